"""Where feeds and sitemaps are named: link tags of a page, and robots.txt. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from monitor.models import Fetched, Lead, SourceKind
from monitor.sources.decoding import decode, page_text
from monitor.sources.markup import attribute, parse
from monitor.sources.plain import fold_link, squeeze
from monitor.urls import resolve

__all__ = ["own_address", "page_leads", "robots_leads"]

_FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})
_LONGEST_TITLE = 120
#: more link tags or lines than that are of no use to anybody
_MOST = 50


def own_address(saved: Fetched) -> str | None:
    """Return the address that a saved page gives as its own. Raises ReadError for what is no web page."""
    node = parse(page_text(saved)).css_first("link[rel=canonical]")
    address = attribute(node, "href") if node is not None else None
    return fold_link("", address) if address and address.startswith(("http://", "https://")) else None


def page_leads(page: Fetched) -> list[Lead]:
    """Return the feeds that a page's link tags name, but for those of comments. Raises ReadError for no web page."""
    tree = parse(page_text(page))
    leads = (lead for node in tree.css("link[rel][href]")[: 10 * _MOST] for lead in _feed(node, page.final_url))
    return list({lead.url: lead for lead in leads}.values())[:_MOST]


def _feed(node: LexborNode, base: str) -> Iterator[Lead]:
    media_type = attribute(node, "type").partition(";")[0].strip().lower()
    href, title = attribute(node, "href"), squeeze(attribute(node, "title"))[:_LONGEST_TITLE]
    if "alternate" not in attribute(node, "rel").lower().split() or not _is_feed(media_type, href):
        return
    if "comments" in f"{href} {title}".lower():
        return
    try:
        url = resolve(base, href)
    except ValueError:
        return
    yield Lead(url=url, kind=SourceKind.FEED, origin="named by the page", title=title or None)


def _is_feed(media_type: str, href: str) -> bool:
    # Interfaces of programs are named as plain JSON too.
    return media_type in _FEEDS or (media_type == "application/json" and href.partition("?")[0].endswith("feed.json"))


def robots_leads(robots: Fetched) -> list[Lead]:
    """Return the sitemaps that a robots.txt names. What is no such file names none."""
    urls: dict[str, None] = {}
    for line in decode(robots.body, "utf-8").splitlines():
        name, _, value = line.partition(":")
        if name.strip().lower() == "sitemap":
            try:
                urls.setdefault(resolve(robots.final_url, value.partition("#")[0]))
            except ValueError:
                continue
    return [Lead(url=url, kind=SourceKind.SITEMAP, origin="named by robots.txt") for url in list(urls)[:_MOST]]
