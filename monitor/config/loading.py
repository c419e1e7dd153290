"""From a file, the environment and the command line to settings, or to everything that is wrong with them."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from monitor.config.environment import Expansion
from monitor.config.overrides import Overrides
from monitor.config.paths import Steps, leaves
from monitor.config.problems import Found, as_problem, duplicates, explain, strangers
from monitor.config.settings import Settings
from monitor.errors import ConfigError, Problem

__all__ = ["defaults", "load"]

_NONE: Mapping[str, str] = MappingProxyType({})
_COMMAND_LINE = "--set"
#: keys of a channel that name a file which holds what another key would
_SECRET_FILES = {"secret_file": "secret", "password_file": "password", "urls_file": "urls", "url_file": "url"}
#: of these a file holds one text, which may have blanks in it, and not a list of words
_ONE_TEXT = frozenset({"password", "url"})
_PATHS = ("folder", *_SECRET_FILES)
_DATABASE = {("database", "path"), ("database", "url_file")}


def load(path: Path, overrides: Mapping[str, str] = _NONE, environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of a file, with `overrides` above it. Raises ConfigError with all that is wrong.

    Variables come from `environ`, or from the process where it is None. Relative paths of the file count from
    the folder that it is in, those of an override from the working directory.
    """
    data = _read(path)
    return _settings(str(path), data, overrides, environ, folder=path.parent, notes=_exposed(path, data))


def defaults(overrides: Mapping[str, str] = _NONE, environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings without a file: nothing watched, alerts on the terminal."""
    return _settings("the configuration", {}, overrides, environ, folder=Path(), notes=None)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        message = f"the file cannot be read: {(error.strerror or str(error)).lower()}"
    except UnicodeDecodeError as error:
        message = f"the file is not UTF-8: byte {error.start} is {error.object[error.start]:#04x}"
    except tomllib.TOMLDecodeError as error:
        message = f"the file is not TOML: {str(error)[:1].lower()}{str(error)[1:]}"
    except RecursionError:
        message = "the file is not usable: its lists or tables are nested too deep"
    raise ConfigError(str(path), [Problem("", message)])


def _settings(
    origin: str,
    data: dict[str, Any],
    overrides: Mapping[str, str],
    environ: Mapping[str, str] | None,
    *,
    folder: Path,
    notes: tuple[str, ...] | None,
) -> Settings:
    given = Overrides(overrides)
    given.apply(data)
    expansion = Expansion(data, os.environ if environ is None else environ)
    found = [*given.found, *expansion.found, *_anchor(expansion.data, folder, given)]
    found += [*_secret_files(expansion.data), *duplicates(expansion.data), *strangers(expansion.data)]
    try:
        settings = Settings.model_validate(expansion.data, context=notes)
    except ValidationError as error:
        found += explain(error)
    if found:
        raise _refusal(origin, [(at, expansion.masked(at, text)) for at, text in found], given)
    return settings


def _refusal(origin: str, found: Iterable[Found], given: Overrides) -> ConfigError:
    """Return the error, with one problem for each value: the first that was found."""
    first: dict[Steps, str] = {}
    for steps, message in found:
        first.setdefault(steps, message)
    from_set = [given.covers(steps) or (steps, message) in given.found for steps, message in first.items()]
    if all(from_set):
        return ConfigError(_COMMAND_LINE, [as_problem(*item) for item in first.items()])
    marks = [f" (from {_COMMAND_LINE})" if here else "" for here in from_set]
    return ConfigError(
        origin, [as_problem(at, text + mark) for (at, text), mark in zip(first.items(), marks, strict=True)]
    )


def _anchor(data: dict[str, Any], folder: Path, given: Overrides) -> Iterator[Found]:
    """Let relative paths of the file count from its folder."""
    for steps, _ in list(leaves(data)):
        if steps in _DATABASE or (steps[0] == "channels" and steps[-1] in _PATHS):
            table: Any = data
            for step in steps[:-1]:
                table = table[step]
            yield from _anchored(steps, table, Path() if given.covers(steps) else folder)


def _anchored(steps: Steps, table: dict[str | int, Any], folder: Path) -> Iterator[Found]:
    value = table[steps[-1]]
    if not isinstance(value, str) or (steps[-1] in _SECRET_FILES and not value):
        return
    if not value or "\0" in value:
        yield steps, "must be the path of a file"
        return
    try:
        table[steps[-1]] = str(folder / Path(value).expanduser())
    except RuntimeError:
        yield steps, f"{value!r} begins with a home folder that is not known"


def _secret_files(data: dict[str, Any]) -> Iterator[Found]:
    """Put the secrets of files in their places."""
    channels = data.get("channels")
    tables: list[tuple[Steps, Any]] = [(("database",), data.get("database"))]
    tables += [(("channels", n), one) for n, one in enumerate(channels if isinstance(channels, list) else ())]
    for steps, table in tables:
        for key in _SECRET_FILES if isinstance(table, dict) else ():
            name = table.get(key)
            if name == "":
                table[key] = None
            elif isinstance(name, str):
                yield from _secret_file((*steps, key), name, table)


def _secret_file(steps: Steps, name: str, table: dict[str, Any]) -> Iterator[Found]:
    key = _SECRET_FILES[str(steps[-1])]
    if table.get(key):
        yield steps, f"stands beside {key}: give one of them"
        return
    try:
        text = Path(name).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror or str(error) if isinstance(error, OSError) else "it is not plain text"
        yield steps, f"{name!r} cannot be read: {reason.lower()}"
        return
    table[key] = text.strip("\r\n") if key in _ONE_TEXT else text.split()
    if not table[key]:
        yield steps, f"{name!r} is empty"


def _exposed(path: Path, data: dict[str, Any]) -> tuple[str, ...]:
    """Say so when a file that everyone on the machine can read holds a secret."""
    inline = any(_is_secret(steps, value) for steps, value in leaves(data))
    if not inline or os.name != "posix" or not path.stat().st_mode & stat.S_IROTH:
        return ()
    return (
        f"{path} holds a secret and everyone on this machine can read it: chmod 600, or use secret_file or ${{NAME}}",
    )


def _is_secret(steps: Steps, value: object) -> bool:
    if not isinstance(value, str) or "${" in value:
        return False
    if steps == ("database", "url") or steps[-1] == "proxy":
        return "@" in value
    held = any(key in steps for key in _SECRET_FILES.values() if key != "url")
    return not _SECRET_FILES.keys() & set(steps) and held and bool(value)
