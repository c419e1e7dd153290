"""JSON-LD of a page: its nodes, and the one that describes the story. Pure."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from monitor.sources.plain import plain_text, whole

__all__ = ["ARTICLE_TYPES", "LIVE_TYPES", "Node", "names", "nodes", "pick", "string", "types"]

Node = Mapping[str, Any]

ARTICLE_TYPES = frozenset(
    {"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BlogPosting",
     "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "Report", "Review", "LiveBlogPosting",
     "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "AdvertiserContentArticle", "SatiricalArticle"}
)  # fmt: skip
LIVE_TYPES = frozenset({"LiveBlogPosting"})
#: wrappings that some pages put around a script's content
_WRAPPING = re.compile(
    r"^\s*(?:/\*|//|<!--)?\s*(?:<!\[CDATA\[)?\s*(?:\*/|-->)?|(?:/\*|//)?\s*(?:\]\]>)?\s*(?:\*/|-->)?\s*$"
)
_MAX_NODES = 2_000


def nodes(tree: LexborHTMLParser) -> list[Node]:
    """Return all nodes of all JSON-LD scripts, those within `@graph` included, in page order.

    A script that cannot be read is passed over.
    """
    found: list[Node] = []
    for script in tree.css("script[type='application/ld+json']"):
        try:
            data = whole(json.loads(_WRAPPING.sub("", script.text()), strict=False))
        except (ValueError, RecursionError):
            continue
        found.extend(_flat(data))
    return found[:_MAX_NODES]


def _flat(data: object) -> Iterator[Node]:
    waiting = [data]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one
        elif isinstance(one, dict):
            yield one
            if isinstance(one.get("@graph"), list):
                waiting[:0] = one["@graph"]


def types(node: Node) -> frozenset[str]:
    """Return the types of a node, without the vocabulary's address."""
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return frozenset(kind.rpartition("/")[2] for kind in listed if isinstance(kind, str))


def pick(found: list[Node], wanted: frozenset[str]) -> Node | None:
    """Return the first node of a wanted type; one with a headline or a name goes before one without."""
    fitting = [node for node in found if types(node) & wanted]
    return next((node for node in fitting if node.get("headline") or node.get("name")), fitting[0] if fitting else None)


def string(node: Node | None, *keys: str) -> str | None:
    """Return the first of the values that is a text, as plain text."""
    for key in keys:
        value = node.get(key) if node is not None else None
        if isinstance(value, str) and (text := plain_text(html.unescape(value))):
            return text
    return None


def names(value: object) -> list[str]:
    """Return the names of persons or organisations, however they are given; addresses are no names."""
    listed = value if isinstance(value, list) else [value]
    found = []
    for one in listed:
        name = one.get("name") if isinstance(one, dict) else one
        for part in name if isinstance(name, list) else [name]:
            text = plain_text(part) if isinstance(part, str) else None
            if text and not text.startswith(("http://", "https://")):
                found.append(text)
    return list(dict.fromkeys(found))
