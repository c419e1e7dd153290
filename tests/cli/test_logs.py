"""How the log looks, and what it never shows."""

from __future__ import annotations

import json
import logging
import sys

import pytest

from monitor.cli.logs import masked, secrets_of, set_up
from monitor.config import defaults

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@pytest.mark.parametrize(
    "text",
    [
        f"signed with {SECRET}",
        "cannot reach https://reader:geheim@news.example/feed",
        "https://news.example/feed?format=rss&access_token=geheim&page=2",
        "https://news.example/feed?api_key=geheim",
        "sent Authorization: Bearer geheim to it",
        "{'authorization': 'Basic geheim', 'accept': '*/*'}",
        "Set-Cookie: session=geheim; Path=/",
        "the word geheim of the configuration",
    ],
)
def test_what_looks_like_a_secret_or_is_one_of_the_configuration_is_masked(text: str) -> None:
    shown = masked(text, ["the word geheim"])
    assert "geheim" not in shown
    assert "MfKQ" not in shown
    assert "***" in shown


@pytest.mark.parametrize(
    "text", ["https://news.example/story?id=7&page=key", "https://news.example/@reporter/a", "author: A. Keyes"]
)
def test_what_is_no_secret_is_shown(text: str) -> None:
    assert masked(text) == text


def test_the_secrets_of_channels_are_known() -> None:
    channel = f'[{{name = "hook", type = "webhook", url = "https://hooks.example/", secret = "{SECRET}"}}]'
    assert secrets_of(defaults({"channels": channel}, {})) == [SECRET]


@pytest.fixture
def restored() -> object:
    root, level = logging.getLogger(), logging.getLogger("monitor").level
    handlers = list(root.handlers)
    yield
    root.handlers[:] = handlers
    logging.getLogger("monitor").setLevel(level)


@pytest.mark.usefixtures("restored")
def test_a_line_for_machines_is_one_object_with_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("json", "info", [SECRET])
    log = logging.getLogger("monitor.daemon")
    log.info(
        "a look at %s", "x?token=geheim", extra={"event": "check", "fields": {"source": "x?token=geheim", "ms": 7}}
    )
    try:
        int(SECRET)
    except ValueError:
        log.exception("two\nlines")
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (first["event"], first["source"], first["ms"], first["level"]) == ("check", "x?token=***", 7, "info")
    assert (second["message"], SECRET in second["exception"]) == ("two\nlines", False)


@pytest.mark.usefixtures("restored")
def test_a_line_for_people_begins_with_the_time_and_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("console", "warning")
    log = logging.getLogger("monitor.daemon")
    log.info("not shown")
    log.warning("a title \x1b[31m", extra={"event": "check", "fields": {}})
    log.error("a bug")
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition(" ")[2] for line in lines] == ["a title [31m", "error: a bug"]
    assert sys.stderr
