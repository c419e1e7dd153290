"""`monitor rules`: what the rules of the configuration say, and what they would have done."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from monitor.app import channels_of, ignored_by, open_store, rules_of
from monitor.check.ignoring import Ignored
from monitor.cli.options import Place, common, configured, settings_from
from monitor.cli.rehearsal import Happening, happenings
from monitor.cli.stories import find_story
from monitor.config import Settings
from monitor.errors import UsageError
from monitor.models import AlertType, Change, ChangeKind, Revision, Story
from monitor.payload import change_values, timestamp
from monitor.policy import NO_UNIT, Rule, Ruling, Threshold, Verdict, concerns, severity_of, summarise, verdicts
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]

_MOST_ALERTS = 100_000
_LONGEST_WORDING = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trial:
    """A story's history before the rules."""

    story: Story
    muted: bool
    rules: Sequence[Rule]
    #: what happened, with what the rules say of it
    judged: Sequence[tuple[Happening, Sequence[Verdict]]]


@click.group("rules")
def rules() -> None:
    """Look at the alert rules of the configuration, and try them on what is stored.

    Rules are the [[rules]] of a configuration file; docs/configuration.md describes them.
    """


@rules.command("list")
@configured
def listed(config_path: Path | None, overrides: Sequence[str]) -> None:
    """Say in words what each rule lets pass."""
    settings = settings_from(config_path, None, overrides)
    _need_rules(settings)
    for rule in rules_of(settings):
        click.echo(clean_for_terminal(f"{rule.name}: {_in_words(rule)}"))
    if not settings.rules:
        click.echo("there are no [[rules]]: the min_severity of each channel decides")


@rules.command("test", short_help="Show which rules would have fired on a story's history.")
@click.argument("story")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@common
def tested(story: str, as_json: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Show which rules would have fired on a STORY's history, and where its alerts would have gone.

    Every stored revision is compared with the one before it, and held against the rules as they stand in the
    configuration now. Nothing is sent and nothing is stored: try rules here until they do what you want.

    STORY is its number in `monitor list`, its address, or a part of its address or headline.

    \b
    Examples:
      monitor rules test 3 --config monitor.toml
      monitor rules test "North Korean soldiers" --config draft.toml --db monitor.db
    """  # noqa: D301 - click reads the character \b as "keep these lines"
    settings = settings_from(config_path, db, overrides)
    _need_rules(settings)
    trial = asyncio.run(_try(settings, story))
    if as_json:
        click.echo(json.dumps(_as_json(trial), ensure_ascii=False))
    else:
        click.echo(clean_for_terminal("\n".join(_lines(trial))))


def _need_rules(settings: Settings) -> None:
    if not settings.from_file and not settings.rules:
        raise UsageError(
            "rules live in a configuration file: give yours with --config FILE (docs/configuration.md shows how they "
            "are written)"
        )


async def _try(settings: Settings, name: str) -> _Trial:
    # A configuration that is only tried must not change what is watched.
    async with open_store(settings, declare=False) as store:
        story = await find_story(store, name)
        state = await store.story_for(story.url)
        revisions = await store.revisions_of(story.id)
        alerts = await store.alerts(limit=_MOST_ALERTS, story_id=story.id)
    removals: list[datetime] = [row["created_at"] for row in alerts if row["type"] == AlertType.STORY_REMOVED]
    channels, own = channels_of(settings), rules_of(settings)
    found = happenings(revisions, removals, Ignored(ignored_by(settings)), settings.schedule.headline_hold_back)
    judged = [(one, verdicts(one.changes, channels, own, story.url) if one.changes else ()) for one in found]
    return _Trial(story=story, muted=state is not None and state.muted, rules=own, judged=judged)


def _lines(trial: _Trial) -> Iterator[str]:
    yield f"{trial.story.id}  {trial.story.headline}"
    yield f"   {trial.story.url}"
    others = [rule.name for rule in trial.rules if not concerns(rule, trial.story.url)]
    if others:
        yield f"   rules for other stories: {', '.join(others)}"
    for happening, judged in trial.judged:
        yield ""
        yield _what_happened(happening)
        for verdict in judged:
            yield from _told(verdict)
    yield ""
    yield from _sums(trial)


def _what_happened(happening: Happening) -> str:
    name = f"revision {happening.revision.number}" if happening.revision else "taken down"
    if not happening.changes:
        return f"{name}  {timestamp(happening.at)}  nothing to tell"
    severity = severity_of(happening.changes)
    return f"{name}  {timestamp(happening.at)}  {severity}  {summarise(happening.changes)}"


def _told(verdict: Verdict) -> Iterator[str]:
    sent = "sent" if verdict.gets else "not sent"
    if not verdict.rulings:
        floor = verdict.channel.min_severity
        yield f"  {verdict.channel.name}: {sent}; no rule speaks of it, its min_severity {floor} decides"
        return
    yield f"  {verdict.channel.name}: {sent}"
    grouped: dict[tuple[str, str], list[str]] = {}
    for ruling in verdict.rulings:
        grouped.setdefault(("fires" if ruling.passed else "silent", _reason(ruling)), []).append(ruling.rule.name)
    yield from (f"    {what:6}  {', '.join(names)}: {reason}" for (what, reason), names in grouped.items())


def _reason(ruling: Ruling) -> str:
    if not ruling.passed:
        return f"{ruling.lack} ({_change(ruling.nearest)})" if ruling.nearest else f"{ruling.lack}"
    more = len(ruling.passed) - 1
    return _change(ruling.passed[0]) + (f", and {more} more" if more else "")


def _change(change: Change) -> str:
    kind = change.kind.value.replace("_", " ")
    wordings = [_cut(text) for text in (change.old, change.new) if text]
    if change.figure_old is None and change.figure_new is None:
        return f"{kind}: {' -> '.join(wordings)}" if wordings else kind
    moved = [] if change.difference is None else [f"{change.difference:+,f}"]
    moved += [] if change.percent is None else [f"{change.percent.normalize():+,f} %"]
    told = f"{kind}: {' -> '.join(wordings)}" + (f" {change.subject}" if change.subject else "")
    return told + (f" ({', '.join(moved)})" if moved else "")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_WORDING else f"{text[: _LONGEST_WORDING - 1].rstrip()}…"


def _sums(trial: _Trial) -> Iterator[str]:
    alerts = [judged for _, judged in trial.judged if judged]
    if not trial.judged:
        yield "the story has one revision so far: nothing to try the rules on"
        return
    counts = [f"{name} gets {number}" for name, number in _counts(alerts).items()]
    yield f"{len(alerts)} alert{'' if len(alerts) == 1 else 's'}: {', '.join(counts) or 'there is no channel'}"
    silent = _silent(trial)
    if silent:
        yield f"never fired here: {', '.join(silent)}"
    if trial.muted:
        yield "the story is muted: as long as it is, nothing is sent"


def _counts(alerts: Sequence[Sequence[Verdict]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for verdict in (verdict for judged in alerts for verdict in judged):
        counts[verdict.channel.name] = counts.get(verdict.channel.name, 0) + verdict.gets
    return counts


def _silent(trial: _Trial) -> list[str]:
    """Return the rules that speak of the story and let nothing of it pass."""
    fired = {r.rule.name for _, judged in trial.judged for v in judged for r in v.rulings if r.passed}
    return [r.name for r in trial.rules if concerns(r, trial.story.url) and r.name not in fired]


def _as_json(trial: _Trial) -> dict[str, Any]:
    return {
        "story": {"id": trial.story.id, "url": trial.story.url, "headline": trial.story.headline},
        "muted": trial.muted,
        "history": [_happening_as_json(happening, judged) for happening, judged in trial.judged],
        "never_fired": _silent(trial),
    }


def _happening_as_json(happening: Happening, judged: Sequence[Verdict]) -> dict[str, Any]:
    revision: Revision | None = happening.revision
    return {
        "revision": revision.number if revision else None,
        "previous": revision.previous if revision else None,
        "at": timestamp(happening.at),
        "severity": severity_of(happening.changes).value if happening.changes else None,
        "summary": summarise(happening.changes),
        "channels": [
            {
                "channel": verdict.channel.name,
                "sent": verdict.gets,
                "decided_by": "rules" if verdict.rulings else "min_severity",
                "rules": [_ruling_as_json(ruling) for ruling in verdict.rulings],
            }
            for verdict in judged
        ],
    }


def _ruling_as_json(ruling: Ruling) -> dict[str, Any]:
    values: dict[str, Any] = {"rule": ruling.rule.name, "fires": bool(ruling.passed)}
    if ruling.passed:
        return {**values, "changes": [change_values(change, None) for change in ruling.passed]}
    nearest = {"nearest": change_values(ruling.nearest, None)} if ruling.nearest else {}
    return {**values, "lacks": ruling.lack, **nearest}


def _in_words(rule: Rule) -> str:
    parts = [
        _kinds(rule) + (f" of {_figure(rule.figure)}" if rule.figure else ""),
        f"with {' or '.join(rule.require)}" if rule.require else "",
        f"without {' or '.join(rule.ignore)}" if rule.ignore else "",
        f"in stories of {', '.join(rule.sources)}" if rule.sources else "",
        f"{rule.min_severity} or graver" if rule.min_severity else "",
        f"to {', '.join(rule.channels) or 'every channel'}",
    ]
    return "; ".join(part for part in parts if part)


def _kinds(rule: Rule) -> str:
    return ", ".join(kind.value for kind in ChangeKind if kind in rule.kinds) or "any change"


def _figure(figure: Threshold) -> str:
    unit = {None: "", NO_UNIT: " without a unit"}.get(figure.unit, f" in {figure.unit}")
    asked = [
        f"moved by at least {_amount(figure.change)}" if figure.change is not None else "",
        f"moved by at least {_amount(figure.change_percent)} %" if figure.change_percent is not None else "",
        f"is now above {_amount(figure.above)}" if figure.above is not None else "",
        f"is now below {_amount(figure.below)}" if figure.below is not None else "",
    ]
    which = ", ".join(part for part in asked if part)
    return f"a figure{f' of {figure.subject}' if figure.subject else ''}{unit}{f' that {which}' if which else ''}"


def _amount(value: Decimal) -> str:
    return f"{value.normalize():,f}"


COMMANDS = (rules,)
