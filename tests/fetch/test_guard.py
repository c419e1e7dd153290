"""Where connections may lead. Nothing here resolves a name or connects to a public address."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterable, Sequence
from ipaddress import IPv4Network, ip_address, ip_network

import httpcore
import pytest

from monitor.fetch import GuardedBackend, Network, Resolve, is_public
from monitor.fetch.guard import why_refused
from monitor.fetch.troubles import Refusal
from monitor.models import TroubleKind, Validators
from tests.fetch.helpers import fetching, stub, trouble_of
from tests.servers import redirect, reply, serve

REFUSED = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "100.127.255.255",
    "127.0.0.1", "127.255.255.255", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.9",
    "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1",
    "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1",
    "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1", "64:ff9b:1::808:808", "2002:7f00:1::", "2002:a00:1::1",
    "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "3fff::1", "3fff:fff:ffff::1", "100::1",
    "100:0:0:1::1", "fc00::1", "fd00::1", "fe80::1", "fe80::1%lo", "fec0::1", "ff02::1", "5f00::1", "4000::1",
    "1fff::1", "2606:4700::1%eth0",
]  # fmt: skip
PUBLIC = [
    "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "151.101.1.67", "172.15.255.255", "172.32.0.0",
    "192.0.1.1", "198.17.255.255", "223.255.255.255", "2606:4700::1", "2a04:4e42::323", "::ffff:8.8.8.8",
    "64:ff9b::808:808", "2002:808:808::1", "3ffe::1",
]  # fmt: skip


class Wire(httpcore.AsyncNetworkBackend):
    """Stands for the network: notes where connections go, and fails those to the dead."""

    def __init__(self, dead: Iterable[str] = ()) -> None:
        self.reached: list[tuple[str, int]] = []
        self._dead = set(dead)

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        self.reached.append((host, port))
        if host in self._dead:
            raise httpcore.ConnectError("dead")
        return httpcore.AsyncNetworkStream()


def counted(*turns: Sequence[str]) -> tuple[Resolve, list[str]]:
    """Return a resolver that answers differently at each lookup, and the list of its lookups."""
    asked: list[str] = []

    async def resolve(host: str, _port: int) -> Sequence[str]:
        asked.append(host)
        return turns[len(asked) - 1]

    return resolve, asked


async def refusal(backend: GuardedBackend, host: str, port: int = 80) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await backend.connect_tcp(host, port)
    return caught.value


@pytest.mark.parametrize("text", REFUSED)
def test_special_addresses_are_not_public(text: str) -> None:
    assert not is_public(ip_address(text))


@pytest.mark.parametrize("text", PUBLIC)
def test_addresses_of_the_internet_are_public(text: str) -> None:
    assert is_public(ip_address(text))


@pytest.mark.parametrize("text", REFUSED)
async def test_a_name_that_leads_to_a_special_address_is_refused_before_any_connection(text: str) -> None:
    wire = Wire()
    backend = GuardedBackend(resolve=stub({"news.example": [text]}), inner=wire)
    refused = await refusal(backend, "news.example")
    assert refused.kind is TroubleKind.BLOCKED_ADDRESS
    assert text not in refused.reason
    assert wire.reached == []


@pytest.mark.parametrize("text", [text for text in REFUSED if "%" not in text])
async def test_a_special_address_in_the_url_is_refused(text: str) -> None:
    host = f"[{text}]" if ":" in text else text
    async with fetching(allow=()) as fetcher:
        trouble = await trouble_of(fetcher, f"http://{host}/")
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
    assert trouble.reason.startswith("leads to an address that is not public; allow its network in fetch.allow")


@pytest.mark.parametrize(
    ("host", "found"),
    [
        ("localhost", "127.0.0.1"),
        ("LOCALHOST", "::1"),
        ("localhost.", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("0", "0.0.0.0"),
        ("127.0.0.1.", "127.0.0.1"),
    ],
)
async def test_other_spellings_of_this_host_are_refused(host: str, found: str) -> None:
    async with fetching(allow=(), resolve=stub({host.lower(): [found]})) as fetcher:
        trouble = await trouble_of(fetcher, f"http://{host}/")
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
    assert found not in trouble.reason


async def test_a_fragment_does_not_hide_the_host() -> None:
    async with fetching(allow=()) as fetcher:
        trouble = await trouble_of(fetcher, "http://127.0.0.1#@example.com/")
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS


async def test_one_address_that_is_not_public_refuses_the_name() -> None:
    wire = Wire()
    backend = GuardedBackend(resolve=stub({"mixed.example": ["8.8.8.8", "169.254.169.254"]}), inner=wire)
    assert (await refusal(backend, "mixed.example")).kind is TroubleKind.BLOCKED_ADDRESS
    assert wire.reached == []


async def test_a_name_is_looked_up_once_per_connection_and_the_tested_address_is_used() -> None:
    wire = Wire()
    resolve, asked = counted(["8.8.8.8"], ["10.0.0.1"])
    backend = GuardedBackend(resolve=resolve, inner=wire)
    await backend.connect_tcp("rebinding.example", 443)
    assert (wire.reached, asked) == ([("8.8.8.8", 443)], ["rebinding.example"])
    assert (await refusal(backend, "rebinding.example", 443)).kind is TroubleKind.BLOCKED_ADDRESS
    assert len(wire.reached) == 1


async def test_the_next_address_is_tried_where_one_takes_no_connection() -> None:
    wire = Wire(dead=["2606:4700::1"])
    backend = GuardedBackend(resolve=stub({"two.example": ["2606:4700::1", "8.8.8.8"]}), inner=wire)
    await backend.connect_tcp("two.example", 443, timeout=5)
    assert wire.reached == [("2606:4700::1", 443), ("8.8.8.8", 443)]


async def test_the_last_failure_counts_when_all_addresses_fail() -> None:
    wire = Wire(dead=["8.8.8.8", "1.1.1.1"])
    backend = GuardedBackend(resolve=stub({"dead.example": ["8.8.8.8", "1.1.1.1"]}), inner=wire)
    with pytest.raises(httpcore.ConnectError):
        await backend.connect_tcp("dead.example", 80)


@pytest.mark.parametrize(
    ("port", "passes"), [(80, True), (443, True), (8080, True), (8443, True), (22, False), (25, False)]
)
async def test_public_hosts_are_reached_on_web_ports_only(port: int, passes: bool) -> None:
    wire = Wire()
    backend = GuardedBackend(resolve=stub({"news.example": ["8.8.8.8"]}), inner=wire)
    if passes:
        await backend.connect_tcp("news.example", port)
    else:
        assert f"port {port}" in (await refusal(backend, "news.example", port)).reason
    assert bool(wire.reached) is passes


@pytest.mark.parametrize(
    ("networks", "found", "passes"),
    [
        (["10.0.0.0/8"], ["10.1.2.3"], True),
        (["10.0.0.0/8"], ["::ffff:10.1.2.3"], True),
        (["10.0.0.0/8"], ["10.1.2.3", "192.168.0.1"], False),
        (["fd00::/8"], ["fd00::1"], True),
        (["fe80::/10"], ["fe80::1%lo"], False),
        (["10.0.0.0/8"], ["127.0.0.1"], False),
        (["10.0.0.0/8"], ["10.1.2.3", "8.8.8.8"], False),
    ],
)
async def test_an_allowed_network_is_reached_on_any_port(networks: list[str], found: list[str], passes: bool) -> None:
    wire = Wire()
    allow: list[Network] = [ip_network(text) for text in networks]
    backend = GuardedBackend(allow=allow, resolve=stub({"inside.example": found}), inner=wire)
    if passes:
        await backend.connect_tcp("inside.example", 9000)
    else:
        await refusal(backend, "inside.example", 9000)
    assert bool(wire.reached) is passes


async def test_a_declared_target_passes_at_its_own_port_alone() -> None:
    wire = Wire()
    backend = GuardedBackend(targets=[("127.0.0.1", 8801)], inner=wire)
    await backend.connect_tcp("127.0.0.1", 8801)
    await refusal(backend, "127.0.0.1", 8802)
    assert wire.reached == [("127.0.0.1", 8801)]


async def test_socket_files_are_refused() -> None:
    with pytest.raises(Refusal):
        await GuardedBackend(inner=Wire()).connect_unix_socket("/run/any.sock")


@pytest.mark.parametrize(
    "error",
    [
        socket.gaierror(socket.EAI_NONAME, "unknown"),
        socket.gaierror(socket.EAI_AGAIN, "later"),
        UnicodeError("label too long"),
        OSError("resolver broken"),
    ],
)
async def test_a_name_that_does_not_resolve_is_dns_trouble(error: Exception) -> None:
    async def resolve(host: str, port: int) -> Sequence[str]:
        raise error

    async with fetching(resolve=resolve) as fetcher:
        trouble = await trouble_of(fetcher, "http://nowhere.example/")
    assert trouble.kind is TroubleKind.DNS
    assert "nowhere" not in trouble.reason


@pytest.mark.parametrize("found", [[], ["not an address"]])
async def test_a_lookup_without_an_address_is_dns_trouble(found: list[str]) -> None:
    async with fetching(resolve=stub({"odd.example": found})) as fetcher:
        assert (await trouble_of(fetcher, "http://odd.example/")).kind is TroubleKind.DNS


async def test_a_lookup_that_hangs_is_a_timeout() -> None:
    async def resolve(host: str, port: int) -> Sequence[str]:
        await asyncio.Event().wait()
        return []

    async with fetching(resolve=resolve, connect_timeout=0.05) as fetcher:
        trouble = await trouble_of(fetcher, "http://slow.example/")
    assert (trouble.kind, trouble.reason) == (TroubleKind.TIMEOUT, "no connection within 0.05 s")


async def test_a_bug_in_our_own_parts_propagates() -> None:
    async with fetching() as fetcher:
        with pytest.raises(AssertionError, match="must not be resolved"):
            await fetcher.fetch("http://unexpected.example/", Validators())


async def test_a_redirect_is_guarded_as_the_first_address_is() -> None:
    async with serve({"/secret": reply(body=b"secret")}) as inside:
        port = inside.port
        async with serve({"/": redirect(f"http://inside.example:{port}/secret")}) as server:
            names = stub({"inside.example": ["10.0.0.7"]})
            async with fetching(resolve=names) as fetcher:
                trouble = await trouble_of(fetcher, server.url())
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
    assert "10.0.0.7" not in trouble.reason
    assert inside.requests == []


async def test_a_redirect_to_loopback_is_refused_where_loopback_is_not_allowed() -> None:
    async with serve({"*": reply(body=b"secret")}) as inside, serve({"/": redirect(inside.url("/"))}) as server:
        routes = {"http://news.example": server.origin}
        async with fetching(allow=(), routes=routes) as fetcher:
            trouble = await trouble_of(fetcher, "http://news.example/")
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
    assert inside.requests == []


@pytest.mark.parametrize(
    ("url", "allow", "refused"),
    [
        ("http://127.0.0.1/a", (), "not public"),
        ("http://[::1]/a", (), "not public"),
        ("http://10.1.2.3/a", (), "not public"),
        ("http://10.1.2.3/a", (IPv4Network("10.0.0.0/8"),), None),
        ("http://localhost:8000/a", (), "not public"),
        ("http://news.localhost/a", (IPv4Network("127.0.0.0/8"),), None),
        ("https://8.8.8.8:9000/a", (), "uses port 9000"),
        ("https://8.8.8.8/a", (), None),
        ("https://news.example/a", (), None),
    ],
)
def test_what_an_address_itself_tells_is_refused_without_asking_anybody(
    url: str, allow: tuple[IPv4Network, ...], refused: str | None
) -> None:
    reason = why_refused(url, allow)
    assert reason is None if refused is None else refused in str(reason)
