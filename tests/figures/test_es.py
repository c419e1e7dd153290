"""Spanish figures, construct by construct."""

from __future__ import annotations

import pytest

from monitor.figures import extract
from tests.figures.cases import Expected, assert_reads, exactly

NUMBERS = [
    ("Contaron 11.000 gatos.", exactly("11.000", "11000")),
    ("Contaron 41 000 gatos.", exactly("41 000", "41000")),
    ("Contaron 41\u202f000 gatos.", exactly("41\u202f000", "41000")),
    ("Contaron 1.234,5 gatos.", exactly("1.234,5", "1234.5")),
    ("Contaron 1,234.5 gatos.", exactly("1,234.5", "1234.5")),
    ("Contaron once mil gatos.", exactly("once mil", "11000")),
    ("Contaron treinta y tres gatos.", exactly("treinta y tres", "33")),
    ("Contaron treinta y un gatos.", exactly("treinta y un", "31")),
    ("Contaron veintidos gatos.", exactly("veintidos", "22")),
    ("Contaron veintiún mil gatos.", exactly("veintiún mil", "21000")),
    ("Contaron doscientas gatas.", exactly("doscientas", "200")),
    ("Contaron tres millones siete gatos.", exactly("tres millones siete", "3000007")),
    ("Contaron dos mil millones de gatos.", exactly("dos mil millones", "2000000000")),
    ("Contaron 15 mil millones de gatos.", exactly("15 mil millones", "15000000000")),
    ("Contaron 2 millones 300 mil gatos.", exactly("2 millones 300 mil", "2300000")),
    ("Contaron 2,5 millones de gatos.", exactly("2,5 millones", "2500000")),
    ("Contaron un billón de gatos.", exactly("un billón", "1000000000000")),
    ("Contaron tres trillones de gatos.", exactly("tres trillones", "3000000000000000000")),
    ("Contaron 10 mil gatos.", exactly("10 mil", "10000")),
    ("Contaron 10k gatos.", exactly("10k", "10000")),
    ("Contaron uno coma cinco millones de gatos.", exactly("uno coma cinco millones", "1500000")),
    ("Contaron medio millón de gatos.", exactly("medio millón", "500000")),
    ("Contaron millón y medio de gatos.", exactly("millón y medio", "1500000")),
    ("Contaron tres millones y medio de gatos.", exactly("tres millones y medio", "3500000")),
    ("Contaron una docena de gatos.", exactly("una docena", "12")),
    ("Contaron media docena de gatos.", exactly("media docena", "6")),
    ("Contaron dos docenas y media de gatos.", exactly("dos docenas y media", "30")),
    ("Contaron un centenar de gatos.", exactly("un centenar", "100", None, "~")),
    ("Contaron medio centenar de gatos.", exactly("medio centenar", "50", None, "~")),
    ("Contaron una veintena de gatos.", exactly("una veintena", "20", None, "~")),
    ("Quedó solo una gata.", exactly("una", "1")),
    ("Quedó una sola gata.", exactly("una", "1")),
    ("Hubo un muerto en la cueva.", exactly("un", "1")),
    ("La balanza marcó menos cinco.", exactly("menos cinco", "-5")),
]

VAGUE = [
    ("Decenas de gatos corrieron.", Expected("Decenas", "20", "99", None, "~", "vague")),
    ("Cientos de gatos corrieron.", Expected("Cientos", "200", "999", None, "~", "vague")),
    ("Cientos de miles de gatos corrieron.", Expected("Cientos de miles", "200000", "999999", None, "~", "vague")),
    ("Varios gatos corrieron.", Expected("Varios", "3", "9", None, "~", "vague")),
    ("Varias decenas de gatos corrieron.", Expected("Varias decenas", "20", "99", None, "~", "vague")),
    ("Unos cuantos miles de gatos corrieron.", Expected("Unos cuantos miles", "2000", "9999", None, "~", "vague")),
    (
        "Se perdieron miles de millones de euros.",
        Expected("miles de millones de euros", "2000000000", "9999999999", "eur", "~", "money"),
    ),
]

SHARES = [
    ("Subió un 3,5 por ciento.", exactly("3,5 por ciento", "3.5", "percent", kind="share")),
    ("Subió un 3,5 %.", exactly("3,5 %", "3.5", "percent", kind="share")),
    ("Era cierto al cien por cien.", exactly("cien por cien", "100", "percent", kind="share")),
    ("Subió 3 puntos porcentuales.", exactly("3 puntos porcentuales", "3", "percentage point", kind="share")),
    ("Subió 25 puntos básicos.", exactly("25 puntos básicos", "25", "basis point", kind="share")),
    ("El paro bajó dos décimas.", exactly("dos décimas", "0.2", "percentage point", kind="share")),
    ("El paro bajó punto y medio.", exactly("punto y medio", "1.5", "percentage point", kind="share")),
    ("El paro bajó medio punto.", exactly("medio punto", "0.5", "percentage point", kind="share")),
    ("Dos tercios de los gatos dormían.", exactly("Dos tercios", "66.666667", "percent", kind="share")),
    ("La tercera parte de los gatos dormía.", exactly("tercera parte", "33.333333", "percent", kind="share")),
    ("Dormían las tres cuartas partes.", exactly("tres cuartas partes", "75", "percent", kind="share")),
    ("Dormían tres quintos de los gatos.", exactly("tres quintos", "60", "percent", kind="share")),
    ("Dormían dos treintavos de los gatos.", exactly("dos treintavos", "6.666667", "percent", kind="share")),
    ("Es un diezmilésimo del total.", exactly("un diezmilésimo", "0.01", "percent", kind="share")),
    ("La mitad de los gatos dormía.", exactly("mitad", "50", "percent", kind="share")),
    ("Se redujo casi a la mitad.", exactly("mitad", "50", "percent", kind="share")),
    ("Uno de cada cuatro gatos dormía.", exactly("Uno de cada cuatro", "25", "percent", kind="share")),
    ("Una de cada diez gatas dormía.", exactly("Una de cada diez", "10", "percent", kind="share")),
    ("El coste se dividió entre cuatro.", exactly("cuatro", "25", "percent", kind="share")),
]

MULTIPLES = [
    ("La cifra se duplicó.", exactly("duplicó", "2", "time", kind="multiple")),
    ("Los precios se han triplicado.", exactly("triplicado", "3", "time", kind="multiple")),
    ("Es tres veces más grande.", exactly("tres veces", "3", "time", kind="multiple")),
    ("Cuesta el doble que antes.", exactly("doble", "2", "time", kind="multiple")),
    ("Cuesta más del triple.", exactly("triple", "3", "time", ">", "multiple")),
    ("La cifra se multiplicó por seis.", exactly("seis", "6", "time", kind="multiple")),
]

MONEY = [
    ("Cuesta 20 euros.", exactly("20 euros", "20", "eur", kind="money")),
    ("Cuesta 20 €.", exactly("20 €", "20", "eur", kind="money")),
    ("Cuesta $ 14 millones.", exactly("$ 14 millones", "14000000", "usd", kind="money")),
    ("Cuesta US$ 40.", exactly("US$ 40", "40", "usd", kind="money")),
    ("Cuesta 500 millones de dólares.", exactly("500 millones de dólares", "500000000", "usd", kind="money")),
    ("Cuesta 1.200 M€.", exactly("1.200 M€", "1200000000", "eur", kind="money")),
    ("Cuesta 9 libras esterlinas.", exactly("9 libras esterlinas", "9", "gbp", kind="money")),
    ("Cuesta 20 pesos chilenos.", exactly("20 pesos chilenos", "20", "clp", kind="money")),
    ("Cuesta 15 euros con 50.", exactly("15 euros con 50", "15.5", "eur", kind="money")),
    ("Cuesta U$S15 con IVA.", exactly("U$S15", "15", "usd", kind="money")),
    ("Cuesta U$S2.500 millones.", exactly("U$S2.500 millones", "2500000000", "usd", kind="money")),
    ("Pagan 0,42 euros por acción.", exactly("0,42 euros por acción", "0.42", "eur per share", kind="money")),
    ("Pagan 1.200 euros al mes.", exactly("1.200 euros al mes", "1200", "eur per month", kind="money")),
    ("Pagan 300 dólares mensuales.", exactly("300 dólares mensuales", "300", "usd per month", kind="money")),
]

MEASURES = [
    ("Está a 97 kilómetros.", exactly("97 kilómetros", "97", "kilometre", kind="measure")),
    ("Está a medio kilómetro.", exactly("medio kilómetro", "0.5", "kilometre", kind="measure")),
    ("Iba a 120 kilómetros por hora.", exactly("120 kilómetros por hora", "120", "kilometre per hour", kind="measure")),
    ("Ocupa 30 metros cuadrados.", exactly("30 metros cuadrados", "30", "square metre", kind="measure")),
    ("Hacía 40 grados centígrados.", exactly("40 grados centígrados", "40", "celsius", kind="measure")),
    ("Tenía 36,6 ºC de temperatura.", exactly("36,6 ºC", "36.6", "celsius", kind="measure")),
    ("Había 10 grados bajo cero.", exactly("10 grados bajo cero", "-10", "degree", kind="measure")),
    ("Emite 30 toneladas diarias.", exactly("30 toneladas diarias", "30", "metric ton per day", kind="measure")),
    ("Emite 30 toneladas de gas al día.", exactly("30 toneladas", "30", "metric ton per day", kind="measure")),
    ("Viaja por tres meses.", exactly("tres meses", "3", "month", kind="duration")),
    ("Duró tres meses.", exactly("tres meses", "3", "month", kind="duration")),
    ("Duró un año y medio.", exactly("un año y medio", "1.5", "year", kind="duration")),
    ("Duró hora y media.", exactly("hora y media", "1.5", "hour", kind="duration")),
    ("Duró media hora.", exactly("media hora", "0.5", "hour", kind="duration")),
    ("Ocurrió en los dos últimos años.", exactly("dos últimos años", "2", "year", kind="duration")),
    ("Ganó por tres centésimas de segundo.", exactly("tres centésimas de segundo", "0.03", "second", kind="duration")),
]

RANGES = [
    ("Entre 20 y 30 gatos corrieron.", Expected("Entre 20 y 30", "20", "30")),
    ("Ocupa un lugar entre el diez y el quince.", Expected("entre el diez y el quince", "10", "15")),
    ("De 10 a 15 gatos corrieron.", Expected("De 10 a 15", "10", "15")),
    ("Desde cien hasta doscientos gatos corrieron.", Expected("Desde cien hasta doscientos", "100", "200")),
    ("Dos o tres gatos corrieron.", Expected("Dos o tres", "2", "3")),
    ("Veinte o treinta gatos corrieron.", Expected("Veinte o treinta", "20", "30")),
    ("Más de 10 y menos de 20 gatos corrieron.", Expected("10 y menos de 20", "10", "20")),
    (
        "Hubo entre tres y cuatro millones de gatos.",
        Expected("entre tres y cuatro millones", "3000000", "4000000"),
    ),
    ("Cuesta de 5 a 10 euros.", Expected("de 5 a 10 euros", "5", "10", "eur", "=", "money")),
]

HEDGES = [
    ("Unos 50 gatos corrieron.", exactly("50", "50", None, "~")),
    ("Unos cien gatos corrieron.", exactly("cien", "100", None, "~")),
    ("Cerca de 50 gatos corrieron.", exactly("50", "50", None, "~")),
    ("Corrieron veinte y pico.", exactly("veinte", "20", None, "~")),
    ("Más de 50 gatos corrieron.", exactly("50", "50", None, ">")),
    ("Más de los 50 gatos corrieron.", exactly("50", "50", None, ">")),
    ("La cifra superó los 50 gatos.", exactly("50", "50", None, ">")),
    ("Al menos 50 gatos corrieron.", exactly("50", "50", None, ">=")),
    ("Menos de 50 gatos corrieron.", exactly("50", "50", None, "<")),
    ("Hasta 50 gatos corrieron.", exactly("50", "50", None, "<=")),
    ("Como máximo 50 gatos corrieron.", exactly("50", "50", None, "<=")),
    ("No fueron más de 50 gatos.", exactly("50", "50", None, "<=")),
    ("No hay más que 50 gatos.", exactly("50", "50", None, "<=")),
    ("Corrieron 50 personas como máximo.", exactly("50", "50", None, "<=")),
    ("Eran 50 o más.", exactly("50", "50", None, ">=")),
    ("La tasa bajó hasta el 6 %.", exactly("6 %", "6", "percent", kind="share")),
]

MARKED = [
    ("Empezó el 5 de mayo de 2024.", Expected("5 de mayo de 2024", None, None, None, "=", "date")),
    ("Va del 5 al 8 de marzo.", Expected("5 al 8 de marzo", None, None, None, "=", "date")),
    ("Empezó el dos de mayo.", Expected("dos de mayo", None, None, None, "=", "date")),
    ("Empezó en 1998.", Expected("1998", None, None, None, "=", "date")),
    ("Empezó en dos mil veinticinco.", Expected("dos mil veinticinco", None, None, None, "=", "date")),
    ("Empezó a las 14:30.", Expected("14:30", None, None, None, "=", "time")),
    ("Empezó a las 8.30.", Expected("8.30", None, None, None, "=", "time")),
    ("Empezó a las 21.00 horas.", Expected("21.00 horas", None, None, None, "=", "time")),
    ("Empezó a las tres de la tarde.", Expected("tres de la tarde", None, None, None, "=", "time")),
    ("Fue el 3º intento.", Expected("3º", "3", "3", None, "=", "ordinal")),
    ("Fue el 3.º intento.", Expected("3.º", "3", "3", None, "=", "ordinal")),
    ("Fue el tercer intento.", Expected("tercer", "3", "3", None, "=", "ordinal")),
    ("Fue la quinta edición.", Expected("quinta", "5", "5", None, "=", "ordinal")),
    ("La cumbre del G7 empezó.", Expected("G7", None, None, None, "=", "name")),
    ("La cumbre COP30 empezó.", Expected("COP30", None, None, None, "=", "name")),
    ("Recordaron el 11-S.", Expected("11-S", None, None, None, "=", "name")),
    ("Chocó en la A-7.", Expected("A-7", None, None, None, "=", "name")),
    ("Está en la página 12.", Expected("12", None, None, None, "=", "identifier")),
    ("Está en el n.º 12.", Expected("12", None, None, None, "=", "identifier")),
    ("Iba en el vuelo 370.", Expected("370", None, None, None, "=", "identifier")),
    ("Es el día 6 de la huelga.", Expected("6", None, None, None, "=", "identifier")),
    ("Fue en los años 90.", Expected("90", None, None, None, "=", "identifier")),
    ("5 claves para entender la crisis", Expected("5", "5", "5", None, "=", "listing")),
    ("Ganaron 2-1 en casa.", Expected("2-1", "2", "1", None, "=", "score")),
    ("Ganaron por 3 a 1.", Expected("3 a 1", "3", "1", None, "=", "score")),
    ("Tiene 45 años de edad.", exactly("45 años de edad", "45", "year of age", kind="age")),
    ("La jueza tiene 45 años.", exactly("45 años", "45", "year of age", kind="age")),
    ("Ana Ruiz, de 45 años, corrió.", exactly("45 años", "45", "year of age", kind="age")),
    ("Un hombre de 45 años corrió.", exactly("45 años", "45", "year of age", kind="age")),
    ("Son los menores de 16 años.", exactly("16 años", "16", "year of age", "<", "age")),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*NUMBERS, *VAGUE, *SHARES, *MULTIPLES, *MONEY, *MEASURES, *RANGES, *HEDGES, *MARKED],
)
def test_one_construct_is_read_as_one_figure(text: str, expected: Expected) -> None:
    assert_reads(text, "es", expected)


@pytest.mark.parametrize(
    "text",
    [
        "Un gato y una gata corrieron.",
        "Los medios hablan de la clase media y de la edad media.",
        "Se jugaron los cuartos de final en la primera quincena.",
        "Un doble atentado sacudió la plaza.",
        "Cada uno corrió a su casa.",
    ],
)
def test_what_counts_nothing_gives_no_reportable_figure(text: str) -> None:
    assert [figure.wording for figure in extract(text, "es") if figure.kind.reportable] == []


def test_a_duration_that_somebody_has_is_no_age() -> None:
    assert_reads("Tiene tres años para pagar.", "es", exactly("tres años", "3", "year", kind="duration"))


def test_two_numbers_of_a_change_are_no_range() -> None:
    assert_reads("La cifra pasó de 121 a 124.", "es", exactly("121", "121"), exactly("124", "124"))
    assert_reads(
        "El precio subió de los 20 a los 35 euros.",
        "es",
        exactly("20", "20", "eur", kind="money"),
        exactly("35 euros", "35", "eur", kind="money"),
    )


def test_points_are_percentage_points_beside_a_percentage() -> None:
    assert_reads(
        "La tasa bajó 1,5 puntos, hasta el 6,2 %.",
        "es",
        exactly("1,5 puntos", "1.5", "percentage point", kind="share"),
        exactly("6,2 %", "6.2", "percent", kind="share"),
    )
    assert_reads("El equipo sumó 15 puntos.", "es", exactly("15", "15"))


@pytest.mark.parametrize(
    ("text", "subject", "head", "countries"),
    [
        ("Unos 11.000 soldados norcoreanos llegaron.", "soldados norcoreanos", "soldier", ("KP",)),
        ("Unos 900 soldados de Corea del Norte llegaron.", "soldados de Corea del Norte", "soldier", ("KP",)),
        ("Al menos 12 personas murieron.", "personas", "people", ()),
        ("Hubo 12 muertos en la ciudad.", "muertos", "dead", ()),
        ("Hubo tres víctimas mortales en la ciudad.", "víctimas mortales", "dead", ()),
        ("Dos millones de habitantes viven allí.", "habitantes", "resident", ()),
        ("El 40 por ciento de los votantes aceptó.", "votantes", "voter", ()),
        ("La mitad de los 800 alumnos aceptó.", "alumnos", "student", ()),
        ("Otros 12 nuevos empleos llegaron.", "nuevos empleos", "job", ()),
        ("Quedó un solo superviviente.", "superviviente", "survivor", ()),
        ("Se elevan a 17 los muertos.", "los muertos", "dead", ()),
        ("Treinta lograron salir.", None, None, ()),
    ],
)
def test_the_subject_is_what_is_counted(
    text: str, subject: str | None, head: str | None, countries: tuple[str, ...]
) -> None:
    figure = next(figure for figure in extract(text, "es") if figure.kind.reportable)
    assert (figure.subject, figure.head, figure.countries) == (subject, head, countries)
