"""What follows from what was seen: changes to alerts, and when to look again. Pure; `now` is an argument."""

from monitor.policy.alerts import ChannelRule, alert_for
from monitor.policy.flips import with_flips
from monitor.policy.schedule import Schedule, next_check
from monitor.policy.severity import severity_of
from monitor.policy.summary import summarise

__all__ = ["ChannelRule", "Schedule", "alert_for", "next_check", "severity_of", "summarise", "with_flips"]
