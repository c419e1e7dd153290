"""Runs the demo: an article is added, the newsroom edits, the real pipeline checks, the receiver verifies."""

from __future__ import annotations

import asyncio
import base64
import json
import secrets
import shlex
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

from rich.console import Console

from monitor import config
from monitor.app import App, assemble
from monitor.check import Result
from monitor.config import Settings, Terminal, Webhook
from monitor.deliver import deliver
from monitor.demo.newsroom import FEED_PATH, SITEMAP_PATH, Newsroom, State
from monitor.demo.script import CITED, Step, make_article, make_script, make_stories
from monitor.dispatch.local import Seen, run_due
from monitor.errors import UsageError
from monitor.models import Alert, Selection, Severity, SourceKind, Wanted
from monitor.urls import origin_of

__all__ = ["Desk", "run_demo"]

_FEED = f"https://rss.nytimes.com{FEED_PATH}"
_SITEMAP = f"https://www.cnn.com{SITEMAP_PATH}"
_AROUND = (Wanted(url=_FEED, kind=SourceKind.FEED), Wanted(url=_SITEMAP, kind=SourceKind.SITEMAP))
#: seconds that the receiver may take to start, or to print a delivery
_PATIENCE = 10.0


class Desk(Protocol):
    """What is done with an article that cites stories, as the commands do and tell it."""

    async def add(self, app: App, article: Path) -> None:
        """Add it, as `monitor add --no-related` does."""

    async def report(self, app: App) -> None:
        """Print its report, as `monitor report` does."""


@dataclass
class _Receiver:
    """The receiver's process, and what it printed."""

    url: str
    output: asyncio.StreamReader
    lines: list[dict[str, Any]] = field(default_factory=list)

    async def read(self, number: int) -> Sequence[dict[str, Any]]:
        """Return the next lines, as many as were delivered."""
        for _ in range(number):
            self.lines.append(json.loads(await asyncio.wait_for(self.output.readline(), _PATIENCE)))
        return self.lines[len(self.lines) - number :]


@asynccontextmanager
async def _receiver(secret: str) -> AsyncIterator[_Receiver]:
    command = (sys.executable, "-m", "monitor.demo.receiver", "--secret", secret)
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, limit=2**20)
    assert process.stdout is not None
    try:
        ready = await asyncio.wait_for(process.stdout.readline(), _PATIENCE)
        yield _Receiver(f"http://127.0.0.1:{ready.split()[1].decode()}/alerts", process.stdout)
    finally:
        process.terminate()
        await process.wait()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Demo:
    app: App
    newsroom: Newsroom
    receiver: _Receiver
    console: Console
    as_json: bool

    async def play(self, step: Step) -> bool:
        """Publish a step, look at everything, deliver; says whether just the expected alerts came."""
        self.console.rule(f"[bold]{step.title}", align="left")
        self.newsroom.apply(step)
        seen: list[Seen] = []
        selection = Selection(started=self.app.clock.now(), everything=True)
        await run_due(self.app.store, self.app.checker, self.app.clock, selection, hosts_at_once=4, on_seen=seen.append)
        drifted = await self.app.reviewer.review()
        report = await deliver(self.app.store, self.app.notifiers, self.app.clock, ignore_schedule=True)
        found = chain(chain.from_iterable(one.recorded.alerts for one in seen), drifted)
        # Another notation is kept on record, below what any channel is sent.
        alerts = [alert for alert in found if alert.severity is not Severity.LOW]
        self._tell(seen, alerts)
        # Each alert went to the terminal and to the receiver.
        self._emit(await self.receiver.read(report.sent // len(self.app.notifiers)))
        got = sorted((_story_url(alert), alert.type) for alert in alerts)
        return not report.errors and got == sorted(self.newsroom.expected(step))

    def _tell(self, seen: Sequence[Seen], alerts: Sequence[Alert]) -> None:
        for one in seen:
            if one.look.result is Result.TROUBLE and one.look.trouble:
                line = f"  trouble: {one.look.source.url}: {one.look.trouble.reason}"
                self.console.print(line, markup=False, style="yellow")
        if not alerts:
            self.console.print(f"  {len(seen)} sources looked at, nothing to tell\n", style="dim")

    def _emit(self, lines: Sequence[dict[str, Any]]) -> None:
        if self.as_json:
            for line in lines:
                if line["verified"]:
                    values = line["payload"] | {"headers": line["headers"], "body": line["body"]}
                    sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
            sys.stdout.flush()


def _story_url(alert: Alert) -> str:
    return str(json.loads(alert.payload)["data"]["story"]["url"])


async def run_demo(*, seed: int, as_json: bool, log: Path | None, database: Path | None, desk: Desk) -> int:
    """Run every step; returns 0 when each brought the alerts that it should have, and no others, else 3.

    Raises UsageError where the demo cannot begin.
    """
    _check_receiver()
    if database is not None:
        _check_new(database, _article_beside(database))
    if log is not None:
        _write(log, "", "log")
    console = Console(highlight=False, soft_wrap=True, quiet=as_json)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="monitor-demo-")))
        newsroom = await stack.enter_async_context(Newsroom(State(make_stories(seed)), log))
        secret = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
        receiver = await stack.enter_async_context(_receiver(secret))
        settings = _settings(newsroom.origin, receiver.url, secret, database or folder / "demo.db")
        app = await stack.enter_async_context(assemble(settings, console))
        article = _article_beside(settings.database.path)
        _write(article, make_article(seed), "article")
        console.print(f"A newsroom on {newsroom.origin} stands in for www.cnn.com and www.nytimes.com.", style="bold")
        console.print(f"Alerts go here and, signed, to {receiver.url}\n")
        await _add(app, article, desk, console)
        demo = _Demo(app=app, newsroom=newsroom, receiver=receiver, console=console, as_json=as_json)
        steps = (Step(title="first look at a feed and a sitemap too: a quiet baseline", edits=()), *make_script(seed))
        right = [await demo.play(step) for step in steps]
        console.rule("[bold]what became of the article: monitor report", align="left")
        await desk.report(app)
    _tell_more(console, database)
    return _sum_up(console, receiver, right)


async def _add(app: App, article: Path, desk: Desk, console: Console) -> None:
    console.rule(f"[bold]a German article cites six stories: monitor add {article.name}", align="left")
    await desk.add(app, article)
    # Looking for what is around the stories would ask hosts for which the newsroom does not stand in.
    await app.store.add(_AROUND, now=app.clock.now())
    console.print()


def _article_beside(database: Path) -> Path:
    return database.with_name(f"{database.stem}-article.txt")


def _tell_more(console: Console, database: Path | None) -> None:
    """Say how to get the report as a page, and what else there is to look into."""
    command = f"monitor report d1 --html report.html --db {shlex.quote(str(database or 'demo.db'))}"
    if database is None:
        console.print(f"\nThe same as a page: monitor demo --db demo.db, then {command}", markup=False)
        return
    console.print(f"\nThe same as a page: {command}", markup=False)
    console.print(f"All of it is in {database}: monitor list --db {shlex.quote(str(database))}", markup=False)


def _check_receiver() -> None:
    if find_spec("standardwebhooks") is None:
        raise UsageError("the demo's receiver needs one more package: pip install 'monitor[demo]'")


def _check_new(*files: Path) -> None:
    for file in files:
        if file.exists():
            raise UsageError(f"{file} is there already: the demo begins with a new database and article")


def _write(file: Path, text: str, name: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot write the {name} {file}: {(error.strerror or str(error)).lower()}") from error


def _sum_up(console: Console, receiver: _Receiver, right: Sequence[bool]) -> int:
    verified = sum(bool(line["verified"]) for line in receiver.lines)
    console.print(f"The receiver verified {verified} of {len(receiver.lines)} deliveries.", style="bold")
    if all(right) and verified == len(receiver.lines):
        console.print("Every step brought what it should, and nothing else.", style="bold green")
        return 0
    console.print(f"{right.count(False)} of {len(right)} steps did not bring what they should.", style="bold red")
    return 3


def _settings(newsroom: str, hook: str, secret: str, database: Path) -> Settings:
    origins = sorted({origin_of(url) for url in (*CITED, _FEED, _SITEMAP)})
    routes = ", ".join(f'"{origin}" = "{newsroom}"' for origin in origins)
    overrides = {
        "politeness.gap": "0",
        # The newsroom's stories are of 2024, and so is its feed.
        "schedule.stale_after": "0",
        "database.path": json.dumps(str(database.absolute())),
        "fetch.routes": f"{{{routes}}}",
    }
    values = {"name": "receiver", "type": "webhook", "url": hook, "secret": secret, "allow_private": True}
    channels = (Terminal(name="terminal", type="terminal"), Webhook.model_validate(values))
    return config.defaults(overrides, {}).model_copy(update={"channels": channels})
