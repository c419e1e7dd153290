"""Addresses to answers: the client, its guard, its limits, its manners, and the gate behind it."""

from __future__ import annotations

from monitor.fetch.body import read_body
from monitor.fetch.client import HttpFetcher
from monitor.fetch.gate import sniff, wall_in
from monitor.fetch.guard import PORTS, GuardedBackend, Resolve, is_public, resolve_name
from monitor.fetch.memory import ProcessMemory
from monitor.fetch.politeness import HostGate
from monitor.fetch.proxy import transport_to
from monitor.fetch.settings import FetchSettings, Network

__all__ = [
    "PORTS",
    "FetchSettings",
    "GuardedBackend",
    "HostGate",
    "HttpFetcher",
    "Network",
    "ProcessMemory",
    "Resolve",
    "is_public",
    "read_body",
    "resolve_name",
    "sniff",
    "transport_to",
    "wall_in",
]
