"""Which figures that came are worth telling."""

from __future__ import annotations

import pytest

from monitor.compare.figures import compare_figures


def told(sentence: str, lang: str = "en") -> list[str | None]:
    """Return the figures that are told where a sentence came into a story."""
    return [change.new for change in compare_figures(["More soon."], ["More soon.", sentence], (lang, lang))]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("They waited for three hours.", ["three hours"]),
        ("He had hunted for five years before he moved.", ["five years"]),
        ("The ferry was closed for about a week.", ["a week"]),
        ("Lines of well over an hour formed.", ["an hour"]),
        ("The fire hurt at least one sailor.", ["one"]),
        ("One sailor was killed.", ["One"]),
        ("Two ferries sank, the navy said.", ["Two"]),
        ("Some 40 sailors said no.", ["40"]),
        ("Ferries are twice as full.", ["twice"]),
        ("Some 1,200 (about 12%) of the crew left.", ["1,200", "12%"]),
        ("It fines $40 (and $90 in June).", ["$40", "$90"]),
        ("Hundreds of crates sank.", ["Hundreds"]),
        ("All 14 crates sank.", ["14"]),
    ],
)
def test_what_was_counted_or_lasts_is_told(sentence: str, values: list[str]) -> None:
    assert told(sentence) == values


@pytest.mark.parametrize(
    ("sentence", "lang"),
    [
        ("They met two weeks ago.", "en"),
        ("They met over the past two weeks.", "en"),
        ("It opens in two months' time.", "en"),
        ("One day they will meet.", "en"),
        ("They waited for several days.", "en"),
        ("A couple of ferries left.", "en"),
        ("The mayor voted twice.", "en"),
        ("The two never met.", "en"),
        ("One sailor sang.", "en"),
        ("It is one of the worst death tolls.", "en"),
        ("It is about more than one sailor.", "en"),
        ("It ends, two people familiar with the plan said.", "en"),
        ("It ends, the paper wrote, citing three officials.", "en"),
        ("It ends, two senior officials said.", "en"),
        ("Es endet, zwei Beamte sagten es.", "de"),
        ("Das Boot sank vor zwei Wochen.", "de"),
        ("Ils sont partis il y a deux semaines.", "fr"),
        ("Se fueron hace dos semanas.", "es"),
    ],
)
def test_what_nobody_counted_and_what_only_says_when_is_not(sentence: str, lang: str) -> None:
    assert told(sentence, lang) == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The trail is 60 miles (97 km) long.", "60 miles"),
        ("The trail is 60 miles, or about 97 km, long.", "60 miles"),
        ("The boat cost 90,000 Swiss francs (around $100,000).", "90,000 Swiss francs"),
    ],
)
def test_a_conversion_is_no_second_figure(sentence: str, value: str) -> None:
    assert told(sentence) == [value]


def test_a_small_number_of_one_thing_under_several_names_is_told_once() -> None:
    new = ["More soon.", "Three skaters fled.", "The coach met the three women.", "Three of them sang."]
    assert [change.new for change in compare_figures(new[:1], new, ("en", "en"))] == ["Three"]
