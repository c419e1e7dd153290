"""Texts that nobody writes take no more time than a long text does."""

from __future__ import annotations

import time

import pytest

from monitor.citations import read_document
from monitor.models import DocumentText, Link

_MOST_SECONDS = 2.0
HOSTILE = {
    "one address without end": "https://a.org/" + "x" * 1_000_000,
    "dots": "a." * 100_000 + "com/x",
    "hyphens": "https://a.org/" + "-" * 300_000,
    "brackets": "https://a.org/" + "(" * 100_000 + ")" * 100_000,
    "broken lines": "https://a.org/a-\n" + "b-\n" * 50_000,
    "addresses": "https://www.cnn.com/2024/x-y " * 5_000,
    "different addresses": " ".join(f"https://www.cnn.com/2024/x-{n}" for n in range(5_000)),
    "notes": "\n".join(f"[{n}] https://a.org/x-{n}" for n in range(900)) + "\n\n" + "Text[1]. " * 5_000,
    "markers": "[1] " * 50_000 + "\n[1] https://a.org/x",
    "verbs": "CNN berichtete " * 5_000,
    "names": "Wolodymyr " * 30_000 + "sagte",
    "commas": "US-, " * 30_000 + "sagte",
    "blank lines": "\n \n" * 50_000,
    "blanks": " " * 500_000 + "x",
    "archives": "https://web.archive.org/web/2024/" * 5_000,
    "quotes": "„" * 100_000 + " sagte CNN",
    "schemes": "https://" * 50_000,
    "so": ", so der " * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_in_time(name: str) -> None:
    read_document(DocumentText(text="Ein Satz mit 12 Soldaten."), "de")
    began = time.process_time()
    read_document(DocumentText(text=HOSTILE[name]), "de")
    assert time.process_time() - began < _MOST_SECONDS


def test_many_links_are_read_in_time() -> None:
    text = "link " * 5_000
    links = tuple(Link(start=5 * n, end=5 * n + 4, target=f"https://a.org/{n}-x") for n in range(5_000))
    began = time.process_time()
    assert len(read_document(DocumentText(text=text, links=links), "en").citations) == 5_000
    assert time.process_time() - began < _MOST_SECONDS
