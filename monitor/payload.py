"""The payload of an alert, version 1: what webhooks get, and what `--json` prints. Pure."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from monitor.models import Alert, AlertType, Change, Drift, Figure, NewAlert, Sighting, Snapshot, Story

__all__ = ["LARGEST", "alert_payload", "change_values", "channel_payload", "comparison_values", "decimal_text",
           "digest_of", "figure_values", "in_digests", "shown_payload", "timestamp"]  # fmt: skip

#: receivers expect payloads below 20 kB (Standard Webhooks)
LARGEST = 20_000
#: texts are cut at so many characters, at fewer where the whole would be too large
_LONGEST_TEXT = 1_000
_LIMITS = (_LONGEST_TEXT, 500, 250, 120, 60, 30)
#: bytes of a digest besides the alerts in it
_FRAME = 400
#: changes, and claims, that are told
_MOST = 12


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
    story: Story | None,
    revision: Mapping[str, Any] | None = None,
    snapshot: Snapshot | None = None,
    source: Mapping[str, str] | None = None,
) -> str:
    """Return the payload as the exact JSON text that is stored, signed and sent."""
    facts = _Facts(alert_id=alert_id, story=story, revision=revision, snapshot=snapshot, source=source)
    for limit in _LIMITS:
        text = _body(alert, now, _data(alert, facts, limit))
        if len(text.encode()) <= LARGEST:
            break
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """What an alert is about, as it is told beside what the alert says."""

    alert_id: str
    story: Story | None
    revision: Mapping[str, Any] | None
    snapshot: Snapshot | None
    source: Mapping[str, str] | None


def _data(alert: NewAlert, facts: _Facts, limit: int) -> dict[str, Any]:
    story = facts.story
    data = {
        "id": facts.alert_id,
        "severity": alert.severity.value,
        "story": _story(story, facts.snapshot, limit) if story else None,
        "source": dict(facts.source) if facts.source else None,
        "summary": _cut(alert.summary, limit),
        "changes": [change_values(c, limit) for c in alert.changes[:_MOST]] or None,
        "claims": [_claim_values(d, limit) for d in alert.drifts[:_MOST]] or None,
        "links": _links(alert, facts, limit),
        "revision": {**facts.revision, **_dates(facts.snapshot)} if facts.revision else None,
        **_cuts(alert, limit),
    }
    return {name: value for name, value in data.items() if value is not None}


def _links(alert: NewAlert, facts: _Facts, limit: int) -> dict[str, str] | None:
    if facts.story is None:
        return None
    links = {"story": facts.story.url}
    if facts.revision and not alert.drifts and _cuts(alert, limit):
        links["command"] = _whole(facts.story, facts.revision)
    return links


def _cuts(alert: NewAlert, limit: int) -> dict[str, Any]:
    """Return what tells that an alert is not told whole, and how much there is."""
    most = max(len(alert.changes), len(alert.drifts))
    if most <= _MOST and all(len(text) <= limit for text in _texts(alert)):
        return {}
    return {"truncated": True, "claims_total" if alert.drifts else "changes_total": most}


def _whole(story: Story, revision: Mapping[str, Any]) -> str:
    """Return the command that shows all that a payload is too short for."""
    numbers = (revision["previous"], revision["number"]) if revision.get("previous") else ()
    return " ".join(map(str, ("monitor diff", story.id, *numbers)))


def shown_payload(alert: NewAlert, *, alert_id: str, now: datetime, source: Mapping[str, str], story: Sighting) -> str:
    """Return the payload of an alert about a story that a source shows and that is not stored."""
    data = {
        "id": alert_id,
        "severity": alert.severity.value,
        "source": dict(source),
        "story": {"url": story.url, "headline": _cut(story.title, _LONGEST_TEXT)},
        "links": {"story": story.url},
        "summary": _cut(alert.summary, _LONGEST_TEXT),
    }
    return _body(alert, now, data)


def channel_payload(alert: NewAlert, *, alert_id: str, now: datetime, channel: str) -> str:
    """Return the payload of an alert about a channel."""
    data = {
        "id": alert_id,
        "severity": alert.severity.value,
        "channel": {"name": channel},
        "summary": _cut(alert.summary, _LONGEST_TEXT),
    }
    return _body(alert, now, data)


def digest_of(alerts: Sequence[Alert]) -> Alert:
    """Return several alerts as one, whose payload has the payloads of all: the same for the same alerts."""
    ids = " ".join(sorted(alert.id for alert in alerts))
    numbers = Counter(alert.severity for alert in alerts)
    severities = sorted(numbers, key=lambda severity: severity.rank, reverse=True)
    summary = f"{len(alerts)} alerts: " + ", ".join(f"{numbers[severity]} {severity.value}" for severity in severities)
    newest = max(alerts, key=lambda alert: alert.created_at)
    digest = Alert(
        id=f"digest_{hashlib.sha256(ids.encode()).hexdigest()[:32]}",
        type=AlertType.DIGEST,
        severity=severities[0],
        created_at=newest.created_at,
        story_id=None,
        summary=summary,
        payload="",
    )
    return replace(digest, payload=_digest_body(digest, [json.loads(alert.payload) for alert in alerts]))


def _digest_body(digest: Alert, payloads: Sequence[Mapping[str, Any]]) -> str:
    data = {"id": digest.id, "severity": digest.severity.value, "summary": digest.summary, "alerts": payloads}
    body = {"type": digest.type.value, "timestamp": timestamp(digest.created_at), "data": data}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def in_digests(alerts: Sequence[Alert], largest: int | None) -> list[int]:
    """Return how many alerts, in their order, go into each digest so that none is larger than so many bytes."""
    numbers, room = [0], 0
    for alert in alerts:
        size = len(alert.payload.encode()) + 1
        if largest is not None and numbers[-1] and room + size > largest - _FRAME:
            numbers.append(0)
            room = 0
        numbers[-1] += 1
        room += size
    return numbers


def _body(alert: NewAlert, now: datetime, data: Mapping[str, Any]) -> str:
    body = {"type": alert.type.value, "timestamp": timestamp(now), "data": data}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def comparison_values(found: NewAlert | None, *, old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Return what differs between two texts, in the shape of an alert's data, with every change and whole texts.

    Where nothing differs the keys are there all the same, so that who reads them need not ask first.
    """
    return {
        "severity": found.severity.value if found else None,
        "type": found.type.value if found else None,
        "summary": found.summary if found else "no difference",
        "changes": [change_values(c, None) for c in found.changes] if found else [],
        "old": dict(old),
        "new": dict(new),
    }


def change_values(change: Change, limit: int | None) -> dict[str, Any]:
    """Return a change as JSON values, without what does not apply; texts are cut at `limit` characters."""
    texts = {
        "kind": change.kind.value,
        "old": _cut(change.old, limit),
        "new": _cut(change.new, limit),
        "sentence_old": _cut(change.sentence_old, limit),
        "sentence_new": _cut(change.sentence_new, limit),
        "difference": _number(change.difference),
        "percent": _number(change.percent),
        "subject": _cut(change.subject, limit),
        "unit": change.unit,
        "hedge_old": (change.figure_old and change.figure_old.qualifier) or None,
        "hedge_new": (change.figure_new and change.figure_new.qualifier) or None,
        "count": change.count if change.count > 1 else None,
    }
    return {name: value for name, value in texts.items() if value is not None}


def _claim_values(drift: Drift, limit: int) -> dict[str, Any]:
    """Return a drift as JSON values, without what does not apply; texts are cut at `limit` characters."""
    values = {
        "document": _cut(drift.document, limit),
        "claim": drift.claim,
        "kind": drift.kind.value,
        "sentence": _cut(drift.sentence, limit),
        "claimed": _cut(drift.claimed, limit),
        "reported": _cut(drift.reported, limit),
        "sentence_old": _cut(drift.sentence_old, limit),
        "sentence_new": _cut(drift.sentence_new, limit),
        "notice": _cut(drift.notice, limit),
        "suggestion": _cut(drift.suggestion, limit),
    }
    return {name: value for name, value in values.items() if value is not None}


def _story(story: Story, snapshot: Snapshot | None, limit: int) -> dict[str, Any]:
    return {
        "id": story.id,
        "url": story.url,
        "headline": _cut(snapshot.headline if snapshot else story.headline, limit),
        "publisher": (snapshot.publisher if snapshot else None) or story.publisher,
    }


def _dates(snapshot: Snapshot | None) -> dict[str, str]:
    if snapshot is None:
        return {}
    dates = {"published_at": snapshot.published_at, "modified_at": snapshot.modified_at}
    return {name: timestamp(moment) for name, moment in dates.items() if moment}


def _cut(text: str | None, limit: int | None) -> str | None:
    return text if text is None or limit is None or len(text) <= limit else text[: limit - 1] + "…"


def _texts(alert: NewAlert) -> Iterator[str]:
    for c in alert.changes:
        yield from filter(None, (c.old, c.new, c.sentence_old, c.sentence_new))
    for d in alert.drifts:
        yield from filter(None, (d.sentence, d.claimed, d.reported, d.sentence_old, d.sentence_new, d.notice))


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
