"""What may be set about fetching."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network

from monitor.models import Proxy

__all__ = ["FetchSettings", "Network"]

Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """How we fetch: who we say we are, how long and how much we take, and where we may go."""

    #: product, version and an address where the operator can be reached
    user_agent: str
    #: seconds for the name and the connection
    connect_timeout: float = 10.0
    #: seconds between two pieces of an answer
    read_timeout: float = 10.0
    #: seconds for an address with all its redirects, without the waits that politeness asks for
    deadline: float = 30.0
    #: bytes of a body as sent
    max_wire: int = 10 * 1024 * 1024
    #: bytes of a body as decoded
    max_decoded: int = 20 * 1024 * 1024
    max_redirects: int = 10
    #: seconds; a server that asks for more gets this much
    retry_after_cap: float = 7 * 24 * 3600.0
    #: False for sites that we have permission for: robots.txt is not asked for
    robots: bool = True
    #: networks that are not public and may be fetched from all the same, on any port
    allow: tuple[Network, ...] = ()
    #: origin ("https://www.cnn.com") to the origin, with or without a path, that is asked in its place
    routes: Mapping[str, str] = field(default_factory=dict)
    #: by way of whom everything is asked that no route leads elsewhere; None: straight
    proxy: Proxy | None = None
    #: hosts whose connections are kept
    max_clients: int = 64

    def __post_init__(self) -> None:
        if not self.user_agent.isascii() or not self.user_agent.strip() or not self.user_agent.isprintable():
            raise ValueError("user_agent must be one line of printable ASCII")
