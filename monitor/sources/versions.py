"""Everything that reads, by its name and version, in one list.

What was read under a name that is not here is read anew: without validators, for a 304 would hide the new baseline.
"""

from __future__ import annotations

from importlib import metadata

__all__ = ["GENERAL", "LIVE", "NAMES"]

#: the general rules: what they cut before and after trafilatura has a version of its own
GENERAL = f"trafilatura/{metadata.version('trafilatura')}-2"
#: posts of a live page in its JSON-LD, and the text above them by the general rules
LIVE = f"jsonld-live/{metadata.version('trafilatura')}-2"

_PARSERS = ("fastfeedparser", "feedparser")
_OWN = (
    "cnn/2", "cnn-classic/2", "cnn-lite/2", "cnn-live/3", "cnn-money/2", "cnn-video/1", "cnn-zones/2",
    "nytimes/2", "nytimes-graphic/2", "nytimes-live/3",
    "jsonfeed/1", "jsonld/1", "plain/1", "sitemap/1", "teaser/1", "video/1",
)  # fmt: skip

NAMES = frozenset(_OWN) | {GENERAL, LIVE} | {f"{name}/{metadata.version(name)}" for name in _PARSERS}
