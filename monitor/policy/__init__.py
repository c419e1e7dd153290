"""What follows from what was seen: changes to alerts, and when to look again. Pure; `now` is an argument."""

from monitor.policy.alerts import alert_for
from monitor.policy.flips import told, with_flips
from monitor.policy.rules import ChannelRule, Rule, Ruling, Verdict, concerns, verdicts
from monitor.policy.schedule import Schedule, next_check
from monitor.policy.severity import severity_of
from monitor.policy.summary import summarise
from monitor.policy.thresholds import NO_UNIT, Threshold
from monitor.policy.waits import after_wait, schedule_after

__all__ = [
    "NO_UNIT",
    "ChannelRule",
    "Rule",
    "Ruling",
    "Schedule",
    "Threshold",
    "Verdict",
    "after_wait",
    "alert_for",
    "concerns",
    "next_check",
    "schedule_after",
    "severity_of",
    "summarise",
    "told",
    "verdicts",
    "with_flips",
]
