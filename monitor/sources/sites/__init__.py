"""Publishers with rules of their own. A new one is a file here and a line in `SITES`."""

from __future__ import annotations

from urllib.parse import urlsplit

from monitor.sources.sites import cnn, nytimes
from monitor.sources.template import Site

__all__ = ["SITES", "site_for"]

SITES: tuple[Site, ...] = (
    cnn,
    nytimes,
)


def site_for(url: str) -> Site | None:
    """Return the rules for an address's host, or for a host above it."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    for site in SITES:
        if any(host == known or host.endswith("." + known) for known in site.HOSTS):
            return site
    return None
