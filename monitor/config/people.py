"""The tables of channels that people read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from email.utils import parseaddr
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, model_validator
from pydantic import WithJsonSchema as Schema

from monitor.config.channels import BaseChannel
from monitor.config.units import Address, Span, Whole
from monitor.config.wording import WordedChannel

__all__ = ["Email", "FeedFiles"]

_MAILBOX = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)*", re.ASCII)
_PORTS = {"starttls": 587, "tls": 465, "none": 25}


def _mailbox(value: str) -> str:
    name, address = parseaddr(value)
    if not _MAILBOX.fullmatch(address) or any(ord(c) < 0x20 for c in value) or len(value) > 320:
        raise ValueError(f'{value!r} is no e-mail address: write "desk@example.org" or "The desk <desk@example.org>"')
    return value if name else address


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Mailbox = Annotated[str, AfterValidator(_mailbox)]
_MAILBOXES = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


class Email(WordedChannel):
    """Alerts as e-mail, by way of an SMTP server."""

    type: Literal["email"]
    """The kind of channel."""
    host: str
    """The SMTP server; an empty one switches the channel off."""
    port: Whole | None = Field(default=None, ge=1, le=65535)
    """Its port; without one 587 for STARTTLS, 465 for TLS, 25 for neither."""
    tls: Literal["starttls", "tls", "none"] = "starttls"
    """How the connection is secured; the certificate is tested."""
    username: str = ""
    """The name to log in with; none: no login."""
    password: SecretStr = SecretStr("")
    """The password to log in with."""
    password_file: Path | None = None
    """A file that holds the password. Stands in place of `password`."""
    sender: Mailbox = Field(alias="from")
    """Who the messages are from."""
    to: Annotated[tuple[Mailbox, ...], BeforeValidator(_listed), Schema(_MAILBOXES)] = Field(min_length=1)
    """Who gets them: an address, or a list."""
    format: Literal["text", "html"] = "text"
    """What the template of the body is written in."""
    timeout: Span = timedelta(seconds=30)
    """How long one attempt may take."""

    @model_validator(mode="after")
    def _check_login(self) -> Self:
        if self.host and bool(self.username) != bool(self.secrets):
            raise ValueError("has one of username and password: a login needs both")
        if self.username and self.tls == "none":
            raise ValueError('would send its password for everyone to read: set tls = "starttls" or "tls"')
        return self

    @property
    def active(self) -> bool:
        """Say whether alerts are sent here."""
        return self.enabled and bool(self.host)

    @property
    def its_port(self) -> int:
        """The port of the server."""
        return self.port or _PORTS[self.tls]

    @property
    def target(self) -> str:
        """Where it leads."""
        return " ".join((f"{self.host}:{self.its_port}", self.username, *self.to)) if self.host else ""

    @property
    def shown(self) -> str:
        """Its kind, the server and the receivers."""
        return f"email  {', '.join(self.to)} by {self.host}:{self.its_port}" if self.host else "email"

    @property
    def secrets(self) -> tuple[str, ...]:
        """What it logs in with."""
        password = self.password.get_secret_value()
        return (password,) if password else ()

    def doubts(self) -> Iterator[str]:
        """Yield what is allowed and perhaps not meant."""
        if not self.host:
            yield "is off: its host is empty"


class FeedFiles(BaseChannel):
    """The newest alerts as an Atom feed and a JSON Feed, in files."""

    type: Literal["feed"]
    """The kind of channel."""
    folder: Path
    """Where the files are kept: NAME.atom and NAME.json."""
    items: Whole = Field(default=50, ge=1, le=1000)
    """How many alerts they hold."""
    url: Address | None = None
    """The address of the folder, where others read the files."""

    @property
    def target(self) -> str:
        """Where it leads."""
        return str(self.folder)

    @property
    def shown(self) -> str:
        """Its kind and its files."""
        return f"feed  {self.folder / self.name}.atom"
