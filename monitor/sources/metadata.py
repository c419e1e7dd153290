"""What a page says about itself outside of its text: dates, authors, address, language. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from monitor.sources import jsonld
from monitor.sources.markup import attribute
from monitor.sources.own_state import state_date
from monitor.sources.plain import fold_link, instant, plain_text

__all__ = ["Metadata", "family", "read_metadata"]

_PUBLISHED = (
    "article:published_time", "article:published", "datePublished", "pubdate", "og:article:published_time",
    "dc.date.issued", "DC.date.issued", "dcterms.created", "date", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "article:modified", "dateModified", "lastmod", "og:updated_time", "last-modified",
             "dcterms.modified")  # fmt: skip
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_BY = re.compile(r"^(?:by|von|par|por)\s+", re.IGNORECASE)
#: second levels under which names are registered
_SECOND_LEVELS = frozenset("co com org net gov ac edu gob or ne go".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """A page's own account of itself, each part None where it gives none."""

    #: name, property or itemprop of a meta tag to its first value
    tags: dict[str, str] = field(default_factory=dict)
    nodes: list[jsonld.Node] = field(default_factory=list)
    #: the JSON-LD node of the story
    article: jsonld.Node | None = None
    title: str | None = None
    description: str | None = None
    byline: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    #: folded, plausible
    canonical_url: str | None = None
    #: the page calls itself the publisher's front page
    is_front: bool = False
    publisher: str | None = None
    language: str | None = None
    #: words that the page says its text has
    word_count: int | None = None

    @property
    def types(self) -> frozenset[str]:
        """Return all JSON-LD types of the page."""
        return frozenset().union(*(jsonld.types(node) for node in self.nodes)) if self.nodes else frozenset()


def read_metadata(tree: LexborHTMLParser, url: str) -> Metadata:
    """Read a page's account of itself. `tree` still has its JSON-LD scripts."""
    nodes = jsonld.nodes(tree)
    article = jsonld.pick(nodes, jsonld.ARTICLE_TYPES)
    tags = _tags(tree)
    own = _canonical(tree, tags, url)
    is_front = own is not None and urlsplit(own).path == "/"
    return Metadata(
        tags=tags,
        nodes=nodes,
        article=article,
        title=_title(tree, tags, article),
        description=jsonld.string(article, "description")
        or plain_text(tags.get("description") or tags.get("og:description")),
        byline=_byline(tags, article),
        published_at=_when(article, "datePublished", tags, _PUBLISHED),
        modified_at=_latest(_when(article, "dateModified", tags, _MODIFIED), _own_date(tree)),
        canonical_url=None if own is None or (is_front and urlsplit(url).path not in ("", "/")) else own,
        is_front=is_front,
        publisher=_publisher(tags, article),
        language=_language(tree, tags, article),
        word_count=_word_count(article),
    )


def _tags(tree: LexborHTMLParser) -> dict[str, str]:
    tags: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        for name in ("property", "name", "itemprop"):
            if key := attribute(node, name):
                tags.setdefault(key, attribute(node, "content").strip())
    return tags


def _title(tree: LexborHTMLParser, tags: dict[str, str], article: jsonld.Node | None) -> str | None:
    """Return the headline that the page gives outside of its text, without the site's name at its end."""
    found = jsonld.string(article, "headline")
    if found:
        return found
    node = tree.css_first("head title") or tree.css_first("title")
    text = plain_text(tags.get("og:title")) or (plain_text(node.text()) if node is not None else None)
    return _without_site(text, tags.get("og:site_name")) if text else None


def _without_site(title: str, site: str | None) -> str:
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        head, found, tail = title.rpartition(mark)
        if found and head and (tail == site or len(tail.split()) <= 3 < len(head.split())):
            return head.strip()
    return title


def _byline(tags: dict[str, str], article: jsonld.Node | None) -> str | None:
    names = jsonld.names(article.get("author")) if article is not None else []
    written = plain_text(tags.get("byl") or tags.get("author") or tags.get("parsely-author"))
    text = ", ".join(names) or (written if written and not written.startswith("http") else None)
    return _BY.sub("", text) or None if text else None


def _when(article: jsonld.Node | None, key: str, tags: dict[str, str], others: tuple[str, ...]) -> datetime | None:
    given = [article.get(key)] if article is not None else []
    return next((when for value in (*given, *(tags.get(name) for name in others)) if (when := instant(value))), None)


def _own_date(tree: LexborHTMLParser) -> datetime | None:
    dates = (state_date(script.text()) for script in tree.css("script:not([src]):not([type])"))
    return next((when for date in dates if (when := instant(date))), None)


def _latest(*moments: datetime | None) -> datetime | None:
    return max((when for when in moments if when is not None), default=None)


def _canonical(tree: LexborHTMLParser, tags: dict[str, str], url: str) -> str | None:
    """Return the page's own address unless it is on another publisher's host: a syndicated story names the first."""
    node = tree.css_first("link[rel=canonical]")
    found = fold_link(url, attribute(node, "href") if node is not None else tags.get("og:url"))
    return found if found is not None and family(found) == family(url) else None


def family(url: str) -> str:
    """Return the registered name above an address's host; the host itself for an IP address."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    labels = host.split(".")
    if ":" in host or labels[-1].isdigit() or len(labels) < 3:
        return host
    keep = 3 if len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVELS else 2
    return ".".join(labels[-keep:])


def _publisher(tags: dict[str, str], article: jsonld.Node | None) -> str | None:
    named = jsonld.names(article.get("publisher")) if article is not None else []
    return named[0] if named else plain_text(tags.get("og:site_name"))


def _language(tree: LexborHTMLParser, tags: dict[str, str], article: jsonld.Node | None) -> str | None:
    root = tree.root
    given = (
        attribute(root, "lang") if root is not None else "",
        attribute(root, "xml:lang") if root is not None else "",
        article.get("inLanguage") if article is not None else None,
        tags.get("og:locale"),
        tags.get("language"),
    )
    cleaned = (value.strip().replace("_", "-") for value in given if isinstance(value, str))
    return next((value for value in cleaned if _LANGUAGE.fullmatch(value)), None)


def _word_count(article: jsonld.Node | None) -> int | None:
    value = article.get("wordCount") if article is not None else None
    if isinstance(value, str) and value.isdigit() and len(value) < 8:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None
