"""Alerts for people at a terminal."""

from __future__ import annotations

from rich.console import Console

from monitor.models import Alert
from monitor.notify.render import Differ, render

__all__ = ["TerminalNotifier"]


class TerminalNotifier:
    """Prints alerts. Colour where the console has it, marks elsewhere."""

    def __init__(self, console: Console, differ: Differ) -> None:
        self._console = console
        self._differ = differ

    async def send(self, alert: Alert) -> None:
        """Print one alert."""
        self._console.print(render(alert.payload, self._differ, plain=self._console.color_system is None))
        self._console.print()

    async def close(self) -> None:
        """Nothing is held."""
