"""`monitor deliveries` and `monitor channels`: what people see of the outbox, and what they do about it."""

from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor.cli import main
from monitor.deliver import deliver
from monitor.store import SqlStore, open_database
from tests.fakes import FakeClock
from tests.outbox import Receiver, blank_database, raise_alert, states
from tests.servers import Answer, hang, reply, serve

_SECRET = f"whsec_{base64.b64encode(bytes(32)).decode()}"
_CONFIG = """
[[channels]]
name = "desk"
type = "webhook"
url = "URL"
secret = "SECRET"
allow_private = true
timeout = 0.2

[[channels]]
name = "screen"
type = "terminal"
"""


class Newsroom:
    """A configuration, a database, and the commands over them."""

    def __init__(self, folder: Path) -> None:
        self.config, self.database = folder / "monitor.toml", folder / "m.db"
        self.database.write_bytes(blank_database())
        self.leads_to("https://hooks.example/secret-path")

    def leads_to(self, url: str, secret: str = _SECRET) -> None:
        self.config.write_text(_CONFIG.replace("URL", url).replace("SECRET", secret), encoding="utf-8")

    def store(self) -> SqlStore:
        return SqlStore(open_database(self.database))

    async def has(self, *alerts: str, sends: Receiver | None = None) -> None:
        """Raise alerts for the desk, and let a receiver get what is due."""
        async with self.store() as store:
            for number, alert in enumerate(alerts):
                await raise_alert(store, alert, number + 1, channels=("desk",))
            if sends is not None:
                await deliver(store, {"desk": sends}, FakeClock(), ignore_schedule=False, chance=lambda: 0.5)

    async def states(self) -> dict[str, str]:
        async with self.store() as store:
            return await states(store, "desk")

    async def monitor(self, *words: str) -> Result:
        arguments = [*words, "--config", str(self.config), "--db", str(self.database)]
        return await asyncio.to_thread(CliRunner().invoke, main, arguments)


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


@pytest.fixture
def receiver() -> Receiver:
    return Receiver(FakeClock())


async def test_deliveries_are_listed_with_what_happened_and_what_comes_next(
    newsroom: Newsroom, receiver: Receiver
) -> None:
    assert "no deliveries yet" in (await newsroom.monitor("deliveries", "list")).output
    receiver.is_down()
    await newsroom.has("alert_1", sends=receiver)
    output = (await newsroom.monitor("deliveries", "list")).output
    assert output.splitlines()[0].split() == ["1", "pending", "desk", "high", "story.updated"]
    assert "1 attempt, answered 503, next attempt 2026-01-01T12:00:05Z" in output
    (row,) = (await newsroom.monitor("deliveries", "list", "--json", "--state", "pending")).output.splitlines()
    values = json.loads(row)
    assert (values["id"], values["alert_id"], values["last_status"], values["attempts"]) == (1, "alert_1", 503, 1)
    for words in (("--state", "done"), ("--channel", "screen")):
        assert (await newsroom.monitor("deliveries", "list", *words)).output == "no such deliveries\n"


async def test_one_delivery_is_shown_with_what_it_sends(newsroom: Newsroom, receiver: Receiver) -> None:
    await newsroom.has("alert_1", sends=receiver)
    output = (await newsroom.monitor("deliveries", "show", "1")).output
    assert "webhook-id alert_1" in output
    assert "1 attempt, sent 2026-01-01T12:00:00Z" in output
    assert '"type": "story.updated"' in output
    assert json.loads((await newsroom.monitor("deliveries", "show", "1", "--json")).output)["payload"]["data"] == {
        "id": "alert_1"
    }


async def test_what_was_given_up_is_replayed_by_number_by_channel_or_all(
    newsroom: Newsroom, receiver: Receiver
) -> None:
    receiver.is_gone()
    await newsroom.has("alert_1", "alert_2", "alert_3", sends=receiver)
    assert set((await newsroom.states()).values()) == {"dead"}
    for words in (("1",), ("--channel", "desk")):
        refused = await newsroom.monitor("deliveries", "replay", *words)
        assert refused.exit_code == 2
        assert "channel desk is disabled since 2026-01-01T12:00:00Z: answered 410" in refused.output
        assert "monitor channels enable desk --replay" in refused.output
    assert (await newsroom.monitor("deliveries", "replay", "--dead")).output == "nothing is dead\n"
    assert (await newsroom.monitor("channels", "enable", "desk")).output == "channel desk is enabled\n"
    assert "1 delivery waits again" in (await newsroom.monitor("deliveries", "replay", "2")).output
    assert await newsroom.states() == {"alert_1": "dead", "alert_2": "pending", "alert_3": "dead"}
    assert "2 deliveries wait again" in (await newsroom.monitor("deliveries", "replay", "--channel", "desk")).output
    assert (await newsroom.monitor("deliveries", "replay", "--dead")).output == "nothing is dead\n"


async def test_enabling_can_replay_at_once(newsroom: Newsroom, receiver: Receiver) -> None:
    receiver.is_gone()
    await newsroom.has("alert_1", sends=receiver)
    result = await newsroom.monitor("channels", "enable", "desk", "--replay")
    assert result.output == "channel desk is enabled\nreplayed: 1 delivery\n"
    assert await newsroom.states() == {"alert_1": "pending"}


async def test_what_is_dropped_is_kept(newsroom: Newsroom) -> None:
    await newsroom.has("alert_1", "alert_2")
    assert (await newsroom.monitor("deliveries", "drop", "1")).output == "dropped: 1 delivery\n"
    assert await newsroom.states() == {"alert_1": "dropped", "alert_2": "pending"}
    assert "1 delivery waits again" in (await newsroom.monitor("deliveries", "replay", "1")).output


async def test_what_cannot_be_done_is_refused_with_what_to_do(newsroom: Newsroom, receiver: Receiver) -> None:
    await newsroom.has("alert_1", sends=receiver)
    await newsroom.has("alert_2")
    for words, told in {
        ("deliveries", "replay"): "name deliveries by their IDs",
        ("deliveries", "replay", "1", "--dead"): "name deliveries by their IDs",
        ("deliveries", "replay", "1"): "was sent at 2026-01-01T12:00:00Z, and is not sent twice",
        ("deliveries", "replay", "2"): "waits already; its next attempt is at",
        ("deliveries", "replay", "7", "8"): "there is no delivery 7, 8; monitor deliveries list",
        ("deliveries", "drop"): "name deliveries by their IDs",
        ("deliveries", "drop", "1"): "was sent at 2026-01-01T12:00:00Z, and cannot be dropped",
        ("deliveries", "show", "9"): "there is no delivery 9",
        ("channels", "enable", "dask"): "the configuration has no channel 'dask'; it has: desk, screen",
        ("channels", "test", "dask"): "the configuration has no channel 'dask'",
    }.items():
        result = await newsroom.monitor(*words)
        assert (result.exit_code, told in result.output) == (2, True), (words, result.output)


async def test_channels_are_listed_with_how_they_are_and_without_their_paths(
    newsroom: Newsroom, receiver: Receiver
) -> None:
    receiver.is_down()
    await newsroom.has(*(f"alert_{n}" for n in range(6)), sends=receiver)
    output = (await newsroom.monitor("channels", "list")).output
    assert output.startswith("desk  failing\n    webhook  https://hooks.example/…  signed\n    5 failed in a row since")
    assert "6 pending, 0 done, 0 dead, 0 dropped" in output
    assert "screen  ok\n    terminal\n" in output
    assert "secret-path" not in output
    assert _SECRET not in output
    receiver.is_gone()
    async with newsroom.store() as store:
        await store.enable("desk")
        await deliver(store, {"desk": receiver}, FakeClock(), ignore_schedule=True)
    desk, _ = (json.loads(line) for line in (await newsroom.monitor("channels", "list", "--json")).output.splitlines())
    assert (desk["state"], desk["reason"], desk["deliveries"]["dead"]) == ("disabled", "answered 410", 6)
    assert (
        "since 2026-01-01T12:00:00Z: answered 410; monitor channels enable desk"
        in (await newsroom.monitor("channels", "list")).output
    )


async def test_a_channel_that_was_taken_out_is_named_while_something_waits_for_it(newsroom: Newsroom) -> None:
    await newsroom.has("alert_1")
    newsroom.config.write_text('[[channels]]\nname = "screen"\ntype = "terminal"\n', encoding="utf-8")
    assert "desk  not in the configuration" in (await newsroom.monitor("channels", "list")).output


async def test_a_test_goes_the_way_of_alerts_and_says_how_it_went(newsroom: Newsroom) -> None:
    async with serve({"/hook": reply(202)}) as server:
        newsroom.leads_to(server.url("/hook"))
        result = await newsroom.monitor("channels", "test", "desk")
        (request,) = server.requests
        newsroom.leads_to(server.url("/hook"), secret="")
        unsigned = await newsroom.monitor("channels", "test", "desk")
    assert result.exit_code == 0
    assert result.output.startswith("channel desk took the test with status 202 (")
    assert result.output.endswith(" s; signed)\n")
    body = json.loads(request.body)
    assert (body["type"], body["data"]["channel"]) == ("monitor.test", {"name": "desk"})
    assert request.headers["webhook-id"] == body["data"]["id"]
    assert request.headers["webhook-signature"].startswith("v1,")
    assert unsigned.output.endswith(" s; not signed: the channel has no secret)\n")
    assert await newsroom.states() == {}


@pytest.mark.parametrize(("answer", "reason"), [(reply(500), "answered 500"), (hang, "no answer within 0.2 s")])
async def test_a_test_that_fails_ends_with_status_3(newsroom: Newsroom, answer: Answer, reason: str) -> None:
    async with serve({"/hook": answer}) as server:
        newsroom.leads_to(server.url("/hook"))
        result = await newsroom.monitor("channels", "test", "desk")
    assert result.exit_code == 3
    assert f"channel desk did not take the test: {reason} (" in result.output


async def test_a_test_of_the_terminal_is_printed(newsroom: Newsroom) -> None:
    output = (await newsroom.monitor("channels", "test", "screen")).output
    assert "LOW  monitor.test\n  This is a test of the channel screen. Nothing has happened.\n" in output
    assert "channel screen took the test (" in output


async def test_a_check_by_hand_says_why_nothing_goes_to_a_disabled_channel(
    newsroom: Newsroom, receiver: Receiver
) -> None:
    await newsroom.monitor("check")
    receiver.is_gone()
    await newsroom.has("alert_1", sends=receiver)
    told = "The channel desk is disabled and gets nothing any more: answered 410"
    assert told in (await newsroom.monitor("alerts")).output
    output = (await newsroom.monitor("check")).output
    assert "channel desk is disabled: answered 410 (since 2026-01-01T12:00:00Z); its alerts are kept" in output
    # An address of its own is what a channel begins anew with.
    newsroom.leads_to("https://hooks.example/other")
    assert "disabled" not in (await newsroom.monitor("check")).output
    assert await newsroom.states() == {"alert_1": "dead"}
