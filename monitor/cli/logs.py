"""How the log looks: plain lines for people, JSON for machines, and no secret in either."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from textwrap import indent
from typing import Any

import click

from monitor.config import Settings
from monitor.payload import timestamp
from monitor.text import clean_for_terminal

__all__ = ["logged", "masked", "secrets_of", "set_up"]

LEVELS = ("debug", "info", "warning", "error")
_MASK = "***"
#: parts of a text that are secrets by the look of them; the first group is kept
_SECRETS = (
    re.compile(r"()whsec_[A-Za-z0-9+/=_-]{8,}"),
    re.compile(r"(https?://)[^\s/@'\"]+(?=@)", re.IGNORECASE),
    re.compile(
        r"([?&;](?:[\w-]*(?:token|secret|passw(?:or)?d|signature)|(?:api|access)?[_-]?key|sig|auth)=)[^&\s'\"#]+",
        re.IGNORECASE,
    ),
    re.compile(r"(\b(?:proxy-)?authorization['\"]?\s*[:=]\s*['\"]?(?:\w+ )?)[^\s'\",]+", re.IGNORECASE),
    re.compile(r"(\bbearer\s+)[^\s'\",]+", re.IGNORECASE),
    re.compile(r"(\b(?:set-)?cookie['\"]?\s*[:=]\s*['\"]?)[^\s'\"]+", re.IGNORECASE),
)


def logged(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --log-format and --log-level to a command."""
    for option in (
        click.option("--log-level", type=click.Choice(LEVELS), help="The least that is logged. [default: info]"),
        click.option("--log-format", type=click.Choice(("console", "json")), default="console", show_default=True,
                     help="Log lines for people, or one JSON object a line."),
    ):  # fmt: skip
        command = option(command)
    return command


def set_up(log_format: str, level: str, secrets: Iterable[str] = ()) -> None:
    """Let everything from now on be logged to the error output in this form."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter((_Json if log_format == "json" else _Console)(tuple(secrets)))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    # What others say at these levels is about each request and each round.
    logging.getLogger("monitor").setLevel(level.upper())


def secrets_of(settings: Settings) -> list[str]:
    """Return what the configuration holds that nobody but a receiver should see."""
    return [secret for channel in settings.channels for secret in channel.secrets]


def masked(text: str, secrets: Iterable[str] = ()) -> str:
    """Return a text without these secrets, and without what looks like one."""
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        text = text.replace(secret, _MASK)
    for pattern in _SECRETS:
        text = pattern.sub(rf"\1{_MASK}", text)
    return text


class _Form(logging.Formatter):
    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = tuple(secrets)

    def _masked(self, text: str) -> str:
        return masked(text, self._secrets)

    def _deeply(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._masked(value)
        return [self._deeply(item) for item in value] if isinstance(value, list | tuple) else value


class _Console(_Form):
    """The time, the line, and before the line its level where that is more than information."""

    def format(self, record: logging.LogRecord) -> str:
        mark = "" if record.levelno < logging.WARNING or hasattr(record, "event") else f"{record.levelname.lower()}: "
        # One line for one record, whatever a stranger wrote: what follows of an error stands under it, indented.
        line = f"{_when(record)} {mark}{' '.join(record.getMessage().splitlines())}"
        if record.exc_info:
            line = f"{line}\n{indent(self.formatException(record.exc_info), '  ')}"
        return clean_for_terminal(self._masked(line))


class _Json(_Form):
    """One object: when, how grave, what happened, the line, and what is known of it."""

    def format(self, record: logging.LogRecord) -> str:
        values: dict[str, Any] = {
            "time": _when(record),
            "level": record.levelname.lower(),
            "event": getattr(record, "event", "log"),
            "message": self._masked(record.getMessage()),
            "logger": record.name,
        }
        fields: dict[str, Any] = getattr(record, "fields", {})
        values |= {name: self._deeply(value) for name, value in fields.items()}
        if record.exc_info:
            values["exception"] = self._masked(self.formatException(record.exc_info))
        return json.dumps(values, ensure_ascii=False, default=str)


def _when(record: logging.LogRecord) -> str:
    return timestamp(datetime.fromtimestamp(record.created, UTC))
