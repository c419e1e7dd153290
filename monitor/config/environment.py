"""`${NAME}` and `${NAME:-instead}` in the strings of a configuration."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from monitor.config.paths import Steps, replaced
from monitor.config.problems import Found

__all__ = ["Expansion"]

_REFERENCE = re.compile(r"\$\{(?:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}|)")

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


class Expansion:
    """A tree of values with its variables put in, once: what a variable holds is not looked at again.

    Messages about a value that came out of a variable show the variable, never what it holds.
    """

    def __init__(self, data: Mapping[str, Any], environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._written: dict[Steps, tuple[str, str]] = {}
        self.found: list[Found] = []
        self.data: dict[str, Any] = replaced(dict(data), self._leaf)

    def _leaf(self, steps: Steps, value: Any) -> Any:
        if not isinstance(value, str) or "${" not in value:
            return value
        expanded = _REFERENCE.sub(lambda match: self._variable(steps, match), value)
        self._written[steps] = (expanded, value)
        return expanded

    def _variable(self, steps: Steps, match: re.Match[str]) -> str:
        name, instead = match[1], match[2]
        if name is None:
            self.found.append((steps, 'has "${" that begins no variable: write ${NAME} or ${NAME:-instead}'))
            return ""
        value = self._environ.get(name)
        if instead is not None:
            return value or instead
        if value is None:
            self.found.append(
                (steps, f"the environment variable {name} is not set; set it, or write ${{{name}:-instead}}")
            )
            return ""
        return value

    def masked(self, steps: Steps, message: str) -> str:
        """Return a message about a value with the variable in the place of what it holds."""
        expanded, written = self._written.get(steps, ("", ""))
        if not expanded:
            return message
        return _QUOTED.sub(
            lambda match: match[0] if match[0][1:-1] in written or match[0][1:-1] not in expanded else "'...'",
            message.replace(repr(expanded), repr(written)),
        )
