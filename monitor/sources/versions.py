"""Everything that reads, by its name and version, in one list.

What was read under a name that is not here is read anew: without validators, for a 304 would hide the new baseline.
"""

from __future__ import annotations

from importlib import metadata

__all__ = ["GENERAL", "LIVE", "NAMES"]

#: the general rules: what they cut before and after trafilatura has a version of its own
GENERAL = f"trafilatura/{metadata.version('trafilatura')}-3"
#: posts of a live page in its JSON-LD, and the text above them by the general rules: new with each version of those
LIVE = f"jsonld-live/{GENERAL.partition('/')[2]}-2"

_PARSERS = ("fastfeedparser", "feedparser")
_OWN = (
    "cnn/3", "cnn-classic/3", "cnn-lite/3", "cnn-live/3", "cnn-money/3", "cnn-video/1", "cnn-zones/3",
    "nytimes/3", "nytimes-2016/3", "nytimes-graphic/3", "nytimes-live/3",
    "jsonfeed/1", "jsonld/1", "plain/1", "sitemap/1", "teaser/1", "video/1",
)  # fmt: skip

NAMES = frozenset(_OWN) | {GENERAL, LIVE} | {f"{name}/{metadata.version(name)}" for name in _PARSERS}
