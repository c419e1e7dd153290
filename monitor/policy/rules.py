"""The user's rules: which changes of which stories go to which channels, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from urllib.parse import urlsplit

from monitor.models import Change, ChangeKind, Severity
from monitor.policy.severity import severity_of
from monitor.policy.thresholds import Threshold, lacks
from monitor.text import normal
from monitor.urls import fold

__all__ = ["ChannelRule", "Rule", "Ruling", "Verdict", "concerns", "keyword_pattern", "verdicts"]

#: what became of the whole story: such a change has no wording, and a keyword never stands in it
_WITHOUT_WORDS = frozenset({ChangeKind.REMOVED, ChangeKind.RESTORED, ChangeKind.MOVED})
_ANY = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRule:
    """Which alerts a channel gets where no rule speaks of it."""

    name: str
    min_severity: Severity = Severity.MEDIUM


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the user's. A change passes it when all that is given holds; what is empty asks for nothing."""

    name: str
    #: hosts, addresses, or addresses with "*" in them
    sources: tuple[str, ...] = ()
    #: names of channels
    channels: tuple[str, ...] = ()
    kinds: frozenset[ChangeKind] = frozenset()
    #: None means that of the channel
    min_severity: Severity | None = None
    #: words and phrases of which one must stand in the change
    require: tuple[str, ...] = ()
    #: words and phrases of which none may stand in it
    ignore: tuple[str, ...] = ()
    figure: Threshold | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What one rule says of the changes of a revision."""

    rule: Rule
    #: the changes that pass it, in their order; with any, the rule fires
    passed: tuple[Change, ...]
    #: where none passes: what is lacking, in words
    lack: str | None = None
    #: the change that came furthest; None when the rule does not ask for any of their kinds
    nearest: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a channel gets an alert, and by which rules."""

    channel: ChannelRule
    gets: bool
    #: of the rules that speak of this story and channel; without any, the channel's min_severity decides
    rulings: tuple[Ruling, ...]


def verdicts(
    changes: Sequence[Change], channels: Sequence[ChannelRule], rules: Sequence[Rule], url: str
) -> tuple[Verdict, ...]:
    """Say for each channel whether it gets the alert for the changes of the story at an address."""
    concerning = [rule for rule in rules if concerns(rule, url)]
    return tuple(_verdict(changes, channel, concerning) for channel in channels)


def _verdict(changes: Sequence[Change], channel: ChannelRule, rules: Sequence[Rule]) -> Verdict:
    floor = channel.min_severity
    own = [rule for rule in rules if not rule.channels or channel.name in rule.channels]
    rulings = tuple(_ruling(rule, changes, rule.min_severity or floor) for rule in own)
    gets = any(r.passed for r in rulings) if rulings else severity_of(changes).rank >= floor.rank
    return Verdict(channel=channel, gets=gets, rulings=rulings)


def concerns(rule: Rule, url: str) -> bool:
    """Say whether a rule speaks of the story at a folded address."""
    return not rule.sources or any(_names(source, url) for source in rule.sources)


def _names(source: str, url: str) -> bool:
    """Say whether a host, an address, or an address with "*" names a folded one.

    What is asked for is folded as the stories are: their addresses have one host and no closing slash.
    """
    if _ANY not in source and "://" not in source:
        host = urlsplit(url).hostname or ""
        given = source.lower()
        return f".{host}".endswith(f".{given}") or host == urlsplit(fold(f"http://{given}/")).hostname
    if "://" not in source or source.startswith(_ANY):
        return fnmatchcase(url, _glob(source))
    folded = fold(source).replace("%2A", _ANY)
    # Folding ends a bare host with a slash, which would bind a "*" behind it.
    return fnmatchcase(url, _glob(folded.rstrip("/") if source.endswith(_ANY) else folded))


def _glob(pattern: str) -> str:
    """Return a pattern in which only "*" means more than itself."""
    return pattern.replace("[", "[[]").replace("?", "[?]")


def _ruling(rule: Rule, changes: Sequence[Change], floor: Severity) -> Ruling:
    looked = [(change, _objection(rule, change, floor)) for change in changes]
    passed = tuple(change for change, objection in looked if objection is None)
    if passed or not changes:
        return Ruling(rule=rule, passed=passed)
    objections = [(change, objection) for change, objection in looked if objection is not None]
    nearest, (step, lack) = max(objections, key=lambda item: item[1][0])
    return Ruling(rule=rule, passed=(), lack=lack, nearest=nearest if step else None)


def _objection(rule: Rule, change: Change, floor: Severity) -> tuple[int, str] | None:
    """Return how far a change came with a rule and what it lacks; None when it passes."""
    return next(((step, lack) for step, lack in enumerate(_lacks(rule, change, floor)) if lack), None)


def _lacks(rule: Rule, change: Change, floor: Severity) -> Iterator[str | None]:
    yield _kind(rule, change)
    severity = severity_of((change,))
    yield f"its severity {severity} is below {floor}" if severity.rank < floor.rank else None
    yield _wording(rule, change)
    if rule.figure is not None:
        yield from lacks(rule.figure, change)


def _kind(rule: Rule, change: Change) -> str | None:
    if rule.kinds and change.kind not in rule.kinds:
        return "no change is of a kind asked for"
    figureless = change.figure_old is None and change.figure_new is None
    return "no figure changed" if rule.figure and figureless else None


def _wording(rule: Rule, change: Change) -> str | None:
    if rule.require and _first(rule.require, change) is None:
        return f"it holds none of {', '.join(rule.require)}"
    ignored = _first(rule.ignore, change)
    return f"it holds {ignored}" if ignored is not None else None


def _first(keywords: Sequence[str], change: Change) -> str | None:
    """Return the first keyword that stands in what changed."""
    if not keywords or change.kind in _WITHOUT_WORDS:
        return None
    wordings = (change.old, change.new, change.sentence_old, change.sentence_new, change.subject)
    texts = [normal(text) for text in wordings if text]
    return next((word for word in keywords if any(keyword_pattern(word).search(text) for text in texts)), None)


@lru_cache(maxsize=1024)
def keyword_pattern(keyword: str) -> re.Pattern[str]:
    """Return what finds a keyword as whole words, in small letters or capitals; "*" is the rest of a word.

    What stands between two "*" is sought at its first place and at no other: a word of many letters takes no longer.
    """
    first, *others = map(re.escape, re.split(r"\*+", normal(keyword)))
    words = first + "".join(rf"(?>\w*?{part})" for part in others[:-1]) + "".join(rf"\w*{p}" for p in others[-1:])
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
