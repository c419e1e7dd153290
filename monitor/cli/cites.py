"""`monitor cites`: what a document cites, whom it names and what it claims."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from monitor.citations import read_document
from monitor.cli.cited import document_lines, document_values, read_source
from monitor.cli.options import configured, settings_from
from monitor.figures.languages import LANGUAGES
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]


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
    read, _ = read_source(source, settings_from(config_path, None, overrides))
    document = read_document(read, lang)
    if as_json:
        click.echo(json.dumps(document_values(document), ensure_ascii=False))
        return
    if read.note:
        click.echo(f"monitor: {clean_for_terminal(f'{source} {read.note}')}", err=True)
    console = Console(highlight=False)
    for line in document_lines(document):
        console.print(line, soft_wrap=True)


COMMANDS: tuple[Any, ...] = (cites,)
