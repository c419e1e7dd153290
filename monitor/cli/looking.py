"""One look at sources as commands do it: looked at, told, and what waits is delivered."""

from __future__ import annotations

from monitor.app import App
from monitor.cli.report import Report
from monitor.config import Settings, Terminal
from monitor.deliver import deliver
from monitor.dispatch.local import run_due
from monitor.models import Selection

__all__ = ["look_at", "report_for"]


def report_for(settings: Settings, *, as_json: bool) -> Report:
    """Return what tells people or machines what happens."""
    return Report(as_json=as_json, shown=[c.name for c in settings.channels if isinstance(c, Terminal)])


async def look_at(app: App, selection: Selection, report: Report) -> int:
    """Look at a selection, then send what waits; what happens is told to the report. Returns how many there were."""
    total = sum(number for _, number in await app.store.hosts_due(selection))
    with report.progress(total):
        await run_due(
            app.store,
            app.checker,
            app.clock,
            selection,
            hosts_at_once=app.settings.politeness.hosts_at_once,
            on_seen=report.seen,
        )
    report.drifted(await app.reviewer.review())
    report.delivered(await deliver(app.store, app.notifiers, app.clock, ignore_schedule=True, paces=app.paces))
    return total
