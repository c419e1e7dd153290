"""CNN's two kinds of page around any text, with furniture that differs from one rendering to the next."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape


def lite_page(url: str, headline: str, paragraphs: Sequence[str], noise: int) -> str:
    """Return a page in the markup of the text edition."""
    body = "".join(f'<p class="paragraph--lite">{escape(p)}</p>' for p in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(headline)}</title>'
        f'<link rel="canonical" href="{url}"><meta property="og:type" content="article"></head>'
        f'<body data-build="{noise}"><header><nav><a href="/">CNN</a> 11/{noise % 28 + 1}/2026</nav></header>'
        f'<main><article class="article--lite"><h2 class="headline">{escape(headline)}</h2>'
        f'<p class="byline--lite">By a correspondent, CNN</p>{body}</article></main>'
        f"<footer><p>{noise} readers online</p><p>Terms of Use</p></footer></body></html>"
    )


def full_page(url: str, headline: str, paragraphs: Sequence[str], noise: int) -> str:
    """Return a page in the markup of the article template."""
    blocks = "".join(_block(i, p, noise) for i, p in enumerate(paragraphs))
    ld = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": headline,
        "datePublished": "2026-02-11T10:00:00.000Z",
        "dateModified": f"2026-02-11T11:00:00.{noise % 1000:03}Z",
        "url": url,
        "articleBody": " ".join(paragraphs),
        "wordCount": sum(len(p.split()) for p in paragraphs),
    }
    return (
        f'<!doctype html><html lang="en" data-uri="cms.cnn.com/_pages/x1@published"><head>'
        f'<title>{escape(headline)} | CNN</title><link rel="canonical" href="{url}">'
        f'<meta property="og:type" content="article"><script nonce="{noise}">var t={noise}</script>'
        f'<script type="application/ld+json">{_ld(ld)}</script></head><body>'
        f"<header><nav>Most read today {noise}</nav></header><article>"
        f'<h1 class="headline__text inline-placeholder" data-editable="headlineText">{escape(headline)}</h1>'
        f'<div class="timestamp">Updated {noise % 12 + 1}:22 PM EST</div>'
        f'<div class="article__content" itemprop="articleBody">{blocks}</div></article>'
        f'<aside class="related"><h3>Related</h3><a href="/{noise}">Another story, seen {noise} times</a></aside>'
        f"<footer>© 2026 — {noise} comments</footer></body></html>"
    )


def _block(index: int, text: str, noise: int) -> str:
    advert = f'<div class="ad-slot" data-ad="{noise}"><span>Ad Feedback</span></div>' if index % 4 == noise % 4 else ""
    uri = f"cms.cnn.com/_components/paragraph/instances/p{index}@published"
    return (
        f'{advert}<p class="paragraph inline-placeholder vossi-paragraph" data-uri="{uri}" '
        f'data-component-name="paragraph">{escape(text)}</p>'
    )


def _ld(values: dict[str, object]) -> str:
    return json.dumps(values).replace("</", r"<\/")
