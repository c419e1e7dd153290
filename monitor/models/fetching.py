"""What one request brought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.models.sources import Validators

__all__ = ["Fetched", "Gone", "NotModified", "Trouble", "TroubleKind"]


class TroubleKind(StrEnum):
    """Why a check brought nothing to compare. A trouble never becomes a revision."""

    BAD_URL = "bad_url"
    PROXY = "proxy"
    DNS = "dns"
    CONNECT = "connect"
    TLS = "tls"
    TIMEOUT = "timeout"
    BLOCKED_ADDRESS = "blocked_address"
    PROTOCOL = "protocol"
    REDIRECTS = "redirects"
    TOO_LARGE = "too_large"
    DECODE = "decode"
    EMPTY = "empty"
    WRONG_TYPE = "wrong_type"
    HTTP_STATUS = "http_status"
    RATE_LIMITED = "rate_limited"
    BOT_WALL = "bot_wall"
    NOT_A_STORY = "not_a_story"
    INCOMPLETE = "incomplete"
    MALFORMED = "malformed"
    NOT_FOUND = "not_found"
    ROBOTS = "robots"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A whole answer with status 200, body decoded from its content coding, within the caps."""

    #: the address that was asked for
    url: str
    #: the address that answered, after redirects
    final_url: str
    status: int
    #: lower-case names; a repeated header is joined with ", "
    headers: Mapping[str, str]
    body: bytes
    validators: Validators
    fetched_at: datetime
    #: True when every hop on the way from `url` to `final_url` was permanent (301, 308)
    moved: bool = False
    #: seconds for which the publisher says that this answer holds (RFC 9111, 4.2); None when nothing is said
    fresh_for: float | None = None

    @property
    def media_type(self) -> str:
        """The media type without parameters, lower case; empty when none was sent."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset parameter of Content-Type, if there is one."""
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset" and value.strip(" \"'"):
                return value.strip(" \"'")
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """The server says that nothing changed (304). It may have sent new validators."""

    url: str
    validators: Validators
    fetched_at: datetime
    #: seconds for which the publisher says that this holds (RFC 9111, 4.2); None when nothing is said
    fresh_for: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """The address answers 410 (`permanent`) or 404."""

    url: str
    permanent: bool
    fetched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why there is nothing to compare, in one line that names address and reason."""

    kind: TroubleKind
    url: str
    #: lower case, no full stop, without the address: "answered 503", "name does not resolve"
    reason: str
    #: seconds the server asked us to wait, already within the cap
    retry_after: float | None = None
