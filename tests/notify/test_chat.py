"""Alerts by way of Apprise, to a service of its kind on this machine."""

from __future__ import annotations

import json
import logging
import sys

import pytest

from monitor.app import differ
from monitor.errors import DeliveryError
from monitor.models import Alert, AlertType, Severity
from monitor.notify import AppriseNotifier, message_of
from tests.fakes import START
from tests.servers import Server, hang, reply, serve

# Apprise loads a module of Python that is to go.
pytestmark = pytest.mark.filterwarnings("ignore:.*imghdr:DeprecationWarning")

TOPIC = "canary-topic"


def alert(headline: str = "Troops gather", summary: str = "1 paragraph edited") -> Alert:
    data = {
        "id": "alert_1", "severity": "high", "summary": summary,
        "story": {"headline": headline, "url": "https://example.org/a"},
    }  # fmt: skip
    return Alert(
        id="alert_1", type=AlertType.STORY_UPDATED, severity=Severity.HIGH, created_at=START, story_id=1, summary="s",
        payload=json.dumps({"type": "story.updated", "data": data}),
    )  # fmt: skip


def ntfy(*servers: Server, markdown: bool = False, timeout: float = 10.0) -> AppriseNotifier:
    urls = [f"ntfy://{server.origin.removeprefix('http://')}/{TOPIC}" for server in servers]
    return AppriseNotifier(
        urls=urls, secrets=[*urls, TOPIC], markdown=markdown, message_of=lambda p: message_of(p, differ),
        timeout=timeout,
    )  # fmt: skip


def told(server: Server) -> dict[str, str]:
    values = json.loads(server.requests[-1].body)
    assert isinstance(values, dict)
    return values


async def test_a_service_gets_title_and_body_without_mentions() -> None:
    async with serve({"/": reply()}) as server:
        await ntfy(server).send(alert("@everyone <!channel> \x1b[2J\u202eTroops"))
    values = told(server)
    assert (values["topic"], values["message"]) == (TOPIC, "1 paragraph edited\n  https://example.org/a")
    assert values["title"] == "[high] @\u200beveryone <!\u200bchannel> [2JTroops: 1 paragraph edited"


async def test_markdown_is_sent_as_such() -> None:
    async with serve({"/": reply()}) as server:
        await ntfy(server, markdown=True).send(alert(summary="*a* [b](javascript:c)"))
    assert r"\*a\* \[b\]" in told(server)["message"]


class _Root(logging.Handler):
    """What comes to be logged by the program, which a test of pytest's own would see beside what does not."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


async def test_what_a_service_says_is_told_without_its_secrets() -> None:
    said, root = json.dumps({"error": f"no {TOPIC} here", "code": 40301}).encode(), _Root()
    logging.getLogger().addHandler(root)
    try:
        async with serve({"/": reply(403, said)}) as server:
            with pytest.raises(DeliveryError) as caught:
                await ntfy(server).send(alert())
    finally:
        logging.getLogger().removeHandler(root)
    assert caught.value.reason == "ntfy: Failed to send ntfy notification to topic '***': no *** here, error=40301."
    assert not [line for line in root.said if TOPIC in line]


async def test_who_has_an_alert_is_not_told_it_again() -> None:
    async with serve({"/": reply()}) as one, serve({"/": [reply(500), reply()]}) as two:
        channel = ntfy(one, two)
        with pytest.raises(DeliveryError) as caught:
            await channel.send(alert())
        assert len(caught.value.taken) == 1
        assert TOPIC not in str(caught.value.taken)
        await channel.send(alert(), caught.value.taken)
        assert (len(one.requests), len(two.requests)) == (1, 2)
        await channel.send(alert())
        assert (len(one.requests), len(two.requests)) == (2, 3)


async def test_a_body_is_cut_to_what_the_service_takes_and_keeps_its_address() -> None:
    async with serve({"/": reply()}) as server:
        await ntfy(server).send(alert(summary="long " * 5000))
    message = told(server)["message"]
    assert message.endswith("…\n  https://example.org/a")
    assert len(message) < 8_000


async def test_a_redirect_is_not_followed() -> None:
    async with serve({"/": reply(307, headers={"location": "/other"}), "/other": reply()}) as server:
        with pytest.raises(DeliveryError):
            await ntfy(server).send(alert())
    assert [request.target for request in server.requests] == ["/"]


async def test_a_service_that_does_not_answer_is_left_in_time() -> None:
    async with serve({"/": hang}) as server:
        with pytest.raises(DeliveryError, match=r"ntfy: no answer within 0\.1 s"):
            await ntfy(server, timeout=0.1).send(alert())


async def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    channel = AppriseNotifier(urls=["ntfy://x"], secrets=[], markdown=False, message_of=lambda p: message_of(p, differ))
    with pytest.raises(DeliveryError, match=r"monitor\[apprise\]"):
        await channel.send(alert())


async def test_an_address_that_apprise_does_not_know_is_a_failure() -> None:
    channel = AppriseNotifier(
        urls=["nothing://x"], secrets=[], markdown=False, message_of=lambda p: message_of(p, differ)
    )
    with pytest.raises(DeliveryError, match="nothing: "):
        await channel.send(alert())
