"""How urgently a state is shown: one of four colours, beside its name. Pure."""

from __future__ import annotations

from monitor.compare.states import State

__all__ = ["tone"]

_TONES = {
    State.SUPPORTED: "good", State.CONFIRMED: "good", State.DIFFERS: "bad", State.DISPUTED: "warn",
    State.QUALIFIED: "warn", State.NOT_REPORTED: "warn",
}  # fmt: skip


def tone(state: State) -> str:
    """Return "good", "bad", "warn" or "calm"."""
    return _TONES.get(state, "calm")
