"""Thirty saved pages of CNN and the New York Times, each labelled by reading it.

A text's first and last paragraph are known by a short digest of their beginnings, so that none of it is copied here.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

import pytest

from monitor.errors import ReadError
from monitor.models import Fetched, PageKind, Snapshot, TroubleKind
from monitor.sources import evidence_of, read_page
from tests.shared import shared_data
from tests.sources.helpers import OTHER, fetched, unpacked

#: none of these may stand in a story's text
_FURNITURE = (
    "Advertisement",
    "Continue reading the main story",
    "Read More",
    "Sign up for",
    "Video Ad Feedback",
    "STORY HIGHLIGHTS",
    "appears in print on",
    "jQuery",
    "CNN.INJECTOR",
    " var ",
    "Share this",
    "Hide Caption",
    "Related Coverage",
    "gift articles",
    "Tell us what you think",
    "All Rights Reserved",
    "Invalid email",
    "Credit...",
    "Related:",
)


@dataclass(frozen=True)
class Labelled:
    name: str
    url: str
    headline: str = ""
    extractor: str = ""
    paragraphs: int = 0
    first: str = ""
    last: str = ""
    #: for a page that is no story
    reason: str = ""


PAGES = (
    Labelled(
        "cnn/aeb_d605bdef",
        "https://www.cnn.com/2019/11/18/investing/asian-market-latest/index.html",
        "Investors don't seem to know what to make of the US-China trade war",
        "cnn-zones/3",
        8,
        "35d74998",
        "79772167",
    ),
    Labelled(
        "cnn/aeb_ef4e67b6",
        "https://www.cnn.com/2019/11/18/politics/donald-trump-health-walter-reed/index.html",
        "Why you just can't trust the White House on Donald Trump's health",
        "cnn-zones/3",
        18,
        "b9c86ab9",
        "4c3946f8",
    ),
    Labelled(
        "cnn/articledateextractor_cnn",
        "http://www.cnn.com/2015/11/28/opinions/sutter-cop21-paris-preview-two-degrees/index.html",
        "Climate change is a form of terror",
        "cnn-zones/3",
        42,
        "b0f5dbec",
        "534e404f",
    ),
    Labelled(
        "cnn/dateminer_cnn",
        "http://www.cnn.com/2010/US/05/20/gulf.oil.spill/index.html",
        "BP: Oil leak could be stopped by next week",
        "cnn-classic/3",
        28,
        "ff864b0b",
        "525edd15",
    ),
    Labelled(
        "cnn/goose3_cnn1_2010",
        "http://www.cnn.com/2010/POLITICS/08/13/democrats.social.security/index.html",
        "Democrats to use Social Security against GOP this fall",
        "cnn-classic/3",
        28,
        "3f72acc5",
        "7496ce23",
    ),
    Labelled(
        "cnn/goose3_cnn_arabic_2013",
        "http://arabic.cnn.com/2013/middle_east/8/3/syria.clashes/index.html",
        "معارضون يسيطرون على مخازن للصواريخ بريف دمشق",
        "cnn-classic/3",
        7,
        "1dc5263f",
        "70cb52b4",
    ),
    Labelled(
        "cnn/newspaper4k_cnn_001",
        "https://www.cnn.com/2023/11/06/politics/alito-prelogar-supreme-court-analysis/index.html",
        "The nonstop sparring match between the conservative justice and liberal Biden attorney at the Supreme Court",
        "cnn/3",
        66,
        "9e9338ed",
        "f9520c81",
    ),
    Labelled(
        "cnn/newspaper4k_cnn_002",
        "https://www.cnn.com/2023/11/06/politics/takeaways-trump-engoron-testimony-fraud-trial/index.html",
        "Takeaways from Donald Trump’s contentious testimony in his civil fraud trial",
        "cnn/3",
        55,
        "ca4571f3",
        "752106e4",
    ),
    Labelled(
        "cnn/newspaper4k_cnn_article",
        "https://www.cnn.com/x/some-story",
        "After storm, forecasters see smooth sailing for Thanksgiving",
        "cnn-classic/3",
        47,
        "8bcf9b16",
        "8e44305d",
    ),
    Labelled(
        "cnn/newspaper4k_cnn_main_site", "https://www.cnn.com/x/some-story", reason="is an index page, not a story"
    ),
    Labelled(
        "cnn/newspaper4k_cnn_test_nlp",
        "https://www.cnn.com/2016/12/18/politics/bob-gates-rex-tillerson-trump-russia/index.html",
        "Gates on Tillerson and Russia: ‘Being friendly doesn’t make you friends’",
        "cnn/3",
        8,
        "5255c8a0",
        "b4e5b7be",
    ),
    Labelled(
        "cnn/postlight_money.cnn.com_2016",
        "https://money.cnn.com/2016/11/29/news/ohare-workers-strike/index.html",
        "Hundreds of Chicago O'Hare airport workers go on strike",
        "cnn-money/3",
        16,
        "96dced35",
        "d229b07f",
    ),
    Labelled(
        "cnn/postlight_www.cnn.com_2016",
        "https://www.cnn.com/2016/11/29/politics/donald-trump-transition-presidency/index.html",
        "Why Donald Trump won’t change",
        "cnn/3",
        41,
        "75c48e95",
        "cb998499",
    ),
    Labelled(
        "cnn/readability_cnn_2016",
        "http://money.cnn.com/2016/02/01/news/economy/poverty-inequality-united-states/index.html",
        "The 'birth lottery' and economic mobility",
        "cnn-money/3",
        11,
        "6bd307c4",
        "56a836af",
    ),
    Labelled(
        "cnn/trafilatura_edition.cnn.com_2021",
        "https://www.cnn.com/2021/03/08/uk/meghan-harry-oprah-interview-recap-scli-gbr-intl/index.html",
        "The royal split, racism and family struggles: 11 things we learned from Harry and Meghan's explosive interview",  # noqa: E501
        "cnn-zones/3",
        85,
        "a08f9b75",
        "49f24043",
    ),
    Labelled(
        "nytimes/aeb_04a6711c",
        "https://www.nytimes.com/2019/11/19/opinion/republicans-elections-impeachment.html",
        "Republicans Are Following Trump to Nowhere",
        "nytimes/3",
        12,
        "b75ab89c",
        "b50b7a57",
    ),
    Labelled(
        "nytimes/aeb_702d1da6",
        "https://www.nytimes.com/2019/11/18/business/trump-trade-war-china.html",
        "Trump’s Made-for-TV Trade War Keeps World Guessing",
        "nytimes/3",
        30,
        "8e8380e3",
        "b9c638bf",
    ),
    Labelled(
        "nytimes/articledateextractor_nytimes",
        "https://www.nytimes.com/2017/03/15/style/meditation-studio-sound-baths-mndfl-new-york.html",
        "So You Think You Can’t Meditate?",
        "nytimes-2016/3",
        17,
        "20ecef4a",
        "e8cc37bf",
    ),
    Labelled(
        "nytimes/omnivore_nytimes-podcasts",
        "https://www.nytimes.com/2022/09/27/podcasts/transcript-ezra-klein-interviews-patrick-collison.html",
        "Transcript: Ezra Klein Interviews Patrick Collison",
        "nytimes/3",
        261,
        "1d25d5eb",
        "f6a98853",
    ),
    Labelled(
        "nytimes/omnivore_nytimes.com",
        "https://www.nytimes.com/2022/10/28/technology/twitter-changes.html",
        "How Twitter Will Change as a Private Company",
        "nytimes/3",
        34,
        "2e492152",
        "38a15b6b",
    ),
    Labelled(
        "nytimes/omnivore_nytimes",
        "https://www.nytimes.com/2021/03/31/world/americas/brazil-coronavirus-bolsonaro.html",
        "As Virus and Economic Woes Ravage Brazil, Bolsonaro Improvises and Confounds",
        "nytimes/3",
        33,
        "48b699fb",
        "b4c4ae9f",
    ),
    Labelled(
        "nytimes/postlight_www.nytimes.com--feature",
        "https://www.nytimes.com/interactive/2016/09/15/arts/design/national-museum-of-african-american-history-and-culture.html",
        "The National Museum of African American History and Culture",
        "nytimes-graphic/3",
        15,
        "f4ebbde1",
        "90b06d9c",
    ),
    Labelled(
        "nytimes/postlight_www.nytimes.com--recent",
        "https://www.nytimes.com/2018/10/09/us/politics/nikki-haley-united-nations.html",
        "Nikki Haley to Resign as Trump’s Ambassador to the U.N.",
        "nytimes/3",
        36,
        "84060c2c",
        "f336456d",
    ),
    Labelled(
        "nytimes/postlight_www.nytimes.com",
        "https://www.nytimes.com/2016/09/20/nyregion/nyc-nj-explosions-ahmad-khan-rahami.html",
        "Ahmad Khan Rahami Is Arrested in Manhattan and New Jersey Bombings",
        "nytimes/3",
        49,
        "dc95221f",
        "4fb4c573",
    ),
    Labelled(
        "nytimes/readability_nytimes-1",
        "https://www.nytimes.com/2017/01/13/world/africa/sudan-sanctions.html",
        "United States to Lift Sudan Sanctions",
        "nytimes-2016/3",
        20,
        "1befbd37",
        "8f0668a8",
    ),
    Labelled(
        "nytimes/readability_nytimes-2",
        "https://www.nytimes.com/2016/07/30/business/dealbook/yahoos-sale-to-verizon-leaves-shareholders-with-little-say.html",
        "Yahoo’s Sale to Verizon Leaves Shareholders With Little Say",
        "nytimes-2016/3",
        20,
        "e374a82c",
        "e764656e",
    ),
    Labelled(
        "nytimes/readability_nytimes-3",
        "https://www.nytimes.com/2019/02/21/nyregion/winter-weather-manholes-pipes.html",
        "Manhole Fires and Burst Pipes: How Winter Wreaks Havoc on What’s Underneath N.Y.C.",
        "nytimes/3",
        43,
        "fd49264f",
        "193f1919",
    ),
    Labelled(
        "nytimes/readability_nytimes-4",
        "https://www.nytimes.com/2018/09/25/business/economy/us-government-debt-interest.html",
        "As Debt Rises, the Government Will Soon Spend More on Interest Than on the Military",
        "nytimes/3",
        47,
        "0d06c27d",
        "25ec48a6",
    ),
    Labelled("nytimes/readability_nytimes-5", "https://www.nytimes.com/es/", reason="is a section page, not a story"),
    Labelled(
        "nytimes/trafilatura_nytimes_blackouts_2020",
        "https://www.nytimes.com/2020/08/16/business/california-blackouts.html",
        "Rolling Blackouts in California Have Power Experts Stumped",
        "nytimes/3",
        23,
        "e4c0763b",
        "4c97b374",
    ),
)
STORIES = [page for page in PAGES if not page.reason]
OTHERS = [page for page in PAGES if page.reason]


def body_of(page: Labelled) -> bytes:
    return unpacked(shared_data() / "pages" / f"{page.name}.html.gz")


def digest(text: str) -> str:
    return hashlib.sha256(text[:30].encode()).hexdigest()[:8]


@pytest.mark.parametrize("page", STORIES, ids=lambda page: page.name)
def test_a_story_is_read_as_a_person_reads_it(page: Labelled) -> None:
    story = read_page(fetched(body_of(page), page.url, "text/html"))
    assert story.headline == page.headline
    assert story.page_kind is PageKind.ARTICLE
    assert story.extractor == page.extractor
    assert len(story.paragraphs) == page.paragraphs
    assert (digest(story.paragraphs[0].text), digest(story.paragraphs[-1].text)) == (page.first, page.last)
    for paragraph in story.paragraphs:
        assert not any(mark in paragraph.text for mark in _FURNITURE), paragraph.text


@pytest.mark.parametrize("page", OTHERS, ids=lambda page: page.name)
def test_a_page_that_is_no_story_is_told_apart(page: Labelled) -> None:
    with pytest.raises(ReadError) as caught:
        read_page(fetched(body_of(page), page.url, "text/html"))
    assert (caught.value.kind, caught.value.reason) == (TroubleKind.NOT_A_STORY, page.reason)


@pytest.mark.parametrize("folder", ["cnn", "nytimes", "other_en", "de"])
def test_the_kept_evidence_of_every_page_gives_the_same_story_again(folder: str) -> None:
    urls = {page.name: page.url for page in PAGES}
    for path in sorted((shared_data() / "pages" / folder).glob("*.gz")):
        name = f"{folder}/{path.name.removesuffix('.html.gz')}"
        whole = fetched(unpacked(path), urls.get(name, OTHER), "text/html")
        evidence = evidence_of(whole)
        assert len(evidence.body) <= len(whole.body), name
        kept = replace(whole, body=evidence.body, headers={"content-type": evidence.media_type})
        assert _outcome(kept) == _outcome(whole), name


def _outcome(page: Fetched) -> Snapshot | str:
    try:
        return read_page(page)
    except ReadError as error:
        return error.reason


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("nytimes/aeb_04a6711c", "2019-11-20T06:27"),
        ("nytimes/aeb_702d1da6", "2019-11-19T21:07"),
        ("nytimes/trafilatura_nytimes_blackouts_2020", "2020-08-19T14:15"),
    ],
)
def test_the_times_own_date_of_the_last_edit_is_later_than_that_of_its_metadata(name: str, moment: str) -> None:
    page = next(page for page in PAGES if page.name == name)
    modified = read_page(fetched(body_of(page), page.url, "text/html")).modified_at
    assert modified is not None
    assert modified.isoformat().startswith(moment)


def test_the_closing_note_of_a_cnn_story_is_a_notice_and_others_have_none() -> None:
    noted = {page.name for page in STORIES if read_page(fetched(body_of(page), page.url, "text/html")).notices}
    assert noted == {"cnn/newspaper4k_cnn_002"}


@pytest.mark.parametrize("folder", ["other_en", "de"])
def test_pages_of_other_publishers_are_read_by_the_general_rules(folder: str) -> None:
    read, refused = 0, []
    for path in sorted((shared_data() / "pages" / folder).glob("*.gz")):
        try:
            story = read_page(fetched(unpacked(path), OTHER, "text/html"))
        except ReadError as error:
            refused.append(f"{path.name}: {error.reason}")
            continue
        read += 1
        assert len(story.headline) > 10, path.name
        assert sum(len(p.text) for p in story.paragraphs) > 250, path.name
    assert read > 0
    assert not refused
