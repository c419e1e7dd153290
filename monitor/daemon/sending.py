"""A job for each channel: what one waits for holds up no other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

from monitor.app import App
from monitor.daemon.jobs import Job
from monitor.deliver import DeliveryReport, deliver

__all__ = ["Sending"]


class Sending:
    """Delivers with the parts of one configuration, whenever it is woken."""

    def __init__(self, app: App, on_delivered: Callable[[DeliveryReport], None]) -> None:
        self._app, self._on_delivered = app, on_delivered
        self.jobs = tuple(Job(f"deliver to {name}", partial(self._to, name)) for name in app.notifiers)
        self.tasks = {asyncio.create_task(job.run(), name=job.name) for job in self.jobs}

    def wake(self) -> None:
        """Let every channel send what is due."""
        for job in self.jobs:
            job.wake_now()

    def end(self) -> None:
        """Begin no more rounds."""
        for job in self.jobs:
            job.end()

    async def ended(self) -> None:
        """Wait until the rounds that are under way have ended."""
        if self.tasks:
            await asyncio.wait(self.tasks)

    async def _to(self, name: str) -> None:
        app = self._app
        report = await deliver(app.store, app.notifiers, app.clock, ignore_schedule=False, only={name}, paces=app.paces)
        self._on_delivered(report)
