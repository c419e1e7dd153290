"""Texts that end too early are told from edited ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.compare import is_cut_short, is_part_of
from monitor.models import Paragraph, Snapshot

_TEXTS = tuple(
    f"Paragraph number {n} tells of the harbour, of its bridge and of the ships below it." for n in range(10)
)


def _story(*texts: str, is_metered: bool = True, extractor: str = "nytimes/2") -> Snapshot:
    return Snapshot(
        headline="Harbour bridge closed",
        paragraphs=tuple(Paragraph(text=text) for text in texts),
        is_metered=is_metered,
        extractor=extractor,
    )


@pytest.mark.parametrize(
    ("shown", "is_metered", "cut"),
    [
        (_TEXTS[:4], True, True),
        ((*_TEXTS[:4], _TEXTS[4][:30] + "…"), True, True),
        (_TEXTS[:7], True, True),
        (_TEXTS[:8], True, False),
        (_TEXTS[:4], False, False),
        (("Another beginning, 12 words long.", *_TEXTS[1:4]), True, False),
        (_TEXTS, True, False),
    ],
)
def test_a_metered_page_that_shows_the_beginning_alone_is_cut(
    shown: tuple[str, ...], is_metered: bool, cut: bool
) -> None:
    assert is_cut_short(_story(*_TEXTS), _story(*shown, is_metered=is_metered)) is cut


def test_a_teaser_is_part_of_a_story_that_holds_all_of_its_lines_or_its_dek() -> None:
    whole = replace(_story(*_TEXTS), dek="Ships must wait for 3 days.")
    assert is_part_of(_story(_TEXTS[0], _TEXTS[1][:40] + " …"), whole)
    assert is_part_of(_story("Ships must wait for 3 days."), whole)
    assert not is_part_of(_story(_TEXTS[0].replace("harbour", "port")), whole)
    assert not is_part_of(replace(_story(_TEXTS[0]), headline="Harbour bridge reopened"), whole)
