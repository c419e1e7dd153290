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
    ("Ein einziges Zelt blieb stehen.", exactly("Ein", "1")),
    ("Sie zählten zwei und vierzig Zelte.", exactly("zwei und vierzig", "42")),
    ("Sie zählten zwo Zelte.", exactly("zwo", "2")),
    ("Sie zählten 1 234 567,5 Punkte.", exactly("1 234 567,5", "1234567.5")),
    ("Die Stadt hat 5 Tsd. Katzen.", exactly("5 Tsd.", "5000")),
    ("Die Stadt hat eine Trillion Ameisen.", exactly("eine Trillion", "1000000000000000000")),
    ("Die Stadt hat eine Viertelmillion Katzen.", exactly("eine Viertelmillion", "250000")),
    ("Die Stadt hat 3½ Millionen Katzen.", exactly("3½ Millionen", "3500000")),
    ("Die Stadt hat dreieinhalb Dutzend Katzen.", exactly("dreieinhalb Dutzend", "42")),
    ("Es blieben minus zwei Zähler.", exactly("minus zwei", "-2")),
    # vague
    ("Dutzende Katzen liefen.", Expected("Dutzende", "24", "99", None, "~", "vague")),
    ("Hunderte Katzen liefen.", Expected("Hunderte", "200", "999", None, "~", "vague")),
    ("Hunderttausende Katzen liefen.", Expected("Hunderttausende", "200000", "999999", None, "~", "vague")),
    ("Mehrere Tausend Katzen liefen.", Expected("Mehrere Tausend", "2000", "9999", None, "~", "vague")),
    ("Ein paar hundert Katzen liefen.", Expected("Ein paar hundert", "200", "999", None, "~", "vague")),
    ("Mehrere Katzen liefen.", Expected("Mehrere", "3", "9", None, "~", "vague")),
    ("Mehrere zehntausend Katzen liefen.", Expected("Mehrere zehntausend", "20000", "99999", None, "~", "vague")),
    ("Einige Dutzend Katzen liefen.", Expected("Einige Dutzend", "24", "119", None, "~", "vague")),
    ("Viele Millionen Katzen liefen.", Expected("Viele Millionen", "2000000", "9999999", None, "~", "vague")),
    ("Millionen Katzen liefen.", Expected("Millionen", "2000000", "9999999", None, "~", "vague")),
    (
        "Es fehlen Hunderte Millionen Euro.",
        Expected("Hunderte Millionen Euro", "200000000", "999999999", "eur", "~", "money"),
    ),
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
    ("Die Zahl hat sich halbiert.", exactly("halbiert", "50", "percent", kind="share")),
    ("Der Preis ist zehnmal höher.", exactly("zehnmal", "10", "time", kind="multiple")),
    ("Es liefen dreimal so viele Katzen.", exactly("dreimal", "3", "time", kind="multiple")),
    ("Es liefen 3,5-mal so viele Katzen.", exactly("3,5-mal", "3.5", "time", kind="multiple")),
    ("Der Ertrag stieg um das 1,5-Fache.", exactly("1,5-Fache", "1.5", "time", kind="multiple")),
    ("Die Zahl hat sich mehr als verdoppelt.", Expected("verdoppelt", "2", None, "time", ">", "multiple")),
    ("Dreiviertel der Katzen schliefen.", exactly("Dreiviertel", "75", "percent", kind="share")),
    ("Mehr als die Hälfte der Katzen schlief.", Expected("Hälfte", "50", None, "percent", ">", "share")),
    ("Gut die Hälfte der Katzen schlief.", exactly("Hälfte", "50", "percent", "~", "share")),
    ("Jede Zehnte schlief.", exactly("Jede Zehnte", "10", "percent", kind="share")),
    ("Sieben von zehn Katzen schliefen.", exactly("Sieben von zehn", "70", "percent", kind="share")),
    ("Es kam ein fünfprozentiger Aufschlag.", exactly("fünfprozentiger", "5", "percent", kind="share")),
    ("Es kam ein 1,5-prozentiger Aufschlag.", exactly("1,5-prozentiger", "1.5", "percent", kind="share")),
    ("Es stieg um 25 Basispunkte.", exactly("25 Basispunkte", "25", "basis point", kind="share")),
    ("Er hatte 1,8 Promille.", exactly("1,8 Promille", "1.8", "per mille", kind="share")),
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
    ("Es kostet € 1.200,50.", exactly("€ 1.200,50", "1200.5", "eur", kind="money")),
    ("Es kostet CHF 3'500.", exactly("CHF 3'500", "3500", "chf", kind="money")),
    ("Es kostet 2 Euro pro Kilogramm.", exactly("2 Euro pro Kilogramm", "2", "eur per kilogram", kind="money")),
    ("Es kostet 9 Euro in der Stunde.", exactly("9 Euro in der Stunde", "9", "eur per hour", kind="money")),
    ("Ein 500-Millionen-Euro-Kredit lief aus.", exactly("500-Millionen-Euro", "500000000", "eur", kind="money")),
    ("Es wiegt 80 Kilo.", exactly("80 Kilo", "80", "kilogram", kind="measure")),
    ("Es fuhr mit Tempo 80.", exactly("Tempo 80", "80", "kilometre per hour", kind="measure")),
    ("Es waren 15 Grad unter null.", exactly("15 Grad unter null", "-15", "degree", kind="measure")),
    ("Es waren plus 3 Grad.", exactly("plus 3 Grad", "3", "degree", kind="measure")),
    ("Es dauerte eine Dreiviertelstunde.", exactly("Dreiviertelstunde", "0.75", "hour", kind="duration")),
    ("Es dauerte eine Viertelstunde.", exactly("eine Viertelstunde", "0.25", "hour", kind="duration")),
    ("Es dauerte eine halbe Stunde.", exactly("eine halbe Stunde", "0.5", "hour", kind="duration")),
    ("Es war eine dreitägige Wanderung.", exactly("dreitägige", "3", "day", kind="duration")),
    ("Es war eine 30-tägige Wanderung.", exactly("30-tägige", "30", "day", kind="duration")),
    ("Es war ein zweiwöchiger Ausfall.", exactly("zweiwöchiger", "2", "week", kind="duration")),
    ("Es war ein anderthalbstündiger Vortrag.", exactly("anderthalbstündiger", "1.5", "hour", kind="duration")),
    ("Es war eine zehnjährige Pacht.", exactly("zehnjährige", "10", "year", kind="duration")),
    (
        "Es dauerte zwei Stunden und zehn Minuten.",
        exactly("zwei Stunden und zehn Minuten", "130", "minute", kind="duration"),
    ),
    ("Sie rechnen mit 12 Jahren Bauzeit.", exactly("12 Jahren", "12", "year", kind="duration")),
    # ranges
    ("Zwischen 20 und 30 Katzen liefen.", Expected("Zwischen 20 und 30", "20", "30")),
    ("10 bis 15 Katzen liefen.", Expected("10 bis 15", "10", "15")),
    ("10.000 bis 12.000 Katzen liefen.", Expected("10.000 bis 12.000", "10000", "12000")),
    ("10 bis 12 Millionen Katzen liefen.", Expected("10 bis 12 Millionen", "10000000", "12000000")),
    ("10.000-12.000 Katzen liefen.", Expected("10.000-12.000", "10000", "12000")),
    ("Zwei oder drei Katzen liefen.", Expected("Zwei oder drei", "2", "3")),
    ("Es sind 20–30 Kilometer.", Expected("20–30 Kilometer", "20", "30", "kilometre", "=", "measure")),
    (
        "Es waren von minus 5 bis plus 3 Grad.",
        Expected("von minus 5 bis plus 3 Grad", "-5", "3", "degree", "=", "measure"),
    ),
    ("Mehr als 10, aber weniger als 20 Katzen liefen.", Expected("10, aber weniger als 20", "10", "20")),
    (
        "Es kostet drei bis fünf Millionen Euro.",
        Expected("drei bis fünf Millionen Euro", "3000000", "5000000", "eur", "=", "money"),
    ),
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
    ("Es waren 50 oder weniger.", exactly("50", "50", None, "<=")),
    ("Knapp 50 Katzen liefen.", exactly("50", "50", None, "~")),
    ("An die 50 Katzen liefen.", exactly("50", "50", None, "~")),
    ("Weit mehr als 50 Katzen liefen.", exactly("50", "50", None, ">")),
    ("Nicht weniger als 50 Katzen liefen.", exactly("50", "50", None, ">=")),
    ("Nicht einmal 50 Katzen liefen.", exactly("50", "50", None, "<")),
    ("Binnen 24 Stunden war es vorbei.", Expected("24 Stunden", None, "24", "hour", "<", "duration")),
    ("Unter den 50 Katzen war Unruhe.", exactly("50", "50")),
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
    ("Die Fünfjährige lief.", exactly("Fünfjährige", "5", "year of age", kind="age")),
    ("Der fünfundvierzigjährige Wirt lief.", exactly("fünfundvierzigjährige", "45", "year of age", kind="age")),
    ("Die 17- bis 19-Jährigen liefen.", Expected("17- bis 19-Jährigen", "17", "19", "year of age", "=", "age")),
    ("Das drei Monate alte Kalb lief.", exactly("drei Monate alte", "3", "month of age", kind="age")),
    ("Er starb im Alter von 93 Jahren.", exactly("93 Jahren", "93", "year of age", kind="age")),
    ("Er starb mit 93 Jahren.", exactly("93 Jahren", "93", "year of age", kind="age")),
    ("Mit 67 hört sie auf.", exactly("67", "67", "year of age", kind="age")),
    ("Er ist Mitte dreißig.", exactly("dreißig", "30", "year of age", kind="age")),
    ("Uwe Brandt (44) lief.", exactly("44", "44", "year of age", kind="age")),
    ("Am 24.2. begann es.", Expected("24.2.", None, None, None, "=", "date")),
    ("Am 18. 7. 2024 begann es.", Expected("18. 7. 2024", None, None, None, "=", "date")),
    ("In den 1990er-Jahren begann es.", Expected("1990er", None, None, None, "=", "date")),
    ("2019 begann es.", Expected("2019", None, None, None, "=", "date")),
    ("Es begann um zwölf Uhr.", Expected("zwölf", "12", "12", None, "=", "time")),
    ("Es begann um halb drei.", Expected("drei", "3", "3", None, "=", "time")),
    ("Offen ist von 9 bis 17 Uhr.", Expected("von 9 bis 17", "9", "17", None, "=", "time")),
    ("Sie spielte für den 1. FC Burg.", Expected("1.", "1", "1", None, "=", "ordinal")),
    ("Es endete 2 zu 1.", Expected("2 zu 1", "2", "1", None, "=", "score")),
    ("Es endete 38:22.", Expected("38:22", "38", "22", None, "=", "score")),
    ("Sie stauten sich auf der A 40.", Expected("40", None, None, None, "=", "identifier")),
    ("Rufen Sie 030 1234567 an.", Expected("030 1234567", None, None, None, "=", "identifier")),
    ("Es steht in § 218 ganz oben.", Expected("218", None, None, None, "=", "identifier")),
    ("Die Boeing 737 flog.", Expected("737", None, None, None, "=", "identifier")),
    ("Sabine Tausend lief.", Expected("Tausend", "1000", "1000", None, "=", "name")),
    ("Fünf Dinge über Katzen", Expected("Fünf", "5", "5", None, "=", "listing")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_one_construct_is_read_as_one_figure(text: str, expected: Expected) -> None:
    assert_reads(text, "de", expected)


@pytest.mark.parametrize(
    "text",
    [
        "Eine Katze und ein Hund liefen.",
        "Er war der einzige.",
        "Es ist einfach und wird vereinfacht.",
        "Sie ließen es außer Acht.",
        "Eines Tages regnete es.",
        "Er kam nicht einmal zum Essen.",
        "Sie sprachen unter vier Augen.",
    ],
)
def test_articles_and_plain_words_are_no_figures(text: str) -> None:
    assert extract(text, "de") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Zahl stieg von 121 auf 124.", [exactly("121", "121"), exactly("124", "124")]),
        (
            "Der Gewinn stieg von 10 auf 12 Millionen Euro.",
            [
                exactly("10", "10000000", "eur", kind="money"),
                exactly("12 Millionen Euro", "12000000", "eur", kind="money"),
            ],
        ),
        (
            "Der Anteil fiel von 4,1 auf rund 3,2 Prozent.",
            [
                exactly("4,1", "4.1", "percent", kind="share"),
                exactly("3,2 Prozent", "3.2", "percent", "~", kind="share"),
            ],
        ),
        (
            "Die Quote stieg um 0,2 auf 6,3 Prozent.",
            [
                exactly("0,2", "0.2", "percentage point", kind="share"),
                exactly("6,3 Prozent", "6.3", "percent", kind="share"),
            ],
        ),
        (
            "Die beiden sind 16 und 17 Jahre alt.",
            [
                exactly("16", "16", "year of age", kind="age"),
                exactly("17 Jahre alt", "17", "year of age", kind="age"),
            ],
        ),
        (
            "Die Partei kommt auf 14 Prozent, zwei Punkte weniger.",
            [
                exactly("14 Prozent", "14", "percent", kind="share"),
                exactly("zwei Punkte", "2", "percentage point", kind="share"),
            ],
        ),
        (
            "Der Ort wählte mit 312 gegen 280 Stimmen.",
            [exactly("312", "312"), exactly("280", "280")],
        ),
    ],
)
def test_two_numbers_are_two_figures(text: str, expected: list[Expected]) -> None:
    assert_reads(text, "de", *expected)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Pro Tag 300 Katzen versorgt das Heim.", "300"),
        ("Pro Tag 20 Euro kostet das Heim.", "20 Euro"),
        ("In Odessa wurden am Abend 300 festgenommen.", "300"),
    ],
)
def test_a_noun_before_a_number_does_not_make_it_an_identifier(text: str, wording: str) -> None:
    (figure,) = extract(text, "de")
    assert figure.wording == wording
    assert figure.kind.reportable


@pytest.mark.parametrize(
    ("text", "subject", "head", "countries"),
    [
        ("Etwa 11.000 nordkoreanische Soldaten kamen.", "nordkoreanische Soldaten", "soldier", ("KP",)),
        ("Rund 300 Bundeswehrsoldaten kamen.", "Bundeswehrsoldaten", "soldier", ()),
        ("Mindestens 12 Menschen starben.", "Menschen", "people", ()),
        ("Zwölf Tote wurden gefunden.", "Tote", "dead", ()),
        ("40 Prozent der Wähler stimmten zu.", "Wähler", "voter", ()),
        ("Drei Berliner Polizisten kamen.", "Berliner Polizisten", "police officer", ()),
        ("Vier US-amerikanische Piloten kamen.", "US-amerikanische Piloten", "pilot", ("US",)),
        ("Sieben ukrainische Drohnen kamen.", "ukrainische Drohnen", "drone", ("UA",)),
        ("900 Schülerinnen und Schüler kamen.", "Schülerinnen", "student", ()),
        ("Elf Direktoren kamen.", "Direktoren", "director", ()),
        ("Elf Ausländer kamen.", "Ausländer", "foreigner", ()),
        ("30 Todesopfer wurden gemeldet.", "Todesopfer", "dead", ()),
        ("30 schwer Verletzte wurden gemeldet.", "schwer Verletzte", "injured", ()),
        ("Eine zehnköpfige Gruppe kam.", "köpfige", "people", ()),
        ("50 Prozent aller Abgeordneten kamen.", "Abgeordneten", "lawmaker", ()),
        ("Beben der Stärke 6 erschütterten die Inseln.", None, None, ()),
        ("12 kamen.", None, None, ()),
    ],
)
def test_the_subject_is_what_is_counted(
    text: str, subject: str | None, head: str | None, countries: tuple[str, ...]
) -> None:
    (figure,) = (figure for figure in extract(text, "de") if figure.kind.reportable)
    assert (figure.subject, figure.head, figure.countries) == (subject, head, countries)
