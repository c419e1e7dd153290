"""How text is fitted to the terminal that shows it."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from rich.console import Console
from rich.text import Text

from monitor.app import differ
from monitor.notify import print_comparison
from monitor.notify.terminal import fit

_SIDE = {"label": "a.txt", "headline": "Bridge", "paragraphs": 1}
_EDIT = {"kind": "headline", "old": "The old bridge", "new": "The new bridge"}
_COMPARISON = {
    "severity": "medium", "type": "story.updated", "summary": "Headline rewritten", "changes": [_EDIT],
    "old": _SIDE, "new": {**_SIDE, "label": "b.txt"},
}  # fmt: skip


def printed(**console: Any) -> str:
    file = StringIO()
    print_comparison(Console(file=file, highlight=False, **console), _COMPARISON, differ)
    return file.getvalue()


def test_a_long_line_goes_on_below_its_beginning() -> None:
    text = fit(Text("  paragraph: one two three four five six seven eight\nnext"), 30)
    assert text.plain.split("\n") == ["  paragraph: one two three", "    four five six seven eight", "next"]


def test_an_address_is_never_broken() -> None:
    address = f"https://example.org/{'x' * 60}"
    assert fit(Text(f"  old  {address}"), 40).plain.split("\n") == ["  old", f"    {address}"]


def test_wide_characters_count_twice() -> None:
    assert fit(Text("  " + "橋橋橋橋 " * 8), 30).plain.split("\n")[0] == "  橋橋橋橋 橋橋橋橋 橋橋橋橋"


def test_a_line_that_fits_and_a_very_narrow_terminal_change_nothing() -> None:
    for text, width in ((Text("  a line\n\n  more"), 80), (Text("word " * 20), 20)):
        assert fit(text, width).plain == text.plain


def test_what_is_piped_keeps_its_lines_and_has_marks() -> None:
    assert printed(width=30).endswith("\n  headline: The [-old-]{+new+} bridge\n")


def test_a_terminal_with_colours_needs_no_marks() -> None:
    output = printed(width=80, force_terminal=True, color_system="standard", _environ={})
    assert "[-" not in output
    assert "\x1b[" in output


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colours_gets_marks(environment: dict[str, str]) -> None:
    assert "[-old-]" in printed(width=80, force_terminal=True, _environ=environment)
