"""Phrases found in a list of words."""

from __future__ import annotations

from monitor.figures.phrases import NO_PHRASES, forms, phrases, variants, word_set

TABLE = phrases({"more": "more than, over", "much more": "much more than", "age": "d'âge"})


def test_brackets_hold_endings_that_may_be_there() -> None:
    assert list(variants("chose(s)")) == ["chose", "choses"]
    assert list(variants("âgé(e)(s)")) == ["âgé", "âgés", "âgée", "âgées"]
    assert word_set("Tag(e|en) Uhr") == {"tag", "tage", "tagen", "uhr"}
    assert forms({"metre": "Meter metre(s)"}) == {"meter": "metre", "metre": "metre", "metres": "metre"}


def test_the_longest_phrase_at_a_place_is_found_with_its_end() -> None:
    assert TABLE.at(["over", "20"], 0) == ("more", 1)
    assert TABLE.at(["much", "more", "than", "20"], 0) == ("much more", 3)
    assert TABLE.at(["much", "more", "than", "20"], 1) == ("more", 3)


def test_the_longest_phrase_before_a_place_is_found_with_its_beginning() -> None:
    assert TABLE.before(["much", "more", "than", "20"], 3) == ("much more", 0)
    assert TABLE.before(["is", "more", "than", "20"], 3) == ("more", 1)


def test_a_phrase_is_found_with_either_apostrophe() -> None:
    assert TABLE.at(["d", "'", "âge"], 0) == TABLE.at(["d", "’", "âge"], 0) == ("age", 3)


def test_nothing_is_found_in_part_of_a_phrase_or_outside_of_the_words() -> None:
    words = ["more", "20"]
    assert TABLE.at(words, 0) is None
    assert TABLE.at(words, 2) is None
    assert TABLE.before(words, 0) is None
    assert NO_PHRASES.at(words, 0) is None
