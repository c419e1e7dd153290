"""What "*" stands for in a keyword."""

from __future__ import annotations

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from monitor.policy.rules import keyword_pattern

LETTERS = st.text("ab ", max_size=12)


@given(st.text("ab* ", min_size=1, max_size=8).filter(lambda text: text == " ".join(text.split())), LETTERS)
def test_a_star_is_any_letters_of_a_word(keyword: str, text: str) -> None:
    words = re.escape(keyword).replace(r"\*", r"\w*")
    plain = re.compile(rf"(?<!\w){words}(?!\w)")
    assert bool(keyword_pattern(keyword).search(text)) is bool(plain.search(text))


def test_many_stars_take_no_time_to_speak_of() -> None:
    start = time.process_time()
    assert not keyword_pattern("*a" * 90 + "*b").search("a" * 9_000)
    assert time.process_time() - start < 0.5
