"""Webhooks, against a real receiver."""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

import httpx
import pytest
from standardwebhooks.webhooks import Webhook

from monitor.app import assemble
from monitor.clock import SystemClock
from monitor.config import load
from monitor.errors import DeliveryError
from monitor.fetch import Network, transport_to
from monitor.fetch.guard import GuardedBackend
from monitor.fetch.pool import GuardedTransport
from monitor.models import Alert, AlertType, Proxy, Severity
from monitor.notify import WebhookNotifier
from monitor.urls import origin_of
from tests.proxies import proxy_to
from tests.servers import Server, closing, drip, hang, redirect, reply, serve

_SECRETS = ["whsec_" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=", "whsec_" + "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo="]


def alert(headline: str = "Zürich — “late”") -> Alert:
    payload = json.dumps({"type": "story.updated", "data": {"headline": headline}}, ensure_ascii=False)
    return Alert(
        id="alert_1",
        type=AlertType.STORY_UPDATED,
        severity=Severity.HIGH,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
        story_id=1,
        summary="s",
        payload=payload,
    )


def notifier(
    server: Server,
    path: str = "/hook",
    *,
    secrets: list[str] | None = None,
    timeout: float = 5,
    cloud_events: bool = False,
) -> WebhookNotifier:
    return WebhookNotifier(
        url=server.url(path),
        secrets=_SECRETS if secrets is None else secrets,
        client=httpx.AsyncClient(trust_env=False),
        clock=SystemClock(),
        timeout=timeout,
        cloud_events=cloud_events,
    )


async def test_either_secret_verifies_the_bytes_as_they_were_sent() -> None:
    async with serve({"/hook": reply(204, b"")}) as server:
        hook = notifier(server)
        await hook.send(alert())
        await hook.close()
        (request,) = server.requests
    headers = {name.lower(): value for name, value in request.headers.items()}
    assert request.body == alert().payload.encode()
    assert headers["webhook-id"] == "alert_1"
    for secret in _SECRETS:
        assert Webhook(secret).verify(request.body, headers)["type"] == "story.updated"


async def test_without_a_secret_nothing_is_signed() -> None:
    async with serve({"/hook": reply(200, b"ok")}) as server:
        hook = notifier(server, secrets=[])
        await hook.send(alert())
        await hook.close()
        assert "webhook-signature" not in {name.lower() for name in server.requests[0].headers}


@pytest.mark.parametrize("answer", [reply(503, b"", {"Retry-After": "7"}), redirect("/other"), reply(410, b"")])
async def test_whatever_is_not_success_is_a_failure_and_no_redirect_is_followed(answer: bytes) -> None:
    async with serve({"/hook": answer, "/other": reply(200, b"")}) as server:
        hook = notifier(server)
        with pytest.raises(DeliveryError, match="answered"):
            await hook.send(alert())
        await hook.close()
        assert len(server.requests) == 1


async def test_retry_after_is_handed_on_in_seconds_and_capped() -> None:
    date = (datetime.now(UTC) + timedelta(hours=1)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    waits = []
    for value in ("7", date, "999999999", "soon"):
        async with serve({"/hook": reply(503, b"", {"Retry-After": value})}) as server:
            hook = notifier(server)
            with pytest.raises(DeliveryError) as caught:
                await hook.send(alert())
            await hook.close()
        waits.append(caught.value.retry_after)
    assert waits[0] == 7
    assert waits[1] == pytest.approx(3600, abs=10)
    assert waits[2:] == [86_400, None]


async def test_a_receiver_that_never_answers_is_a_failure() -> None:
    async with serve({"/hook": hang}) as server:
        hook = notifier(server, timeout=0.2)
        with pytest.raises(DeliveryError, match="no answer within"):
            await hook.send(alert())
        await hook.close()


def guarded(url: str, *, proxy: Proxy | None = None, allow: Sequence[Network] = ()) -> WebhookNotifier:
    """Return a notifier over the transport that the program gives it."""
    transport = transport_to(origin_of(url), ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), allow=allow, proxy=proxy)
    client = httpx.AsyncClient(transport=transport, trust_env=False)
    return WebhookNotifier(url=url, secrets=_SECRETS, client=client, clock=SystemClock(), timeout=5)


async def test_a_receiver_on_a_private_address_is_refused_unless_allowed() -> None:
    async with serve({"/hook": reply(204, b"")}) as server:
        hook = guarded(server.url("/hook"))
        with pytest.raises(DeliveryError, match="not public"):
            await hook.send(alert())
        await hook.close()
        assert server.requests == []


async def test_a_receiver_that_takes_no_connection_is_a_failure() -> None:
    async with serve({}) as server:
        hook = guarded(server.url("/hook"), allow=[ip_network("127.0.0.0/8")])
    with pytest.raises(DeliveryError):
        await hook.send(alert())
    await hook.close()


async def test_a_success_is_one_by_its_status_whatever_its_body_does() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"
    for answer in (drip(b"123456789", every=1, head=head), closing(head + b"1")):
        async with serve({"/hook": answer}) as server:
            hook = notifier(server, timeout=0.5)
            assert await hook.send(alert()) == 200
            await hook.close()


async def test_a_refusal_says_its_status_and_whether_the_receiver_is_gone() -> None:
    for status, gone in ((410, True), (404, False)):
        async with serve({"/hook": reply(status, headers={"Retry-After": "60"})}) as server:
            hook = notifier(server)
            with pytest.raises(DeliveryError) as caught:
                await hook.send(alert())
            await hook.close()
        # Only who is busy may ask for time.
        assert (caught.value.status, caught.value.gone, caught.value.retry_after) == (status, gone, None)


async def test_an_address_that_cannot_be_reached_is_told_without_its_path() -> None:
    hook = WebhookNotifier(
        url="http://127.0.0.1:1/secret-path", secrets=_SECRETS, client=httpx.AsyncClient(trust_env=False),
        clock=SystemClock(),
    )  # fmt: skip
    with pytest.raises(DeliveryError) as caught:
        await hook.send(alert())
    await hook.close()
    assert "secret-path" not in caught.value.reason
    assert caught.value.reason


async def test_no_reason_holds_a_secret_or_what_is_as_good_as_one() -> None:
    url = "https://hooks.example/services/a-canary-path?token=a-canary-token"

    def fails(_request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError(
            f"{url} a-canary-path services/a-canary-path token=a-canary-token {_SECRETS[0]} failed"
        )

    client = httpx.AsyncClient(transport=httpx.MockTransport(fails))
    hook = WebhookNotifier(url=url, secrets=_SECRETS, client=client, clock=SystemClock())
    with pytest.raises(DeliveryError) as caught:
        await hook.send(alert())
    await hook.close()
    assert caught.value.reason == "… … services/… token=… … failed"


async def test_a_name_that_does_not_resolve_is_not_called_a_private_address() -> None:
    async def nobody(_host: str, _port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    transport = GuardedTransport(GuardedBackend(resolve=nobody), ssl.create_default_context())
    hook = WebhookNotifier(
        url="http://hooks.example/", secrets=[], client=httpx.AsyncClient(transport=transport), clock=SystemClock()
    )
    with pytest.raises(DeliveryError, match=r"^its name does not resolve$"):
        await hook.send(alert())
    await hook.close()


@pytest.mark.parametrize("sent", [b"", b"nothing like HTTP\r\n\r\n"])
async def test_a_receiver_that_answers_nothing_of_use_is_a_failure(sent: bytes) -> None:
    async with serve({"/hook": closing(sent)}) as server:
        hook = guarded(server.url("/hook"), allow=[ip_network("127.0.0.0/8")])
        with pytest.raises(DeliveryError):
            await hook.send(alert())
        await hook.close()


async def test_a_webhook_posts_through_its_proxy() -> None:
    async with serve({"/hook": reply(204)}) as server, proxy_to({"hooks.example": server}) as proxy:
        hook = guarded("http://hooks.example/hook", proxy=proxy.at(b"reader:canary"))
        await hook.send(alert())
        await hook.close()
    assert proxy.lines == ["POST http://hooks.example/hook"]
    (request,) = server.requests
    assert request.body == alert().payload.encode()
    assert "proxy-authorization" not in request.headers


async def test_the_program_posts_through_the_proxy_of_the_channel_and_not_through_that_of_fetching(
    tmp_path: Path,
) -> None:
    file = tmp_path / "monitor.toml"
    async with serve({"/hook": reply(204)}) as server, proxy_to({"hooks.example": server}) as proxy:
        file.write_text(
            f"""database.path = "m.db"
            fetch.proxy = "http://127.0.0.1:9"
            [[channels]]
            name = "through"
            type = "webhook"
            url = "http://hooks.example/hook"
            proxy = "http://127.0.0.1:{proxy.port}"
            [[channels]]
            name = "straight"
            type = "webhook"
            url = "{server.url("/hook")}"
            allow_private = true
            """,
            encoding="utf-8",
        )
        async with assemble(load(file), None) as app:
            for name in ("through", "straight"):
                await app.notifiers[name].send(alert())
    assert proxy.lines == ["POST http://hooks.example/hook"]
    assert len(server.requests) == 2


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_of_a_webhook_that_fails_is_named_without_its_password(scheme: str) -> None:
    async with proxy_to({}, answer=reply(407)) as proxy:
        hook = guarded(f"{scheme}://hooks.example/hook", proxy=proxy.at(b"reader:canary"))
        with pytest.raises(DeliveryError) as caught:
            await hook.send(alert())
        await hook.close()
    assert caught.value.reason.startswith(f"the proxy http://127.0.0.1:{proxy.port} answered 407")
    assert "canary" not in caught.value.reason


async def test_a_cloud_event_has_what_its_specification_asks_for_and_is_signed_as_it_is_sent() -> None:
    message = {
        "type": "story.updated",
        "timestamp": "2026-01-01T12:00:00Z",
        "data": {"id": "alert_1", "summary": "„so“"},
    }
    told = replace(alert(), payload=json.dumps(message, ensure_ascii=False))
    async with serve({"/hook": reply(204)}) as server:
        hook = notifier(server, cloud_events=True)
        await hook.send(told)
        await hook.close()
        (request,) = server.requests
    assert request.headers["content-type"] == "application/cloudevents+json"
    assert Webhook(_SECRETS[0]).verify(request.body, dict(request.headers)) == {
        "specversion": "1.0",
        "id": "alert_1",
        "source": "monitor",
        "type": "story.updated",
        "time": "2026-01-01T12:00:00Z",
        "datacontenttype": "application/json",
        "data": message["data"],
    }
