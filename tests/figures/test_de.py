"""German figures, construct by construct."""

from __future__ import annotations

import pytest

from monitor.figures import extract
from tests.figures.cases import Expected, assert_reads, exactly

CASES = [
    # numbers
    ("Sie zählten 11.000 Zelte.", exactly("11.000", "11000")),
    ("Sie zählten 11 000 Zelte.", exactly("11 000", "11000")),
    ("Sie zählten 1.234,5 Punkte.", exactly("1.234,5", "1234.5")),
    ("Sie zählten 11’000 Zelte.", exactly("11’000", "11000")),
    ("Sie zählten elftausend Zelte.", exactly("elftausend", "11000")),
    ("Sie zählten Elf Tausend Zelte.", exactly("Elf Tausend", "11000")),
    ("Sie zählten einhundertsechs Zelte.", exactly("einhundertsechs", "106")),
    ("Sie zählten achtzehnhundert Zelte.", exactly("achtzehnhundert", "1800")),
    ("Sie zählten zwei Millionen dreihunderttausend Zelte.", exactly("zwei Millionen dreihunderttausend", "2300000")),
    ("Sie zählten zwoelf Zelte.", exactly("zwoelf", "12")),
    ("Sie zählten dreissig Zelte.", exactly("dreissig", "30")),
    ("Die Stadt hat 1,2 Millionen Katzen.", exactly("1,2 Millionen", "1200000")),
    ("Die Stadt hat 2,3 Mio. Katzen.", exactly("2,3 Mio.", "2300000")),
    ("Die Stadt hat 3 Billionen Katzen.", exactly("3 Billionen", "3000000000000")),
    ("Die Stadt hat zwölf Komma fünf Millionen Katzen.", exactly("zwölf Komma fünf Millionen", "12500000")),
    ("Die Stadt hat eine Million Katzen.", exactly("eine Million", "1000000")),
    ("Die Stadt hat eine halbe Million Katzen.", exactly("eine halbe Million", "500000")),
    ("Die Stadt hat zweieinhalb Millionen Katzen.", exactly("zweieinhalb Millionen", "2500000")),
    ("Die Stadt hat anderthalb Millionen Katzen.", exactly("anderthalb Millionen", "1500000")),
    ("Die Stadt hat ein Dutzend Katzen.", exactly("ein Dutzend", "12")),
    ("Die Stadt hat fünf Dutzend Katzen.", exactly("fünf Dutzend", "60")),
    ("Die Stadt hat ein halbes Dutzend Katzen.", exactly("ein halbes Dutzend", "6")),
    ("Es blieb nur eine Katze.", exactly("eine", "1")),
    # vague
    ("Dutzende Katzen liefen.", Expected("Dutzende", "24", "99", None, "~", "vague")),
    ("Hunderte Katzen liefen.", Expected("Hunderte", "200", "999", None, "~", "vague")),
    ("Hunderttausende Katzen liefen.", Expected("Hunderttausende", "200000", "999999", None, "~", "vague")),
    ("Mehrere Tausend Katzen liefen.", Expected("Mehrere Tausend", "2000", "9999", None, "~", "vague")),
    ("Ein paar hundert Katzen liefen.", Expected("Ein paar hundert", "200", "999", None, "~", "vague")),
    ("Mehrere Katzen liefen.", Expected("Mehrere", "3", "9", None, "~", "vague")),
    # shares and multiples
    ("Es stieg um 3,5 Prozent.", exactly("3,5 Prozent", "3.5", "percent", kind="share")),
    ("Es stieg um 3 Prozentpunkte.", exactly("3 Prozentpunkte", "3", "percentage point", kind="share")),
    ("Zwei Drittel der Katzen schliefen.", exactly("Zwei Drittel", "66.666667", "percent", kind="share")),
    ("Ein Viertel der Katzen schlief.", exactly("Ein Viertel", "25", "percent", kind="share")),
    ("Die Hälfte der Katzen schlief.", exactly("Hälfte", "50", "percent", kind="share")),
    ("Jede dritte Katze schlief.", exactly("Jede dritte", "33.333333", "percent", kind="share")),
    ("Eine von fünf Katzen schlief.", exactly("Eine von fünf", "20", "percent", kind="share")),
    ("Die Zahl hat sich verzehnfacht.", exactly("verzehnfacht", "10", "time", kind="multiple")),
    ("Die Zahl hat sich verdoppelt.", exactly("verdoppelt", "2", "time", kind="multiple")),
    ("Das ist das Dreifache.", exactly("das Dreifache", "3", "time", kind="multiple")),
    # money and measures
    ("Es kostet 1,2 Mrd. Euro.", exactly("1,2 Mrd. Euro", "1200000000", "eur", kind="money")),
    ("Es kostet 94.000 $ im Jahr.", exactly("94.000 $ im Jahr", "94000", "usd per year", kind="money")),
    ("Es kostet 5 US-Dollar.", exactly("5 US-Dollar", "5", "usd", kind="money")),
    ("Es kostet 3 Euro 50.", exactly("3 Euro 50", "3.5", "eur", kind="money")),
    ("Es kostet 20 Schweizer Franken.", exactly("20 Schweizer Franken", "20", "chf", kind="money")),
    ("Es ist 97 Kilometer entfernt.", exactly("97 Kilometer", "97", "kilometre", kind="measure")),
    ("Es fuhr 120 km/h schnell.", exactly("120 km/h", "120", "kilometre per hour", kind="measure")),
    ("Es waren -3 Grad Celsius.", exactly("-3 Grad Celsius", "-3", "celsius", kind="measure")),
    ("Es misst 40 Quadratmeter.", exactly("40 Quadratmeter", "40", "square metre", kind="measure")),
    ("Es dauerte drei Monate.", exactly("drei Monate", "3", "month", kind="duration")),
    ("Es dauerte nur eine Nacht.", exactly("eine Nacht", "1", "night", kind="duration")),
    # ranges
    ("Zwischen 20 und 30 Katzen liefen.", Expected("Zwischen 20 und 30", "20", "30")),
    ("10 bis 15 Katzen liefen.", Expected("10 bis 15", "10", "15")),
    ("10.000 bis 12.000 Katzen liefen.", Expected("10.000 bis 12.000", "10000", "12000")),
    ("10 bis 12 Millionen Katzen liefen.", Expected("10 bis 12 Millionen", "10000000", "12000000")),
    # hedges
    ("Etwa 50 Katzen liefen.", exactly("50", "50", None, "~")),
    ("Rund 50 Katzen liefen.", exactly("50", "50", None, "~")),
    ("Mehr als 50 Katzen liefen.", exactly("50", "50", None, ">")),
    ("Über 50 Katzen liefen.", exactly("50", "50", None, ">")),
    ("Mindestens 50 Katzen liefen.", exactly("50", "50", None, ">=")),
    ("Weniger als 50 Katzen liefen.", exactly("50", "50", None, "<")),
    ("Bis zu 50 Katzen liefen.", exactly("50", "50", None, "<=")),
    ("Höchstens 50 Katzen liefen.", exactly("50", "50", None, "<=")),
    ("Es waren 50 oder mehr.", exactly("50", "50", None, ">=")),
    # what is no quantity
    ("Am 1. September begann es.", Expected("1. September", None, None, None, "=", "date")),
    ("Am 7. November 2024 begann es.", Expected("7. November 2024", None, None, None, "=", "date")),
    ("Im Jahr 1998 begann es.", Expected("1998", None, None, None, "=", "date")),
    ("Am 05.11.2024 begann es.", Expected("05.11.2024", None, None, None, "=", "date")),
    ("Es begann um 14.30 Uhr.", Expected("14.30 Uhr", None, None, None, "=", "time")),
    ("Es begann um 14 Uhr.", Expected("14 Uhr", None, None, None, "=", "time")),
    ("Das war der dritte Versuch.", Expected("dritte", "3", "3", None, "=", "ordinal")),
    ("Am 3. Tag regnete es.", Expected("3.", "3", "3", None, "=", "ordinal")),
    ("Der G7-Gipfel begann.", Expected("G7", None, None, None, "=", "name")),
    ("Es steht auf Seite 12 oben.", Expected("12", None, None, None, "=", "identifier")),
    ("Tag 6 der Gespräche begann.", Expected("6", None, None, None, "=", "identifier")),
    ("Der 45-jährige Mann lief.", exactly("45-jährige", "45", "year of age", kind="age")),
    ("Sie ist 45 Jahre alt.", exactly("45 Jahre alt", "45", "year of age", kind="age")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_one_construct_is_read_as_one_figure(text: str, expected: Expected) -> None:
    assert_reads(text, "de", expected)


@pytest.mark.parametrize("text", ["Eine Katze und ein Hund liefen.", "Er war der einzige."])
def test_articles_and_plain_words_are_no_figures(text: str) -> None:
    assert extract(text, "de") == []


def test_two_numbers_of_a_change_are_no_range() -> None:
    text = "Die Zahl stieg von 121 auf 124."
    assert_reads(text, "de", exactly("121", "121"), exactly("124", "124"))


@pytest.mark.parametrize(
    ("text", "subject", "head", "countries"),
    [
        ("Etwa 11.000 nordkoreanische Soldaten kamen.", "nordkoreanische Soldaten", "soldier", ("KP",)),
        ("Rund 300 Bundeswehrsoldaten kamen.", "Bundeswehrsoldaten", "soldier", ()),
        ("Mindestens 12 Menschen starben.", "Menschen", "people", ()),
        ("Zwölf Tote wurden gefunden.", "Tote", "dead", ()),
        ("40 Prozent der Wähler stimmten zu.", "Wähler", "voter", ()),
        ("Drei Berliner Polizisten kamen.", "Berliner Polizisten", "police officer", ()),
        ("12 kamen.", None, None, ()),
    ],
)
def test_the_subject_is_what_is_counted(
    text: str, subject: str | None, head: str | None, countries: tuple[str, ...]
) -> None:
    (figure,) = (figure for figure in extract(text, "de") if figure.kind.reportable)
    assert (figure.subject, figure.head, figure.countries) == (subject, head, countries)
