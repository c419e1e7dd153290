"""The New York Times: the templates of 2018 and later, of 2016-17, and text within graphics.

Class names are build hashes and never matched. The wide container holds promotions and recommendations too,
so the columns within it are read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from selectolax.lexbor import LexborNode

from monitor.models import PageKind, Paragraph
from monitor.sources.live import above_in_markup, post
from monitor.sources.markup import attribute, drop_furniture, first_text, select
from monitor.sources.template import BLOCKS, Body, Page, collect
from monitor.sources.tree import find_all, lies_within

__all__ = ["HOSTS", "PUBLISHER", "read"]

HOSTS: tuple[str, ...] = ("nytimes.com",)
PUBLISHER = "The New York Times"

_HEADLINES = ("h1[data-testid=headline]", "h1[itemprop=headline]", "article#story header h1", "h1.headline",
              "h1.interactive-headline", "article h1", "main h1")  # fmt: skip
_DEKS = ("#article-summary", "[data-testid=article-summary]", "article#story > header > p")
_COLUMNS = ".StoryBodyCompanionColumn, [data-testid^='companionColumn']"
_POSTS = "[data-testid='live-blog-post'], article[id^='live-blog-post'], .live-blog-post"
_ABOVE_POSTS = f":is({_COLUMNS}) :is({BLOCKS})"
_BY = re.compile(r"^By\s+")


def read(page: Page) -> Body | None:
    """Read a New York Times page by the first template that fits."""
    if page.kind is PageKind.VIDEO:
        return None
    for template in (_live, _columns, _story_body, _graphic):
        if (body := template(page)) is not None and body.paragraphs:
            return body
    return None


def _body(page: Page, paragraphs: tuple[Paragraph, ...], extractor: str) -> Body:
    byline = page.meta.tags.get("byl") or page.meta.byline
    return Body(
        paragraphs=paragraphs,
        extractor=extractor,
        headline=first_text(page.tree, *_HEADLINES),
        dek=first_text(page.tree, *_DEKS) or page.meta.description,
        byline=_BY.sub("", byline) if byline else None,
    )


def _columns(page: Page) -> Body | None:
    root = select(page.tree, "section[name=articleBody]", "[itemprop=articleBody]")
    if root is None:
        return None
    body = _body(page, (), "nytimes/3")
    drop_furniture(root)
    columns = find_all(root, _COLUMNS)
    known = {node.mem_id for node in columns}
    # The text of a column within another one is read there.
    columns = [node for node in columns if not lies_within(node, known)]
    found = [p for column in columns for p in collect(column, boxes=1)] if columns else list(collect(root))
    return Body(
        paragraphs=tuple(found), extractor=body.extractor, headline=body.headline, dek=body.dek, byline=body.byline
    )


def _story_body(page: Page) -> Body | None:
    """Read the template of 2016 and 2017."""
    selector = f"p.story-body-text, .story-body > :is({BLOCKS}), .story-body > :is(ul, ol) > li, .story-body > table tr"
    root = select(page.tree, "article#story", "article.story")
    if root is None or root.css_first("p.story-body-text") is None:
        return None
    drop_furniture(root)
    found = tuple(p for p in collect(root, selector) if p.text)
    last = max((at for at, p in enumerate(found) if p.kind != "heading"), default=-1)
    return _body(page, found[: last + 1], "nytimes-2016/3")


def _live(page: Page) -> Body | None:
    found = tuple(p for p in map(_post, find_all(page.tree, _POSTS)) if p is not None)
    if not found:
        return None
    body = _body(page, found, "nytimes-live/3")
    return replace(body, paragraphs=(*above_in_markup(page.tree.body, _ABOVE_POSTS, _POSTS), *found))


def _post(node: LexborNode) -> Paragraph | None:
    name = attribute(node, "id") or attribute(node, "data-id") or None
    title = first_text(node, "h2", "h3") or ""
    drop_furniture(node)
    return post(title, (p.text for p in collect(node, "p, li, blockquote")), name)


def _graphic(page: Page) -> Body | None:
    """Read the text blocks of an interactive page; captions and credits are left out."""
    root = page.tree.css_first("#g-blocks") or page.tree.css_first(".g-story")
    if root is None:
        return None
    drop_furniture(root)
    return _body(page, collect(root, f".g-text :is({BLOCKS})"), "nytimes-graphic/3")
