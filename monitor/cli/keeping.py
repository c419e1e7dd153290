"""`monitor add` for documents: read, shown, kept with what is watched for them, looked at, reported."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

import click

from monitor.app import App, known_leads, look_around_hosts, refusal_of
from monitor.citations import read_document
from monitor.cli.cited import read_source
from monitor.cli.inputs import name_of
from monitor.cli.looking import look_at
from monitor.cli.report import Report
from monitor.cli.stories import watched_urls
from monitor.cli.telling import Telling, nothing_to_watch
from monitor.config import Settings
from monitor.errors import UsageError
from monitor.figures.languages import LANGUAGES
from monitor.language import foreign_language
from monitor.models import Document, KeptDocument, NewDocument, Selection, Wanted
from monitor.policy.following import Plan, around_hosts, known_around, planned, worth_watching
from monitor.text import clean_for_terminal
from monitor.urls import check_url, fold

__all__ = ["Manner", "add_document", "read_new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How documents are added."""

    #: what is around their stories is watched too
    related: bool
    #: the stories are looked at now
    looking: bool
    #: stories of one document
    most: int


def read_new(source: str, settings: Settings, *, name: str | None, language: str | None) -> NewDocument:
    """Return a document as it is to be kept. Raises FetchError and ReadError; tells what is odd about it."""
    read, body = read_source(source, settings)
    document = read_document(read, language)
    if read.note:
        _warn(f"{name_of(source)} {read.note}")
    foreign = foreign_language(document.text, LANGUAGES) if language is None else None
    if foreign is not None and (read.language or "")[:2] not in LANGUAGES:
        _warn(
            f"{name_of(source)} seems to be in a language of which figures are not read ({foreign}): they are read as "
            f"in {document.language}, and many will be missed; --lang names another"
        )
    return NewDocument(
        key=_key(source, name), name=name or _name(source), sha256=sha256(body).hexdigest(), document=document
    )


def _warn(text: str) -> None:
    click.echo(clean_for_terminal(f"monitor: {text}"), err=True)


def _key(source: str, name: str | None) -> str:
    if source == "-":
        return f"- {name}"
    return fold(check_url(source)) if "://" in source else str(Path(source).resolve())


def _name(source: str) -> str:
    return source if "://" in source else Path(source).name


async def add_document(app: App, new: NewDocument, manner: Manner, report: Report) -> None:
    """Keep a document and what is watched for it, look at its stories, and tell what they say of its claims.

    Raises UsageError for one that has nothing to watch and is not kept yet.
    """
    earlier = next((one for one in await app.store.find_documents(new.key) if one.key == new.key), None)
    plan = planned(new.document, most=manner.most, refused=lambda url: refusal_of(app.settings, url))
    if not plan.stories and earlier is None:
        raise UsageError(nothing_to_watch(new, plan))
    telling = Telling(report, new, plan)
    watched = await watched_urls(app.store)
    if earlier is not None and _same(earlier, new) and all(fold(story.url) in watched for story in plan.stories):
        kept, related = earlier, list[Wanted]()
    else:
        telling.found()
        related = await _related(app, plan, manner, watched, telling, earlier)
        kept = await app.store.keep(new, [*plan.stories, *related], now=app.clock.now())
    telling.kept(kept, earlier, related)
    if manner.looking:
        await _look(app, kept, report)
    else:
        report.drifted(await app.reviewer.review())
    telling.claims(await app.store.document(kept.id) or kept)


def _same(earlier: KeptDocument, new: NewDocument) -> bool:
    """Say whether a document was read before as it is now, but for long sentences, which are kept cut."""
    return (earlier.sha256, earlier.name, _places(earlier.document)) == (new.sha256, new.name, _places(new.document))


def _places(document: Document) -> tuple[object, ...]:
    claims = [[(f.start, f.end, f.low, f.high) for f in claim.figures] for claim in document.claims]
    return document.language, document.title, document.citations, claims


async def _related(
    app: App, plan: Plan, manner: Manner, watched: frozenset[str], telling: Telling, earlier: KeptDocument | None
) -> list[Wanted]:
    if not manner.related:
        return []
    stories = {fold(story.url) for story in plan.stories}
    if manner.looking:
        looks = await look_around_hosts(app, around_hosts(plan.stories), telling.asking)
        wanted = worth_watching(chain.from_iterable(look.found for look in looks), watched)
    else:
        # What was found for an earlier text cannot be found again without asking.
        found = await app.store.around(earlier.id) if earlier is not None else ()
        wanted = known_around(chain.from_iterable(known_leads(story.url) for story in plan.stories), found)
    return [one for one in wanted if fold(one.url) not in stories]


async def _look(app: App, kept: KeptDocument, report: Report) -> None:
    """Look at those stories of a document that were never read, and hold its claims against all of them."""
    urls = frozenset(story.url for story in kept.stories if story.latest is None)
    await look_at(app, Selection(started=app.clock.now(), urls=urls), report)
