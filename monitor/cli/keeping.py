"""`monitor add` for documents: read, shown, kept with what is watched for them, looked at, reported."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from monitor.app import App, known_leads, look_around_hosts, refusal_of
from monitor.citations import read_document
from monitor.cli.cited import citation_lines, heading_lines, read_source, source_names
from monitor.cli.inputs import name_of
from monitor.cli.looking import look_at
from monitor.cli.report import Report
from monitor.cli.standings import counts, gravest_first, standing_lines, standing_values
from monitor.compare.states import standings
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
        raise UsageError(_nothing_to_watch(new, plan))
    telling = _Telling(report, new, plan)
    rows = await app.store.sources()
    watched = {fold(url) for row in rows for url in (row["url"], row["given_url"] or row["url"])}
    if earlier is not None and _same(earlier, new) and all(fold(story.url) in watched for story in plan.stories):
        kept, related = earlier, list[Wanted]()
    else:
        telling.found()
        related = await _related(app, plan, manner, watched, telling)
        kept = await app.store.keep(new, [*plan.stories, *related], now=app.clock.now())
    telling.kept(kept, earlier, related)
    if manner.looking:
        await _look(app, kept, report)
        kept = await app.store.document(kept.id) or kept
    telling.claims(kept, looked=manner.looking)


def _nothing_to_watch(new: NewDocument, plan: Plan) -> str:
    document = new.document
    named = source_names(document)
    found = f"{len(document.claims)} claim{'' if len(document.claims) == 1 else 's'}"
    told = [f"{new.name} was not added, for there is nothing to watch: it cites no address that can be watched"]
    told += [f"  {one.url}: {one.reason}" for one in plan.left_out]
    told.append(f"found were {found}" + (f", and as sources {', '.join(named[:8])}" if named else ""))
    told.append("write the addresses of the stories into it, in full, as links or in footnotes, and add it again")
    return clean_for_terminal("\n".join(told))


def _same(earlier: KeptDocument, new: NewDocument) -> bool:
    """Say whether a document was read before as it is now, but for long sentences, which are kept cut."""
    return (earlier.sha256, earlier.name, _places(earlier.document)) == (new.sha256, new.name, _places(new.document))


def _places(document: Document) -> tuple[object, ...]:
    claims = [[(f.start, f.end, f.low, f.high) for f in claim.figures] for claim in document.claims]
    return document.language, document.title, document.citations, claims


async def _related(app: App, plan: Plan, manner: Manner, watched: set[str], telling: _Telling) -> list[Wanted]:
    if not manner.related:
        return []
    stories = {fold(story.url) for story in plan.stories}
    if manner.looking:
        looks = await look_around_hosts(app, around_hosts(plan.stories), telling.asking)
        wanted = worth_watching(chain.from_iterable(look.found for look in looks), watched)
    else:
        wanted = known_around(chain.from_iterable(known_leads(story.url) for story in plan.stories))
    return [one for one in wanted if fold(one.url) not in stories]


async def _look(app: App, kept: KeptDocument, report: Report) -> None:
    """Look at those stories of a document that were never read."""
    urls = frozenset(story.url for story in kept.stories if story.latest is None)
    if urls:
        await look_at(app, Selection(started=app.clock.now(), urls=urls), report)


@dataclass(frozen=True, slots=True)
class _Telling:
    """Tells what becomes of one document."""

    report: Report
    new: NewDocument
    plan: Plan

    def found(self) -> None:
        """Tell what the document cites and claims, and what of it is not watched."""
        if self.report.as_json:
            return
        for line in _found(self.new.document, self.plan):
            self.report.out.print(line)

    def asking(self, _number: int, url: str) -> None:
        """Tell of a request that looks for feeds and sitemaps."""
        if not self.report.as_json:
            self.report.say(f"looking around: {url}")

    def kept(self, kept: KeptDocument, earlier: KeptDocument | None, related: Sequence[Wanted]) -> None:
        """Tell that it is kept, what is watched for it, and what differs from its earlier text."""
        if self.report.as_json:
            click.echo(json.dumps(_kept_values(kept, earlier, self.plan, related), ensure_ascii=False))
            return
        self.report.out.print(
            clean_for_terminal("\n".join(_kept_lines(kept, earlier, self.plan, related))), markup=False
        )

    def claims(self, kept: KeptDocument, *, looked: bool) -> None:
        """Tell how the claims stand."""
        found = standings(kept)
        if self.report.as_json:
            values = {"event": "claims", "document": f"d{kept.id}", "claims": [standing_values(one) for one in found]}
            click.echo(json.dumps(values, ensure_ascii=False))
        elif not found:
            self.report.out.print(
                "no claims were found in it: its stories are watched for edits, corrections and removal"
            )
        elif not looked:
            self.report.out.print("its claims are held against the stories when these were read: monitor check")
        else:
            self.report.out.print(f"\n{_number(found, 'claim')}: {counts(found)}")
            for line in standing_lines(kept, gravest_first(found)):
                self.report.out.print(line)


def _found(document: Document, plan: Plan) -> Iterator[Text]:
    yield from heading_lines(document)
    if named := source_names(document):
        yield Text(clean_for_terminal(f"sources named: {', '.join(named)}"))
    if document.citations:
        yield Text()
    yield from citation_lines(document)
    if plan.left_out:
        yield Text(f"\nnot watched: {len(plan.left_out)} of {_number(document.citations, 'address', 'es')}")
    for one in plan.left_out[:_MOST_LINES]:
        yield Text(clean_for_terminal(f"    {one.url}: {one.reason}"))


#: lines of what is left out that are shown
_MOST_LINES = 20


def _kept_lines(
    kept: KeptDocument, earlier: KeptDocument | None, plan: Plan, related: Sequence[Wanted]
) -> Iterator[str]:
    yield ""
    name = f"d{kept.id}  {kept.name}"
    if earlier is None:
        yield f"added {name}"
    elif kept.version == earlier.version:
        yield f"unchanged {name}"
        return
    else:
        yield f"updated {name}: {'; '.join(_differences(kept, earlier))}"
    if not plan.stories:
        yield f"it cites no address any more, and nothing is watched for it; monitor remove d{kept.id} forgets it"
        return
    yield f"watched for it: {_number(plan.stories, 'story', plural='stories')}" + (
        f", and {_number(related, 'feed or sitemap', plural='feeds and sitemaps')} around" if related else ""
    )
    yield from (f"    {one.name or one.kind}: {one.url}" for one in related)


def _differences(kept: KeptDocument, earlier: KeptDocument) -> Iterator[str]:
    old, new = {one.id for one in earlier.claims}, {one.id for one in kept.claims}
    yield f"{_number(new - old, 'claim')} added, {len(old - new)} gone, {len(old & new)} unchanged"
    before, now = ({c.url for c in one.document.citations} for one in (earlier, kept))
    yield f"{_number(now - before, 'address', 'es')} added, {len(before - now)} gone, {len(before & now)} unchanged"


def _number(things: Sequence[object] | set[Any], one: str, ending: str = "s", plural: str | None = None) -> str:
    return f"{len(things)} {one if len(things) == 1 else plural or one + ending}"


def _kept_values(
    kept: KeptDocument, earlier: KeptDocument | None, plan: Plan, related: Sequence[Wanted]
) -> dict[str, Any]:
    reasons = {one.url: one.reason for one in plan.left_out}
    state = "added" if earlier is None else "unchanged" if kept.version == earlier.version else "updated"
    return {
        "event": "document",
        "document": f"d{kept.id}",
        "key": kept.key,
        "name": kept.name,
        "state": state,
        "title": kept.document.title,
        "language": kept.document.language,
        "sources": source_names(kept.document),
        "stories": [
            {"url": c.url, "publisher": c.publisher, "watched": c.url not in reasons, "reason": reasons.get(c.url)}
            for c in kept.document.citations
        ],
        "related": [{"url": one.url, "kind": one.kind.value, "name": one.name} for one in related],
    }
