"""Builds the parts of the program from its settings: the only place that names the concrete ones."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from ssl import SSLContext
from typing import Any

import httpx
from rich.console import Console

from monitor import config
from monitor.app.channels import differ, fingerprint_of, notifier_of, pace_of
from monitor.app.policies import channels_of, ignored_by, retention_of, rules_of, wish_of
from monitor.check import Checker, Reviewer
from monitor.check.discovery import Around, Discovery, Namers
from monitor.check.ignoring import Ignored
from monitor.clock import SystemClock
from monitor.compare.matching import Closeness
from monitor.compare.meaning import closeness_by
from monitor.config import PacedChannel, Settings
from monitor.documents import read_document_text
from monitor.documents.encoder import UniversalEncoder
from monitor.errors import FetchError, HostWaits, StoreError, UsageError
from monitor.fetch import FetchSettings, HostGate, HttpFetcher
from monitor.fetch.guard import why_refused
from monitor.fetch.routes import Routes
from monitor.maintain import Maintained, Maintainer
from monitor.models import (
    DocumentText,
    Fetched,
    KeptDocument,
    Lead,
    Reading,
    Removed,
    Snapshot,
    Space,
    Trouble,
    TroubleKind,
    Validators,
    Vitals,
    Wanted,
)
from monitor.notify import (
    print_comparison,
)
from monitor.payload import timestamp
from monitor.policy import Adaptive, Schedule
from monitor.policy.pacing import Pace
from monitor.ports import Archive, Clock, Fetcher, HostMemory, Notifier, Upkeep
from monitor.report import Report, report_of
from monitor.sources import (
    ContentReader,
    evidence_of,
    own_address,
    page_leads,
    publisher_leads,
    read_opml,
    read_story,
    read_text,
    robots_leads,
    write_opml,
)
from monitor.store import (
    SqlArchive,
    SqlStore,
    SqlUpkeep,
    check_room,
    copy_database,
    open_database,
    open_postgres,
    restore_from,
)

__all__ = [
    "App", "Ground", "assemble", "assemble_around", "back_up", "channels_of", "compact_database", "differ",
    "document_at", "document_in", "feeds_in", "ignored_by", "known_leads", "lay_ground", "look_around",
    "look_around_hosts", "maintain_database", "open_notifier", "open_store", "opml_of", "read_address", "read_bytes",
    "refusal_of", "report_on", "restore_from", "retention_of", "rules_of", "saved_page", "show_comparison",
    "story_in", "story_reader", "vitals_of", "watch",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """The parts, put together and open."""

    settings: Settings
    store: SqlStore
    fetcher: Fetcher
    checker: Checker
    reviewer: Reviewer
    notifiers: Mapping[str, Notifier]
    #: how often each of them wants to be spoken to
    paces: Mapping[str, Pace]
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What stays while the configuration changes, and what makes the rest of it."""

    store: SqlStore
    upkeep: Upkeep
    archive: Archive
    clock: Clock
    #: opens the parts around the one store
    build: Callable[[Settings], AbstractAsyncContextManager[App]]


def show_comparison(console: Console, values: Mapping[str, Any]) -> None:
    """Print what differs between two texts, given as JSON values, as alerts are printed."""
    print_comparison(console, values, differ)


def read_bytes(body: bytes, media_type: str = "") -> Reading:
    """Return the text in a file's bytes. Raises ReadError."""
    return read_text(_saved(body, media_type))


def story_in(body: bytes, media_type: str = "") -> Snapshot:
    """Return the story in a file's bytes: a web page, plain text or Markdown. Raises ReadError."""
    return read_story(_saved(body, media_type))


def _saved(body: bytes, media_type: str) -> Fetched:
    return Fetched(
        url="", final_url="", status=200, headers={"content-type": media_type}, body=body,
        validators=Validators(), fetched_at=SystemClock().now(),
    )  # fmt: skip


async def read_address(settings: Settings, url: str) -> Reading:
    """Return the text at an address, asked for once; nothing is stored. Raises FetchError and ReadError."""
    async with _open_fetcher(settings) as fetcher:
        return await asyncio.to_thread(read_text, await _fetched(fetcher, url))


def document_in(body: bytes, media_type: str = "") -> DocumentText:
    """Return the text of a document in a file's bytes, with its links. Raises ReadError."""
    return read_document_text(_saved(body, media_type))


async def document_at(settings: Settings, url: str) -> tuple[DocumentText, bytes]:
    """Return the text of a document at an address, asked for once, and its bytes. Raises FetchError and ReadError."""
    async with _open_fetcher(settings) as fetcher:
        fetched = await _fetched(fetcher, url)
        return await asyncio.to_thread(read_document_text, fetched), fetched.body


@asynccontextmanager
async def story_reader(settings: Settings) -> AsyncIterator[Callable[[str], Awaitable[Snapshot]]]:
    """Give what reads the story at an address, politely where one host is asked twice; nothing is stored.

    It raises FetchError and ReadError.
    """
    async with _open_fetcher(settings) as fetcher:

        async def read(url: str) -> Snapshot:
            return await asyncio.to_thread(read_story, await _fetched(fetcher, url))

        yield read


async def look_around(
    settings: Settings, url: str, saved: Fetched | None, on_request: Callable[[int, str], None]
) -> Around:
    """Look for the feeds and sitemaps around the story at an address; nothing is stored."""
    async with _open_fetcher(settings) as fetcher:
        return await _discovery(settings, fetcher, on_request).around(url, saved)


async def look_around_hosts(
    app: App, hosts: Sequence[Sequence[str]], on_request: Callable[[int, str], None]
) -> list[Around]:
    """Look for the feeds and sitemaps around the stories of each host, the hosts side by side; nothing is stored."""
    doors = asyncio.Semaphore(app.settings.politeness.hosts_at_once)

    async def around(first: str, others: Sequence[str]) -> Around:
        async with doors:
            return await _discovery(app.settings, app.fetcher, on_request).around(first, None, others)

    async with asyncio.TaskGroup() as tasks:
        looks = [tasks.create_task(around(first, others), name=f"look around {first}") for first, *others in hosts]
    return [look.result() for look in looks]


def known_leads(url: str) -> Sequence[Lead]:
    """Return what is known to be around a story of a publisher, without asking anybody."""
    return publisher_leads(url)


def refusal_of(settings: Settings, url: str) -> str | None:
    """Return why an address would not be fetched, as far as it tells itself; nobody is asked."""
    routed = Routes(settings.fetch.routes).find(url) is not None
    return None if routed else why_refused(url, settings.fetch.allow)


def _discovery(settings: Settings, fetcher: Fetcher, on_request: Callable[[int, str], None]) -> Discovery:
    return Discovery(
        fetcher=fetcher,
        reader=ContentReader(),
        namers=Namers(page=page_leads, robots=robots_leads, publisher=publisher_leads),
        clock=SystemClock(),
        stale_after=settings.schedule.stale_after,
        on_request=on_request,
    )


def saved_page(body: bytes) -> tuple[Fetched, str | None]:
    """Return a saved page, at the address that it gives as its own. Raises ReadError for what is no web page."""
    page = _saved(body, "text/html")
    address = own_address(page)
    return replace(page, url=address or "", final_url=address or ""), address


def _open_fetcher(settings: Settings) -> HttpFetcher:
    return _fetcher(settings, SystemClock(), httpx.create_ssl_context(trust_env=False))


async def _fetched(fetcher: HttpFetcher, url: str) -> Fetched:
    try:
        answer = await fetcher.fetch(url, Validators())
    except HostWaits as wait:
        reason = f"its host asked to wait until {timestamp(wait.until)}"
        raise FetchError(Trouble(kind=TroubleKind.RATE_LIMITED, url=url, reason=reason)) from wait
    if isinstance(answer, Fetched):
        return answer
    raise FetchError(
        Trouble(kind=TroubleKind.NOT_FOUND, url=url, reason="there is nothing at this address (404 or 410)")
    )


@asynccontextmanager
async def open_store(
    settings: Settings, *, declare: bool = True, begin: bool = False, patience: float | None = None
) -> AsyncIterator[SqlStore]:
    """Open the database. With `declare`, a configuration file's sources are what is watched from then on.

    A file that is not there is made where something is to `begin`; elsewhere it is a UsageError: who only asks for what
    is stored would get an empty answer from a mistyped path, and an empty database there. Transactions of SQLite wait
    for other processes as many seconds as their patience, where it is given.
    """
    server, path = settings.database.server, settings.database.path
    if server is None and not begin:
        _check_there(path)
    async with SqlStore(open_postgres(server) if server else open_database(path, patience=patience)) as store:
        if declare:
            await _declare(settings, store)
        yield store


def _check_there(database: Path) -> None:
    if not database.exists():
        raise UsageError(
            f"there is no database at {database}, so nothing is stored yet: look for a typing error in --db or "
            "database.path, or begin one with monitor add URL"
        )


async def report_on(store: SqlStore, document: KeptDocument) -> Report:
    """Return the report on a kept document as it stands now."""
    return report_of(document, await store.past_findings(document.id), now=SystemClock().now())


async def _declare(settings: Settings, store: SqlStore) -> None:
    if settings.from_file:
        await store.declare(_declared(settings), now=SystemClock().now())


@asynccontextmanager
async def lay_ground(settings: Settings, console: Console | None, *, patience: float) -> AsyncIterator[Ground]:
    """Open the database for a process that never ends; its transactions wait for others as long as its patience.

    Raises BusyError where another process holds the database for longer.
    """
    async with open_store(settings, declare=False, begin=True, patience=patience) as store:
        yield Ground(
            store=store,
            upkeep=SqlUpkeep(store),
            archive=SqlArchive(store),
            clock=SystemClock(),
            build=lambda changed: assemble_around(store, changed, console),
        )


async def watch(settings: Settings, wanted: Sequence[Wanted]) -> Sequence[str]:
    """Watch addresses from now on; returns the folded ones that were not watched before."""
    async with open_store(settings, begin=True) as store:
        return await store.add([_in_time(settings, one) for one in wanted], now=SystemClock().now())


async def vitals_of(settings: Settings) -> Vitals:
    """Return what the database says of the work that is done and that waits."""
    async with open_store(settings, declare=False) as store:
        return await SqlUpkeep(store).vitals(SystemClock().now())


async def maintain_database(settings: Settings, *, dry: bool, on_progress: Callable[[Removed], None]) -> Maintained:
    """Check the database and remove what need not be kept; `dry`, count it only. Raises StoreError."""
    async with open_store(settings, declare=False) as store:
        archive = SqlArchive(store, dry=dry)
        damages = await archive.damages()
        if damages:
            raise StoreError(_damaged(settings.database.shown, damages))
        keep = retention_of(settings)
        return await Maintainer(archive=archive, clock=SystemClock(), keep=keep, dry=dry, on_progress=on_progress).run()


def _damaged(database: str, damages: Sequence[str]) -> str:
    return (
        f"the database {database} is damaged, and nothing was removed from it: {'; '.join(damages)}. Stop what uses "
        "it, keep the file as it is, and put the newest backup in its place: monitor restore FILE --force; without one "
        f'sqlite3 {database} ".recover" | sqlite3 rescued.db saves what can be read'
    )


async def compact_database(settings: Settings) -> Space:
    """Write the file of the database anew without what is free in it; returns what it takes then."""
    database = settings.database.file
    if database is not None:
        check_room(database, database.parent, copies=2)
    async with open_store(settings, declare=False) as store:
        archive = SqlArchive(store)
        await archive.compact()
        return await archive.space()


def back_up(database: Path, file: Path, on_progress: Callable[[int, int], None]) -> None:
    """Copy a database to a file, while others write. Raises StoreError."""
    copy_database(database, file, on_progress)


def _declared(settings: Settings) -> list[Wanted]:
    return [
        _in_time(
            settings,
            Wanted(url=w.url, kind=w.kind, interval=w.interval, muted=w.muted, name=w.name, stale_after=w.stale_after),
        )
        for w in settings.watch.enabled()
    ]


def _in_time(settings: Settings, wanted: Wanted) -> Wanted:
    """Let the first look wait no longer than the second one does."""
    plan = settings.schedule
    interval = wanted.interval or plan.intervals().get(wanted.kind, plan.page_min)
    return replace(wanted, first_within=min(interval, wanted.first_within))


def feeds_in(body: bytes) -> list[tuple[str, str | None]]:
    """Return the feeds that an OPML file names: addresses as written, and names. Raises ReadError."""
    return read_opml(body)


def opml_of(feeds: Iterable[tuple[str, str | None]]) -> bytes:
    """Return feeds, addresses and names, as an OPML file."""
    return write_opml(feeds)


@asynccontextmanager
async def open_notifier(channel: config.Channel, console: Console) -> AsyncIterator[Notifier]:
    """Open what sends to one channel; nothing is stored of what it sends."""
    notifier = notifier_of(channel, SystemClock(), console, httpx.create_ssl_context(trust_env=False))
    try:
        yield notifier
    finally:
        await notifier.close()


@asynccontextmanager
async def assemble(settings: Settings, console: Console | None, *, begin: bool = True) -> AsyncIterator[App]:
    """Open everything that checking and delivering need; without a console the terminal channels print nothing.

    Without `begin` there must be a database already.
    """
    async with (
        open_store(settings, declare=False, begin=begin) as store,
        assemble_around(store, settings, console) as app,
    ):
        yield app


@asynccontextmanager
async def assemble_around(store: SqlStore, settings: Settings, console: Console | None) -> AsyncIterator[App]:
    """Open the same around a database that is open, and stays so. What the settings declare is watched from then on."""
    clock = SystemClock()
    await _declare(settings, store)
    async with AsyncExitStack() as stack:
        ssl_context = httpx.create_ssl_context(trust_env=False)
        fetcher = await stack.enter_async_context(_fetcher(settings, clock, ssl_context, store))
        notifiers = {c.name: notifier_of(c, clock, console, ssl_context) for c in settings.channels if c.active}
        for notifier in notifiers.values():
            stack.push_async_callback(notifier.close)
        await store.declare_channels({c.name: fingerprint_of(c) for c in settings.channels if c.active})
        ignored = Ignored(ignored_by(settings))
        checker = _checker(settings, store, fetcher, clock, ignored)
        reviewer = Reviewer(
            documents=store,
            channels=channels_of(settings),
            clock=clock,
            ignored=ignored,
            closeness=_closeness(settings.claims),
        )
        yield App(
            settings=settings,
            store=store,
            fetcher=fetcher,
            checker=checker,
            reviewer=reviewer,
            notifiers=notifiers,
            paces={c.name: pace_of(c) for c in settings.channels if isinstance(c, PacedChannel)},
            clock=clock,
        )


def _fetcher(
    settings: Settings, clock: Clock, ssl_context: SSLContext, memory: HostMemory | None = None
) -> HttpFetcher:
    """Return a fetcher; without a memory it knows of hosts what it learns itself."""
    fetch, polite = settings.fetch, settings.politeness
    limits = FetchSettings(
        user_agent=fetch.user_agent,
        connect_timeout=fetch.connect_timeout.total_seconds(),
        read_timeout=fetch.read_timeout.total_seconds(),
        deadline=fetch.deadline.total_seconds(),
        max_wire=fetch.max_wire_bytes,
        max_decoded=fetch.max_decoded_bytes,
        max_redirects=fetch.max_redirects,
        retry_after_cap=fetch.retry_after_cap.total_seconds(),
        robots=polite.robots,
        allow=fetch.allow,
        routes=fetch.routes,
        proxy=fetch.proxy,
    )
    gaps = {host: gap.total_seconds() for host, gap in polite.hosts.items()}
    gate = HostGate(
        gap=polite.gap.total_seconds(), clock=clock, gaps=gaps, memory=memory, longest_wait=limits.retry_after_cap
    )
    return HttpFetcher(limits, gate=gate, clock=clock, ssl_context=ssl_context)


def _checker(settings: Settings, store: SqlStore, fetcher: HttpFetcher, clock: Clock, ignored: Ignored) -> Checker:
    plan = settings.schedule
    return Checker(
        fetcher=fetcher,
        reader=ContentReader(),
        store=store,
        evidence_of=evidence_of,
        schedule=Schedule(
            intervals=plan.intervals(),
            adaptive=Adaptive(share=plan.page_share, least=plan.page_min, most=plan.page_max),
            missing=plan.not_found_interval,
            jitter=plan.jitter,
            back_off_max=plan.back_off_max,
            ask_max=plan.ask_max,
        ),
        channels=channels_of(settings),
        clock=clock,
        chance=random.random,
        not_found_checks=plan.not_found_checks,
        hold_back=plan.headline_hold_back,
        stale_after=plan.stale_after,
        related=wish_of(settings.discovery),
        rules=rules_of(settings),
        ignored=ignored,
        failing_after=plan.failing_after,
        moved_after=settings.fetch.moved_after,
    )


def _closeness(claims: config.Claims) -> Closeness | None:
    if not claims.encoder:
        return None
    encoder = UniversalEncoder()
    encoder.check()
    return closeness_by(encoder)
