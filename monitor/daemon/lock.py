"""One daemon to a database: a locked file beside it, which the system unlocks however the process ends."""

from __future__ import annotations

import errno
import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from monitor.errors import UsageError
from monitor.payload import timestamp

__all__ = ["only_one"]

#: what a file system says that cannot lock: some that are reached over a network
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})


@contextmanager
def only_one(database: Path, *, now: datetime) -> Iterator[None]:
    """Hold a database against a second daemon. Raises UsageError that tells who holds it."""
    path = database.with_name(f"{database.name}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise UsageError(f"cannot write {path}, which keeps a second daemon out: {error.strerror}") from error
    try:
        _lock(file, path, database, now)
        yield
    finally:
        # The file stays: whoever removed it would let two daemons hold two files of one name.
        os.close(file)


def _lock(file: int, path: Path, database: Path, now: datetime) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        holder = os.pread(file, 200, 0).decode("utf-8", "replace").strip() or "unknown"
        raise UsageError(
            f"another daemon looks after {database} ({holder}); stop it, or give this one another database with --db"
        ) from error
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        raise UsageError(
            f"{path} cannot be locked: {error.strerror}; keep the database on a disk of this machine"
        ) from error
    os.ftruncate(file, 0)
    who = f"process {os.getpid()} on {socket.gethostname()}, since {timestamp(now)}\n"
    try:
        os.pwrite(file, who.encode(), 0)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
