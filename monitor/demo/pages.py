"""Invented stories as pages in the markup of their publishers, with furniture that no two renderings share. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from html import escape
from urllib.parse import urlsplit

__all__ = ["Furniture", "Markup", "Story", "path_of", "render"]


class Markup(StrEnum):
    """Whose template a story is shown in."""

    CNN = "cnn"
    CNN_VIDEO = "cnn_video"
    NYT = "nyt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story of the newsroom as it stands at an instant."""

    #: the address under which it is cited; the newsroom serves it under the same path
    url: str
    markup: Markup
    headline: str
    dek: str
    #: empty for a video
    paragraphs: tuple[str, ...]
    byline: str
    published: datetime
    modified: datetime
    correction: str | None = None

    @property
    def content(self) -> str:
        """All that a reader of the story reads, as one text that differs when any of it does."""
        return json.dumps([self.headline, self.dek, self.paragraphs, self.byline, self.correction])


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What surrounds a story, from two counters."""

    #: moves with every rendering
    rendering: int
    #: moves when the newsroom rebuilds its pages without editing them
    noise: int = 0

    @property
    def nonce(self) -> str:
        """Return a token as content security policies want it: another one for every rendering."""
        return hashlib.sha256(f"{self.rendering}/{self.noise}".encode()).hexdigest()[:16]

    @property
    def age(self) -> str:
        """Return the line that says how fresh the page is."""
        return f"Updated {self.rendering % 57 + 2} minutes ago"

    @property
    def related(self) -> str:
        """Return links to other stories, two out of a list that turns."""
        at = self.rendering + self.noise
        picked = (_OTHERS[at % len(_OTHERS)], _OTHERS[(at + 2) % len(_OTHERS)])
        return "".join(f'<li><a href="/other/{at}-{i}">{escape(title)}</a></li>' for i, title in enumerate(picked))


_OTHERS = (
    "How a village bakery outlived three currencies",
    "Five mountain railways for a slow autumn",
    "What the tide tables tell about the old harbour",
    "A museum lends out its loudest instrument",
    "The last typesetters of the river district",
    "Why swifts leave the city a week earlier",
)


def path_of(url: str) -> str:
    """Return the path under which the newsroom serves a cited address."""
    return urlsplit(url).path


def render(story: Story, origin: str, furniture: Furniture) -> str:
    """Return a story as a page of the server at `origin`."""
    return _TEMPLATES[story.markup](story, origin + path_of(story.url), furniture)


def _page(story: Story, address: str, furniture: Furniture, *, head: str, body: str, root: str = "") -> str:
    site = "The New York Times" if story.markup is Markup.NYT else "CNN"
    return (
        f'<!doctype html>\n<html lang="en"{root}><head><meta charset="utf-8">'
        f"<title>{escape(story.headline)} | {site}</title>"
        f'<link rel="canonical" href="{address}"><meta name="description" content="{escape(story.dek)}">'
        f'<meta property="og:site_name" content="{site}"><meta property="og:title" content="{escape(story.headline)}">'
        f'<meta property="article:published_time" content="{_stamp(story.published)}">'
        f'<meta property="article:modified_time" content="{_stamp(story.modified)}">{head}'
        f'<script nonce="{furniture.nonce}">window.build="{furniture.nonce}";</script></head>\n'
        f'<body data-build="{furniture.nonce}"><header><nav><a href="/">{site}</a></nav></header>\n'
        f"{body}\n<footer><p>Terms of Use</p><p>Corrections</p><p>{furniture.rendering} readers online</p></footer>"
        "</body></html>\n"
    )


def _cnn(story: Story, address: str, furniture: Furniture) -> str:
    closing = (story.correction,) if story.correction else ()
    texts = (*story.paragraphs, *closing)
    blocks = "\n".join(_cnn_block(story, at, text, furniture) for at, text in enumerate(texts))
    linked = {"articleBody": " ".join(texts), "wordCount": sum(len(text.split()) for text in texts)}
    body = (
        f'<main><article><h1 class="headline__text inline-placeholder vossi-headline-text" '
        f'data-editable="headlineText">{escape(story.headline)}</h1>'
        f'<div class="byline"><span class="byline__names">{escape(story.byline)}, CNN</span></div>'
        f'<div class="timestamp">{furniture.age}</div>'
        f'<div class="article__content" itemprop="articleBody">\n{blocks}\n</div></article></main>\n{_aside(furniture)}'
    )
    root = f' data-uri="cms.cnn.com/_pages/{_token(story.url)}@published"'
    head = _linked_article(story, address, linked) + '<meta property="og:type" content="article">'
    return _page(story, address, furniture, head=head, body=body, root=root)


def _cnn_block(story: Story, at: int, text: str, furniture: Furniture) -> str:
    uri = f"cms.cnn.com/_components/paragraph/instances/{_token(f'{story.url}#{at}')}@published"
    advert = ""
    if at and at % 3 == furniture.rendering % 3:
        advert = (
            f'<div class="ad-slot" data-slot="{furniture.nonce}"><span class="ad-slot__label">Ad Feedback</span></div>'
        )
    return (
        f'{advert}<p class="paragraph inline-placeholder vossi-paragraph" data-uri="{uri}" data-editable="text" '
        f'data-component-name="paragraph">{escape(text)}</p>'
    )


def _cnn_video(story: Story, address: str, furniture: Furniture) -> str:
    linked = {
        "@context": "https://schema.org",
        "@type": "VideoObject",
        "name": story.headline,
        "description": story.dek,
        "uploadDate": _stamp(story.published),
        "dateModified": _stamp(story.modified),
        "duration": "PT2M41S",
        "url": address,
        "publisher": {"@type": "Organization", "name": "CNN"},
    }
    body = (
        '<main><div class="video-resource" data-component-name="video-resource"><div class="video-resource__details">'
        f'<h1 class="video-resource__headline" data-editable="headline">{escape(story.headline)}</h1>'
        f'<div class="video-resource__description" data-editable="description">{escape(story.dek)}</div>'
        "</div></div></main>\n"
        f'<aside class="video-playlist related"><h2>Up next</h2><ul>{furniture.related}</ul>'
        f"<p>{furniture.rendering} views</p></aside>"
    )
    head = _json_ld(linked) + '<meta property="og:type" content="video.other">'
    return _page(story, address, furniture, head=head, body=body)


def _nyt(story: Story, address: str, furniture: Furniture) -> str:
    half = (len(story.paragraphs) + 1) // 2
    columns = "\n".join(_nyt_column(part) for part in (story.paragraphs[:half], story.paragraphs[half:]))
    advert = f'<div id="story-ad-{furniture.rendering % 4}-wrapper" class="ad-wrapper"><p>Advertisement</p></div>'
    body = (
        f'<main id="site-content"><article id="story"><header>'
        f'<h1 data-testid="headline" class="css-{furniture.nonce[:6]} e1h9rw200">{escape(story.headline)}</h1>'
        f'<p id="article-summary" class="css-{furniture.nonce[6:12]}">{escape(story.dek)}</p>'
        f'<p class="byline" itemprop="author">By {escape(story.byline)}</p></header>'
        f'<section name="articleBody" class="meteredContent">\n{columns}\n{advert}</section>\n'
        f'<div class="bottom-of-article">{_nyt_notes(story, furniture)}</div>'
        f'<button class="comments-button" type="button">{furniture.rendering} Comments</button></article></main>\n'
        f"{_aside(furniture)}"
    )
    linked = {"isAccessibleForFree": False, "hasPart": {"@type": "WebPageElement", "cssSelector": ".meteredContent"}}
    head = _linked_article(story, address, linked) + (
        f'<meta property="og:type" content="article"><meta name="byl" content="By {escape(story.byline)}">'
        f'<meta name="articleid" content="{_token(story.url)}">'
    )
    return _page(story, address, furniture, head=head, body=body)


def _nyt_column(paragraphs: tuple[str, ...]) -> str:
    inner = "".join(f'<p class="css-at9mc1 evys1bk0">{escape(text)}</p>' for text in paragraphs)
    return f'<div class="css-53u6y8 StoryBodyCompanionColumn"><div>{inner}</div></div>'


def _nyt_notes(story: Story, furniture: Furniture) -> str:
    """Return the box below the text. The print notice turns up a day late and is no edit."""
    notes = [story.correction] if story.correction else []
    if furniture.noise:
        notes.append(
            f"A version of this article appears in print on Nov. 6, 2024, Section A, Page {4 + furniture.noise}."
        )
    return "".join(f"<p>{escape(note)}</p>" for note in notes)


def _aside(furniture: Furniture) -> str:
    return (
        f'<aside class="related-content"><h3>Related</h3><ul>{furniture.related}</ul>'
        f'<p class="comment-counter">{furniture.rendering + 12} comments</p></aside>'
    )


def _linked_article(story: Story, address: str, more: Mapping[str, object]) -> str:
    site = "The New York Times" if story.markup is Markup.NYT else "CNN"
    values = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "description": story.dek,
        "url": address,
        "mainEntityOfPage": address,
        "datePublished": _stamp(story.published),
        "dateModified": _stamp(story.modified),
        "author": [{"@type": "Person", "name": story.byline}],
        "publisher": {"@type": "Organization", "name": site},
    }
    return _json_ld({**values, **more})


def _json_ld(values: Mapping[str, object]) -> str:
    text = json.dumps(values).replace("</", r"<\/")  # "</" would end the script early
    return f'<script type="application/ld+json">{text}</script>'


def _stamp(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%S.") + f"{when.microsecond // 1000:03}Z"


def _token(text: str) -> str:
    """Return an id as content management systems make them: the same one for the same thing."""
    return "cm" + hashlib.sha256(text.encode()).hexdigest()[:18]


_TEMPLATES: Mapping[Markup, Callable[[Story, str, Furniture], str]] = {
    Markup.CNN: _cnn,
    Markup.CNN_VIDEO: _cnn_video,
    Markup.NYT: _nyt,
}
