"""Spanish figures, construct by construct."""

from __future__ import annotations

import pytest

from monitor.figures import extract
from tests.figures.cases import Expected, assert_reads, exactly

CASES = [
    # numbers
    ("Contaron 11.000 gatos.", exactly("11.000", "11000")),
    ("Contaron 41 000 gatos.", exactly("41 000", "41000")),
    ("Contaron 1.234,5 gatos.", exactly("1.234,5", "1234.5")),
    ("Contaron 1,234.5 gatos.", exactly("1,234.5", "1234.5")),
    ("Contaron once mil gatos.", exactly("once mil", "11000")),
    ("Contaron treinta y tres gatos.", exactly("treinta y tres", "33")),
    ("Contaron treinta y un gatos.", exactly("treinta y un", "31")),
    ("Contaron veintidos gatos.", exactly("veintidos", "22")),
    ("Contaron doscientas gatas.", exactly("doscientas", "200")),
    ("Contaron tres millones siete gatos.", exactly("tres millones siete", "3000007")),
    ("Contaron dos mil millones de gatos.", exactly("dos mil millones", "2000000000")),
    ("Contaron 15 mil millones de gatos.", exactly("15 mil millones", "15000000000")),
    ("Contaron 2 millones 300 mil gatos.", exactly("2 millones 300 mil", "2300000")),
    ("Contaron 2,5 millones de gatos.", exactly("2,5 millones", "2500000")),
    ("Contaron un billón de gatos.", exactly("un billón", "1000000000000")),
    ("Contaron uno coma cinco millones de gatos.", exactly("uno coma cinco millones", "1500000")),
    ("Contaron medio millón de gatos.", exactly("medio millón", "500000")),
    ("Contaron tres millones y medio de gatos.", exactly("tres millones y medio", "3500000")),
    ("Contaron una docena de gatos.", exactly("una docena", "12")),
    ("Contaron media docena de gatos.", exactly("media docena", "6")),
    ("Contaron un centenar de gatos.", exactly("un centenar", "100")),
    ("Quedó solo una gata.", exactly("una", "1")),
    # vague
    ("Decenas de gatos corrieron.", Expected("Decenas", "20", "99", None, "~", "vague")),
    ("Cientos de gatos corrieron.", Expected("Cientos", "200", "999", None, "~", "vague")),
    ("Cientos de miles de gatos corrieron.", Expected("Cientos de miles", "200000", "999999", None, "~", "vague")),
    ("Varios gatos corrieron.", Expected("Varios", "3", "9", None, "~", "vague")),
    # shares and multiples
    ("Subió un 3,5 por ciento.", exactly("3,5 por ciento", "3.5", "percent", kind="share")),
    ("Subió 3 puntos porcentuales.", exactly("3 puntos porcentuales", "3", "percentage point", kind="share")),
    ("Dos tercios de los gatos dormían.", exactly("Dos tercios", "66.666667", "percent", kind="share")),
    ("La mitad de los gatos dormía.", exactly("mitad", "50", "percent", kind="share")),
    ("Uno de cada cuatro gatos dormía.", exactly("Uno de cada cuatro", "25", "percent", kind="share")),
    ("La cifra se duplicó.", exactly("duplicó", "2", "time", kind="multiple")),
    ("Es tres veces más grande.", exactly("tres veces", "3", "time", kind="multiple")),
    # money and measures
    ("Cuesta 20 euros.", exactly("20 euros", "20", "eur", kind="money")),
    ("Cuesta $ 14 millones.", exactly("$ 14 millones", "14000000", "usd", kind="money")),
    ("Cuesta 500 millones de dólares.", exactly("500 millones de dólares", "500000000", "usd", kind="money")),
    ("Cuesta 9 libras esterlinas.", exactly("9 libras esterlinas", "9", "gbp", kind="money")),
    ("Está a 97 kilómetros.", exactly("97 kilómetros", "97", "kilometre", kind="measure")),
    ("Iba a 120 kilómetros por hora.", exactly("120 kilómetros por hora", "120", "kilometre per hour", kind="measure")),
    ("Hacía 40 grados centígrados.", exactly("40 grados centígrados", "40", "celsius", kind="measure")),
    ("Viaja por tres meses.", exactly("tres meses", "3", "month", kind="duration")),
    ("Duró tres meses.", exactly("tres meses", "3", "month", kind="duration")),
    # ranges
    ("Entre 20 y 30 gatos corrieron.", Expected("Entre 20 y 30", "20", "30")),
    ("De 10 a 15 gatos corrieron.", Expected("De 10 a 15", "10", "15")),
    ("Más de 10 y menos de 20 gatos corrieron.", Expected("10 y menos de 20", "10", "20")),
    # hedges
    ("Unos 50 gatos corrieron.", exactly("50", "50", None, "~")),
    ("Cerca de 50 gatos corrieron.", exactly("50", "50", None, "~")),
    ("Más de 50 gatos corrieron.", exactly("50", "50", None, ">")),
    ("Al menos 50 gatos corrieron.", exactly("50", "50", None, ">=")),
    ("Menos de 50 gatos corrieron.", exactly("50", "50", None, "<")),
    ("Hasta 50 gatos corrieron.", exactly("50", "50", None, "<=")),
    ("Como máximo 50 gatos corrieron.", exactly("50", "50", None, "<=")),
    ("Eran 50 o más.", exactly("50", "50", None, ">=")),
    # what is no quantity
    ("Empezó el 5 de mayo de 2024.", Expected("5 de mayo de 2024", None, None, None, "=", "date")),
    ("Empezó en 1998.", Expected("1998", None, None, None, "=", "date")),
    ("Empezó a las 14:30.", Expected("14:30", None, None, None, "=", "time")),
    ("Fue el 3º intento.", Expected("3º", "3", "3", None, "=", "ordinal")),
    ("La cumbre del G7 empezó.", Expected("G7", None, None, None, "=", "name")),
    ("Está en la página 12.", Expected("12", None, None, None, "=", "identifier")),
    ("Tiene 45 años de edad.", exactly("45 años de edad", "45", "year of age", kind="age")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_one_construct_is_read_as_one_figure(text: str, expected: Expected) -> None:
    assert_reads(text, "es", expected)


def test_articles_are_no_figures() -> None:
    assert extract("Un gato y una gata corrieron.", "es") == []


def test_two_numbers_of_a_change_are_no_range() -> None:
    assert_reads("La cifra pasó de 121 a 124.", "es", exactly("121", "121"), exactly("124", "124"))


@pytest.mark.parametrize(
    ("text", "subject", "head", "countries"),
    [
        ("Unos 11.000 soldados norcoreanos llegaron.", "soldados norcoreanos", "soldier", ("KP",)),
        ("Al menos 12 personas murieron.", "personas", "people", ()),
        ("Hubo 12 muertos en la ciudad.", "muertos", "dead", ()),
        ("Dos millones de habitantes viven allí.", "habitantes", "resident", ()),
        ("El 40 por ciento de los votantes aceptó.", "votantes", "voter", ()),
        ("Otros 12 nuevos empleos llegaron.", "nuevos empleos", "job", ()),
    ],
)
def test_the_subject_is_what_is_counted(
    text: str, subject: str | None, head: str | None, countries: tuple[str, ...]
) -> None:
    (figure,) = (figure for figure in extract(text, "es") if figure.kind.reportable)
    assert (figure.subject, figure.head, figure.countries) == (subject, head, countries)
