"""Tells systemd how the service is, where it asks (sd_notify): one datagram of lines to the socket that it names."""

from __future__ import annotations

import contextlib
import socket
import time

__all__ = ["Manager"]


class Manager:
    """The service manager, or nobody."""

    def __init__(self, address: str | None) -> None:
        """`address` is NOTIFY_SOCKET: a path, or a name that begins with "@" and is in no file system."""
        self._address = address or None

    def starting(self, status: str, seconds: int) -> None:
        """Tell that the start goes on, and may take so many seconds more."""
        self._tell(f"EXTEND_TIMEOUT_USEC={seconds * 1_000_000}", f"STATUS={status}")

    def ready(self, status: str) -> None:
        """Tell that the service works."""
        self._tell("READY=1", f"STATUS={status}")

    def reloading(self) -> None:
        """Tell that the configuration is being read again; `ready` ends that."""
        self._tell("RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")

    def stopping(self) -> None:
        """Tell that the service ends what is under way."""
        self._tell("STOPPING=1")

    def alive(self, status: str) -> None:
        """Tell that the service is well enough not to be started anew."""
        self._tell("WATCHDOG=1", f"STATUS={status}")

    def _tell(self, *lines: str) -> None:
        if self._address is None:
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        # A manager that does not listen is no reason to stop the work.
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to:
            to.setblocking(False)
            to.connect(address)
            to.send("\n".join(line.replace("\n", " ") for line in lines).encode())
