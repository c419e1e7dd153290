"""The Reader port over all of it."""

from __future__ import annotations

import pytest

import monitor.sources
from monitor.errors import ReadError
from monitor.ports import Reader
from monitor.sources import ContentReader
from tests.sources.helpers import CNN, HEADLINE, cnn_page, fetched, item, rss


async def test_pages_feeds_and_sitemaps_are_read_off_the_loop() -> None:
    reader: Reader = ContentReader()
    assert (await reader.page(fetched(cnn_page(), CNN))).headline == HEADLINE
    assert len((await reader.feed(fetched(rss(item(title="T", guid="g"))))).sightings) == 1
    index = b"<urlset><url><loc>https://a.example/b</loc></url></urlset>"
    assert len((await reader.sitemap(fetched(index))).sightings) == 1
    with pytest.raises(ReadError):
        await reader.feed(fetched(b""))


def test_the_room_exports_what_it_says() -> None:
    assert all(hasattr(monitor.sources, name) for name in monitor.sources.__all__)
