"""Invented pages and feeds in the publishers' markup."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

from monitor.models import Fetched, Validators

CNN = "https://www.cnn.com/2024/11/05/europe/harbour-bridge-intl/index.html"
NYT = "https://www.nytimes.com/2024/11/05/world/europe/harbour-bridge.html"
OTHER = "https://news.example.org/world/2024/11/05/harbour-bridge-closed"
HEADLINE = "Harbour bridge closed after inspectors find cracks"
TEXTS = (
    "The old harbour bridge was closed on Tuesday after inspectors found 12 cracks in its northern pier.",
    "Engineers expect the repair to take eight months and to cost about $4.5 million, the port authority said.",
    "Updated figures show that 31,000 cars crossed the bridge each day last year.",
    "Ferries will run every 20 minutes until the bridge opens again.",
)


def fetched(body: bytes | str, url: str = OTHER, media_type: str = "text/html; charset=utf-8") -> Fetched:
    return Fetched(
        url=url,
        final_url=url,
        status=200,
        headers={"content-type": media_type, "server": "test", "set-cookie": "a=b"},
        body=body.encode() if isinstance(body, str) else body,
        validators=Validators(),
        fetched_at=datetime(2024, 11, 6, tzinfo=UTC),
    )


def unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def cnn_page(
    texts: tuple[str, ...] = TEXTS, *, between: str = "", after: str = "", words: int | None = None, body: bool = True
) -> str:
    """Return a page in the template of 2022 and later; `between` stands among the paragraphs, `after` behind them."""
    blocks = [
        f'<p class="paragraph inline-placeholder vossi-paragraph" data-component-name="paragraph" '
        f'data-uri="cms.cnn.com/_components/paragraph/instances/id{at}@published">{text}</p>'
        for at, text in enumerate(texts)
    ]
    node = {
        "@type": "NewsArticle", "headline": HEADLINE, "description": "A closed bridge.",
        "author": [{"name": "A. Writer"}], "datePublished": "2024-11-05T10:00:00.120Z",
        "dateModified": "2024-11-05T14:30:00Z",
        "wordCount": sum(len(text.split()) for text in texts) if words is None else words,
    }  # fmt: skip
    if body:
        node["articleBody"] = " ".join(texts)
    blocks.insert(1, between)
    return f"""<!DOCTYPE html><html lang="en" data-uri="cms.cnn.com/_pages/x@published"><head>
<title>{HEADLINE} | CNN</title><meta property="og:type" content="article">
<meta property="og:title" content="{HEADLINE} | CNN"><meta property="og:site_name" content="CNN">
<link rel="canonical" href="{CNN}"><script type="application/ld+json">{json.dumps(node)}</script>
<script>window.x = "<p class='paragraph'>never</p>";</script><style>.paragraph {{ color: red }}</style></head>
<body><header><h1 class="headline__text inline-placeholder" data-editable="headlineText">{HEADLINE}</h1>
<div class="byline__names">By <span>A. Writer</span>, CNN</div><div class="timestamp">Updated 9:22 PM EST</div></header>
<main class="article__main"><div class="article__content" itemprop="articleBody">
<div class="source inline-placeholder"><cite class="source__cite">Port City CNN —</cite></div>
{"".join(blocks)}
</div></main>{after}<footer class="footer"><p>Corrections</p><p>© 2024 Cable News Network.</p></footer></body></html>"""


def nyt_page(texts: tuple[str, ...] = TEXTS, *, between: str = "", after: str = "") -> str:
    """Return a page in the template of 2018 and later, its text in two columns."""
    half = len(texts) // 2
    columns = [
        '<div class="css-1 StoryBodyCompanionColumn"><div class="css-2">'
        + "".join(f'<p class="css-at9mc1 evys1bk0">{text}</p>' for text in part)
        + "</div></div>"
        for part in (texts[:half], texts[half:])
    ]
    return f"""<!DOCTYPE html><html lang="en" class="story"><head><title>{HEADLINE} - The New York Times</title>
<meta property="og:title" content="{HEADLINE} (Published 2024)"><meta property="og:type" content="article">
<meta name="byl" content="By A. Writer and B. Writer">
<meta property="article:published_time" content="2024-11-05T10:00:00Z">
<link rel="canonical" href="{NYT}"></head><body><div id="app"><article id="story"><header>
<h1 data-testid="headline" class="css-18utyfi">{HEADLINE}</h1><p id="article-summary">Cracks in a pier.</p></header>
<section name="articleBody" class="meteredContent css-1r7ky0e">{columns[0]}<div>{between}</div>{columns[1]}</section>
<div class="bottom-of-article">{after}</div></article></div>
<footer><a href="/section/corrections">Corrections</a></footer></body></html>"""


def rss(*items: str, head: str = "<title>Port news</title><language>en</language>", before: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<rss version="2.0" '
        f'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>{head}{"".join(items)}</channel></rss>'
    ).encode()


def item(**parts: str) -> str:
    """Return an item; the name of a part is its tag, with `_` for a colon."""
    return (
        "<item>" + "".join(f"<{n.replace('_', ':')}>{v}</{n.replace('_', ':')}>" for n, v in parts.items()) + "</item>"
    )
