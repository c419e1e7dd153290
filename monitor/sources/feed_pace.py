"""How often a feed asks to be read: RSS `ttl`, and the syndication module's `updatePeriod` and `updateFrequency`."""

from __future__ import annotations

from lxml import etree  # type: ignore[import-untyped]

__all__ = ["pace_of"]

_SYNDICATION = "{http://purl.org/rss/1.0/modules/syndication/}"
_RSS_1 = "{http://purl.org/rss/1.0/}"
_DAY = 86_400
_PERIODS = {"hourly": 3600, "daily": _DAY, "weekly": 7 * _DAY, "monthly": 30 * _DAY, "yearly": 365 * _DAY}
#: digits of a number that are read; a longer one is nonsense, and no schedule waits so long
_MOST_DIGITS = 9


def pace_of(root: etree._Element) -> float | None:
    """Return the longest time in seconds that a feed says may pass between two looks at it; None when it is silent."""
    channel = next((found for name in ("channel", f"{_RSS_1}channel") if (found := root.find(name)) is not None), root)
    ttl = _number(channel.findtext("ttl"))
    asked = [60.0 * ttl if ttl else None, _period(channel)]
    return max((seconds for seconds in asked if seconds), default=None)


def _period(channel: etree._Element) -> float | None:
    """Return the period divided by how often the feed changes in it; a feed that gives only one of them means 1."""
    period = (channel.findtext(f"{_SYNDICATION}updatePeriod") or "").strip().lower()
    often = channel.findtext(f"{_SYNDICATION}updateFrequency")
    if period not in _PERIODS and (period or often is None):
        return None
    return _PERIODS.get(period, _DAY) / (_number(often) or 1)


def _number(text: str | None) -> int | None:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS else None
