"""The newsroom's pages, as the readers read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from monitor.compare import compare
from monitor.demo.pages import Furniture, Markup, Story, path_of, render
from monitor.demo.script import CITED, make_stories
from monitor.models import AlertType, ChangeKind, Fetched, PageKind, Snapshot, Validators
from monitor.policy import alert_for
from monitor.sources import ContentReader

LOCAL = "http://127.0.0.1:8080"
STORIES = make_stories()


async def read(story: Story, origin: str = LOCAL, *, rendering: int = 1, noise: int = 0) -> Snapshot:
    url = origin + path_of(story.url)
    page = render(story, origin, Furniture(rendering=rendering, noise=noise))
    fetched = Fetched(
        url=url,
        final_url=url,
        status=200,
        headers={"content-type": "text/html; charset=utf-8"},
        body=page.encode(),
        validators=Validators(),
        fetched_at=datetime(2024, 11, 20, tzinfo=UTC),
    )
    return await ContentReader().page(fetched)


def home_of(story: Story) -> str:
    return "https://www.nytimes.com" if story.markup is Markup.NYT else "https://www.cnn.com"


def test_all_cited_addresses_have_a_story() -> None:
    assert {story.url for story in STORIES} == set(CITED)


@pytest.mark.parametrize("story", STORIES, ids=lambda s: path_of(s.url).split("/")[-1] or "x")
@pytest.mark.parametrize("local", [True, False])
async def test_the_story_is_read_and_nothing_else(story: Story, local: bool) -> None:
    snapshot = await read(story, LOCAL if local else home_of(story))
    assert snapshot.headline == story.headline
    if story.markup is Markup.CNN_VIDEO:
        assert snapshot.page_kind is PageKind.VIDEO
        assert story.dek in (snapshot.dek, *(p.text for p in snapshot.paragraphs))
    else:
        texts = [p.text for p in snapshot.paragraphs]
        # The general rules, which read the local address, take a visible summary line for a paragraph.
        assert (texts[1:] if local and texts[0] == story.dek else texts) == list(story.paragraphs)
        assert snapshot.dek == story.dek
        assert snapshot.published_at == story.published
    assert snapshot.notices == ()


@pytest.mark.parametrize("story", STORIES, ids=lambda s: path_of(s.url).split("/")[-1] or "x")
async def test_renderings_differ_in_bytes_and_not_in_what_is_read(story: Story) -> None:
    first = await read(story, rendering=1)
    for rendering, noise in ((2, 0), (3, 1), (17, 2)):
        again = await read(story, rendering=rendering, noise=noise)
        assert compare(first, again) == ()
        assert again.paragraphs == first.paragraphs
    one, two = (render(story, LOCAL, Furniture(rendering=n)) for n in (1, 2))
    assert one != two


@pytest.mark.parametrize("markup", [Markup.CNN, Markup.NYT])
@pytest.mark.parametrize("local", [True, False])
async def test_a_correction_is_a_notice(markup: Markup, local: bool) -> None:
    story = next(s for s in STORIES if s.markup is markup)
    notice = "A correction was made on Nov. 8, 2024: An earlier version of this article misstated the length of a road."
    corrected = replace(story, correction=notice)
    origin = LOCAL if local else home_of(story)
    old, new = await read(story, origin), await read(corrected, origin, rendering=2)
    assert new.notices == (notice,)
    assert new.paragraphs == old.paragraphs
    changes = compare(old, new)
    assert [c.kind for c in changes] == [ChangeKind.CORRECTION]
    alert = alert_for(changes, ())
    assert alert is not None
    assert alert.type is AlertType.CORRECTION_PUBLISHED


async def test_paragraph_ids_and_word_count_are_those_of_the_template() -> None:
    story = next(s for s in STORIES if s.markup is Markup.CNN)
    snapshot = await read(story, "https://www.cnn.com")
    ids = [p.id for p in snapshot.paragraphs]
    assert all(ids)
    assert len(set(ids)) == len(ids)
    assert f'"wordCount": {sum(len(p.split()) for p in story.paragraphs)}' in render(
        story, LOCAL, Furniture(rendering=1)
    )
