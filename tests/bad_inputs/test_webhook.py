"""Receivers that misbehave, and what must not reach them, the rows of the area webhook."""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from rich.console import Console

from monitor.app import differ
from monitor.config import Webhook, defaults, load
from monitor.deliver import deliver
from monitor.errors import ConfigError
from monitor.models import Alert, AlertType, Change, ChangeKind, NewAlert, Severity, Story
from monitor.notify import TerminalNotifier
from monitor.notify.webhook import sign, unix_time
from monitor.payload import alert_payload
from tests.bad_inputs.cases import Bench, Case, each
from tests.fakes import START
from tests.offline import Desk
from tests.outbox import Killed, raise_alert, states
from tests.servers import Answer, Request, Server, closing, endless, hang, redirect, reply, serve

_OLD, _NEW = (f"whsec_{base64.b64encode(bytes([n]) * 32).decode()}" for n in (1, 2))
_HOOK = f'[[channels]]\nname = "hook"\ntype = "webhook"\nurl = "http://hooks.example/hook"\nsecret = "{_OLD}"\n'
_OTHER = '[[channels]]\nname = "other"\ntype = "webhook"\nurl = "http://hooks.example/other"\n'
_SECONDS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]


@dataclass(frozen=True, slots=True)
class Post:
    """The program with one alert in its outbox, and its receiver."""

    desk: Desk
    receiver: Server

    async def go(self) -> None:
        """Deliver what is due, as the daemon does."""
        app = self.desk.app
        await deliver(app.store, app.notifiers, self.desk.clock, ignore_schedule=False, chance=lambda: 0.5)

    async def row(self) -> Any:
        """Return the delivery as it is stored."""
        return (await self.desk.app.store.deliveries(channel="hook", limit=1))[0]

    async def waits(self) -> float:
        """Return the seconds until the next attempt."""
        return float(((await self.row())["next_at"] - self.desk.clock.now()).total_seconds())

    @property
    def got(self) -> list[Request]:
        return [request for request in self.receiver.requests if request.target == "/hook"]


@asynccontextmanager
async def posting(bench: Bench, answer: Answer | Sequence[Answer], toml: str = _HOOK) -> AsyncIterator[Post]:
    async with serve({"/hook": answer, "/other": reply(204)}) as receiver, bench.desk({}, toml=toml) as desk:
        bench.network.host("hooks.example", receiver)
        await raise_alert(desk.app.store, "alert_1", 1, channels=list(desk.app.notifiers))
        yield Post(desk, receiver)


def verify(secret: str, request: Request) -> None:
    """Check a signature as the specification says, with nothing of ours."""
    signed = f"{request.headers['webhook-id']}.{request.headers['webhook-timestamp']}.".encode() + request.body
    key = base64.b64decode(secret.removeprefix("whsec_"))
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert expected in request.headers["webhook-signature"].split(" ")


async def whole_schedule(bench: Bench) -> None:
    async with posting(bench, reply(500)) as post:
        waits = []
        while (await post.row())["state"] == "pending":
            await post.go()
            if (await post.row())["state"] == "pending":
                waits.append(await post.waits())
                post.desk.clock.forward(seconds=waits[-1])
        assert waits == _SECONDS
        assert {r.headers["webhook-id"] for r in post.got} == {"alert_1"}
        assert len({r.headers["webhook-timestamp"] for r in post.got}) == len(post.got) == 10
        assert (await post.row())["last_error"] == "answered 500"


def failure(answer: Answer, error: str, toml: str = _HOOK) -> Case:
    """An attempt that is answered so has failed, and is made again after five seconds."""

    async def case(bench: Bench) -> None:
        async with posting(bench, answer, toml) as post:
            await post.go()
            row = await post.row()
            assert (row["state"], row["attempts"], await post.waits()) == ("pending", 1, 5)
            assert error in row["last_error"]
            post.receiver.answers["/hook"] = reply(204)
            post.desk.clock.forward(seconds=5)
            await post.go()
            assert (await post.row())["state"] == "done"

    return case


async def gone(bench: Bench) -> None:
    async with posting(bench, reply(410), _HOOK + _OTHER) as post:
        await post.go()
        await raise_alert(post.desk.app.store, "alert_2", 2, channels=("hook", "other"))
        for _ in range(3):
            post.desk.clock.forward(days=1)
            await post.go()
        assert len(post.got) == 1
        told = [json.loads(r.body) for r in post.receiver.requests if r.target == "/other"]
        assert [m["data"]["channel"] for m in told if m["type"] == "channel.disabled"] == [{"name": "hook"}]
        assert await states(post.desk.app.store, "hook") == {"alert_1": "dead", "alert_2": "dead"}


def asks(status: int, value: str, seconds: float) -> Case:
    """A receiver that asks for time is not posted to before it is over."""

    async def case(bench: Bench) -> None:
        async with posting(bench, reply(status, headers={"Retry-After": value})) as post:
            await post.go()
            assert await post.waits() == seconds
            await raise_alert(post.desk.app.store, "alert_2", 2, channels=("hook",))
            post.desk.clock.forward(seconds=seconds - 1)
            await post.go()
            # Without a time that can be understood, only the alert that failed waits.
            assert len(post.got) == (2 if seconds == 5 else 1)

    return case


def not_followed(status: int) -> Case:
    async def case(bench: Bench) -> None:
        async with posting(bench, redirect("/other", status)) as post:
            await post.go()
            assert (await post.row())["last_error"] == f"answered {status}"
            assert [r.target for r in post.receiver.requests] == ["/hook"]

    return case


async def killed(bench: Bench) -> None:
    async with posting(bench, reply(204)) as post:
        hook = post.desk.app.notifiers["hook"]

        class Dying:
            async def send(self, alert: Alert, _taken: frozenset[str] = frozenset(), /) -> int | None:
                await hook.send(alert)
                raise Killed

            async def close(self) -> None:
                return

        app = post.desk.app
        with pytest.raises(Killed):
            await deliver(app.store, {"hook": Dying()}, post.desk.clock, ignore_schedule=False)
        await post.go()
        await post.go()
        acted = {r.headers["webhook-id"] for r in post.got}
        assert (len(post.got), acted) == (2, {"alert_1"})


async def endless_answer(bench: Bench) -> None:
    head = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
    async with posting(bench, endless(b"x" * 65_536, head=head)) as post:
        begun = time.perf_counter()
        await post.go()
        assert time.perf_counter() - begun < 2
        assert (await post.row())["state"] == "done"
    # A refusal is one whatever follows it.
    async with posting(bench.at("b"), endless(b"x" * 65_536, head=head.replace(b"200", b"500"))) as post:
        await post.go()
        assert (await post.row())["last_error"] == "answered 500"


async def usual_timeout(bench: Bench) -> None:
    (channel,) = defaults({"channels": '[{name = "a", type = "webhook", url = "http://hooks.example/"}]'}, {}).channels
    assert isinstance(channel, Webhook)
    assert timedelta(seconds=15) <= channel.timeout <= timedelta(seconds=30)


async def five_days(bench: Bench) -> None:
    async with posting(bench, reply(500), _HOOK + _OTHER) as post:
        store, clock = post.desk.app.store, post.desk.clock
        for n in range(2, 28):
            clock.forward(hours=5)
            await raise_alert(store, f"alert_{n}", n, channels=("hook",), at=clock.now())
            await post.go()
        assert (await store.channel_health())["hook"].disabled_at is not None
        assert set((await states(store, "hook")).values()) == {"dead"}
        posts = len(post.got)
        clock.forward(days=1)
        await post.go()
        assert len(post.got) == posts
        assert b"channel.disabled" in post.receiver.requests[-1].body
        post.receiver.answers["/hook"] = reply(204)
        await store.enable("hook")
        assert await store.replay(channel="hook", now=clock.now()) == 27
        await post.go()
        assert set((await states(store, "hook")).values()) == {"done"}


def told(headline: str) -> Alert:
    """Return an alert about a story with this headline."""
    change = Change(kind=ChangeKind.HEADLINE, old="Before", new=headline)
    summary = f"Headline: {headline}"
    new = NewAlert(
        type=AlertType.STORY_UPDATED, severity=Severity.HIGH, summary=summary, changes=(change,), channels=()
    )
    story = Story(id=1, url="http://news.example/a", headline=headline, publisher=None)
    payload = alert_payload(new, alert_id="alert_9", now=START, story=story)
    return Alert(
        id="alert_9", type=new.type, severity=new.severity, created_at=START, story_id=1, summary=summary,
        payload=payload,
    )  # fmt: skip


async def shown(alert: Alert) -> str:
    out = io.StringIO()
    await TerminalNotifier(Console(file=out, width=200), differ).send(alert)
    return out.getvalue()


def headline(text: str) -> Case:
    """A headline arrives at a webhook as it is, in JSON, and on a terminal as plain text without controls."""

    async def case(bench: Bench) -> None:
        async with posting(bench, reply(204)) as post:
            await post.desk.app.notifiers["hook"].send(told(text))
            (request,) = post.got
        assert not any(byte < 0x20 for byte in request.body)
        assert json.loads(request.body)["data"]["story"]["headline"] == text
        printed = await shown(told(text))
        assert not set(printed) & set("\r\x1b\u202e")
        assert "".join(c for c in text if c.isprintable()).split()[-1] in printed

    return case


async def too_large(bench: Bench) -> None:
    changes = tuple(
        Change(kind=ChangeKind.PARAGRAPH_EDITED, old="昨" * 3_000, new="今" * 3_000, sentence_old="昨" * 900)
        for _ in range(60)
    )
    new = NewAlert(
        type=AlertType.STORY_UPDATED, severity=Severity.HIGH, summary="x" * 5_000, changes=changes, channels=()
    )
    story = Story(id=3, url="http://news.example/a", headline="今" * 2_000, publisher=None)
    about = {"number": 2, "previous": 1}
    payload = alert_payload(new, alert_id="alert_1", now=START, story=story, revision=about)
    data = json.loads(payload)["data"]
    assert len(payload.encode()) < 20_000
    assert (data["truncated"], data["changes_total"]) == (True, 60)
    assert data["links"] == {"story": "http://news.example/a", "command": "monitor diff 3 1 2"}


async def short_secrets(bench: Bench) -> None:
    for length in (0, 1, 23, 65):
        file = bench.folder / "short.toml"
        secret = f"whsec_{base64.b64encode(bytes(length)).decode()}"
        file.write_text(_HOOK.replace(_OLD, secret), encoding="utf-8")
        with pytest.raises(ConfigError, match=f"holds {length} bytes") as caught:
            load(file, {}, {})
        assert secret == "whsec_" or secret not in str(caught.value)


async def zones(bench: Bench) -> None:
    bench.monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        async with posting(bench, reply(204)) as post:
            await post.go()
            (request,) = post.got
            assert request.headers["webhook-timestamp"] == str(int(START.timestamp()))
            verify(_OLD, request)
    finally:
        bench.monkeypatch.delenv("TZ")
        time.tzset()
    west = START.astimezone(timezone(timedelta(hours=-5)))
    assert unix_time(west) == unix_time(START) == int(START.replace(tzinfo=UTC).timestamp())
    with pytest.raises(ValueError, match="must be aware"):
        unix_time(datetime(2026, 1, 1))  # noqa: DTZ001 - the case is a naive time


async def same_bytes(bench: Bench) -> None:
    for format_ in ("plain", "cloudevents"):
        async with posting(bench.at(format_), reply(204), f'{_HOOK}format = "{format_}"\n') as post:
            await post.desk.app.notifiers["hook"].send(told("Zürich – “spät” 今"))
            (request,) = post.got
        verify(_OLD, request)
        body = json.loads(request.body)
        assert (body["type"], body["data"]["id"]) == ("story.updated", "alert_9")
        assert (
            sign(_OLD, message_id="alert_9", timestamp=int(START.timestamp()), body=request.body)
            == (request.headers["webhook-signature"])
        )


async def rotation(bench: Bench) -> None:
    async with posting(bench, reply(204), _HOOK.replace(f'"{_OLD}"', f'["{_NEW}", "{_OLD}"]')) as post:
        await post.go()
        (request,) = post.got
    assert len(request.headers["webhook-signature"].split(" ")) == 2
    verify(_OLD, request)
    verify(_NEW, request)


_DATE = (START + timedelta(hours=2)).strftime("%a, %d %b %Y %H:%M:%S GMT")

ROWS: dict[str, Case] = {
    "B092": each(
        whole_schedule,
        failure(hang, "no answer within 0.1 s", f"{_HOOK}timeout = 0.1\n"),
        failure(closing(b""), "disconnected"),
    ),
    "B093": gone,
    "B094": each(
        asks(429, "120", 120),
        asks(503, _DATE, 7_200),
        asks(429, "99999999999999999999", 86_400),
        asks(503, "soon", 5),
        asks(429, "-5", 5),
        asks(503, "Mon, 99 Foo 2026", 5),
    ),
    "B095": each(*(not_followed(status) for status in (301, 302, 307, 308))),
    "B096": killed,
    "B097": endless_answer,
    "B098": each(usual_timeout, failure(hang, "no answer within 0.1 s", f"{_HOOK}timeout = 0.1\n")),
    "B099": five_days,
    "B100": headline("Troops\n\r\x1b[31m gather\u202e now"),
    "B101": each(
        headline("<!channel> gather"), headline("@everyone gather"), headline("[x](javascript:alert(1)) gather")
    ),
    "B102": too_large,
    "B103": short_secrets,
    "B104": zones,
    "B105": same_bytes,
    "B106": rotation,
}


@pytest.mark.parametrize("row", ROWS)
async def test_row(row: str, bench: Bench) -> None:
    await ROWS[row](bench)
