"""What is watched for the sake of a document."""

from __future__ import annotations

from monitor.models import Lead, SourceKind
from monitor.policy.following import around_hosts, known_around, planned, worth_watching
from monitor.policy.leads import Found, State
from monitor.urls import fold
from tests.citations.helpers import document


def nobody(_url: str) -> str | None:
    return None


def lead(url: str, *, frozen: str | None = None, archive: bool = False) -> Lead:
    return Lead(url=url, kind=SourceKind.FEED, origin="test", frozen=frozen, archive=archive)


def found(url: str, state: State, *, tells_news: bool = True) -> Found:
    return Found(lead=lead(url), state=state, tells_news=tells_news)


def test_stories_are_asked_for_as_the_text_writes_them() -> None:
    text = "See https://edition.cnn.com/2024/11/03/europe/ports/index.html and www.bridges.example/news/pier/."
    assert [one.url for one in planned(document(text, "en"), most=9, refused=nobody).stories] == [
        "https://edition.cnn.com/2024/11/03/europe/ports/index.html",
        "https://www.bridges.example/news/pier/",
    ]


def test_a_story_within_an_archive_s_address_is_asked_for_itself() -> None:
    text = "See https://web.archive.org/web/20240101000000/https://www.bridges.example/news/pier for it."
    (story,) = planned(document(text, "en"), most=9, refused=nobody).stories
    assert story.url == "https://www.bridges.example/news/pier"


def test_of_too_many_those_come_first_that_claims_cite_surest_in_the_order_of_the_text() -> None:
    text = (
        "See https://a.example/1 and https://a.example/2.\n\nThe bridge has 12 cracks.[1] It cost $4 million.[2]\n\n"
        "[1] https://b.example/3\n[2] https://b.example/4\n"
    )
    plan = planned(document(text, "en"), most=3, refused=nobody)
    assert [one.url for one in plan.stories] == ["https://a.example/1", "https://b.example/3", "https://b.example/4"]
    assert [(one.url, one.reason) for one in plan.left_out] == [
        ("https://a.example/2", "would be more than 3 stories (--most)")
    ]


def test_what_would_be_refused_is_left_out_with_the_reason_and_takes_no_place() -> None:
    text = "See http://10.0.0.1/a.html and https://a.example/1."
    plan = planned(document(text, "en"), most=1, refused=lambda url: "no" if "10.0" in url else None)
    assert [one.url for one in plan.stories] == ["https://a.example/1"]
    assert [one.reason for one in plan.left_out] == ["no"]


def test_each_host_is_looked_around_once_and_no_more_than_ten() -> None:
    text = " ".join(f"https://h{n % 12}.example/{n}" for n in range(24))
    hosts = around_hosts(planned(document(text, "en"), most=50, refused=nobody).stories)
    assert len(hosts) == 10
    assert hosts[0] == ["https://h0.example/0", "https://h0.example/12"]


def test_the_good_ones_are_watched_and_what_is_watched_already_stays_while_it_is_in_trouble() -> None:
    states = [State.GOOD, State.STALE, State.FROZEN, State.TROUBLE, State.NOT_ASKED, State.UNRELATED]
    urls = [f"https://a.example/{state.name}" for state in states]
    looked_at = [found(url, state) for url, state in zip(urls, states, strict=True)]
    assert [one.url for one in worth_watching(looked_at, ())] == urls[:1]
    assert [one.url for one in worth_watching(looked_at, {fold(url) for url in urls})] == [urls[0], urls[3], urls[4]]


def test_the_number_of_feeds_is_bounded_for_each_host_and_for_the_document() -> None:
    looked_at = [found(f"https://h{n % 5}.example/{n}", State.GOOD) for n in range(100)]
    chosen = worth_watching([*looked_at, *looked_at], ())
    assert len(chosen) == 24
    assert sum("//h0." in one.url for one in chosen) <= 8


def test_without_asking_anybody_what_is_known_is_watched_but_for_what_stands_still() -> None:
    known = [
        lead("https://a.example/news"),
        lead("https://a.example/old", archive=True),
        lead("https://a.example/x", frozen="2023"),
    ]
    chosen = known_around([*known, *known])
    assert [(one.url, one.interval is not None) for one in chosen] == [
        ("https://a.example/news", False),
        ("https://a.example/old", True),
    ]
