"""Looking for the feeds and sitemaps around a story, with few requests."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.errors import FetchError, HostWaits, ReadError
from monitor.models import Fetched, Lead, Listing, SourceKind, Trouble, TroubleKind, Validators
from monitor.payload import timestamp
from monitor.policy.leads import Found, State, chosen_children, judged
from monitor.ports import Clock, Fetcher, Reader
from monitor.urls import fold, origin_of

__all__ = ["MOST_REQUESTS", "Around", "Discovery", "Namers"]

#: requests that one look around makes at most
MOST_REQUESTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Namers:
    """Who names feeds and sitemaps."""

    #: a page; raises ReadError
    page: Callable[[Fetched], Sequence[Lead]]
    #: a robots.txt
    robots: Callable[[Fetched], Sequence[Lead]]
    #: what is known of the publisher of the story at an address
    publisher: Callable[[str], Sequence[Lead]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What was found around a story."""

    url: str
    #: why the page itself could not be read
    trouble: str | None
    found: tuple[Found, ...]
    requests: int
    #: when that was
    at: datetime


@dataclass(slots=True, kw_only=True)
class Discovery:
    """One look around one story."""

    fetcher: Fetcher
    reader: Reader
    namers: Namers
    clock: Clock
    #: what is older than this is stale
    stale_after: timedelta
    #: is told the number and the address of each request before it is made
    on_request: Callable[[int, str], None]
    requests: int = field(default=0, init=False)

    async def around(self, url: str, saved: Fetched | None = None, others: Sequence[str] = ()) -> Around:
        """Look for what is around a story: by its page (or a saved copy), what is known, and robots.txt.

        What is known of the publisher is looked for around other stories of the same host too.
        """
        trouble, leads = await self._named_by_page(url, saved)
        leads = [*leads, *self.namers.publisher(url), *await self._named_by_robots(url)]
        more = [(lead, other) for other in others for lead in self.namers.publisher(other)]
        found = tuple(await self._all([*((lead, url) for lead in leads), *more]))
        return Around(url=url, trouble=trouble, found=found, requests=self.requests, at=self.clock.now())

    async def _named_by_page(self, url: str, saved: Fetched | None) -> tuple[str | None, Sequence[Lead]]:
        try:
            return None, self.namers.page(saved or await self._ask(url))
        except FetchError as error:
            return error.trouble.reason, ()
        except ReadError as error:
            return error.reason, ()

    async def _named_by_robots(self, url: str) -> Sequence[Lead]:
        try:
            return self.namers.robots(await self._ask(f"{origin_of(url)}/robots.txt"))
        except FetchError:
            return ()  # A site without one names nothing.

    async def _all(self, leads: Iterable[tuple[Lead, str]]) -> list[Found]:
        """Look at each lead to a story once; right after an index, at those of its sitemaps that may hold the story."""
        waiting, known, found = deque(leads), set[str](), list[Found]()
        while waiting:
            lead, story = waiting.popleft()
            if fold(lead.url) in known:
                continue
            known.add(fold(lead.url))
            one, listing = await self._look(lead, story)
            found.append(one)
            if one.state is State.INDEX and listing is not None:
                origin = f"in {lead.url}"
                children = [
                    (Lead(url=url, kind=SourceKind.SITEMAP, origin=origin), story)
                    for url in chosen_children([entry.url for entry in listing.children], story)
                ]
                waiting.extendleft(reversed(children))
        return found

    async def _look(self, lead: Lead, story: str) -> tuple[Found, Listing | None]:
        if lead.frozen is not None:
            reason = f"is known to show nothing newer than {lead.frozen}"
            return Found(lead=lead, state=State.FROZEN, title=lead.title, reason=reason), None
        if self.requests >= MOST_REQUESTS:
            reason = f"would be more than {MOST_REQUESTS} requests"
            return Found(lead=lead, state=State.NOT_ASKED, title=lead.title, reason=reason), None
        try:
            kind, listing = await self._read(lead, await self._ask(lead.url))
        except FetchError as error:
            return _troubled(lead, error.trouble.reason), None
        except ReadError as error:
            return _troubled(lead, error.reason), None
        seen = Lead(url=lead.url, kind=kind, origin=lead.origin, title=lead.title)
        return judged(seen, listing, story, now=self.clock.now(), after=self.stale_after), listing

    async def _read(self, lead: Lead, answer: Fetched) -> tuple[SourceKind, Listing]:
        """Read an answer as what it is said to be, else as the other."""
        readers = {SourceKind.FEED: self.reader.feed, SourceKind.SITEMAP: self.reader.sitemap}
        other = SourceKind.SITEMAP if lead.kind is SourceKind.FEED else SourceKind.FEED
        try:
            return lead.kind, await readers[lead.kind](answer)
        except ReadError as error:
            if error.kind is not TroubleKind.WRONG_TYPE:
                raise
            try:
                return other, await readers[other](answer)
            except ReadError:
                raise error from None

    async def _ask(self, url: str) -> Fetched:
        self.requests += 1
        self.on_request(self.requests, url)
        try:
            answer = await self.fetcher.fetch(url, Validators())
        except HostWaits as wait:
            reason = f"its host asked to wait until {timestamp(wait.until)}"
            raise FetchError(Trouble(kind=TroubleKind.RATE_LIMITED, url=url, reason=reason)) from wait
        if isinstance(answer, Fetched):
            return answer
        reason = "there is nothing at this address (404 or 410)"
        raise FetchError(Trouble(kind=TroubleKind.NOT_FOUND, url=url, reason=reason))


def _troubled(lead: Lead, reason: str) -> Found:
    return Found(lead=lead, state=State.TROUBLE, title=lead.title, reason=reason)
