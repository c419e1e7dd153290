"""A report on a terminal and in a pipe."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from monitor.models import KeptDocument, PastFinding
from monitor.report import report_lines, report_of
from tests.report.documents import HERALD, NOW, claim, document, hostile, story, whole


def shown(made: tuple[KeptDocument, list[PastFinding]], width: int = 80, *, plain: bool = False) -> list[str]:
    console = Console(highlight=False, width=width, file=io.StringIO(), force_terminal=not plain, color_system=None)
    for part in report_lines(report_of(*made, now=NOW), plain=plain):
        console.print(part, soft_wrap=plain)
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue().splitlines()


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_longer_than_the_terminal_is_wide(width: int) -> None:
    assert max(map(len, shown(whole(), width))) <= width


def test_every_claim_has_a_line_in_the_table() -> None:
    lines = shown(whole(), 160)
    assert lines[1] == (
        "7 claims: 2 supported, 1 differs, 1 not reported, 1 disputed, 1 unchecked, 1 confirmed (2026-11-24 12:00 UTC)"
    )
    assert [line.split()[0] for line in lines[4:11]] == list("1234567")
    assert "about 12,500 (+1,500, +13.6 %) Herald" in lines[4]


def test_what_is_not_supported_is_shown_with_the_sentences_and_what_was_said_before() -> None:
    told = "\n".join(shown(whole(), plain=True))
    assert (
        "1  about 11,000 Container  differs\n"
        "   the document: Laut Herald liegen etwa 11.000 Container im Hafen. (from Herald)\n"
        "   Herald: About 12,500 containers are stuck in the port. "
        "(revision 4, 2026-11-20 08:30 UTC; confidence 93 %; before that about 12,000)\n"
    ) in told
    assert "   the cited stories disagree: Herald 34, Gazette at least 41\n" in told
    assert (
        "   Herald: About 80 percent of the cranes stand still. "
        "(revision 3, 2026-11-11 08:30 UTC; no longer reported)\n"
        "   Wire: not held against it yet\n"
    ) in told
    assert "Der Umbau kostet" not in told


def test_stories_that_could_not_be_read_or_are_gone_are_told_at_the_end() -> None:
    assert shown(whole(), plain=True)[-2:] == [
        "Gazette https://gazette.example/2026/harbour: taken down, noticed 2026-11-22 12:00 UTC",
        "Morning Post https://post.example/2026/harbour: could not be read: answered 503",
    ]


def test_a_pipe_gets_a_line_for_each_claim_with_nothing_filled_up_or_cut() -> None:
    lines = shown(whole(), 20, plain=True)
    assert lines[3] == "1  differs  about 11,000 Container  about 12,500 (+1,500, +13.6 %) Herald"
    assert not any(line != line.rstrip() for line in lines)


def test_texts_of_strangers_cannot_steer_the_terminal() -> None:
    told = "".join(shown(hostile(), plain=True))
    assert "<script>alert(1)</script>" in told
    assert not {"\x00", "\x1b", "\u202e"} & set(told)


def test_no_text_of_a_stranger_begins_a_line() -> None:
    assert shown((document(title="The harbour\n1  supported"), []), plain=True)[0] == "The harbour 1  supported"


def test_a_document_without_claims_is_one_line_and_its_title() -> None:
    assert shown((document(), []), plain=True) == ["The harbour", "0 claims (2026-11-24 12:00 UTC)"]


def test_a_vague_claim_says_too_little_and_waits_for_no_story() -> None:
    vague = claim(1, "Mehrere Arbeiter wurden verletzt.", cites=(HERALD,), lang="de")
    told = shown((document(vague, stories=[story(HERALD)]), []), plain=True)
    assert told[-1] == "1  vague  3–9 Arbeiter  says too little to be compared"
