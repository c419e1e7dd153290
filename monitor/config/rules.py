"""The tables of what alerts, and of what is not compared."""

from __future__ import annotations

import difflib
import re
import warnings
from decimal import Decimal
from fnmatch import fnmatchcase
from math import prod
from typing import Annotated, Self, TypeVar

import regex
from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic import WithJsonSchema as Schema

from monitor.config.units import Table, host_name, not_bool
from monitor.figures import unit_named
from monitor.models import ChangeKind, Severity
from monitor.urls import fold

__all__ = ["Compare", "Figure", "Keyword", "Rule"]

T = TypeVar("T")
_LONGEST_PATTERN = 500
_NO_UNIT = "none"
_ANY_UNIT = "any"
#: what leaves nothing of any of these leaves nothing of any text
_TEXTS = ("The first text.", "2 andere!")
#: seconds for such a text
_PATIENCE = 0.1
#: braces that regex reads as a number of letters that may be wrong, and re as themselves
_FUZZY = re.compile(r"(?<!\\)(?<!\\N)\{\s*(?:\d+\s*<=?\s*)?[a-z]", re.IGNORECASE)
_REPEATS = re.compile(r"\{(\d+)")
_MOST_REPEATS = 100_000
_STORIES = 'write a host such as "nytimes.com", or an address such as "https://www.cnn.com/2024/*"'
#: what editors offer for a kind
_KINDS = {"anyOf": [{"enum": [kind.value for kind in ChangeKind]}, {"type": "string", "pattern": r"\*"}]}
_FIGURES = frozenset(kind for kind in ChangeKind if kind.value.startswith("figure_"))


def _regex(text: str) -> str:
    """Return a regular expression that can be used. Raises ValueError that says where it is wrong."""
    try:
        with warnings.catch_warnings():
            # What Python will read otherwise one day.
            warnings.simplefilter("error", FutureWarning)
            re.compile(text)
            _check_braces(text)
            # What is used can be bounded in time.
            pattern = regex.compile(text)
        left = [pattern.sub("", other, timeout=_PATIENCE).strip() for other in _TEXTS]
    except (re.error, regex.error, FutureWarning, OverflowError) as error:
        raise ValueError(f"{text!r} is not a regular expression: {error}") from error
    except RecursionError:
        raise ValueError(f"{text!r} is not a usable regular expression: its brackets are nested too deep") from None
    except TimeoutError:
        raise ValueError(f"{text!r} is not usable: it takes too long over three words") from None
    if not any(left):
        raise ValueError(f"{text!r} matches any text whole: nothing would be left to compare")
    return text


def _check_braces(text: str) -> None:
    """Refuse what two readers of patterns take for two things, and what takes as much memory as it repeats."""
    if _FUZZY.search(text.replace(r"\\", "  ")):
        raise ValueError(rf"{text!r} is not usable: write \{{ for a brace that stands for itself")
    repeats = prod(max(int(number), 1) for number in _REPEATS.findall(text))
    if repeats > _MOST_REPEATS:
        raise ValueError(f"{text!r} is not usable: its repetitions come to more than {_MOST_REPEATS:,}")


def _some(values: tuple[T, ...]) -> tuple[T, ...]:
    if not values:
        raise ValueError("must not be empty: leave it out to mean all")
    return values


def _name(value: str) -> str:
    if not value.isprintable() or value != value.strip():
        raise ValueError(f"{value!r} must be printable characters without blanks around them")
    return value


def _keyword(value: str) -> str:
    if not any(c.isalnum() for c in value):
        raise ValueError(f'{value!r} holds no word: write words, such as "Kursk" or "North Korea*"')
    return value


def _story(value: str) -> str:
    """Return a host, an address, or an address with "*" in it. Raises ValueError for what can name no story."""
    if "://" in value and not value.startswith("*"):
        fold(value)
    elif "*" in value and not value.startswith("*"):
        raise ValueError(f"{value!r} can name no story: {_STORIES}")
    elif "*" not in value and not _is_host(value):
        raise ValueError(f"{value!r} is neither a host nor an address: {_STORIES}")
    return value


def _is_host(value: str) -> bool:
    try:
        return host_name(value) == value.lower() and ":" not in value
    except ValueError:
        return False


def _kind(value: str) -> str:
    if matching(value):
        return value
    near = difflib.get_close_matches(value.lower(), list(ChangeKind), n=1)
    known = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(ChangeKind)}"
    raise ValueError(f"{value!r} is no kind of change; {known}")


def matching(kind: str) -> frozenset[ChangeKind]:
    """Return the kinds of change that a name, with or without "*", means."""
    return frozenset(known for known in ChangeKind if fnmatchcase(known.value, kind.lower()))


def _unit(value: str) -> str:
    unit = value if value in {_NO_UNIT, _ANY_UNIT} else unit_named(value)
    if unit is None:
        raise ValueError(
            f'{value!r} is no unit: write one such as "percent", "usd" or "kilometre", "none" for what is counted, '
            'or "any"'
        )
    return unit


Keyword = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_keyword)]
_Number = Annotated[Decimal, BeforeValidator(not_bool), Field(max_digits=30), Schema({"type": "number"})]
_Amount = Annotated[_Number, Field(gt=0)]


class Compare(Table):
    """How two revisions are compared."""

    ignore: tuple[Annotated[str, Field(min_length=1, max_length=_LONGEST_PATTERN), AfterValidator(_regex)], ...] = ()
    """Regular expressions; what they match is cut from a text before it is compared."""


class Figure(Table):
    """What a figure must be about, and how it must have changed. All that is given must hold."""

    subject: Keyword | None = None
    """What is counted: "soldiers"; without it, anything."""
    unit: Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_unit)] = _ANY_UNIT
    """"percent", "usd", "kilometre", ...; "none" for what is counted, "any" for all."""
    change: _Amount | None = None
    """At least so much up or down."""
    change_percent: _Amount | None = None
    """At least so many percent up or down."""
    above: _Number | None = None
    """The new value is greater than this."""
    below: _Number | None = None
    """The new value is less than this."""

    @model_validator(mode="after")
    def _can_hold(self) -> Self:
        if self.above is not None and self.below is not None and self.above >= self.below:
            raise ValueError(f"no value is both above {self.above} and below {self.below}: write two rules")
        return self


class Rule(Table):
    """Which changes of which stories go to which channels. A change passes when all that is given holds."""

    name: Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_name)]
    """What you call it."""
    sources: Annotated[tuple[Annotated[str, AfterValidator(_story)], ...], AfterValidator(_some)] = ()
    """The stories: hosts, addresses, or addresses with "*"; without it, all."""
    channels: Annotated[tuple[str, ...], AfterValidator(_some)] = ()
    """Names of channels; without it, all."""
    kinds: Annotated[tuple[Annotated[str, AfterValidator(_kind), Schema(_KINDS)], ...], AfterValidator(_some)] = ()
    """Kinds of change, such as "correction" or "figure_*"; without it, all."""
    min_severity: Severity | None = None
    """Changes below this do not count; without it, that of the channel."""
    require: tuple[Keyword, ...] = ()
    """Words and phrases of which one must stand in what changed."""
    ignore: tuple[Keyword, ...] = ()
    """A change that holds one of these words or phrases does not count."""
    figure: Figure | None = None
    """How a figure must have changed."""

    @property
    def chosen(self) -> frozenset[ChangeKind]:
        """Return the kinds of change that are asked for; none where all are."""
        return frozenset(kind for name in self.kinds for kind in matching(name))

    @model_validator(mode="after")
    def _can_pass(self) -> Self:
        if self.figure is not None and self.kinds and not self.chosen & _FIGURES:
            raise ValueError('asks for a figure, and none of its kinds is about one: add "figure_changed"')
        return self
