"""One line on the error output of a terminal that tells how far long work has come."""

from __future__ import annotations

import sys
import time
from typing import Self

import click

__all__ = ["Progress", "mebibytes"]

#: seconds between two states that are shown
_EVERY = 0.2


class Progress:
    """Shows the newest state over the one before; nothing where nobody watches, and nothing of what is short."""

    def __init__(self) -> None:
        self._watched, self._shown, self._next = sys.stderr.isatty(), False, time.monotonic() + _EVERY

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)

    def show(self, state: str) -> None:
        """Show how far the work is."""
        if self._watched and time.monotonic() >= self._next:
            click.echo(f"\r\x1b[K{state}", err=True, nl=False)
            self._shown, self._next = True, time.monotonic() + _EVERY


def mebibytes(number: int) -> str:
    """Return a number of bytes as people read it."""
    return f"{number / 1024**2:.1f} MiB"
