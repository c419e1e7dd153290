"""The program as its user runs it: processes, files, a local site, a receiver."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import Request, Script, Server, hang, redirect, reply, serve

_ALLOW = ("--set", "politeness.gap=0", "--set", "fetch.allow=127.0.0.0/8")


async def monitor(*arguments: str, folder: Path, kill_when: asyncio.Event | None = None) -> tuple[int, str, str]:
    """Run the program to its end, or kill it when told; returns status, output and errors."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "monitor", *arguments,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)},
    )  # fmt: skip
    if kill_when is not None:
        await asyncio.wait_for(kill_when.wait(), 30)
        process.send_signal(signal.SIGKILL)
    out, err = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode or 0, out.decode(), err.decode()


def page(soldiers: str, headline: str = "Troops gather at the border") -> bytes:
    more = "".join(f"<p>Paragraph {n} says what officials expect of the coming weeks.</p>" for n in range(9))
    return reply(
        200,
        f"<html lang='en'><head><title>{headline}</title></head><body><article><h1>{headline}</h1>"
        f"<p>About {soldiers} soldiers are in the region, officials said.</p>{more}</article></body></html>".encode(),
        {"Content-Type": "text/html; charset=utf-8"},
    )


async def check(server: Server, folder: Path, *more: str) -> tuple[int, list[dict[str, object]], str]:
    db = str(folder / "m.db")
    status, out, err = await monitor("check", server.url("/a"), "--db", db, "--json", *_ALLOW, *more, folder=folder)
    return status, [json.loads(line) for line in out.splitlines()], err


async def test_a_baseline_a_change_and_silence(tmp_path: Path) -> None:
    async with serve({"/a": page("11,000")}) as server:
        status, events, _ = await check(server, tmp_path, "--exit-code")
        assert (status, events[0]["result"]) == (0, "first")
        server.answers["/a"] = page("12,000")
        status, events, _ = await check(server, tmp_path, "--exit-code")
        assert (status, [e["event"] for e in events if e["event"] == "alert"]) == (1, ["alert"])
        status, events, _ = await check(server, tmp_path, "--exit-code")
        assert (status, events[0]["result"]) == (0, "unchanged")
        db = ("--db", str(tmp_path / "m.db"))
        _, out, _ = await monitor("alerts", *db, folder=tmp_path)
        assert "raised from about 11,000 to about 12,000" in out
        _, out, _ = await monitor("diff", "Troops gather", *db, folder=tmp_path)
        assert "[-11,000-]{+12,000+}" in out
        _, out, _ = await monitor("show", "1", *db, folder=tmp_path)
        assert "1: 11,000, 2: 12,000" in out
        _, out, _ = await monitor("list", *db, folder=tmp_path)
        assert "added" in out


async def test_a_check_killed_in_the_middle_of_its_post_loses_no_alert(tmp_path: Path) -> None:
    posted = asyncio.Event()

    async def hold(request: object, writer: object) -> None:
        posted.set()
        await asyncio.sleep(60)

    async with serve({"/a": page("11,000"), "/hook": hold}) as server:
        hook = ("--webhook", server.url("/hook"))
        await check(server, tmp_path, *hook)
        server.answers["/a"] = page("12,000")
        arguments = ("check", server.url("/a"), "--db", str(tmp_path / "m.db"), *_ALLOW, *hook)
        await monitor(*arguments, folder=tmp_path, kill_when=posted)
        server.answers["/hook"] = reply(204, b"")
        before = len(server.requests)
        status, events, _ = await check(server, tmp_path, *hook)
        posts = [r for r in server.requests[before:] if r.target == "/hook"]
        assert status == 0
        assert len(posts) == 1
        assert [e for e in events if e["event"] == "alert"] == []


async def test_a_check_killed_while_it_waits_for_a_page_goes_on_the_next_time(tmp_path: Path) -> None:
    asked = asyncio.Event()

    async def stall(request: object, writer: object) -> None:
        asked.set()
        await asyncio.sleep(60)

    async with serve({"/a": stall}) as server:
        arguments = ("check", server.url("/a"), "--db", str(tmp_path / "m.db"), *_ALLOW)
        await monitor(*arguments, folder=tmp_path, kill_when=asked)
        server.answers["/a"] = page("11,000")
        status, events, _ = await check(server, tmp_path)
        assert (status, events[0]["result"]) == (0, "first")


@pytest.mark.parametrize(("target", "number"), [("/p7", 1), ("/p23", 1), ("/hook", 1), ("/hook", 9)])
async def test_a_check_killed_at_any_moment_tells_every_change_once_in_the_end(
    target: str, number: int, tmp_path: Path
) -> None:
    reached = asyncio.Event()
    paths = [f"/p{n}" for n in range(24)]
    async with serve({path: page("11,000", f"Headline of {path}") for path in paths} | {"/hook": reply(204)}) as server:
        urls = tmp_path / "urls"
        urls.write_text("\n".join(map(server.url, paths)))
        hook = ("--webhook", server.url("/hook"))
        arguments = ("check", "--urls", str(urls), "--db", str(tmp_path / "m.db"), *_ALLOW, *hook)
        await monitor(*arguments, folder=tmp_path)
        server.answers |= {path: page("12,000", f"Headline of {path}") for path in paths}
        usual = server.answers[target]
        assert isinstance(usual, bytes)
        server.answers[target] = [usual] * (number - 1) + [_holding(reached)]
        await monitor(*arguments, folder=tmp_path, kill_when=reached)
        server.answers[target] = usual
        for _ in range(2):
            status, _, _ = await monitor(*arguments, folder=tmp_path)
            assert status == 0
        posts = [json.loads(r.body) for r in server.requests if r.target == "/hook"]
        told = {post["data"]["id"]: post["data"]["story"]["url"] for post in posts}
        assert sorted(told.values()) == sorted(map(server.url, paths))
        # One was in flight when the process died; it may come again, under its own id.
        assert len(posts) <= len(paths) + 1


def _holding(reached: asyncio.Event) -> Script:
    async def hold(request: Request, writer: asyncio.StreamWriter) -> None:
        reached.set()
        await hang(request, writer)

    return hold


async def test_trouble_names_address_reason_and_next_try_and_the_others_go_on(tmp_path: Path) -> None:
    async with serve({"/a": page("11,000"), "/b": reply(500, b"x"), "/c": hang}) as server:
        urls = tmp_path / "urls"
        urls.write_text("\n".join(["# mine", *(server.url(path) for path in ("/a", "/b", "/c"))]))
        slow = ("--set", "fetch.deadline=1")
        arguments = ("check", "--urls", str(urls), "--db", str(tmp_path / "m.db"), *_ALLOW, *slow)
        status, out, err = await monitor(*arguments, folder=tmp_path)
        assert status == 3
        assert "first" in out
        assert f"{server.url('/b')}: answered 500; next try 20" in err
        assert server.url("/c") in err


async def test_a_host_that_asked_to_wait_is_left_alone_by_the_next_command_too(tmp_path: Path) -> None:
    answers = {"/a": reply(503, b"", {"Retry-After": "3600"}), "/b": page("11,000"), "/robots.txt": reply(404)}
    async with serve(answers) as server:
        db = ("--db", str(tmp_path / "m.db"), *_ALLOW)
        assert (await monitor("check", server.url("/a"), *db, folder=tmp_path))[0] == 3
        status, out, err = await monitor("check", server.url("/b"), *db, folder=tmp_path)
        assert (status, out) == (3, "")
        assert re.search(rf"waiting +{server.url('/b')}: the host asked to wait until 20\d\d-\S+Z\n", err)
        assert "1 checked: 1 waiting" in err
        status, out, _ = await monitor("check", "--all", "--json", *db, folder=tmp_path)
        looks = [json.loads(line) for line in out.splitlines()][:2]
        assert status == 0
        assert [(look["result"], "host_waits_until" in look) for look in looks] == [("waiting", True)] * 2
        assert "not looked at yet" in (await monitor("list", *db[:2], folder=tmp_path))[1]
        assert [request.target for request in server.requests] == ["/robots.txt", "/a"]


async def test_what_robots_txt_refuses_is_told_and_permission_can_be_set(tmp_path: Path) -> None:
    answers = {"/a": page("11,000"), "/robots.txt": reply(200, b"User-agent: monitor\nDisallow: /")}
    async with serve(answers) as server:
        command = ("check", server.url("/a"), "--db", str(tmp_path / "m.db"), *_ALLOW)
        status, _, err = await monitor(*command, folder=tmp_path)
        assert status == 3
        assert "robots.txt of the site asks not to fetch this address; next try 20" in err
        status, out, _ = await monitor(*command, "--set", "politeness.robots=false", folder=tmp_path)
        assert (status, out) == (0, f"first      {server.url('/a')}\n")
        assert [request.target for request in server.requests] == ["/robots.txt", "/a"]


async def test_a_private_address_is_refused_unless_allowed(tmp_path: Path) -> None:
    async with serve({"/a": page("11,000")}) as server:
        status, _, err = await monitor("check", server.url("/a"), "--db", str(tmp_path / "m.db"), folder=tmp_path)
        assert status == 3
        assert "fetch.allow" in err
        assert server.requests == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", "ftp://example.org/"), "must start with http"),
        (("check", "--set", "politeness.gapp=0"), "politeness.gapp"),
        (("check", "--set", "nonsense"), "KEY=VALUE"),
        (("check", "--config", "/nowhere/monitor.toml"), "cannot be read"),
        (("check", "https://example.org/", "--webhook", "nowhere"), "--webhook"),
        (("check", "https://example.org/", "--webhook", "https://example.org/", "--secret", "short"), "whsec_"),
        (("check", "--urls", "/dev/null"), "there is no address in /dev/null"),
        (("show", "nothing"), "nothing is stored yet"),
        (("demo", "--log", "/nowhere/log"), "cannot write the log /nowhere/log"),
        (("frobnicate",), "No such command"),
    ],
)
async def test_a_wrong_command_is_told_and_ends_with_2(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    status, _, err = await monitor(*arguments, folder=tmp_path)
    assert status == 2
    assert words in err


async def test_a_terminal_shows_a_bar_and_a_pipe_plain_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with serve({"/a": page("11,000")}) as server:
        arguments = ("check", server.url("/a"), "--db", str(tmp_path / "m.db"), *_ALLOW)
        _, out, err = await monitor(*arguments, folder=tmp_path)
        assert out == f"first      {server.url('/a')}\n"
        assert err == "1 checked: 1 first; 0 alerts\n"
        monkeypatch.setenv("FORCE_COLOR", "1")
        _, out, err = await monitor(*arguments, folder=tmp_path)
        assert out == ""
        assert "checking" in err
        assert "1/1" in err


async def test_a_terminal_of_few_characters_gets_the_numbers_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    status, out, _ = await monitor("demo", folder=tmp_path)
    assert status == 0
    assert "Ukraine\\u2019s government" in out


async def test_the_shipped_configuration_is_right_as_it_is(tmp_path: Path) -> None:
    status, out, _ = await monitor("config", "check", "config/monitor.toml", folder=tmp_path)
    assert status == 0
    assert out.startswith("ok: ")


async def test_a_saved_page_is_a_revision(tmp_path: Path) -> None:
    saved = tmp_path / "saved.html"
    saved.write_bytes(page("11,000").partition(b"\r\n\r\n")[2])
    arguments = ("add", "--html", str(saved), "https://www.example.org/walled", "--db", str(tmp_path / "m.db"))
    status, out, _ = await monitor(*arguments, folder=tmp_path)
    assert (status, out.split()[0]) == (0, "first")


async def test_a_saved_page_that_cannot_be_read_leaves_its_source_as_it_was(tmp_path: Path) -> None:
    saved, db = tmp_path / "saved.html", ("--db", str(tmp_path / "m.db"))
    saved.write_bytes(b"")
    status, _, err = await monitor("add", "--html", str(saved), "https://www.example.org/walled", *db, folder=tmp_path)
    assert (status, err) == (3, f"monitor: {saved} was not taken: it is empty\n")
    _, out, _ = await monitor("list", "--json", *db, folder=tmp_path)
    assert (json.loads(out)["last_trouble"], json.loads(out)["paused"]) == (None, False)


async def test_a_command_without_the_configuration_leaves_what_it_declared(tmp_path: Path) -> None:
    db, config = ("--db", str(tmp_path / "m.db")), tmp_path / "monitor.toml"
    config.write_text('[[watch.pages]]\nurl = "https://www.example.org/a"\n')
    await monitor("list", "--config", str(config), *db, folder=tmp_path)
    _, out, _ = await monitor("list", "--json", *db, folder=tmp_path)
    assert json.loads(out)["origin"] == "config"
    config.write_text("")
    _, out, _ = await monitor("list", "--json", "--config", str(config), *db, folder=tmp_path)
    assert out == ""


async def test_a_source_without_a_headline_is_listed_by_the_name_that_its_user_gave_it(tmp_path: Path) -> None:
    config = tmp_path / "monitor.toml"
    config.write_text('[[watch.feeds]]\nname = "My feed"\nurl = "https://www.example.org/feed.xml"\n')
    arguments = ("list", "--config", str(config), "--db", str(tmp_path / "m.db"))
    _, out, _ = await monitor(*arguments, folder=tmp_path)
    lines = [line.strip() for line in out.splitlines()]
    address = "https://www.example.org/feed.xml"
    assert lines == ["feeds", "My feed", address, "from the configuration, not looked at yet"]


async def test_what_waited_for_its_receiver_is_told_when_it_went_out(tmp_path: Path) -> None:
    async with serve({"/a": page("11,000"), "/hook": reply(503)}) as server:
        hook = ("--webhook", server.url("/hook"))
        await check(server, tmp_path)
        server.answers["/a"] = page("12,000")
        _, events, _ = await check(server, tmp_path, *hook)
        assert events[-2] == {"event": "delivered", "sent": 1, "failed": 1, "waiting": 0}
        server.answers["/hook"] = reply(204)
        status, out, err = await monitor("check", "--db", str(tmp_path / "m.db"), *_ALLOW, *hook, folder=tmp_path)
        assert (status, out) == (0, "")
        assert err.splitlines()[0].startswith("warning: what goes to --webhook is not signed")
        assert err.splitlines()[1:] == ["sent to webhook: 1 alert", "nothing was due (--all looks at everything)"]
        assert server.requests[-1].headers["user-agent"].startswith("monitor/")


async def test_nothing_to_look_at_is_told_as_it_is(tmp_path: Path) -> None:
    db = ("--db", str(tmp_path / "m.db"))
    await monitor("add", "https://www.example.org/story", *db, folder=tmp_path)
    await monitor("remove", "https://www.example.org/story", *db, folder=tmp_path)
    assert "nothing is watched yet" in (await monitor("check", *db, folder=tmp_path))[2]
    await monitor("add", "https://www.example.org/story", *db, folder=tmp_path)
    await monitor("pause", "https://www.example.org/story", *db, folder=tmp_path)
    assert "nothing was due" in (await monitor("check", *db, folder=tmp_path))[2]
    assert "everything is paused" in (await monitor("check", "--all", *db, folder=tmp_path))[2]


async def test_a_story_that_is_gone_for_three_looks_is_removed_once(tmp_path: Path) -> None:
    async with serve({"/a": [page("11,000"), reply(404)]}) as server:
        looks = [await check(server, tmp_path, "--exit-code") for _ in range(5)]
        results = [(status, events[0]["result"], len(events) - 2) for status, events, _ in looks]
        # after the look itself: an alert and its delivery, and the sum
        assert results == [(0, "first", 0), (0, "missing", 0), (0, "missing", 0), (1, "removed", 2), (0, "removed", 0)]


async def test_pause_mute_and_remove_are_kept(tmp_path: Path) -> None:
    db = ("--db", str(tmp_path / "m.db"))
    url = "https://www.example.org/story"
    await monitor("add", url, *db, folder=tmp_path)
    await monitor("pause", url, *db, folder=tmp_path)
    await monitor("mute", url, *db, folder=tmp_path)
    _, out, _ = await monitor("list", "--json", *db, folder=tmp_path)
    assert (json.loads(out)["paused"], json.loads(out)["muted"]) == (True, True)
    assert (await monitor("remove", url, *db, folder=tmp_path))[0] == 0
    assert (await monitor("remove", url, *db, folder=tmp_path))[0] == 2


async def test_the_daemon_looks_and_stops_when_told(tmp_path: Path) -> None:
    async with serve({"/a": page("11,000")}) as server:
        db = ("--db", str(tmp_path / "m.db"))
        await monitor("add", server.url("/a"), *db, folder=tmp_path)
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "monitor", "run", *db, *_ALLOW, "--json", stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        assert process.stdout is not None
        line = json.loads(await asyncio.wait_for(process.stdout.readline(), 30))
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 10) == 0
        assert line["result"] == "first"


async def test_the_demo_keeps_its_database_when_asked_and_overwrites_none(tmp_path: Path) -> None:
    db = ("--db", str(tmp_path / "it's mine.db"))
    assert (await monitor("demo", "--json", *db, folder=tmp_path))[0] == 0
    _, out, _ = await monitor("show", "soldiers-russia", *db, folder=tmp_path)
    assert "soldiers: 1: 11,000, 2: 12,000" in out
    article = tmp_path / "it's mine-article.txt"
    assert "11.000" in article.read_text(encoding="utf-8")
    status, _, err = await monitor("demo", *db, folder=tmp_path)
    assert (status, "is there already" in err) == (2, True)
    (tmp_path / "it's mine.db").unlink()
    status, _, err = await monitor("demo", *db, folder=tmp_path)
    assert (status, f"{article} is there already" in err) == (2, True)


@pytest.mark.parametrize("seed", ["1", "2", "7"])
async def test_the_demo_brings_just_what_the_newsroom_did(seed: str, tmp_path: Path) -> None:
    log = tmp_path / "log"
    status, out, err = await monitor("demo", "--json", "--seed", seed, "--log", str(log), folder=tmp_path)
    payloads = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert sorted(p["type"] for p in payloads) == [
        "claim.drifted", "claim.drifted", "correction.published", "figure.changed", "story.removed", "story.updated",
    ]  # fmt: skip
    edits = [json.loads(line) for line in log.read_text().splitlines()]
    figure = next(e for e in edits if e["kind"] == "figure")
    change = next(p for p in payloads if p["type"] == "figure.changed")["data"]["changes"][0]
    assert (change["old"], change["new"]) == (figure["old"], figure["new"])
    drifts = [claim for p in payloads if p["type"] == "claim.drifted" for claim in p["data"]["claims"]]
    assert sorted(drift["kind"] for drift in drifts) == ["changed", "corrected"]
    changed = next(drift for drift in drifts if drift["kind"] == "changed")
    assert (changed["claimed"], changed["reported"]) == (figure["old"].replace(",", "."), f"about {figure['new']}")


async def test_a_source_that_fails_is_told_listed_and_kept_among_the_alerts(tmp_path: Path) -> None:
    db, feed = ("--db", str(tmp_path / "m.db")), ("--set", "schedule.failing_after=2", *_ALLOW)
    async with serve({"/feed.xml": reply(503)}) as server:
        url = server.url("/feed.xml")
        outputs = [await monitor("check", url, *db, *feed, folder=tmp_path) for _ in range(3)]
        assert [("source.failing" in out, status) for status, out, _ in outputs] == [(False, 3), (True, 3), (False, 3)]
        assert f"  {url} could not be checked 2 times in a row, since " in outputs[1][1]
        _, listed, _ = await monitor("list", *db, folder=tmp_path)
        assert re.search(r"failing since 20\S+Z: answered 503, next look", listed)
        _, row, _ = await monitor("list", "--json", *db, folder=tmp_path)
        assert json.loads(row)["failing"] is True
    _, alerts, _ = await monitor("alerts", *db, folder=tmp_path)
    assert [line[:4] for line in alerts.splitlines()] == ["20" + alerts[2:4], "    "]
    assert alerts.splitlines()[1].startswith(f"    {url} could not be checked")


async def test_a_source_that_moved_is_known_by_the_address_that_was_given(tmp_path: Path) -> None:
    db, saved = ("--db", str(tmp_path / "m.db")), tmp_path / "saved.html"
    saved.write_bytes(page("12,000").partition(b"\r\n\r\n")[2])
    async with serve({"/b": page("11,000")}) as new, serve({"/a": redirect(new.url("/b"), 308)}) as old:
        url = old.url("/a")
        status, out, _ = await monitor("check", url, *db, "--set", "fetch.moved_after=1", *_ALLOW, folder=tmp_path)
        assert (status, "story.moved" in out) == (0, True)
        assert (await monitor("check", url, *db, *_ALLOW, folder=tmp_path))[0] == 0
        assert [request.target for request in new.requests if request.target != "/robots.txt"] == ["/b", "/b"]
    _, listed, _ = await monitor("list", *db, folder=tmp_path)
    assert f"{url} (moved to {new.url('/b')})" in listed
    status, taken, _ = await monitor("add", "--html", str(saved), url, *db, folder=tmp_path)
    assert (status, "raised from about 11,000 to about 12,000" in taken) == (0, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_an_output_that_cannot_be_written_is_told_in_a_line() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "monitor", "config", "schema"]
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (3, "monitor: cannot write the output: No space left on device\n")
