"""Whom a text names as its sources, in five languages."""

from __future__ import annotations

import pytest

from tests.citations.helpers import document, named


@pytest.mark.parametrize(
    ("language", "text", "name", "publisher"),
    [
        ("de", "CNN berichtete, dass viele kamen.", "CNN", "CNN"),
        ("de", "Laut „Süddeutscher Zeitung“ kamen viele.", "Süddeutscher Zeitung", "Süddeutsche Zeitung"),
        ("de", "CNN (www.cnn.com/2024/x-y) berichtete darüber.", "CNN", "CNN"),
        ("en", "The BBC put the toll at more, while it rained.", "BBC", "BBC"),
        ("en", "It rained, while officials in the capital said that many came.", "officials", None),
        ("de", "Der „Spiegel“ berichtete darüber.", "Spiegel", "Der Spiegel"),
        ("de", "Nach einem Bericht der New York Times kamen viele.", "New York Times", "The New York Times"),
        ("de", "Unter Berufung auf die Nachrichtenagentur Reuters heißt es so.", "Reuters", "Reuters"),
        ("de", "Das sagte er der dpa am Montag.", "dpa", "dpa"),
        ("de", "Für diesen Artikel haben Anna Roth und Ben Kern von CNN berichtet.", "CNN", "CNN"),
        ("de", "Es kamen viele, so hochrangige US- und ukrainische Beamte.", "hochrangige US- und ukrainische Beamte",
         None),
        ("de", "Laut dem ukrainischen Präsidenten Selenskyj kamen viele.", "ukrainischen Präsidenten Selenskyj", None),
        ("de", "US-Beamte hatten zuvor gewarnt, dass viele kommen.", "US-Beamte", None),
        ("de", "Die Behörden haben Verluste gemeldet.", "Behörden", None),
        ("de", "Der Sprecher teilte am Montag in Kiew mit, dass viele kamen.", "Sprecher", None),
        ("de", "Wie die Polizei mitteilte, kamen viele.", "Polizei", None),
        ("de", "Der Präsident gab am Donnerstag bekannt, dass viele kamen.", "Präsident", None),
        ("en", "According to Reuters, many came.", "Reuters", "Reuters"),
        ("en", "Many came, a report by the Associated Press said.", "Associated Press", "Associated Press"),
        ("en", "The toll was reported by the BBC.", "BBC", "BBC"),
        ("en", "Senior US officials said on Thursday that many came.", "Senior US officials", None),
        ("en", "Many came, said police spokesman John Kirby.", "police spokesman John Kirby", None),
        ("en", "Zelensky on Thursday said that many came.", "Zelensky", None),
        ("fr", "Selon l'AFP, beaucoup sont venus.", "AFP", "AFP"),
        ("fr", "Selon l’agence AFP, beaucoup sont venus.", "AFP", "AFP"),
        ("fr", "D'après des responsables américains, beaucoup sont venus.", "responsables américains", None),
        ("fr", "Beaucoup sont venus, a indiqué Volodymyr Zelensky.", "Volodymyr Zelensky", None),
        ("fr", "La ministre de la Défense a affirmé que beaucoup sont venus.", "ministre de la Défense", None),
        ("fr", "Le Monde rapporte que beaucoup sont venus.", "Le Monde", "Le Monde"),
        ("es", "Según la agencia EFE, vinieron muchos.", "EFE", "EFE"),
        ("es", "Segun EFE vinieron muchos.", "EFE", "EFE"),
        ("es", "De acuerdo con Reuters vinieron muchos.", "Reuters", "Reuters"),
        ("es", "El portavoz del Ejército dijo que vinieron muchos.", "portavoz del Ejército", None),
        ("it", "Secondo l'ANSA sono venuti in molti.", "ANSA", "ANSA"),
        ("it", "Stando a quanto riporta la Repubblica sono venuti in molti.", "la Repubblica", "la Repubblica"),
        ("it", "Sono venuti in molti, ha dichiarato il presidente Zelensky.", "presidente Zelensky", None),
        ("it", "Secondo fonti ucraine sono venuti in molti.", "fonti ucraine", None),
    ],
)  # fmt: skip
def test_a_source_is_named_where_somebody_says_something(
    language: str, text: str, name: str, publisher: str | None
) -> None:
    assert named(text, language) == [(name, publisher)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Zahl der Angriffe hat sich seit Montag verzehnfacht."),
        ("de", "Am Donnerstag fuhren viele Soldaten nach Kursk."),
        ("en", "Many soldiers went to Kursk on Thursday."),
        ("fr", "Beaucoup de soldats sont allés à Koursk."),
        ("es", "Muchos soldados fueron a Kursk."),
        ("it", "Molti soldati sono andati a Kursk."),
        ("en", ""),
    ],
)
def test_where_nobody_says_anything_nobody_is_named(language: str, text: str) -> None:
    assert named(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Selenskyj warnte davor. CNN berichtete. Er fügte hinzu, dass viele kamen.", "Selenskyj"),
        ("en", "Zelensky warned of it. He added that many came.", "Zelensky"),
        ("fr", "Zelensky a prévenu. Il a ajouté que beaucoup viennent.", "Zelensky"),
        ("es", "Zelenski advirtió de ello. Él añadió que vinieron muchos.", "Zelenski"),
    ],
)
def test_a_pronoun_stands_for_the_person_before_it(language: str, text: str, name: str) -> None:
    assert named(text, language)[-1] == (name, None)


def test_who_is_told_is_a_source_beside_who_tells() -> None:
    assert named("Senior officials told CNN that many came.", "en") == [("Senior officials", None), ("CNN", "CNN")]


def test_who_is_told_may_stand_in_quotes() -> None:
    assert ("Bild", "Bild") in named("Der Sprecher sagte der „Bild“, viele seien gekommen.", "de")


def test_a_source_stands_where_its_name_does() -> None:
    found = document("Many came.\nThe New York\nTimes reported that.", "en")
    (source,) = found.sources
    assert (source.name, source.sentence) == ("The New York Times", "The New York Times reported that.")
    assert found.text[source.start : source.end] == "The New York\nTimes"
