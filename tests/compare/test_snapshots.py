"""Two snapshots to changes."""

from datetime import UTC, datetime
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


def test_publisher_addresses_that_differ_are_a_move_and_one_that_is_missing_is_none() -> None:
    here, there = "https://example.org/a", "https://example.org/b"
    assert kinds(snapshot(canonical_url=here), snapshot(canonical_url=there)) == [ChangeKind.MOVED]
    assert kinds(snapshot(), snapshot(canonical_url=there)) == []


def test_dates_of_the_page_alone_are_no_change() -> None:
    moved = datetime(2026, 1, 1, tzinfo=UTC)
    assert compare(snapshot(), snapshot(published_at=moved, modified_at=moved)) == ()


def test_other_authors_are_a_change_of_the_byline_and_names_that_come_or_go_are_none() -> None:
    assert kinds(snapshot(byline="Ada Lind"), snapshot(byline="Bo Ek")) == [ChangeKind.BYLINE]
    assert kinds(snapshot(byline="Ada Lind"), snapshot(byline="ADA LIND")) == []
    assert kinds(snapshot(), snapshot(byline="Ada Lind")) == []


def test_capitals_of_a_headline_and_figures_in_another_notation_are_no_other_headline() -> None:
    assert kinds(snapshot(headline="Ten Boats Sink"), snapshot(headline="Ten boats sink")) == [ChangeKind.FORMAT]
    assert kinds(snapshot(headline="Ten boats sink"), snapshot(headline="10 boats sink")) == [ChangeKind.FORMAT]
    assert kinds(snapshot(headline="Ten boats sink"), snapshot(headline="Ten ships sink")) == [ChangeKind.HEADLINE]


def test_the_place_before_the_first_sentence_is_no_edit() -> None:
    located = snapshot(f"New York CNN — {_TEXT[0]}", *_TEXT[1:])
    other = snapshot(f"NEW YORK (AP) – {_TEXT[0]}", *_TEXT[1:])
    assert kinds(snapshot(), located) == kinds(located, other) == [ChangeKind.FORMAT]


def test_notation_in_many_paragraphs_is_one_change() -> None:
    spelled = [
        f"The {town} council bought {n} buses." for town, n in (("Lund", "four"), ("Umea", "six"), ("Ystad", "ten"))
    ]
    digits = [f"The {town} council bought {n} buses." for town, n in (("Lund", "4"), ("Umea", "6"), ("Ystad", "10"))]
    (change,) = compare(snapshot(*spelled), snapshot(*digits))
    assert (change.kind, change.count) == (ChangeKind.FORMAT, 3)


def test_fifty_dates_that_were_completed_are_one_change() -> None:
    days = [f"{month} {day}" for month in ("May", "July") for day in range(1, 26)]
    old = [f"{day}: Delegation {at * 7} met the harbour board of town {at}." for at, day in enumerate(days)]
    new = [text.replace(":", ", 2025:") for text in old]
    (change,) = compare(snapshot(*old), snapshot(*new))
    assert (change.kind, change.count) == (ChangeKind.PARAGRAPH_EDITED, 50)


def test_a_name_that_is_spelled_otherwise_throughout_is_one_change() -> None:
    old = [text.replace(".", " in Gothenborg.") for text in _TEXT]
    new = [text.replace("Gothenborg", "Gothenburg") for text in old]
    (change,) = compare(snapshot(*old), snapshot(*new))
    assert (change.kind, change.count) == (ChangeKind.PARAGRAPH_EDITED, 3)


def test_a_paragraph_that_was_split_or_joined_is_no_edit() -> None:
    joined = snapshot(f"{_TEXT[0]} {_TEXT[1]}", _TEXT[2])
    assert kinds(snapshot(), joined) == kinds(joined, snapshot()) == []
    moved = snapshot(f"{_TEXT[2]} {_TEXT[0]}", _TEXT[1])
    assert kinds(joined, moved) == [ChangeKind.FORMAT]


def test_an_edit_of_one_sentence_is_told_with_that_sentence() -> None:
    new = snapshot(f"{_TEXT[0]} {_TEXT[1].replace('weeks', 'months')}", _TEXT[2])
    (change,) = [c for c in compare(snapshot(f"{_TEXT[0]} {_TEXT[1]}", _TEXT[2]), new) if "paragraph" in c.kind]
    assert (change.sentence_old, change.sentence_new) == (_TEXT[1], _TEXT[1].replace("weeks", "months"))


def test_the_gravest_change_is_told_first_and_the_headline_s_figure_before_others() -> None:
    old = snapshot("The dyke broke in 12 places.", "Crews brought 40 boats.", headline="Crews bring 40 boats")
    new = snapshot(
        "The dyke broke in 14 places.", "Crews brought 50 boats.", headline="Crews bring 50 boats",
        notices=("Correction: An earlier version of this story misstated the number of boats.",), dek="More",
    )  # fmt: skip
    found = compare(old, new)
    assert [c.kind for c in found] == sorted((c.kind for c in found), key=list(ChangeKind).index)
    assert [c.kind for c in found][:2] == [ChangeKind.CORRECTION, ChangeKind.FIGURE_CHANGED]
    assert [c.old for c in found if c.kind is ChangeKind.FIGURE_CHANGED] == ["40", "12"]


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
