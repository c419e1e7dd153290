"""The tables of what is watched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

from pydantic import Field

from monitor.config.units import Address, Age, Interval, Table
from monitor.models import SourceKind

__all__ = ["Feed", "Page", "Sitemap", "Watch"]


class _Watched(Table):
    url: Address
    """Its http or https address."""
    name: str | None = Field(default=None, min_length=1, max_length=200)
    """What you call it; `monitor list` shows it until a headline is known."""
    interval: Interval | None = None
    """How often it is looked at; without it, what `schedule` says for its kind."""


class Page(_Watched):
    """A story that is watched."""

    kind: ClassVar[SourceKind] = SourceKind.PAGE
    stale_after: ClassVar[timedelta | None] = None
    muted: bool | None = None
    """true: changes are kept and shown, and sent nowhere. Without it, `monitor mute` and `unmute` decide."""


class Feed(_Watched):
    """A feed whose items hint at changed and related stories."""

    kind: ClassVar[SourceKind] = SourceKind.FEED
    muted: ClassVar[bool | None] = None
    enabled: bool = True
    """false keeps it in the file and leaves it alone."""
    stale_after: Age | None = None
    """How old its newest item may be; without it, what `schedule` says; 0 for any age."""


class Sitemap(_Watched):
    """A sitemap whose dates hint at changed stories."""

    kind: ClassVar[SourceKind] = SourceKind.SITEMAP
    muted: ClassVar[bool | None] = None
    enabled: bool = True
    """false keeps it in the file and leaves it alone."""
    stale_after: Age | None = None
    """How old its newest line may be; without it, any age: most sitemaps are of old stories."""


class Watch(Table):
    """What is watched."""

    pages: tuple[Page, ...] = ()
    """The stories."""
    feeds: tuple[Feed, ...] = ()
    """The feeds around them."""
    sitemaps: tuple[Sitemap, ...] = ()
    """The sitemaps around them."""

    def enabled(self) -> Iterator[Page | Feed | Sitemap]:
        """Yield what is to be polled, pages first, in the order of the file."""
        yield from self.pages
        yield from (feed for feed in self.feeds if feed.enabled)
        yield from (sitemap for sitemap in self.sitemaps if sitemap.enabled)
