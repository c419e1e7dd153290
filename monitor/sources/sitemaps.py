"""A sitemap or a sitemap index to a listing."""

from __future__ import annotations

import io
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from monitor.errors import ReadError
from monitor.models import Fetched, IndexEntry, Listing, Sighting, TroubleKind
from monitor.sources.decoding import looks_like_html
from monitor.sources.packed import inflated
from monitor.sources.plain import fold_link, instant, plain_text

__all__ = ["read_sitemap"]

MAX_LINES = 50_000
_READER = "sitemap/1"


def read_sitemap(fetched: Fetched) -> Listing:
    """Return what a sitemap shows, and the sitemaps that an index names.

    It may be gzip whatever it is called. Raises ReadError for what is no sitemap, cut, broken or too large.
    """
    body = inflated(fetched.body)
    if not body.strip():
        raise ReadError(TroubleKind.EMPTY, "is empty")
    if looks_like_html(body):
        raise ReadError(TroubleKind.WRONG_TYPE, "is a web page, not a sitemap")
    try:
        return _read(body, fetched.final_url)
    except etree.XMLSyntaxError as error:
        reason = (str(error.msg or error).splitlines() or [""])[0][:160]
        raise ReadError(TroubleKind.MALFORMED, f"is not well-formed XML: {reason}") from error


def _read(body: bytes, base: str) -> Listing:
    lines: dict[str, Sighting] = {}
    children: dict[str, IndexEntry] = {}
    seen, depth = 0, 0
    parser = etree.iterparse(
        io.BytesIO(body),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
    )
    for event, node in parser:
        depth += 1 if event == "start" else -1
        if event == "start" and depth == 1:
            _check_root(_name(node))
        elif event == "end" and depth == 1 and _name(node) in ("url", "sitemap"):
            seen += 1
            if seen <= MAX_LINES:
                _take(node, base, lines, children)
            _forget(node)
    return Listing(
        sightings=tuple(lines.values()), children=tuple(children.values()), truncated=seen > MAX_LINES, reader=_READER
    )


def _check_root(name: str) -> None:
    if name in ("rss", "feed", "RDF"):
        raise ReadError(TroubleKind.WRONG_TYPE, "is a feed, not a sitemap")
    if name not in ("urlset", "sitemapindex"):
        raise ReadError(TroubleKind.WRONG_TYPE, "is XML, but not a sitemap")


def _take(node: Any, base: str, lines: dict[str, Sighting], children: dict[str, IndexEntry]) -> None:
    texts = _texts(node)
    url = fold_link(base, texts.get("loc"))
    if url is None:
        return
    if _name(node) == "sitemap":
        children.setdefault(url, IndexEntry(url=url, modified_at=instant(texts.get("lastmod"))))
        return
    sighting = Sighting(
        key=url,
        url=url,
        title=plain_text(texts.get("title")),
        published_at=instant(texts.get("publication_date")),
        modified_at=instant(texts.get("lastmod")),
    )
    lines.setdefault(url, sighting)


def _texts(node: Any) -> dict[str, str]:
    """Return the texts of a line's own elements and of its news element, by name, the first of each."""
    texts: dict[str, str] = {}
    for child in node:
        for one in (child, *(child if _name(child) == "news" else ())):
            if isinstance(one.tag, str) and one.text:
                texts.setdefault(_name(one), one.text.strip())
    return texts


def _forget(node: Any) -> None:
    """Let go of a line and of those before it, so that memory does not grow with the sitemap."""
    node.clear()
    parent = node.getparent()
    while parent is not None and node.getprevious() is not None:
        del parent[0]


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
