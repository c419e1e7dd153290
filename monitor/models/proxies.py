"""By way of whom requests go."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Proxy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """A proxy that the configuration names. As text it is its address, without the password."""

    #: "http" or "https": how the proxy itself is spoken to
    scheme: str
    host: str
    port: int
    #: user name and password with a colon between them, or None where it wants none; never shown
    credentials: bytes | None = field(default=None, repr=False)

    def __str__(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{name}:{self.port}"
