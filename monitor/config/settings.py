"""All that can be set, as one frozen value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Self

from platformdirs import user_data_dir
from pydantic import BeforeValidator, Field, PrivateAttr, SecretStr, model_validator

from monitor import __version__
from monitor.config.channels import Terminal
from monitor.config.claims import Claims
from monitor.config.daemon import Daemon
from monitor.config.discovery import Discovery
from monitor.config.fleet import Fleet
from monitor.config.people import Email, FeedFiles
from monitor.config.proxies import ProxyAddress
from monitor.config.retention import Retention
from monitor.config.rules import Compare, Rule
from monitor.config.services import Apprise
from monitor.config.units import (
    ADAPTIVE,
    Age,
    Contact,
    Gap,
    Host,
    Interval,
    Network,
    Origin,
    Pace,
    Share,
    Span,
    Table,
    Target,
    Whole,
    show,
)
from monitor.config.watch import Watch
from monitor.config.webhooks import Webhook
from monitor.models import SourceKind

__all__ = ["Channel", "Database", "Fetch", "Politeness", "Schedule", "Settings", "json_schema"]

Channel = Annotated[Terminal | Webhook | Email | FeedFiles | Apprise, Field(discriminator="type")]
#: feeds that are looked at more often are warned of
_FEED_FLOOR = timedelta(minutes=15)
_HURRIED = f"less than {show(_FEED_FLOOR)} for a feed is hardly polite, and may get you blocked"


def _default_path() -> Path:
    return Path(user_data_dir("monitor", appauthor=False)) / "monitor.db"


#: the password of an address, and of those that are given as parameters
_PASSWORD = re.compile(r"(?<=://)([^/?#@]*?:)[^/?#]*@")


def _server_url(value: object) -> object:
    """Take the address of a PostgreSQL database; an empty text is none."""
    if value is None or value == "":
        return None
    text = value.get_secret_value() if isinstance(value, SecretStr) else value
    if not isinstance(text, str) or not text.startswith(("postgresql://", "postgres://")):
        raise ValueError("must begin with postgresql:// (for a file of SQLite there is database.path)")
    return SecretStr("postgresql://" + text.partition("://")[2])


def _listed(value: object) -> object:
    """Take networks as one text with commas too: brackets and quotes get lost in many shells."""
    return [part.strip() for part in value.strip("[] ").split(",")] if isinstance(value, str) else value


class Database(Table):
    """Where everything is kept."""

    path: Path = Field(default_factory=_default_path)
    """The database file; without it, a file in the user's data folder."""
    url: Annotated[SecretStr | None, BeforeValidator(_server_url)] = None
    """Instead of a file, a database of PostgreSQL: `postgresql://user:password@host/name`."""
    url_file: Path | None = None
    """A file with that address, so that its password need not stand here."""

    @property
    def server(self) -> str | None:
        """The address of the server's database, password and all; None where a file is the database."""
        return self.url.get_secret_value() if self.url is not None else None

    @property
    def file(self) -> Path | None:
        """The database file; None where a server has the database."""
        return self.path if self.server is None else None

    @property
    def shown(self) -> str:
        """What people are told of where it is."""
        return str(self.path) if self.server is None else _PASSWORD.sub(r"\1***@", self.server)


class Fetch(Table):
    """How addresses are fetched."""

    contact: Contact | None = None
    """An address or e-mail where a publisher can reach you; part of the User-Agent."""
    connect_timeout: Span = timedelta(seconds=10)
    """How long a connection may take."""
    read_timeout: Span = timedelta(seconds=10)
    """How long an answer may pause."""
    deadline: Span = timedelta(seconds=30)
    """How long one fetch may take, redirects included."""
    max_wire_bytes: Whole = Field(default=10 * 1024 * 1024, ge=1024, le=1024**3)
    """How many bytes of an answer are taken off the wire."""
    max_decoded_bytes: Whole = Field(default=20 * 1024 * 1024, ge=1024, le=1024**3)
    """How many bytes an answer may unpack to."""
    max_redirects: Whole = Field(default=10, ge=0, le=20)
    """How many redirects are followed."""
    retry_after_cap: Interval = timedelta(days=7)
    """The longest that a host is left alone because it asked to be; one that asks for more gets this."""
    moved_after: Whole = Field(default=10, ge=1, le=1000)
    """How many equal permanent redirects in a row move a source to the address that they lead to."""
    allow: Annotated[tuple[Network, ...], BeforeValidator(_listed)] = ()
    """Networks that are not public and may be asked all the same."""
    routes: Mapping[Origin, Target] = Field(default_factory=dict)
    """Origins that are asked elsewhere; the story keeps its own address."""
    proxy: ProxyAddress = None
    """The proxy through which everything is asked, but for what `routes` leads elsewhere; none: directly."""

    @property
    def user_agent(self) -> str:
        """Say honestly who asks."""
        return f"monitor/{__version__}" + (f" (+{self.contact})" if self.contact else "")


class Politeness(Table):
    """How gently publishers are asked."""

    gap: Gap = timedelta(seconds=5)
    """The pause between two requests to one host; 0 for none."""
    robots: bool = True
    """Whether robots.txt is obeyed for pages; false for sites that you have permission for."""
    hosts_at_once: Whole = Field(default=64, ge=1, le=1000)
    """How many looks at hosts begin side by side; one that takes more than a quarter of a second no longer counts."""
    hosts: Mapping[Host, Gap] = Field(default_factory=dict)
    """A pause of its own for a host."""


class Schedule(Table):
    """How often things are looked at."""

    page: Pace = "adaptive"
    """Pages without an interval of their own: "adaptive" goes by their age."""
    page_share: Share = Field(default=0.1, gt=0, le=1)
    """Adaptive: the share of the time since a story was published or last changed."""
    page_min: Interval = timedelta(minutes=10)
    """Adaptive: the shortest interval."""
    page_max: Interval = timedelta(days=1)
    """Adaptive: the longest interval."""
    feed: Interval = timedelta(minutes=15)
    """Feeds without an interval of their own."""
    sitemap: Interval = timedelta(hours=6)
    """Sitemaps without an interval of their own."""
    jitter: Share = Field(default=0.1, ge=0, le=0.5)
    """The share of an interval by which looks are spread."""
    not_found_checks: Whole = Field(default=3, ge=1, le=100)
    """How many 404 answers in a row make a story removed."""
    not_found_interval: Interval = timedelta(hours=1)
    """Adaptive: the longest interval until that is known."""
    failing_after: Whole = Field(default=3, ge=1, le=100)
    """How many troubles in a row raise an alert."""
    back_off_max: Interval = timedelta(days=1)
    """The longest wait after repeated failures."""
    ask_max: Interval = timedelta(hours=6)
    """The longest wait for what a publisher says of freshness, or a feed of its pace."""
    stale_after: Age = timedelta(days=14)
    """A feed whose newest item is older than this stands still, which is told once; 0 for never."""
    headline_hold_back: Interval = timedelta(hours=1)
    """A headline that is back to an earlier wording within this time has flipped: told once, then silent."""

    @model_validator(mode="after")
    def _check_bounds(self) -> Self:
        if self.page_min > self.page_max:
            raise ValueError(f"page_min, {show(self.page_min)}, is longer than page_max, {show(self.page_max)}")
        return self

    def intervals(self) -> dict[SourceKind, timedelta]:
        """Return how often the kinds of sources with a fixed interval are looked at."""
        fixed = {SourceKind.FEED: self.feed, SourceKind.SITEMAP: self.sitemap}
        return fixed if self.page == ADAPTIVE else {**fixed, SourceKind.PAGE: self.page}


class Settings(Table):
    """The configuration of monitor."""

    database: Database = Field(default_factory=Database)
    """Where everything is kept."""
    fetch: Fetch = Field(default_factory=Fetch)
    """How addresses are fetched."""
    politeness: Politeness = Field(default_factory=Politeness)
    """How gently publishers are asked."""
    schedule: Schedule = Field(default_factory=Schedule)
    """How often things are looked at."""
    watch: Watch = Field(default_factory=Watch)
    """What is watched."""
    compare: Compare = Field(default_factory=Compare)
    """How two revisions are compared."""
    claims: Claims = Field(default_factory=Claims)
    """How the claims of documents are held against stories."""
    discovery: Discovery = Field(default_factory=Discovery)
    """Which new stories are told."""
    channels: tuple[Channel, ...] = (Terminal(name="terminal", type="terminal"),)
    """Where alerts go; without any, to the terminal."""
    rules: tuple[Rule, ...] = ()
    """Which changes go to which channels; without any, their severity decides."""
    retention: Retention = Field(default_factory=Retention)
    """How long things are kept."""
    daemon: Daemon = Field(default_factory=Daemon)
    fleet: Fleet = Field(default_factory=Fleet)
    """How `monitor run` tells how it is."""
    _notes: tuple[str, ...] = PrivateAttr(default=())
    _from_file: bool = PrivateAttr(default=False)

    def model_post_init(self, context: Any, /) -> None:
        """Keep whether there is a file, and what the loader noticed about it."""
        self._from_file = context is not None
        self._notes = tuple(context or ())

    @property
    def from_file(self) -> bool:
        """Say whether a file was read: only then do the settings have a say in what is watched."""
        return self._from_file

    @property
    def declares(self) -> bool:
        """Say whether the settings name anything to watch."""
        return self.from_file and any(True for _ in self.watch.enabled())

    def warnings(self) -> tuple[str, ...]:
        """Return what is allowed and perhaps not meant, a line each."""
        return (*self._notes, *self._findings())

    def _findings(self) -> Iterator[str]:
        yield from self._hurried()
        if self.retention.holds_back:
            yield "retention.alerts is longer than what is set for revisions: those that an alert is about stay with it"
        if self.daemon.is_open:
            yield f"daemon.health is {self.daemon.health}: other machines may read it, and it asks for no password"
        for index, channel in enumerate(self.channels):
            for doubt in channel.doubts() if channel.enabled else ():
                yield f"channels[{index}] ({channel.name}) {doubt}"
        active = {channel.name for channel in self.channels if channel.active}
        for index, rule in enumerate(self.rules):
            if rule.channels and active.isdisjoint(rule.channels):
                yield f"rules[{index}] ({rule.name}) does nothing: every channel that it names is off"

    def _hurried(self) -> Iterator[str]:
        """Yield the feeds that are looked at more often than publishers like."""
        if self.schedule.feed < _FEED_FLOOR:
            yield f"schedule.feed is {show(self.schedule.feed)}: {_HURRIED}"
        for index, feed in enumerate(self.watch.feeds):
            if feed.enabled and feed.interval is not None and feed.interval < _FEED_FLOOR:
                yield f"watch.feeds[{index}] ({feed.url}) is looked at every {show(feed.interval)}: {_HURRIED}"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of the file, for editors."""
    schema = Settings.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
