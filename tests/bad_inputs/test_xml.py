"""Feeds and sitemaps that reach for files, for the network, or for all memory there is, the rows of the area xml."""

from __future__ import annotations

import ast
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped]

import monitor
from monitor.check import Result
from monitor.models import SourceKind
from tests.bad_inputs.cases import ITEM, Bench, Case, calm_look, read_again
from tests.offline import XML, feed, rss
from tests.servers import reply, serve

SECRET = "the content of a file that is none of anybody's business"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 8))
PACKAGE = Path(monitor.__file__).parent
SITEMAP = "<urlset><url><loc>http://news.example/a</loc><title>{}</title></url></urlset>"


async def titles(bench: Bench, subset: str, text: str, *, system: str = "") -> list[str | None]:
    """Return the titles that a feed and a sitemap with this DOCTYPE show, [] where one is refused: calm and cheap."""
    found: list[str | None] = []
    for kind, root, body in (
        (SourceKind.FEED, "rss", rss([(ITEM[0], text)]).partition("?>")[2]),
        (SourceKind.SITEMAP, "urlset", SITEMAP.format(text)),
    ):
        answer = reply(200, f"<!DOCTYPE {root} {system} [{subset}]>{body}".encode(), XML)
        async with bench.at(kind.value).desk({"/a": answer}) as desk:
            await desk.watch("/a", kind=kind)
            start = _spent()
            seen = await calm_look(desk)
            assert _spent() - start < 2.0
            assert desk.meter.rise < 50_000_000
            assert seen.look.result in (Result.FIRST, Result.TROUBLE)
            assert (seen.recorded.alerts, await desk.revisions()) == ((), 0)
            found += [s.title for s in seen.look.outcome.listing.sightings] if seen.look.outcome.listing else []
    return found


def _spent() -> float:
    """Return CPU seconds of this process and of its children that have ended."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


async def file_entity(bench: Bench) -> None:
    file = bench.folder / "secret.txt"
    file.write_text(SECRET, encoding="utf-8")
    found = await titles(bench, f'<!ENTITY x SYSTEM "{file.as_uri()}">', "Before &x; after")
    assert not any(SECRET in (title or "") for title in found)


async def network_entities(bench: Bench) -> None:
    async with serve({"*": reply(200, b"<!ENTITY y 'fetched'>")}) as inside:
        for number, (subset, system) in enumerate(
            (
                (f'<!ENTITY x SYSTEM "{inside.url("/x")}">', ""),
                (f'<!ENTITY % p SYSTEM "{inside.url("/p")}"> %p;<!ENTITY x "own">', ""),
                ('<!ENTITY x "own">', f'SYSTEM "{inside.url("/dtd")}"'),
            )
        ):
            await titles(bench.at(str(number)), subset, "Before &x; &y; after", system=system)
        assert (inside.connections, inside.requests) == (0, [])


async def billion_laughs(bench: Bench) -> None:
    found = await titles(bench, f'<!ENTITY l0 "{"ha" * 50}">{LAUGHS}', "So &l7;")
    assert all(len(title or "") < 100_000 for title in found)


async def quadratic(bench: Bench) -> None:
    found = await titles(bench, f'<!ENTITY a "{"ha" * 50_000}">', "So " + "&a;" * 2000)
    assert all(len(title or "") < 100_000 for title in found)


async def parsers(bench: Bench) -> None:
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')
    made = list(_calls("XMLParser", "iterparse", "parse", "fromstring", "XML", "HTMLParser", "ETCompatXMLParser"))
    for file, name, given in made:
        if name in ("XMLParser", "iterparse"):
            assert given >= {"resolve_entities=False", "no_network=True", "huge_tree=False"}, file
        else:
            # Every other way to read XML is given one of those parsers. HTML has no entities; feeds are row B091.
            assert len(given) >= 2 or name in ("HTMLParser", "parse"), file
    assert len([1 for _, name, _ in made if name in ("XMLParser", "iterparse")]) >= 2


def _calls(*names: str) -> Iterator[tuple[str, str, set[str]]]:
    """Yield file, name and arguments of the calls by which XML could be read, in the whole package."""
    wanted = {f"{module}.{name}" for module in ("etree", "feedparser", "fastfeedparser") for name in names}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in wanted:
                keywords = {f"{k.arg}={ast.unparse(k.value)}" for k in node.keywords}
                name = ast.unparse(node.func).partition(".")[2]
                yield str(path.relative_to(PACKAGE)), name, {*map(ast.unparse, node.args), *keywords}


async def only_bytes(bench: Bench) -> None:
    given = {(file, *sorted(a for a in args if "=" not in a)) for file, name, args in _calls("parse")}
    # The one gives a stream of bytes; the other takes bytes, and text for text, and opens neither.
    assert given == {
        ("sources/feed_process.py", "io.BytesIO(body)"), ("sources/feeds.py", "seen.body"),
    }  # fmt: skip
    secret = bench.folder / "feed.xml"
    secret.write_text(rss([(ITEM[0], SECRET)]), encoding="utf-8")
    async with bench.desk({"/a": feed(ITEM)}) as desk, serve({"*": feed(ITEM)}) as inside:
        await desk.watch("/a", kind=SourceKind.FEED)
        await desk.look()
        for text in (inside.url("/x"), str(secret), secret.as_uri()):
            desk.server.answers["/a"] = reply(200, text.encode(), XML)
            seen = await calm_look(desk)
            assert (seen.look.result, seen.recorded.alerts) == (Result.TROUBLE, ())
            await read_again(desk, feed(ITEM))
        assert inside.connections == 0


ROWS: dict[str, Case] = {
    "B086": file_entity,
    "B087": network_entities,
    "B088": billion_laughs,
    "B089": quadratic,
    "B090": parsers,
    "B091": only_bytes,
}


@pytest.mark.parametrize("row", ROWS)
async def test_row(row: str, bench: Bench) -> None:
    await ROWS[row](bench)
