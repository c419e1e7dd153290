"""`monitor remove`: addresses that are watched, and documents."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import click

from monitor.app import open_store
from monitor.cli.documents import complete_document, find_document, label
from monitor.cli.options import Place, common, settings_from
from monitor.errors import UnknownDocumentError
from monitor.ports import Documents, WatchList
from monitor.text import clean_for_terminal
from monitor.urls import check_url, fold

__all__ = ["COMMANDS"]


class _Store(Documents, WatchList, Protocol):
    """What removing needs of the database."""


@click.command(short_help="Stop watching addresses, or forget documents.")
@click.argument("names", nargs=-1, required=True, metavar="URL|DOCUMENT...", shell_complete=complete_document)
@common
def remove(names: tuple[str, ...], config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Stop watching URLs that were added by hand, or forget DOCUMENTs.

    With a document goes what is watched for it alone. DOCUMENT is its number in `monitor documents` (d3), its path or
    address, or a part of its name or title. Stored versions stay. What a configuration declares is taken out there;
    what a document cites stays watched for it until the document goes.
    """
    settings = settings_from(config_path, db, overrides)

    async def work() -> list[bool]:
        async with open_store(settings) as store:
            return [await _remove(store, name) for name in names]

    if not all(asyncio.run(work())):
        raise SystemExit(2)


async def _remove(store: _Store, name: str) -> bool:
    """Remove what a name means, and tell; False where it means nothing."""
    try:
        if "://" in name and await store.remove(fold(check_url(name))):
            still = any(fold(row["given_url"] or row["url"]) == fold(name) for row in await store.sources())
            click.echo(f"removed: {name}" + (" (a document cites it, and it stays watched for it)" if still else ""))
            return True
        document = await find_document(store, name)
    except ValueError as error:
        return _refuse(str(error))
    except UnknownDocumentError as error:
        return _refuse(f"not watched by hand: {name}" if "://" in name else str(error))
    gone = await store.forget(document.id)
    lines = [f"removed: {label(document)}  {document.name}", *(f"    no longer watched: {url}" for url in gone)]
    click.echo(clean_for_terminal("\n".join(lines)))
    return True


def _refuse(reason: str) -> bool:
    click.echo(clean_for_terminal(f"monitor: {reason}"), err=True)
    return False


COMMANDS = (remove,)
