"""Alerts and comparisons for people at a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from monitor.models import Alert
from monitor.notify.changes import Differ
from monitor.notify.render import render, render_comparison

__all__ = ["TerminalNotifier", "fit", "print_comparison"]

#: columns that a line which goes on is moved to the right
_HANG = 2
#: a terminal that is narrower than this breaks lines itself
_NARROWEST = 30
_WORD = re.compile(r"\S+")


class TerminalNotifier:
    """Prints alerts. Colour where the console has it, marks elsewhere."""

    def __init__(self, console: Console, differ: Differ) -> None:
        self._console = console
        self._differ = differ

    async def send(self, alert: Alert, _taken: frozenset[str] = frozenset(), /) -> None:
        """Print one alert."""
        _print(self._console, render(alert.payload, self._differ, plain=_needs_marks(self._console)))
        self._console.print()

    async def close(self) -> None:
        """Nothing is held."""


def print_comparison(console: Console, values: Mapping[str, Any], differ: Differ) -> None:
    """Print what differs between two texts."""
    _print(console, render_comparison(values, differ, plain=_needs_marks(console)))


def _needs_marks(console: Console) -> bool:
    return console.color_system is None or console.no_color


def _print(console: Console, text: Text) -> None:
    console.print(fit(text, console.width) if console.is_terminal else text, soft_wrap=True)


def fit(text: Text, width: int) -> Text:
    """Return a text with its lines broken between words, each going on below its beginning.

    What is piped is left in one line: a pattern is found in it, and two outputs can be compared.
    """
    if width < _NARROWEST:
        return text
    lines = text.split("\n", allow_blank=True)
    return Text("\n").join(part for line in lines for part in _broken(line, width))


def _broken(line: Text, width: int) -> Iterator[Text]:
    margin = len(line.plain) - len(line.plain.lstrip(" "))
    rest = line[margin:]
    for at, part in enumerate(rest.divide(_breaks(rest.plain, width - margin - _HANG))):
        part.rstrip()
        yield (line[:margin] if at == 0 else Text(" " * (margin + _HANG))).append_text(part)


def _breaks(line: str, width: int) -> list[int]:
    """Return where a line goes on below. A word that is longer, such as an address, stays whole: it may be copied."""
    found, start = [], 0
    for word in _WORD.finditer(line):
        if word.start() > start and cell_len(line[start : word.end()]) > width:
            start = word.start()
            found.append(start)
    return found
