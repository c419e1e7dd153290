"""Real consecutive versions of real stories, served in the publisher's markup, through the real pipeline."""

from __future__ import annotations

import gzip
import json
import os
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path

import pytest

from monitor.app import App, assemble
from monitor.config import Settings, defaults
from monitor.dispatch.local import Seen, run_due
from monitor.models import Change, ChangeKind, Revision, Selection, SourceKind, Wanted
from monitor.store import queries
from monitor.text import bare, normal, sentences
from monitor.urls import fold
from tests.real.markup import full_page, lite_page
from tests.servers import Server, reply, serve
from tests.shared import shared_data

_PARAGRAPHS = {
    ChangeKind.PARAGRAPH_ADDED,
    ChangeKind.PARAGRAPH_REMOVED,
    ChangeKind.PARAGRAPH_EDITED,
    ChangeKind.FORMAT,
}
_HEADLINES = {ChangeKind.HEADLINE, ChangeKind.HEADLINE_FLIP}

Render = Callable[[str, str, Sequence[str], int], str]


@dataclass(frozen=True)
class Version:
    title: str
    text: str

    @property
    def paragraphs(self) -> list[str]:
        return [p for p in self.text.split("\n\n") if p.strip()]


def _read(name: str) -> Iterator[dict[str, str]]:
    with gzip.open(shared_data() / "revisions" / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _chains() -> dict[str, list[Version]]:
    """Return the versions of each story in the order of time; a version that repeats the last is left out."""
    pairs = sorted(_read("pairs.jsonl.gz"), key=lambda p: p["t_old"])
    chains: dict[str, list[Version]] = defaultdict(list)
    for pair in pairs:
        for which in ("old", "new"):
            version = Version(pair[f"title_{which}"], pair[f"text_{which}"])
            if not chains[pair["url"]] or chains[pair["url"]][-1] != version:
                chains[pair["url"]].append(version)
    return dict(chains)


def _settings(server: Server, db: Path) -> Settings:
    overrides = {
        "database.path": str(db),
        "politeness.gap": "0",
        "fetch.routes": f'{{"https://lite.cnn.com" = "{server.origin}", "https://www.cnn.com" = "{server.origin}"}}',
    }
    return defaults(overrides, os.environ)


async def _look(app: App, urls: Sequence[str]) -> list[Seen]:
    seen: list[Seen] = []
    selection = Selection(started=app.clock.now(), urls=frozenset(map(fold, urls)))
    await run_due(app.store, app.checker, app.clock, selection, hosts_at_once=4, on_seen=seen.append)
    return seen


async def _watch(app: App, urls: Sequence[str]) -> None:
    await app.store.add([Wanted(url=url, kind=SourceKind.PAGE) for url in urls], now=app.clock.now())


def _visible(text: str) -> str:
    """Return a text without blanks and without characters that nobody sees (soft hyphens, joiners)."""
    return "".join(c for c in bare(text) if unicodedata.category(c) != "Cf")


def _differs(old: Version, new: Version) -> bool:
    return _visible(old.title) != _visible(new.title) or _visible(old.text) != _visible(new.text)


#: how many stories there are to one that is rendered: all take longer than a test run may; MONITOR_REAL=all takes them
_ALL = os.environ.get("MONITOR_REAL") == "all"
_RENDERED = [(lite_page, 1 if _ALL else 2), (full_page, 1 if _ALL else 6)]


@pytest.mark.parametrize(("render", "every"), _RENDERED)
async def test_every_real_step_is_one_alert_and_every_repeat_none(render: Render, every: int, tmp_path: Path) -> None:
    chains = dict(list(_chains().items())[::every])
    wrong: list[str] = []
    told: dict[str, list[tuple[Change, ...]]] = defaultdict(list)
    async with serve({}) as server, assemble(_settings(server, tmp_path / "m.db"), None) as app:
        await _watch(app, list(chains))
        for step in range(max(map(len, chains.values()))):
            present = {url: chain for url, chain in chains.items() if step < len(chain)}
            for noise in (2 * step, 2 * step + 1):
                for url, chain in present.items():
                    page = render(url, chain[step].title, chain[step].paragraphs, noise)
                    path = url.removeprefix("https://lite.cnn.com")
                    server.answers[path] = reply(200, page.encode(), {"Content-Type": "text/html; charset=utf-8"})
                for seen in await _look(app, list(present)):
                    chain = chains[seen.look.source.url]
                    due = noise % 2 == 0 and step > 0 and _differs(chain[step - 1], chain[step])
                    if seen.look.trouble or len(seen.recorded.alerts) != due:
                        at = f"{seen.look.source.url} step {step} noise {noise}"
                        wrong.append(f"{at}: {seen.look.result} {seen.look.trouble}")
                    told[seen.look.source.url] += [r.changes for r in seen.look.outcome.revisions if r.changes]
        wrong += [problem for url, chain in chains.items() for problem in await _misread(app, url, chain)]
        wrong += [problem for url in chains for problem in await _mistold(app, url, told[url])]
    assert wrong == []


async def _misread(app: App, url: str, chain: Sequence[Version]) -> list[str]:
    """Say where stored headlines or paragraphs are not those of the versions that were served."""
    state = await app.store.story_for(fold(url))
    assert state is not None
    stored = await app.store.run(queries.revisions_of, state.story.id)
    distinct = [chain[0], *(b for a, b in pairwise(chain) if _differs(a, b))]
    if len(stored) != len(distinct):
        return [f"{url}: {len(stored)} revisions, not {len(distinct)}"]
    problems = []
    for revision, version in zip(stored, distinct, strict=True):
        got, wanted = revision.snapshot, _visible(version.text)
        held = [_visible(p.text) for p in got.paragraphs] + [_visible(n) for n in got.notices]
        if _visible(got.headline) != _visible(version.title):
            problems.append(f"{url} {revision.number}: headline {got.headline!r}")
        if any(text not in wanted for text in held) or sum(map(len, held)) < len(wanted) - 120:
            problems.append(f"{url} {revision.number}: body of {sum(map(len, held))} characters, not {len(wanted)}")
    return problems


async def _mistold(app: App, url: str, told: Sequence[Sequence[Change]]) -> list[str]:
    """Say where the changes of an alert are not what lies between the two stored revisions."""
    state = await app.store.story_for(fold(url))
    assert state is not None
    stored = await app.store.revisions_of(state.story.id)
    steps = zip(pairwise(stored), told, strict=True)
    return [f"{url} {new.number}: {what}" for (old, new), changes in steps for what in _untrue(old, new, changes)]


def _worded(text: str) -> str:
    """Return a text without blanks and typography."""
    return bare(normal(text))


def _untrue(old: Revision, new: Revision, changes: Sequence[Change]) -> Iterator[str]:
    headlines = (_worded(old.snapshot.headline), _worded(new.snapshot.headline))
    rewritten = [(_worded(c.old or ""), _worded(c.new or "")) for c in changes if c.kind in _HEADLINES]
    if rewritten != [headlines] * (headlines[0].casefold() != headlines[1].casefold()):
        yield f"headlines {headlines}, told {rewritten}"
    before, after = _untold(old, new, changes), _untold(new, old, changes)
    # An edit that was made in several places is told once, with their number.
    alike = sum(c.count - 1 for c in changes if c.kind in _PARAGRAPHS)
    if len(before) > alike or len(after) > alike:
        yield f"paragraphs left over: {before}, {after}"


def _untold(here: Revision, there: Revision, changes: Sequence[Change]) -> list[str]:
    """Return the paragraphs of one revision that no change tells of, though the other has not all their sentences."""
    told = {_worded(text) for c in changes if c.kind in _PARAGRAPHS for text in (c.old, c.new) if text}
    stands = {_worded(s) for p in there.snapshot.paragraphs for s in (p.text, *sentences(p.text))}
    texts = [p.text for p in here.snapshot.paragraphs if _worded(p.text) not in told | stands]
    return [text for text in texts if not all(_worded(s) in stands for s in sentences(text))]


@pytest.mark.parametrize(("render", "every"), _RENDERED)
async def test_unchanged_real_texts_raise_nothing(render: Render, every: int, tmp_path: Path) -> None:
    texts = {
        row["url"]: Version(row["title"], row["text"]) for row in islice(_read("unchanged.jsonl.gz"), 0, None, every)
    }
    async with serve({}) as server, assemble(_settings(server, tmp_path / "m.db"), None) as app:
        await _watch(app, list(texts))
        for noise in range(2):
            for url, text in texts.items():
                page = render(url, text.title, text.paragraphs, noise)
                path = url.removeprefix("https://lite.cnn.com")
                server.answers[path] = reply(200, page.encode(), {"Content-Type": "text/html; charset=utf-8"})
            seen = await _look(app, list(texts))
            assert [s.look.trouble for s in seen if s.look.trouble] == []
            assert sum(len(s.recorded.alerts) for s in seen) == 0
            changed = [s for s in seen if s.look.outcome.revisions]
            assert len(changed) == (len(texts) if noise == 0 else 0)
