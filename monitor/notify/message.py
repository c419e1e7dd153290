"""One alert, or several at once, as a message for people: a title, and a body in three forms. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from monitor.notify.changes import Differ
from monitor.notify.markup import chat_text, one_line, to_html, to_markdown
from monitor.notify.render import render_body

__all__ = ["Message", "message_of", "short_title"]

#: characters of a title: most programs show no more
_LONGEST_TITLE = 160
_Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A title in one line and a body, in the forms that channels need."""

    title: str
    #: plain text with marks around edits
    text: str
    #: a part of a page, without the title
    html: str
    #: the title, plain text and Markdown in which a chat service finds no mention
    chat_title: str
    chat: str
    markdown: str


def message_of(payload: str, differ: Differ) -> Message:
    """Return a payload as a message."""
    message = json.loads(payload)
    title = _title(message["data"])
    styled, marked = (_body(message, differ, plain=plain) for plain in (False, True))
    text = "\n".join(line.rstrip() for line in marked.plain.split("\n")).strip()
    return Message(
        title=title,
        text=text,
        html=to_html(styled),
        chat_title=chat_text(title),
        chat=chat_text(text),
        markdown=to_markdown(styled),
    )


def short_title(line: str) -> str:
    """Return a title in one line that is not too long."""
    title = one_line(line)
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"


def _title(data: _Values) -> str:
    about = one_line(_about(data))
    line = one_line(data["summary"])
    # The summary of what has no headline names its subject itself.
    return short_title(f"[{data['severity']}] " + (f"{about}: {line}" if about else line))


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
