"""A report as JSON values: what `monitor report --json` prints. Numbers are text, as in every payload."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from monitor.models import Claim, Settlement
from monitor.payload import decimal_text, figure_values, timestamp
from monitor.report.model import CitedStory, ClaimState, Point, Report, Said

__all__ = ["report_values"]


def report_values(report: Report) -> dict[str, Any]:
    """Return a report as JSON values; every key is there, whether it applies or not."""
    kept = report.document
    return {
        "at": timestamp(report.at),
        "document": {
            "document": f"d{kept.id}",
            "name": kept.name,
            "title": kept.document.title,
            "key": kept.key,
            "sha256": kept.sha256,
            "language": kept.document.language,
            "version": kept.version,
            "added_at": timestamp(kept.added_at),
            "updated_at": timestamp(kept.updated_at),
        },
        "totals": {state.value: number for state, number in report.totals.items()},
        "stories": [_story(story) for story in report.stories],
        "claims": [_claim(claim) for claim in report.claims],
    }


def _story(story: CitedStory) -> dict[str, Any]:
    return {
        "url": story.url,
        "publisher": story.publisher,
        "headline": story.headline,
        "language": story.language,
        "condition": story.condition.value,
        "trouble": story.trouble,
        "revision": story.revision,
        "fetched_at": _time(story.fetched_at),
        "removed_at": _time(story.removed_at),
    }


def _claim(state: ClaimState) -> dict[str, Any]:
    return {
        "number": state.kept.number,
        "state": state.state.value,
        "disagreeing": state.disagreeing,
        "sentence": state.claim.figure.sentence,
        "figures": [figure_values(figure) for figure in state.claim.figures],
        "attributions": _attributions(state.claim),
        "settled": _settlement(state.kept.settlement),
        "findings": [_said(said) for said in state.said],
    }


def _attributions(claim: Claim) -> list[dict[str, Any]]:
    return [{"name": one.source.name, "publisher": one.source.publisher, "reach": one.reach.value}
            for one in claim.attributions]  # fmt: skip


def _settlement(settlement: Settlement | None) -> dict[str, Any] | None:
    if settlement is None:
        return None
    decision = settlement.decision.value if settlement.decision else None
    return {"decision": decision, "url": settlement.url, "at": timestamp(settlement.at)}


def _said(said: Said) -> dict[str, Any]:
    finding = said.finding
    return {
        "url": said.story.url,
        "told": said.told.value if said.told else None,
        "verdict": finding.verdict.value if finding else None,
        "confidence": finding.confidence if finding else None,
        "figure": figure_values(finding.figure) if finding and finding.figure else None,
        "difference": decimal_text(said.difference),
        "percent": decimal_text(said.percent),
        "revision": said.revision,
        "fetched_at": _time(said.at),
        "history": [_point(point) for point in said.points],
    }


def _point(point: Point) -> dict[str, Any]:
    figure = point.finding.figure
    return {
        "revision": point.revision,
        "fetched_at": timestamp(point.at),
        "verdict": point.finding.verdict.value,
        "figure": figure_values(figure) if figure else None,
    }


def _time(at: datetime | None) -> str | None:
    return timestamp(at) if at else None
