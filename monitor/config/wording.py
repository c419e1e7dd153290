"""The keys for words of one's own."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from monitor.config.pacing import PacedChannel
from monitor.templates import Template

__all__ = ["WordedChannel"]


def _template(text: str) -> str:
    if text:
        Template(text)
    return text


Words = Annotated[str, AfterValidator(_template)]


class WordedChannel(PacedChannel):
    """A channel of people, with words of its own."""

    title: Words = ""
    """A Jinja2 template of the title, which is the subject of an e-mail."""
    body: Words = ""
    """A Jinja2 template of the body."""
