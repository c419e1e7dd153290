"""What `monitor add` says of a document: what it cites, what is watched for it, and how its claims stand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import click
from rich.text import Text

from monitor.cli.cited import citation_lines, heading_lines, source_names
from monitor.cli.report import Report
from monitor.cli.standings import counts, gravest_first, standing_lines, standing_values
from monitor.compare.states import standings
from monitor.models import Document, KeptDocument, NewDocument, Wanted
from monitor.policy.following import Plan
from monitor.text import clean_for_terminal

__all__ = ["Telling", "nothing_to_watch"]

#: lines of what is left out that are shown
_MOST_LINES = 20


def nothing_to_watch(new: NewDocument, plan: Plan) -> str:
    """Return why a document is not kept, what was found in it, and what to do."""
    document = new.document
    named = source_names(document)
    found = f"{len(document.claims)} claim{'' if len(document.claims) == 1 else 's'}"
    told = [f"{new.name} was not added, for there is nothing to watch: it cites no address that can be watched"]
    told += [f"  {one.url}: {one.reason}" for one in plan.left_out]
    told.append(f"found were {found}" + (f", and as sources {', '.join(named[:8])}" if named else ""))
    told.append("write the addresses of the stories into it, in full, as links or in footnotes, and add it again")
    return clean_for_terminal("\n".join(told))


@dataclass(frozen=True, slots=True)
class Telling:
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

    def claims(self, kept: KeptDocument) -> None:
        """Tell how the claims stand."""
        found = standings(kept)
        if self.report.as_json:
            values = {"event": "claims", "document": f"d{kept.id}", "claims": [standing_values(one) for one in found]}
            click.echo(json.dumps(values, ensure_ascii=False))
        elif not kept.stories:
            return
        elif not found:
            self.report.out.print(
                "no claims were found in it: its stories are watched for edits, corrections and removal"
            )
        elif not any(story.latest for story in kept.stories):
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
    if len(plan.left_out) > _MOST_LINES:
        yield Text(f"    and {len(plan.left_out) - _MOST_LINES} more")


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
