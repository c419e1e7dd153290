"""What wakes the jobs: APScheduler, kept going when the clock of the machine is put back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from monitor.daemon.jobs import Job

__all__ = ["Clockwork"]

#: how far the clock goes back before that counts
_STEP = timedelta(seconds=1)


class Clockwork:
    """Wakes each job at once, and then every so many seconds."""

    def __init__(self, jobs: Iterable[tuple[Job, float]]) -> None:
        # A late round is not left out, and of many that were missed one is made up for.
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True})
        for job, seconds in jobs:
            # Only woken: APScheduler cancels the coroutines that run when it shuts down.
            self._scheduler.add_job(job.wake, "interval", seconds=seconds, id=job.name, next_run_time=datetime.now(UTC))

    async def run(self) -> None:
        """Wake the jobs until cancelled."""
        self._scheduler.start()
        try:
            before = datetime.now(UTC)
            while True:
                await asyncio.sleep(1)
                before = self._watch(before, datetime.now(UTC))
        finally:
            self._scheduler.shutdown(wait=False)

    def _watch(self, before: datetime, now: datetime) -> datetime:
        """Let jobs run on from now where the clock went back: they would wait until it is where it was."""
        if now < before - _STEP:
            for job in self._scheduler.get_jobs():
                job.modify(next_run_time=now)
        return now
