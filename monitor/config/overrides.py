"""`--set KEY=VALUE`: single settings given on the command line."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from monitor.config.paths import Steps
from monitor.config.problems import Found

__all__ = ["Overrides"]


class Overrides:
    """Settings that stand above those of the file. A value is TOML where it can be read as such, else a string."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self.found: list[Found] = []
        self._values: dict[Steps, Any] = {}
        self._made: set[Steps] = set()
        for key, text in given.items():
            steps = _key(key)
            if steps:
                self._values[steps] = _value(text)
            else:
                self.found.append(
                    ((key,), 'is not a key: write names with dots between them, such as "politeness.gap"')
                )

    def apply(self, data: dict[str, Any]) -> None:
        """Put the settings into the tables of a file."""
        for steps, value in self._values.items():
            table: Any = data
            for depth, step in enumerate(steps[:-1], start=1):
                if isinstance(table, dict) and step not in table:
                    self._made.add(steps[:depth])
                table = table.setdefault(step, {}) if isinstance(table, dict) else None
            if isinstance(table, dict):
                table[steps[-1]] = value
            else:
                self.found.append(
                    (steps, "cannot be set: what it stands in is a list or a plain value, give that whole")
                )

    def covers(self, steps: Steps) -> bool:
        """Say whether a value was given on the command line, or a table is there for such a value alone."""
        return steps in self._made or any(steps[: len(given)] == given for given in self._values)


def _key(key: str) -> Steps:
    try:
        tree: Any = tomllib.loads(f"{key} = 0")
    except (tomllib.TOMLDecodeError, RecursionError):
        return ()
    steps: list[str] = []
    while isinstance(tree, dict):
        if len(tree) != 1:
            return ()
        ((step, tree),) = tree.items()
        steps.append(step)
    return tuple(steps)


def _value(text: str) -> Any:
    try:
        read = tomllib.loads(f"value = {text}")
    except (tomllib.TOMLDecodeError, RecursionError):
        return text
    return read["value"] if len(read) == 1 else text
