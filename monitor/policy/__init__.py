"""What follows from what was seen: changes to alerts, and when to look again. Pure; `now` is an argument."""

from monitor.policy.alerts import alert_for
from monitor.policy.drifts import drift_alert
from monitor.policy.flips import told, with_flips
from monitor.policy.notices import failing, recovered
from monitor.policy.rules import ChannelRule, Rule, Ruling, Verdict, concerns, verdicts
from monitor.policy.schedule import Adaptive, Schedule, interval_of, last_change, next_check
from monitor.policy.severity import severity_of
from monitor.policy.summary import summarise
from monitor.policy.thresholds import NO_UNIT, Threshold
from monitor.policy.waits import after_wait, schedule_after

__all__ = [
    "NO_UNIT",
    "Adaptive",
    "ChannelRule",
    "Rule",
    "Ruling",
    "Schedule",
    "Threshold",
    "Verdict",
    "after_wait",
    "alert_for",
    "concerns",
    "drift_alert",
    "failing",
    "interval_of",
    "last_change",
    "next_check",
    "recovered",
    "schedule_after",
    "severity_of",
    "summarise",
    "told",
    "verdicts",
    "with_flips",
]
