"""From settings to the rules that decide: channels, rules, what is ignored, what is kept."""

from __future__ import annotations

from datetime import timedelta

import regex

from monitor import config
from monitor.compare import Pattern
from monitor.config import Settings
from monitor.config.units import ALL, ANY
from monitor.models import (
    Retention,
)
from monitor.policy import ChannelRule, Rule, Threshold
from monitor.policy.related import Wish

__all__ = ["channels_of", "ignored_by", "retention_of", "rules_of", "wish_of"]

#: revisions are kept for at least so long: a headline that flips is looked up in them
_YOUNG = timedelta(days=1)


def channels_of(settings: Settings) -> list[ChannelRule]:
    """Return the channels that alerts are sent to."""
    return [ChannelRule(name=c.name, min_severity=c.min_severity) for c in settings.channels if c.active]


def rules_of(settings: Settings) -> list[Rule]:
    """Return the user's rules, in the order of the file."""
    return [
        Rule(
            name=rule.name,
            sources=rule.sources,
            channels=rule.channels,
            kinds=rule.chosen,
            min_severity=rule.min_severity,
            require=rule.require,
            ignore=rule.ignore,
            figure=_threshold(rule.figure) if rule.figure else None,
        )
        for rule in settings.rules
    ]


def _threshold(figure: config.Figure) -> Threshold:
    return Threshold(
        subject=figure.subject,
        unit=None if figure.unit == "any" else figure.unit,
        change=figure.change,
        change_percent=figure.change_percent,
        above=figure.above,
        below=figure.below,
    )


def ignored_by(settings: Settings) -> list[Pattern]:
    """Return what is cut from texts before they are compared."""
    return [regex.compile(pattern) for pattern in settings.compare.ignore]


def wish_of(discovery: config.Discovery) -> Wish | None:
    """Return which new stories are told; None for none."""
    if not discovery.related:
        return None
    return Wish(keywords=discovery.keywords, sections=discovery.sections, at_most=discovery.max_per_day)


def retention_of(settings: Settings) -> Retention:
    """Return how long things are kept."""
    plan = settings.retention
    lookback = 3 * settings.schedule.headline_hold_back
    return Retention(
        evidence=None if plan.evidence == ALL else plan.evidence,
        revisions=None if plan.revisions == ALL else plan.revisions,
        revisions_kept=plan.revisions_kept or None,
        alerts=None if plan.alerts == ALL else plan.alerts,
        deliveries=None if plan.deliveries == ALL else plan.deliveries,
        size=None if plan.size == ANY else plan.size,
        young=max(_YOUNG, lookback),
    )
