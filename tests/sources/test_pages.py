"""Invented pages in the publishers' markup."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest

from monitor.errors import ReadError
from monitor.models import PageKind, TroubleKind
from monitor.sources import evidence_of, read_page
from monitor.sources.markup import drop_furniture, parse
from monitor.sources.versions import LIVE
from tests.sources.helpers import CNN, HEADLINE, NYT, OTHER, TEXTS, cnn_page, fetched, nyt_page

NOISE = (
    '<div class="related-content related-content--article"><a href="/x"><p>Storm kills 40 in the north</p></a></div>',
    "<aside><h2>Most read</h2><ol><li>Ten things about 500 ships</li></ol></aside>",
    '<div class="ad-slot" data-component-name="ad"><p>Advertisement</p></div>',
    '<div class="newsletter-signup"><h3>Sign up for our letter</h3><p>Get 7 stories each day.</p></div>',
    '<div class="social-share-bar"><ul><li>Share</li><li>24 comments</li></ul></div>',
    "<nav><ul><li>World</li></ul></nav><figure><figcaption>The bridge in 1999.</figcaption></figure>",
    '<div class="video-resource" data-component-name="video-resource"><p>Video Ad Feedback</p><p>Now playing</p></div>',
    '<p class="paragraph">READ MORE: Five other bridges that closed</p><p class="paragraph">5 min read</p>',
    '<div data-testid="recommended-stories"><p>Recommended: 3 tunnels</p></div>',
    '<div class="timestamp">Updated 3 minutes ago</div><p hidden>A hidden text of 99 words</p>',
)  # fmt: skip


def text(page: str, url: str) -> tuple[str, ...]:
    return tuple(p.text for p in read_page(fetched(page, url)).paragraphs)


def test_a_cnn_page_gives_headline_text_and_its_own_account() -> None:
    story = read_page(fetched(cnn_page(), CNN))
    assert story.headline == HEADLINE
    assert tuple(p.text for p in story.paragraphs) == TEXTS
    assert [p.id for p in story.paragraphs] == ["id0", "id1", "id2", "id3"]
    assert (story.byline, story.dek, story.publisher, story.language) == (
        "A. Writer, CNN",
        "A closed bridge.",
        "CNN",
        "en",
    )
    assert story.published_at == datetime(2024, 11, 5, 10, 0, 0, 120_000, tzinfo=UTC)
    assert story.modified_at == datetime(2024, 11, 5, 14, 30, tzinfo=UTC)
    assert story.canonical_url == "https://www.cnn.com/2024/11/05/europe/harbour-bridge-intl"
    assert (story.page_kind, story.extractor, story.notices) == (PageKind.ARTICLE, "cnn/3", ())


def test_a_new_york_times_page_gives_headline_text_and_its_own_account() -> None:
    story = read_page(fetched(nyt_page(), NYT))
    assert (story.headline, story.dek) == (HEADLINE, "Cracks in a pier.")
    assert tuple(p.text for p in story.paragraphs) == TEXTS
    assert (story.byline, story.publisher) == ("A. Writer and B. Writer", "The New York Times")
    assert story.extractor == "nytimes/3"


@pytest.mark.parametrize("noise", NOISE)
def test_what_surrounds_a_story_never_enters_its_text(noise: str) -> None:
    assert text(cnn_page(between=noise, after=noise), CNN) == TEXTS
    assert text(nyt_page(between=noise, after=noise), NYT) == TEXTS


def test_noise_within_a_column_of_the_times_stays_out() -> None:
    noisy = nyt_page().replace('<div class="css-2">', '<div class="css-2">' + "".join(NOISE))
    assert text(noisy, NYT) == TEXTS


def test_a_closing_update_note_is_a_notice_and_no_paragraph() -> None:
    note = "This story has been updated with additional information."
    story = read_page(fetched(cnn_page((*TEXTS, note)), CNN))
    assert story.notices == (note,)
    assert tuple(p.text for p in story.paragraphs) == TEXTS


def test_a_correction_box_behind_the_text_is_a_notice() -> None:
    note = (
        "A correction was made on Nov. 6, 2024: An earlier version of this article misstated the number of cracks. "
        "It is 12, not 21."
    )
    for box in (f"<div><p>{note}</p></div>", f'<aside class="correction-box"><span>{note}</span></aside>'):
        story = read_page(fetched(nyt_page(after=box), NYT))
        assert story.notices == (note,)
        assert tuple(p.text for p in story.paragraphs) == TEXTS


def test_the_print_notice_is_neither_text_nor_notice() -> None:
    note = "A version of this article appears in print on Nov. 6, 2024, Section A, Page 9 of the New York edition."
    story = read_page(fetched(nyt_page((*TEXTS, note), after=f"<p>{note}</p>"), NYT))
    assert tuple(p.text for p in story.paragraphs) == TEXTS
    assert story.notices == ()


def test_the_text_edition_of_cnn_has_its_own_extractor() -> None:
    page = (
        f'<html lang="en"><head><title>{HEADLINE} | CNN</title></head><body><article class="article--lite">'
        f'<h2 class="headline">{HEADLINE}</h2><p class="byline--lite">By A. Writer, CNN</p>'
        '<p class="timestamp--lite">Updated: 9:22 PM EST, Tue November 5, 2024</p>Source: CNN'
        + "".join(f'<p class="paragraph--lite">{t}</p>' for t in TEXTS)
        + '<div><a href="/x">See Full Web Article</a></div></article></body></html>'
    )
    story = read_page(fetched(page, "https://lite.cnn.com/2024/11/05/europe/harbour-bridge-intl/index.html"))
    assert (story.headline, story.extractor, story.byline) == (HEADLINE, "cnn-lite/3", "A. Writer, CNN")
    assert tuple(p.text for p in story.paragraphs) == TEXTS


_ABOVE = ("The port has been closed since the bridge was struck on Monday.", "Divers look for 3 missing workers.")


def test_a_cnn_live_page_gives_the_text_above_the_posts_and_a_block_for_each_post() -> None:
    paragraph = '<p class="paragraph" data-component-name="paragraph">{0}</p>'
    posts = "".join(
        f'<article class="live-story-post" data-id="post{n}"><h2 class="live-story-post__headline">{title}</h2>'
        f"{paragraph.format(t)}</article>"
        for n, (title, t) in enumerate(zip(("Bridge closed", "Ferries start"), TEXTS, strict=False))
    )
    above = "".join(map(paragraph.format, _ABOVE))
    page = (
        f'<html lang="en"><body><h1 class="headline_live-story__text">{HEADLINE}</h1><main>'
        f"<ul><li>Menu</li></ul><div>{above}</div>{posts}{paragraph.format('More of the day.')}</main></body></html>"
    )
    story = read_page(fetched(page, "https://www.cnn.com/world/live-news/bridge-11-05-24/index.html"))
    assert (story.page_kind, story.extractor) == (PageKind.LIVE, "cnn-live/3")
    assert [(p.id, p.kind, p.text) for p in story.paragraphs] == [
        (None, "p", _ABOVE[0]),
        (None, "p", _ABOVE[1]),
        ("post0", "post", f"Bridge closed. {TEXTS[0]}"),
        ("post1", "post", f"Ferries start. {TEXTS[1]}"),
    ]


def test_a_live_page_of_the_times_gives_the_text_above_the_posts_too() -> None:
    column = '<div class="StoryBodyCompanionColumn"><p>{0}</p></div>'
    posts = "".join(
        f'<div data-testid="live-blog-post" id="post-{n}"><h2>Post {n}</h2>{column.format(t)}</div>'
        for n, t in enumerate(TEXTS[:2])
    )
    page = (
        f'<html lang="en"><body><main><h1 data-testid="headline">{HEADLINE}</h1>'
        f"<section>{''.join(map(column.format, _ABOVE))}</section>{posts}</main></body></html>"
    )
    story = read_page(fetched(page, "https://www.nytimes.com/live/2024/11/05/world/harbour-bridge"))
    assert story.extractor == "nytimes-live/3"
    assert [p.kind for p in story.paragraphs] == ["p", "p", "post", "post"]
    assert [p.text for p in story.paragraphs[:3]] == [*_ABOVE, f"Post 0. {TEXTS[0]}"]


def _live_page(body: str, address: str = f"{OTHER}#{{0}}") -> str:
    updates = [
        {"@type": "BlogPosting", "url": address.format(n), "headline": f"Post {n}", "articleBody": f"{t} A &amp; B"}
        for n, t in enumerate(TEXTS)
    ]
    node = {"@graph": [{"@type": "LiveBlogPosting", "headline": HEADLINE, "liveBlogUpdate": updates}]}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    return f'<html lang="en"><body><article><h1>{HEADLINE}</h1>{script}{body}</article></body></html>'


def test_a_live_page_of_any_publisher_is_read_from_its_json() -> None:
    story = read_page(fetched(_live_page("")))
    assert (story.page_kind, story.extractor, len(story.paragraphs)) == (PageKind.LIVE, LIVE, 4)
    assert story.paragraphs[0].text == f"Post 0. {TEXTS[0]} A & B"
    assert story.unshown == ()


@pytest.mark.parametrize("titles", [True, False])
def test_the_text_above_the_posts_is_read_from_the_markup(*, titles: bool) -> None:
    above = (*_ABOVE, TEXTS[2], "What the harbour looked like before the war is shown below.")
    posts = [f"<h2>Post {n}</h2><p>{t} A & B</p>" if titles else f"<p>{t} A & B</p>" for n, t in enumerate(TEXTS)]
    story = read_page(fetched(_live_page("".join(f"<p>{text}</p>" for text in above) + "".join(posts))))
    assert [p.text for p in story.paragraphs if p.kind != "post"] == list(above)
    assert [p.kind for p in story.paragraphs][-4:] == ["post"] * 4


def test_where_no_post_is_in_sight_it_is_not_known_where_the_text_above_them_ends() -> None:
    story = read_page(fetched(_live_page("".join(f"<p>{text}</p>" for text in _ABOVE * 3))))
    assert {p.kind for p in story.paragraphs} == {"post"}


_IN_MARKUP = [f"<section><h2>Post {n}</h2><p>{t} A &amp; B</p></section>" for n, t in enumerate(TEXTS)]
_KEY_MOMENTS = f"<ul><li>Post 3</li><li>{TEXTS[2]}</li><li>Post 1</li></ul>"


def _sides(page: str) -> tuple[list[str], list[str]]:
    """Return the first words of the posts that a live page shows, and of those that only its data hold."""
    story = read_page(fetched(page))
    return [p.text[:6] for p in story.paragraphs if p.kind == "post"], [p.text[:6] for p in story.unshown]


def test_posts_that_a_live_page_does_not_show_are_kept_beside_its_text() -> None:
    assert _sides(_live_page("".join(_IN_MARKUP[:2]))) == (["Post 0", "Post 1"], ["Post 2", "Post 3"])
    assert _sides(_live_page("".join(_IN_MARKUP[2:]))) == (["Post 2", "Post 3"], ["Post 0", "Post 1"])
    assert _sides(_live_page("".join(_IN_MARKUP))) == (["Post 0", "Post 1", "Post 2", "Post 3"], [])


def test_the_headline_of_a_post_in_a_list_of_key_moments_does_not_show_the_post() -> None:
    moments = _KEY_MOMENTS.replace(TEXTS[2], TEXTS[2].partition(" each")[0])
    assert _sides(_live_page(moments + "".join(_IN_MARKUP[:1]))) == (["Post 0"], ["Post 1", "Post 2", "Post 3"])


def test_a_post_is_known_by_the_id_of_its_box_whatever_the_markup_words_otherwise() -> None:
    box = '<div id="{0}"><h3>Told anew</h3><p>The desk shortened what stood in this post.</p></div>'
    boxes = "".join(map(box.format, (0, 1)))
    assert _sides(_live_page(boxes)) == (["Post 0", "Post 1"], ["Post 2", "Post 3"])
    # Boxes that scripts fill later, and a name that all posts share, show nothing.
    everything = ["Post 0", "Post 1", "Post 2", "Post 3"]
    assert _sides(_live_page('<div id="0"></div><div id="1"></div>')) == (everything, [])
    assert _sides(_live_page(box.format("post"), f"{OTHER}?post={{0}}#post")) == (everything, [])


def test_the_evidence_of_a_live_page_gives_the_posts_that_it_does_not_show_too() -> None:
    page = fetched(_live_page("".join(_IN_MARKUP[:2])))
    story = read_page(page)
    assert read_page(replace(page, body=evidence_of(page).body)) == story
    assert len(story.unshown) == 2


def test_a_video_is_its_headline_and_description() -> None:
    node = [
        {"@type": "VideoObject", "name": "Another film", "description": "Something else."},
        {"@type": "VideoObject", "name": HEADLINE, "description": TEXTS[0]},
    ]
    page = (
        f'<html lang="en"><head><meta property="og:type" content="video.other"></head><body><h1>{HEADLINE}</h1>'
        f'<script type="application/ld+json">{json.dumps(node)}</script><p>Up next</p></body></html>'
    )
    story = read_page(fetched(page, "https://www.cnn.com/2024/11/05/world/video/bridge-digvid"))
    assert (story.page_kind, story.dek) == (PageKind.VIDEO, None)
    assert [p.text for p in story.paragraphs] == [TEXTS[0]]


@pytest.mark.parametrize(
    ("url", "page", "reason"),
    [
        ("https://www.cnn.com/", cnn_page().replace('"NewsArticle"', '"WebPage"'), "is an index page, not a story"),
        ("https://www.nytimes.com/section/world", "<h1>World</h1><p>A</p>", "is a section page, not a story"),
        ("https://www.nytimes.com/2024/11/05/podcasts/the-daily/bridge.html",
         f"<head><meta property='og:type' content='article'></head><body><h1>{HEADLINE}</h1><p>{TEXTS[0]}</p></body>",
         "is a podcast or audio page, not a story"),
        ("https://www.cnn.com/audio/podcasts/5-things/episodes/1", f"<html><body><h1>{HEADLINE}</h1></body></html>",
         "is a podcast or audio page, not a story"),
    ],
)  # fmt: skip
def test_a_page_that_tells_no_story_says_what_it_is(url: str, page: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_page(fetched(page, url))
    assert (caught.value.kind, caught.value.reason) == (TroubleKind.NOT_A_STORY, reason)


def test_a_cnn_page_that_was_cut_on_its_way_is_trouble() -> None:
    with pytest.raises(ReadError, match=r"is incomplete: \d+ of 400 words") as caught:
        read_page(fetched(cnn_page(words=400), CNN))
    assert caught.value.kind is TroubleKind.INCOMPLETE


@pytest.mark.parametrize(
    "page", ["", "  \n", "<html><body></body></html>", f"<html><body><h1>{HEADLINE}</h1></body></html>"]
)
@pytest.mark.parametrize("url", [CNN, NYT, OTHER])
def test_a_page_without_text_is_trouble(page: str, url: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_page(fetched(page, url))
    assert caught.value.kind is TroubleKind.EMPTY


@pytest.mark.parametrize(
    ("body", "media_type", "reason"),
    [
        (b"%PDF-1.7 ...", "application/pdf", "is application/pdf, not a web page"),
        (b"%PDF-1.7 ...", "text/html", "is application/pdf, not a web page"),
        (b"\x89PNG\r\n\x1a\n", "image/png", "is image/png, not a web page"),
        (b'{"a": 1}', "application/json", "is application/json, not a web page"),
        (b"<?xml version='1.0'?><rss version='2.0'></rss>", "text/xml", "is a feed or sitemap, not a web page"),
        (b"plain words", "text/plain", "is text/plain, not a web page"),
    ],
)
def test_what_is_no_web_page_is_named(body: bytes, media_type: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_page(fetched(body, media_type=media_type))
    assert (caught.value.kind, caught.value.reason) == (TroubleKind.WRONG_TYPE, reason)


def general(body: str = "", *, head: str = "", headline: str = HEADLINE) -> str:
    paragraphs = "".join(f"<p>{t}</p>" for t in TEXTS)
    return (
        f'<html lang="de-AT"><head><title>{headline} - The Port Paper</title>{head}</head>'
        f"<body><header><h1>The Port Paper</h1></header>"
        f"<main><article><h1>{headline}</h1>{paragraphs}{body}</article></main></body></html>"
    )


def test_any_other_page_is_read_by_the_general_rules() -> None:
    story = read_page(fetched(general("<p>Lesen Sie auch: Andere Brücken</p><p>12 Kommentare</p>")))
    assert story.headline == HEADLINE
    assert tuple(p.text for p in story.paragraphs) == TEXTS
    assert story.extractor.startswith("trafilatura/")
    assert story.language == "de-AT"


def test_the_text_in_json_is_used_where_the_markup_holds_much_less() -> None:
    node = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(TEXTS * 3)}
    head = f'<script type="application/ld+json"><![CDATA[ {json.dumps(node)} ]]></script>'
    story = read_page(fetched(general(head=head)))
    assert (story.extractor, len(story.paragraphs)) == ("jsonld/1", 12)


@pytest.mark.parametrize(
    ("href", "canonical"),
    [
        (OTHER + "?utm_source=x#top", OTHER),
        ("/world/2024/11/05/harbour-bridge-closed", OTHER),
        ("https://m.example.org/a", "https://m.example.org/a"),
        ("https://elsewhere.example.com/a", None),
        ("https://news.example.org/", None),
        ("javascript:alert(1)", None),
    ],
)  # fmt: skip
def test_a_canonical_address_must_be_plausible(href: str, canonical: str | None) -> None:
    page = general(head=f'<link rel="canonical" href="{href}">')
    if href == "https://news.example.org/":
        page = page.replace("<head>", '<head><meta property="og:type" content="article">')
        with pytest.raises(ReadError, match="is an index page"):
            read_page(fetched(page))
    else:
        assert read_page(fetched(page)).canonical_url == canonical


@pytest.mark.parametrize(
    ("charset", "header", "meta"),
    [
        ("utf-8", "text/html; charset=utf-8", ""),
        ("utf-8", "text/html", ""),
        ("utf-8", "text/html; charset=iso-8859-1", ""),
        ("windows-1252", "text/html", ""),
        ("windows-1252", "text/html; charset=ISO-8859-1", ""),
        ("windows-1251", "text/html", '<meta charset="windows-1251">'),
        ("shift_jis", "text/html; charset=Shift_JIS", ""),
        ("utf-16", "text/html", ""),
        ("utf-8", "text/html; charset=nonsense", ""),
        ("utf-8", "text/html; charset=koi8-r", ""),
    ],
)  # fmt: skip
def test_bytes_become_text_in_the_charset_they_were_written_in(charset: str, header: str, meta: str) -> None:
    word = {"windows-1251": "Мост", "shift_jis": "橋"}.get(charset, "Brücke – “closed”")
    page = general(f"<p>{word}: this is one more paragraph of the story.</p>", head=meta)
    story = read_page(fetched(page.encode(charset), media_type=header))
    assert story.paragraphs[-1].text == f"{word}: this is one more paragraph of the story."


def test_bytes_that_no_charset_knows_are_replaced_and_nul_is_dropped() -> None:
    body = general("<p>One\0 more paragraph with a bad X byte.</p>").encode().replace(b"X", b"\xff")
    assert read_page(fetched(body)).paragraphs[-1].text == "One more paragraph with a bad \ufffd byte."


def test_a_page_in_another_charset_than_it_names_is_trouble_and_no_new_wording() -> None:
    body = general("<p>Größe, Übermut, Straße, Bürger, Fähre: all of them are in this paragraph.</p>")
    with pytest.raises(ReadError, match="not written in the charset"):
        read_page(fetched(body.encode("windows-1252"), media_type="text/html; charset=utf-8"))


@pytest.mark.parametrize("media_type", ["text/html; charset=utf-8", "application/octet-stream"])
def test_binary_data_is_told_as_such(media_type: str) -> None:
    body = Random(1).randbytes(5000)
    with pytest.raises(ReadError, match="binary data"):
        read_page(fetched(body, media_type=media_type))


def test_chinese_in_utf_16_is_text() -> None:
    page = general("<p>" + "一丁七万丈三上下不与丐丑专且世" * 20 + "</p>")
    assert read_page(fetched(page.encode("utf-16"), media_type="text/html")).paragraphs


@pytest.mark.parametrize(("page", "url"), [(cnn_page(), CNN), (nyt_page(), NYT), (general(), OTHER)])
def test_reduced_evidence_reads_as_the_whole_page_did(page: str, url: str) -> None:
    whole = fetched(page, url)
    evidence = evidence_of(whole)
    assert b"window.x" not in evidence.body
    assert b"<style" not in evidence.body
    assert len(evidence.sha256) == 64
    assert dict(evidence.headers) == {"content-type": "text/html; charset=utf-8", "server": "test"}
    assert evidence.media_type == "text/html"
    assert read_page(fetched(evidence.body, url)) == read_page(whole)


def test_a_script_without_an_end_is_cut_to_the_end_of_the_page() -> None:
    assert evidence_of(fetched("<p>a</p><script>b" + "<script>" * 50_000)).body == b"<p>a</p>"


@pytest.mark.parametrize("tag", ["<div>", "<ul><li>", "<b>", "<table><tr><td>", "<!--</div>--><div>"])
def test_a_page_nested_without_end_is_refused_at_once(tag: str) -> None:
    with pytest.raises(ReadError, match="nested too deep"):
        read_page(fetched(f"<html><body><h1>{HEADLINE}</h1>{tag * 30_000}text"))


def test_a_list_of_labelled_links_is_cut_and_a_list_with_sentences_stays() -> None:
    pointers = "".join(f'<li><b>Port: </b><a href="/{n}">Crane number {n} turns again</a></li>' for n in range(3))
    items = "".join(f'<li>Pier {n} needs <a href="/p{n}">new bolts</a> and 30 tons of steel.</li>' for n in range(3))
    body = parse(general(f"<ul>{pointers}</ul><ul>{items}</ul>")).body
    assert body is not None
    drop_furniture(body, whole_page=True)
    assert "Crane" not in body.text()
    assert body.text().count("tons of steel") == 3


def test_a_quote_in_a_figure_is_part_of_the_text_and_who_said_it_and_pictures_are_not() -> None:
    quote = "Nobody at the port had looked at that pier for more than eleven years, as far as we know."
    figure = f"<figure><blockquote><p>{quote}</p></blockquote><figcaption>An engineer</figcaption></figure>"
    texts = [p.text for p in read_page(fetched(general(figure))).paragraphs]
    assert quote in texts
    assert "An engineer" not in texts
