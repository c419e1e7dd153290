"""The table of new stories that are told."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from monitor.config.rules import Keyword
from monitor.config.units import Table, Whole

__all__ = ["Discovery"]


def _section(value: str) -> str:
    if not value.strip() or "/" in value.strip("/") or any(c.isspace() for c in value):
        raise ValueError(f'{value!r} is not a section: write one part of an address, such as "europe"')
    return value.strip("/")


class Discovery(Table):
    """New stories in the watched feeds and sitemaps that are on the subject of what is watched."""

    related: bool = False
    """true tells of new stories on the same subject."""
    keywords: tuple[Keyword, ...] = ()
    """Words and phrases of which one must stand in the headline; without any, the watched headlines decide."""
    sections: tuple[Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_section)], ...] = ()
    """Parts of an address of which it must have one: "europe"."""
    max_per_day: Whole = Field(default=5, ge=1, le=1000)
    """How many are told within 24 hours."""
