"""Italian figures, construct by construct."""

from __future__ import annotations

import pytest

from monitor.figures import extract
from tests.figures.cases import Expected, assert_reads, exactly

NUMBERS = [
    ("Hanno contato 11.000 tende.", exactly("11.000", "11000")),
    ("Hanno contato 11 000 tende.", exactly("11 000", "11000")),
    ("Hanno contato 11’000 tende.", exactly("11’000", "11000")),
    ("Hanno contato 6.700,54 tende.", exactly("6.700,54", "6700.54")),
    ("Hanno contato 2,5 tende.", exactly("2,5", "2.5")),
    ("Hanno contato 10mila tende.", exactly("10mila", "10000")),
    ("Hanno contato cinque mila tende.", exactly("cinque mila", "5000")),
    ("Hanno contato ventitré tende.", exactly("ventitré", "23")),
    ("Hanno contato centouno tende.", exactly("centouno", "101")),
    ("Hanno contato centottantuno tende.", exactly("centottantuno", "181")),
    ("Hanno contato millecinquecento tende.", exactly("millecinquecento", "1500")),
    ("Hanno contato mille e duecento tende.", exactly("mille e duecento", "1200")),
    ("Hanno contato trecentomila tende.", exactly("trecentomila", "300000")),
    ("Hanno contato due milioni e trecentomila tende.", exactly("due milioni e trecentomila", "2300000")),
    ("Hanno contato 3 milioni e 350mila tende.", exactly("3 milioni e 350mila", "3350000")),
    ("Hanno contato duemila miliardi di formiche.", exactly("duemila miliardi", "2000000000000")),
    ("Hanno contato un bilione di formiche.", exactly("un bilione", "1000000000000")),
    ("La città ha 1,2 milioni di gatti.", exactly("1,2 milioni", "1200000")),
    ("La città ha 2 mld di gatti.", exactly("2 mld", "2000000000")),
    ("La città ha due virgola cinque milioni di gatti.", exactly("due virgola cinque milioni", "2500000")),
    ("La città ha mezzo milione di gatti.", exactly("mezzo milione", "500000")),
    ("La città ha un milione e mezzo di gatti.", exactly("un milione e mezzo", "1500000")),
    ("La città ha una dozzina di gatti.", exactly("una dozzina", "12", None, "~")),
    ("La città ha mezza dozzina di gatti.", exactly("mezza dozzina", "6", None, "~")),
    ("La città ha un centinaio di gatti.", exactly("un centinaio", "100", None, "~")),
    ("La città ha un migliaio di gatti.", exactly("un migliaio", "1000", None, "~")),
    ("La città ha un paio di gatti.", exactly("un paio", "2", None, "~")),
    ("Resta solo una gatta.", exactly("una", "1")),
    ("La frana fa un morto.", exactly("un", "1")),
    ("Il saldo è di meno tre.", exactly("meno tre", "-3")),
]  # fmt: skip

VAGUE = [
    ("Decine di gatti corrono.", Expected("Decine", "20", "99", None, "~", "vague")),
    ("Centinaia di gatti corrono.", Expected("Centinaia", "200", "999", None, "~", "vague")),
    ("Decine di migliaia di gatti corrono.", Expected("Decine di migliaia", "20000", "99999", None, "~", "vague")),
    ("Milioni di euro sono spariti.", Expected("Milioni di euro", "2000000", "9999999", "eur", "~", "money")),
    ("Diversi gatti corrono.", Expected("Diversi", "3", "9", None, "~", "vague")),
    ("Parecchie centinaia di gatti corrono.", Expected("Parecchie centinaia", "200", "999", None, "~", "vague")),
    ("Poche decine di gatti corrono.", Expected("Poche decine", "20", "99", None, "~", "vague")),
    ("Qualche migliaio di gatti corre.", Expected("Qualche migliaio", "2000", "9999", None, "~", "vague")),
]

SHARES = [
    ("Il tasso sale del 3,5%.", exactly("3,5%", "3.5", "percent", kind="share")),
    ("Il tasso sale del due per cento.", exactly("due per cento", "2", "percent", kind="share")),
    ("Ci crede al cento per cento.", exactly("cento per cento", "100", "percent", kind="share")),
    ("Il tasso perde tre punti percentuali.",
     exactly("tre punti percentuali", "3", "percentage point", kind="share")),
    ("Il tasso perde 25 punti base.", exactly("25 punti base", "25", "basis point", kind="share")),
    ("Un terzo dei gatti dorme.", exactly("Un terzo", "33.333333", "percent", kind="share")),
    ("Il prezzo è calato di un terzo in mare.", exactly("un terzo", "33.333333", "percent", kind="share")),
    ("Un quarto dei gatti dorme.", exactly("Un quarto", "25", "percent", kind="share")),
    ("Due terzi dei gatti dormono.", exactly("Due terzi", "66.666667", "percent", kind="share")),
    ("I tre quarti dei gatti dormono.", exactly("tre quarti", "75", "percent", kind="share")),
    ("La metà dei gatti dorme.", exactly("metà", "50", "percent", kind="share")),
    ("Più della metà dei gatti dorme.", exactly("metà", "50", "percent", ">", "share")),
    ("Un gatto su cinque dorme.", exactly("Un gatto su cinque", "20", "percent", kind="share")),
    ("Uno su cinque è rosso.", exactly("Uno su cinque", "20", "percent", kind="share")),
    ("Nove belgi su dieci dormono.", exactly("Nove belgi su dieci", "90", "percent", kind="share")),
    ("Il conto è stato diviso per due.", exactly("due", "50", "percent", kind="share")),
]  # fmt: skip

MULTIPLES = [
    ("Il prezzo è raddoppiato.", exactly("raddoppiato", "2", "time", kind="multiple")),
    ("I prezzi triplicano.", exactly("triplicano", "3", "time", kind="multiple")),
    ("La cifra si è decuplicata.", exactly("decuplicata", "10", "time", kind="multiple")),
    ("Il costo è dimezzato.", exactly("dimezzato", "50", "percent", kind="share")),
    ("È il triplo del preventivo.", exactly("triplo", "3", "time", kind="multiple")),
    ("Costa il doppio.", exactly("il doppio", "2", "time", kind="multiple")),
    ("È dieci volte più grande.", exactly("dieci volte", "10", "time", kind="multiple")),
    ("Il prezzo va moltiplicato per quattro.", exactly("quattro", "4", "time", kind="multiple")),
]

MONEY = [
    ("Costa 1,2 miliardi di euro.", exactly("1,2 miliardi di euro", "1200000000", "eur", kind="money")),
    ("Costa 50mila euro.", exactly("50mila euro", "50000", "eur", kind="money")),
    ("Costa 3,5 mln di euro.", exactly("3,5 mln di euro", "3500000", "eur", kind="money")),
    ("Costa € 20 in tutto.", exactly("€ 20", "20", "eur", kind="money")),
    ("Costa 20 € in tutto.", exactly("20 €", "20", "eur", kind="money")),
    ("Costa 40 milioni di dollari.", exactly("40 milioni di dollari", "40000000", "usd", kind="money")),
    ("Costa 40 dollari canadesi.", exactly("40 dollari canadesi", "40", "cad", kind="money")),
    ("Costa duecento sterline.", exactly("duecento sterline", "200", "gbp", kind="money")),
    ("Costa 9 franchi svizzeri.", exactly("9 franchi svizzeri", "9", "chf", kind="money")),
    ("Costava 500 lire.", exactly("500 lire", "500", "itl", kind="money")),
    ("Costa 13 euro e 45 centesimi.", exactly("13 euro e 45 centesimi", "13.45", "eur", kind="money")),
    ("Costa 20 euro al giorno.", exactly("20 euro al giorno", "20", "eur per day", kind="money")),
    ("Costa 12 euro l’ora.", exactly("12 euro l’ora", "12", "eur per hour", kind="money")),
    ("Costa 82 dollari il barile.", exactly("82 dollari il barile", "82", "usd per barrel", kind="money")),
    ("Costa 15 euro a testa.", exactly("15 euro a testa", "15", "eur per person", kind="money")),
    ("Rende 900 euro mensili.", exactly("900 euro mensili", "900", "eur per month", kind="money")),
    ("Costava 300 euro l'anno scorso.", exactly("300 euro", "300", "eur", kind="money")),
]

MEASURES = [
    ("Il mare è a 97 km.", exactly("97 km", "97", "kilometre", kind="measure")),
    ("Il mare è a una ventina di chilometri.",
     exactly("una ventina di chilometri", "20", "kilometre", "~", "measure")),
    ("Andava a 110 km/h.", exactly("110 km/h", "110", "kilometre per hour", kind="measure")),
    ("Andava a 50 chilometri all’ora.",
     exactly("50 chilometri all’ora", "50", "kilometre per hour", kind="measure")),
    ("La casa ha 570 metri quadri.", exactly("570 metri quadri", "570", "square metre", kind="measure")),
    ("Il parco dà 3,4 gigawatt.", exactly("3,4 gigawatt", "3.4", "gigawatt", kind="measure")),
    ("Di notte fa -12,5 °C.", exactly("-12,5 °C", "-12.5", "celsius", kind="measure")),
    ("Di notte fa meno tre gradi.", exactly("meno tre gradi", "-3", "degree", kind="measure")),
    ("Di notte fa tre gradi sotto zero.", exactly("tre gradi sotto zero", "-3", "degree", kind="measure")),
    ("A Bari si toccano i 40° in piazza.", exactly("40°", "40", "degree", kind="measure")),
    ("Parte per tre anni.", exactly("tre anni", "3", "year", kind="duration")),
    ("Dura diciotto mesi.", exactly("diciotto mesi", "18", "month", kind="duration")),
    ("Dura un anno e mezzo.", exactly("un anno e mezzo", "1.5", "year", kind="duration")),
    ("Dura un’ora e mezza.", exactly("un’ora e mezza", "1.5", "hour", kind="duration")),
    ("Dura mezz'ora.", exactly("mezz'ora", "0.5", "hour", kind="duration")),
    ("Dura un quarto d'ora.", exactly("un quarto d'ora", "0.25", "hour", kind="duration")),
    ("Dura trent'anni.", exactly("trent'anni", "30", "year", kind="duration")),
    ("Dura una quindicina di giorni.", exactly("una quindicina di giorni", "15", "day", "~", "duration")),
]  # fmt: skip

RANGES = [
    ("Tra 20 e 30 gatti corrono.", Expected("Tra 20 e 30", "20", "30")),
    ("Fra i 20 e i 30 gatti corrono.", Expected("Fra i 20 e i 30", "20", "30")),
    ("Tra cento e duecento gatti corrono.", Expected("Tra cento e duecento", "100", "200")),
    ("Sale tra l'8 e il 10 per cento.", Expected("tra l'8 e il 10 per cento", "8", "10", "percent", "=", "share")),
    ("Servono dall'8 all’11 per cento.", Expected("dall'8 all’11 per cento", "8", "11", "percent", "=", "share")),
    ("Da 10 a 12 milioni di gatti.", Expected("Da 10 a 12 milioni", "10000000", "12000000")),
    ("Vide 10-15 gatti.", Expected("10-15", "10", "15")),
    ("Due o tre gatti corrono.", Expected("Due o tre", "2", "3")),
    ("Uno o due gatti corrono.", Expected("Uno o due", "1", "2")),
    ("Più di 10 e meno di 20 gatti corrono.", Expected("10 e meno di 20", "10", "20")),
]

HEDGES = [
    ("Circa 50 gatti corrono.", exactly("50", "50", None, "~")),
    ("Quasi 50 gatti corrono.", exactly("50", "50", None, "~")),
    ("Oltre 50 gatti corrono.", exactly("50", "50", None, ">")),
    ("Più di 50 gatti corrono.", exactly("50", "50", None, ">")),
    ("Vuole più dell'80% dei voti.", exactly("80%", "80", "percent", ">", "share")),
    ("Oltre l’80 per cento vota.", exactly("80 per cento", "80", "percent", ">", "share")),
    ("Almeno 50 gatti corrono.", exactly("50", "50", None, ">=")),
    ("Non meno di 50 gatti corrono.", exactly("50", "50", None, ">=")),
    ("Meno di 50 gatti corrono.", exactly("50", "50", None, "<")),
    ("Fino a 50 gatti corrono.", exactly("50", "50", None, "<=")),
    ("Al massimo 50 gatti corrono.", exactly("50", "50", None, "<=")),
    ("Non più di 50 gatti corrono.", exactly("50", "50", None, "<=")),
    ("Non sono più di 50 gatti.", exactly("50", "50", None, "<=")),
    ("Erano 50 o più.", exactly("50", "50", None, ">=")),
    ("Erano 50 al massimo.", exactly("50", "50", None, "<=")),
    ("Erano 50 circa.", exactly("50", "50", None, "~")),
    ("Erano 50 persone o meno.", exactly("50", "50", None, "<=")),
    ("Esattamente 50 gatti corrono.", exactly("50", "50")),
]

MARKED = [
    ("Il 7 novembre 2024 nevica.", Expected("7 novembre 2024", None, None, None, "=", "date")),
    ("Il 1º maggio nevica.", Expected("1º maggio", None, None, None, "=", "date")),
    ("L'8 marzo nevica.", Expected("8 marzo", None, None, None, "=", "date")),
    ("Nel 1998 nevica.", Expected("1998", None, None, None, "=", "date")),
    ("Negli anni '90 nevica.", Expected("90", None, None, None, "=", "date")),
    ("Il 17/05/2018 nevica.", Expected("17/05/2018", None, None, None, "=", "date")),
    ("Arriva alle 14 di domani.", Expected("14", "14", "14", None, "=", "time")),
    ("Arriva alle ore 14.30 di domani.", Expected("14.30", "14.3", "14.3", None, "=", "time")),
    ("Arriva alle 14:30 di domani.", Expected("14:30", None, None, None, "=", "time")),
    ("Lavora dalle 9 alle 17.", Expected("dalle 9 alle 17", "9", "17", None, "=", "time")),
    ("Arriva alle tre del mattino.", Expected("tre", "3", "3", None, "=", "time")),
    ("Il 3º gatto corre.", Expected("3º", "3", "3", None, "=", "ordinal")),
    ("Il 3° gatto corre.", Expected("3°", "3", "3", None, "=", "ordinal")),
    ("Il terzo gatto corre.", Expected("terzo", "3", "3", None, "=", "ordinal")),
    ("La ventesima gatta corre.", Expected("ventesima", "20", "20", None, "=", "ordinal")),
    ("Un F-16 passa.", Expected("F-16", None, None, None, "=", "name")),
    ("Il Covid-19 circola.", Expected("Covid-19", None, None, None, "=", "name")),
    ("Parte il volo 370 da Bari.", Expected("370", None, None, None, "=", "identifier")),
    ("È nella stanza 12 adesso.", Expected("12", None, None, None, "=", "identifier")),
    ("Vedi a pagina 34 del libro.", Expected("34", None, None, None, "=", "identifier")),
    ("È il giorno 6 dei colloqui.", Expected("6", None, None, None, "=", "identifier")),
    ("È il numero due del partito.", Expected("due", "2", "2", None, "=", "identifier")),
    ("5 cose da sapere oggi", Expected("5", "5", "5", None, "=", "listing")),
    ("Una donna di 45 anni dorme.", exactly("45 anni", "45", "year of age", kind="age")),
    ("Un 45enne dorme.", exactly("45enne", "45", "year of age", kind="age")),
    ("Partì all'età di 45 anni.", exactly("45 anni", "45", "year of age", kind="age")),
    ("Ada Bini, 45 anni, dorme.", exactly("45 anni", "45", "year of age", kind="age")),
    ("Vincono 2-1 in casa.", Expected("2-1", "2", "1", None, "=", "score")),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*NUMBERS, *VAGUE, *SHARES, *MULTIPLES, *MONEY, *MEASURES, *RANGES, *HEDGES, *MARKED],
)
def test_one_construct_is_read_as_one_figure(text: str, expected: Expected) -> None:
    assert_reads(text, "it", expected)


@pytest.mark.parametrize(
    "text",
    [
        "Un gatto e una civetta dormono.",
        "Giocano i quarti di finale.",
        "Secondo la polizia un mezzo pesante brucia.",
        "Torna a metà novembre.",
        "Era la moda degli anni Sessanta.",
        "L'uno dorme.",
        "Soffiano forti venti di maestrale.",
        "Ci mise un secondo gatto.",
        "Il servizio è aperto 24 ore su 24.",
    ],
)
def test_what_reports_no_number_gives_no_figure(text: str) -> None:
    assert extract(text, "it") == []


def test_two_numbers_of_a_change_are_no_range() -> None:
    assert_reads("Il bilancio è salito da 121 a 124 morti.", "it", exactly("121", "121"), exactly("124", "124"))


def test_two_numbers_of_a_change_share_scale_and_unit() -> None:
    first = exactly("3,2", "3200000000", "eur", kind="money")
    second = exactly("4,1 miliardi di euro", "4100000000", "eur", kind="money")
    assert_reads("La spesa passa da 3,2 a 4,1 miliardi di euro.", "it", first, second)


def test_points_beside_a_percentage_are_percentage_points() -> None:
    points = exactly("tre punti", "3", "percentage point", kind="share")
    assert_reads("Perde tre punti, al 28%.", "it", points, exactly("28%", "28", "percent", kind="share"))
    assert_reads("La squadra ha 12 punti.", "it", exactly("12", "12"))


def test_an_hour_before_what_is_counted_is_a_number() -> None:
    assert_reads("Lo dice alle 14 donne.", "it", exactly("14", "14"))


@pytest.mark.parametrize(
    ("text", "subject", "head", "countries"),
    [
        ("Circa 11.000 soldati nordcoreani sono lì.", "soldati nordcoreani", "soldier", ("KP",)),
        ("Almeno dodici persone sono morte.", "persone", "people", ()),
        ("Un centinaio di ostaggi israeliani è lì.", "ostaggi israeliani", "hostage", ("IL",)),
        ("Dodici morti nella tempesta", "morti", "dead", ()),
        ("Tre piccole case bruciano.", "piccole case", "house", ()),
        ("Il 40 per cento degli elettori accetta.", "elettori", "voter", ()),
        ("Due milioni di abitanti vivono lì.", "abitanti", "resident", ()),
        ("Arrivano altri 12 nuovi alunni.", "nuovi alunni", "student", ()),
        ("Un solo gatto dorme.", "gatto", "cat", ()),
        ("Il tasso sale del 5 per cento a maggio.", None, None, ()),
    ],
)
def test_the_subject_is_what_is_counted(
    text: str, subject: str | None, head: str | None, countries: tuple[str, ...]
) -> None:
    (figure,) = (figure for figure in extract(text, "it") if figure.kind.reportable)
    assert (figure.subject, figure.head, figure.countries) == (subject, head, countries)
