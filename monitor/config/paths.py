"""Where a value stands in the file: the steps to it, and how they are written for people."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

__all__ = ["Steps", "dotted", "leaves", "replaced"]

Steps = tuple[str | int, ...]
_BARE = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)


def dotted(steps: Steps) -> str:
    """Return the path of a value.

    >>> dotted(("watch", "pages", 2, "url")), dotted(("politeness", "hosts", "www.cnn.com"))
    ('watch.pages[2].url', 'politeness.hosts."www.cnn.com"')
    """
    path = ""
    for step in steps:
        if isinstance(step, int):
            path += f"[{step}]"
        else:
            name = step if _BARE.fullmatch(step) else '"' + step.replace("\\", "\\\\").replace('"', '\\"') + '"'
            path += f".{name}" if path else name
    return path


def _children(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from enumerate(value)


def leaves(value: Any, at: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Yield every value that is neither a table nor a list, with the steps to it."""
    if not isinstance(value, dict | list):
        yield at, value
    for step, child in _children(value):
        yield from leaves(child, (*at, step))


def replaced(value: Any, change: Callable[[Steps, Any], Any], at: Steps = ()) -> Any:
    """Return a copy of a tree in which every leaf is what `change` makes of it."""
    if isinstance(value, dict):
        return {key: replaced(child, change, (*at, key)) for key, child in value.items()}
    if isinstance(value, list):
        return [replaced(child, change, (*at, index)) for index, child in enumerate(value)]
    return change(at, value)
