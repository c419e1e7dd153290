"""The table of signed POST requests."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic import WithJsonSchema as Schema

from monitor.config.pacing import PacedChannel
from monitor.config.proxies import ProxyAddress
from monitor.config.units import Span, Whole
from monitor.urls import check_url

__all__ = ["Webhook"]

_PREFIX = "whsec_"
_SECRET = f'a secret is "{_PREFIX}" and the base64 of 24 to 64 random bytes'
_SCHEMA_OF_SECRETS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


def _secrets(value: object) -> tuple[SecretStr, ...]:
    """Return one secret or several; the empty string is none. No message of it ever shows a secret."""
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list | tuple):
        raise ValueError(f"must be a string or a list of strings: {_SECRET}")  # noqa: TRY004 - pydantic gathers ValueError only
    return tuple(_secret(item) for item in values if item != "")


def _secret(value: object) -> SecretStr:
    text = value.get_secret_value() if isinstance(value, SecretStr) else value
    if not isinstance(text, str) or not text.startswith(_PREFIX):
        raise ValueError(f"does not start as it must: {_SECRET}")
    try:
        length = len(base64.b64decode(text.removeprefix(_PREFIX), validate=True))
    except (binascii.Error, ValueError):
        raise ValueError(f"is not base64: {_SECRET}") from None
    if not 24 <= length <= 64:
        raise ValueError(f"holds {length} bytes: {_SECRET}")
    return SecretStr(text)


def _address_or_none(value: str) -> str:
    return check_url(value) if value else ""


class Webhook(PacedChannel):
    """Alerts as signed POST requests (Standard Webhooks)."""

    type: Literal["webhook"]
    """The kind of channel."""
    url: Annotated[str, AfterValidator(_address_or_none)]
    """Where to post; an empty one switches the channel off."""
    secret: Annotated[tuple[SecretStr, ...], BeforeValidator(_secrets), Schema(_SCHEMA_OF_SECRETS)] = ()
    """What to sign with; several while receivers change from one to the next. None: unsigned."""
    secret_file: Path | None = None
    """A file that holds the secret, or several, one a line. Stands in place of `secret`."""
    allow_private: bool = False
    """true lets it post to addresses that are not public."""
    timeout: Span = timedelta(seconds=15)
    """How long one attempt may take."""
    proxy: ProxyAddress = None
    """The proxy through which to post; none: directly. `fetch.proxy` does not count here."""
    format: Literal["plain", "cloudevents"] = "plain"
    """"plain" is the payload as documented; "cloudevents" puts it in an event of CloudEvents 1.0."""

    group_above: Whole = Field(default=0, ge=0, le=100)
    """More messages than this within a minute become one of type "alerts.digest"; 0 for never."""

    @property
    def active(self) -> bool:
        """Say whether alerts are sent here."""
        return self.enabled and bool(self.url)

    @property
    def target(self) -> str:
        """Where it leads."""
        return self.url

    @property
    def shown(self) -> str:
        """Its kind and where it leads, without the path."""
        parts = urlsplit(self.url)
        signed = "signed" if self.secret else "not signed"
        return f"webhook  {parts.scheme}://{parts.netloc}/…  {signed}" if self.url else "webhook"

    @property
    def secrets(self) -> tuple[str, ...]:
        """What it signs with."""
        return tuple(secret.get_secret_value() for secret in self.secret)

    def doubts(self) -> Iterator[str]:
        """Yield what is allowed and perhaps not meant."""
        if not self.url:
            yield "is off: its url is empty"
        elif not self.secret:
            yield "is not signed: it has neither secret nor secret_file"
