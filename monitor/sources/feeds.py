"""A feed to a listing: fastfeedparser for well-formed ones, feedparser in its own process for the rest."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import fastfeedparser

from monitor.errors import ReadError
from monitor.models import Fetched, Listing, Sighting, TroubleKind
from monitor.sources.decoding import looks_like_html
from monitor.sources.feed_json import json_items
from monitor.sources.feed_xml import MAX_ITEMS, XmlLook, look
from monitor.sources.packed import inflated
from monitor.sources.plain import fold_link, instant, plain_text, whole

__all__ = ["read_feed"]

#: one item of a feed as any of the parsers gives it
Item = Mapping[str, Any]

_SLOW = "feedparser/"
_FAST = f"fastfeedparser/{metadata.version('fastfeedparser')}"
#: wall time for the other process: its start, and more than the CPU time that it allows itself
_DEADLINE = 10.0
_REDIRECT_HOSTS = frozenset({"rss.cnn.com", "feeds.feedburner.com", "feedproxy.google.com", "rss.feedsportal.com"})
#: the first element of a sitemap or of an index of them
_SITEMAP = re.compile(rb"\A[^<]{0,100}(?:<[?!][^>]{0,2000}>\s*){0,10}<(?:[\w.-]{1,50}:)?(?:urlset|sitemapindex)[\s/>]")


def read_feed(fetched: Fetched, reader: str | None = None) -> Listing:
    """Return what an RSS, Atom or JSON feed shows; it may be gzip whatever it is called.

    `reader` is what read this feed before: one that once needed feedparser stays with it, for two parsers word an
    item differently, and a feed that went back and forth between them would hide its edits.
    Raises ReadError for what is no feed and for one that is cut or broken in its structure. May take some
    seconds for hostile ones, and never much more than ten.
    """
    body = inflated(fetched.body)
    if not body.strip():
        raise ReadError(TroubleKind.EMPTY, "is empty")
    if looks_like_html(body):
        raise ReadError(TroubleKind.WRONG_TYPE, "is a web page, not a feed")
    start = body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start in (b"{", b"["):
        return _listing(fetched.final_url, json_items(body), "jsonfeed/1", ())
    return _xml(fetched.final_url, look(body), stays=(reader or "").startswith(_SLOW))


def _xml(base: str, seen: XmlLook, *, stays: bool) -> Listing:
    parsed = _fast(seen) if seen.plain and not stays else None
    if parsed is not None:
        listing = _listing(base, parsed, _FAST, seen.originals, more=seen.items > MAX_ITEMS)
        return replace(listing, pace=seen.pace)
    result = _slow(seen.body)
    if not result["version"] and not result["entries"]:
        what = "a sitemap, not a feed" if _SITEMAP.search(seen.body) else "XML, but not a feed"
        raise ReadError(TroubleKind.WRONG_TYPE, f"is {what}")
    if not seen.well_formed and len(result["entries"]) < min(seen.items, MAX_ITEMS):
        raise ReadError(
            TroubleKind.MALFORMED, f"is not well-formed XML: {len(result['entries'])} of {seen.items} items read"
        )
    listing = _listing(base, result, str(result["reader"]), (), more=seen.items > MAX_ITEMS)
    return replace(listing, pace=seen.pace)


def _fast(seen: XmlLook) -> dict[str, Any] | None:
    """Return what the fast parser reads; None when it refuses the feed or finds nothing in it."""
    try:
        result = fastfeedparser.parse(seen.body, include_media=False, include_enclosures=False, include_tags=False)
    except Exception:  # noqa: BLE001 - whatever it trips over, the other parser gets its chance
        return None
    if not result.entries:
        return None
    entries = [dict(entry) | {"summary": entry.get("description")} for entry in result.entries]
    if len(seen.dated) == len(entries):
        entries = [_with_own_date(entry, dated=dated) for entry, dated in zip(entries, seen.dated, strict=True)]
    return {"title": result.feed.get("title"), "language": seen.language, "entries": entries}


def _with_own_date(entry: dict[str, Any], *, dated: bool) -> dict[str, Any]:
    """Return an item without a date that the fast parser made up: it takes the guid "1" of one without any for one."""
    return entry if dated else entry | {"published": entry.get("updated")}


def _slow(body: bytes) -> dict[str, Any]:
    """Return what feedparser reads, in a process that is killed when it takes too long."""
    root = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(
            [sys.executable, "-m", "monitor.sources.feed_process"],
            input=body, capture_output=True, timeout=_DEADLINE, check=False, env={"PYTHONPATH": paths},
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise ReadError(TroubleKind.MALFORMED, "takes too long to read") from error
    if done.returncode != 0:
        raise ReadError(TroubleKind.MALFORMED, "takes too much time or memory to read")
    result: dict[str, Any] = whole(json.loads(done.stdout))
    return result


def _listing(
    base: str,
    feed: Mapping[str, Any],
    reader: str,
    originals: Sequence[str | None],
    *,
    more: bool = False,
) -> Listing:
    items: list[Item] = list(feed["entries"])
    if len(originals) == len(items):
        items = [dict(item) | {"original": original} for item, original in zip(items, originals, strict=True)]
    return Listing(
        sightings=_sightings(base, items[:MAX_ITEMS]),
        title=plain_text(_string(feed.get("title"))),
        language=_string(feed.get("language")),
        truncated=more or len(items) > MAX_ITEMS,
        reader=reader,
    )


def _sightings(base: str, items: Sequence[Item]) -> tuple[Sighting, ...]:
    """Return the items with keys that are unique in the feed, by what identifies each of them best."""
    ids = Counter(filter(None, (_string(item.get("id")) for item in items)))
    links = Counter(filter(None, (_link(base, item) for item in items)))
    found: dict[str, Sighting] = {}
    for item in items:
        sighting = _sighting(base, item, ids, links)
        found.setdefault(sighting.key, sighting)
    return tuple(found.values())


def _sighting(base: str, item: Item, ids: Counter[str], links: Counter[str]) -> Sighting:
    link, name = _link(base, item), _string(item.get("id"))
    title = plain_text(_string(item.get("title")))
    if name is not None and ids[name] == 1:
        key = name
    elif link is not None and links[link] == 1:
        key = link
    else:
        key = hashlib.sha256(f"{link}\n{title}\n{item.get('published')}".encode()).hexdigest()
    return Sighting(
        key=key,
        url=link,
        title=title,
        summary=plain_text(_string(item.get("summary"))),
        published_at=instant(item.get("published")),
        modified_at=instant(item.get("updated")),
    )


def _link(base: str, item: Item) -> str | None:
    """Return the story's address: what stands behind a counting redirect goes before the redirect."""
    link = fold_link(base, item.get("link"))
    if link is None or not _is_redirect(link):
        return link or _address(item.get("id"))
    return _address(item.get("original")) or _address(item.get("id")) or link


def _address(value: object) -> str | None:
    text = _string(value)
    return fold_link(text, text) if text is not None and text.startswith(("http://", "https://")) else None


def _is_redirect(url: str) -> bool:
    parts = urlsplit(url)
    return parts.hostname in _REDIRECT_HOSTS or "/~r/" in parts.path


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
