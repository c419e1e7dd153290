"""One story at several addresses: none accuses another of what differs between them, and an edit is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlalchemy as sa

from monitor.models import Alert, AlertType, Revision, Snapshot, SourceKind
from monitor.store import schema
from tests.check.test_checker import Desk, desk
from tests.fakes import listing, story
from tests.outbox import waiting

__all__ = ["desk"]

_PAGE = "https://example.org/story"
_PRINT = "https://print.example.org/story"
_FEED = "https://example.org/feed.xml"
_TEXTS = ("About 11,000 soldiers are there.", "They came by train from the south.", "A minister denied it.")


def _story(headline: str = "Troops gather", texts: tuple[str, ...] = _TEXTS, extractor: str = "fake/1") -> Snapshot:
    return replace(story(headline, *texts), canonical_url=_PAGE, extractor=extractor)


def _print(headline: str = "Troops gather", texts: tuple[str, ...] = _TEXTS) -> Snapshot:
    """Return the story as the print page has it: with a line more, and without the last one."""
    return _story(headline, ("From our correspondent in the capital.", *texts[:2]))


def _edited(old: str, new: str, texts: tuple[str, ...] = _TEXTS) -> tuple[str, ...]:
    return tuple(text.replace(old, new) for text in texts)


async def _shows(desk: Desk, **pages: Snapshot) -> list[Alert]:
    for name, snapshot in pages.items():
        url = {"page": _PAGE, "paper": _PRINT}[name]
        await desk.watch(url)
        # A date that moves is no edit, and makes the page be read.
        desk.web.serves(url, replace(snapshot, modified_at=desk.clock.now()))
    return await desk.alerts_of_a_look()


async def _revisions(desk: Desk) -> list[Revision]:
    return list(await desk.store.revisions_of(1))


async def test_two_addresses_with_different_texts_never_accuse_each_other(desk: Desk) -> None:
    await _shows(desk, page=_story())
    await _shows(desk, paper=_print())
    for _ in range(3):
        assert await _shows(desk, page=_story(), paper=_print()) == []
    assert [(r.track, r.previous) for r in await _revisions(desk)] == [("page", None), ("page:2", None)]


async def test_two_addresses_with_one_text_make_one_revision_and_one_alert(desk: Desk) -> None:
    await _shows(desk, page=_story())
    assert await _shows(desk, paper=_story()) == []
    assert len(await _revisions(desk)) == 1
    edited = _story(texts=_edited("11,000", "12,000"))
    assert len(await _shows(desk, paper=edited)) == 1
    assert await _shows(desk, page=edited) == []
    assert [(r.track, r.previous) for r in await _revisions(desk)] == [("page", None), ("page", 1)]
    assert len(await _shows(desk, page=_story())) == 1
    assert await _shows(desk, paper=_story()) == []


async def test_the_same_edit_in_two_texts_is_told_once_and_kept_with_both(desk: Desk) -> None:
    await _shows(desk, page=_story())
    await _shows(desk, paper=_print())
    edited = _edited("11,000", "12,000")
    (alert,) = await _shows(desk, page=_story(texts=edited))
    assert alert.type is AlertType.FIGURE_CHANGED
    assert await _shows(desk, paper=_print(texts=edited)) == []
    assert [(r.track, r.previous) for r in await _revisions(desk)][2:] == [("page", 1), ("page:2", 2)]


async def test_what_a_muted_address_showed_first_is_still_sent_by_the_other(desk: Desk) -> None:
    await _shows(desk, page=_story())
    await _shows(desk, paper=_print())
    await desk.store.set_muted(_PRINT, muted=True)
    edited = _edited("11,000", "12,000")
    await _shows(desk, paper=_print(texts=edited))
    await _shows(desk, page=_story(texts=edited))
    assert len(await waiting(desk.store, "hook")) == 1


async def test_what_an_address_shows_beyond_the_told_edit_is_told(desk: Desk) -> None:
    await _shows(desk, page=_story())
    await _shows(desk, paper=_print())
    edited = _edited("11,000", "12,000")
    await _shows(desk, page=_story(texts=edited))
    (alert,) = await _shows(desk, paper=_print(texts=_edited("by train", "by ship", edited)))
    assert '"by ship' not in alert.summary
    assert "12,000" not in alert.payload
    assert "by ship" in alert.payload


async def test_both_addresses_looked_at_in_one_run_tell_an_edit_once(desk: Desk) -> None:
    await _shows(desk, page=_story(), paper=_story())
    await _shows(desk, page=_story(), paper=_story())
    edited = _story(texts=_edited("11,000", "12,000"))
    first = await _shows(desk, page=edited, paper=edited)
    again = await _shows(desk, page=edited, paper=edited)
    assert (len(first), again) == (1, [])
    assert len(await _revisions(desk)) == 2


async def test_a_page_that_lost_a_race_is_read_again_though_it_answers_the_same(desk: Desk) -> None:
    await _shows(desk, page=_story(), paper=_print())
    for url in (_PAGE, _PRINT):
        assert (await desk.look(urls=[url]))[0].look.trouble is None
    edited = _edited("11,000", "12,000")
    alerts = await _shows(desk, page=_story(texts=edited), paper=_print(texts=_edited("by train", "by ship", edited)))
    alerts += await desk.alerts_of_a_look()
    assert "".join(alert.payload for alert in alerts).count('"new":"12,000"') == 1
    assert any("by ship" in alert.payload for alert in alerts)


async def test_an_address_that_comes_to_show_the_others_text_raises_nothing(desk: Desk) -> None:
    await _shows(desk, page=_story())
    await _shows(desk, paper=_print())
    await _shows(desk, page=_story(texts=_edited("11,000", "12,000")))
    assert await _shows(desk, paper=_story(texts=_edited("11,000", "12,000"))) == []
    (alert,) = await _shows(desk, paper=_story(texts=_edited("11,000", "13,000")))
    assert alert.type is AlertType.FIGURE_CHANGED


async def test_an_edit_that_a_new_address_showed_from_its_start_is_told_by_the_page(desk: Desk) -> None:
    await _shows(desk, page=_story())
    desk.web.stays(_PAGE)
    edited = _story(texts=_edited("11,000", "12,000"))
    assert await _shows(desk, paper=edited) == []
    (alert,) = await _shows(desk, page=edited)
    assert alert.type is AlertType.FIGURE_CHANGED


async def test_an_address_that_is_watched_again_goes_on_where_it_was(desk: Desk) -> None:
    await _shows(desk, page=_story())
    await desk.store.remove(_PAGE)
    assert await _shows(desk, page=_story()) == []
    (alert,) = await _shows(desk, page=_story(texts=_edited("11,000", "12,000")))
    await desk.store.remove(_PAGE)
    (back,) = await _shows(desk, page=_story())
    assert {alert.type, back.type} == {AlertType.FIGURE_CHANGED}


async def test_headlines_of_another_address_make_no_flip(desk: Desk) -> None:
    await _shows(desk, page=_story("Troops gather"))
    await _shows(desk, paper=_print("Troops mass"))
    desk.web.stays(_PRINT)
    (alert,) = await _shows(desk, page=_story("Troops mass"))
    assert alert.summary == "Headline rewritten"


async def test_a_further_address_does_not_rename_the_story(desk: Desk) -> None:
    await _shows(desk, page=_story("Troops gather"))
    await _shows(desk, paper=_print("Print: Troops gather"))
    (found,) = await desk.store.find_stories("1", None)
    assert found.headline == "Troops gather"


async def test_addresses_of_before_begin_with_a_quiet_baseline_where_it_is_not_known_what_they_showed(
    desk: Desk,
) -> None:
    await _shows(desk, page=_story())
    await _shows(desk, paper=_print())
    await desk.store.run(lambda connection: connection.execute(sa.delete(schema.showings)))
    for _ in range(2):
        assert await _shows(desk, page=_story(), paper=_print()) == []
    (alert,) = await _shows(desk, page=_story(texts=_edited("11,000", "12,000")), paper=_print())
    assert alert.type is AlertType.FIGURE_CHANGED


async def test_an_edit_that_a_teaser_told_is_not_told_again_by_the_whole_text(desk: Desk) -> None:
    teaser = _story(texts=(_TEXTS[0], "A short cut of it."), extractor="teaser/1")
    await _shows(desk, page=_story())
    await _shows(desk, page=teaser)
    edited = _edited("11,000", "12,000")
    (alert,) = await _shows(desk, page=replace(teaser, paragraphs=_story(texts=edited[:1]).paragraphs))
    assert "12,000" in alert.payload
    assert await _shows(desk, page=_story(texts=edited)) == []
    (more,) = await _shows(desk, page=_story(texts=_edited("denied", "confirmed", edited)))
    assert "12,000" not in more.payload


async def test_what_the_whole_text_shows_beyond_the_teasers_edit_is_told(desk: Desk) -> None:
    teaser = _story(texts=_TEXTS[:1], extractor="teaser/1")
    await _shows(desk, page=teaser)
    await _shows(desk, page=_story())
    edited = _edited("11,000", "12,000")
    await _shows(desk, page=replace(teaser, paragraphs=_story(texts=edited[:1]).paragraphs))
    (alert,) = await _shows(desk, page=_story(texts=_edited("denied", "confirmed", edited)))
    assert "12,000" not in alert.payload
    assert "confirmed" in alert.payload


async def test_an_edit_that_a_teaser_told_in_two_steps_is_not_told_as_one(desk: Desk) -> None:
    teaser = _story(texts=_TEXTS[:1], extractor="teaser/1")
    await _shows(desk, page=_story())
    await _shows(desk, page=replace(teaser, headline="Troops mass"))
    for number in ("12,000", "13,000"):
        texts = _edited("11,000", number)[:1]
        assert len(await _shows(desk, page=_story("Troops mass", texts, "teaser/1"))) == 1
    (alert,) = await _shows(desk, page=_story("Troops mass", _edited("11,000", "13,000")))
    assert alert.summary == "Headline rewritten"


@pytest.mark.parametrize("first", ["feed", "page"])
async def test_an_edit_is_told_once_by_a_page_and_a_feed_item_whichever_shows_it_first(desk: Desk, first: str) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    old, new = _TEXTS[0], _edited("11,000", "12,000")[0]
    desk.web.serves(_FEED, listing((_PAGE, "Troops gather", old)))
    await _shows(desk, page=_story())
    told = []
    if first == "page":
        told += await _shows(desk, page=_story(texts=_edited("11,000", "12,000")))
    desk.web.fails(_PAGE)
    told += await desk.alerts_of_a_look()
    desk.web.serves(_FEED, listing((_PAGE, "Troops gather", new)))
    told += await desk.alerts_of_a_look()
    told += await _shows(desk, page=_story(texts=_edited("11,000", "12,000")))
    assert [alert.type for alert in told] == [AlertType.FIGURE_CHANGED]
