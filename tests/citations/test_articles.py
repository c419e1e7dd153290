"""Whole articles in five languages: their claims, whom these are from, and what they cite."""

from __future__ import annotations

import pytest

from monitor.models import Claim
from tests.citations.helpers import document

EN = """Aid convoy reaches the coast

By Jane Doe, 12 March 2026

At least 48 people were killed and more than 200 injured when a ferry sank off the coast on Tuesday,
according to the Associated Press [1]. The BBC put the death toll at 51 [2], while officials in the
capital said that 17 were missing.

The government has pledged $3.5 million, a spokesman told Reuters. That is three times as much as in
2019. "We have 12 boats," the mayor added. He said nearly half of the passengers were children.

In a statement, the Red Cross said it had sent 30 volunteers (see
https://www.reuters.com/world/red-cross-30-volunteers-2026-03-11/). Several passengers are still
missing.

References
[1] AP, "Ferry sinks", https://apnews.com/article/ferry-sinks-48-dead-abc123
[2] https://www.bbc.co.uk/news/world-12345678
"""
FR = """Le ferry coulé

Au moins 48 personnes ont été tuées et plus de 200 blessées mardi, a annoncé la police locale. Selon
l'AFP, 17 passagers sont portés disparus. Le Monde
(https://www.lemonde.fr/international/article/2026/03/11/ferry_1234_3210.html) évoque 51 morts. Le
gouvernement a promis 3,5 millions d'euros, soit trois fois plus qu'en 2019.

D'après une source proche du dossier citée par Reuters, près de la moitié des passagers étaient des
enfants.
"""
ES = """El ferri hundido

Al menos 48 personas murieron y más de 200 resultaron heridas el martes, informó la policía. Según
la agencia EFE, 17 pasajeros siguen desaparecidos. El diario El País
(www.elpais.com/internacional/2026-03-11/ferri.html) habla de 51 muertos.

El Gobierno prometió 3,5 millones de euros, el triple que en 2019, dijo la ministra Ana Ruiz.
"""
IT = """Il traghetto affondato

Almeno 48 persone sono morte e più di 200 sono rimaste ferite martedì, ha riferito la polizia.
Secondo l'ANSA, 17 passeggeri sono dispersi. La Repubblica
(https://www.repubblica.it/esteri/2026/03/11/news/traghetto-123/) parla di 51 morti.

Il governo ha promesso 3,5 milioni di euro, ha detto la ministra Anna Rossi.
"""
DE = """Fähre gesunken

Mindestens 48 Menschen kamen am Dienstag ums Leben, mehr als 200 wurden verletzt, wie die Polizei
mitteilte. Die Nachrichtenagentur dpa sprach von 51 Toten. Laut „Süddeutscher Zeitung“
(https://www.sueddeutsche.de/panorama/faehre-1.1234) werden 17 Passagiere vermisst.

Die Regierung sagte 3,5 Millionen Euro zu, dreimal so viel wie 2019. Das Rote Kreuz meldete 30
Freiwillige.
"""

#: hedge and wording, whom it is from, what it cites, and how that is told
Row = tuple[str, str, tuple[str, ...], tuple[str, ...], str]

CLAIMS: dict[str, list[Row]] = {
    "en": [
        (">=", "48", ("Associated Press",), ("apnews.com",), "marker"),
        (">", "200", ("Associated Press",), ("apnews.com",), "marker"),
        ("=", "51", ("BBC", "officials"), ("bbc.co.uk",), "marker"),
        ("=", "17", ("BBC", "officials"), ("bbc.co.uk",), "marker"),
        ("=", "$3.5 million", ("spokesman", "Reuters"), ("reuters.com",), "publisher"),
        ("=", "three times", ("Reuters",), ("reuters.com",), "publisher"),
        ("=", "12", ("mayor",), ("reuters.com", "apnews.com", "bbc.co.uk"), "possible"),
        ("~", "half", ("mayor",), ("reuters.com", "apnews.com", "bbc.co.uk"), "possible"),
        ("=", "30", ("Red Cross",), ("reuters.com",), "sentence"),
        ("~", "Several", ("Red Cross",), ("reuters.com",), "paragraph"),
    ],
    "fr": [
        (">=", "48", ("police",), ("lemonde.fr",), "paragraph"),
        (">", "200", ("police",), ("lemonde.fr",), "paragraph"),
        ("=", "17", ("AFP",), ("lemonde.fr",), "paragraph"),
        ("=", "51", ("Le Monde",), ("lemonde.fr",), "sentence"),
        ("=", "3,5 millions d'euros", ("Le Monde",), ("lemonde.fr",), "publisher"),
        ("=", "trois fois", ("Le Monde",), ("lemonde.fr",), "publisher"),
        ("~", "moitié", ("source", "Reuters"), ("lemonde.fr",), "possible"),
    ],
    "es": [
        (">=", "48", ("policía",), ("elpais.com",), "paragraph"),
        (">", "200", ("policía",), ("elpais.com",), "paragraph"),
        ("=", "17", ("EFE",), ("elpais.com",), "paragraph"),
        ("=", "51", ("El País",), ("elpais.com",), "sentence"),
        ("=", "3,5 millones de euros", ("ministra Ana Ruiz",), ("elpais.com",), "possible"),
        ("=", "triple", ("ministra Ana Ruiz",), ("elpais.com",), "possible"),
    ],
    "it": [
        (">=", "48", ("polizia",), ("repubblica.it",), "paragraph"),
        (">", "200", ("polizia",), ("repubblica.it",), "paragraph"),
        ("=", "17", ("ANSA",), ("repubblica.it",), "paragraph"),
        ("=", "51", ("La Repubblica",), ("repubblica.it",), "sentence"),
        ("=", "3,5 milioni di euro", ("ministra Anna Rossi",), ("repubblica.it",), "possible"),
    ],
    "de": [
        (">=", "48", ("Polizei",), ("sueddeutsche.de",), "paragraph"),
        (">", "200", ("Polizei",), ("sueddeutsche.de",), "paragraph"),
        ("=", "51", ("dpa",), ("sueddeutsche.de",), "paragraph"),
        ("=", "17", ("Süddeutscher Zeitung",), ("sueddeutsche.de",), "sentence"),
        ("=", "3,5 Millionen Euro", ("Regierung",), ("sueddeutsche.de",), "possible"),
        ("=", "dreimal", ("Regierung",), ("sueddeutsche.de",), "possible"),
        ("=", "30", ("Rote Kreuz",), ("sueddeutsche.de",), "possible"),
    ],
}
TEXTS = {"de": DE, "en": EN, "es": ES, "fr": FR, "it": IT}


def row(claim: Claim) -> Row:
    figure = claim.figure
    hosts = tuple(cited.url.split("/")[2].removeprefix("www.") for cited in claim.cites)
    told = "".join({cited.told.value for cited in claim.cites})
    return figure.hedge.value, figure.wording, tuple(a.source.name for a in claim.attributions), hosts, told


@pytest.mark.parametrize("language", CLAIMS)
def test_the_claims_of_an_article_are_from_whom_it_says_and_cite_what_it_says(language: str) -> None:
    found = document(TEXTS[language])
    assert found.language == language
    assert [row(claim) for claim in found.claims] == CLAIMS[language]
