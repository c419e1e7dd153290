"""Everything that reads, by its name and version, in one list.

What was read under a name that is not here is read anew: without validators, for a 304 would hide the new baseline.
"""

from __future__ import annotations

from importlib import metadata

__all__ = ["NAMES"]

_LIBRARIES = ("trafilatura", "fastfeedparser", "feedparser")
_OWN = (
    "cnn/1", "cnn-classic/1", "cnn-lite/1", "cnn-live/1", "cnn-money/1", "cnn-video/1", "cnn-zones/1",
    "nytimes/1", "nytimes-graphic/1", "nytimes-live/1",
    "jsonfeed/1", "jsonld/1", "jsonld-live/1", "plain/1", "sitemap/1", "video/1",
)  # fmt: skip

NAMES = frozenset(_OWN) | {f"{name}/{metadata.version(name)}" for name in _LIBRARIES}
