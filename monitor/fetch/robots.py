"""What a robots.txt asks for (RFC 9309), as values. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from protego import Protego

from monitor.models import RobotsRecord, TroubleKind

__all__ = ["MAX_BYTES", "MAX_REDIRECTS", "RobotsAnswer", "Rules", "is_fresh", "renewed", "rules_in_force"]

#: bytes that are read; the rest of a longer one is left out (RFC 9309, 2.5)
MAX_BYTES = 500 * 1024
MAX_REDIRECTS = 5
#: the name that a group of rules calls us by
_TOKEN = "monitor"  # noqa: S105 - a product token
#: a line that names whom a group of rules is for, in the spellings that Protego takes
_WHOM = re.compile(r"\s*user[\s-]*agent\b[\s:]*([^#]*)", re.IGNORECASE)
_PRODUCT = re.compile(r"[a-z_-]*", re.IGNORECASE)
#: RFC 9309, 2.4
_FRESH = timedelta(hours=24)
#: until one that could not be read is asked for again
_AGAIN = timedelta(minutes=10)
#: unreadable for so long, it counts as absent (RFC 9309, 2.3.1.4)
_LONG = timedelta(days=30)
#: seconds; nobody means more by a Crawl-delay
_LONGEST_DELAY = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsAnswer:
    """What asking for a robots.txt came to: a status and a text, or a trouble."""

    status: int | None = None
    text: str = ""
    trouble: TroubleKind | None = None
    reason: str = ""

    @property
    def rules(self) -> str | None:
        """The rules that it brought, empty for none; None when the site could not say (RFC 9309, 2.3.1)."""
        if self.trouble is TroubleKind.REDIRECTS:
            return ""
        if self.status is None or self.status >= 500 or self.status == 429:
            return None
        return self.text if self.status < 300 else ""


def is_fresh(record: RobotsRecord, now: datetime) -> bool:
    """Return whether a record needs no new request. One from the future, as a clock set back makes, does."""
    return now < record.fresh_until <= now + _FRESH


def renewed(old: RobotsRecord | None, answer: RobotsAnswer, *, origin: str, now: datetime) -> RobotsRecord:
    """Return what is remembered after an attempt. One that failed keeps what was read before."""
    if answer.rules is not None:
        return RobotsRecord(origin=origin, text=answer.rules, fresh_until=now + _FRESH)
    text = old.text if old else None
    since = old.unreachable_since if old else None
    # Where the host itself cannot be reached, each look asks anew: it may be back at any moment, and no page is asked.
    again = _AGAIN if text is not None or answer.status is not None else timedelta(0)
    return RobotsRecord(origin=origin, text=text, fresh_until=now + again, unreachable_since=since or now)


def rules_in_force(record: RobotsRecord, now: datetime) -> str | None:
    """Return the rules to go by; None when nothing may be fetched because the site could not say."""
    if record.text is not None:
        return record.text
    since = record.unreachable_since
    return "" if since is not None and now - since > _LONG else None


class Rules:
    """The rules of one robots.txt, ready to be asked."""

    def __init__(self, text: str) -> None:
        self._parsed = Protego.parse("\n".join(map(_for_us_or_others, text.splitlines())))

    def allow(self, url: str) -> bool:
        """Return whether an address may be fetched: the longest rule that fits decides, Allow before Disallow."""
        return self._parsed.can_fetch(url, _TOKEN)

    @property
    def delay(self) -> float:
        """Seconds between two requests that the site asks for, 0 where it does not."""
        return min(self._parsed.crawl_delay(_TOKEN) or 0.0, _LONGEST_DELAY)


def _for_us_or_others(line: str) -> str:
    """Return a line with the robot that it names as one of three: us, all, others.

    Protego keeps a set of rules for each name, so that thousands of names over thousands of rules would fill the
    memory; and it takes the beginning of our name for ours.
    """
    found = _WHOM.match(line)
    if found is None:
        return line
    name = found[1].strip().lower()
    product = _PRODUCT.match(name)
    whom = _TOKEN if product and product[0] == _TOKEN else "*" if name == "*" else "-"
    return f"User-agent: {whom}"
