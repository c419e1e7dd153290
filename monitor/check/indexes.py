"""A watched sitemap that turns out to be an index: the sitemaps in it that may hold something new are read as well."""

from __future__ import annotations

from dataclasses import dataclass, replace

from monitor.errors import FetchError, HostWaits, ReadError
from monitor.models import Fetched, Listing, Sighting, Source, Validators
from monitor.policy.leads import followed
from monitor.ports import Fetcher, Reader

__all__ = ["Indexes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexes:
    """Reads a sitemap together with what it is an index of."""

    fetcher: Fetcher
    reader: Reader

    async def read(self, source: Source, answer: Fetched) -> Listing:
        """Return what a sitemap shows, the lines of the sitemaps that it names among it. Raises ReadError.

        One of these that cannot be read is left for the next look; only where none can be read is that a trouble.
        """
        listing = await self.reader.sitemap(answer)
        lines = {line.key: line for line in listing.sightings}
        troubles: list[FetchError | ReadError] = []
        urls = followed(listing.children, source.checked_at)
        for url in urls:
            try:
                lines.update((line.key, line) for line in await self._lines(url))
            except HostWaits:
                raise
            except (FetchError, ReadError) as trouble:
                troubles.append(trouble)
        if troubles and len(troubles) == len(urls):
            raise troubles[0]
        return replace(listing, sightings=tuple(lines.values()))

    async def _lines(self, url: str) -> tuple[Sighting, ...]:
        answer = await self.fetcher.fetch(url, Validators())
        return (await self.reader.sitemap(answer)).sightings if isinstance(answer, Fetched) else ()
