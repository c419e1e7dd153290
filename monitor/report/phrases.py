"""The words of a report: figures, differences, times, and how it stands with claims and stories. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from monitor.citations.layout import one_line
from monitor.compare.states import State
from monitor.figures import CURRENCIES
from monitor.models import Claim, Figure, FigureKind, KeptClaim, Verdict
from monitor.payload import decimal_text
from monitor.report.model import CitedStory, ClaimState, Condition, Said

__all__ = ["UNSUPPORTED", "amount", "condition", "digits", "disagreement", "moved", "quoted", "reported", "settled",
           "short_numbers", "silences", "together", "total", "unasked", "verdict", "when", "whom"]  # fmt: skip

#: what a reader has to look at
UNSUPPORTED = frozenset({State.DIFFERS, State.QUALIFIED, State.NOT_REPORTED, State.DISPUTED})
#: a smaller number is shown with all its places, a larger one with four
_SMALL = Decimal("0.01")
_SAME = {"percent": "%", "celsius": "°C", "fahrenheit": "°F"}
#: plurals that are not made with an s alone
_MANY = {"foot": "feet", "inch": "inches", "square foot": "square feet", "cubic foot": "cubic feet", "penny": "pence",
         "century": "centuries", "per mille": "per mille"}  # fmt: skip
#: a number of more digits is shown with a power of ten
_MOST_DIGITS = 18
_WORDS = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_SCALES = ((Decimal(10) ** 12, " tn"), (Decimal(10) ** 9, " bn"), (Decimal(10) ** 6, " mn"))
_VERDICTS = {
    Verdict.AGREES: "agrees",
    Verdict.DIFFERS: "differs",
    Verdict.QUALIFIED: "hedged otherwise",
    Verdict.SILENT: "not reported",
}


def when(at: datetime) -> str:
    """Return a time as reports write it: "2026-11-24 12:00 UTC"."""
    return f"{at:%Y-%m-%d %H:%M} UTC"


def digits(value: Decimal) -> str:
    """Return a number for people: "11,000", "1.2 billion" where nothing is lost by it."""
    for size, name in _WORDS:
        if abs(value) >= size and (value / size * 1000) % 1 == 0 and abs(value) < size * 1000:
            return f"{_grouped(value / size)} {name}"
    return _grouped(value)


def _grouped(value: Decimal) -> str:
    if value and not -_MOST_DIGITS < value.adjusted() < _MOST_DIGITS:
        return f"{Decimal(f'{value:.6g}').normalize():e}"
    if 0 < abs(value) < _SMALL:
        return decimal_text(value) or ""
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def short_numbers(values: Iterable[Decimal]) -> dict[Decimal, str]:
    """Return numbers as briefly as they can be told apart."""
    wanted = set(values)
    for places in (3, 4, 6, 9, 14):
        made = {value: _short(value, places) for value in wanted}
        if len(set(made.values())) == len(wanted):
            break
    return made


def _short(value: Decimal, places: int) -> str:
    rounded = Decimal(f"{value:.{places}g}")
    if rounded and not -6 < rounded.adjusted() < 15:
        return f"{rounded.normalize():e}"
    for size, name in _SCALES:
        if abs(rounded) >= size:
            return f"{_grouped(rounded / size)}{name}"
    # Below a million every digit before the point is told.
    return _grouped(value.to_integral_value() if abs(value) >= 1000 else rounded)


def reported(figure: Figure) -> str:
    """Return what a figure reports, without what it counts: "about 11,000", "at least 40 %"."""
    between = "-" if figure.kind is FigureKind.SCORE else "–"
    value = between.join(digits(end) for end in _ends(figure))
    return " ".join(filter(None, (figure.qualifier, value or quoted(figure), _unit(figure))))


def _unit(figure: Figure) -> str | None:
    """Return a unit as it is read behind a number: "3 months", "1 mile", "40 %", "20 EUR"."""
    unit = figure.unit
    if unit is None or unit in _SAME:
        return _SAME.get(unit or "")
    if unit in CURRENCIES:
        return unit.upper()
    name, per, by = unit.partition(" per ")
    named = name.upper() if name in CURRENCIES else name if figure.value == 1 else _MANY.get(name, f"{name}s")
    return f"{named}{per}{by}"


def _ends(figure: Figure) -> Sequence[Decimal]:
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return ends[:1] if figure.value is not None else ends


def together(told: str) -> str:
    """Return words of ours in which no line ends between a number and its sign."""
    return told.replace(" %", "\u00a0%").replace(" °", "\u00a0°")


def amount(figure: Figure) -> str:
    """Return a figure with what it counts: "about 11,000 soldiers"."""
    subject = one_line(figure.subject) if figure.subject else None
    return " ".join(filter(None, (reported(figure), subject)))


def quoted(figure: Figure) -> str:
    """Return the wording of a figure on one line."""
    return one_line(figure.wording)


def moved(said: Said) -> str:
    """Return how far what is reported lies from what is claimed: "+1,000, +9.1 %"; empty where it does not."""
    if not said.difference:
        return ""
    sign = "+" if said.difference > 0 else "−"
    parts = [f"{sign}{digits(abs(said.difference))}"]
    if said.percent is not None:
        parts.append(f"{sign}{digits(abs(said.percent))} %")
    return ", ".join(parts)


def verdict(found: Verdict) -> str:
    """Return what a story says of a claim, in a word or two."""
    return _VERDICTS[found]


def _silence(said: Said) -> str:
    """Return why a story says nothing of a claim."""
    if said.shown is not None:
        return f"no longer reported, before that {reported(said.shown)}"
    if said.finding is not None and said.story.condition is not Condition.REMOVED:
        return _VERDICTS[said.finding.verdict]
    return condition(said.story) or "not held against it yet"


def silences(silent: Sequence[Said], *, at_most: int = 4) -> list[str]:
    """Return why stories say nothing of a claim, those of one reason together."""
    named: dict[str, list[str]] = {}
    for one in silent:
        named.setdefault(_silence(one), []).append(one.story.name)
    return [f"{_names(names, at_most)}: {reason}" for reason, names in named.items()]


def unasked(claim: ClaimState) -> str:
    """Return why a claim is held against no story."""
    return "says too little to be compared" if claim.state is State.VAGUE else "cites no story"


def _names(names: Sequence[str], at_most: int) -> str:
    more = len(names) - at_most
    return f"{', '.join(names[:at_most])} and {more} more" if more > 0 else ", ".join(names)


def condition(story: CitedStory) -> str:
    """Return what a reader must know of how a story was read; empty where nothing is wrong."""
    if story.condition is Condition.REMOVED and story.removed_at is not None:
        return f"taken down, noticed {when(story.removed_at)}"
    if story.condition is Condition.WAITING:
        return f"revision {story.revision} is not held against the claims yet"
    if story.condition is Condition.TROUBLE:
        return f"the last look at it failed: {story.trouble}"
    if story.condition is Condition.UNREADABLE:
        return f"could not be read: {story.trouble}"
    return "not read yet" if story.condition is Condition.UNCHECKED else ""


def disagreement(claim: ClaimState) -> str:
    """Return what the cited stories report where they disagree; empty where they do not."""
    if not claim.disagreeing:
        return ""
    told = (f"{one.story.name} {reported(one.figure)}" for one in claim.telling if one.figure)
    return f"the cited stories disagree: {', '.join(told)}"


def whom(claim: Claim) -> str:
    """Return whom a claim is attributed to."""
    return ", ".join(dict.fromkeys(attribution.source.name for attribution in claim.attributions))


def settled(kept: KeptClaim) -> str:
    """Return what the user said of a claim; empty where nothing."""
    if kept.settlement is None:
        return ""
    decision, url = kept.settlement.decision, kept.settlement.url
    said = [decision.value] if decision else []
    if url:
        said.append(f"linked to {url}")
    return f"{' and '.join(said)} by you on {when(kept.settlement.at)}" if said else ""


def total(totals: Mapping[State, int]) -> str:
    """Return how many claims are in each state: "7 supported, 2 differs"."""
    return ", ".join(f"{number} {state}" for state, number in totals.items())
