"""`monitor add`: addresses to be watched, and documents that cite stories."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from monitor.app import App, assemble, open_store, watch
from monitor.cli.keeping import Manner, add_document, read_new
from monitor.cli.looking import report_for
from monitor.cli.options import Place, common, settings_from, wanted_from
from monitor.cli.report import Report
from monitor.config import Settings
from monitor.deliver import deliver
from monitor.dispatch.local import Seen
from monitor.errors import FetchError, MonitorError, ReadError, UsageError
from monitor.figures.languages import LANGUAGES
from monitor.models import Fetched, NewDocument, Selection, Source, SourceKind, Validators, Wanted
from monitor.urls import fold

__all__ = ["COMMANDS"]

#: stories of one document, unless --most says otherwise
_MOST = 50


@click.command(short_help="Watch addresses, or what a document of yours cites.")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL|-...", type=click.Path(allow_dash=True))
@click.option(
    "--document",
    "as_documents",
    is_flag=True,
    help="The addresses are those of documents that cite stories, not of stories.",
)
@click.option("--name", help="What you call it; needed for a document that is piped in.")
@click.option("--lang", type=click.Choice(sorted(LANGUAGES)), help="[default: what the document says, else a guess]")
@click.option(
    "--no-related",
    "related",
    flag_value=False,
    default=True,
    type=bool,
    help="Leave out the feeds and sitemaps around a document's stories.",
)
@click.option(
    "--no-check",
    "looking",
    flag_value=False,
    default=True,
    type=bool,
    help="Ask nobody now: a document's stories are looked at first with the next check or run.",
)
@click.option(
    "--most",
    type=click.IntRange(1),
    default=_MOST,
    show_default=True,
    help="How many stories of a document are watched, those first that its claims cite surest.",
)
@click.option(
    "--kind", type=click.Choice([k.value for k in SourceKind]), help="What the addresses are. [default: a guess]"
)
@click.option(
    "--html",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Take this saved page as the story's next revision (for sites that let no program in).",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, and no progress.")
@common
def add(
    sources: tuple[str, ...],
    as_documents: bool,
    name: str | None,
    lang: str | None,
    related: bool,
    looking: bool,
    most: int,
    kind: str | None,
    html: Path | None,
    as_json: bool,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """Watch addresses, or what a document of yours cites.

    A URL is watched from now on, beside what the configuration declares. A FILE (plain text, Markdown, a saved web
    page, PDF or DOCX), a URL with --document, and - for what is piped in are documents: the stories that one cites are
    watched, with the feeds and sitemaps around them, and its claims are held against them now and whenever they
    change. The same document again is brought up to date.

    \b
      monitor add article.txt
      monitor add --document https://example.org/my-article
      pdftotext report.pdf - | monitor add - --name report
      monitor add https://example.org/story
      monitor documents                        how the claims of your documents stand

    \b
    Exit status: 0 done, 2 usage or configuration, 3 a document or a story of it could not be read.
    """  # noqa: D301
    settings = settings_from(config_path, db, overrides)
    documents = [one for one in sources if as_documents or "://" not in one]
    _check_sources(sources, documents, name, html)
    wanted = wanted_from([one for one in sources if one not in documents], kind, name)
    if html is not None:
        raise SystemExit(asyncio.run(_take(settings, wanted[0], html)))
    report = report_for(settings, as_json=as_json)
    if wanted:
        _watch(settings, wanted, told=kind is not None, as_json=as_json)
    manner = Manner(related=related, looking=looking, most=most)
    raise SystemExit(_add_documents(settings, documents, manner, report, name, lang) if documents else 0)


def _check_sources(sources: Sequence[str], documents: Sequence[str], name: str | None, html: Path | None) -> None:
    """Refuse what cannot be meant, before anything is read or watched."""
    if html is not None and (documents or len(sources) != 1):
        raise UsageError("--html takes one saved page and so one address")
    if name is not None and len(sources) != 1:
        raise UsageError("--name names one document or address: give one at a time")
    for source in documents:
        if source == "-" and not name:
            raise UsageError("a document that is piped in needs a name: monitor add - --name NAME")
        if source == "-" or "://" in source:
            continue
        if Path(source).is_dir():
            raise UsageError(f"{source} is a folder: name the documents in it")
        if not Path(source).exists():
            raise UsageError(f"{source} is neither a file that is there nor an address: addresses begin with https://")


def _watch(settings: Settings, wanted: Sequence[Wanted], *, told: bool, as_json: bool) -> None:
    """Watch addresses; `told` says that the user told their kind, which is a guess otherwise."""
    added, kinds = asyncio.run(_watched(settings, wanted))
    for one in wanted:
        new, kind = fold(one.url) in added, kinds.get(fold(one.url), one.kind)
        if as_json:
            click.echo(json.dumps({"event": "source", "url": one.url, "kind": kind.value, "added": new}))
        else:
            other = f", not {one.kind}: monitor remove it, then add it again" if told and kind is not one.kind else ""
            click.echo(f"{'added' if new else 'already watched'}: {one.url} ({kind}{other})")


async def _watched(settings: Settings, wanted: Sequence[Wanted]) -> tuple[set[str], dict[str, SourceKind]]:
    """Watch addresses; returns the folded ones that are new, and what all that is watched by now is watched as."""
    added = set(await watch(settings, wanted))
    async with open_store(settings, declare=False) as store:
        return added, {row["key"]: SourceKind(row["kind"]) for row in await store.sources()}


def _add_documents(
    settings: Settings, sources: Sequence[str], manner: Manner, report: Report, name: str | None, lang: str | None
) -> int:
    """Add documents one by one, so that a bad one keeps none of the others out; returns the exit status."""
    statuses, read = [0], list[NewDocument]()
    for source in sources:
        try:
            read.append(read_new(source, settings, name=name, language=lang))
        except (FetchError, ReadError, UsageError) as error:
            statuses.append(_failed(error))
    if read:
        statuses.append(asyncio.run(_keep(settings, read, manner, report)))
    return max(statuses)


async def _keep(settings: Settings, documents: Sequence[NewDocument], manner: Manner, report: Report) -> int:
    statuses = []
    async with assemble(settings, None if report.as_json else report.out) as app:
        for new in documents:
            try:
                await add_document(app, new, manner, report)
            except UsageError as error:
                statuses.append(_failed(error))
    if report.as_json:
        report.end(nothing="")
    return max([*statuses, report.status(exit_code=False, named=True)])


def _failed(error: MonitorError) -> int:
    click.echo(f"monitor: {error}", err=True)
    return 2 if isinstance(error, UsageError) else 3


async def _take(settings: Settings, wanted: Wanted, path: Path) -> int:
    report = report_for(settings, as_json=False)
    async with assemble(settings, report.out) as app:
        now = app.clock.now()
        await app.store.add([wanted], now=now)
        source = await _claimed(app, wanted, now)
        look = await app.checker.take(source, _saved(wanted.url, path, app))
        if look.trouble is not None:
            # What is wrong with the user's file says nothing about the source, which is left as it was.
            await app.store.release([source.lease or ""])
            click.echo(f"monitor: {path} was not taken: it {look.trouble.reason}", err=True)
            return 3
        recorded = await app.store.record([look.outcome])
        report.seen(Seen(look, recorded[0]))
        report.drifted(await app.reviewer.review())
        report.delivered(await deliver(app.store, app.notifiers, app.clock, ignore_schedule=True, paces=app.paces))
    return report.status(exit_code=False, named=True)


async def _claimed(app: App, wanted: Wanted, now: datetime) -> Source:
    selection = Selection(started=now, urls=frozenset({fold(wanted.url)}))
    # A source that moved is claimed under its new host.
    for host, _ in await app.store.hosts_due(selection):
        for source in await app.store.claim(host, selection, now=now, limit=1):
            return source
    raise UsageError(f"{wanted.url} is being checked by another process; try again in a moment")


def _saved(url: str, path: Path, app: App) -> Fetched:
    return Fetched(
        url=url,
        final_url=url,
        status=200,
        headers={"content-type": "text/html"},
        body=path.read_bytes(),
        validators=Validators(),
        fetched_at=app.clock.now(),
    )


COMMANDS = (add,)
