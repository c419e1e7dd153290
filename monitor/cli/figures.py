"""`monitor figures`: the figures of any text, for people and for machines."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from monitor.app import read_address, read_bytes
from monitor.cli.inputs import address_of, bytes_of, name_of
from monitor.cli.options import configured, settings_from
from monitor.config import Settings
from monitor.errors import ReadError
from monitor.figures import extract
from monitor.figures.languages import LANGUAGES
from monitor.language import language_of
from monitor.models import Figure, FigureKind, Reading
from monitor.payload import decimal_text, figure_values
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]

#: a smaller number is shown with all its places, a larger one with four
_SMALL = Decimal("0.01")
#: characters of a line that are shown on either side of a figure
_BEFORE, _AFTER = 16, 40
#: a terminal of so many columns shows what stands around a figure
_WIDE = 100
#: columns of a terminal for what is counted
_OF_WHAT, _OF_WHAT_NARROW = 30, 19


@click.command()
@click.argument("source", metavar="FILE|URL|-")
@configured
@click.option("--lang", type=click.Choice(sorted(LANGUAGES)), help="[default: what the page says, else a guess]")
@click.option("--all", "everything", is_flag=True, help="Show dates, ages, ordinals and names too.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, with every figure of every kind.")
def figures(
    source: str,
    lang: str | None,
    everything: bool,
    as_json: bool,
    config_path: Path | None,
    overrides: Sequence[str],
) -> None:
    """Show the figures that a text reports: values, units, what is counted, how exactly.

    The text is a FILE (plain text, Markdown, or a saved web page, of which the story is read), an address,
    which is asked for once, or - for what is piped in. Nothing is stored.

    \b
      monitor figures article.txt
      monitor figures --all saved-page.html
      monitor figures https://example.org/story --set fetch.contact=me@example.org
      echo "Etwa elftausend Soldaten" | monitor figures --lang de -
      monitor figures --json article.txt | jq '.figures[] | select(.kind == "money")'

    \b
    Exit status: 0 done, with or without figures, 2 usage or configuration, 3 the text could not be read.
    """  # noqa: D301 - click reads the character \b as "keep these lines"
    reading = _read(source, settings_from(config_path, None, overrides))
    language = lang or language_of(reading.text, reading.language, LANGUAGES)
    found = extract(reading.text, language)
    if as_json:
        values = {"language": language, "text": reading.text, "figures": [figure_values(f) for f in found]}
        click.echo(json.dumps(values, ensure_ascii=False))
        return
    if reading.note:
        click.echo(f"monitor: {clean_for_terminal(f'{source} {reading.note}')}", err=True)
    _show(reading.text, found, language, everything=everything)


def _read(source: str, settings: Settings) -> Reading:
    try:
        if "://" in source:
            return asyncio.run(read_address(settings, address_of(source)))
        return read_bytes(*bytes_of(source, settings.fetch.max_decoded_bytes))
    except ReadError as error:
        raise ReadError(error.kind, f"{name_of(source)} {error.reason}") from error


def _show(text: str, found: Sequence[Figure], language: str, *, everything: bool) -> None:
    shown = [f for f in found if everything or f.kind.reportable]
    console = Console(highlight=False)
    if shown:
        console.print(_table(text, shown, wide=console.width >= _WIDE))
        console.print()
    console.print(_summary(found, language, everything=everything), markup=False, soft_wrap=True)


def _table(text: str, shown: Sequence[Figure], *, wide: bool) -> Table:
    table = Table(box=None, pad_edge=False, expand=True)
    for heading in ("value", "unit"):
        table.add_column(heading, no_wrap=True)
    table.add_column("of what", overflow="fold", max_width=_OF_WHAT if wide else _OF_WHAT_NARROW)
    for heading in ("hedge", "kind"):
        table.add_column(heading, no_wrap=True)
    # What does not fit is cut at its end: the wording stands near the beginning.
    table.add_column("in the text" if wide else "as written", no_wrap=True, overflow="ellipsis", ratio=1)
    for figure in shown:
        cells = (_value(figure), figure.unit or "", _thing(figure), figure.hedge.words, figure.kind.value)
        style = None if figure.kind.reportable else "dim"
        table.add_row(
            *(Text(clean_for_terminal(c)) for c in cells),
            _in_text(text, figure) if wide else _written(figure),
            style=style,
        )
    return table


def _value(figure: Figure) -> str:
    if not figure.kind.reportable:
        return decimal_text(figure.value) or ""  # years and room numbers are not grouped
    if figure.value is not None:
        return _digits(figure.value)
    if figure.low is None or figure.high is None:
        return "?"
    return f"{_digits(figure.low)}{'-' if figure.kind is FigureKind.SCORE else '–'}{_digits(figure.high)}"


def _digits(value: Decimal) -> str:
    if 0 < abs(value) < _SMALL:
        return decimal_text(value) or ""
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def _thing(figure: Figure) -> str:
    """Return what is counted as it is written, and what is known of it in any language."""
    head = [figure.head] if figure.head and figure.head != figure.subject else []
    known = ", ".join([*head, *figure.countries])
    return " ".join(part for part in (figure.subject, f"({known})" if known else None) if part)


def _written(figure: Figure) -> Text:
    return Text(clean_for_terminal(" ".join(figure.wording.split())), style="bold")


def _in_text(text: str, figure: Figure) -> Text:
    """Return the wording with what stands around it in its line."""
    left = text[max(0, figure.start - _BEFORE - 1) : figure.start].rpartition("\n")[2]
    right = text[figure.end : figure.end + _AFTER + 1].partition("\n")[0]
    before = left if len(left) <= _BEFORE else f"…{left[1:]}"
    after = right if len(right) <= _AFTER else f"{right[:-1]}…"
    wording = (clean_for_terminal(figure.wording), "bold")
    return Text.assemble(clean_for_terminal(before), wording, clean_for_terminal(after))


def _summary(found: Sequence[Figure], language: str, *, everything: bool) -> str:
    others = Counter(f.kind.value for f in found if not f.kind.reportable)
    number = len(found) - others.total()
    told = f"{number} figure{'' if number == 1 else 's'}, read in {language}"
    if not others:
        return told
    kinds = ", ".join(f"{count} {kind}" for kind, count in others.items())
    return f"{told}; {others.total()} more that {'are' if others.total() > 1 else 'is'} not reported ({kinds})" + (
        "" if everything else ": --all shows them"
    )


COMMANDS: tuple[Any, ...] = (figures,)
