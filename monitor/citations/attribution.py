"""Whom a claim is from: its own sentence tells, else the nearest source before it in its paragraph or section. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from monitor.citations.layout import Layout, Span
from monitor.models import Attribution, Figure, NamedSource, Reach

__all__ = ["attributed"]


def attributed(figures: Iterable[Figure], sources: Sequence[NamedSource], layout: Layout) -> tuple[Attribution, ...]:
    """Return the sources of a claim over all its mentions, each once; `sources` are in the order of the text.

    What is told in a mention's own sentence counts over what only stands near another one.
    """
    found = [attribution for figure in figures for attribution in _of(figure, sources, layout)]
    nearest = min((_REACHES.index(attribution.reach) for attribution in found), default=0)
    kept: dict[str, Attribution] = {}
    for attribution in found:
        if _REACHES.index(attribution.reach) == nearest:
            kept.setdefault(attribution.source.publisher or attribution.source.name, attribution)
    return tuple(kept.values())


_REACHES = list(Reach)


def _of(figure: Figure, sources: Sequence[NamedSource], layout: Layout) -> list[Attribution]:
    own = _within(sources, layout.sentence(figure.start))
    if own:
        return [Attribution(source=source, reach=Reach.SENTENCE) for source in _nearest_publisher(own, figure)]
    for reach, span in (
        (Reach.PARAGRAPH, layout.paragraph(figure.start)),
        (Reach.SECTION, layout.section(figure.start)),
    ):
        before = _within(sources, Span(span.start, figure.start))
        if before:
            return [Attribution(source=before[-1], reach=reach)]
    return []


def _within(sources: Sequence[NamedSource], span: Span) -> Sequence[NamedSource]:
    first = bisect_left(sources, span.start, key=lambda source: source.start)
    return sources[first : bisect_left(sources, span.end, key=lambda source: source.start)]


def _nearest_publisher(sources: Sequence[NamedSource], figure: Figure) -> list[NamedSource]:
    """Leave of several publishers the nearest before, else the first behind: "CNN says 11,000, Reuters 12,000"."""
    named = [source for source in sources if source.publisher]
    if len({source.publisher for source in named}) < 2:
        return list(sources)
    nearest = next((source for source in reversed(named) if source.start < figure.start), named[0])
    return [source for source in sources if not source.publisher or source is nearest]
