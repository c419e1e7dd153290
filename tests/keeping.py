"""Kept documents as values: what a store gives back, made of texts in a test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from monitor.citations import read_document
from monitor.compare.drift import Held, hold
from monitor.models import (
    Decision,
    DocumentText,
    KeptClaim,
    KeptDocument,
    KeptStory,
    Paragraph,
    PastFinding,
    Revision,
    Settlement,
    Snapshot,
    Story,
)
from tests.fakes import START


def snapshot(*paragraphs: str, headline: str = "", notices: Sequence[str] = (), lang: str = "en") -> Snapshot:
    return Snapshot(
        headline=headline, paragraphs=tuple(Paragraph(text=text) for text in paragraphs), notices=tuple(notices),
        language=lang, extractor="fake/1",
    )  # fmt: skip


class Shelf:
    """One document and the stories that it cites, which are published and held against its claims one by one."""

    def __init__(self, text: str, lang: str = "de", name: str = "article.txt") -> None:
        document = read_document(DocumentText(text=text), lang)
        claims = tuple(KeptClaim(id=100 + n, number=n, claim=claim) for n, claim in enumerate(document.claims, 1))
        stories = tuple(KeptStory(citation=citation, url=citation.url) for citation in document.citations)
        self.kept = KeptDocument(
            id=1, key=name, name=name, sha256="0" * 64, version=1, added_at=START, updated_at=START, document=document,
            claims=claims, stories=stories,
        )  # fmt: skip
        self.past: list[PastFinding] = []
        self.moment = START
        self._revisions: dict[str, Revision] = {}
        self._held: dict[str, Revision] = {}

    def publishes(self, url: str, shown: Snapshot, track: str = "page") -> None:
        """Have a cited story's newest revision show this."""
        place = next(n for n, story in enumerate(self.kept.stories, 1) if story.url == url)
        self.moment += timedelta(hours=1)
        last = self._revisions.get(url)
        number = last.number + 1 if last else 1
        self._revisions[url] = Revision(
            id=number, story_id=place, number=number, track=track, previous=number - 1 or None, snapshot=shown,
            fetched_at=self.moment, evidence_sha256=None,
        )  # fmt: skip
        self._change(url, story=Story(id=place, url=url), latest=self._revisions[url])

    def is_taken_down(self, url: str) -> None:
        story = next(story.story for story in self.kept.stories if story.url == url)
        assert story is not None
        self._change(url, story=replace(story, removed_at=self.moment))

    def confirms(self, number: int) -> None:
        self._settles(number, Settlement(at=self.moment, decision=Decision.CONFIRMED))

    def ignores(self, number: int) -> None:
        self._settles(number, Settlement(at=self.moment, decision=Decision.IGNORED))

    def links(self, number: int, url: str) -> None:
        self._settles(number, Settlement(at=self.moment, url=url))

    def held(self, url: str) -> Held:
        """Hold the claims against a story's newest revision, and remember what was found."""
        held = hold(self.kept, url, self._held.get(url), self.past)
        latest = self._held[url] = self._revisions[url]
        for kept in self.kept.claims:
            if (finding := held.findings.get(kept.id)) is not None:
                self._claim(kept.number, findings={**kept.findings, url: finding})
                self.past.append(
                    PastFinding(claim_id=kept.id, revision=latest.number, fetched_at=latest.fetched_at, finding=finding)
                )
        self._change(url, reviewed=latest.number)
        return held

    def told(self, url: str) -> Mapping[str, str]:
        """Hold the claims, and return the kind of each drift by the wording of its claim."""
        return {drift.claimed: drift.kind.value for drift in self.held(url).drifts}

    def _settles(self, number: int, settlement: Settlement) -> None:
        self._claim(number, settlement=settlement)
        self.moment += timedelta(minutes=1)

    def _claim(self, number: int, **values: object) -> None:
        claims = (replace(k, **values) if k.number == number else k for k in self.kept.claims)  # type: ignore[arg-type]
        self.kept = replace(self.kept, claims=tuple(claims))

    def _change(self, url: str, **values: object) -> None:
        stories = (replace(s, **values) if s.url == url else s for s in self.kept.stories)  # type: ignore[arg-type]
        self.kept = replace(self.kept, stories=tuple(stories))
