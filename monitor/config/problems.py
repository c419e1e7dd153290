"""What is wrong with a configuration, said so that it can be put right."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from monitor.config.paths import Steps, dotted
from monitor.config.settings import Settings
from monitor.errors import Problem
from monitor.urls import fold

__all__ = ["Found", "duplicates", "explain", "strangers"]

#: a problem with the steps to its value
Found = tuple[Steps, str]

_TAGS = ("terminal", "webhook", "email", "feed", "apprise")
_KINDS = " or ".join((", ".join(f'"{tag}"' for tag in _TAGS[:-1]), f'"{_TAGS[-1]}"'))
_WANTED = {
    "string_type": "must be a string",
    "path_type": "must be a string",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "tuple_type": "must be a list",
    "model_type": "must be a table",
    "model_attributes_type": "must be a table",
    "dict_type": "must be a table",
    "mapping_type": "must be a table",
    "decimal_type": "must be a number",
    "decimal_parsing": "must be a number",
    "string_too_short": "must not be empty",
    "string_pattern_mismatch": "must be 1 to 64 letters, digits, dots, dashes or underscores",
}
#: messages that say all, with what pydantic knows of the problem
_WHOLE = {
    "missing": "is missing",
    "union_tag_not_found": f"is missing: {_KINDS}",
    "union_tag_invalid": f"must be {_KINDS}, not {{tag!r}}",
    "too_short": "must not be empty",
    "value_error": "{error}",
    "string_too_long": "is longer than {max_length} characters",
}


def explain(error: ValidationError) -> Iterator[Found]:
    """Yield what pydantic found, in our words."""
    for details in error.errors(include_url=False):
        steps = _steps(details)
        yield steps, _message(details, steps)


def _steps(details: ErrorDetails) -> Steps:
    steps = [step for step in details["loc"] if step != "[key]"]
    if steps[:1] == ["channels"] and len(steps) > 2 and steps[2] in _TAGS:
        del steps[2]
    if details["type"].startswith("union_tag"):
        steps.append("type")
    return tuple(steps)


def _message(details: ErrorDetails, steps: Steps) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown(str(steps[-1]), _known(details["loc"]))
    if kind in _WHOLE:
        return _WHOLE[kind].format(**context)
    wanted = _WANTED.get(kind) or details["msg"].replace("Input should be", "must be")
    return wanted if isinstance(details["input"], dict | list) else f"{wanted}, not {details['input']!r}"


def _unknown(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key.lower(), known, n=1)
    if near:
        return f'unknown key; did you mean "{near[0]}"?'
    return f"unknown key; known here are {', '.join(known)}"


def _known(location: Steps) -> list[str]:
    """Return the keys that are known in the table that an unknown one stands in."""
    models: list[type[BaseModel]] = [Settings]
    for step in location[:-1]:
        if step in _TAGS:
            models = [model for model in models if step in get_args(model.model_fields["type"].annotation)]
        elif isinstance(step, str):
            models = [found for model in models if step in model.model_fields
                      for found in _models(model.model_fields[step].annotation)]  # fmt: skip
    return [field.alias or name for model in models for name, field in model.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def duplicates(data: Mapping[str, Any]) -> Iterator[Found]:
    """Yield every source whose folded address and every channel or rule whose name was given before."""
    yield from _repeated(_addresses(data), "is the same address as {}; write it once")
    for key in ("channels", "rules"):
        yield from _repeated(_names(data, key), "is the name of {} already; names must differ")


def strangers(data: Mapping[str, Any]) -> Iterator[Found]:
    """Yield every channel that a rule names and that is none."""
    default = [channel.name for channel in Settings.model_fields["channels"].default]
    known = [name for _, name in _names(data, "channels")] if "channels" in data else default
    for index, rule in _tables(data.get("rules")):
        named = rule.get("channels")
        for place, name in enumerate(named if isinstance(named, list) else ()):
            if isinstance(name, str) and name not in known:
                yield ("rules", index, "channels", place), f"{name!r} is no channel; {_there_are(name, known)}"


def _there_are(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f'did you mean "{near[0]}"?' if near else f"there are {', '.join(known) or 'none'}"


def _repeated(items: Iterator[tuple[Steps, str]], message: str) -> Iterator[Found]:
    seen: dict[str, Steps] = {}
    for steps, value in items:
        first = seen.setdefault(value, steps)
        if first is not steps:
            yield steps, message.format(dotted(first))


def _addresses(data: Mapping[str, Any]) -> Iterator[tuple[Steps, str]]:
    watch = data.get("watch")
    for kind in ("pages", "feeds", "sitemaps"):
        for index, table in _tables(watch.get(kind) if isinstance(watch, dict) else None):
            try:
                yield ("watch", kind, index, "url"), fold(table["url"])
            except (KeyError, ValueError, AttributeError, TypeError):
                continue  # told as a problem of the address itself


def _names(data: Mapping[str, Any], key: str) -> Iterator[tuple[Steps, str]]:
    for index, table in _tables(data.get(key)):
        if isinstance(table.get("name"), str):
            yield (key, index, "name"), table["name"]


def _tables(value: object) -> Iterator[tuple[int, dict[str, Any]]]:
    for index, table in enumerate(value if isinstance(value, list) else ()):
        if isinstance(table, dict):
            yield index, table


def as_problem(steps: Steps, message: str) -> Problem:
    """Return a problem as it is raised."""
    return Problem(path=dotted(steps), message=message)
