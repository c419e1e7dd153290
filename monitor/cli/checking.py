"""`monitor check`."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import click

from monitor.app import App, assemble
from monitor.cli.looking import look_at, report_for
from monitor.cli.options import Place, common, read_urls, settings_from, wanted_from
from monitor.cli.report import Report
from monitor.config import Settings, Webhook
from monitor.models import Selection, Wanted
from monitor.urls import fold

__all__ = ["COMMANDS"]

#: the channel that --webhook stands for
_HOOK = "webhook"
_NOTHING = "nothing is watched yet: name addresses, add some with monitor add, or give a configuration with --config"


@click.command(short_help="Look once, and tell what changed.")
@click.argument("urls", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Look at every source, due or not (but not at paused ones).")
@click.option(
    "--urls",
    "urls_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Look at the addresses in a file, one a line.",
)
@click.option("--webhook", metavar="URL", help="Also send alerts to this address.")
@click.option(
    "--secret",
    envvar="MONITOR_WEBHOOK_SECRET",
    show_envvar=True,
    help="Sign what goes to --webhook (whsec_ and base64). Better given in the environment.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, for machines.")
@click.option("--exit-code", is_flag=True, help="End with status 1 when alerts were raised.")
@common
def check(
    urls: tuple[str, ...],
    urls_file: Path | None,
    webhook: str | None,
    secret: str | None,
    everything: bool,
    as_json: bool,
    exit_code: bool,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """Look once at every source that is due, or at the URLS that are named.

    Each is compared with what was stored. The first look at a story is a quiet baseline. What could not be
    delivered before goes out as well.

    \b
    Exit status: 0 done, 1 alerts were raised (with --exit-code), 2 usage or configuration,
    3 a source could not be checked, or a named one was not because its host asked to wait.
    """  # noqa: D301
    configured = settings_from(config_path, db, overrides)
    settings = _with_webhook(configured, webhook, secret)
    wanted = wanted_from([*urls, *(read_urls(urls_file) if urls_file else ())])
    report = report_for(settings, as_json=as_json)
    for warning in configured.warnings():
        report.warn(warning)
    if webhook and not secret:
        report.warn("what goes to --webhook is not signed: there is no MONITOR_WEBHOOK_SECRET and no --secret")
    asyncio.run(_check(settings, wanted, everything=everything, report=report))
    raise SystemExit(report.status(exit_code=exit_code, named=bool(wanted)))


def _with_webhook(settings: Settings, url: str | None, secret: str | None) -> Settings:
    if url is None:
        return settings
    # An address on the command line is the user's own word, so it may be on the user's own network.
    values = {"name": _HOOK, "type": "webhook", "url": url, "secret": secret or "", "allow_private": True}
    try:
        channel = Webhook.model_validate(values)
    except ValueError as error:
        reasons = "; ".join(str(e["msg"]).removeprefix("Value error, ") for e in getattr(error, "errors", list)())
        raise click.UsageError(f"--webhook or --secret: {reasons}") from error
    others = tuple(c for c in settings.channels if c.name != _HOOK)
    return settings.model_copy(update={"channels": (*others, channel)})


async def _check(settings: Settings, wanted: Sequence[Wanted], *, everything: bool, report: Report) -> None:
    console, begin = (None if report.as_json else report.out), bool(wanted) or settings.declares
    async with assemble(settings, console, begin=begin) as app:
        selection = await _select(app, wanted, everything=everything)
        total = await look_at(app, selection, report)
        report.end(nothing="" if total else await _why_nothing(app, selection))


async def _select(app: App, wanted: Sequence[Wanted], *, everything: bool) -> Selection:
    # Who looks at what a document cites does not ask that it be watched when the document is gone.
    watched = {row["key"] for row in await app.store.sources()} if wanted else set()
    await app.store.add([w for w in wanted if fold(w.url) not in watched], now=app.clock.now())
    urls = frozenset(fold(w.url) for w in wanted) if wanted else None
    return Selection(started=app.clock.now(), urls=urls, everything=everything, unseen=True)


async def _why_nothing(app: App, selection: Selection) -> str:
    if not await app.store.sources():
        return _NOTHING
    if selection.urls is not None:
        return "nothing to check: another process is looking at it now"
    if selection.everything:
        return "nothing to check: everything is paused, or another process is looking at it now"
    return "nothing was due (--all looks at everything)"


COMMANDS = (check,)
