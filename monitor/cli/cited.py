"""Documents as commands read and show them: what one cites, whom it names and what it claims."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from rich.text import Text

from monitor.app import document_at, document_in
from monitor.citations.layout import one_line
from monitor.cli.inputs import address_of, bytes_of, name_of
from monitor.config import Settings
from monitor.errors import ReadError
from monitor.models import Attribution, Citation, Claim, Document, DocumentText, Reach, Told
from monitor.payload import figure_values
from monitor.report.phrases import amount
from monitor.text import clean_for_terminal

__all__ = [
    "citation_lines", "claim_title", "document_lines", "document_values", "heading_lines", "numbers_of", "read_source",
    "source_names",
]  # fmt: skip

_TOLD = {
    Told.MARKER: "by its footnote",
    Told.SENTENCE: "by its sentence",
    Told.PUBLISHER: "by the publisher that is named",
    Told.PARAGRAPH: "by its paragraph",
    Told.POSSIBLE: "any of them may be meant",
}
_REACH = {Reach.SENTENCE: "", Reach.PARAGRAPH: " (named before it)", Reach.SECTION: " (named in its section)"}


def read_source(source: str, settings: Settings) -> tuple[DocumentText, bytes]:
    """Return the text of a document, and its bytes: a file's, an address's, or what is piped in for -.

    Raises FetchError, and ReadError that names the document.
    """
    try:
        if "://" in source:
            return asyncio.run(document_at(settings, address_of(source)))
        body, media_type = bytes_of(source, settings.fetch.max_decoded_bytes)
        return document_in(body, media_type), body
    except ReadError as error:
        raise ReadError(error.kind, f"{name_of(source)} {error.reason}") from error


def document_values(document: Document) -> dict[str, Any]:
    """Return a document as JSON values; positions are those in its `text`."""
    return {
        "title": document.title,
        "language": document.language,
        "text": document.text,
        "citations": [asdict(citation) for citation in document.citations],
        "sources": [asdict(source) for source in document.sources],
        "claims": [
            {
                "figures": [figure_values(figure) for figure in claim.figures],
                "attributions": [asdict(attribution) for attribution in claim.attributions],
                "cites": [asdict(cited) for cited in claim.cites],
            }
            for claim in document.claims
        ],
    }


def document_lines(document: Document) -> Iterator[Text]:
    """Yield what a document cites and claims, for people."""
    yield from heading_lines(document)
    if document.citations:
        yield Text()
    yield from citation_lines(document)
    numbers = numbers_of(document)
    for claim in document.claims:
        yield Text()
        yield from _claim(claim, numbers)


def heading_lines(document: Document) -> Iterator[Text]:
    """Yield the title, and how much was found."""
    if document.title:
        yield Text(clean_for_terminal(document.title), style="bold")
    yield Text(f"{_count(document.citations, 'cited address', 'es')}, {_count(document.claims, 'claim', 's')}, "
               f"read in {document.language}")  # fmt: skip


def numbers_of(document: Document) -> dict[str, int]:
    """Return the number by which each cited address is shown, by the address."""
    return {citation.url: number for number, citation in enumerate(document.citations, 1)}


def citation_lines(document: Document) -> Iterator[Text]:
    """Yield the cited addresses, each with its number and whose story it is."""
    for number, citation in enumerate(document.citations, 1):
        yield from _citation(citation, number)


def source_names(document: Document) -> list[str]:
    """Return whom a document names as sources, each once, in the order of its text."""
    return list(dict.fromkeys(source.name for source in document.sources))


def claim_title(claim: Claim) -> Text:
    """Return what a claim says in one line: value, hedge, what is counted, and how it is written."""
    figure = claim.figure
    times = f", {len(claim.figures)} mentions" if len(claim.figures) > 1 else ""
    wording = f"  “{one_line(figure.wording)}”{times}"
    return Text.assemble((clean_for_terminal(amount(figure)), "bold"), clean_for_terminal(wording))


def _count(things: Sequence[object], name: str, plural: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else plural}"


def _citation(citation: Citation, number: int) -> Iterator[Text]:
    publisher = f"  {citation.publisher}" if citation.publisher else ""
    times = f", {len(citation.mentions)} times" if len(citation.mentions) > 1 else ""
    yield Text(f"[{number}] {clean_for_terminal(citation.url)}{publisher}{times}")
    for mention in citation.mentions:
        if mention.written != citation.url:
            told = f" behind “{mention.label}”" if mention.label else ""
            yield Text(clean_for_terminal(f"    written {mention.written} ({mention.manner.value}{told})"), style="dim")


def _claim(claim: Claim, numbers: dict[str, int]) -> Iterator[Text]:
    yield claim_title(claim)
    yield Text(f"    {clean_for_terminal(claim.figure.sentence)}", style="dim")
    if claim.attributions:
        yield Text(f"    from  {clean_for_terminal(', '.join(map(_who, claim.attributions)))}")
    if claim.cites:
        listed = " ".join(f"[{numbers[cited.url]}]" for cited in claim.cites)
        yield Text(f"    cites {listed} ({_TOLD[claim.cites[0].told]})")


def _who(attribution: Attribution) -> str:
    source = attribution.source
    known = f" [{source.publisher}]" if source.publisher and source.publisher != source.name else ""
    return f"{source.name}{known}{_REACH[attribution.reach]}"
