"""`monitor cites` over texts, files and addresses."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor.cli import main
from tests.documents.files import docx, paragraph
from tests.servers import reply, serve

CNN = "https://www.cnn.com/2024/11/03/ports-intl"
TEXT = (
    "Häfen geschlossen\n\nLaut Reuters liegen dort etwa 11.000 Schiffe. Die Marine meldet elftausend Schiffe.[1]\n\n"
    f"Das dauert drei Monate.\n\n[1] {CNN}/index.html\n"
)
_LOCAL = ("--set", "fetch.allow=127.0.0.0/8")


@pytest.fixture(autouse=True)
def a_home_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


def run(*arguments: str, stdin: str | bytes = b"") -> Result:
    return CliRunner().invoke(main, ["cites", *arguments], input=stdin)


def test_it_shows_addresses_claims_whom_they_are_from_and_what_they_cite() -> None:
    result = run("--lang", "de", "-", stdin=TEXT)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "Häfen geschlossen\n"
        "1 cited address, 2 claims, read in de\n\n"
        f"[1] {CNN}  CNN\n"
        f"    written {CNN}/index.html (footnote)\n\n"
        "about 11,000 Schiffe  “11.000”, 2 mentions\n"
        "    Laut Reuters liegen dort etwa 11.000 Schiffe.\n"
        "    from  Reuters, Marine\n"
        "    cites [1] (by its footnote)\n\n"
        "3 months  “drei Monate”\n"
        "    Das dauert drei Monate.\n"
        "    from  Marine (named in its section)\n"
        "    cites [1] (any of them may be meant)\n"
    )


def test_json_has_everything_with_its_place_in_the_text() -> None:
    values = json.loads(run("--json", "--lang", "de", "-", stdin=TEXT).stdout)
    assert values.keys() == {"title", "language", "text", "citations", "sources", "claims"}
    (citation,) = values["citations"]
    (mention,) = citation["mentions"]
    assert (citation["url"], citation["publisher"], mention["marker"]) == (CNN, "CNN", "1")
    assert values["text"][mention["start"] : mention["end"]] == mention["written"] == f"{CNN}/index.html"
    claim = values["claims"][0]
    assert [figure["low"] for figure in claim["figures"]] == ["11000", "11000"]
    assert claim["cites"] == [{"url": CNN, "told": "marker"}]
    assert [a["source"]["name"] for a in claim["attributions"]] == ["Reuters", "Marine"]
    assert claim["attributions"][0]["reach"] == "sentence"


def test_a_word_document_is_read(tmp_path: Path) -> None:
    file = tmp_path / "ports.docx"
    file.write_bytes(docx(paragraph(f"There were 12 ships, see {CNN}.")))
    result = run(str(file))
    assert result.exit_code == 0
    assert "12 ships" in result.stdout
    assert "(by its sentence)" in result.stdout


async def test_an_address_is_asked_for_once() -> None:
    page = f'<html lang="en"><body><article><p>There were <a href="{CNN}">12 ships</a>.</p></article></body></html>'
    async with serve({"/a": reply(200, page.encode(), {"content-type": "text/html"})}) as server:
        result = await asyncio.to_thread(run, f"{server.origin}/a", *_LOCAL)
    assert result.exit_code == 0, result.output
    assert f"[1] {CNN}" in result.stdout
    assert len(server.requests) == 1


def test_a_document_without_citations_or_claims_is_told_as_such() -> None:
    assert run("-", stdin="Nothing to see here.").stdout == "0 cited addresses, 0 claims, read in en\n"


@pytest.mark.parametrize(
    ("arguments", "stdin", "status", "message"),
    [
        (("no-such-file.pdf",), b"", 3, "monitor: no-such-file.pdf cannot be read: No such file or directory\n"),
        (("-",), b"", 3, "monitor: standard input is empty\n"),
        (("-",), b"{\\rtf1}", 3, "monitor: standard input is RTF: save it as DOCX, PDF or text\n"),
        (("-", "--set", "fetch.max_decoded_bytes=1024"), b"x" * 2_000, 3,
         "monitor: standard input is larger than 1024 bytes (fetch.max_decoded_bytes)\n"),
        (("ftp://example.org/a",), b"", 2, "monitor: address 'ftp://example.org/a' must start with http"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_ends_with_a_line_that_says_why(
    arguments: tuple[str, ...], stdin: bytes, status: int, message: str
) -> None:
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == status
    assert result.stderr.startswith(message)


def test_what_a_document_holds_cannot_steer_a_terminal() -> None:
    result = run("-", stdin="Title\x1b[2J\n\nAbout 12 ships\x1b]0;x\x07 came, said\u202e Reuters.")
    assert not set(result.stdout) & set("\x1b\x07\u202e")
