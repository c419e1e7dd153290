"""Furniture lines go, sentences stay."""

from __future__ import annotations

import pytest

from monitor.sources.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Read more: A bridge in the north",
        "READ MORE A bridge in the north",
        "Related: Five tunnels",
        "Related article",
        "Related Article A bridge in the north",
        "Sign up for our newsletter",
        "Updated 3 minutes ago",
        "Updated 4:12 PM",
        "Advertisement",
        "ADVERTISEMENT",
        "5 min read",
        "4 minute read",
        "12 comments",
        "1,204 Comments",
        "Source: CNN",
        "3 hours ago",
        "See Full Web Article",
        "Continue reading the main story",
        "Most read",
        "Published 9:22 PM EST, Tue November 5, 2024",
        "A version of this article appears in print on Nov. 6, 2024, Section A, Page 9 of the New York edition.",
        "[Sign up here for the Morning letter.]",
        "Follow us on Instagram",
        "—",
        "***",
        "Video Ad Feedback",
        "Anzeige",
        "Lesen Sie auch: Brücke gesperrt",
        "Mehr zum Thema",
        "Lesezeit: 5 Minuten",
        "Jetzt abonnieren und mehr lesen",
        "vor 5 Minuten",
        "31 Kommentare",
        "Zuletzt aktualisiert: 5. November 2024, 14:30 Uhr",
        "À lire aussi : Le pont fermé",
        "Lire aussi",
        "Publicité",
        "Temps de lecture : 3 min",
        "il y a 2 heures",
        "Abonnez-vous pour lire la suite",
        "Publicidad",
        "Lea también: El puente",
        "Hace 5 minutos",
        "Suscríbete a nuestro boletín",
    ],
)
def test_lines_of_the_page_are_told(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Updated figures show that 31,000 cars crossed the bridge.",
        "Related deaths rose to 12, the ministry said.",
        "Read more slowly, she told the children.",
        "Comments by the minister drew 400 protesters.",
        "Advertisement spending fell by 12 percent.",
        "Five minutes ago nobody knew, he said.",
        "Share prices fell 3 percent.",
        "Watch parties were held in 40 towns.",
        "Signing up took 20 minutes.",
        "Sources said 12 people were hurt.",
        "Published research shows 4 causes.",
        "Trending upwards since 2020, costs reached $4 million.",
        "12 people died.",
        "Anzeigen wurden gegen 12 Personen erstattet.",
        "Werbung kostet 3 Millionen Euro.",
        "Aktualisierte Zahlen zeigen 31 Tote.",
        "Vor 5 Minuten hätte das niemand gedacht.",
        "Publicité interdite depuis 2020, dit le ministre.",
        "Es geht um 3 Brücken.",
        "Comentarios del ministro causaron 4 protestas.",
        "Correction: The bridge has 12 cracks.",
        "More from 40 towns came.",
        "Recommended doses fell to 4 grams.",
        "The minister said: read more.",
    ],
)
def test_sentences_of_a_story_survive(line: str) -> None:
    assert not is_furniture(line)


def test_a_long_paragraph_is_never_furniture() -> None:
    assert not is_furniture("Related: " + "the bridge stays closed for eight months, the port authority said, and " * 4)
