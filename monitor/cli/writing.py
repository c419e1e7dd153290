"""Files that commands write: whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from monitor.errors import OutputError

__all__ = ["write_whole"]


def write_whole(path: Path, text: str) -> None:
    """Write a text file; what was there stays until the new one is complete. `-` is standard output.

    Raises OutputError.
    """
    try:
        if str(path) == "-":
            sys.stdout.buffer.write(text.encode())
        elif path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8")  # A device or a pipe: there is nothing to put in its place.
        else:
            _replace(Path(os.path.realpath(path)), text)  # Where it is a link, what it leads to is replaced.
    except BrokenPipeError:
        raise  # Whoever reads our output has gone, which is no failure of ours.
    except OSError as error:
        raise OutputError(f"cannot write {str(path)!r}: {error.strerror or error}") from error


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        made.chmod(_mode(path))
        made.replace(path)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Return the rights that a file has, or that a new one gets here."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
