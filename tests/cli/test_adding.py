"""`monitor add` for documents that cite stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.newsdesk import SITE, desk, run, story
from tests.documents.files import docx, paragraph, pdf
from tests.documents.test_pdf import encrypted
from tests.servers import reply

BRIDGE = story("Harbour bridge closed", "Inspectors found 12 cracks in the northern pier.")
FERRY = story("Ferries run until autumn", "Two ferries run, and the city pays about $4 million for them.")
TEXT = (
    "The bridge\n\nInspectors found 12 cracks in the pier.[1] The ferries cost about $5 million.[2]\n\n"
    f"[1] {SITE}/bridge.html\n[2] {SITE}/ferry.html\n"
)


@pytest.fixture(autouse=True)
def a_home_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


def feed(title: str) -> bytes:
    item = "<item><title>Ferry sinks</title><link>/x.html</link><guid>ferry</guid></item>"
    return reply(200, f'<rss version="2.0"><channel><title>{title}</title>{item}</channel></rss>'.encode())


async def test_a_document_is_shown_kept_and_its_stories_are_looked_at(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        result = await d.monitor("add", d.write("article.txt", TEXT))
        listed = await d.monitor("list")
    assert result.exit_code == 0, result.output
    assert "The bridge\n2 cited addresses, 2 claims, read in en\n" in result.stdout
    assert f"[2] {SITE}/ferry.html\n" in result.stdout
    assert "added d1  article.txt\nwatched for it: 2 stories\n" in result.stdout
    assert f"first      {SITE}/bridge.html\n" in result.stdout
    assert listed.stdout.count("for a document, ok") == 2


async def test_the_first_report_tells_what_the_stories_say_the_gravest_first(tmp_path: Path) -> None:
    text = TEXT.replace("million.[2]", "million.[2] It carried 700 cars a day.[1] The Danube rose by 2 metres.[3]")
    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        result = await d.monitor("add", d.write("article.txt", f"{text}[3] {SITE}/river.html\n"))
    assert result.exit_code == 3
    report = result.stdout.partition("4 claims: ")[2].splitlines()
    assert report[0] == "1 supported, 1 differs, 1 not reported, 1 unchecked"
    assert report[1].startswith("   2  differs       about 5 million USD")
    assert report[2:4] == [
        "      you    The ferries cost about $5 million.",
        "      [2]    Two ferries run, and the city pays about $4 million for them.",
    ]
    assert report[4].startswith("   3  not reported  700 cars")
    assert report[6] == "      not found in its story"
    assert report[7].startswith("   4  unchecked     2 metre")
    assert report[9].startswith("      [3]    could not be read: ")
    assert report[10] == "   1  supported     12 cracks  “12”  [1]"


async def test_feeds_and_sitemaps_around_its_stories_are_watched_each_once(tmp_path: Path) -> None:
    links = '<link rel="alternate" type="application/rss+xml" href="/all.rss">'
    one, two = (story(name, f"There were {n} cracks.", head=links) for n, name in ((12, "One"), (14, "Two")))
    async with desk(tmp_path, bridge=one, ferry=two) as d:
        d.server.answers["/all.rss"] = feed("All news")
        path = d.write("article.txt", TEXT)
        events = await d.events("add", path)
        listed = {row["url"] for row in await d.events("list")}
        assert d.asked.count("/all.rss") == 1
    (document,) = (event for event in events if event["event"] == "document")
    assert document["related"] == [{"url": f"{SITE}/all.rss", "kind": "feed", "name": "All news"}]
    assert listed == {f"{SITE}/bridge.html", f"{SITE}/ferry.html", f"{SITE}/all.rss"}


async def test_what_was_found_around_its_stories_stays_where_a_new_text_is_added_without_asking(tmp_path: Path) -> None:
    bridge = story(
        "One", "There were 12 cracks.", head='<link rel="alternate" type="application/rss+xml" href="/a.rss">'
    )
    async with desk(tmp_path, bridge=bridge, ferry=FERRY) as d:
        d.server.answers["/a.rss"] = feed("All news")
        path = d.write("article.txt", TEXT)
        await d.monitor("add", path)
        asked = len(d.asked)
        d.write("article.txt", TEXT + "\nIt rained.\n")
        events = await d.events("add", path, "--no-check")
        kept = [row["url"] for row in await d.events("list")]
        await d.monitor("add", path, "--no-check", "--no-related")
        d.write("article.txt", TEXT)
        await d.monitor("add", path, "--no-check", "--no-related")
        left = [row["url"] for row in await d.events("list")]
        assert len(d.asked) == asked
    (document,) = (event for event in events if event["event"] == "document")
    assert document["related"] == [{"url": f"{SITE}/a.rss", "kind": "feed", "name": "All news"}]
    assert f"{SITE}/a.rss" in kept
    assert f"{SITE}/a.rss" not in left


async def test_without_related_only_the_stories_are_asked_and_watched(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        await d.monitor("add", d.write("article.txt", TEXT), "--no-related")
        assert sorted(d.asked) == ["/bridge.html", "/ferry.html", "/robots.txt"]


async def test_without_a_check_nobody_is_asked_and_what_is_known_of_publishers_is_watched(tmp_path: Path) -> None:
    text = "CNN saw 12 ships: https://www.cnn.com/2024/11/03/europe/ports/index.html"
    async with desk(tmp_path) as d:
        result = await d.monitor("add", d.write("article.txt", text), "--no-check")
        listed = [row["url"] for row in await d.events("list")]
        assert d.asked == []
    assert result.exit_code == 0
    assert "its claims are held against the stories when these were read: monitor check" in result.stdout
    assert listed == [
        "https://www.cnn.com/2024/11/03/europe/ports/index.html",
        "https://www.cnn.com/sitemap/article/europe/2024/11.xml",
        "https://www.cnn.com/sitemap/news.xml",
    ]


async def test_the_same_bytes_again_are_told_as_unchanged_and_nobody_is_asked(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        path = d.write("article.txt", TEXT)
        await d.monitor("add", path)
        before = len(d.asked)
        result = await d.monitor("add", path)
        assert len(d.asked) == before
    assert (result.exit_code, "unchanged d1  article.txt" in result.stdout) == (0, True)


async def test_another_text_updates_it_and_says_what_came_and_went_and_settlements_stay(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        path = d.write("article.txt", TEXT)
        await d.monitor("add", path)
        await d.monitor("claims", path, "ignore", "1")
        d.write("article.txt", TEXT.replace("about $5 million.[2]", "little. It takes 3 months.[1]"))
        result = await d.monitor("add", path)
        claims = await d.monitor("claims", "d1")
        listed = await d.events("list")
    assert "updated d1  article.txt: 1 claim added, 1 gone, 1 unchanged; 0 addresses added, 0 gone, 2" in result.stdout
    assert "   1  ignored       12 crack" in claims.stdout
    assert len(listed) == 2


async def test_stories_that_are_cited_no_more_are_watched_no_more(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        path = d.write("article.txt", TEXT)
        await d.monitor("add", path)
        d.write("article.txt", TEXT.partition("[2] http")[0])
        await d.monitor("add", path)
        assert [row["url"] for row in await d.events("list")] == [f"{SITE}/bridge.html"]
        d.write("article.txt", "Inspectors found 12 cracks in the pier.")
        result = await d.monitor("add", path)
        assert await d.events("list") == []
    assert result.exit_code == 0
    assert "it cites no address any more, and nothing is watched for it; monitor remove d1 forgets it" in result.stdout


async def test_a_dead_address_is_kept_and_told_and_tried_again_when_it_is_added_again(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE) as d:
        path = d.write("article.txt", TEXT)
        first = await d.monitor("add", path)
        d.server.answers["/ferry.html"] = FERRY
        again = await d.monitor("add", path)
    assert first.exit_code == 3
    assert "[2]    could not be read: " in first.stdout
    assert again.exit_code == 0, again.output
    assert f"first      {SITE}/ferry.html" in again.stdout


async def test_private_addresses_are_not_watched_and_told_with_the_reason(tmp_path: Path) -> None:
    text = f"{TEXT}\nSee http://10.0.0.1/plan.html and http://localhost/plan.html too.\n"
    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        result = await d.monitor("add", d.write("article.txt", text), "--no-check")
        listed = await d.events("list")
    assert result.exit_code == 0
    assert "not watched: 2 of 4 addresses\n" in result.stdout
    assert "    http://10.0.0.1/plan.html: leads to an address that is not public; allow its network" in result.stdout
    assert len(listed) == 2


async def test_what_fetch_allow_allows_is_watched(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE) as d:
        path = d.write("article.txt", f"12 cracks, see {d.server.url('/bridge.html')}.")
        result = await d.monitor("add", path, "--set", "fetch.allow=127.0.0.0/8")
    assert result.exit_code == 0, result.output
    assert "watched for it: 1 story" in result.stdout


async def test_of_five_hundred_links_as_many_are_watched_as_may_be_the_cited_first(tmp_path: Path) -> None:
    links = "\n".join(f"{SITE}/{n}.html" for n in range(499))
    text = f"See\n\n{links}\n\nInspectors found 12 cracks.[1]\n\n[1] {SITE}/bridge.html\n"
    async with desk(tmp_path) as d:
        result = await d.monitor("add", d.write("a.txt", text), "--no-check", "--most", "20")
        listed = [row["url"] for row in await d.events("list")]
    assert result.exit_code == 0
    assert len(listed) == 20
    assert f"{SITE}/bridge.html" in listed
    assert "not watched: 480 of 500 addresses" in result.stdout
    assert "would be more than 20 stories (--most)" in result.stdout
    assert "\n    and 460 more\n" in result.stdout


async def test_a_document_at_an_address_and_one_that_is_piped_in_are_documents_too(tmp_path: Path) -> None:
    link = f'<html lang="en"><body><article><p>Inspectors found <a href="{SITE}/bridge.html">12 cracks</a>.</p>'
    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        d.server.answers["/mine.html"] = reply(200, link.encode(), {"Content-Type": "text/html"})
        address = await d.monitor("add", "--document", f"{SITE}/mine.html")
        piped = await d.monitor("add", "-", "--name", "draft", stdin=TEXT)
        documents = await d.events("documents")
    assert (address.exit_code, piped.exit_code) == (0, 0), address.output + piped.output
    assert [one["key"] for one in documents] == [f"{SITE}/mine.html", "- draft"]
    assert [one["stories"] for one in documents] == [1, 2]


async def test_addresses_and_documents_go_together(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        result = await d.monitor("add", f"{SITE}/other.html", d.write("article.txt", TEXT), "--no-check")
        events = await d.events("add", f"{SITE}/other.html")
    assert f"added: {SITE}/other.html (page)\n" in result.stdout
    assert "added d1  article.txt" in result.stdout
    assert events == [{"event": "source", "url": f"{SITE}/other.html", "kind": "page", "added": False}]


async def test_a_bad_document_keeps_the_good_ones_from_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        bad, good = d.write("bad.txt", " "), d.write("article.txt", TEXT)
        result = await d.monitor("add", bad, good, "--no-check")
        documents = await d.events("documents")
    assert result.exit_code == 3
    assert f"monitor: {bad} is empty\n" in result.stderr
    assert [one["name"] for one in documents] == ["article.txt"]


async def test_a_document_without_figures_is_kept_for_its_stories(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE) as d:
        result = await d.monitor("add", d.write("article.txt", f"The bridge is closed: {SITE}/bridge.html"))
    assert result.exit_code == 0
    assert "no claims were found in it: its stories are watched for edits, corrections and removal" in result.stdout


async def test_an_unknown_language_is_told_with_that_in_which_figures_are_read(tmp_path: Path) -> None:
    text = (
        "Most portowy został zamknięty po tym, jak inspektorzy znaleźli dwanaście pęknięć w północnym filarze. Naprawa "
        f"potrwa trzy miesiące i będzie kosztować około czterech milionów dolarów, podał urząd miasta.\n\n{SITE}/a.html"
    )
    async with desk(tmp_path) as d:
        result = await d.monitor("add", d.write("most.txt", text), "--no-check")
        quiet = await d.monitor("add", d.write("most.txt", text), "--no-check", "--lang", "en")
    assert result.exit_code == 0
    assert "seems to be in a language of which figures are not read (pl): they are read as in " in result.stderr
    assert quiet.stderr == ""


async def test_without_addresses_nothing_is_kept_and_it_says_what_was_found_and_what_to_do(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        path = d.write("article.txt", "Inspectors found 12 cracks, Reuters reported.")
        result = await d.monitor("add", path)
        documents = await d.monitor("documents")
    assert result.exit_code == 2
    assert result.stderr == (
        "monitor: article.txt was not added, for there is nothing to watch: it cites no address that can be watched\n"
        "found were 1 claim, and as sources Reuters\n"
        "write the addresses of the stories into it, in full, as links or in footnotes, and add it again\n"
    )
    assert documents.stdout == "no document was added yet: monitor add FILE\n"


@pytest.mark.parametrize(
    ("name", "body", "reason"),
    [
        ("a.pdf", b"%PDF-1.4 broken", "is a broken PDF: "),
        ("a.pdf", encrypted(), "is an encrypted PDF: save it without a password"),
        ("a.pdf", pdf([]), "is a PDF without text, as scanners make them: have its text recognised"),
        ("a.txt", b"\x00\x01\x02\xff\xfe" * 50, "is binary, not a text"),
        ("a.docx", b"PK\x03\x04nothing", "is a broken ZIP or DOCX file: save it anew"),
        ("a.png", b"\x89PNG\r\n", "is a picture: have its text recognised (OCR)"),
    ],
)
def test_what_cannot_be_read_leaves_nothing_behind(name: str, body: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(body)
    result = run("add", str(path), "--db", str(tmp_path / "m.db"))
    assert result.exit_code == 3
    assert f"monitor: {path} {reason}" in result.stderr
    assert not (tmp_path / "m.db").exists()


def test_twenty_megabytes_are_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"12 ships came. " * 1_400_000)
    result = run("add", str(path), "--db", str(tmp_path / "m.db"))
    assert result.exit_code == 3
    assert f"monitor: {path} is larger than " in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("no-such-article.txt",), "no-such-article.txt is neither a file that is there nor an address"),
        (("www.cnn.com/2024/11/03/x",), "is neither a file that is there nor an address: addresses begin with https"),
        ((".",), ". is a folder: name the documents in it"),
        (("-",), "a document that is piped in needs a name: monitor add - --name NAME"),
        (("a.txt", "b.txt", "--name", "x"), "--name names one document or address"),
        (("ftp://example.org/a",), "must start with http:// or https://"),
        (("--document", "ftp://example.org/a"), "must start with http:// or https://"),
    ],
)
def test_what_cannot_be_meant_is_refused(arguments: tuple[str, ...], message: str, tmp_path: Path) -> None:
    result = run("add", *arguments, "--db", str(tmp_path / "m.db"))
    assert result.exit_code == 2
    assert message in result.stderr
    assert not (tmp_path / "m.db").exists()


async def test_an_interruption_before_it_is_kept_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    async with desk(tmp_path, bridge=BRIDGE, ferry=FERRY) as d:
        with monkeypatch.context() as patched:
            patched.setattr("monitor.cli.keeping.look_around_hosts", interrupted)
            result = await d.monitor("add", d.write("article.txt", TEXT))
        assert result.exit_code == 1
        assert await d.events("documents") == []
        assert await d.events("list") == []


async def test_a_word_document_is_added_with_its_claims(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE) as d:
        file = tmp_path / "bridge.docx"
        file.write_bytes(docx(paragraph(f"Inspectors found 12 cracks, see {SITE}/bridge.html.")))
        events = await d.events("add", str(file))
    assert [event["event"] for event in events] == ["document", "look", "claims", "done"]
    (claim,) = events[2]["claims"]
    assert claim["figures"][0]["low"] == "12"


async def test_an_address_that_is_watched_is_told_as_what_it_is_watched_as(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await d.monitor("add", f"{SITE}/index.xml")
        told = await d.monitor("add", "--kind", "sitemap", f"{SITE}/index.xml")
        events = await d.events("add", "--kind", "sitemap", f"{SITE}/index.xml")
        await d.monitor("remove", f"{SITE}/index.xml")
        await d.monitor("add", "--kind", "sitemap", f"{SITE}/index.xml")
        guessed = await d.monitor("add", f"{SITE}/index.xml")
    assert guessed.stdout == f"already watched: {SITE}/index.xml (sitemap)\n"
    assert told.stdout == (
        f"already watched: {SITE}/index.xml (feed, not sitemap: monitor remove it, then add it again)\n"
    )
    assert events == [{"event": "source", "url": f"{SITE}/index.xml", "kind": "feed", "added": False}]
