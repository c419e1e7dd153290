"""A page to a snapshot: classify, read by the site's rules or the general ones, cross-check, clean."""

from __future__ import annotations

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.errors import ReadError
from monitor.models import Fetched, PageKind, Paragraph, Snapshot, TroubleKind
from monitor.sources.decoding import page_text
from monitor.sources.furniture import without_furniture
from monitor.sources.general import find_headline, read_general, read_video
from monitor.sources.kinds import NotAStoryError, classify, not_a_story, wants_text
from monitor.sources.markup import blocks, drop_furniture, drop_unseen, parse, text_of
from monitor.sources.metadata import read_metadata
from monitor.sources.notices import find_notices, without_notices
from monitor.sources.sites import site_for
from monitor.sources.stand_ins import refuse_stand_in
from monitor.sources.teasers import is_metered, teaser_of
from monitor.sources.template import Body, Page, Site, length

__all__ = ["read_page"]

#: an article whose markup holds less than this share of the words that it says it has is cut short
_COMPLETE = 0.6
#: less text than this on a page without rules of its own is a shell or a teaser
_LEAST_TEXT = 100


def read_page(fetched: Fetched) -> Snapshot:
    """Return the story that a page tells.

    Raises ReadError for what is no web page, no story, empty or incomplete.
    """
    url = fetched.final_url
    tree = parse(page_text(fetched))
    meta = read_metadata(tree, url)
    metered = is_metered(meta, tree)
    drop_unseen(tree)
    refuse_stand_in(meta, tree, fetched.url, url)
    kind = classify(meta, tree, url)
    page = Page(url=url, tree=tree, meta=meta, kind=kind, is_metered=metered)
    if kind is PageKind.SECTION:
        raise NotAStoryError("an index page") if meta.is_front else not_a_story(kind, url)
    notices = find_notices(_note_texts(tree))
    site = site_for(url)
    headline = find_headline(tree, meta)
    body = _read(page, site, headline)
    return _snapshot(page, site, body, body.headline or headline, notices)


def _note_texts(tree: LexborHTMLParser) -> list[str]:
    """Return the texts of the page in which notices are looked for: all but boxes about other stories.

    It is read from a copy, as rules cut in the tree, and a notice may stand in what they cut.
    """
    body = tree.clone().body
    if body is None:
        return []
    drop_furniture(body, whole_page=True)
    return [text for node, text in blocks(body) if node.tag != "h1" and not _is_link(node, text)]


def _is_link(node: LexborNode, text: str) -> bool:
    """Tell whether a block is nothing but one link: a teaser of another story."""
    links = node.css("a")
    return len(links) == 1 and text_of(links[0]) == text


def _read(page: Page, site: Site | None, headline: str | None) -> Body:
    body = site.read(page) if site is not None else None
    # Other publishers count characters as words, or those of what surrounds the story.
    missing = _missing(page, body) if body is not None else None
    if body is None and page.kind is PageKind.VIDEO:
        body = read_video(page.meta, headline or "")
    elif body is None:
        # A few words are the shell of a page that scripts fill, or a teaser.
        body = read_general(page)
        body = None if body is None or length(body.paragraphs) < _LEAST_TEXT else body
    if (teaser := teaser_of(page, body, complete=missing is None)) is not None:
        return teaser
    return _whole(page, body, missing)


def _whole(page: Page, body: Body | None, missing: str | None) -> Body:
    if body is None:
        raise _nothing(page)
    if missing is not None:
        raise ReadError(TroubleKind.INCOMPLETE, f"is incomplete: {missing} words")
    if length(body.paragraphs) < wants_text(page.kind, page.url):
        raise _nothing(page) if page.kind is PageKind.AUDIO else NotAStoryError("a graphic without text")
    return body


def _nothing(page: Page) -> ReadError:
    if page.kind is PageKind.AUDIO:
        return not_a_story(page.kind, page.url)
    return ReadError(TroubleKind.EMPTY, "has no text that could be read")


def _missing(page: Page, body: Body) -> str | None:
    """Return how many words were found and told of, for an article that was cut on its way."""
    told = page.meta.word_count
    if told is None or page.kind is not PageKind.ARTICLE:
        return None
    seen = sum(len(p.text.split()) for p in body.paragraphs)
    return f"{seen} of {told}" if seen < _COMPLETE * told else None


def _snapshot(page: Page, site: Site | None, body: Body, headline: str | None, notices: tuple[str, ...]) -> Snapshot:
    meta = page.meta
    paragraphs = without_notices(without_furniture(body.paragraphs), notices)
    # The general rules often take the headline along.
    paragraphs = tuple(p for at, p in enumerate(paragraphs) if at > 2 or p.text != headline)
    if not headline:
        raise ReadError(TroubleKind.EMPTY, "has no headline")
    if not paragraphs:
        raise ReadError(TroubleKind.EMPTY, "has no text that could be read")
    return Snapshot(
        headline=headline,
        paragraphs=paragraphs,
        # Cleaned as those that are shown: a post is the same on both sides of that line.
        unshown=without_notices(without_furniture(body.unshown), notices),
        dek=_dek(page, paragraphs, body.dek or meta.description),
        byline=body.byline or meta.byline,
        notices=notices,
        published_at=meta.published_at,
        modified_at=meta.modified_at,
        canonical_url=meta.canonical_url,
        publisher=site.PUBLISHER if site is not None else meta.publisher,
        language=meta.language,
        page_kind=PageKind.ARTICLE if page.kind is PageKind.AUDIO else page.kind,
        is_metered=page.is_metered,
        extractor=body.extractor,
    )


def _dek(page: Page, paragraphs: Sequence[Paragraph], dek: str | None) -> str | None:
    """Return the dek, unless it is the text already, as that of a video or of a teaser: it would count twice."""
    return None if page.kind is PageKind.VIDEO or [dek] == [p.text for p in paragraphs] else dek
