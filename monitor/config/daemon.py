"""The table of the process that looks on a schedule."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Annotated

from pydantic import AfterValidator

from monitor.config.units import Host, Table

__all__ = ["Daemon"]

_PORT = re.compile(r"\d{1,5}", re.ASCII)
_FORM = 'write an address with a port, such as "127.0.0.1:9464"'


def _listen(value: str) -> str:
    if not value:
        return ""
    host, _, port = value.rpartition(":")
    if not _PORT.fullmatch(port) or int(port) > 65535:
        raise ValueError(f"{value!r} names no port: {_FORM}")
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        raise ValueError(f"{value!r} names no address: {_FORM}") from None
    return value


class Daemon(Table):
    """How `monitor run` tells how it is."""

    health: Annotated[str, AfterValidator(_listen)] = ""
    """Where /healthz, /readyz and /metrics are answered: "127.0.0.1:9464"; an empty string for nowhere."""
    health_hosts: tuple[Host, ...] = ()
    """Names under which they may be asked for, beside localhost and the address itself."""

    @property
    def address(self) -> tuple[str, int] | None:
        """Address and port to listen at; None for nowhere."""
        host, _, port = self.health.rpartition(":")
        return (host.strip("[]"), int(port)) if self.health else None

    @property
    def names(self) -> tuple[str, ...]:
        """The names in a Host header that are served."""
        host = self.health.rpartition(":")[0].lower()
        return ("localhost", "127.0.0.1", "[::1]", host, *(name.partition(":")[0] for name in self.health_hosts))

    @property
    def is_open(self) -> bool:
        """Say whether other machines may reach it."""
        address = self.address
        return address is not None and not ip_address(address[0]).is_loopback
