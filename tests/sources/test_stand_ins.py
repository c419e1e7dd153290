"""Pages that stand in a story's place with status 200, and stories behind a wall."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.errors import ReadError
from monitor.models import PageKind, TroubleKind
from monitor.sources import read_page
from tests.sources.helpers import CNN, HEADLINE, NYT, OTHER, TEXTS, cnn_page, fetched, nyt_page

_FILL = "".join(f"<p>{text}</p>" for text in TEXTS)
_TELLING = '<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{}", {}}}</script>'
_CONSENT = (
    "<html><body><h1>Before you go on</h1><p>We and our 812 partners store cookies on your device. With your consent "
    "we use these cookies and share them with partners. You can take your consent back in the privacy settings.</p>"
    "<button>Accept all</button></body></html>"
)


def _page(title: str, head: str, body: str) -> str:
    story = f"<article><h1>{title}</h1>{body}</article>"
    return f"<html><head><title>{title}</title>{head}</head><body>{story}</body></html>"


def refused(page: str, url: str = OTHER, asked: str | None = None) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_page(replace(fetched(page, url), url=asked or url))
    return caught.value


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "Error 404: page not found",
        "Page not found | Port News",
        "Sorry, we can’t find the page you asked for",
        "This article is no longer available",
        "Seite nicht gefunden",
        "Page introuvable",
        "Página no encontrada",
    ],
)
def test_a_page_that_says_it_is_not_there_is_missing_whatever_its_status(title: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{_FILL}</body></html>"
    assert refused(page).kind is TroubleKind.NOT_FOUND


@pytest.mark.parametrize(
    "title", ["Page not found: how links die", HEADLINE, "A missing page of the port's log is found"]
)
def test_a_story_about_missing_pages_is_a_story(title: str) -> None:
    telling = _TELLING.format(title, '"datePublished": "2024-11-05"')
    assert read_page(fetched(_page(title, telling, _FILL))).headline == title


def test_a_page_that_asks_for_consent_or_a_password_is_no_story() -> None:
    assert "consent" in refused(_CONSENT).reason
    assert "consent" in refused(f"<html><body>{_FILL}</body></html>", "https://consent.example.org/v2/collect").reason
    login = f"<html><body><h1>Welcome</h1><form><input type='password'></form>{_FILL}</body></html>"
    assert "login" in refused(login).reason


def test_a_redirect_to_a_section_above_is_no_story_but_one_to_the_storys_new_address_is() -> None:
    page = f"<html><head><title>World</title></head><body><h1>World</h1><article>{_FILL}</article></body></html>"
    above = OTHER.rpartition("/")[0]
    assert refused(page, above, asked=OTHER).kind is TroubleKind.NOT_A_STORY
    moved = replace(fetched(page, OTHER), url=f"{above}/an-older-name")
    assert read_page(moved).paragraphs


def _walled(texts: tuple[str, ...], more: str = "") -> str:
    told = _TELLING.format(
        HEADLINE, '"isAccessibleForFree": "False", "description": "Cracks in a pier close a bridge."'
    )
    body = "".join(f"<p>{text}</p>" for text in texts)
    return _page(HEADLINE, told, body + more)


def test_a_short_text_before_a_wall_is_a_teaser() -> None:
    story = read_page(fetched(_walled(TEXTS[:2], '<div class="paywall"><p>Already a subscriber? Log in</p></div>')))
    assert (story.extractor, story.is_metered) == ("teaser/1", True)
    assert [p.text for p in story.paragraphs] == list(TEXTS[:2])
    assert story.dek == "Cracks in a pier close a bridge."


def test_a_page_with_nothing_but_its_description_is_a_teaser_of_it() -> None:
    description = "Inspectors found cracks in a pier and closed the bridge for eight months."
    page = _walled(()).replace("Cracks in a pier close a bridge.", description)
    story = read_page(fetched(page))
    assert (story.extractor, [p.text for p in story.paragraphs], story.dek) == ("teaser/1", [description], None)


def test_a_whole_text_before_a_wall_is_a_story_and_a_short_one_without_a_wall_too() -> None:
    assert read_page(fetched(_walled(TEXTS * 3))).extractor.startswith("trafilatura/")
    assert read_page(fetched(nyt_page(), NYT)).extractor == "nytimes/3"


def test_a_page_that_is_shorter_than_its_own_count_is_a_teaser_before_a_wall_and_incomplete_without_one() -> None:
    page = cnn_page(TEXTS * 3, words=2_000)
    assert refused(page, CNN).kind is TroubleKind.INCOMPLETE
    walled = page.replace('"@type": "NewsArticle"', '"@type": "NewsArticle", "isAccessibleForFree": false')
    assert read_page(fetched(walled, CNN)).extractor == "teaser/1"


def test_a_video_is_never_a_teaser() -> None:
    telling = (
        '<script type="application/ld+json">{"@type": "VideoObject", "description": "A bridge is closed."}</script>'
    )
    page = f'<html><body>{telling}<div class="paywall"></div><h1>{HEADLINE}</h1></body></html>'
    story = read_page(fetched(page, "https://www.cnn.com/2024/11/07/world/video/bridge-digvid"))
    assert (story.page_kind, story.extractor) == (PageKind.VIDEO, "video/1")


def test_the_times_own_state_tells_of_later_edits_than_its_metadata() -> None:
    state = '<script>window.__preloadedData = {"a": {"lastModified":"2024-11-07T09:00:00.000Z"}};</script>'
    dated = nyt_page().replace("<head>", '<head><meta property="article:modified_time" content="2024-11-06T08:00:00Z">')
    story = read_page(fetched(dated.replace("<body>", f"<body>{state}"), NYT))
    assert story.modified_at is not None
    assert story.modified_at.isoformat() == "2024-11-07T09:00:00+00:00"
