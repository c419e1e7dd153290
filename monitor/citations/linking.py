"""Which of a document's citations a claim cites, and how that is told. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from monitor.citations.layout import Layout, Span
from monitor.models import Attribution, Citation, Cited, Figure, Manner, Told

__all__ = ["Anchors", "anchors_of"]

_SUREST = list(Told)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A place in the running text at which addresses are cited."""

    place: int
    told: Told
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anchors:
    """Everything that may tell what a claim cites."""

    layout: Layout
    #: in the order of the text
    places: list[_Anchor]
    #: every citation: what a claim cites of which nothing tells it. One value for all of these, for they are many
    possible: tuple[Cited, ...]
    #: publisher -> the addresses of its stories
    published: dict[str, tuple[str, ...]]

    def cited_by(self, figures: Iterable[Figure], attributions: Sequence[Attribution]) -> tuple[Cited, ...]:
        """Return what a claim cites, told by what is surest over all its mentions."""
        publishers = {a.source.publisher for a in attributions if a.source.publisher}
        own = [url for publisher in sorted(publishers) for url in self.published.get(publisher, ())]
        found = [cited for figure in figures for cited in self._told(figure, own)]
        if not found:
            return self.possible
        surest = min(_SUREST.index(cited.told) for cited in found)
        return tuple({c.url: c for c in found if _SUREST.index(c.told) == surest}.values())

    def _told(self, figure: Figure, own: list[str]) -> list[Cited]:
        """Return what is told of one mention; `own` are the addresses of the publishers that it is attributed to."""
        explicit, published = self._beside(figure), frozenset(own)
        if explicit:
            return [cited for cited in explicit if cited.url in published] or explicit
        near = self._near(figure)
        narrowed = [cited.url for cited in near if cited.url in published] or own
        return [Cited(url=url, told=Told.PUBLISHER) for url in narrowed] or near

    def _beside(self, figure: Figure) -> list[Cited]:
        """Return what the figure's own sentence cites: its addresses, and of its markers those next behind it."""
        anchors = self._within(self.layout.sentence(figure.start))
        markers = [anchor for anchor in anchors if anchor.told is Told.MARKER]
        others = [anchor for anchor in anchors if anchor.told is not Told.MARKER]
        behind = [anchor for anchor in markers if anchor.place >= figure.start]
        nearest = [a for a in behind if a.place == behind[0].place] or [
            a for a in markers if a.place == markers[-1].place
        ]
        return [Cited(url=url, told=anchor.told) for anchor in [*nearest, *others] for url in anchor.urls]

    def _near(self, figure: Figure) -> list[Cited]:
        anchors = self._within(self.layout.paragraph(figure.start))
        return [Cited(url=url, told=Told.PARAGRAPH) for anchor in anchors for url in anchor.urls]

    def _within(self, span: Span) -> list[_Anchor]:
        first = bisect_left(self.places, span.start, key=lambda anchor: anchor.place)
        return self.places[first : bisect_left(self.places, span.end, key=lambda anchor: anchor.place)]


def anchors_of(
    layout: Layout, citations: tuple[Citation, ...], markers: Iterable[tuple[Span, tuple[str, ...]]]
) -> Anchors:
    """Return the places that tell what a claim cites: markers of notes, and addresses in the running text."""
    by_label: dict[str, list[str]] = {}
    places: list[_Anchor] = []
    for citation in citations:
        for mention in citation.mentions:
            if mention.manner is Manner.FOOTNOTE and mention.marker:
                by_label.setdefault(mention.marker, []).append(citation.url)
            else:
                places.append(_Anchor(mention.start, Told.SENTENCE, (citation.url,)))
    for place, labels in _placed(layout.text, markers):
        places.append(_Anchor(place, Told.MARKER, tuple(url for label in labels for url in by_label.get(label, ()))))
    return Anchors(
        layout,
        places=sorted(places, key=lambda anchor: anchor.place),
        possible=tuple(Cited(url=citation.url, told=Told.POSSIBLE) for citation in citations),
        published=_published(citations),
    )


def _published(citations: Iterable[Citation]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for citation in citations:
        if citation.publisher:
            found.setdefault(citation.publisher, []).append(citation.url)
    return {publisher: tuple(urls) for publisher, urls in found.items()}


def _placed(text: str, markers: Iterable[tuple[Span, tuple[str, ...]]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each marker at the end of the word before it: one behind the full stop belongs to the sentence before."""
    last, end = 0, 0
    for span, labels in markers:
        at = span.start
        # No further back than the marker before: of a row of markers all belong to one word.
        while at > end and not text[at - 1].isalnum():
            at -= 1
        last, end = (at - 1 if at > end else last), span.end
        yield last, labels
