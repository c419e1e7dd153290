"""Options that many commands share, and what they come to: the settings."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
from platformdirs import user_config_path

from monitor import config
from monitor.config import Settings
from monitor.errors import UsageError
from monitor.models import SourceKind, Wanted
from monitor.urls import check_url

__all__ = ["Place", "common", "configured", "read_urls", "settings_from", "wanted_from"]

_FILE = click.Path(dir_okay=False, path_type=Path)
#: what --db names: a file, or the address of a database of PostgreSQL
Place = Path | str


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --config, --db and --set to a command."""
    text = "Database file, or postgresql://... [default: database.path or database.url, or your user data folder]"
    return configured(click.option("--db", type=_DatabaseType(), metavar="FILE|URL", help=text)(command))


class _DatabaseType(click.ParamType[Any]):
    """A file, or the address of a database of PostgreSQL."""

    name = "file|url"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:
        if isinstance(value, str) and value.startswith(("postgresql://", "postgres://")):
            return value
        path: Path = _FILE.convert(value, param, ctx)
        return path


def configured(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --config and --set to a command."""
    for option in (
        click.option("--set", "overrides", multiple=True, metavar="KEY=VALUE",
                     help="Set any key of the configuration, such as politeness.gap=0. May be given again."),
        click.option("--config", "config_path", type=_FILE, envvar="MONITOR_CONFIG", show_envvar=True,
                     help="Configuration file. [default: monitor.toml in your user configuration folder, if there]"),
    ):  # fmt: skip
        command = option(command)
    return command


def settings_from(config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> Settings:
    """Return the settings that the shared options mean. Raises ConfigError and UsageError."""
    given = dict(_pair(text) for text in overrides)
    if isinstance(db, Path):
        given["database.path"] = f"{str(db.absolute())!r}" if "'" not in str(db) else str(db.absolute())
        given["database.url"], given["database.url_file"] = "''", "''"
    elif db is not None:
        given["database.url"], given["database.url_file"] = json.dumps(db), "''"
    usual = user_config_path("monitor") / "monitor.toml"
    path = config_path or (usual if usual.is_file() else None)
    if path is None:
        return config.defaults(given, os.environ)
    return config.load(path, given, os.environ)


def _pair(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign or not key.strip():
        raise UsageError(f"--set takes KEY=VALUE, such as politeness.gap=0; got {text!r}")
    return key.strip(), value.strip()


def read_urls(path: Path) -> list[str]:
    """Read a file of addresses, one a line; blank lines and lines that begin with # are passed over.

    A file without any is a UsageError: for nothing that is named, everything that is due would be looked at.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the addresses in {path}: {error}") from error
    urls = [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    if not urls:
        raise UsageError(f"there is no address in {path}: put one on each line")
    return urls


def wanted_from(urls: Sequence[str], kind: str | None = None, name: str | None = None) -> list[Wanted]:
    """Return addresses as sources; every address that cannot be used is named at once in a UsageError."""
    wanted, wrong = [], []
    for url in urls:
        try:
            wanted.append(Wanted(url=check_url(url), kind=SourceKind(kind) if kind else _guess(url), name=name))
        except ValueError as error:
            wrong.append(str(error))
    if wrong:
        raise UsageError("\n".join(["these addresses cannot be used:", *(f"  {line}" for line in wrong)]))
    return wanted


def _guess(url: str) -> SourceKind:
    path = url.lower().partition("?")[0].rstrip("/")
    if "sitemap" in path and path.endswith((".xml", ".xml.gz")):
        return SourceKind.SITEMAP
    if path.endswith((".rss", ".xml", ".atom", ".rdf", "/feed", "/rss", "/atom", "feed.json")):
        return SourceKind.FEED
    return SourceKind.PAGE
