"""How the claims of a kept document stand: what the cited stories say of each, and what the user said. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from monitor.compare.claims import is_claim, kindest
from monitor.models import Decision, Finding, KeptClaim, KeptDocument, Verdict

__all__ = ["Standing", "State", "counted", "held_against", "standing_of", "standings"]


class State(StrEnum):
    """What became of a claim, in the words that people read."""

    SUPPORTED = "supported"
    #: the stories report another value
    DIFFERS = "differs"
    #: the same value, hedged the other way round
    QUALIFIED = "qualified"
    #: no story that was read reports it
    NOT_REPORTED = "not reported"
    #: one story reports it, and another one another value
    DISPUTED = "disputed"
    #: none of its stories was read yet
    UNCHECKED = "unchecked"
    #: too little is said to be held against anything: "several"
    VAGUE = "vague"
    #: settled by the user
    CONFIRMED = "confirmed"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one claim stands."""

    kept: KeptClaim
    state: State
    #: what counts: the kindest of what its stories say; None where none of them says anything yet
    decisive: Finding | None
    #: what speaks against it, of a disputed claim
    against: Finding | None = None
    #: folded addresses of the stories that it is held against and that were not read
    unread: tuple[str, ...] = ()


_SETTLED = {Decision.CONFIRMED: State.CONFIRMED, Decision.IGNORED: State.IGNORED}
_STATES = {
    Verdict.AGREES: State.SUPPORTED,
    Verdict.QUALIFIED: State.QUALIFIED,
    Verdict.DIFFERS: State.DIFFERS,
    Verdict.SILENT: State.NOT_REPORTED,
}
_FOR = frozenset({Verdict.AGREES, Verdict.QUALIFIED})


def standings(document: KeptDocument) -> list[Standing]:
    """Return how every claim of a document stands, in the order of its text."""
    return [standing_of(claim) for claim in document.claims]


def held_against(kept: KeptClaim) -> tuple[str, ...]:
    """Return the folded addresses that a claim cites or may cite: the one that the user gave comes before the text."""
    if kept.settlement is not None and kept.settlement.url is not None:
        return (kept.settlement.url,)
    return tuple(cited.url for cited in kept.claim.cites)


def standing_of(kept: KeptClaim) -> Standing:
    """Return how a claim stands."""
    asked = held_against(kept)
    found = [kept.findings[url] for url in asked if url in kept.findings]
    decisive = kindest(found)
    against = max((f for f in found if f.verdict is Verdict.DIFFERS), key=lambda f: f.confidence, default=None)
    disputed = decisive is not None and decisive.verdict in _FOR and against is not None
    return Standing(
        kept=kept,
        state=_settled(kept) or (State.DISPUTED if disputed else _judged(kept, decisive)),
        decisive=decisive,
        against=against if disputed else None,
        unread=tuple(url for url in asked if url not in kept.findings) if _says_enough(kept) else (),
    )


def _settled(kept: KeptClaim) -> State | None:
    decision = kept.settlement.decision if kept.settlement else None
    return _SETTLED[decision] if decision is not None else None


def _judged(kept: KeptClaim, decisive: Finding | None) -> State:
    if decisive is not None:
        return _STATES[decisive.verdict]
    return State.UNCHECKED if _says_enough(kept) else State.VAGUE


def _says_enough(kept: KeptClaim) -> bool:
    return any(is_claim(figure) for figure in kept.claim.figures)


def counted(found: Sequence[Standing]) -> dict[State, int]:
    """Return how many claims stand in each state, in the order of the states, without those that none is in."""
    numbers = {state: sum(one.state is state for one in found) for state in State}
    return {state: number for state, number in numbers.items() if number}
