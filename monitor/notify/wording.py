"""Messages in the user's own words; where these fail, in the usual ones."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Literal

from rich.text import Text

from monitor.notify.markup import chat_text, for_markdown, one_line, to_html
from monitor.notify.message import Message, short_title
from monitor.templates import Template, values_of
from monitor.text import clean_for_terminal

__all__ = ["Form", "Wording"]

_log = logging.getLogger(__name__)

#: what a body is written in, for mail or for a chat
Form = Literal["text", "html", "chat", "markdown"]
_ESCAPED: Mapping[str, Callable[[str], str]] = {
    "text": clean_for_terminal, "html": clean_for_terminal, "chat": chat_text, "markdown": for_markdown,
}  # fmt: skip


class Wording:
    """Makes messages of payloads, with the title and the body of a channel where it has its own."""

    def __init__(
        self, *, channel: str, title: str, body: str, form: Form, message_of: Callable[[str], Message]
    ) -> None:
        self._channel, self._form, self._message_of = channel, form, message_of
        in_chat = form in ("chat", "markdown")
        self._title_of = "chat_title" if in_chat else "title"
        self._title = Template(title, chat_text if in_chat else one_line) if title else None
        self._body = Template(body, _ESCAPED[form], html=form == "html") if body else None

    def message_of(self, payload: str) -> Message:
        """Return a payload as a message. A digest has the usual words."""
        usual, data = self._message_of(payload), json.loads(payload)
        if "alerts" in data["data"]:
            return usual
        values = values_of(data)
        title = self._filled(self._title, "title", values)
        body = self._filled(self._body, "body", values)
        own = {} if title is None else {self._title_of: short_title(title)}
        return replace(usual, **own, **({} if body is None else self._bodies(body)))

    def _filled(self, template: Template | None, key: str, values: Mapping[str, Any]) -> str | None:
        if template is None:
            return None
        try:
            filled = template.fill(values)
        except ValueError as error:
            # An alert in other words is better than one that goes nowhere.
            _log.warning(
                "the %s of channel %s %s; %s goes out in the usual words", key, self._channel, error, values["id"]
            )
            return None
        return filled.strip() or None

    def _bodies(self, body: str) -> dict[str, str]:
        if self._form == "text":
            return {"text": body, "html": to_html(Text(body))}
        return {self._form: body}
