"""The table of chat and push services, which are reached by way of Apprise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import parse_qsl, urlsplit

from pydantic import BeforeValidator, SecretStr, model_validator
from pydantic import WithJsonSchema as Schema

from monitor.config.units import Span
from monitor.config.wording import WordedChannel

__all__ = ["Apprise"]

#: services that post to hosts of their own only, whatever the rest of the address says
_FIXED = frozenset(
    "discord slack tgram wxteams webex gchat feishu lark flock groupme guilded join line prowl pbul pushed pushme "
    "pover psafers pushy revolt signl4 spush simplepush push twist ryver threema viber".split()
)
#: what is refused whatever `schemas` says: posts of any form to any host (webhooks do that), and programs here
_NEVER = frozenset(
    "http https json jsons xml xmls form forms file script exec syslog rsyslog dbus kde qt glib gnome macosx windows "
    "blink1 apprise apprises".split()
)
_PARAMETERS = {
    "verify": "would leave the certificate untested",
    "template": "would read a file: set title and body of the channel",
    "attach": "would send a file",
}
_PIECES = re.compile(r"[/:@?&=+,;]+")
#: parts of an address that are no words: "general" in an address must not go from every line of the log
_SECRET = re.compile(r"(?=.*\d).{6,}|.{16,}")


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _schema_of(url: str) -> str:
    return url.partition("://")[0].lower()


_TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


class Apprise(WordedChannel):
    """Alerts to chat and push services: Slack, Discord, Telegram and others."""

    type: Literal["apprise"]
    """The kind of channel."""
    urls: Annotated[tuple[SecretStr, ...], BeforeValidator(_listed), Schema(_TEXTS)] = ()
    """The addresses of the services, as Apprise writes them: one or a list. Without any the channel is off."""
    urls_file: Path | None = None
    """A file that holds them, one a line. Stands in place of `urls`."""
    schemas: tuple[str, ...] = ()
    """Services that are allowed besides those with a fixed host: "ntfys"."""
    format: Literal["text", "markdown"] = "text"
    """What the body is written in."""
    timeout: Span = timedelta(seconds=30)
    """How long one attempt may take."""

    @model_validator(mode="after")
    def _check_urls(self) -> Self:
        for index, url in enumerate(self.addresses):
            for problem in self._problems(url):
                raise ValueError(f"urls[{index}] {problem}")
        return self

    def _problems(self, url: str) -> Iterator[str]:
        schema = _schema_of(url)
        if "://" not in url or any(character.isspace() for character in url):
            yield "is no address of a service: it begins with a name and ://, and has no blanks"
        elif schema in _NEVER:
            yield f"begins with {schema}://, which is never allowed; a webhook posts to addresses of your own"
        elif schema not in _FIXED and schema not in self.schemas:
            yield f'begins with {schema}://, which may lead to any host; if that is meant: schemas = ["{schema}"]'
        for key, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True):
            if key.lower() in _PARAMETERS:
                yield f"has the parameter {key}, which {_PARAMETERS[key.lower()]}"

    @property
    def active(self) -> bool:
        """Say whether alerts are sent here."""
        return self.enabled and bool(self.addresses)

    @property
    def addresses(self) -> list[str]:
        """The addresses of the services."""
        return [address for url in self.urls if (address := url.get_secret_value())]

    @property
    def target(self) -> str:
        """Where it leads."""
        return " ".join(self.addresses)

    @property
    def shown(self) -> str:
        """Its kind and its services."""
        return f"apprise  {', '.join(map(_schema_of, self.addresses))}".rstrip()

    @property
    def secrets(self) -> tuple[str, ...]:
        """The addresses, and every part of them that may be as good as a password."""
        urls = self.addresses
        pieces = {piece for url in urls for piece in _PIECES.split(url.partition("://")[2])}
        return (*urls, *sorted(piece for piece in pieces if _SECRET.fullmatch(piece)))

    def doubts(self) -> Iterator[str]:
        """Yield what is allowed and perhaps not meant."""
        if not self.addresses:
            yield "is off: it has neither urls nor urls_file"
        elif find_spec("apprise") is None:
            yield "cannot send: the package apprise is missing; install monitor with its extra, monitor[apprise]"
