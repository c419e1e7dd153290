"""Two snapshots to changes."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from monitor.compare import EditKind, compare, same_content, word_diff
from monitor.models import ChangeKind, Paragraph, Snapshot

_TEXT = (
    "About 11,000 soldiers are in the region, the president said on Thursday.",
    "Officials expect talks to resume after a pause of three weeks.",
    "The city council will meet again before the end of the year.",
)


def snapshot(*texts: str, headline: str = "Troops gather at the border", **more: object) -> Snapshot:
    values = {"headline": headline, "paragraphs": tuple(Paragraph(text=t) for t in texts or _TEXT), "extractor": "t/1"}
    return Snapshot(**{**values, **more})  # type: ignore[arg-type]


def kinds(old: Snapshot, new: Snapshot) -> list[ChangeKind]:
    return [c.kind for c in compare(old, new)]


def test_equal_snapshots_have_no_changes() -> None:
    assert compare(snapshot(), snapshot()) == ()


def test_spacing_alone_is_no_change() -> None:
    swallowed = tuple(t.replace(" the ", "the ") for t in _TEXT)
    assert same_content(snapshot(), snapshot(*swallowed))
    assert compare(snapshot(), snapshot(*swallowed)) == ()


def test_typography_alone_is_one_format_change() -> None:
    assert kinds(snapshot("It's over, they said."), snapshot("It’s over, they said.")) == [ChangeKind.FORMAT]


def test_a_changed_figure_is_named_with_both_sentences() -> None:
    new = snapshot(_TEXT[0].replace("11,000", "12,000"), *_TEXT[1:])
    figure, paragraph = compare(snapshot(), new)
    assert (figure.kind, figure.old, figure.new) == (ChangeKind.FIGURE_CHANGED, "11,000", "12,000")
    assert (figure.difference, figure.percent) == (Decimal(1000), Decimal("9.1"))
    assert figure.subject == "soldiers"
    assert figure.sentence_old == _TEXT[0]
    assert paragraph.kind is ChangeKind.PARAGRAPH_EDITED


def test_figures_of_a_page_that_names_no_language_are_read_in_the_language_of_its_text() -> None:
    text = "Rund {} Soldaten stehen nach Angaben der Regierung dort."
    old, new = (snapshot(text.format(n), headline="Truppen an der Grenze") for n in ("11.000", "12.000"))
    assert [c.difference for c in compare(old, new) if c.kind is ChangeKind.FIGURE_CHANGED] == [Decimal(1000)]


def test_a_figure_in_another_notation_is_not_changed() -> None:
    new = snapshot(_TEXT[0].replace("11,000", "11 thousand"), *_TEXT[1:])
    assert ChangeKind.FIGURE_CHANGED not in kinds(snapshot(), new)


def test_a_changed_figure_in_the_headline_is_found() -> None:
    old, new = snapshot(headline="Strikes have killed 121 people"), snapshot(headline="Strikes have killed 124 people")
    assert kinds(old, new) == [ChangeKind.FIGURE_CHANGED, ChangeKind.HEADLINE]


def test_swapped_figures_are_not_changed() -> None:
    old = snapshot("The town lost 12 houses and 30 cars in the flood.")
    new = snapshot("The town lost 30 cars and 12 houses in the flood.")
    assert ChangeKind.FIGURE_CHANGED not in kinds(old, new)


def test_paragraphs_that_come_and_go_are_told_apart() -> None:
    new = snapshot(_TEXT[0], "A ferry service was restored across the bay.", _TEXT[2])
    assert kinds(snapshot(), new) == [
        ChangeKind.PARAGRAPH_ADDED, ChangeKind.PARAGRAPH_REMOVED, ChangeKind.FIGURE_REMOVED
    ]  # fmt: skip


def test_a_moved_paragraph_is_neither_added_nor_removed() -> None:
    assert kinds(snapshot(), snapshot(_TEXT[2], *_TEXT[:2])) == [ChangeKind.FORMAT]


def test_publisher_ids_pair_paragraphs_that_share_no_words() -> None:
    old = snapshot(paragraphs=(Paragraph(text="Nothing is known yet.", id="p1"),))
    new = snapshot(paragraphs=(Paragraph(text="Rescuers found both climbers alive.", id="p1"),))
    assert kinds(old, new) == [ChangeKind.PARAGRAPH_EDITED]


def test_a_new_notice_is_a_correction_only_when_it_corrects() -> None:
    corrected = snapshot(notices=("Correction: An earlier version misstated the year.",))
    updated = snapshot(notices=("This story has been updated with additional developments.",))
    assert kinds(snapshot(), corrected) == [ChangeKind.CORRECTION]
    assert kinds(snapshot(), updated) == [ChangeKind.NOTICE]


def test_dates_and_bylines_alone_are_no_change() -> None:
    assert compare(snapshot(), snapshot(byline="By Somebody")) == ()


@given(st.lists(st.text(min_size=1), max_size=8), st.lists(st.text(min_size=1), max_size=8))
def test_paragraph_changes_mirror(old: list[str], new: list[str]) -> None:
    there = kinds(snapshot(*old, headline="a"), snapshot(*new, headline="a"))
    back = kinds(snapshot(*new, headline="a"), snapshot(*old, headline="a"))
    assert there.count(ChangeKind.PARAGRAPH_ADDED) == back.count(ChangeKind.PARAGRAPH_REMOVED)
    assert there.count(ChangeKind.PARAGRAPH_REMOVED) == back.count(ChangeKind.PARAGRAPH_ADDED)


@given(st.text(), st.text())
def test_a_word_diff_gives_both_texts_back(old: str, new: str) -> None:
    edits = word_diff(old, new)
    assert "".join(e.text for e in edits if e.kind is not EditKind.ADDED) == old
    assert "".join(e.text for e in edits if e.kind is not EditKind.REMOVED) == new
