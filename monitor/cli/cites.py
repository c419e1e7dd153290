"""`monitor cites`: what a document cites, whom it names and what it claims, for people and for machines."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from monitor.app import document_at, document_in
from monitor.citations import read_document
from monitor.citations.layout import one_line
from monitor.cli.inputs import address_of, bytes_of, name_of
from monitor.cli.options import configured, settings_from
from monitor.config import Settings
from monitor.errors import ReadError
from monitor.figures.languages import LANGUAGES
from monitor.models import Attribution, Citation, Claim, Document, DocumentText, Figure, Reach, Told
from monitor.payload import decimal_text, figure_values
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]

_TOLD = {
    Told.MARKER: "by its footnote",
    Told.SENTENCE: "by its sentence",
    Told.PUBLISHER: "by the publisher that is named",
    Told.PARAGRAPH: "by its paragraph",
    Told.POSSIBLE: "any of them may be meant",
}
_REACH = {Reach.SENTENCE: "", Reach.PARAGRAPH: " (named before it)", Reach.SECTION: " (named in its section)"}


#: a smaller number is shown with all its places, a larger one with four
_SMALL = Decimal("0.01")


@click.command()
@click.argument("source", metavar="FILE|URL|-")
@configured
@click.option("--lang", type=click.Choice(sorted(LANGUAGES)), help="[default: what the document says, else a guess]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def cites(source: str, lang: str | None, as_json: bool, config_path: Path | None, overrides: Sequence[str]) -> None:
    """Show what a document of yours cites, and what it claims.

    The document is a FILE (plain text, Markdown, a saved web page, PDF or DOCX), an address, which is asked for once,
    or - for what is piped in. Shown are the stories that it cites, the figures that it claims, whom it has them from,
    and which of the stories each one cites. Nothing is stored.

    \b
      monitor cites article.pdf
      monitor cites --lang de article.txt
      monitor cites https://example.org/story --set fetch.contact=me@example.org
      monitor cites --json article.docx | jq -r '.citations[].url'

    \b
    Exit status: 0 done, whatever was found, 2 usage or configuration, 3 the document could not be read.
    """  # noqa: D301 - click reads the character \b as "keep these lines"
    read = _read(source, settings_from(config_path, None, overrides))
    document = read_document(read, lang)
    if as_json:
        click.echo(json.dumps(_values(document), ensure_ascii=False))
        return
    if read.note:
        click.echo(f"monitor: {clean_for_terminal(f'{source} {read.note}')}", err=True)
    console = Console(highlight=False)
    for line in _lines(document):
        console.print(line, soft_wrap=True)


def _read(source: str, settings: Settings) -> DocumentText:
    try:
        if "://" in source:
            return asyncio.run(document_at(settings, address_of(source)))
        return document_in(*bytes_of(source, settings.fetch.max_decoded_bytes))
    except ReadError as error:
        raise ReadError(error.kind, f"{name_of(source)} {error.reason}") from error


def _values(document: Document) -> dict[str, Any]:
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


def _lines(document: Document) -> Iterator[Text]:
    if document.title:
        yield Text(clean_for_terminal(document.title), style="bold")
    yield Text(f"{_count(document.citations, 'cited address', 'es')}, {_count(document.claims, 'claim', 's')}, "
               f"read in {document.language}")  # fmt: skip
    numbers = {citation.url: number for number, citation in enumerate(document.citations, 1)}
    if document.citations:
        yield Text()
    for citation in document.citations:
        yield from _citation(citation, numbers[citation.url])
    for claim in document.claims:
        yield Text()
        yield from _claim(claim, numbers)


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
    figure = claim.figure
    times = f", {len(claim.figures)} mentions" if len(claim.figures) > 1 else ""
    wording = f"  “{one_line(figure.wording)}”{times}"
    yield Text.assemble((clean_for_terminal(_value(figure)), "bold"), clean_for_terminal(wording))
    yield Text(f"    {clean_for_terminal(figure.sentence)}", style="dim")
    if claim.attributions:
        yield Text(f"    from  {clean_for_terminal(', '.join(map(_who, claim.attributions)))}")
    if claim.cites:
        listed = " ".join(f"[{numbers[cited.url]}]" for cited in claim.cites)
        yield Text(f"    cites {listed} ({_TOLD[claim.cites[0].told]})")


def _value(figure: Figure) -> str:
    ends = [_digits(end) for end in dict.fromkeys((figure.low, figure.high)) if end is not None]
    parts = (figure.qualifier, "–".join(ends), figure.unit, figure.subject)
    return " ".join(part for part in parts if part)


def _digits(value: Decimal) -> str:
    return f"{value:,.4f}".rstrip("0").rstrip(".") if abs(value) >= _SMALL else decimal_text(value) or ""


def _who(attribution: Attribution) -> str:
    source = attribution.source
    known = f" [{source.publisher}]" if source.publisher and source.publisher != source.name else ""
    return f"{source.name}{known}{_REACH[attribution.reach]}"


COMMANDS: tuple[Any, ...] = (cites,)
