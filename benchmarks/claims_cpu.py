"""What holding a document against its sources costs: CPU seconds for 500 words against six stories of 1,000 words.

The texts are made up. Loading and reading the document come first and are not counted; reading the stories' figures
is. With the extra `encoder` installed, the same is measured with it, and what loading it takes is told apart.
"""

from __future__ import annotations

import resource
import time

from monitor.citations import read_document
from monitor.compare.claims import SourceText, Support, check_claims
from monitor.compare.matching import Closeness
from monitor.compare.meaning import closeness_by
from monitor.documents.encoder import UniversalEncoder
from monitor.errors import UsageError
from monitor.models import Document, DocumentText

_TOWNS = ("Arden", "Belmar", "Corvia", "Delmont", "Esterholt", "Falkenau")


def document() -> Document:
    """Return a German document of about 500 words that cites six stories."""
    paragraphs = [
        f"Nach dem Sturm in {town} zählte die Verwaltung am Montag {120 + 7 * n} beschädigte Häuser und {30 + n}"
        f" verletzte Menschen, und die Arbeiten kosten wohl {4 + n} Millionen Euro, wie die Zeitung der Gegend unter"
        f" https://news.example/{town.lower()} schreibt. Die Schule des Ortes bleibt {3 + n} Wochen geschlossen, und"
        f" {2_000 + 100 * n} Haushalte hatten zeitweise keinen Strom. In den Wochen davor war das Wasser des Flusses um"
        f" {15 + n} Prozent gestiegen, ohne dass jemand gewarnt hätte. Wer in der Nacht draußen war, erzählt von Bäumen"
        " auf den Gleisen und von Nachbarn, die einander halfen."
        for n, town in enumerate(_TOWNS)
    ]
    return read_document(DocumentText(text="\n\n".join(paragraphs)), "de")


def story(number: int, town: str) -> SourceText:
    """Return an English story of about 1,000 words that tells the same among much else."""
    told = (
        f"The storm in {town} damaged {120 + 7 * number} houses and hurt {30 + number} people, the town said Monday.",
        f"Repairs will cost about {4 + number} million euros, and the school stays closed for {3 + number} weeks.",
        f"Some {2_000 + 100 * number} households were without power. The river had risen {15 + number} percent before.",
    )
    more = tuple(
        f"A neighbour who has lived by the river for {n + 20} years spoke of a night without sleep. The fire service"
        f" sent {n + 3} boats and {10 * n + 40} helpers from {n + 2} towns around, and they carried sandbags until it"
        f" was light. In {1_900 + n} a flood had stood {n + 1} metres high in the same streets, and the dam that was"
        f" built after it cost {n + 1}.5 million dollars at the time, as the archive has it."
        for n in range(14)
    )
    url = f"https://news.example/{town.lower()}"
    return SourceText(url=url, headline=f"Storm over {town}", paragraphs=told + more, lang="en")


def _checked(read: Document, stories: list[SourceText], closeness: Closeness | None) -> tuple[float, list[Support]]:
    figures = [figure for claim in read.claims for figure in claim.figures]
    began = time.process_time()
    found = check_claims(figures, read.language, stories, closeness=closeness)
    return time.process_time() - began, found


def _measure(way: str, read: Document, stories: list[SourceText], closeness: Closeness | None, *, asked: float) -> None:
    seconds, found = _checked(read, stories, closeness)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{way}: {seconds:.2f} CPU s (asked: {asked:g}), {memory} MB at most, {len(found)} claims")


def _encoder() -> Closeness | None:
    encoder = UniversalEncoder()
    began = time.process_time()
    try:
        encoder.encode(["Ready?"])
    except UsageError as error:
        print(f"without the encoder alone: {error}")
        return None
    print(f"loading the encoder: {time.process_time() - began:.2f} CPU s")
    return closeness_by(encoder)


def main() -> None:
    """Measure, and print a line for each way."""
    read, stories = document(), [story(n, town) for n, town in enumerate(_TOWNS)]
    words = [len(read.text.split()), *(sum(len(p.split()) for p in one.paragraphs) for one in stories)]
    print(f"a document of {words[0]} words, six stories of {min(words[1:])} to {max(words[1:])} words")
    _checked(read, stories, None)  # Tables are read with the first figure.
    _measure("keys alone", read, stories, None, asked=1.0)
    closeness = _encoder()
    if closeness is not None:
        _measure("with the encoder", read, stories, closeness, asked=4.0)


if __name__ == "__main__":
    main()
