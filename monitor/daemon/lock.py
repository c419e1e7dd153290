"""One daemon to a database: a locked file beside it, which the system unlocks however the process ends."""

from __future__ import annotations

import errno
import fcntl
import os
import re
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from monitor.errors import UsageError
from monitor.payload import timestamp

__all__ = ["network_kind", "no_daemon", "only_one"]

_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs"})

#: what a file system says that cannot lock: some that are reached over a network
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})


@contextmanager
def only_one(database: Path, *, now: datetime) -> Iterator[None]:
    """Hold a database against a second daemon. Raises UsageError that tells who holds it."""
    path = database.with_name(f"{database.name}.lock")
    kind = network_kind(path.parent.resolve(), _mounts())
    if kind is not None:
        raise UsageError(
            f"{database} is on a file system of type {kind}, which is reached over a network: SQLite's log does not "
            "work there; keep the database on a disk of this machine, and copy backups there"
        )
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


@contextmanager
def no_daemon(database: Path, command: str) -> Iterator[None]:
    """Keep daemons out while a command works on the file itself. Raises UsageError that tells which one runs."""
    path = database.with_name(f"{database.name}.lock")
    with ExitStack() as stack:
        if path.exists():
            file = stack.enter_context(path.open("r+b"))
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                holder = os.pread(file.fileno(), 200, 0).decode("utf-8", "replace").strip() or "unknown"
                raise UsageError(
                    f"a daemon looks after {database} ({holder}); stop it, for {command} needs the file for itself"
                ) from error
        yield


def network_kind(folder: Path, mounts: str) -> str | None:
    """Return the type of the file system of a folder where that is one of a network. `mounts` is Linux's mountinfo."""
    here: tuple[int, str] = (0, "")
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        place = Path(re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), before.split(" ")[4]))
        if folder.is_relative_to(place) and len(place.parts) >= here[0]:
            here = (len(place.parts), after.split(" ")[0])
    return here[1] if here[1] in _NETWORK else None


def _mounts() -> str:
    try:
        return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


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
