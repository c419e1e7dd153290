"""JSON Feed 1.0 and 1.1 to the items that all feed parsers give. Pure."""

from __future__ import annotations

import json
from typing import Any

from monitor.errors import ReadError
from monitor.models import TroubleKind
from monitor.sources.plain import whole

__all__ = ["json_items"]


def json_items(body: bytes) -> dict[str, Any]:
    """Return title, language and entries of a JSON Feed. Raises ReadError for any other JSON."""
    try:
        feed = whole(json.loads(body))
    except (ValueError, RecursionError) as error:
        reason = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "nested too deep or not text"
        raise ReadError(TroubleKind.MALFORMED, f"is not well-formed JSON: {reason}") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(feed.get("version")):
        raise ReadError(TroubleKind.WRONG_TYPE, "is JSON, but not a feed")
    return {
        "title": feed.get("title"),
        "language": feed.get("language"),
        "entries": [_entry(item) for item in items if isinstance(item, dict)],
    }


def _entry(item: dict[str, Any]) -> dict[str, Any]:
    name = item.get("id")
    return {
        "id": str(name) if isinstance(name, (str, int)) else None,
        "link": item.get("url") or item.get("external_url"),
        "title": item.get("title"),
        "summary": item.get("summary") or item.get("content_text") or item.get("content_html"),
        "published": item.get("date_published"),
        "updated": item.get("date_modified"),
    }
