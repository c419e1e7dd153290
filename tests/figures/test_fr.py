"""French figures, construct by construct."""

from __future__ import annotations

import pytest

from monitor.figures import extract
from tests.figures.cases import Expected, assert_reads, exactly

NUMBERS = [
    ("On a compté 11 000 tentes.", exactly("11 000", "11000")),
    ("On a compté 11\u202f000 tentes.", exactly("11\u202f000", "11000")),
    ("On a compté 11\u00a0000 tentes.", exactly("11\u00a0000", "11000")),
    ("On a compté 11.000 tentes.", exactly("11.000", "11000")),
    ("On a compté 6.700,54 tentes.", exactly("6.700,54", "6700.54")),
    ("On a compté 2,5 tentes.", exactly("2,5", "2.5")),
    ("On a compté dix-sept tentes.", exactly("dix-sept", "17")),
    ("On a compté vingt et une tentes.", exactly("vingt et une", "21")),
    ("On a compté soixante et onze tentes.", exactly("soixante et onze", "71")),
    ("On a compté quatre-vingt-dix-neuf tentes.", exactly("quatre-vingt-dix-neuf", "99")),
    ("On a compté quatre vingt dix neuf tentes.", exactly("quatre vingt dix neuf", "99")),
    ("On a compté quatre-vingts tentes.", exactly("quatre-vingts", "80")),
    ("On a compté septante-deux tentes.", exactly("septante-deux", "72")),
    ("On a compté huitante-trois tentes.", exactly("huitante-trois", "83")),
    ("On a compté nonante et une tentes.", exactly("nonante et une", "91")),
    ("On a compté cent une tentes.", exactly("cent une", "101")),
    ("On a compté deux cent vingt-quatre tentes.", exactly("deux cent vingt-quatre", "224")),
    ("On a compté dix-neuf cents tentes.", exactly("dix-neuf cents", "1900")),
    ("On a compté trente-cinq mille deux cents tentes.", exactly("trente-cinq mille deux cents", "35200")),
    ("On a compté deux-millions-trois-cent-mille tentes.", exactly("deux-millions-trois-cent-mille", "2300000")),
    ("La ville a 1,2 million de chats.", exactly("1,2 million", "1200000")),
    ("La ville a 2 millions 300 mille chats.", exactly("2 millions 300 mille", "2300000")),
    ("La ville a 97 mille chats.", exactly("97 mille", "97000")),
    ("Le monde a 3 billions de fourmis.", exactly("3 billions", "3000000000000")),
    ("La ville a deux virgule cinq millions de chats.", exactly("deux virgule cinq millions", "2500000")),
    ("La ville a un demi-million de chats.", exactly("un demi-million", "500000")),
    ("La ville a un million et demi de chats.", exactly("un million et demi", "1500000")),
    ("La ville a deux millions et demi de chats.", exactly("deux millions et demi", "2500000")),
    ("La ville a trois douzaines de chats.", exactly("trois douzaines", "36")),
    ("La ville a une centaine de chats.", exactly("une centaine", "100", None, "~")),
    ("La ville a un millier de chats.", exactly("un millier", "1000", None, "~")),
    ("La ville a une demi-douzaine de chats.", exactly("une demi-douzaine", "6", None, "~")),
    ("Il ne reste qu’un seul chat.", exactly("un", "1")),
    ("Le solde est de moins trois.", exactly("moins trois", "-3")),
    ("Neuf chats ont couru.", exactly("Neuf", "9")),
]  # fmt: skip

VAGUE = [
    ("Des dizaines de chats ont couru.", Expected("dizaines", "20", "99", None, "~", "vague")),
    ("Des centaines de chats ont couru.", Expected("centaines", "200", "999", None, "~", "vague")),
    ("Des dizaines de milliers de chats ont couru.",
     Expected("dizaines de milliers", "20000", "99999", None, "~", "vague")),
    ("Des millions d’euros ont disparu.", Expected("millions d’euros", "2000000", "9999999", "eur", "~", "money")),
    ("Plusieurs chats ont couru.", Expected("Plusieurs", "3", "9", None, "~", "vague")),
    ("Plusieurs dizaines de chats ont couru.", Expected("Plusieurs dizaines", "20", "99", None, "~", "vague")),
    ("Quelques centaines de chats ont couru.", Expected("Quelques centaines", "200", "999", None, "~", "vague")),
]  # fmt: skip

SHARES = [
    ("Le taux monte de 3,5 %.", exactly("3,5 %", "3.5", "percent", kind="share")),
    ("Le taux monte de deux pour cent.", exactly("deux pour cent", "2", "percent", kind="share")),
    ("Il y croit à cent pour cent.", exactly("cent pour cent", "100", "percent", kind="share")),
    ("Le taux perd 0,5 point de pourcentage.",
     exactly("0,5 point de pourcentage", "0.5", "percentage point", kind="share")),
    ("Le taux perd 25 points de base.", exactly("25 points de base", "25", "basis point", kind="share")),
    ("Un tiers des chats dort.", exactly("Un tiers", "33.333333", "percent", kind="share")),
    ("Les trois quarts des chats dorment.", exactly("trois quarts", "75", "percent", kind="share")),
    ("Le quart des chats dort.", exactly("quart", "25", "percent", kind="share")),
    ("La moitié des chats dort.", exactly("moitié", "50", "percent", kind="share")),
    ("Plus de la moitié des chats dort.", exactly("moitié", "50", "percent", ">", "share")),
    ("Deux cinquièmes des chats dorment.", exactly("Deux cinquièmes", "40", "percent", kind="share")),
    ("Le prix a baissé d’un tiers en mer.", exactly("un tiers", "33.333333", "percent", kind="share")),
    ("Un chat sur cinq dort.", exactly("Un chat sur cinq", "20", "percent", kind="share")),
    ("Deux Belges sur trois dorment.", exactly("Deux Belges sur trois", "66.666667", "percent", kind="share")),
    ("Le budget a été divisé par deux.", exactly("deux", "50", "percent", kind="share")),
]  # fmt: skip

MULTIPLES = [
    ("Le prix a doublé.", exactly("doublé", "2", "time", kind="multiple")),
    ("Les prix vont tripler.", exactly("tripler", "3", "time", kind="multiple")),
    ("Le prix a été multiplié par quatre.", exactly("quatre", "4", "time", kind="multiple")),
    ("Les vols ont été multipliés par près de 2,5.", exactly("2,5", "2.5", "time", "~", "multiple")),
    ("Il est dix fois plus grand.", exactly("dix fois", "10", "time", kind="multiple")),
    ("C’est le double du devis.", exactly("le double", "2", "time", kind="multiple")),
]

MONEY = [
    ("Cela coûte 1,2 milliard d’euros.", exactly("1,2 milliard d’euros", "1200000000", "eur", kind="money")),
    ("Cela coûte 15 M€ en tout.", exactly("15 M€", "15000000", "eur", kind="money")),
    ("Cela coûte 3,5 Mds€ en tout.", exactly("3,5 Mds€", "3500000000", "eur", kind="money")),
    ("Cela coûte 10 K€ en tout.", exactly("10 K€", "10000", "eur", kind="money")),
    ("Cela coûte 20 € en tout.", exactly("20 €", "20", "eur", kind="money")),
    ("Cela coûte 40 millions de dollars.", exactly("40 millions de dollars", "40000000", "usd", kind="money")),
    ("Cela coûte 40 dollars canadiens.", exactly("40 dollars canadiens", "40", "cad", kind="money")),
    ("Cela coûte EUR 20 en tout.", exactly("EUR 20", "20", "eur", kind="money")),
    ("Cela coûte un millier d’euros.", exactly("un millier d’euros", "1000", "eur", "~", "money")),
    ("Cela coûte treize euros et quarante-cinq cents.",
     exactly("treize euros et quarante-cinq cents", "13.45", "eur", kind="money")),
    ("Cela coûte 34 cents en tout.", exactly("34 cents", "34", "cent", kind="money")),
    ("Cela coûte 12 euros l’heure.", exactly("12 euros l’heure", "12", "eur per hour", kind="money")),
    ("Cela coûte 82 dollars le baril.", exactly("82 dollars le baril", "82", "usd per barrel", kind="money")),
    ("Cela coûte deux cents livres sterling.", exactly("deux cents livres sterling", "200", "gbp", kind="money")),
]  # fmt: skip

MEASURES = [
    ("La mer est à 97 km.", exactly("97 km", "97", "kilometre", kind="measure")),
    ("La mer est à une vingtaine de kilomètres.",
     exactly("une vingtaine de kilomètres", "20", "kilometre", "~", "measure")),
    ("Il roulait à 110 km/h.", exactly("110 km/h", "110", "kilometre per hour", kind="measure")),
    ("Il roulait à 50 kilomètres à l’heure.",
     exactly("50 kilomètres à l’heure", "50", "kilometre per hour", kind="measure")),
    ("Le feu a brûlé 16 kilomètres carrés.", exactly("16 kilomètres carrés", "16", "square kilometre", kind="measure")),
    ("Le parc produit 3,4 gigawatts.", exactly("3,4 gigawatts", "3.4", "gigawatt", kind="measure")),
    ("Il y fait -12,5 °C.", exactly("-12,5 °C", "-12.5", "celsius", kind="measure")),
    ("Il y fait moins 30 degrés Celsius.", exactly("moins 30 degrés Celsius", "-30", "celsius", kind="measure")),
    ("La peine est de dix-huit mois.", exactly("dix-huit mois", "18", "month", kind="duration")),
    ("La peine est d’un an et demi.", exactly("un an et demi", "1.5", "year", kind="duration")),
    ("Le vol dure trois heures et demie.", exactly("trois heures et demie", "3.5", "hour", kind="duration")),
    ("Le vol dure une demi-heure.", exactly("une demi-heure", "0.5", "hour", kind="duration")),
    ("Il part pour trois jours.", exactly("trois jours", "3", "day", kind="duration")),
    ("Le chantier dure une semaine.", exactly("une semaine", "1", "week", kind="duration")),
    ("Le chantier dure une quinzaine de jours.", exactly("une quinzaine de jours", "15", "day", "~", "duration")),
    ("Il gagne avec une minute et 38 secondes.", exactly("une minute et 38 secondes", "98", "second", kind="duration")),
    ("Il a couru en 2 h 30 hier.", exactly("2 h 30", "2.5", "hour", kind="duration")),
]  # fmt: skip

RANGES = [
    ("Entre 20 et 30 chats ont couru.", Expected("Entre 20 et 30", "20", "30")),
    ("De 200 à 300 chats ont couru.", Expected("De 200 à 300", "200", "300")),
    ("Il y avait 10 à 12 millions de chats.", Expected("10 à 12 millions", "10000000", "12000000")),
    ("Il y avait 10-12 000 chats.", Expected("10-12 000", "10000", "12000")),
    ("Trois ou quatre chats ont couru.", Expected("Trois ou quatre", "3", "4")),
    ("Un ou deux chats ont couru.", Expected("Un ou deux", "1", "2")),
    ("Une hausse de 2 à 3 % est prévue.", Expected("de 2 à 3 %", "2", "3", "percent", "=", "share")),
    ("Entre cent et deux cents chats ont couru.", Expected("Entre cent et deux cents", "100", "200")),
    ("Plus de 10 et moins de 20 chats ont couru.", Expected("10 et moins de 20", "10", "20")),
]

HEDGES = [
    ("Environ 50 chats ont couru.", exactly("50", "50", None, "~")),
    ("Quelque 50 chats ont couru.", exactly("50", "50", None, "~")),
    ("Les quelque 50 chats ont couru.", exactly("50", "50", None, "~")),
    ("Près de 50 chats ont couru.", exactly("50", "50", None, "~")),
    ("Plus de 50 chats ont couru.", exactly("50", "50", None, ">")),
    ("Plus d’une centaine de chats ont couru.", exactly("une centaine", "100", None, ">")),
    ("Au moins 50 chats ont couru.", exactly("50", "50", None, ">=")),
    ("Pas moins de 50 chats ont couru.", exactly("50", "50", None, ">=")),
    ("Moins de 50 chats ont couru.", exactly("50", "50", None, "<")),
    ("Jusqu’à 50 chats ont couru.", exactly("50", "50", None, "<=")),
    ("Tout au plus 50 chats ont couru.", exactly("50", "50", None, "<=")),
    ("Il y en avait 50 ou plus.", exactly("50", "50", None, ">=")),
    ("Il y en avait 50 au maximum.", exactly("50", "50", None, "<=")),
    ("Il y en avait 50 environ.", exactly("50", "50", None, "~")),
    ("Il y avait 50 personnes au maximum.", exactly("50", "50", None, "<=")),
    ("Exactement 50 chats ont couru.", exactly("50", "50")),
]

MARKED = [
    ("Le 7 novembre 2024, il neige.", Expected("7 novembre 2024", None, None, None, "=", "date")),
    ("Le 1er mai, il neige.", Expected("1er mai", None, None, None, "=", "date")),
    ("En 1998, il neige.", Expected("1998", None, None, None, "=", "date")),
    ("Depuis les années 90, il neige.", Expected("90", None, None, None, "=", "date")),
    ("Depuis les années ’90, il neige.", Expected("90", None, None, None, "=", "date")),
    ("Le 17/05/2018, il neige.", Expected("17/05/2018", None, None, None, "=", "date")),
    ("Il arrive à 9 h 30 demain.", Expected("9 h 30", None, None, None, "=", "time")),
    ("Il arrive à 14h30 demain.", Expected("14h30", None, None, None, "=", "time")),
    ("Il arrive vers 22h demain.", Expected("22h", None, None, None, "=", "time")),
    ("Il arrive à 20 heures demain.", Expected("20 heures", "20", "20", "hour", "=", "time")),
    ("La 22e course est finie.", Expected("22e", "22", "22", None, "=", "ordinal")),
    ("La troisième course est finie.", Expected("troisième", "3", "3", None, "=", "ordinal")),
    ("La vingt-cinquième course est finie.", Expected("vingt-cinquième", "25", "25", None, "=", "ordinal")),
    ("La vingt et unième course est finie.", Expected("vingt et unième", "21", "21", None, "=", "ordinal")),
    ("Un F-16 est passé.", Expected("F-16", None, None, None, "=", "name")),
    ("Un vaccin contre le Covid-19 existe.", Expected("Covid-19", None, None, None, "=", "name")),
    ("Il est en salle 12 ce soir.", Expected("12", None, None, None, "=", "identifier")),
    ("Voyez la page 34 du livre.", Expected("34", None, None, None, "=", "identifier")),
    ("Le dossier n° 5 est clos.", Expected("5", None, None, None, "=", "identifier")),
    ("Le numéro deux du parti est là.", Expected("deux", "2", "2", None, "=", "identifier")),
    ("Appelez le 01 23 45 67 89 ce soir.", Expected("01 23 45 67 89", None, None, None, "=", "identifier")),
    ("5 choses à savoir ce soir", Expected("5", "5", "5", None, "=", "listing")),
    ("Une femme de 45 ans est là.", exactly("45 ans", "45", "year of age", kind="age")),
    ("Ada Lind, 44 ans, est là.", exactly("44 ans", "44", "year of age", kind="age")),
    ("Âgé d’environ 40 ans, il est là.", exactly("40 ans", "40", "year of age", "~", "age")),
    ("Les plus de 65 ans votent.", exactly("65 ans", "65", "year of age", ">", "age")),
    ("Le vote des 18-24 ans baisse.", Expected("18-24 ans", "18", "24", "year of age", "=", "age")),
    ("Les 18-24 ans votent.", Expected("18-24 ans", "18", "24", "year of age", "=", "age")),
    ("Le bébé de 3 mois dort.", exactly("3 mois", "3", "month of age", kind="age")),
    ("Ils gagnent 2-1 à domicile.", Expected("2-1", "2", "1", None, "=", "score")),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*NUMBERS, *VAGUE, *SHARES, *MULTIPLES, *MONEY, *MEASURES, *RANGES, *HEDGES, *MARKED],
)
def test_one_construct_is_read_as_one_figure(text: str, expected: Expected) -> None:
    assert_reads(text, "fr", expected)


@pytest.mark.parametrize(
    "text",
    [
        "Un chat et une chouette dorment.",
        "Ils jouent le quart de finale, puis la demi-finale.",
        "C’est un vélo neuf.",
        "L’un dort.",
        "Cela relève du 49.3.",
        "Le service est ouvert 24 heures sur 24.",
        "Il est mort un jour où il neigeait.",
    ],
)
def test_what_reports_no_number_gives_no_figure(text: str) -> None:
    assert extract(text, "fr") == []


def test_two_numbers_of_a_change_are_no_range() -> None:
    assert_reads("Le bilan est passé de 121 à 124 morts.", "fr", exactly("121", "121"), exactly("124", "124"))


def test_two_numbers_of_a_change_share_scale_and_unit() -> None:
    first = exactly("3,2", "3200000000", "eur", kind="money")
    second = exactly("4,1 milliards d’euros", "4100000000", "eur", kind="money")
    assert_reads("Le budget passe de 3,2 à 4,1 milliards d’euros.", "fr", first, second)


def test_points_beside_a_percentage_are_percentage_points() -> None:
    points = exactly("3 points", "3", "percentage point", kind="share")
    assert_reads("Sa cote perd 3 points, à 28 %.", "fr", points, exactly("28 %", "28", "percent", kind="share"))
    assert_reads("Le club a 12 points.", "fr", exactly("12", "12"))


def test_things_on_several_things_are_no_share() -> None:
    assert_reads("Il lit un livre sur trois attaques.", "fr", exactly("trois", "3"))


@pytest.mark.parametrize(
    ("text", "subject", "head", "countries"),
    [
        ("Environ 11 000 soldats nord-coréens sont là.", "soldats nord-coréens", "soldier", ("KP",)),
        ("Quelque 300 militaires ukrainiens sont là.", "militaires ukrainiens", "soldier", ("UA",)),
        ("Au moins douze personnes ont été tuées.", "personnes", "people", ()),
        ("Une centaine d’otages israéliens sont là.", "otages israéliens", "hostage", ("IL",)),
        ("Douze morts dans une tempête", "morts", "dead", ()),
        ("Trois petites maisons ont brûlé.", "petites maisons", "house", ()),
        ("Un Français sur cinq dort.", "Français", None, ("FR",)),
        ("80 % des électeurs sont venus.", "électeurs", "voter", ()),
        ("Près de 12 000 sont venus.", None, None, ()),
        ("Le taux monte de 5 % en mai.", None, None, ()),
    ],
)
def test_the_subject_is_what_is_counted(
    text: str, subject: str | None, head: str | None, countries: tuple[str, ...]
) -> None:
    (figure,) = (figure for figure in extract(text, "fr") if figure.kind.reportable)
    assert (figure.subject, figure.head, figure.countries) == (subject, head, countries)
