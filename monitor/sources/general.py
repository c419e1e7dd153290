"""Rules for every publisher: trafilatura, JSON-LD, and the headline and description of a video."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from monitor.models import PageKind, Paragraph
from monitor.sources import jsonld
from monitor.sources.furniture import without_furniture
from monitor.sources.live import above, json_posts, shown_in
from monitor.sources.markup import drop_furniture, first_text, free_quotes, text_of
from monitor.sources.metadata import Metadata
from monitor.sources.plain import plain_text, squeeze
from monitor.sources.template import Body, Page, length
from monitor.sources.versions import GENERAL, LIVE
from monitor.text import sentences, words

__all__ = ["find_headline", "read_general", "read_json", "read_video"]

#: a text so much longer than what the markup gave is believed instead
_MUCH_LONGER = 1.5
_PARAGRAPH_BREAKS = re.compile(r"\s*\n\s*|<\s*(?:/p|br\s*/?)\s*>", re.IGNORECASE)
_WORD = re.compile(r"\w{2,}")
_LEAST_SHARED = 0.2


def read_general(page: Page) -> Body | None:
    """Read any page with trafilatura, or by its JSON-LD where that holds much more of the text."""
    if page.kind is PageKind.LIVE and (posts := json_posts(page.meta)):
        return _read_live(page, posts)
    extracted = _extract(page)
    written = read_json(page.meta)
    if extracted is None or not extracted.paragraphs:
        return written
    if written is not None and length(written.paragraphs) > _MUCH_LONGER * length(extracted.paragraphs):
        return written
    return extracted


def _extract(page: Page) -> Body | None:
    # Imported here: it takes a tenth of a second, which a command that reads no page should not wait for.
    import trafilatura  # noqa: PLC0415

    if page.tree.body is not None:
        drop_furniture(page.tree.body, whole_page=True)
        free_quotes(page.tree.body)
    markup = page.tree.html or ""
    text = trafilatura.extract(markup, fast=True, include_comments=False, include_tables=True)
    lines = (squeeze(line) for line in (text or "").splitlines())
    found = without_furniture([_line(line) for line in lines if line])
    return Body(paragraphs=found, extractor=GENERAL) if found else None


def _line(line: str) -> Paragraph:
    if line.startswith("- "):
        return Paragraph(text=line[2:].strip(), kind="item")
    return Paragraph(text=line)


def read_json(meta: Metadata) -> Body | None:
    """Read the text that the page's JSON-LD gives; without breaks of its own each sentence is a paragraph."""
    raw = meta.article.get("articleBody") if meta.article is not None else None
    if not isinstance(raw, str):
        return None
    parts = [text for part in _PARAGRAPH_BREAKS.split(raw) if (text := plain_text(part))]
    texts = parts if len(parts) > 1 else sentences(parts[0]) if parts else []
    found = without_furniture([Paragraph(text=text) for text in texts])
    return Body(paragraphs=found, extractor="jsonld/1") if found else None


def _read_live(page: Page, posts: tuple[Paragraph, ...]) -> Body:
    """Read a live page whose JSON-LD holds the posts: the text above them stands in the markup."""
    shown, unshown = shown_in(page.tree, posts)  # First, as the posts may stand in what the rules cut.
    extracted = _extract(page)
    lines = above(extracted.paragraphs if extracted else (), posts)
    return Body(paragraphs=(*lines, *shown), unshown=unshown, extractor=LIVE)


def read_video(meta: Metadata, headline: str) -> Body | None:
    """Read a video's description: of its own JSON-LD, chosen by the headline, else of the page."""
    videos = [node for node in meta.nodes if "VideoObject" in jsonld.types(node)]
    videos.sort(key=lambda node: _shared(headline, jsonld.string(node, "name", "headline") or ""), reverse=True)
    text = jsonld.string(videos[0], "description") if videos else None
    text = text or meta.description
    return Body(paragraphs=(Paragraph(text=text),), extractor="video/1") if text else None


def find_headline(tree: LexborHTMLParser, meta: Metadata) -> str | None:
    """Return the `h1` that fits what the page calls itself; without any such, what it calls itself."""
    texts = [text for node in tree.css("h1")[:20] if (text := text_of(node))]
    if not texts:
        return meta.title or first_text(tree, "article h2")
    if meta.title is None:
        return texts[0]
    best = max(texts, key=lambda text: _shared(meta.title or "", text))
    if _shared(meta.title, best) >= _LEAST_SHARED or (len(texts) == 1 and len(words(best)) >= 8):
        return best
    return meta.title


def _shared(one: str, two: str) -> float:
    """Return the share of words that two titles have in common, of the longer one's."""
    a, b = (set(_WORD.findall(text.lower())) for text in (one, two))
    return len(a & b) / max(len(a), len(b), 1)
