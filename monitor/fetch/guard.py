"""Where a connection may lead: the test of addresses, and the network backend that applies it.

The name is resolved once per connection, every answer is tested, and the connection goes to the tested address, so
that a name which changes its answer between test and use gains nothing.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

import httpcore

from monitor.fetch.settings import Network
from monitor.fetch.troubles import Refusal
from monitor.models import TroubleKind

__all__ = ["PORTS", "GuardedBackend", "Resolve", "is_public", "resolve_name", "why_refused"]

#: a name and a port to its addresses, as text; may raise OSError and UnicodeError
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
#: ports of public addresses
PORTS = frozenset({80, 443, 8080, 8443})

_Ip = IPv4Address | IPv6Address

#: last labels of names that no public host has (RFC 6761, 6762, 7686, 9476; "internal" by ICANN's board, 2024)
_NOT_PUBLIC_NAMES = frozenset({"local", "internal", "invalid", "test", "onion", "alt"})
_LOOPBACK = IPv4Address("127.0.0.1")

# The lists are ours, after the IANA registries of special-purpose addresses (RFC 6890 and its updates): what
# `ipaddress.is_global` says differs between patch releases of Python.
_NOT_PUBLIC_4 = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",  # this network, RFC 791
        "10.0.0.0/8",  # private, RFC 1918
        "100.64.0.0/10",  # shared by carriers, RFC 6598
        "127.0.0.0/8",  # loopback, RFC 1122
        "169.254.0.0/16",  # link-local, RFC 3927; metadata of clouds
        "172.16.0.0/12",  # private, RFC 1918
        "192.0.0.0/24",  # protocol assignments, RFC 6890
        "192.0.2.0/24",  # documentation, RFC 5737
        "192.88.99.0/24",  # 6to4 relays, RFC 7526
        "192.168.0.0/16",  # private, RFC 1918
        "198.18.0.0/15",  # benchmarks, RFC 2544
        "198.51.100.0/24",  # documentation, RFC 5737
        "203.0.113.0/24",  # documentation, RFC 5737
        "224.0.0.0/4",  # multicast, RFC 5771
        "240.0.0.0/4",  # reserved, RFC 1112, and broadcast
    )
)
#: the only unicast space that is routed (RFC 4291, 2.4): all local, mapped and translated forms lie outside
_GLOBAL_6 = IPv6Network("2000::/3")
_NOT_PUBLIC_6 = tuple(
    IPv6Network(text)
    for text in (
        "2001::/23",  # protocol assignments with Teredo, RFC 2928 and RFC 4380
        "2001:db8::/32",  # documentation, RFC 3849
        "3fff::/20",  # documentation, RFC 9637
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052


def is_public(ip: IPv4Address | IPv6Address) -> bool:
    """Return whether an address is one of the public Internet.

    An address that stands for an IPv4 one (v4-mapped, NAT64, 6to4) is as public as that one.
    """
    inner = _inner(ip)
    if isinstance(inner, IPv4Address):
        return not any(inner in network for network in _NOT_PUBLIC_4)
    if inner.scope_id is not None or inner not in _GLOBAL_6:
        return False
    return not any(inner in network for network in _NOT_PUBLIC_6)


def _inner(ip: _Ip) -> _Ip:
    if isinstance(ip, IPv4Address):
        return ip
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or ip


def _known_address(name: str) -> _Ip | None:
    """Return the address that a name stands for wherever it is looked up, in the spellings of inet_aton too."""
    if name == "localhost" or name.endswith(".localhost"):
        return _LOOPBACK
    try:
        return ip_address(name)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(name))
    except OSError:
        return None


def _is_public_name(name: str) -> bool:
    *rest, last = name.split(".")
    # Names of one label are completed by whoever looks them up; no public name ends in a number.
    if not rest or not last[:1].isalpha() or last in _NOT_PUBLIC_NAMES:
        return False
    return not f".{name}".endswith(".home.arpa")  # RFC 8375


def why_refused(url: str, allow: Sequence[Network]) -> str | None:
    """Return why a connection to an address would be refused, as far as the address itself tells; nobody is asked."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    known = _known_address((parts.hostname or "").rstrip("."))
    # Of any other name that is tested which it resolves to, with each connection.
    return None if known is None else _refusal([known], port, allow, PORTS)


def _refusal(addresses: Sequence[_Ip], port: int, allow: Sequence[Network], ports: Collection[int]) -> str | None:
    # Addresses are left out of the words: they would tell a stranger how a network looks from inside.
    outside = [ip for ip in addresses if not _allowed(ip, allow)]
    if not all(is_public(ip) for ip in outside):
        return "leads to an address that is not public; allow its network in fetch.allow if it is yours"
    return _port_refusal(port, ports) if outside else None


def _port_refusal(port: int, ports: Collection[int]) -> str | None:
    if port in ports:
        return None
    listed = ", ".join(str(number) for number in sorted(ports))
    return f"uses port {port}; public hosts are fetched from {listed} only"


def _allowed(ip: _Ip, allow: Sequence[Network]) -> bool:
    if isinstance(ip, IPv6Address) and ip.scope_id is not None:
        return False
    return any(form in network for form in (ip, _inner(ip)) for network in allow)


async def resolve_name(host: str, port: int) -> Sequence[str]:
    """Return all addresses of a name, as the system's resolver orders them."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Connects to public addresses, to allowed networks and to declared targets, and to nothing else."""

    def __init__(
        self,
        *,
        allow: Iterable[Network] = (),
        targets: Collection[tuple[str, int]] = (),
        ports: Collection[int] = PORTS,
        resolve: Resolve = resolve_name,
        inner: httpcore.AsyncNetworkBackend | None = None,
    ) -> None:
        self._allow = tuple(allow)
        self._targets = frozenset(targets)
        self._ports = frozenset(ports)
        self._resolve = resolve
        self._inner = inner or httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature is httpcore's
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Resolve once, test every answer, and connect to the first tested address that takes the connection."""
        loop = asyncio.get_running_loop()
        ends = None if timeout is None else loop.time() + timeout
        addresses = await self._addresses(host, port, timeout)
        if (host.lower(), port) not in self._targets:
            self._check(addresses, port)
        options = None if socket_options is None else tuple(socket_options)
        for left in range(len(addresses), 0, -1):
            # An address that swallows packets must leave time for the ones after it.
            share = None if ends is None else max((ends - loop.time()) / left, 0.001)
            try:
                return await self._inner.connect_tcp(
                    str(addresses[-left]), port, timeout=share, local_address=local_address, socket_options=options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if left == 1:
                    raise
        raise Refusal(TroubleKind.DNS, "name has no address")

    async def connect_unix_socket(
        self,
        path: str,  # noqa: ARG002 - httpcore's signature
        timeout: float | None = None,  # noqa: ARG002, ASYNC109
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Refuse: nothing that we fetch lives on a socket file."""
        raise Refusal(TroubleKind.BLOCKED_ADDRESS, "leads to a local socket")

    async def sleep(self, seconds: float) -> None:
        """Wait, as httpcore does between attempts."""
        await self._inner.sleep(seconds)

    def check_target(self, host: str, port: int) -> None:
        """Refuse what may not be asked for by way of a proxy, as far as can be told without looking a name up."""
        name = host.lower().rstrip(".")
        known = _known_address(name)
        if known is not None:
            self._check([known], port)
        elif not self._allows_all:
            if not _is_public_name(name):
                raise Refusal(
                    TroubleKind.BLOCKED_ADDRESS, "has a name that no public host has; a proxy is not asked for it"
                )
            self._check_port(port)

    @property
    def _allows_all(self) -> bool:
        return {network.version for network in self._allow if network.prefixlen == 0} == {4, 6}

    async def _addresses(self, host: str, port: int, seconds: float | None) -> list[_Ip]:
        try:
            return [ip_address(host)]
        except ValueError:
            pass
        try:
            async with asyncio.timeout(seconds):
                return [ip_address(text) for text in await self._resolve(host, port)]
        except TimeoutError as error:
            raise httpcore.ConnectTimeout("name lookup took too long") from error
        except socket.gaierror as error:
            again = error.errno == socket.EAI_AGAIN
            reason = "name cannot be resolved at present" if again else "name does not resolve"
            raise Refusal(TroubleKind.DNS, reason) from error
        except (OSError, ValueError) as error:
            raise Refusal(TroubleKind.DNS, "name does not resolve") from error

    def _check(self, addresses: Sequence[_Ip], port: int) -> None:
        if reason := _refusal(addresses, port, self._allow, self._ports):
            raise Refusal(TroubleKind.BLOCKED_ADDRESS, reason)

    def _check_port(self, port: int) -> None:
        if reason := _port_refusal(port, self._ports):
            raise Refusal(TroubleKind.BLOCKED_ADDRESS, reason)
