"""What a page is: a story, a live story, a video, or something that is no story at all. Pure."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from monitor.errors import ReadError
from monitor.models import PageKind, TroubleKind
from monitor.sources import jsonld
from monitor.sources.metadata import Metadata

__all__ = ["NotAStoryError", "classify", "is_declared_article", "not_a_story", "wants_text"]

_LISTS = frozenset({"CollectionPage", "SearchResultsPage", "ProfilePage", "ContactPage", "AboutPage"})
_AUDIO = frozenset({"PodcastEpisode", "PodcastSeries", "RadioEpisode", "AudioObject"})
_LIVE_SEGMENTS = frozenset({"live", "live-news", "liveblog", "live-blog", "liveticker"})
_VIDEO_SEGMENTS = frozenset({"video", "videos"})
_AUDIO_SEGMENTS = frozenset({"audio", "podcast", "podcasts"})
_SECTION_SEGMENTS = frozenset({"section", "sections", "topic", "topics", "tag", "tags", "category", "search", "author",
                               "by", "profiles", "spotlight", "thema", "rubrik"})  # fmt: skip
_DATED = re.compile(r"/(?:19|20)\d\d[/-]?(?:\d\d|[a-z]{3})\b|\d{6,}|-\d{4,}|(?:\w+-){3,}\w+")
_DECLARED = ("article:published_time", "article:published", "datePublished", "pubdate")
#: a page of these kinds is a story all the same when it has this much text of its own
_TEXT_OF_AUDIO = 3_000
_TEXT_OF_GRAPHIC = 250


class NotAStoryError(ReadError):
    """A page that is there and whole, and is no story."""

    def __init__(self, what: str) -> None:
        super().__init__(TroubleKind.NOT_A_STORY, f"is {what}, not a story")


def not_a_story(kind: PageKind, url: str) -> NotAStoryError:
    """Return the error for a page of a kind that is not watched, in the words for it."""
    if kind is PageKind.AUDIO:
        return NotAStoryError("a podcast or audio page")
    front = urlsplit(url).path.strip("/") in ("", "index.html")
    return NotAStoryError("an index page" if front else "a section page")


def classify(meta: Metadata, tree: LexborHTMLParser, url: str) -> PageKind:
    """Tell the kind of a page by its address and its own account; text is not looked at."""
    path = urlsplit(url).path.lower()
    segments = frozenset(path.strip("/").split("/")[:-1])
    types = meta.types
    if types & jsonld.LIVE_TYPES or segments & _LIVE_SEGMENTS:
        return PageKind.LIVE
    if _is_section(meta, types, path, segments, tree):
        return PageKind.SECTION
    if _is_video(meta, types, segments, path):
        return PageKind.VIDEO
    if segments & _AUDIO_SEGMENTS or (types & _AUDIO and not types & jsonld.ARTICLE_TYPES and not _is_article(meta)):
        return PageKind.AUDIO
    return PageKind.ARTICLE


def is_declared_article(meta: Metadata) -> bool:
    """Tell whether a page calls itself an article, in any of the ways that pages do."""
    return bool(meta.types & jsonld.ARTICLE_TYPES) or _is_article(meta)


def _is_article(meta: Metadata) -> bool:
    return meta.tags.get("og:type") == "article" or any(name in meta.tags for name in _DECLARED)


def _is_section(
    meta: Metadata, types: frozenset[str], path: str, segments: frozenset[str], tree: LexborHTMLParser
) -> bool:
    if types & jsonld.ARTICLE_TYPES:
        return False
    if meta.is_front or path.strip("/") in ("", "index.html") or types & _LISTS:
        return True
    if _is_article(meta) or _DATED.search(path):
        return False
    if segments & _SECTION_SEGMENTS:
        return True
    if segments & (_VIDEO_SEGMENTS | _AUDIO_SEGMENTS) or meta.tags.get("og:type", "").startswith("video"):
        return False
    return len(tree.css("h1")) == 0 or (meta.tags.get("og:type") == "website" and len(tree.css("article, h3")) >= 8)


def _is_video(meta: Metadata, types: frozenset[str], segments: frozenset[str], path: str) -> bool:
    if segments & _VIDEO_SEGMENTS:
        return True
    if types & jsonld.ARTICLE_TYPES or _is_article(meta):
        return False
    return meta.tags.get("og:type", "").startswith("video") or ("VideoObject" in types and not _DATED.search(path))


def wants_text(kind: PageKind, url: str) -> int:
    """Return how many characters a page must have to be taken for a story."""
    if kind is PageKind.AUDIO:
        return _TEXT_OF_AUDIO
    return _TEXT_OF_GRAPHIC if "/interactive/" in urlsplit(url).path else 1
