"""The configuration: a TOML file, the environment and `--set` become one frozen :class:`Settings`."""

from monitor.config.channels import Channel, Terminal, Webhook
from monitor.config.claims import Claims
from monitor.config.daemon import Daemon
from monitor.config.discovery import Discovery
from monitor.config.loading import defaults, load
from monitor.config.retention import Retention
from monitor.config.rules import Compare, Figure, Rule
from monitor.config.settings import Database, Fetch, Politeness, Schedule, Settings, json_schema
from monitor.config.watch import Feed, Page, Sitemap, Watch

__all__ = [
    "Channel",
    "Claims",
    "Compare",
    "Daemon",
    "Database",
    "Discovery",
    "Feed",
    "Fetch",
    "Figure",
    "Page",
    "Politeness",
    "Retention",
    "Rule",
    "Schedule",
    "Settings",
    "Sitemap",
    "Terminal",
    "Watch",
    "Webhook",
    "defaults",
    "json_schema",
    "load",
]
