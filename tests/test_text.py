"""Normal form, sentences and words."""

import time

from hypothesis import given
from hypothesis import strategies as st

from monitor.text import bare, clean_for_terminal, normal, sentences, words


def test_typography_is_no_difference_in_normal_form() -> None:
    assert normal("“It’s\u00a0over” – he said…") == normal('"It\'s over" - he said...')


def test_spacing_is_no_difference_without_blanks() -> None:
    assert bare("the country'sdeadliest day") == bare("the country's deadliest\n day")


def test_sentences_end_where_a_reader_ends_them() -> None:
    text = "Mr. Smith met Gen. J. Doe on Nov. 7. “They left.” Then 3.5 million people came! Who?"
    assert sentences(text) == [
        "Mr. Smith met Gen. J. Doe on Nov. 7.",
        "“They left.”",
        "Then 3.5 million people came!",
        "Who?",
    ]


def test_a_german_day_ends_no_sentence() -> None:
    assert len(sentences("Seit dem 1. September gab es Angriffe. Danach nicht.")) == 2


@given(st.text())
def test_words_give_the_text_back(text: str) -> None:
    assert "".join(words(text)) == text


@given(st.text())
def test_sentences_lose_nothing_but_blanks(text: str) -> None:
    assert bare(" ".join(sentences(text))) == bare(text)


@given(st.text())
def test_normal_form_is_stable(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def test_what_steers_a_terminal_is_dropped() -> None:
    assert clean_for_terminal("a\x1b[31mb\u202ec\x07\r\nd") == "a[31mbc\nd"


def test_a_text_of_dots_is_cut_in_no_time() -> None:
    start = time.process_time()
    assert sentences("." * 200_000) == ["." * 200_000]
    assert time.process_time() - start < 1
