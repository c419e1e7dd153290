"""What holds of the figures of any two versions of a text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.compare.figures import compare_figures
from monitor.models import Change, ChangeKind

#: sentences about different things, each with one figure
SENTENCES = (
    "The storm destroyed {} houses along the northern coast.",
    "Rescuers from the navy brought {} sailors back to the harbour.",
    "The ministry will spend ${} million on new dykes.",
    "Prices for bread rose {} percent over the winter.",
    "Engineers measured a wall of {} metres near the old lighthouse.",
    "Schools stayed closed for {} days in the capital.",
    "The museum counted {} visitors in its first month.",
    "Farmers lost {} tonnes of wheat to the flood.",
)
VALUES = st.lists(st.integers(20, 900), min_size=len(SENTENCES), max_size=len(SENTENCES), unique=True)
_MIRROR = {ChangeKind.FIGURE_ADDED: ChangeKind.FIGURE_REMOVED, ChangeKind.FIGURE_REMOVED: ChangeKind.FIGURE_ADDED}


def text(values: list[int], order: list[int] | None = None) -> list[str]:
    lines = [sentence.format(value) for sentence, value in zip(SENTENCES, values, strict=True)]
    return [lines[i] for i in order] if order else lines


def compared(old: list[str], new: list[str]) -> list[Change]:
    return compare_figures(old, new, ("en", "en"))


@given(values=VALUES, order=st.permutations(range(len(SENTENCES))))
@settings(max_examples=50, deadline=None)
def test_a_text_against_itself_in_any_order_is_silent(values: list[int], order: list[int]) -> None:
    assert compared(text(values), text(values, order)) == []


@given(values=VALUES, place=st.integers(0, len(SENTENCES) - 1), more=st.integers(1, 90))
@settings(max_examples=100, deadline=None)
def test_one_changed_figure_is_found_at_every_place(values: list[int], place: int, more: int) -> None:
    changed = [value + more * (at == place) for at, value in enumerate(values)]
    (change,) = compared(text(values), text(changed))
    assert change.kind is ChangeKind.FIGURE_CHANGED
    assert (change.sentence_old, change.sentence_new) == (text(values)[place], text(changed)[place])


@given(values=VALUES, places=st.sets(st.integers(0, len(SENTENCES) - 1), max_size=4), gone=st.integers(0, 7))
@settings(max_examples=60, deadline=None)
def test_the_way_back_mirrors_the_way_there(values: list[int], places: set[int], gone: int) -> None:
    changed = [value + 7 * (at in places) for at, value in enumerate(values)]
    old, new = text(values), text(changed)[:gone] + text(changed)[gone + 1 :]
    there = {(_MIRROR.get(c.kind, c.kind), c.new, c.old) for c in compared(old, new)}
    assert there == {(c.kind, c.old, c.new) for c in compared(new, old)}


@given(values=VALUES, first=st.integers(0, 7), second=st.integers(0, 7))
@settings(max_examples=60, deadline=None)
def test_the_order_of_two_changes_does_not_matter(values: list[int], first: int, second: int) -> None:
    one = [value + 7 * (at == first) for at, value in enumerate(values)]
    other = [value + 9 * (at == second) for at, value in enumerate(values)]
    both = [a + b - value for a, b, value in zip(one, other, values, strict=True)]
    expected = {(text(values)[at], text(both)[at]) for at in {first, second}}
    for order in (None, [*reversed(range(len(SENTENCES)))]):
        found = compared(text(values, order), text(both, order))
        assert {(c.sentence_old, c.sentence_new) for c in found} == expected


@given(values=VALUES, place=st.integers(0, len(SENTENCES) - 1))
@settings(max_examples=60, deadline=None)
def test_a_figure_that_came_or_went_is_told_at_every_place(values: list[int], place: int) -> None:
    whole = text(values)
    (change,) = compared(whole[:place] + whole[place + 1 :], whole)
    assert (change.kind, change.sentence_new) == (ChangeKind.FIGURE_ADDED, whole[place])


@given(values=VALUES)
@settings(max_examples=30, deadline=None)
def test_typography_is_silent(values: list[int]) -> None:
    plain = text(values)
    set_otherwise = [line.replace(" ", "\u00a0", 2).replace("'", "’") for line in plain]
    assert compared(plain, set_otherwise) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["x" * 100_000], ["y" * 100_000]),
        (["1" * 100_000], ["2" * 100_000]),
        (["1,2." * 25_000], ["2,1." * 25_000]),
        (["5 " * 20_000], [""]),
        ([""], [" ".join(map(str, range(1_000, 21_000)))]),
        ([" ".join(map(str, range(1_000, 6_000)))], [" ".join(map(str, range(51_000, 56_000)))]),
        ([f"The town lost {n} houses." for n in range(1_000, 6_000)],
         [f"A city found {n} ships." for n in range(51_000, 56_000)]),
        ([f"The storm killed {n} people." for n in range(1_000, 6_000)],
         [f"Now {n} dead in Lund." for n in range(51_000, 56_000)]),
        ([f"It took {n} boats." for n in range(10_000)], [f"It took {n} boats." for n in reversed(range(10_000))]),
    ],
)  # fmt: skip
def test_hostile_texts_end_soon(old: list[str], new: list[str]) -> None:
    begun = time.process_time()
    compared(old, new)
    assert time.process_time() - begun < 4  # two seconds, and as much again for a machine that is traced or busy
