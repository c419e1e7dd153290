"""How the looks at a source go: troubles in a row, and what people are told of them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.check.findings import Finding, Result
from monitor.models import NewAlert, Source, SourceAlert, Trouble
from monitor.payload import timestamp
from monitor.policy import ChannelRule, failing, recovered

__all__ = ["Health", "health_of", "unasked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What a look leaves behind about how its source does."""

    failures: int = 0
    since: datetime | None = None
    failing: bool = False
    last_trouble: str | None = None
    alerts: tuple[SourceAlert, ...] = ()


def unasked(source: Source) -> Health:
    """Return the health of a source that was not asked: nothing was learnt of it."""
    return Health(
        failures=source.failures, since=source.trouble_since, failing=source.failing, last_trouble=source.last_trouble
    )


def health_of(
    source: Source, finding: Finding, now: datetime, *, after: int, channels: Sequence[ChannelRule]
) -> Health:
    """Return the health of a source after a look.

    The troubles of one row are told once, `after` so many, and it is told once that they are over.
    """
    trouble = finding.trouble
    if trouble is None:
        return Health(alerts=_recovered(source, channels))
    if finding.result is Result.TROUBLE:
        return _after_trouble(source, trouble, now, after, channels)
    # A story that is missing was answered for, so no trouble; but nobody knows yet that all is well again.
    return Health(
        since=source.trouble_since if source.failing else None, failing=source.failing, last_trouble=trouble.reason
    )


def _after_trouble(
    source: Source, trouble: Trouble, now: datetime, after: int, channels: Sequence[ChannelRule]
) -> Health:
    failures, since = source.failures + 1, source.trouble_since or now
    tells = failures >= after and not source.failing
    alert = failing(
        source.url, reason=trouble.reason, since=since, times=failures, channels=channels, muted=source.muted
    )
    return Health(
        failures=failures,
        since=since,
        failing=source.failing or tells,
        last_trouble=trouble.reason,
        alerts=(_alert(source, "failing", since, alert),) if tells else (),
    )


def _recovered(source: Source, channels: Sequence[ChannelRule]) -> tuple[SourceAlert, ...]:
    since = source.trouble_since
    if not source.failing or since is None:
        return ()
    alert = recovered(source.url, since=since, channels=channels, muted=source.muted)
    return (_alert(source, "recovered", since, alert),)


def _alert(source: Source, what: str, since: datetime, alert: NewAlert) -> SourceAlert:
    """Return the alert under a key that names the episode by its beginning: numbers of sources are used again."""
    return SourceAlert(key=f"source:{source.id}:{what}:{timestamp(since)}", alert=alert)
