"""What the signals of the system mean to a daemon."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["heed_signals"]

_STOPS = (signal.SIGINT, signal.SIGTERM)
#: seconds within which two signals are one: some send it to the process and to its group
_TWICE = 0.3


@contextmanager
def heed_signals(stop: Callable[[], None], reload: Callable[[], None]) -> Iterator[None]:
    """Call `stop` for SIGINT and SIGTERM, and `reload` for SIGHUP. A second signal to stop ends the process at once."""
    loop = asyncio.get_running_loop()

    def asked_to_stop() -> None:
        loop.call_later(_TWICE, _end_at_the_next)
        stop()

    for number in _STOPS:
        loop.add_signal_handler(number, asked_to_stop)
    loop.add_signal_handler(signal.SIGHUP, reload)
    try:
        yield
    finally:
        for number in (*_STOPS, signal.SIGHUP):
            loop.remove_signal_handler(number)


def _end_at_the_next() -> None:
    """Let the system end the process at the next signal, whatever the event loop is at."""
    for number in _STOPS:
        asyncio.get_running_loop().remove_signal_handler(number)
        signal.signal(number, signal.SIG_DFL)
