"""Rows to values and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from monitor.models import (
    Alert,
    AlertType,
    Change,
    ChangeKind,
    ChannelHealth,
    Delivery,
    DeliveryState,
    Figure,
    FigureKind,
    Hedge,
    Origin,
    PageKind,
    Paragraph,
    Revision,
    Severity,
    Sighting,
    Snapshot,
    Source,
    SourceKind,
    Story,
    Validators,
)

__all__ = [
    "HEALTH", "alert", "change_from", "change_to", "channel", "delivery", "figure_from", "figure_to", "near",
    "revision", "sighting", "snapshot_from", "snapshot_to", "source", "story",
]  # fmt: skip

#: characters of a sentence that are stored beside what stands in it: a list of a thousand figures may be one sentence
_LONGEST_SENTENCE = 600

#: what is stored of a channel's health
HEALTH = ("name", "failures", "failing_since", "opened_until", "hold_until", "disabled_at", "reason", "episode")

Row = Mapping[Any, Any]


def snapshot_to(snapshot: Snapshot) -> dict[str, Any]:
    """Return a snapshot as JSON values; what is empty is left out."""
    values = asdict(snapshot)
    for name in ("published_at", "modified_at"):
        values[name] = values[name].isoformat() if values[name] else None
    values["paragraphs"] = [_full(p) for p in values["paragraphs"]]
    values["unshown"] = tuple(_full(p) for p in values["unshown"])
    return _full(values)


def _full(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, ())}


def snapshot_from(values: Mapping[str, Any]) -> Snapshot:
    """Return the snapshot that `snapshot_to` wrote."""
    plain = dict(values)
    for name in ("published_at", "modified_at"):
        plain[name] = datetime.fromisoformat(plain[name]) if plain.get(name) else None
    for name in ("paragraphs", "unshown"):
        plain[name] = tuple(Paragraph(**p) for p in plain.get(name, ()))
    plain["notices"] = tuple(plain.get("notices", ()))
    plain["page_kind"] = PageKind(plain.get("page_kind", PageKind.ARTICLE))
    return Snapshot(**plain)


def figure_to(figure: Figure) -> dict[str, Any]:
    """Return a figure as column values. Numbers are text: no engine rounds them."""
    ends = {name: None if (end := getattr(figure, name)) is None else str(end) for name in ("low", "high")}
    return (
        asdict(figure) | ends | {"countries": list(figure.countries), "sentence": near(figure.sentence, figure.wording)}
    )


def near(sentence: str, wording: str) -> str:
    """Return a sentence; of one that goes on and on, what stands around a wording in it."""
    if len(sentence) <= _LONGEST_SENTENCE:
        return sentence
    begin = max(0, sentence.find(wording) - _LONGEST_SENTENCE // 2)
    return sentence[begin : begin + _LONGEST_SENTENCE]


def figure_from(row: Row) -> Figure:
    """Return a figure as it is stored."""
    same = ("start", "end", "wording", "unit", "subject", "head", "sentence")
    return Figure(
        low=None if row["low"] is None else Decimal(row["low"]),
        high=None if row["high"] is None else Decimal(row["high"]),
        countries=tuple(row["countries"]),
        hedge=Hedge(row["hedge"]),
        kind=FigureKind(row["kind"]),
        **{name: row[name] for name in same},
    )


def change_to(change: Change) -> dict[str, Any]:
    """Return a change as column values. Its figures are those of the two revisions, and stored with them."""
    same = ("kind", "old", "new", "sentence_old", "sentence_new", "subject", "unit", "count")
    numbers = {name: None if (n := getattr(change, name)) is None else str(n) for name in ("difference", "percent")}
    return {name: getattr(change, name) for name in same} | numbers


def change_from(row: Row) -> Change:
    """Return a change as it is stored, without its figures."""
    same = ("old", "new", "sentence_old", "sentence_new", "subject", "unit", "count")
    difference, percent = (None if row[name] is None else Decimal(row[name]) for name in ("difference", "percent"))
    texts = {name: row[name] for name in same}
    return Change(kind=ChangeKind(row["kind"]), difference=difference, percent=percent, **texts)


def source(row: Row) -> Source:
    """Return a source as it is stored."""
    same = ("id", "key", "url", "host", "paused", "muted", "next_check_at", "checked_at", "body_sha256", "reader",
            "failures", "not_found", "last_trouble", "trouble_since", "failing", "last_change_at", "pace",
            "moved_to", "moved_count", "story_id", "lease", "newest_at", "stale")  # fmt: skip
    return Source(
        kind=SourceKind(row["kind"]),
        origin=Origin(row["origin"]),
        interval=_span(row["interval_seconds"]),
        stale_after=_span(row["stale_after_seconds"]),
        validators=Validators(etag=row["etag"], last_modified=row["last_modified"]),
        **{name: row[name] for name in same},
    )


def _span(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)


def story(row: Row) -> Story:
    """Return a story as it is stored."""
    return Story(**{name: row[name] for name in ("id", "url", "headline", "publisher", "removed_at")})


def revision(row: Row) -> Revision:
    """Return a revision as it is stored."""
    same = ("id", "story_id", "number", "track", "previous", "fetched_at", "evidence_sha256")
    return Revision(snapshot=snapshot_from(row["snapshot"]), **{name: row[name] for name in same})


def sighting(row: Row) -> Sighting:
    """Return a sighting as it is stored."""
    names = ("key", "url", "title", "summary", "published_at", "modified_at")
    return Sighting(**{name: row[name] for name in names})


def alert(row: Row) -> Alert:
    """Return an alert as it is stored."""
    return Alert(
        type=AlertType(row["type"]),
        severity=Severity(row["severity"]),
        **{name: row[name] for name in ("id", "created_at", "story_id", "summary", "payload")},
    )


def delivery(row: Row) -> Delivery:
    """Return a delivery as it is stored."""
    names = ("id", "alert_id", "channel", "attempts", "step", "next_at", "attempted_at", "done_at", "last_status",
             "last_error")  # fmt: skip
    taken = frozenset(row["taken"] or ())
    return Delivery(state=DeliveryState(row["state"]), taken=taken, **{name: row[name] for name in names})


def channel(row: Row) -> ChannelHealth:
    """Return how a channel is, as it is stored."""
    return ChannelHealth(**{name: row[name] for name in HEALTH})
