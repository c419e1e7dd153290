"""The page about conformance and the tests agree."""

from __future__ import annotations

import ast
import re
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs" / "conformance.md").read_text(encoding="utf-8")
TABLES = re.findall(r"^\| (\d+) \| .* \| (`test_.*`) \|$", PAGE, re.MULTILINE)


def names_here() -> list[str]:
    """Return the names of the rows' tests in the files of this folder."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).parent.glob("test_*.py"))]
    functions = (node for tree in trees for node in tree.body if isinstance(node, ast.AsyncFunctionDef))
    return [node.name for node in functions if node.name.startswith(("test_row_", "test_more_"))]


def test_the_page_names_every_test_of_a_row_once_and_no_other() -> None:
    named = [name for _, names in TABLES for name in re.findall(r"`(\w+)`", names)]
    assert sorted(named) == sorted(names_here())


def test_every_row_stands_in_the_page_with_tests_that_name_it() -> None:
    rows = [(number, re.findall(r"`test_(row|more)_(\d+)_", names)) for number, names in TABLES]
    assert all(int(told) == int(number) for number, names in rows for _, told in names)
    kinds = [(names[0][0], int(number)) for number, names in rows]
    assert kinds == [("row", n) for n in range(1, 31)] + [("more", n) for n in range(1, 25)]
