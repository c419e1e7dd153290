"""`monitor claims`: the claims of a document, and the user's own word on them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import click
from rich.console import Console

from monitor.app import App, assemble, refusal_of
from monitor.cli.documents import complete_document, find_document, label
from monitor.cli.options import Place, common, settings_from
from monitor.cli.standings import counts, standing_lines, standing_values
from monitor.compare.states import Standing, standings
from monitor.errors import UsageError
from monitor.models import Decision, KeptClaim, KeptDocument, Settlement
from monitor.urls import check_url

__all__ = ["COMMANDS"]


class _Action(StrEnum):
    CONFIRM = "confirm"
    IGNORE = "ignore"
    RELINK = "relink"
    RESET = "reset"


@click.command(short_help="List a document's claims, and settle them by hand.")
@click.argument("document", shell_complete=complete_document)
@click.argument("action", required=False, type=click.Choice([action.value for action in _Action]))
@click.argument("rest", nargs=-1, metavar="[NUMBER]... [URL]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a claim, one a line.")
@common
def claims(
    document: str,
    action: str | None,
    rest: tuple[str, ...],
    as_json: bool,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """List the claims of a DOCUMENT with their numbers and how they stand, and settle them by hand.

    What you say of a claim counts more than what the program makes of it, and stays when the document is added again:

    \b
      confirm NUMBER...     you looked: what its stories say now is what is meant. A later change is told again.
      ignore NUMBER...      it is no claim worth watching: nothing is told of it any more
      relink NUMBER... URL  it cites the story at this address, whatever the text tells; the story is watched
      reset NUMBER...       take back what you said

    \b
      monitor claims article.txt
      monitor claims d1 ignore 4 6
      monitor claims d1 relink 3 https://example.org/story
    """  # noqa: D301
    settings = settings_from(config_path, db, overrides)
    numbers, url = _meant(action, rest)

    async def work() -> KeptDocument:
        async with assemble(settings, None, begin=False) as app:
            kept = await find_document(app.store, document)
            if action is None:
                return kept
            return await _settle(app, kept, _Action(action), numbers, url)

    kept = asyncio.run(work())
    found = [one for one in standings(kept) if not numbers or one.kept.number in numbers]
    _show(kept, found, as_json=as_json)


def _meant(action: str | None, rest: Sequence[str]) -> tuple[list[int], str | None]:
    """Return the numbers of the claims, and the address of the story that they cite."""
    if action is None:
        return [], None
    *before, last = rest or ("",)
    url = _address(last) if action == _Action.RELINK else None
    given = rest if url is None else before
    wrong = [text for text in given if not text.isdigit()]
    if wrong or not given:
        got = f"got {' '.join(wrong)!r}" if wrong else "none was given"
        raise UsageError(f"{action} takes the numbers of claims, as monitor claims lists them; {got}")
    return [int(text) for text in given], url


def _address(url: str) -> str:
    try:
        return check_url(url)
    except ValueError as error:
        raise UsageError(f"relink takes the address of a story last: {error}") from error


async def _settle(
    app: App, kept: KeptDocument, action: _Action, numbers: Sequence[int], url: str | None
) -> KeptDocument:
    chosen = [_numbered(kept, number) for number in numbers]
    if url is not None and (reason := refusal_of(app.settings, url)):
        raise UsageError(f"{url} {reason}")
    for claim in chosen:
        await app.store.settle(claim.id, _settlement(claim, action, url, app.clock.now()))
    # What was read already is held against the claims as they are meant now.
    await app.reviewer.review()
    return await app.store.document(kept.id) or kept


def _numbered(kept: KeptDocument, number: int) -> KeptClaim:
    for claim in kept.claims:
        if claim.number == number:
            return claim
    raise UsageError(f"{label(kept)} has no claim {number}: its claims are numbered from 1 to {len(kept.claims)}")


def _settlement(claim: KeptClaim, action: _Action, url: str | None, now: datetime) -> Settlement | None:
    """Return what the user's word comes to; a story that was named before stays so until it is reset."""
    before = claim.settlement.url if claim.settlement else None
    match action:
        case _Action.CONFIRM:
            return Settlement(at=now, decision=Decision.CONFIRMED, url=before)
        case _Action.IGNORE:
            return Settlement(at=now, decision=Decision.IGNORED, url=before)
        case _Action.RELINK:
            return Settlement(at=now, url=url)
        case _Action.RESET:
            return None


def _show(kept: KeptDocument, found: Sequence[Standing], *, as_json: bool) -> None:
    if as_json:
        for one in found:
            click.echo(json.dumps(standing_values(one), ensure_ascii=False))
        return
    console = Console(highlight=False)
    console.print(f"{label(kept)}  {kept.name}: {counts(found) or 'no claims'}", markup=False, soft_wrap=True)
    for line in standing_lines(kept, found):
        console.print(line, soft_wrap=True)


COMMANDS = (claims,)
