"""What is stored beside a snapshot."""

from __future__ import annotations

from monitor.figures import LANGUAGES, MOST_FIGURES, extract
from monitor.language import language_of
from monitor.models import Figure, Snapshot

__all__ = ["figures_of"]


def figures_of(snapshot: Snapshot) -> tuple[Figure, ...]:
    """Return the figures of a headline and its text, of every kind."""
    text = "\n\n".join((snapshot.headline, *(p.text for p in snapshot.paragraphs)))
    return tuple(extract(text, language_of(text, snapshot.language, LANGUAGES), most=MOST_FIGURES))
