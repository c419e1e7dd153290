"""The way to an origin: straight, or through a proxy that the configuration names.

Through a proxy, https goes into a tunnel (CONNECT, RFC 9110, 9.3.6) with TLS between us and the origin, and http is
asked of the proxy by its whole address (RFC 9112, 3.2.2). The tunnel is made below httpcore, as a connection like any
other, so that pools, limits and the test of certificates are the same either way.
"""

from __future__ import annotations

import asyncio
import base64
import re
import ssl
from collections.abc import Collection, Iterable

import httpcore
import httpx

from monitor.errors import ProxyError
from monitor.fetch.guard import GuardedBackend, Resolve, resolve_name
from monitor.fetch.pool import GuardedTransport
from monitor.fetch.settings import Network
from monitor.fetch.troubles import Refusal, why_not_connected
from monitor.models import Proxy

__all__ = ["ProxyBackend", "transport_to"]

#: bytes of the head of a proxy's answer
_HEAD = 16 * 1024
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})(?!\d)")
_WRONG_PASSWORD = 407


def transport_to(
    origin: str,
    context: ssl.SSLContext,
    *,
    allow: Iterable[Network] = (),
    targets: Collection[tuple[str, int]] = (),
    proxy: Proxy | None = None,
    resolve: Resolve = resolve_name,
) -> httpx.AsyncBaseTransport:
    """Return what carries requests to one origin. `targets` are declared ones of a straight way."""
    if proxy is None:
        return GuardedTransport(GuardedBackend(allow=allow, targets=targets, resolve=resolve), context)
    # The user named the proxy, so it may stand on a private address, at its own port.
    guard = GuardedBackend(allow=allow, targets=[(proxy.host, proxy.port)], resolve=resolve)
    tunnel = origin.startswith("https:")
    through = GuardedTransport(ProxyBackend(proxy, guard, context, tunnel=tunnel), context)
    return through if tunnel else _Forwarded(through, proxy)


class ProxyBackend(httpcore.AsyncNetworkBackend):
    """Connects to the proxy, and on to the target where there is to be a tunnel. Raises ProxyError.

    What may be asked for is tested before anything is sent. A name is the proxy's to resolve: what it leads to is not
    seen here.
    """

    def __init__(self, proxy: Proxy, guard: GuardedBackend, context: ssl.SSLContext, *, tunnel: bool) -> None:
        self._proxy = proxy
        self._guard = guard
        self._context = context
        self._tunnel = tunnel

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature is httpcore's
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the proxy, and through it where a tunnel is wanted."""
        self._guard.check_target(host, port)
        try:
            async with asyncio.timeout(timeout):
                stream = await self._guard.connect_tcp(
                    self._proxy.host, self._proxy.port, timeout, local_address, socket_options
                )
                return await self._opened(stream, host, port)
        except Refusal as error:
            raise _fails(self._proxy, f"cannot be reached: {error.reason}") from error
        except (TimeoutError, httpcore.TimeoutException) as error:
            raise _fails(self._proxy, "made no connection in time") from error
        except (httpcore.NetworkError, OSError) as error:
            raise _fails(self._proxy, f"cannot be reached: {why_not_connected(error)}") from error

    async def sleep(self, seconds: float) -> None:
        """Wait, as httpcore does between attempts."""
        await self._guard.sleep(seconds)

    async def _opened(self, stream: httpcore.AsyncNetworkStream, host: str, port: int) -> httpcore.AsyncNetworkStream:
        try:
            if self._proxy.scheme == "https":
                stream = await stream.start_tls(self._context, self._proxy.host)
            if self._tunnel:
                await self._connect(stream, f"[{host}]:{port}" if ":" in host else f"{host}:{port}")
        except BaseException:
            await stream.aclose()
            raise
        return stream

    async def _connect(self, stream: httpcore.AsyncNetworkStream, target: str) -> None:
        lines = [b"CONNECT %b HTTP/1.1" % target.encode("ascii"), b"Host: " + target.encode("ascii")]
        lines += [name + b": " + value for name, value in _authorization(self._proxy)]
        await stream.write(b"\r\n".join([*lines, b"", b""]))
        head, rest = await self._answer(stream)
        status = _STATUS.match(head)
        if status is None:
            raise _fails(self._proxy, "answers with something that is not HTTP")
        if int(status[1]) == _WRONG_PASSWORD:
            raise _keeps_out(self._proxy)
        if not 200 <= int(status[1]) < 300:
            raise _fails(self._proxy, f"answered {int(status[1])}: it opens no way to this host")
        if rest:
            # Until we have begun with TLS the other side has nothing to say.
            raise _fails(self._proxy, "sends more than the answer to a CONNECT")

    async def _answer(self, stream: httpcore.AsyncNetworkStream) -> tuple[bytes, bytes]:
        read = b""
        while (end := _HEAD_END.search(read)) is None:
            piece = await stream.read(_HEAD)
            read += piece
            if not piece:
                raise _fails(self._proxy, "closed the connection without an answer")
            if len(read) > _HEAD:
                raise _fails(self._proxy, "answers with something that is not HTTP")
        return read[: end.start()], read[end.end() :]


class _Forwarded(httpx.AsyncBaseTransport):
    """Asks the proxy for whole addresses, as is done for http."""

    def __init__(self, inner: GuardedTransport, proxy: Proxy) -> None:
        self._inner = inner
        self._proxy = proxy

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request to the proxy. Raises ProxyError where the proxy itself does not let us in."""
        url = request.url
        whole = b"%b://%b%b" % (url.raw_scheme, url.netloc, url.raw_path)
        asked = httpx.Request(
            request.method,
            url,
            headers=[*request.headers.raw, *_authorization(self._proxy)],
            stream=request.stream,
            extensions={**request.extensions, "target": whole},
        )
        response = await self._inner.handle_async_request(asked)
        if response.status_code == _WRONG_PASSWORD:
            await response.aclose()
            raise _keeps_out(self._proxy)
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def _authorization(proxy: Proxy) -> list[tuple[bytes, bytes]]:
    if proxy.credentials is None:
        return []
    return [(b"Proxy-Authorization", b"Basic " + base64.b64encode(proxy.credentials))]


def _keeps_out(proxy: Proxy) -> ProxyError:
    if proxy.credentials is None:
        return _fails(proxy, "answered 407: it wants a user name and a password, give them in its address")
    return _fails(proxy, "answered 407: it does not take the user name and password that its address gives")


def _fails(proxy: Proxy, how: str) -> ProxyError:
    return ProxyError(f"the proxy {proxy} {how}")
