"""The configuration: a TOML file, the environment and `--set` become one frozen :class:`Settings`."""

from monitor.config.channels import BaseChannel, Terminal
from monitor.config.claims import Claims
from monitor.config.daemon import Daemon
from monitor.config.discovery import Discovery
from monitor.config.fleet import Fleet
from monitor.config.loading import defaults, load
from monitor.config.pacing import PacedChannel
from monitor.config.people import Email, FeedFiles
from monitor.config.retention import Retention
from monitor.config.rules import Compare, Figure, Rule
from monitor.config.services import Apprise
from monitor.config.settings import Channel, Database, Fetch, Politeness, Schedule, Settings, json_schema
from monitor.config.watch import Feed, Page, Sitemap, Watch
from monitor.config.webhooks import Webhook

__all__ = [
    "Apprise",
    "BaseChannel",
    "Channel",
    "Claims",
    "Compare",
    "Daemon",
    "Database",
    "Discovery",
    "Email",
    "Feed",
    "FeedFiles",
    "Fetch",
    "Figure",
    "Fleet",
    "PacedChannel",
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
