"""Notices are told by the shape of their sentences."""

from __future__ import annotations

import pytest

from monitor.models import Paragraph
from monitor.sources.notices import find_notices, notice_in, without_notices


@pytest.mark.parametrize(
    "text",
    [
        "Correction: The bridge has 12 cracks, not 21.",
        "CORRECTION — The bridge has 12 cracks, not 21.",
        "Correction, Nov. 6, 2024: The bridge has 12 cracks, not 21.",
        "Correction (2:30 p.m.): The bridge has 12 cracks, not 21.",
        "Clarification: The repair takes eight months in all.",
        "Editor’s note: The name of the pier was added to this report.",
        "Editors’ Note: The name of the pier was added to this report.",
        "UPDATE: The port authority answered after this was published.",
        "A correction was made on Nov. 6, 2024: The bridge has 12 cracks.",
        "An earlier version of this article misstated the number of cracks. It is 12.",
        "An earlier version of this story incorrectly said that the pier was new.",
        "A previous version of this report misidentified the engineer.",
        "Because of an editing error, an earlier version of this article named the wrong pier.",
        "This story has been updated with additional information.",
        "This article has been corrected to show the number of cracks.",
        "This breaking news story will be updated.",
        "Korrektur: Die Brücke hat 12 Risse, nicht 21.",
        "Anmerkung der Redaktion: In dem Text war der Pfeiler falsch benannt.",
        "In einer früheren Version dieses Artikels hieß es, die Brücke habe 21 Risse. Es sind 12.",
        "Dieser Artikel wurde am 6. November aktualisiert.",
        "Rectificatif : le pont compte 12 fissures, et non 21.",
        "Une version précédente de cet article indiquait 21 fissures.",
        "Cet article a été mis à jour le 6 novembre.",
        "Fe de errores: el puente tiene 12 grietas, no 21.",
        "Una versión anterior de este artículo decía que eran 21 grietas.",
        "Esta noticia ha sido actualizada con más datos.",
    ],
)
def test_a_notice_is_found_and_given_whole(text: str) -> None:
    assert notice_in(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Corrections", "Corrections and clarifications", "Correction", "Updated: 14:30 GMT", "Update: 2:30 p.m.",
        "The correction of the market took 12 days.", "Updates to the plan cost $4 million.",
        "An earlier version of the bill had 12 articles.", "The bridge was updated in 1999.",
        "Editor's Note: Sign up for our science newsletter.", "The story was told by 12 sailors.",
        "Präzision: das zählt hier nicht", "Eine frühere Brücke hatte 12 Risse.", "Precision is everything, he said.",
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_notice_is_none(text: str) -> None:
    assert notice_in(text) is None


def test_only_the_note_is_taken_from_a_longer_paragraph() -> None:
    text = "A. Writer contributed to this report. This story has been updated with details."
    assert notice_in(text) == "This story has been updated with details."
    (left,) = without_notices([Paragraph(text=text, id="a")], find_notices([text]))
    assert left == Paragraph(text="A. Writer contributed to this report.", id="a")


def test_a_label_on_its_own_line_takes_the_next_block_along() -> None:
    texts = ["Ferries run.", "Correction: November 6, 2024", "The article gave a wrong number of cracks; there are 12."]
    assert find_notices(texts) == (
        "Correction: November 6, 2024: The article gave a wrong number of cracks; there are 12.",
    )


def test_a_footer_label_takes_no_link_along() -> None:
    assert find_notices(["Corrections", "Privacy policy and terms of use for all readers of the site", "© 2024"]) == ()


def test_a_notice_met_twice_counts_once() -> None:
    text = "Correction: The bridge has 12 cracks, not 21."
    assert find_notices([text, "Other.", text.replace("12 cracks", "12 cracks"), text]) == (text,)


def test_paragraphs_that_are_no_notice_stay_as_they_are() -> None:
    paragraphs = (Paragraph(text="The bridge closed."), Paragraph(text="It has 12 cracks."))
    assert without_notices(paragraphs, ("Correction: It has 12 cracks, and the bridge closed.",)) == paragraphs
