"""Fakes of our own edges, with verbs for what a test wants to happen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from monitor.errors import DeliveryError, FetchError, HostWaits, ReadError
from monitor.models import (
    Alert,
    Evidence,
    Fetched,
    Gone,
    Listing,
    NotModified,
    Paragraph,
    Sighting,
    Snapshot,
    Trouble,
    TroubleKind,
    Validators,
)

START = datetime(2026, 1, 1, 12, tzinfo=UTC)


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment

    async def sleep(self, seconds: float) -> None:
        self.forward(seconds=seconds)

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)


class FakeWeb:
    """A Fetcher and a Reader in one: addresses serve snapshots and listings, or fail."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.asked: list[tuple[str, Validators]] = []
        #: what each feed was read with before, as the reading was told
        self.read_before: list[str | None] = []
        self._pages: dict[str, Snapshot | Listing | Exception | Gone | None] = {}
        self._redirects: dict[str, str] = {}
        self._version = 0
        #: seconds for which every answer holds
        self.fresh_for: float | None = None
        #: what readers of this time call themselves
        self.readers = {"fake/1"}

    def serves(self, url: str, content: Snapshot | Listing) -> None:
        self._pages[url] = content
        self._version += 1

    def stays(self, url: str) -> None:
        """Answer 304 from now on."""
        self._pages[url] = None

    def is_gone(self, url: str, *, permanent: bool = False) -> None:
        self._pages[url] = Gone(url=url, permanent=permanent, fetched_at=self.clock.now())

    def fails(self, url: str, kind: TroubleKind = TroubleKind.TIMEOUT, retry_after: float | None = None) -> None:
        trouble = Trouble(kind=kind, url=url, reason="did not answer in time", retry_after=retry_after)
        self._pages[url] = FetchError(trouble)

    def shows_no_story(self, url: str) -> None:
        self._pages[url] = ReadError(TroubleKind.NOT_A_STORY, "is a section page, not a story")
        self._version += 1

    def asks_to_wait(self, url: str, until: datetime) -> None:
        self._pages[url] = HostWaits("example.org", until)

    def redirects(self, url: str, to: str) -> None:
        """Redirect permanently from now on; to itself is not at all."""
        self._redirects[url] = to

    def breaks(self, url: str) -> None:
        self._pages[url] = RuntimeError("a bug")

    async def fetch(self, url: str, validators: Validators, *, as_robot: bool = False) -> Fetched | NotModified | Gone:
        self.asked.append((url, validators))
        final = self._redirects.get(url, url)
        page = self._pages[final]
        if isinstance(page, Gone):
            return page
        if isinstance(page, Exception) and not isinstance(page, ReadError):
            raise page
        etag = Validators(etag=f'"{self._version}"')
        if page is None:
            return NotModified(url=url, validators=etag, fetched_at=self.clock.now(), fresh_for=self.fresh_for)
        return Fetched(
            url=url,
            final_url=final,
            status=200,
            headers={"content-type": "text/html"},
            body=repr(page).encode(),
            validators=etag,
            fetched_at=self.clock.now(),
            moved=final != url,
            fresh_for=self.fresh_for,
        )

    def knows(self, name: str) -> bool:
        return name in self.readers

    def _read(self, fetched: Fetched) -> Snapshot | Listing:
        page = self._pages[fetched.final_url]
        if isinstance(page, ReadError):
            raise page
        assert isinstance(page, Snapshot | Listing)
        return page

    async def page(self, fetched: Fetched) -> Snapshot:
        snapshot = self._read(fetched)
        assert isinstance(snapshot, Snapshot)
        return snapshot

    async def feed(self, fetched: Fetched, reader: str | None = None) -> Listing:
        self.read_before.append(reader)
        return await self.sitemap(fetched)

    async def sitemap(self, fetched: Fetched) -> Listing:
        listing = self._read(fetched)
        assert isinstance(listing, Listing)
        return listing


class FakeChannel:
    """A Notifier that remembers, and refuses while told to."""

    def __init__(self) -> None:
        self.got: list[Alert] = []
        self.down = False

    async def send(self, alert: Alert, _taken: frozenset[str] = frozenset(), /) -> None:
        if self.down:
            raise DeliveryError("answered 503")
        self.got.append(alert)

    async def close(self) -> None:
        return


def evidence(fetched: Fetched) -> Evidence:
    return Evidence(sha256=str(hash(fetched.body)), body=fetched.body, media_type="text/html", headers={})


def story(headline: str = "Troops gather", *texts: str, notices: Sequence[str] = ()) -> Snapshot:
    paragraphs = tuple(Paragraph(text=t) for t in texts or ("About 11,000 soldiers are there.",))
    return Snapshot(headline=headline, paragraphs=paragraphs, notices=tuple(notices), extractor="fake/1", language="en")


def listing(*items: tuple[str, str, str], reader: str = "fake/1") -> Listing:
    """Return a listing of (address, title, summary)."""
    sightings = tuple(Sighting(key=url, url=url, title=title, summary=summary) for url, title, summary in items)
    return Listing(sightings=sightings, reader=reader)
