"""Payloads as CloudEvents 1.0 in structured mode, for receivers that take events of many programs."""

from __future__ import annotations

import json

__all__ = ["CLOUD_EVENTS", "cloud_event"]

#: the media type of the body
CLOUD_EVENTS = "application/cloudevents+json"
#: who made the event; with the id it is unique
_SOURCE = "monitor"


def cloud_event(payload: str) -> str:
    """Return a payload as an event: the same text for the same payload."""
    message = json.loads(payload)
    data = message["data"]
    event = {
        "specversion": "1.0",
        "id": data["id"],
        "source": _SOURCE,
        "type": message["type"],
        "time": message["timestamp"],
        "datacontenttype": "application/json",
        "data": data,
    }
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))
