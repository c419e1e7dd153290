"""A piece of work that is done again and again, in a task of the daemon's own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from monitor.errors import StoreError

__all__ = ["Job"]

_log = logging.getLogger(__name__)


class Job:
    """Works whenever it was woken, one round at a time. What goes wrong in a round ends that round alone."""

    def __init__(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        self.name = name
        #: why the last round failed; None when it did not
        self.trouble: str | None = None
        #: why the database refused it, where that was the reason
        self.refused: str | None = None
        #: the loop's time at the end of the last round
        self.ran_at: float | None = None
        self._work = work
        self._due = asyncio.Event()
        self._ended = False

    async def wake(self) -> None:
        """Let a round begin soon. A coroutine, for APScheduler calls plain functions on other threads."""
        self._due.set()

    def wake_now(self) -> None:
        """Let a round begin soon; on the event loop's thread only."""
        self._due.set()

    def end(self) -> None:
        """Let `run` end after the round that is under way."""
        self._ended = True
        self._due.set()

    async def run(self) -> None:
        """Work until told to end."""
        while True:
            await self._due.wait()
            if self._ended:
                return
            self._due.clear()
            await self.once()

    async def once(self) -> None:
        """Do one round."""
        try:
            await self._work()
        except StoreError as error:
            # Told by the self-check, once, and not by each round of each job.
            self.trouble, self.refused = None, str(error)
        except Exception as error:  # noqa: BLE001 - a bug of ours in one round must not end the others
            trouble = f"{type(error).__name__} in this program; see the log"
            if trouble != self.trouble:
                _log.exception("the job %s failed; it is tried again", self.name)
            self.trouble = trouble
        else:
            self.trouble = self.refused = None
        self.ran_at = asyncio.get_running_loop().time()
