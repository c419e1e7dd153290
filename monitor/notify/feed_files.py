"""The newest alerts as an Atom feed and a JSON Feed, in two files that are always whole."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import tempfile
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from monitor.errors import DeliveryError
from monitor.models import Alert
from monitor.notify.markup import is_link
from monitor.notify.message import Message

__all__ = ["FeedNotifier"]

_log = logging.getLogger(__name__)

_VERSION = "https://jsonfeed.org/version/1.1"
_ATOM = "http://www.w3.org/2005/Atom"
#: what XML cannot hold
_NOT_XML = dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF])
_Item = Mapping[str, Any]
#: what an item must have to be told again
_KEYS = {"id": str, "title": str, "content_html": str, "content_text": str, "date_published": str, "tags": list}


class FeedNotifier:
    """Keeps the newest alerts in `NAME.json` and `NAME.atom` of a folder; the first is also what it goes on from."""

    def __init__(
        self, *, folder: Path, name: str, most: int, url: str = "", message_of: Callable[[str], Message]
    ) -> None:
        self._json, self._atom = folder / f"{name}.json", folder / f"{name}.atom"
        self._name, self._most, self._url, self._message_of = name, most, url, message_of

    async def send(self, alert: Alert, _taken: frozenset[str] = frozenset(), /) -> None:
        """Put an alert in front of the others, or raise DeliveryError. One that is there already stays."""
        item = _item(alert, self._message_of(alert.payload))
        try:
            await asyncio.to_thread(self._add, item)
        except OSError as error:
            raise DeliveryError(
                f"{self._json.parent} cannot be written: {(error.strerror or str(error)).lower()}"
            ) from error

    def _add(self, item: _Item) -> None:
        known = self._known()
        new = [] if any(other.get("id") == item["id"] for other in known) else [item]
        items = [*new, *known][: self._most]
        self._json.parent.mkdir(parents=True, exist_ok=True)
        _write(self._json, json.dumps(self._feed(items), ensure_ascii=False, indent=1).encode("utf-8", "replace"))
        _write(self._atom, self._atom_feed(items))

    def _known(self) -> list[_Item]:
        try:
            items = json.loads(self._json.read_bytes())["items"]
            return [item for item in items if all(isinstance(item[key], kind) for key, kind in _KEYS.items())]
        except FileNotFoundError:
            return []
        except (ValueError, KeyError, TypeError):
            # Better a feed that begins anew than alerts that go nowhere.
            _log.warning("%s is no feed of this program any more; it begins anew", self._json)
            return []

    def _feed(self, items: Sequence[_Item]) -> dict[str, Any]:
        own = {"feed_url": f"{self._url}{self._json.name}"} if self._url else {}
        return {"version": _VERSION, "title": self._title, **own, "items": list(items)}

    @property
    def _title(self) -> str:
        return f"Alerts of monitor ({self._name})"

    def _atom_feed(self, items: Sequence[_Item]) -> bytes:
        feed = ET.Element("feed", {"xmlns": _ATOM})
        _put(feed, "title", self._title)
        _put(feed, "id", _urn(f"channel {self._name}"))
        _put(feed, "updated", items[0]["date_published"])
        _put(_put(feed, "author"), "name", "monitor")
        if self._url:
            _put(feed, "link", rel="self", href=f"{self._url}{self._atom.name}")
        for item in items:
            _put_entry(feed, item)
        text = ET.tostring(feed, encoding="unicode")
        return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()

    async def close(self) -> None:
        """Nothing is held."""


def _item(alert: Alert, message: Message) -> _Item:
    payload = json.loads(alert.payload)
    url = payload["data"].get("story", {}).get("url", "")
    return {
        "id": _urn(alert.id),
        **({"url": url} if is_link(url) else {}),
        "title": message.title,
        "content_html": message.html,
        "content_text": message.text,
        "date_published": payload["timestamp"],
        "tags": [payload["data"]["severity"], payload["type"]],
    }


def _urn(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_OID, name).urn


def _put_entry(feed: ET.Element, item: _Item) -> None:
    entry = _put(feed, "entry")
    _put(entry, "title", item["title"])
    _put(entry, "id", item["id"])
    _put(entry, "updated", item["date_published"])
    if "url" in item:
        _put(entry, "link", rel="alternate", href=item["url"])
    for tag in item["tags"]:
        _put(entry, "category", term=tag)
    _put(entry, "content", item["content_html"], type="html")


def _put(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, {key: value.translate(_NOT_XML) for key, value in attributes.items()})
    element.text = text.translate(_NOT_XML) if text is not None else None
    return element


def _write(path: Path, content: bytes) -> None:
    """Write a file so that whoever reads it sees the old or the new one, and never a part."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)  # a web server is to read it
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
