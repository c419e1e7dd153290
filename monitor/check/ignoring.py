"""What the user does not want compared, and a word about the patterns that cannot tell in time."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence

from monitor.compare import Pattern, without
from monitor.models import Snapshot

__all__ = ["Ignored"]

_log = logging.getLogger(__name__)


class Ignored:
    """The patterns of the user. Each that takes too long is told of once, at whatever text it was."""

    def __init__(self, patterns: Sequence[Pattern] = ()) -> None:
        self._patterns = tuple(patterns)
        self._told: set[str] = set()

    def cut(self, *snapshots: Snapshot) -> Sequence[Snapshot]:
        """Return what is compared with each other without what the patterns match."""
        shown, slow = without(snapshots, self._patterns, time.thread_time)
        for pattern in slow:
            self._tell(pattern.pattern, snapshots[-1].headline)
        return shown

    def _tell(self, pattern: str, headline: str) -> None:
        if pattern in self._told:
            return
        self._told.add(pattern)
        _log.warning(
            "the pattern %r of compare.ignore takes too long over the story %r, and cuts nothing from it: what it "
            "should hide there is told. Write it without a repetition of what repeats itself, such as (a+)+",
            pattern,
            headline,
        )
