"""The article that the project starts from: every figure in it, with value, unit, subject and hedge."""

from __future__ import annotations

from monitor.figures import extract
from tests.figures.cases import Expected, brief, exactly
from tests.shared import shared_data

SOLDIERS = ("nordkoreanische Soldaten", "soldier", ("KP",))
NOTHING = (None, None, ())

#: in the order of the text; what stands on a line break keeps it
EXPECTED: list[tuple[Expected, tuple[str | None, str | None, tuple[str, ...]]]] = [
    (exactly("11.000", "11000", None, "~"), SOLDIERS),
    (exactly("drei Monaten", "3", "month", kind="duration"), NOTHING),
    (exactly("Elf Tausend", "11000"), SOLDIERS),
    (Expected("mehrere", "3", "9", None, "~", "vague"), SOLDIERS),
    (exactly("zwei\nJahre", "2", "year", kind="duration"), NOTHING),
    (exactly("verzehnfacht", "10", "time", kind="multiple"), NOTHING),
    (Expected("1.\nSeptember", None, None, None, "=", "date"), NOTHING),
    (exactly("eine Nacht", "1", "night", kind="duration"), NOTHING),
    (Expected("ersten", "1", "1", None, "=", "ordinal"), NOTHING),
    (Expected("Zweiten", "2", "2", None, "=", "ordinal"), NOTHING),
    (exactly("10.000", "10000", None, "~"), SOLDIERS),
]


def test_every_figure_of_the_article_is_read() -> None:
    text = (shared_data() / "seed" / "zelensky_nordkorea_de.txt").read_text(encoding="utf-8")
    found = [(brief(f), (f.subject, f.head, f.countries)) for f in extract(text, "de")]
    assert found == EXPECTED


def test_what_the_article_leaves_open_is_no_figure() -> None:
    text = (shared_data() / "seed" / "zelensky_nordkorea_de.txt").read_text(encoding="utf-8")
    wordings = {figure.wording for figure in extract(text, "de")}
    assert wordings.isdisjoint({"Einige", "erstmals", "einer", "einem"})
