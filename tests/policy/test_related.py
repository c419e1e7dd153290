"""Which new stories are on the subject of what is watched."""

from __future__ import annotations

import pytest

from monitor.models import Severity, Sighting
from monitor.policy import ChannelRule
from monitor.policy.related import Wish, related_alert, sections_of, subject_of

_WATCHED = [
    ("https://www.cnn.com/2024/10/29/asia/north-korean-soldiers-russia-intl", "What is known of the soldiers in Kursk"),
    ("https://www.cnn.com/2024/11/06/politics/vote-war", None),
]


def story(title: str | None, url: str = "https://www.cnn.com/2026/01/02/asia/new") -> Sighting:
    return Sighting(key=url, url=url, title=title)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Soldiers leave Kursk after months", "Soldiers, Kursk"),
        # the words of an address count too, in any number
        ("A Russian soldier's letter from North Korea", "soldier's, North"),
        ("Russia's soldier is buried", "Russia's, soldier"),
        # one word is too little, and common words are none
        ("Kursk opens a museum", None),
        ("What is known about the vote", None),
        ("Volcano erupts at night", None),
        # two words of two watched stories
        ("Vote in Kursk", None),
        (None, None),
    ],
)
def test_without_keywords_two_words_of_one_watched_story_tell(title: str | None, found: str | None) -> None:
    assert subject_of(Wish(), _WATCHED).found_in(story(title)) == found


@pytest.mark.parametrize(
    ("keywords", "title", "found"),
    [
        (("Kursk",), "KURSK opens a museum", "Kursk"),
        (("North Korea*",), "The North Koreans are leaving", "North Korea*"),
        (("Kursk",), "Kurskaya station opens", None),
        (("*brücken*",), "Autobahnbrückenbau beginnt", "*brücken*"),
        (("a*b*bc",), "Of abcbbc", "a*b*bc"),
        (("a*b*bc",), "Of abc", None),
        (("*a" * 90 + "*b",), "a" * 4_000 + "!", None),
        (("ferry", "bridge"), "Bridge and ferry closed", "ferry"),
    ],
)
def test_one_of_the_user_s_keywords_tells(keywords: tuple[str, ...], title: str, found: str | None) -> None:
    assert subject_of(Wish(keywords=keywords), _WATCHED).found_in(story(title)) == found


@pytest.mark.parametrize(
    ("wish", "url", "passes"),
    [
        (Wish(), "https://www.cnn.com/2026/01/02/asia/new", True),
        (Wish(), "https://www.cnn.com/2026/01/02/sport/new", False),
        (Wish(), "https://example.org/new", True),
        (Wish(), "https://example.org/2026/story/new", True),
        (Wish(sections=("Sport",)), "https://www.cnn.com/2026/01/02/sport/new", True),
        (Wish(sections=("sport",)), "https://www.cnn.com/2026/01/02/asia/new", False),
        (Wish(keywords=("Kursk",)), "https://www.cnn.com/2026/01/02/sport/new", True),
        (Wish(keywords=("Kursk",), sections=("asia",)), "https://www.cnn.com/2026/01/02/sport/new", False),
    ],
)
def test_the_section_must_be_one_that_is_asked_for_or_watched(wish: Wish, url: str, passes: bool) -> None:
    assert (subject_of(wish, _WATCHED).found_in(story("Soldiers in Kursk", url)) is not None) is passes


def test_dates_and_forms_are_no_sections() -> None:
    assert sections_of("https://www.cnn.com/2024/11/07/world/video/a-digvid") == {"world"}
    assert sections_of("https://example.org/") == frozenset()


def test_the_alert_is_low_and_names_what_was_found() -> None:
    channels = [ChannelRule(name="all", min_severity=Severity.LOW), ChannelRule(name="usual")]
    alert = related_alert("Kursk", story("Kursk opens a museum"), channels)
    assert (alert.summary, alert.channels) == ("New story about Kursk: Kursk opens a museum", ("all",))
