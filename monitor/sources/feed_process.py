"""feedparser in a process of its own, that can be killed: bytes of a feed on stdin, JSON on stdout.

Small feeds can hold feedparser for many seconds, so it runs under limits of time and memory. It is only
ever given bytes: given a text, it would open addresses and files.
"""

from __future__ import annotations

import io
import json
import resource
import sys
import warnings
from datetime import UTC, datetime
from typing import Any

__all__ = ["main"]

_CPU_SECONDS = 5
_MEMORY = 1 << 30
#: one more than is kept, so that the reader sees that there were more
_MAX_ITEMS = 1_001
_MAX_TEXT = 20_000


def main() -> int:
    """Read stdin, write stdout. The status is not zero when the limits were met."""
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    warnings.simplefilter("ignore")
    body = sys.stdin.buffer.read()
    json.dump(parse(body), sys.stdout)
    return 0


def parse(body: bytes) -> dict[str, Any]:
    """Return the parts of a feed that are used, as JSON can carry them."""
    import feedparser  # noqa: PLC0415 - after the limits are set: its import counts too

    result = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=True)
    feed = result.get("feed", {})
    return {
        "version": result.get("version") or "",
        "reader": f"feedparser/{feedparser.__version__}",
        "title": _text(feed.get("title")),
        "language": _text(feed.get("language")),
        "entries": [_entry(entry) for entry in result.get("entries", [])[:_MAX_ITEMS]],
    }


def _entry(entry: Any) -> dict[str, str | None]:
    return {
        "id": _text(entry.get("id")),
        "link": _text(entry.get("link")),
        "original": _text(entry.get("feedburner_origlink")),
        "title": _text(entry.get("title")),
        "summary": _text(entry.get("summary") or _content(entry)),
        "published": _iso(entry.get("published_parsed")),
        "updated": _iso(entry.get("updated_parsed") if "updated" in entry else None),
    }


def _content(entry: Any) -> object:
    contents = entry.get("content") or [{}]
    return contents[0].get("value")


def _text(value: object) -> str | None:
    return value[:_MAX_TEXT] if isinstance(value, str) else None


def _iso(parts: Any) -> str | None:
    try:
        return datetime(*parts[:6]).replace(tzinfo=UTC).isoformat() if parts else None  # noqa: DTZ001 - it is in UTC
    except (ValueError, TypeError, OverflowError):
        return None


if __name__ == "__main__":
    sys.exit(main())
