"""The payload of an alert, version 1: what webhooks get, and what `--json` prints. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from monitor.models import Change, Figure, NewAlert, Snapshot, Story

__all__ = ["alert_payload", "change_values", "decimal_text", "figure_values", "timestamp"]

#: receivers expect payloads below 20 kB (Standard Webhooks); longer texts are cut at this many characters
_LONGEST_TEXT = 1_000
_MOST_CHANGES = 12


def timestamp(moment: datetime) -> str:
    """Return an aware UTC time as RFC 3339 with a Z."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def decimal_text(value: Decimal | None) -> str | None:
    """Return a number in plain digits, without an exponent and without zeros that say nothing."""
    if value is None:
        return None
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def figure_values(figure: Figure) -> dict[str, Any]:
    """Return a figure as JSON values. Numbers are text, for a JSON number may be rounded on its way."""
    return {
        "start": figure.start,
        "end": figure.end,
        "wording": figure.wording,
        "low": decimal_text(figure.low),
        "high": decimal_text(figure.high),
        "unit": figure.unit,
        "subject": figure.subject,
        "head": figure.head,
        "countries": list(figure.countries),
        "hedge": figure.hedge.value,
        "kind": figure.kind.value,
        "sentence": figure.sentence,
    }


def alert_payload(
    alert: NewAlert,
    *,
    alert_id: str,
    now: datetime,
    story: Story,
    revision: Mapping[str, Any] | None = None,
    snapshot: Snapshot | None = None,
) -> str:
    """Return the payload as the exact JSON text that is stored, signed and sent."""
    data: dict[str, Any] = {
        "id": alert_id,
        "severity": alert.severity.value,
        "story": _story(story, snapshot),
        "summary": alert.summary,
        "changes": [change_values(c) for c in alert.changes[:_MOST_CHANGES]],
        "links": {"story": story.url},
    }
    if revision:
        data["revision"] = {**revision, **_dates(snapshot)}
    if len(alert.changes) > _MOST_CHANGES or _is_cut(alert.changes):
        data["truncated"] = True
        data["changes_total"] = len(alert.changes)
    body = {"type": alert.type.value, "timestamp": timestamp(now), "data": data}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _story(story: Story, snapshot: Snapshot | None) -> dict[str, Any]:
    return {
        "id": story.id,
        "url": story.url,
        "headline": snapshot.headline if snapshot else story.headline,
        "publisher": (snapshot.publisher if snapshot else None) or story.publisher,
    }


def _dates(snapshot: Snapshot | None) -> dict[str, str]:
    if snapshot is None:
        return {}
    dates = {"published_at": snapshot.published_at, "modified_at": snapshot.modified_at}
    return {name: timestamp(moment) for name, moment in dates.items() if moment}


def change_values(change: Change) -> dict[str, Any]:
    """Return a change as JSON values; parts that do not apply are left out."""
    texts = {
        "kind": change.kind.value,
        "old": _cut(change.old),
        "new": _cut(change.new),
        "sentence_old": _cut(change.sentence_old),
        "sentence_new": _cut(change.sentence_new),
        "difference": _number(change.difference),
        "percent": _number(change.percent),
        "subject": change.subject,
        "unit": change.unit,
    }
    return {name: value for name, value in texts.items() if value is not None}


def _cut(text: str | None) -> str | None:
    return text if text is None or len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def _is_cut(changes: Sequence[Change]) -> bool:
    texts = (t for c in changes for t in (c.old, c.new, c.sentence_old, c.sentence_new))
    return any(len(t) > _LONGEST_TEXT for t in texts if t)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
