"""Which claims of a document a new revision of a cited story does not support any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.compare.drift import name_of_source
from monitor.compare.supports import supports
from monitor.models import KeptStory, PageKind, Paragraph, Snapshot, Story, Verdict
from tests.keeping import Shelf, snapshot

A, B = "https://quay.example.org/a", "https://shore.example.net/b"
FLOOD = f"""Die Flut hat im Delta 240 Häuser zerstört ({A}).

Nach der Flut brauchen 1.900 Menschen eine Unterkunft ({A})."""
HOUSES = "The flood destroyed 240 houses in the delta."
SHELTER = "After the flood 1,900 people need shelter."
ANY = f"Die Flut hat im Delta 240 Häuser zerstört.\n\nMehr dazu: {A} und {B}."


def shelf(*paragraphs: str, text: str = FLOOD, **values: object) -> Shelf:
    """Return a document that was held against the first revision of its story."""
    made = Shelf(text)
    made.publishes(A, snapshot(*paragraphs, **values))  # type: ignore[arg-type]
    assert made.told(A) == {}
    return made


def drifts(text: str, old: str, new: str, lang: str = "de", source: str = "en") -> dict[str, str]:
    made = Shelf(f"{text}\n\n{A}", lang)
    made.publishes(A, snapshot(old, lang=source))
    assert made.told(A) == {}
    made.publishes(A, snapshot(new, lang=source))
    return dict(made.told(A))


@pytest.mark.parametrize(
    ("text", "lang", "old", "new", "source", "want"),
    [
        pytest.param(
            "Die Brücke trug 40 Lastwagen.", "de", "The bridge carried 40 trucks.", "The bridge carried 52 trucks.",
            "en", {"40": "changed"}, id="another value",
        ),
        pytest.param(
            "Der Sturm kostete zwölf Seeleute das Leben.", "de", "La tempête a tué 12 marins.",
            "La tempête a tué 14 marins.", "fr", {"zwölf": "changed"}, id="German and French",
        ),
        pytest.param(
            "L'incendie a détruit 85 maisons.", "fr", "El incendio destruyó 85 casas.",
            "El incendio destruyó 91 casas.", "es", {"85": "changed"}, id="French and Spanish",
        ),
        pytest.param(
            "La huelga reunió a 3.000 trabajadores.", "es", "Lo sciopero ha riunito 3.000 lavoratori.",
            "Lo sciopero ha riunito 3.500 lavoratori.", "it", {"3.000": "changed"}, id="Spanish and Italian",
        ),
        pytest.param(
            "Lo sciopero ha riunito 3.000 lavoratori.", "it", "3,000 workers joined the strike.",
            "Workers joined the strike.", "en", {"3.000": "unreported"}, id="told no longer",
        ),
        pytest.param(
            "Mindestens 500 Schiffe liegen im Hafen.", "de", "At least 500 ships lie in the port.",
            "At most 500 ships lie in the port.", "en", {"500": "qualified"}, id="at least against at most",
        ),
        pytest.param(
            "Die Brücke trug 40 Lastwagen.", "de", "The bridge carried 40 trucks.",
            "The bridge carried forty trucks.", "en", {}, id="in words",
        ),
        pytest.param(
            "Die Straße ist 97 Kilometer lang.", "de", "The road is 97 kilometers long.",
            "The road is 60 miles long.", "en", {}, id="another unit",
        ),
        pytest.param(
            "Rund 2.000 Fischer streikten.", "de", "About 2,000 fishermen went on strike.",
            "Some 2,000 fishermen went on strike.", "en", {}, id="another hedge of the same kind",
        ),
    ],
)  # fmt: skip
def test_a_claim_drifts_when_its_story_tells_something_else(
    text: str, lang: str, old: str, new: str, source: str, want: dict[str, str]
) -> None:
    assert drifts(text, old, new, lang, source) == want


def test_a_drift_tells_the_claim_both_sentences_and_what_to_do() -> None:
    made = shelf(HOUSES, SHELTER)
    made.publishes(A, snapshot("The flood destroyed about 310 houses in the delta.", SHELTER))
    (drift,) = made.held(A).drifts
    assert (drift.document, drift.claim, drift.claimed, drift.reported) == ("article.txt", 1, "240", "about 310")
    assert drift.sentence == "Die Flut hat im Delta 240 Häuser zerstört."
    assert (drift.sentence_old, drift.sentence_new) == (HOUSES, "The flood destroyed about 310 houses in the delta.")
    assert drift.suggestion == "your text says 240; quay.example.org now says about 310"


def test_a_figure_that_its_text_breaks_is_told_in_one_line() -> None:
    made = Shelf(f"Ukrainische Truppen halten den Ort seit vier\nMonaten.\n\n{A}")
    made.publishes(A, snapshot("Ukrainian troops have held the place for four months."))
    made.held(A)
    made.publishes(A, snapshot("Ukrainian troops have held the place for three months."))
    (drift,) = made.held(A).drifts
    assert drift.claimed == "vier Monaten"
    assert drift.suggestion == "your text says vier Monaten; quay.example.org now says three months"


def test_what_is_told_no_longer_and_what_is_hedged_otherwise_is_said_so() -> None:
    made = Shelf(f"Mindestens 500 Schiffe liegen im Hafen ({A}).")
    for text in ("At least 500 ships lie in the port.", "At most 500 ships lie in the port."):
        made.publishes(A, snapshot(text))
        last = made.held(A).drifts
    assert last[0].suggestion == "your text says at least 500; quay.example.org now says at most 500"
    made = shelf(HOUSES, SHELTER)
    made.publishes(A, snapshot(HOUSES))
    (drift,) = made.held(A).drifts
    assert (drift.reported, drift.sentence_new) == (None, None)
    assert drift.suggestion == "your text says 1.900; quay.example.org no longer says so"


def test_a_drift_is_told_once_and_again_when_the_value_changes_again() -> None:
    made = shelf(HOUSES, SHELTER)
    told = []
    for number in (310, 310, 330):
        made.publishes(A, snapshot(f"The flood destroyed {number} houses in the delta.", SHELTER, headline=f"{number}"))
        told.append([drift.reported for drift in made.held(A).drifts])
    assert told == [["310"], [], ["330"]]


def test_a_story_that_comes_back_to_a_claim_is_no_drift() -> None:
    made = shelf(HOUSES, SHELTER)
    made.publishes(A, snapshot("The flood destroyed 310 houses in the delta."))
    assert made.told(A) == {"240": "changed", "1.900": "unreported"}
    made.publishes(A, snapshot(HOUSES, SHELTER))
    assert made.told(A) == {}


def test_the_first_review_of_a_story_is_quiet_and_what_differed_from_the_start_stays_so() -> None:
    made = shelf("The flood destroyed 310 houses in the delta.")
    made.publishes(A, snapshot("The flood destroyed 310 houses in the delta.", "Boats bring food."))
    assert made.told(A) == {}


def test_a_claim_that_was_never_supported_does_not_drift_when_something_like_it_appears() -> None:
    made = shelf(SHELTER)
    made.publishes(A, snapshot(SHELTER, "The flood destroyed 310 houses in the delta."))
    assert made.told(A) == {}


def test_the_claims_of_a_new_text_begin_quietly() -> None:
    made = shelf(HOUSES, SHELTER)
    first, second = made.kept.claims
    made.kept = replace(made.kept, claims=(replace(first, findings={}), second))
    made.publishes(A, snapshot("The flood destroyed 310 houses in the delta."))
    assert made.told(A) == {"1.900": "unreported"}


def test_where_any_story_may_be_meant_one_that_agrees_is_enough() -> None:
    made = shelf(HOUSES, text=ANY)
    made.publishes(B, snapshot(HOUSES))
    assert made.told(B) == {}
    made.publishes(A, snapshot("The flood destroyed 310 houses in the delta."))
    assert made.told(A) == {}
    (support,) = supports(made.kept).values()
    assert (support.verdict, support.disputed) == (Verdict.AGREES, True)
    made.publishes(B, snapshot("Boats bring food to the delta."))
    assert made.told(B) == {"240": "unreported"}


def test_the_story_that_the_user_names_counts_alone() -> None:
    made = Shelf(ANY)
    made.links(1, B)
    for url in (A, B):
        made.publishes(url, snapshot(HOUSES))
        assert made.told(url) == {}
    for url in (A, B):
        made.publishes(url, snapshot("The flood destroyed 310 houses in the delta."))
    assert (made.told(A), made.told(B)) == ({}, {"240": "changed"})


def test_an_ignored_claim_never_drifts() -> None:
    made = shelf(HOUSES, SHELTER)
    made.ignores(1)
    made.publishes(A, snapshot("The flood destroyed 310 houses in the delta."))
    assert made.told(A) == {"1.900": "unreported"}
    assert list(supports(made.kept)) == [102]


def test_a_confirmed_claim_drifts_when_the_story_moves_from_what_was_confirmed() -> None:
    made = shelf("The flood destroyed 310 houses in the delta.")
    made.confirms(1)
    told = []
    for text in ("310 houses in the delta were destroyed by the flood", "330 houses", "310 houses"):
        made.publishes(A, snapshot(f"The flood destroyed {text}, most of them in the delta."))
        told.append(made.told(A))
    assert told == [{}, {"240": "changed"}, {}]
    made.publishes(A, snapshot("Boats bring food."))
    assert made.told(A) == {"240": "unreported"}


def test_a_confirmed_claim_of_which_the_story_is_silent_stays_so() -> None:
    made = shelf(SHELTER)
    made.confirms(1)
    made.publishes(A, snapshot(SHELTER, "Boats bring food to the delta."))
    assert made.told(A) == {}


def test_a_story_that_was_taken_down_has_its_own_alert() -> None:
    made = shelf(HOUSES, SHELTER)
    made.publishes(A, snapshot("This page is empty."))
    made.is_taken_down(A)
    assert made.told(A) == {}


TEASER = replace(snapshot("The water is still rising."), is_metered=True, extractor="teaser/1")
LIVE = replace(snapshot("The water is still rising."), page_kind=PageKind.LIVE)
OTHERS = replace(snapshot("The water is still rising."), extractor="fake/2")


@pytest.mark.parametrize(
    ("shown", "track"),
    [
        pytest.param(TEASER, "page", id="a teaser"),
        pytest.param(replace(TEASER, extractor="fake/1"), "page", id="a text that may be cut"),
        pytest.param(snapshot("The water is still rising."), "feed:3", id="a feed"),
        pytest.param(LIVE, "page", id="a live page"),
        pytest.param(OTHERS, "page", id="another reader"),
    ],
)
def test_a_text_that_may_leave_something_out_takes_no_support_away(shown: Snapshot, track: str) -> None:
    made = shelf(HOUSES, SHELTER)
    made.publishes(A, shown, track)
    assert made.told(A) == {}
    made.publishes(A, replace(shown, paragraphs=snapshot("The flood destroyed 310 houses.").paragraphs), track)
    assert made.told(A) == {"240": "changed"}


def _live(*posts: str, unshown: Sequence[str] = ()) -> Snapshot:
    shown, kept = (tuple(Paragraph(text=text, kind="post") for text in texts) for texts in (posts, unshown))
    return replace(LIVE, paragraphs=shown, unshown=kept)


LATER = "Hours later the flood destroyed 310 houses in the delta, the flood office said."
_MORE = "The water is still rising. Boats bring food."


@pytest.mark.parametrize("unshown", [pytest.param([HOUSES], id="the data hold it"), pytest.param([], id="it is gone")])
def test_a_claim_does_not_drift_when_its_post_rolls_off_a_live_page(unshown: Sequence[str]) -> None:
    made = Shelf(FLOOD)
    made.publishes(A, _live(LATER, SHELTER, HOUSES))
    assert made.told(A) == {}
    made.publishes(A, _live(_MORE, LATER, SHELTER, unshown=unshown))
    assert made.told(A) == {}
    made.publishes(A, _live("Rain again. The roads are closed.", _MORE, LATER, SHELTER, unshown=unshown))
    assert made.told(A) == {}


def test_a_claim_drifts_when_its_post_is_taken_out_from_between_others() -> None:
    made = Shelf(FLOOD)
    made.publishes(A, _live(LATER, HOUSES, SHELTER))
    assert made.told(A) == {}
    made.publishes(A, _live(_MORE, LATER, SHELTER))
    assert made.told(A) == {"240": "changed"}


def test_a_claim_drifts_with_its_post_whether_the_page_shows_the_post_or_not() -> None:
    for shown, unshown in (((SHELTER, HOUSES), ()), ((SHELTER,), (HOUSES,))):
        made = Shelf(FLOOD)
        made.publishes(A, _live(*shown, unshown=unshown))
        assert made.told(A) == {}
        made.publishes(A, _live(SHELTER, unshown=[HOUSES.replace("240", "310")]))
        assert made.told(A) == {"240": "changed"}


def test_a_page_that_does_not_tell_what_its_feed_told_takes_no_support_away() -> None:
    made = Shelf(FLOOD)
    made.publishes(A, snapshot(HOUSES), "feed:3")
    assert made.told(A) == {}
    made.publishes(A, snapshot(SHELTER))
    assert made.told(A) == {}


def test_a_sentence_that_still_stands_says_what_it_said() -> None:
    made = shelf(HOUSES, SHELTER)
    made.publishes(A, snapshot("The flood destroyed 9 bridges and 410 houses upstream.", SHELTER, HOUSES))
    assert made.told(A) == {}


def test_a_figure_is_followed_in_the_words_of_its_story_where_the_document_s_words_are_too_far_off() -> None:
    made = Shelf(f"Die Reederei beschäftigt rund 2.100 Seeleute ({A}).")
    told = []
    for text in ("about 2,100 sailors, the union said", "about 2,100 sailors, says the union", "about 2,400 sailors"):
        made.publishes(A, snapshot(f"The shipping company employs {text}."))
        told.append(made.told(A))
    assert told == [{}, {}, {"2.100": "changed"}]
    made.publishes(A, snapshot("The shipping company employs 2,100 sailors."))
    assert made.told(A) == {}


def test_a_number_that_is_told_as_another_sort_of_quantity_is_still_told() -> None:
    made = Shelf(f"Die Halle in Lund ist zu 130 Prozent belegt ({A}).")
    told = []
    for text in ("is at 130 percent of its capacity", "holds 130 guests for every 100 places", "is full"):
        made.publishes(A, snapshot(f"The hall in Lund {text}, the warden Mira Holt said."))
        told.append(made.told(A))
    assert told == [{}, {}, {"130 Prozent": "unreported"}]


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\n"])
def test_a_figure_that_is_written_over_two_lines_or_with_other_blanks_is_held_too(blank: str) -> None:
    text = f"La crue a détruit 2{blank}400 maisons dans le delta."
    old, new = (f"The flood destroyed {number} houses in the delta." for number in ("2,400", "3,100"))
    assert list(drifts(text, old, new, "fr").values()) == ["changed"]


def test_a_value_that_the_story_still_tells_has_not_become_the_one_beside_it() -> None:
    text = "Der Rat nahm den Haushalt mit 85 gegen 62 Stimmen an."
    new = "After a long night the budget got through: eighty-five of the council voted for it, sixty-two against."
    assert drifts(text, "The council passed the budget by 85 votes to 62.", new) == {}


def test_a_value_that_the_story_tells_as_an_earlier_one_is_no_support() -> None:
    old = "About 240 houses were destroyed in the delta, the flood office said."
    new = "About 310 houses were destroyed in the delta, up from 240, the flood office said."
    assert drifts("Im Delta wurden 240 Häuser zerstört.", old, new) == {"240": "changed"}


NOTE = "Correction: An earlier version of this story gave a wrong number of houses. It was 310, not 240."


def test_a_correction_that_names_the_figure_is_graver_than_its_change() -> None:
    made = shelf(HOUSES, SHELTER)
    made.publishes(A, snapshot("The flood destroyed 310 houses in the delta.", notices=[NOTE]))
    drifts = {drift.claimed: drift for drift in made.held(A).drifts}
    assert {claimed: drift.kind.value for claimed, drift in drifts.items()} == {
        "240": "corrected", "1.900": "unreported",
    }  # fmt: skip
    assert (drifts["240"].reported, drifts["240"].notice) == ("310", NOTE)
    assert drifts["240"].suggestion == f"quay.example.org printed a correction that touches this: {NOTE}"
    made.publishes(A, snapshot("The flood destroyed 310 houses in the delta.", SHELTER, notices=[NOTE]))
    assert made.told(A) == {}


def test_a_correction_about_the_sentence_touches_the_claim_though_its_value_stays() -> None:
    made = shelf(HOUSES, SHELTER)
    note = "Clarification: The houses that the flood destroyed stood all over the delta, and not in the city."
    made.publishes(A, snapshot(HOUSES, SHELTER, notices=[note]))
    (drift,) = made.held(A).drifts
    assert (drift.kind, drift.claimed, drift.reported) == ("corrected", "240", "240")


@pytest.mark.parametrize(
    "notes",
    [
        pytest.param(["Correction: An earlier version misspelled the name of the harbour."], id="about something else"),
        pytest.param(["Correction: An earlier version told of 240 trucks. It was 24."], id="of another thing"),
        pytest.param(["This story has been updated. 240 houses were destroyed."], id="no correction"),
    ],
)
def test_a_note_that_does_not_touch_a_claim_is_no_drift(notes: list[str]) -> None:
    made = shelf(HOUSES, SHELTER)
    made.publishes(A, snapshot(HOUSES, SHELTER, notices=notes))
    assert made.told(A) == {}


def test_a_correction_that_stood_there_before_is_no_drift_and_one_that_is_added_to_it_is() -> None:
    made = shelf(HOUSES, SHELTER, notices=["Correction: An earlier version misspelled the name of the harbour."])
    older = "Correction: An earlier version  misspelled the name of the harbour."
    made.publishes(A, snapshot(HOUSES, SHELTER, "Boats bring food.", notices=[older]))
    assert made.told(A) == {}
    made.publishes(A, snapshot(HOUSES, SHELTER, notices=[f"{older} It also told of 2,400 houses; it was 240 houses."]))
    assert made.told(A) == {"240": "corrected"}


def test_a_correction_that_brings_the_story_to_the_claim_is_no_drift() -> None:
    made = shelf("The flood destroyed 310 houses in the delta.")
    made.publishes(A, snapshot(HOUSES, notices=["Correction: The number of houses was wrong. It was 240, not 310."]))
    assert made.told(A) == {}


def test_a_correction_seen_first_on_another_track_is_none_of_this_revision() -> None:
    made = Shelf(FLOOD)
    made.publishes(A, snapshot(HOUSES, SHELTER), "feed:3")
    assert made.told(A) == {}
    made.publishes(A, snapshot(HOUSES, SHELTER, notices=[NOTE]))
    assert made.told(A) == {}


def test_a_source_is_called_by_its_publisher_else_by_its_host() -> None:
    url = "https://www.quay.example.org/a"
    story = KeptStory(citation=None, url=url, story=Story(id=1, url=url, publisher="The Quay"))
    assert name_of_source(story) == "The Quay"
    assert name_of_source(replace(story, story=None)) == "quay.example.org"


CLAIM = {
    "de": "Rund {} Soldaten wurden in die Region geschickt.",
    "fr": "Environ {} soldats ont été envoyés dans la région.",
    "es": "Unos {} soldados fueron enviados a la región.",
    "it": "Circa {} soldati sono stati inviati nella regione.",
}
NUMBERS = st.integers(min_value=20, max_value=99_000).filter(lambda n: not 1000 <= n <= 2999)
FILLERS = ("The port has 12 cranes.", "Turnout was 71 percent.", "The repairs will cost 40 million euros.")
SOLDIERS = "About {} soldiers were sent to the region."


@given(number=NUMBERS, lang=st.sampled_from(sorted(CLAIM)))
def test_the_same_value_in_another_notation_never_drifts(number: int, lang: str) -> None:
    old, new = (SOLDIERS.format(text) for text in (number, f"{number:,}"))
    assert drifts(CLAIM[lang].format(number), old, new.replace("About", "Roughly"), lang) == {}


@given(number=NUMBERS, lang=st.sampled_from(sorted(CLAIM)), places=st.permutations(range(4)))
def test_a_changed_value_always_drifts_wherever_it_stands(number: int, lang: str, places: list[int]) -> None:
    made = Shelf(f"{CLAIM[lang].format(number)}\n\n{A}", lang)
    for paragraphs in ([SOLDIERS.format(number), *FILLERS], [SOLDIERS.format(number * 5 // 4 + 1), *FILLERS]):
        made.publishes(A, snapshot(*(paragraphs[place] for place in places)))
        told = made.told(A)
    assert told == {str(number): "changed"}


@given(first=st.permutations((A, B)), second=st.permutations((A, B)))
def test_the_order_in_which_stories_are_reviewed_does_not_matter(first: list[str], second: list[str]) -> None:
    made = Shelf(ANY)
    for url in first:
        made.publishes(url, snapshot(HOUSES))
        assert made.told(url) == {}
    for url in second:
        made.publishes(url, snapshot("The flood destroyed 310 houses in the delta."))
    assert [made.told(url) for url in second] == [{}, {"240": "changed"}]
