"""Kept documents with all that can become of a claim, invented for the tests of the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from monitor.figures import extract
from monitor.models import (
    Attribution,
    Citation,
    Cited,
    Claim,
    Decision,
    Document,
    Figure,
    Finding,
    KeptClaim,
    KeptDocument,
    KeptStory,
    NamedSource,
    Paragraph,
    PastFinding,
    Reach,
    Revision,
    Settlement,
    Snapshot,
    Story,
    Told,
    Verdict,
)

START = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HERALD, GAZETTE, POST, WIRE = (f"https://{name}.example/2026/harbour" for name in ("herald", "gazette", "post", "wire"))
NAMES = {HERALD: "Herald", GAZETTE: "Gazette", POST: "Morning Post", WIRE: "Wire"}


def figure(sentence: str, lang: str = "en") -> Figure:
    """Return the first figure of a sentence."""
    return next(one for one in extract(sentence, lang) if one.kind.reportable)


def finding(url: str, verdict: Verdict, sentence: str | None = None, lang: str = "en") -> Finding:
    found = figure(sentence, lang) if sentence else None
    return Finding(url=url, verdict=verdict, figure=found, confidence=0.93 if found else 0.5)


def agrees(url: str, sentence: str, lang: str = "en") -> Finding:
    return finding(url, Verdict.AGREES, sentence, lang)


def differs(url: str, sentence: str, lang: str = "en") -> Finding:
    return finding(url, Verdict.DIFFERS, sentence, lang)


def silent(url: str) -> Finding:
    return finding(url, Verdict.SILENT)


def claim(
    number: int,
    sentence: str,
    *findings: Finding,
    cites: Sequence[str] = (),
    whom: Sequence[str] = (),
    settlement: Settlement | None = None,
    lang: str = "en",
) -> KeptClaim:
    urls = cites or [one.url for one in findings]
    named = (NamedSource(name=name, publisher=None, start=0, end=1, sentence=sentence) for name in whom)
    said = Claim(
        figures=(figure(sentence, lang),),
        attributions=tuple(Attribution(source=source, reach=Reach.SENTENCE) for source in named),
        cites=tuple(Cited(url=url, told=Told.SENTENCE) for url in urls),
    )
    return KeptClaim(
        id=100 + number, number=number, claim=said, settlement=settlement, findings={one.url: one for one in findings}
    )


def story(
    url: str, *, headline: str = "What happened at the harbour", number: int | None = 1, lang: str = "en"
) -> KeptStory:
    """Return a cited story that was read and held against the claims; with number None one that was not read yet."""
    cited = Citation(url=url, publisher=NAMES.get(url), mentions=())
    if number is None:
        return KeptStory(citation=cited, url=url)
    snapshot = Snapshot(headline=headline, paragraphs=(Paragraph(text="Text."),), language=lang, extractor="fake/1")
    latest = Revision(
        id=number, story_id=1, number=number, track="page", previous=None, snapshot=snapshot,
        fetched_at=START + timedelta(days=number), evidence_sha256=None,
    )  # fmt: skip
    known = Story(id=1, url=url, headline=headline)
    return KeptStory(citation=cited, url=url, story=known, latest=latest, reviewed=number)


def document(
    *claims: KeptClaim, stories: Sequence[KeptStory] = (), title: str = "The harbour", lang: str = "en"
) -> KeptDocument:
    return KeptDocument(
        id=7, key="/home/someone/harbour.md", name="harbour.md", sha256="0" * 64, version=1, added_at=START,
        updated_at=START, document=Document(text="", language=lang, title=title, claims=()), claims=claims,
        stories=tuple(stories),
    )  # fmt: skip


def past(kept: KeptClaim, *findings: Finding, days: float = 3) -> list[PastFinding]:
    """Return what revisions 1, 2 ... said of a claim, so many days apart."""
    return [
        PastFinding(claim_id=kept.id, revision=at, fetched_at=START + timedelta(days=days * at), finding=one)
        for at, one in enumerate(findings, 1)
    ]


def whole() -> tuple[KeptDocument, list[PastFinding]]:
    """Return a document with a claim in every state."""
    raised = claim(
        1, "Laut Herald liegen etwa 11.000 Container im Hafen.",
        differs(HERALD, "About 12,500 containers are stuck in the port."), whom=("Herald",), lang="de",
    )  # fmt: skip
    costs = agrees(GAZETTE, "The rebuilding costs 1.2 billion euros.")
    agreed = claim(2, "Der Umbau kostet 1,2 Milliarden Euro.", costs, lang="de")
    argued = claim(
        3, "Verletzt wurden 34 Menschen.", agrees(HERALD, "Officials said 34 people were injured."),
        differs(GAZETTE, "At least 41 people were injured, the harbour office said."), silent(WIRE), lang="de",
    )  # fmt: skip
    gone = claim(4, "80 Prozent der Kräne stehen still.", silent(HERALD), cites=(HERALD, WIRE), lang="de")
    waiting = claim(5, "Drei Monate dauert die Reparatur.", cites=(POST,), lang="de")
    meant = claim(
        6, "Der Hafen hat 340 Arbeiter.", differs(GAZETTE, "The port employs 352 workers."), lang="de",
        settlement=Settlement(at=NOW - timedelta(days=1), decision=Decision.CONFIRMED),
    )  # fmt: skip
    ranged = claim(
        7, "Zwischen 20 und 30 Schiffe warten.", agrees(HERALD, "Between 20 and 30 ships are waiting."), lang="de"
    )
    herald = replace(story(HERALD, number=4, headline="Containers pile up as the harbour stays shut"), reviewed=4)
    gazette = replace(story(GAZETTE, number=2), story=Story(id=2, url=GAZETTE, removed_at=NOW - timedelta(days=2)))
    post = replace(story(POST, number=None), trouble="answered 503")
    kept = document(
        raised, agreed, argued, gone, waiting, meant, ranged, title="Was im Hafen geschah", lang="de",
        stories=(herald, gazette, post, story(WIRE, number=1)),
    )  # fmt: skip
    before = agrees(HERALD, "About 11,000 containers are stuck in the port.")
    more = differs(HERALD, "About 12,000 containers are stuck in the port.")
    history = [
        *past(raised, before, before, more, raised.findings[HERALD], days=4.5),
        *past(agreed, agreed.findings[GAZETTE]),
        *past(argued, silent(HERALD), *[argued.findings[HERALD]] * 3, days=4),
        *past(argued, argued.findings[GAZETTE], argued.findings[GAZETTE]),
        *past(gone, *[agrees(HERALD, "About 80 percent of the cranes stand still.")] * 3, silent(HERALD)),
        *past(meant, agrees(GAZETTE, "The port employs 340 workers."), meant.findings[GAZETTE]),
        *past(
            ranged, agrees(HERALD, "Between 15 and 30 ships are waiting."), silent(HERALD),
            agrees(HERALD, "25 ships are waiting."), ranged.findings[HERALD],
        ),
    ]  # fmt: skip
    return kept, history


def hostile() -> tuple[KeptDocument, list[PastFinding]]:
    """Return a document of strangers' texts that want to be markup, or have no place to be broken."""
    long = "Donaudampfschifffahrts" * 12
    text = f"Some 11,000 </p></blockquote><script>alert(1)</script><img src=x onerror=alert(1)> {long}."
    other = f'Some 12,000 "><svg onload=alert(1)>&lt;b&gt; \u202eevil\x00 {long}.'
    kept = claim(1, text, differs(HERALD, other), whom=("<b>Herald</b>" + long,))
    evil = replace(claim(2, "Just 0.00000012 grams and a word.", cites=("javascript:alert(1)",)))
    bad = KeptStory(citation=None, url="javascript:alert(1)", trouble="<script>alert(1)</script>" + long)
    stories = (story(HERALD, headline=f"</title><script>alert(1)</script>{long}", number=3), bad)
    made = document(kept, evil, stories=stories, title=f"</title><style>*{{display:none}}</style>{long}")
    return made, past(kept, *[kept.findings[HERALD]] * 3)
