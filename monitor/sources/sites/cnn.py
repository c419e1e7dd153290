"""CNN: the templates of 2022 and later, the text edition, live and video pages, and the older ones back to 2010.

The first template whose container is on the page reads it. Classes are matched by word or attribute only, as
whole class strings change with every release.
"""

from __future__ import annotations

import re
from dataclasses import replace

from selectolax.lexbor import LexborNode

from monitor.models import PageKind, Paragraph
from monitor.sources.live import above_in_markup, post
from monitor.sources.markup import attribute, drop_furniture, first_text, select, text_of
from monitor.sources.template import Body, Page, block_id, collect
from monitor.sources.tree import cut, find_all

__all__ = ["HOSTS", "PUBLISHER", "read"]

HOSTS: tuple[str, ...] = ("cnn.com",)
PUBLISHER = "CNN"

_HEADLINES = (
    "h1.headline__text", "h1.headline_live-story__text", "h1.pg-headline", "h1.article-title", ".cnn_storyarea h1",
    ".article--lite h2.headline", ".article--lite h1", ".video-resource__headline", "h1.media__video-headline",
)  # fmt: skip
_BYLINES = (".byline__names", ".byline--lite", ".metadata__byline__author", ".cnn_stryathrtmp .cnnByline")
_BY = re.compile(r"^By\s+", re.IGNORECASE)
_DESCRIPTIONS = (".video-resource__description", ".media__video-description")
_PARAGRAPHS = (
    "p[data-component-name=paragraph], p.paragraph, p[class^='paragraph'], .article__content > p, h2, h3, h4, "
    "ul li, ol li, blockquote, p.footnote, p.editor-note, [data-component-name=correction], tr"
)
_POSTS = "article.live-story-post, article[class*='live-story-post']"
_ABOVE_POSTS = (
    "p[data-component-name=paragraph], p.paragraph, p[class^='paragraph'], [data-component-name=list] li, "
    "[data-component-name=correction]"
)
#: blocks of the template of 2010 to 2013, which has others deeper in its column
_CLASSIC = ("p", "h2", "h3", "blockquote", "ul li", "ol li", "table tr")


def read(page: Page) -> Body | None:
    """Read a CNN page by the first template that fits."""
    if page.kind is PageKind.VIDEO:
        return _video(page)
    for template in (_live, _article, _lite, _zones, _money, _classic):
        if (body := template(page)) is not None and body.paragraphs:
            return body
    return None


def _body(page: Page, paragraphs: tuple[Paragraph, ...], extractor: str, *, dek: str | None = None) -> Body:
    return Body(
        paragraphs=paragraphs,
        extractor=extractor,
        headline=first_text(page.tree, *_HEADLINES),
        dek=dek,
        byline=_BY.sub("", first_text(page.tree, *_BYLINES) or "") or None,
    )


def _article(page: Page) -> Body | None:
    root = select(
        page.tree, ".article__content", "[itemprop=articleBody]:has(p[data-component-name=paragraph])", "main"
    )
    if root is None or root.css_first("p[data-component-name=paragraph], p.paragraph, p[class^='paragraph']") is None:
        return None
    drop_furniture(root)
    # In the template's own container every block of the text is a child of it.
    boxes = 0 if "article__content" in attribute(root, "class").split() else None
    return _body(page, collect(root, _PARAGRAPHS, boxes=boxes), "cnn/3", dek=page.meta.description)


def _lite(page: Page) -> Body | None:
    root = select(page.tree, "article.article--lite", "article[class*='lite']")
    if root is None:
        return None
    body = _body(page, (), "cnn-lite/3")
    cut(root.css("h1, h2.headline, [class^='headline'], [class^='byline'], [class^='timestamp']"))
    drop_furniture(root)
    return Body(paragraphs=collect(root), extractor=body.extractor, headline=body.headline, byline=body.byline)


def _live(page: Page) -> Body | None:
    nodes = find_all(page.tree, _POSTS)
    if not nodes:
        return None
    posts = tuple(p for p in map(_post, nodes) if p is not None)
    body = _body(page, posts, "cnn-live/3", dek=page.meta.description)
    return replace(body, paragraphs=(*above_in_markup(page.tree.body, _ABOVE_POSTS, _POSTS), *posts))


def _post(node: LexborNode) -> Paragraph | None:
    """Return one post of a live page as one block: its headline as the first sentence."""
    title = first_text(node, "[class*='post__headline']", "h2", "h3") or ""
    drop_furniture(node)
    texts = [p.text for p in collect(node, _PARAGRAPHS.replace("h3, ", "")) if p.text != title]
    return post(title, texts, block_id(node) or node.attributes.get("data-id") or node.attributes.get("id"))


def _video(page: Page) -> Body | None:
    description = first_text(page.tree, *_DESCRIPTIONS)
    if description is None:
        return None
    return _body(page, (Paragraph(text=description),), "cnn-video/1")


def _zones(page: Page) -> Body | None:
    """Read the template of 2014 to 2021: paragraphs are `div` or `p` in a read-all zone."""
    root = select(page.tree, "#body-text", "section.zn-body-text")
    if root is None:
        return None
    cut(root.css(".el__embedded, .zn-body__footer, .zn-body__read-more, cite, ul.cn, .ad"))
    drop_furniture(root)
    headings = {text_of(node) for node in find_all(root, "h2, h3")}
    found = collect(root, ".zn-body__paragraph, blockquote, h2, h3, ul li, ol li, tr")
    kinds = (replace(p, kind="heading") if p.text in headings else p for p in found)
    return _body(page, tuple(kinds), "cnn-zones/3", dek=page.meta.description)


def _money(page: Page) -> Body | None:
    root = page.tree.css_first("#storytext")
    if root is None:
        return None
    drop_furniture(root)
    paragraphs = collect(root, "p, h2, h3, li, tr")
    # The first h2 of this template is the story's lead, not a heading.
    if paragraphs and paragraphs[0].kind == "heading":
        paragraphs = (Paragraph(text=paragraphs[0].text), *paragraphs[1:])
    return _body(page, paragraphs, "cnn-money/3")


def _classic(page: Page) -> Body | None:
    """Read the template of 2010 to 2013; the Arabic edition has its text in the other column."""
    for name in (".cnn_strycntntlft", ".cnn_strycntntrgt"):
        root = page.tree.css_first(name)
        if root is None:
            continue
        drop_furniture(root)
        if texts := collect(root, ", ".join(f"{name} > {block}" for block in _CLASSIC)):
            return _body(page, texts, "cnn-classic/3")
    return None
