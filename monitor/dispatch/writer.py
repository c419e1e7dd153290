"""One writer for all looks: outcomes go down in the order in which they come, many in one transaction."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from monitor.check import Look
from monitor.errors import StoreError
from monitor.models import Outcome, Recorded, Validators
from monitor.ports import Store

__all__ = ["Entry", "Seen", "Writer"]

_log = logging.getLogger(__name__)

#: outcomes written in one transaction at most, and as many that wait for it: who brings more waits
_WRITE = 100


@dataclass(frozen=True, slots=True)
class Seen:
    """A look and what was recorded of it."""

    look: Look
    recorded: Recorded
    #: when it began, and the seconds that it took, with the waits that its host asks for
    began: datetime | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A look that is to be recorded."""

    look: Look
    began: datetime
    seconds: float
    written: asyncio.Event = field(default_factory=asyncio.Event)


class Writer:
    """Records looks, as many in one transaction as have gathered while the last one was written."""

    def __init__(
        self,
        store: Store,
        on_seen: Callable[[Seen], None],
        *,
        again: Callable[[StoreError], Awaitable[None]] | None = None,
    ) -> None:
        """With `again`, a database that refuses is tried again after it; without, the error ends the writer."""
        self._store, self._on_seen, self._again = store, on_seen, again
        self._queue: asyncio.Queue[Entry | None] = asyncio.Queue(maxsize=_WRITE)

    async def put(self, entry: Entry) -> None:
        """Hand over a look; waits while too many are waiting."""
        await self._queue.put(entry)

    async def end(self) -> None:
        """Let `run` end when all that was handed over is written."""
        await self._queue.put(None)

    async def run(self) -> None:
        """Write what is handed over, until the end."""
        ended = False
        while not ended:
            batch = [await self._queue.get()]
            while not self._queue.empty() and len(batch) < _WRITE:
                batch.append(self._queue.get_nowait())
            ended = None in batch
            await self._write([entry for entry in batch if entry is not None])

    async def _write(self, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        recorded = await self._record(entries)
        for entry, what in zip(entries, recorded, strict=True):
            self._on_seen(Seen(entry.look, what, entry.began, entry.seconds))
            entry.written.set()

    async def _record(self, entries: Sequence[Entry]) -> Sequence[Recorded]:
        outcomes, whole = [entry.look.outcome for entry in entries], True
        while True:
            try:
                return await self._store.record(outcomes)
            except StoreError as error:
                if self._again is None:
                    raise
                await self._again(error)
            except Exception:
                if self._again is None or not whole:
                    raise
                # One outcome that trips over a bug of ours must not keep all the others from being written.
                if len(entries) > 1:
                    return [recorded for entry in entries for recorded in await self._record([entry])]
                _log.exception("what a look at %s brought cannot be written", entries[0].look.source.url)
                outcomes, whole = _put_off(outcomes), False


def _put_off(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Return outcomes that only say when to look again, and then at everything anew."""
    updates = [outcome.update for outcome in outcomes]
    return [Outcome(update=replace(update, validators=Validators(), body_sha256=None)) for update in updates]
