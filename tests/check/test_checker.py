"""One look at one source, from the answer to what is stored: real SQLite, a web that does as it is told."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import regex

from monitor.check import Checker, Result
from monitor.check.ignoring import Ignored
from monitor.compare import Pattern
from monitor.dispatch.local import Seen, run_due
from monitor.models import (
    Alert,
    AlertType,
    ChangeKind,
    Fetched,
    Listing,
    Selection,
    Sighting,
    SourceKind,
    TroubleKind,
    Wanted,
)
from monitor.policy import ChannelRule, Rule, Schedule
from monitor.store import SqlStore, open_database, queries
from tests.fakes import FakeClock, FakeWeb, evidence, listing, story
from tests.outbox import waiting

_PAGE = "https://example.org/story"
_FEED = "https://example.org/feed.xml"
_MAP = "https://example.org/sitemap.xml"


@dataclass
class Desk:
    """A store, a web and a clock, and a way to look at everything that is due."""

    store: SqlStore
    web: FakeWeb
    clock: FakeClock
    rules: Sequence[Rule] = ()
    ignored: Sequence[Pattern] = ()
    schedule: Schedule = field(
        default_factory=lambda: Schedule(intervals=dict.fromkeys(SourceKind, timedelta(hours=1)))
    )
    moved_after: int = 10
    #: further settings of the checker
    more: dict[str, Any] = field(default_factory=dict)

    async def watch(self, url: str, kind: SourceKind = SourceKind.PAGE, *, muted: bool = False) -> None:
        await self.store.add([Wanted(url=url, kind=kind, muted=muted)], now=self.clock.now())

    def checker(self) -> Checker:
        return Checker(
            fetcher=self.web,
            reader=self.web,
            store=self.store,
            evidence_of=evidence,
            schedule=self.schedule,
            channels=[ChannelRule(name="hook")],
            clock=self.clock,
            chance=lambda: 0.5,
            rules=self.rules,
            ignored=Ignored(self.ignored),
            moved_after=self.moved_after,
            **self.more,
        )

    async def look(self, *, after_hours: float = 2, urls: Sequence[str] | None = None) -> list[Seen]:
        self.clock.forward(hours=after_hours)
        seen: list[Seen] = []
        named = frozenset(urls) if urls is not None else None
        selection = Selection(started=self.clock.now(), urls=named)
        checker = self.checker()
        await run_due(self.store, checker, self.clock, selection, hosts_at_once=4, on_seen=seen.append)
        return seen

    async def take(self, url: str, page: Fetched) -> Seen:
        """Take a saved page."""
        selection = Selection(started=self.clock.now() + timedelta(seconds=1), urls=frozenset({url}))
        (source,) = await self.store.claim("example.org", selection, now=self.clock.now(), limit=1)
        look = await self.checker().take(source, page)
        (recorded,) = await self.store.record([look.outcome])
        return Seen(look, recorded)

    async def alerts_of_a_look(self) -> list[Alert]:
        return [alert for seen in await self.look() for alert in seen.recorded.alerts]


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    clock = FakeClock()
    async with SqlStore(open_database(tmp_path / "m.db")) as store:
        yield Desk(store, FakeWeb(clock), clock)


async def test_the_first_look_is_a_quiet_baseline(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    (seen,) = await desk.look()
    assert seen.look.result is Result.FIRST
    assert seen.recorded.alerts == ()


async def test_a_change_is_one_alert_with_its_figures_and_one_delivery(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await desk.look()
    desk.web.serves(_PAGE, story("Troops gather", "About 12,000 soldiers are there."))
    (alert,) = await desk.alerts_of_a_look()
    payload = json.loads(alert.payload)
    assert payload["type"] == "figure.changed"
    assert payload["data"]["revision"]["number"] == 2
    assert payload["data"]["revision"]["previous"] == 1
    figure = payload["data"]["changes"][0]
    assert (figure["old"], figure["new"], figure["difference"]) == ("11,000", "12,000", 1000)
    found = await waiting(desk.store, "hook")
    assert [a.id for _, a in found] == [alert.id]
    assert await desk.alerts_of_a_look() == []


async def test_figures_are_read_in_the_language_that_the_page_gives_else_in_that_of_its_text(desk: Desk) -> None:
    german = story("Truppen an der Grenze", "Rund 11.000 Soldaten stehen nach Angaben der Regierung dort.")
    for number, language in enumerate(("de-AT", None, "en")):
        url = f"{_PAGE}/{number}"
        await desk.watch(url)
        desk.web.serves(url, replace(german, language=language))
    await desk.look()
    rows = [row for story_id in (1, 2, 3) for row in await desk.store.run(queries.figures_of, story_id)]
    assert sorted(row["figure"].value for row in rows) == [11, 11000, 11000]


async def test_validators_come_back_as_they_were_sent_and_are_refreshed(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await desk.look()
    desk.web.stays(_PAGE)
    (seen,) = await desk.look()
    assert seen.look.result is Result.UNCHANGED
    assert desk.web.asked[-1][1].etag == '"1"'


async def test_an_equal_body_is_not_read_again(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await desk.look()
    (seen,) = await desk.look()
    assert seen.look.result is Result.UNCHANGED


async def test_trouble_is_no_revision_and_no_alert_and_backs_off(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await desk.look()
    desk.web.fails(_PAGE, TroubleKind.TIMEOUT)
    (seen,) = await desk.look()
    assert seen.look.result is Result.TROUBLE
    assert seen.recorded.alerts == ()
    (again,) = await desk.look(after_hours=1)
    assert again.look.outcome.update.failures == 2
    assert again.look.outcome.update.next_check_at == desk.clock.now() + timedelta(hours=2)
    desk.web.serves(_PAGE, story())
    (well,) = await desk.look(after_hours=3)
    assert well.look.outcome.update.failures == 0


async def test_a_bug_ends_one_look_and_not_the_run(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    await desk.watch(_PAGE)
    await desk.watch("https://example.com/other")
    desk.web.breaks(_PAGE)
    desk.web.serves("https://example.com/other", story())
    results = {seen.look.source.url: seen.look.result for seen in await desk.look()}
    assert results == {_PAGE: Result.TROUBLE, "https://example.com/other": Result.FIRST}
    assert "a bug" in caplog.text


async def test_a_page_that_is_no_story_is_trouble_and_the_next_story_is_compared_with_the_old(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await desk.look()
    desk.web.shows_no_story(_PAGE)
    (seen,) = await desk.look()
    assert seen.look.trouble is not None
    desk.web.serves(_PAGE, story("Troops gather", "About 12,000 soldiers are there."))
    assert len(await desk.alerts_of_a_look()) == 1


async def test_gone_for_good_is_one_removal_and_the_source_rests(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await desk.look()
    desk.web.is_gone(_PAGE, permanent=True)
    (alert,) = await desk.alerts_of_a_look()
    assert alert.type == "story.removed"
    assert "revision" not in json.loads(alert.payload)["data"]
    assert await desk.look() == []
    assert (await desk.look(urls=[_PAGE]))[0].recorded.alerts == ()


async def test_missing_is_a_removal_only_the_third_time_and_coming_back_is_told(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await desk.look()
    desk.web.is_gone(_PAGE)
    assert [len(await desk.alerts_of_a_look()) for _ in range(4)] == [0, 0, 1, 0]
    desk.web.serves(_PAGE, story())
    (alert,) = await desk.alerts_of_a_look()
    assert alert.type == "story.restored"
    desk.web.is_gone(_PAGE, permanent=True)
    assert [a.type for a in await desk.alerts_of_a_look()] == ["story.removed"]


async def test_missing_once_and_back_is_nothing(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await desk.look()
    desk.web.is_gone(_PAGE)
    await desk.look()
    desk.web.serves(_PAGE, story())
    (seen,) = await desk.look()
    assert seen.recorded.alerts == ()
    assert seen.look.outcome.update.not_found == 0


async def test_an_address_that_never_was_a_story_is_trouble_not_a_removal(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.is_gone(_PAGE, permanent=True)
    (seen,) = await desk.look()
    assert seen.look.result is Result.TROUBLE
    assert seen.recorded.alerts == ()


async def test_a_muted_source_keeps_its_alert_and_sends_none(desk: Desk) -> None:
    await desk.watch(_PAGE, muted=True)
    desk.web.serves(_PAGE, story())
    await desk.look()
    desk.web.serves(_PAGE, story("Troops leave"))
    assert len(await desk.alerts_of_a_look()) == 1
    assert await waiting(desk.store, "hook") == []


async def test_a_feed_that_is_gone_is_not_taken_for_a_typing_error(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.is_gone(_FEED)
    (first,) = await desk.look()
    desk.web.serves(_FEED, listing(("https://example.org/a", "Mayor opens new bridge", "Text.")))
    await desk.look()
    desk.web.is_gone(_FEED)
    (then,) = await desk.look()
    reasons = [seen.look.trouble.reason for seen in (first, then) if seen.look.trouble]
    assert ["typing error" in reason for reason in reasons] == [True, False]


async def test_a_reworded_feed_item_is_a_change_of_its_story(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    url = "https://example.org/a"
    desk.web.serves(_FEED, listing((url, "Mayor opens new bridge", "A bridge was opened.")))
    assert await desk.alerts_of_a_look() == []
    desk.web.serves(_FEED, listing((url, "Mayor opens the new bridge late", "A bridge was opened.")))
    (alert,) = await desk.alerts_of_a_look()
    payload = json.loads(alert.payload)["data"]
    assert payload["story"]["url"] == url
    assert [c["kind"] for c in payload["changes"]] == ["headline"]
    state = await desk.store.story_for(url)
    assert state is not None
    revisions = await desk.store.run(queries.revisions_of, state.story.id)
    assert [r.snapshot.headline for r in revisions] == ["Mayor opens new bridge", "Mayor opens the new bridge late"]


async def test_an_item_reused_for_another_story_is_a_new_story(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    url = "https://example.org/a"
    desk.web.serves(_FEED, listing((url, "Mayor opens new bridge", "A bridge was opened.")))
    await desk.look()
    desk.web.serves(_FEED, listing((url, "Mayor opens the new bridge", "A bridge was opened.")))
    assert len(await desk.alerts_of_a_look()) == 1
    desk.web.serves(_FEED, listing((url, "Volcano erupts at night", "Lava flows into villages.")))
    assert await desk.alerts_of_a_look() == []
    desk.web.serves(_FEED, listing((url, "Volcano erupts again at night", "Lava flows into villages.")))
    (alert,) = await desk.alerts_of_a_look()
    first = await desk.store.run(queries.find_stories, url, url)
    assert len(first) == 2
    assert alert.story_id == first[1].id


async def test_another_parser_makes_a_quiet_new_baseline(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_FEED, listing(("https://example.org/a", "One title here", "Text.")))
    await desk.look()
    desk.web.serves(_FEED, listing(("https://example.org/a", "One title there", "Text."), reader="fake/2"))
    assert await desk.alerts_of_a_look() == []


async def test_an_edit_that_comes_with_another_parser_still_brings_the_watched_page_forward(desk: Desk) -> None:
    await desk.watch(_PAGE)
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_PAGE, story("Mayor opens new bridge"))
    desk.web.serves(_FEED, listing((_PAGE, "Mayor opens new bridge", "Text.")))
    await desk.look()
    desk.web.serves(_FEED, listing((_PAGE, "Mayor opens the new bridge", "Text."), reader="fake/2"))
    desk.web.stays(_PAGE)
    assert await desk.alerts_of_a_look() == []
    desk.web.serves(_PAGE, story("Mayor opens the new bridge"))
    (seen,) = await desk.look(after_hours=0.01)
    assert (seen.look.source.url, len(seen.recorded.alerts)) == (_PAGE, 1)


async def test_a_feed_is_read_with_what_read_it_before(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    for title in ("One title here", "One title there"):
        desk.web.serves(_FEED, listing(("https://example.org/a", title, "Text."), reader="feedparser/6"))
        await desk.look()
    assert desk.web.read_before == [None, "feedparser/6"]


async def test_an_item_that_gets_a_new_key_with_each_edit_is_still_the_same_item(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    one = Sighting(key="a#0", url="https://example.org/a", title="Mayor opens new bridge")
    desk.web.serves(_FEED, Listing(sightings=(one,), reader="fake/1"))
    await desk.look()
    for key, more in (("a#1", "late"), ("a#2", "after a delay")):
        edited = replace(one, key=key, title=f"Mayor opens new bridge {more}")
        desk.web.serves(_FEED, Listing(sightings=(edited,), reader="fake/1"))
        assert [a.type for a in await desk.alerts_of_a_look()] == [AlertType.STORY_UPDATED]


async def test_a_feed_that_shows_an_edit_makes_the_watched_page_due_and_does_not_alert_twice(desk: Desk) -> None:
    await desk.watch(_PAGE)
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_PAGE, story("Mayor opens new bridge"))
    desk.web.serves(_FEED, listing((_PAGE, "Mayor opens new bridge", "Text.")))
    await desk.look()
    await desk.look()
    desk.web.stays(_PAGE)
    desk.web.serves(_FEED, listing((_PAGE, "Mayor opens the new bridge", "Text.")))
    await desk.look()
    desk.web.serves(_PAGE, story("Mayor opens the new bridge"))
    seen = await desk.look(after_hours=0.01)
    assert [s.look.source.url for s in seen] == [_PAGE]
    assert len(seen[0].recorded.alerts) == 1
    stored = await desk.store.run(queries.alerts, limit=10)
    assert len(stored) == 1


async def test_a_page_that_is_known_by_another_address_is_hinted_at_and_alerts_once(desk: Desk) -> None:
    short = "https://example.org/s/1"
    await desk.watch(short)
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(short, replace(story("Mayor opens new bridge"), canonical_url=_PAGE))
    desk.web.serves(_FEED, listing((_PAGE, "Mayor opens new bridge", "Text.")))
    await desk.look()
    desk.web.stays(short)
    desk.web.serves(_FEED, listing((_PAGE, "Mayor opens the new bridge", "Text.")))
    assert await desk.alerts_of_a_look() == []
    desk.web.serves(short, replace(story("Mayor opens the new bridge"), canonical_url=_PAGE))
    (seen,) = await desk.look(after_hours=0.01)
    assert (seen.look.source.url, len(seen.recorded.alerts)) == (short, 1)


async def test_a_feed_sends_nothing_of_a_muted_story(desk: Desk) -> None:
    await desk.watch(_PAGE)
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_PAGE, story("Mayor opens new bridge"))
    desk.web.serves(_FEED, listing((_PAGE, "Mayor opens new bridge", "Text.")))
    await desk.look()
    await desk.store.set_muted(_PAGE, muted=True)
    desk.web.fails(_PAGE)
    await desk.look()
    desk.web.serves(_FEED, listing((_PAGE, "Mayor opens the new bridge", "Text.")))
    assert len(await desk.alerts_of_a_look()) == 1
    assert await waiting(desk.store, "hook") == []


async def test_the_first_wording_of_a_feed_item_keeps_its_figures(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    url = "https://example.org/a"
    desk.web.serves(_FEED, listing((url, "Storm hits the coast", "Officials counted 10 injured people.")))
    await desk.look()
    desk.web.serves(_FEED, listing((url, "Storm hits the coast", "Officials counted 12 injured people.")))
    (alert,) = await desk.alerts_of_a_look()
    assert alert.story_id is not None
    figures = await desk.store.figures_of(alert.story_id)
    assert [(row["number"], str(row["figure"].low)) for row in figures] == [(1, "10"), (2, "12")]


async def test_a_sitemap_hint_brings_a_page_forward_and_never_alerts(desk: Desk) -> None:
    await desk.watch(_PAGE)
    await desk.watch(_MAP, SourceKind.SITEMAP)
    desk.web.serves(_PAGE, story())
    desk.web.serves(_MAP, listing((_PAGE, "Troops gather", "")))
    await desk.look()
    desk.web.serves(_MAP, listing((_PAGE, "Troops gather now", "")))
    assert await desk.alerts_of_a_look() == []
    assert [s.look.source.url for s in await desk.look(after_hours=0.01)] == [_PAGE]


async def test_a_lost_lease_drops_only_its_own_outcome(desk: Desk) -> None:
    await desk.watch(_PAGE)
    await desk.watch("https://example.com/b")
    selection = Selection(started=desk.clock.now())
    first = await desk.store.claim("example.org", selection, now=desk.clock.now(), limit=5)
    second = await desk.store.claim("example.com", selection, now=desk.clock.now(), limit=5)
    desk.web.serves(_PAGE, story())
    desk.web.serves("https://example.com/b", story())
    checker = Checker(
        fetcher=desk.web, reader=desk.web, store=desk.store, evidence_of=evidence, channels=[], clock=desk.clock,
        schedule=Schedule(intervals=dict.fromkeys(SourceKind, timedelta(hours=1))), chance=lambda: 0.5,
    )  # fmt: skip
    outcomes = [(await checker.look(source)).outcome for source in (*first, *second)]
    await desk.store.release([first[0].lease or ""])
    recorded = await desk.store.record(outcomes)
    assert [r.lost for r in recorded] == [True, False]
    assert await desk.store.story_for(_PAGE) is None
    assert await desk.store.story_for("https://example.com/b") is not None


async def test_the_same_outcome_written_twice_counts_once(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    (seen,) = await desk.look()
    (again,) = await desk.store.record([seen.look.outcome])
    assert again.lost


async def test_a_headline_that_flips_alerts_at_once_then_once_for_its_return_then_never(desk: Desk) -> None:
    await desk.watch(_PAGE)
    told = []
    for headline in ("Troops gather", "Troops mass", "Troops gather", "Troops mass", "Troops gather"):
        desk.web.serves(_PAGE, story(headline))
        (seen,) = await desk.look(after_hours=0.25, urls=[_PAGE])
        told.append([json.loads(alert.payload)["data"]["summary"] for alert in seen.recorded.alerts])
    assert told == [[], ["Headline rewritten"], ["Headline back to an earlier wording"], [], []]
    assert [r.number for r in await desk.store.revisions_of(1)] == [1, 2, 3, 4, 5]


async def test_a_headline_that_returns_after_the_hold_back_time_was_rewritten(desk: Desk) -> None:
    await desk.watch(_PAGE)
    for headline in ("Troops gather", "Troops mass"):
        desk.web.serves(_PAGE, story(headline))
        await desk.look()
    desk.web.serves(_PAGE, story("Troops gather"))
    (alert,) = await desk.alerts_of_a_look()
    assert alert.summary == "Headline rewritten"


async def test_a_figure_that_returns_is_a_change_each_time(desk: Desk) -> None:
    await desk.watch(_PAGE)
    alerts: list[Alert] = []
    for number in ("11,000", "12,000", "11,000", "12,000"):
        desk.web.serves(_PAGE, story("Troops gather", f"About {number} soldiers are there."))
        (seen,) = await desk.look(after_hours=0.25, urls=[_PAGE])
        alerts += seen.recorded.alerts
    assert [alert.type for alert in alerts] == ["figure.changed"] * 3


async def test_a_page_that_names_another_address_for_itself_has_moved(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, replace(story(), canonical_url=_PAGE))
    await desk.look()
    desk.web.serves(_PAGE, replace(story(), canonical_url="https://example.org/2026/story"))
    (alert,) = await desk.alerts_of_a_look()
    assert (alert.type, alert.summary) == ("story.moved", "The story has another address")
    assert await desk.alerts_of_a_look() == []


async def channels_of(desk: Desk, alert: Alert) -> list[str]:
    found = await waiting(desk.store, "hook")
    return [delivery.channel for delivery, pending in found if pending.id == alert.id]


async def test_rules_decide_who_gets_what_is_stored_in_any_case(desk: Desk) -> None:
    desk.rules = [Rule(name="r", sources=("example.org",), kinds=frozenset({ChangeKind.FIGURE_CHANGED}))]
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await desk.look()
    desk.web.serves(_PAGE, story("Troops leave"))
    (edited,) = await desk.alerts_of_a_look()
    desk.web.serves(_PAGE, story("Troops leave", "About 12,000 soldiers are there."))
    (raised,) = await desk.alerts_of_a_look()
    assert [await channels_of(desk, alert) for alert in (edited, raised)] == [[], ["hook"]]


@pytest.mark.parametrize("permanent", [True, False])
async def test_a_removal_is_held_against_rules_for_the_address_of_the_story(desk: Desk, permanent: bool) -> None:
    desk.rules = [Rule(name="r", sources=("https://example.org/*",), kinds=frozenset({ChangeKind.REMOVED})),
                  Rule(name="s", sources=("mirror.example.net",), kinds=frozenset({ChangeKind.DEK}))]  # fmt: skip
    mirror = "https://mirror.example.net/story"
    await desk.watch(mirror)
    desk.web.serves(mirror, replace(story(), canonical_url=_PAGE))
    await desk.look()
    desk.web.is_gone(mirror, permanent=permanent)
    alerts = [alert for _ in range(3) for alert in await desk.alerts_of_a_look()]
    assert [await channels_of(desk, alert) for alert in alerts] == [["hook"]]


async def test_rules_speak_of_what_a_feed_shows_by_the_address_of_its_item(desk: Desk) -> None:
    desk.rules = [Rule(name="r", sources=(_PAGE,), kinds=frozenset({ChangeKind.DEK}))]
    await desk.watch(_FEED, SourceKind.FEED)
    other = f"{_PAGE}/2"
    for soldiers in ("11,000", "12,000"):
        text = f"About {soldiers} soldiers."
        desk.web.serves(_FEED, listing((_PAGE, "Troops", text), (other, "More", text)))
        alerts = await desk.alerts_of_a_look()
    assert {json.loads(alert.payload)["data"]["story"]["url"]: await channels_of(desk, alert) for alert in alerts} == {
        _PAGE: [],
        other: ["hook"],
    }


async def test_what_is_ignored_is_no_change_and_what_is_stored_stays_whole(desk: Desk) -> None:
    desk.ignored = [regex.compile("Last updated .*")]
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story("Troops gather", "About 11,000 soldiers are there.", "Last updated at 10:30"))
    await desk.look()
    desk.web.serves(_PAGE, story("Troops gather", "About 11,000 soldiers are there.", "Last updated at 11:30"))
    (seen,) = await desk.look()
    assert (seen.look.result, seen.recorded.alerts) == (Result.UNCHANGED, ())
    desk.web.serves(_PAGE, story("Troops gather", "About 12,000 soldiers are there.", "Last updated at 12:30"))
    (alert,) = await desk.alerts_of_a_look()
    kinds = [change["kind"] for change in json.loads(alert.payload)["data"]["changes"]]
    assert kinds == ["figure_changed", "paragraph_edited"]
    assert alert.story_id is not None
    newest = (await desk.store.revisions_of(alert.story_id))[-1]
    assert newest.snapshot.paragraphs[-1].text == "Last updated at 12:30"


async def test_a_feed_item_that_differs_in_what_is_ignored_raises_nothing(desk: Desk) -> None:
    desk.ignored = [regex.compile(r"\(\d+ comments\)")]
    await desk.watch(_FEED, SourceKind.FEED)
    for comments in (3, 4):
        desk.web.serves(_FEED, listing((_PAGE, "Troops", f"Soldiers came. ({comments} comments)")))
        assert await desk.alerts_of_a_look() == []


async def test_an_address_that_is_gone_does_not_take_a_story_along_that_another_one_still_tells(desk: Desk) -> None:
    old = "https://example.org/old"
    for url in (old, _PAGE):
        await desk.watch(url)
        desk.web.serves(url, replace(story(), canonical_url=_PAGE))
    await desk.look()
    desk.web.is_gone(old, permanent=True)
    assert await desk.alerts_of_a_look() == []
    desk.web.serves(_PAGE, replace(story("Troops leave"), canonical_url=_PAGE))
    assert [alert.summary for alert in await desk.alerts_of_a_look()] == ["Headline rewritten"]


async def test_a_page_that_is_paused_does_not_silence_the_feed(desk: Desk) -> None:
    await desk.watch(_PAGE)
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_PAGE, story())
    desk.web.serves(_FEED, listing((_PAGE, "Troops gather", "About 11,000 soldiers.")))
    await desk.look()
    await desk.store.set_paused(_PAGE, paused=True)
    desk.web.serves(_FEED, listing((_PAGE, "Troops gather", "About 12,000 soldiers.")))
    assert [alert.type for alert in await desk.alerts_of_a_look()] == [AlertType.FIGURE_CHANGED]


async def test_a_headline_that_a_teaser_showed_first_is_no_flip_of_the_whole_story(desk: Desk) -> None:
    await desk.watch(_PAGE)
    teaser = replace(story("Troops mass", "About 11,000 soldiers are there."), extractor="teaser/1")
    whole = story("Troops gather", "About 11,000 soldiers are there.", "They came by train from the south.")
    for seen in (whole, teaser):
        desk.web.serves(_PAGE, seen)
        await desk.look(after_hours=0.2, urls=[_PAGE])
    desk.web.serves(_PAGE, replace(whole, headline="Troops mass"))
    (seen_last,) = await desk.look(after_hours=0.2, urls=[_PAGE])
    (alert,) = seen_last.recorded.alerts
    assert alert.summary == "Headline rewritten"


async def test_a_pattern_that_takes_too_long_hides_nothing_and_is_told_of_once(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.ignored = [regex.compile(r"(a+)+$"), regex.compile("Last updated .*")]
    checker = desk.checker()
    desk.checker = lambda: checker  # type: ignore[method-assign]
    trap = ["a" * 4_000 + "!"] * 20
    await desk.watch(_PAGE)
    for minute, soldiers in enumerate(("11,000", "11,000", "12,000")):
        text = (f"About {soldiers} soldiers are there.", *trap, f"Last updated at 1:{minute}")
        desk.web.serves(_PAGE, story("Troops gather", *text))
        (seen,) = await desk.look()
        assert len(seen.recorded.alerts) == (soldiers == "12,000")
    (line,) = [record.getMessage() for record in caplog.records if record.name == "monitor.check.ignoring"]
    assert "the pattern '(a+)+$' of compare.ignore takes too long over the story 'Troops gather'" in line
