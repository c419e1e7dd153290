"""Origins that are asked in place of others. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from monitor.urls import check_url, origin_of

__all__ = ["Route", "Routes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One origin and what is asked in its place."""

    origin: str
    #: origin with or without a path, without a closing slash
    target: str

    @property
    def address(self) -> tuple[str, int]:
        """Host and port that the target is reached at."""
        parts = urlsplit(self.target)
        return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)

    @property
    def forwarded(self) -> str:
        """The Forwarded header that names the real origin (RFC 7239, 4)."""
        origin = httpx.URL(self.origin)
        return f'host="{origin.netloc.decode("ascii")}";proto={origin.scheme}'

    def ask(self, url: str) -> str:
        """Return where to ask for an address of this origin."""
        return self.target + url[len(self.origin) :]

    def covers(self, url: str) -> bool:
        """Return whether an address lies under the target."""
        return url.startswith((self.target + "/", self.target + "?"))

    def home(self, url: str) -> str:
        """Return the real address of one under the target."""
        return check_url(self.origin + url[len(self.target) :])


class Routes:
    """All routes, by their origin."""

    def __init__(self, routes: Mapping[str, str]) -> None:
        made = [
            Route(origin=origin_of(check_url(origin)), target=check_url(target).partition("?")[0].rstrip("/"))
            for origin, target in routes.items()
        ]
        self._by_origin = {route.origin: route for route in made}

    def find(self, url: str) -> Route | None:
        """Return the route that a checked address takes."""
        return self._by_origin.get(origin_of(url))

    def home(self, url: str, base: str) -> str:
        """Return the real address behind one that the answer to `base` named.

        Only an answer that came over a route may name addresses under a target: its own route comes first, then
        the most specific one.
        """
        own = self.find(base)
        if own is None:
            return url
        others = sorted(self._by_origin.values(), key=lambda route: -len(route.target))
        for route in (own, *others):
            if route.covers(url):
                return route.home(url)
        return url
