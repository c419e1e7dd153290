"""A user's own wording of titles and bodies: Jinja2 in a sandbox, over the values of a payload. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["LONGEST_TEMPLATE", "Template", "values_of"]

#: characters of a template, and of what comes of it
LONGEST_TEMPLATE = 10_000
_LONGEST_OUTPUT = 100_000
#: what makes much of little: a slip of the pen is not to fill the memory
_PADDING = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map"})

#: an alert with all that one may have; templates are tried on it
_SAMPLE: Mapping[str, Any] = {
    "type": "figure.changed",
    "timestamp": "2026-01-01T12:00:00Z",
    "data": {
        "id": "alert_0",
        "severity": "high",
        "summary": "Number of boats raised from 40 to 52",
        "story": {"id": 1, "url": "https://example.org/boats", "headline": "Boats", "publisher": "Example"},
        "source": {"url": "https://example.org/boats", "kind": "page"},
        "channel": {"name": "desk"},
        "revision": {
            "number": 2, "previous": 1, "fetched_at": "2026-01-01T12:00:00Z", "published_at": "2026-01-01T10:00:00Z",
            "modified_at": "2026-01-01T11:00:00Z", "evidence_sha256": "0",
        },
        "changes": [
            {"kind": "figure_changed", "old": "40", "new": "52", "sentence_old": "There are 40 boats.",
             "sentence_new": "There are 52 boats.", "difference": 12, "percent": 30.0, "subject": "boats", "unit": "m",
             "hedge_old": "about", "hedge_new": "about", "count": 2},
        ],
        "claims": [
            {"document": "article.txt", "claim": 1, "kind": "changed", "sentence": "There are 40 boats.",
             "claimed": "40", "reported": "52", "sentence_old": "There are 40 boats.",
             "sentence_new": "There are 52 boats.", "notice": "Corrected.", "suggestion": "now 52"},
        ],
        "links": {"story": "https://example.org/boats", "command": "monitor diff 1 1 2"},
        "truncated": True, "changes_total": 1, "claims_total": 1,
    },
}  # fmt: skip


def values_of(message: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a template can name: the type, the time, and the data of a payload."""
    return {"type": message["type"], "timestamp": message["timestamp"], **message["data"]}


class Template:
    """A text with places for values, each of which is escaped as it is put in."""

    def __init__(self, text: str, escaped: Callable[[str], str] = str, *, html: bool = False) -> None:
        """Raise ValueError where it is no template, or fails on an alert that has everything."""
        if len(text) > LONGEST_TEMPLATE:
            raise ValueError(f"is longer than {LONGEST_TEMPLATE} characters")
        environment = _Sandbox(escaped, html=html)
        try:
            self._template = environment.from_string(text)
        except TemplateSyntaxError as error:
            raise ValueError(f"is no template: line {error.lineno}: {error.message}") from error
        self.fill(values_of(_SAMPLE))

    def fill(self, values: Mapping[str, Any]) -> str:
        """Return the text with these values. Raises ValueError that says why there is none."""
        try:
            text = "".join(_bounded(self._template.generate(values)))
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
            raise ValueError(f"cannot be filled in: {error}") from error
        if len(text) > _LONGEST_OUTPUT:
            raise ValueError(f"comes out longer than {_LONGEST_OUTPUT} characters")
        return text


def _bounded(parts: Iterable[str]) -> Iterator[str]:
    """Yield parts until they are more than may come of a template."""
    length = 0
    for part in parts:
        yield part
        length += len(part)
        if length > _LONGEST_OUTPUT:
            return


class _Sandbox(ImmutableSandboxedEnvironment):
    """Templates see the values that they are given, and nothing of Python."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, escaped: Callable[[str], str], *, html: bool) -> None:
        def finalize(value: Any) -> Any:
            # A list that is put in whole has strangers' text in it too.
            return value if hasattr(value, "__html__") else escaped(str(value))

        super().__init__(
            undefined=StrictUndefined, autoescape=html, finalize=finalize, trim_blocks=True, lstrip_blocks=True
        )
        # Without `range` a loop is over what the alert has.
        self.globals.clear()
        for name in _PADDING & self.filters.keys():
            del self.filters[name]

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return attr not in _PADDING and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or not all(isinstance(side, int | float) for side in (left, right)):
            raise SecurityError(f"{operator} is for numbers only" if operator != "**" else "** is not allowed")
        return super().call_binop(context, operator, left, right)
