"""What a change is worth: the flips among headlines, and the alert that the rules make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.models import Change, ChangeKind, NewAlert, Story
from monitor.policy import ChannelRule, Rule, alert_for, with_flips
from monitor.ports import Store

__all__ = ["Alerting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alerting:
    """The channels and rules, and the memory of headlines."""

    store: Store
    channels: Sequence[ChannelRule]
    rules: Sequence[Rule]
    #: a headline that returns to an earlier wording within this time has flipped
    hold_back: timedelta

    def alert(self, changes: Sequence[Change], *, url: str, muted: bool) -> NewAlert | None:
        """Return the alert for the changes of a story; None when there is nothing to tell."""
        return alert_for(changes, self.channels, rules=self.rules, url=url, muted=muted)

    async def settled(
        self, story: Story, base: int | None, changes: tuple[Change, ...], *, now: datetime, extractor: str
    ) -> tuple[Change, ...]:
        """Return the changes, with a headline that is back to an earlier wording as the flip that it is.

        `base` is the number of the revision that was compared with.
        """
        if base is None or not any(change.kind is ChangeKind.HEADLINE for change in changes):
            return changes
        shown = await self.store.headlines(story.id, base, extractor)
        return with_flips(changes, shown, now=now, within=self.hold_back)
