"""The newsroom's server, as a client sees it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator

import httpx
import pytest

from monitor.demo.newsroom import Newsroom, State
from monitor.demo.script import CITED, Edit, EditKind, Step, make_script, make_stories
from monitor.fetch.gate import wall_in
from monitor.models import AlertType, Fetched, SourceKind, Validators
from monitor.sources import ContentReader
from monitor.urls import fold

TIMES = next(url for url in CITED if "nytimes" in url)
OFFENSIVE = next(url for url in CITED if "offensive" in url)


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    async with Newsroom(State(make_stories())) as running:
        yield running


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as opened:
        yield opened


def step(*edits: Edit) -> Step:
    return Step(title="test", edits=edits)


async def listing_of(client: httpx.AsyncClient, url: str, kind: SourceKind) -> dict[str | None, tuple[object, ...]]:
    answer = await client.get(url)
    fetched = Fetched(
        url=url,
        final_url=url,
        status=200,
        headers=dict(answer.headers),
        body=answer.content,
        validators=Validators(),
        fetched_at=make_stories()[0].published,
    )
    reader = ContentReader()
    listing = await (reader.feed(fetched) if kind is SourceKind.FEED else reader.sitemap(fetched))
    return {s.url: (s.title, s.modified_at) for s in listing.sightings}


async def test_every_cited_address_is_served(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    for cited in CITED:
        answer = await client.get(newsroom.url(cited))
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert f'<link rel="canonical" href="{cited}">' in answer.text
    assert newsroom.answered == {200: len(CITED)}


async def test_who_has_the_page_is_answered_304_until_it_is_edited(
    newsroom: Newsroom, client: httpx.AsyncClient
) -> None:
    url = newsroom.url(TIMES)
    etag = (await client.get(url)).headers["etag"]
    for asked in (etag, etag.removeprefix("W/"), f'"other", {etag}', "*"):
        same = await client.get(url, headers={"If-None-Match": asked})
        assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", etag)
    newsroom.apply(step(Edit(url=TIMES, kind=EditKind.HEADLINE, new="Another headline")))
    changed = await client.get(url, headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag
    assert "Another headline" in changed.text


async def test_noise_moves_the_tag_and_not_the_story(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    url = newsroom.url(OFFENSIVE)
    first = await client.get(url)
    newsroom.apply(step(Edit(url=OFFENSIVE, kind=EditKind.NOISE)))
    second = await client.get(url, headers={"If-None-Match": first.headers["etag"]})
    assert second.status_code == 200
    paragraphs = [re.findall(r'component-name="paragraph">(.*?)</p>', answer.text) for answer in (first, second)]
    assert paragraphs[0] == paragraphs[1] != []


async def test_two_renderings_differ_under_one_tag(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    one, two = [await client.get(newsroom.url(OFFENSIVE)) for _ in range(2)]
    assert one.headers["etag"] == two.headers["etag"]
    assert one.content != two.content


async def test_a_wall_stands_and_goes(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    url = newsroom.url(TIMES)
    etag = (await client.get(url)).headers["etag"]
    newsroom.apply(step(Edit(url=TIMES, kind=EditKind.WALL_UP)))
    wall = await client.get(url, headers={"If-None-Match": etag})
    assert wall.status_code == 403
    assert wall_in(403, dict(wall.headers), wall.content) == "DataDome bot wall"
    assert wall_in(403, {"content-type": "text/html"}, wall.content) == "DataDome bot wall"
    newsroom.apply(step(Edit(url=TIMES, kind=EditKind.WALL_DOWN)))
    assert (await client.get(url, headers={"If-None-Match": etag})).status_code == 304


async def test_what_is_taken_down_is_gone_everywhere(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    here = fold(OFFENSIVE)
    assert here in await listing_of(client, newsroom.sitemap_url, SourceKind.SITEMAP)
    newsroom.apply(step(Edit(url=OFFENSIVE, kind=EditKind.REMOVED)))
    assert (await client.get(newsroom.url(OFFENSIVE))).status_code == 410
    assert here not in await listing_of(client, newsroom.sitemap_url, SourceKind.SITEMAP)


async def test_the_sitemap_tells_of_an_edit(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    before = await listing_of(client, newsroom.sitemap_url, SourceKind.SITEMAP)
    newsroom.apply(step(Edit(url=OFFENSIVE, kind=EditKind.HEADLINE, new="Another headline")))
    after = await listing_of(client, newsroom.sitemap_url, SourceKind.SITEMAP)
    assert [url for url in after if after[url] != before[url]] == [fold(OFFENSIVE)]


async def test_the_feed_tells_of_a_headline(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    before = await listing_of(client, newsroom.feed_url, SourceKind.FEED)
    etag = (await client.get(newsroom.feed_url)).headers["etag"]
    assert (await client.get(newsroom.feed_url, headers={"If-None-Match": etag})).status_code == 304
    newsroom.apply(step(Edit(url=TIMES, kind=EditKind.HEADLINE, new="Fish & Chips, Again")))
    after = await listing_of(client, newsroom.feed_url, SourceKind.FEED)
    assert len(after) >= 3
    assert [url for url in after if after[url] != before[url]] == [fold(TIMES)]
    assert after[fold(TIMES)][0] == "Fish & Chips, Again"


async def test_expected_alerts_name_the_folded_addresses(newsroom: Newsroom) -> None:
    last = make_script()[-1]
    assert newsroom.expected(last) == ((fold(OFFENSIVE), AlertType.STORY_REMOVED),)


async def test_other_requests(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    assert (await client.get(newsroom.origin + "/nothing")).status_code == 404
    assert (await client.post(newsroom.origin + "/", content=b"x")).status_code == 405
    head = await client.head(newsroom.url(TIMES))
    assert (head.status_code, head.content) == (200, b"")
    assert int(head.headers["content-length"]) > 1000


@pytest.mark.parametrize("sent", [b"nonsense\r\n\r\n", b"\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"a" * 70_000])
async def test_garbage_ends_the_connection_alone(newsroom: Newsroom, client: httpx.AsyncClient, sent: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(newsroom.origin.rpartition(":")[2]))
    writer.write(sent)
    await reader.read()
    writer.close()
    assert (await client.get(newsroom.url(TIMES))).status_code == 200
