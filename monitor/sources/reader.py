"""The Reader port: bytes to values, off the event loop."""

from __future__ import annotations

import asyncio

from monitor.models import Fetched, Listing, Snapshot
from monitor.sources.feeds import read_feed
from monitor.sources.pages import read_page
from monitor.sources.sitemaps import read_sitemap
from monitor.sources.versions import NAMES

__all__ = ["ContentReader"]


class ContentReader:
    """Reads pages, feeds and sitemaps in threads; it holds nothing and may be shared."""

    def knows(self, name: str) -> bool:
        """Say whether what read with this name and version still reads."""
        return name in NAMES

    async def page(self, fetched: Fetched) -> Snapshot:
        """Read a story from a page. Raises ReadError."""
        return await asyncio.to_thread(read_page, fetched)

    async def feed(self, fetched: Fetched, reader: str | None = None) -> Listing:
        """Read a feed that `reader` read before. Raises ReadError."""
        return await asyncio.to_thread(read_feed, fetched, reader)

    async def sitemap(self, fetched: Fetched) -> Listing:
        """Read a sitemap or a sitemap index. Raises ReadError."""
        return await asyncio.to_thread(read_sitemap, fetched)
