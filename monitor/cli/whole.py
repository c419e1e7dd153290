"""The whole of a story as one JSON document, and the bytes behind it as files: for archives and other programs."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from monitor import __version__
from monitor.app import open_store
from monitor.cli.stories import find_story, gaps
from monitor.config import Settings
from monitor.errors import OutputError
from monitor.models import Change, Paragraph, Revision, Snapshot, Story
from monitor.payload import change_values, figure_values, timestamp

__all__ = ["whole_story"]

#: more alerts than a story has
_ALL = 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """All that is stored of a story."""

    story: Story
    revisions: Sequence[Revision]
    figures: Sequence[Mapping[str, Any]]
    changes: Mapping[int, Sequence[Change]]
    alerts: Sequence[Mapping[str, Any]]
    evidence: Sequence[Mapping[str, Any]]


async def whole_story(settings: Settings, name: str, folder: Path | None) -> dict[str, Any]:
    """Return the whole of the story that a name means, as JSON values; its evidence is written into a folder.

    Raises UsageError and OutputError.
    """
    async with open_store(settings, declare=False) as store:
        story = await find_story(store, name)
        stored = _Stored(
            story=story,
            revisions=await store.revisions_of(story.id),
            figures=await store.figures_of(story.id),
            changes=await store.changes_of(story.id),
            alerts=await store.alerts(limit=_ALL, story_id=story.id),
            evidence=await store.evidence_kept(story.id),
        )
        if folder is not None:
            files = {row["sha256"]: _file(row) for row in stored.evidence if row["kept"]}
            for revision in {r.evidence_sha256: r for r in stored.revisions}.values():
                evidence = await store.evidence_of(revision)
                if evidence is not None:
                    _write(folder / files[evidence.sha256], evidence.body)
    return _values(stored, with_files=folder is not None)


def _file(row: Mapping[str, Any]) -> str:
    """Return the name of a file for evidence: its hash, and what its kind is usually called."""
    media_type = row["media_type"].partition(";")[0].strip().lower()
    return str(row["sha256"]) + (mimetypes.guess_extension(media_type) or ".bin")


def _write(path: Path, body: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    except OSError as error:
        raise OutputError(f"cannot write the evidence {path}: {error.strerror}") from error


def _values(stored: _Stored, *, with_files: bool) -> dict[str, Any]:
    story = stored.story
    return {
        "format": "monitor.story",
        "version": 1,
        "program": f"monitor/{__version__}",
        "exported_at": timestamp(datetime.now(UTC)),
        "story": {
            "id": story.id,
            "url": story.url,
            "headline": story.headline,
            "publisher": story.publisher,
            "removed_at": _time(story.removed_at),
        },
        "revisions": [_revision(r, stored) for r in stored.revisions],
        "revisions_removed": list(chain.from_iterable(range(a, b + 1) for a, b in gaps(stored.revisions))),
        "evidence": [_evidence(row, with_files=with_files) for row in stored.evidence],
        "alerts": [json.loads(row["payload"]) for row in stored.alerts],
    }


def _revision(revision: Revision, stored: _Stored) -> dict[str, Any]:
    return {
        "number": revision.number,
        "previous": revision.previous,
        "track": revision.track,
        "fetched_at": timestamp(revision.fetched_at),
        **_snapshot(revision.snapshot),
        "figures": [figure_values(row["figure"]) for row in stored.figures if row["number"] == revision.number],
        "changes": [change_values(change, None) for change in stored.changes.get(revision.number, ())],
        "evidence_sha256": revision.evidence_sha256,
    }


def _snapshot(snapshot: Snapshot) -> dict[str, Any]:
    same = ("headline", "dek", "byline", "publisher", "language", "canonical_url", "extractor")
    return {
        **{name: getattr(snapshot, name) for name in same},
        "page_kind": snapshot.page_kind.value,
        "published_at": _time(snapshot.published_at),
        "modified_at": _time(snapshot.modified_at),
        "paragraphs": [_paragraph(p) for p in snapshot.paragraphs],
        "unshown": [_paragraph(p) for p in snapshot.unshown],
        "notices": list(snapshot.notices),
    }


def _paragraph(paragraph: Paragraph) -> dict[str, str]:
    return {"kind": paragraph.kind, "text": paragraph.text} | ({"id": paragraph.id} if paragraph.id else {})


def _evidence(row: Mapping[str, Any], *, with_files: bool) -> dict[str, Any]:
    values = {name: row[name] for name in ("sha256", "media_type", "headers")} | {"kept": bool(row["kept"])}
    return values | ({"file": _file(row)} if with_files and row["kept"] else {})


def _time(moment: datetime | None) -> str | None:
    return timestamp(moment) if moment else None
