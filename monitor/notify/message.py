"""One alert, or several at once, as a message for people: a title, and a body in three forms. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rich.text import Text

from monitor.notify.changes import Differ
from monitor.notify.markup import for_html, one_line, to_html, to_markdown
from monitor.notify.render import render_body

__all__ = ["Message", "message_of"]

#: characters of a title: most programs show no more
_LONGEST_TITLE = 160
_Values = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Message:
    """A title in one line, and a body that is put in the form which a channel needs."""

    title: str
    #: the lines with their styles, and with marks in place of styles
    styled: Text
    marked: Text

    @cached_property
    def text(self) -> str:
        """The body as plain text."""
        return "\n".join(line.rstrip() for line in self.marked.plain.split("\n")).strip()

    @cached_property
    def markdown(self) -> str:
        """The body as Markdown."""
        return to_markdown(self.styled)

    @cached_property
    def html(self) -> str:
        """The body as HTML."""
        return to_html(self.styled)

    @property
    def html_title(self) -> str:
        """The title as HTML."""
        return for_html(self.title)


def message_of(payload: str, differ: Differ) -> Message:
    """Return a payload as a message."""
    message = json.loads(payload)
    return Message(
        title=_title(message["data"]),
        styled=_body(message, differ, plain=False),
        marked=_body(message, differ, plain=True),
    )


def _title(data: _Values) -> str:
    about = one_line(_about(data))
    line = one_line(data["summary"])
    # The summary of what has no headline names its subject itself.
    title = f"[{data['severity']}] " + (f"{about}: {line}" if about else line)
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"


def _about(data: _Values) -> str:
    return data.get("story", {}).get("headline") or ""


def _body(message: _Values, differ: Differ, *, plain: bool) -> Text:
    data = message["data"]
    if "alerts" not in data:
        return render_body(message, differ, plain=plain)
    return Text("\n").join(_several(data, differ, plain=plain))


def _several(data: _Values, differ: Differ, *, plain: bool) -> Iterator[Text]:
    """Yield the alerts of a digest one below the other, each under its title."""
    yield Text(one_line(data["summary"]))
    for alert in data["alerts"]:
        yield Text("")
        yield Text(_title(alert["data"]), style="bold")
        yield render_body(alert, differ, plain=plain)
