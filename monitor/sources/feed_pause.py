"""How long a feed asks to be left alone: RSS `ttl`, and the syndication module's period and frequency. Pure."""

from __future__ import annotations

from datetime import timedelta

from lxml import etree  # type: ignore[import-untyped]

__all__ = ["pause_asked_for"]

_SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/"
_PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}
#: more digits than any such number has
_MOST_DIGITS = 6


def pause_asked_for(root: etree._Element) -> timedelta | None:
    """Return the longer of both pauses; None where the feed names none that makes sense."""
    return max(filter(None, (_ttl(root), _period(root))), default=None)


def _ttl(root: etree._Element) -> timedelta | None:
    minutes = _number(root, "channel/ttl")
    return timedelta(minutes=minutes) if minutes else None


def _period(root: etree._Element) -> timedelta | None:
    period, times = _text(root, f".//{{{_SYNDICATION}}}updatePeriod"), f".//{{{_SYNDICATION}}}updateFrequency"
    if period is None and _text(root, times) is None:
        return None
    # Each has a default where only the other stands: once, and daily.
    return _PERIODS.get((period or "daily").lower(), timedelta(0)) / (_number(root, times) or 1) or None


def _number(root: etree._Element, path: str) -> int | None:
    text = _text(root, path) or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else None


def _text(root: etree._Element, path: str) -> str | None:
    return (root.findtext(path) or "").strip() or None
