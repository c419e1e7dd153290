"""The receiver, as the process that it is."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook

SECRET = "whsec_" + b64encode(b"a secret for this test alone").decode()
BODY = '{"type": "figure.changed", "data": {"summary": "raised – to 12,000"}}'


@contextmanager
def receiver() -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "monitor.demo.receiver", "--secret", SECRET]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            word, port = process.stdout.readline().split()
            assert word == "ready"
            yield process, f"http://127.0.0.1:{port}/hook"
        finally:
            process.kill()


def signed(body: str, *, at: datetime | None = None, secret: str = SECRET) -> dict[str, str]:
    at = at or datetime.now(UTC)
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Webhook(secret).sign("msg_1", at, body),
        "content-type": "application/json",
    }


def post(url: str, body: bytes, headers: dict[str, str]) -> int:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(urllib.request.Request(url, data=body, headers=headers), timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def told(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    line: dict[str, Any] = json.loads(process.stdout.readline())
    return line


def test_a_signature_that_fits_is_verified() -> None:
    with receiver() as (process, url):
        headers = signed(BODY)
        assert post(url, BODY.encode(), headers) == 204
        line = told(process)
        assert line["verified"] is True
        assert line["body"] == BODY
        assert line["payload"] == json.loads(BODY)
        assert line["headers"].items() >= headers.items()


@pytest.mark.parametrize(
    ("body", "headers", "reason"),
    [
        (BODY + " ", signed(BODY), "signature"),
        (BODY, {}, "Missing"),
        (BODY, signed(BODY, at=datetime.now(UTC) - timedelta(hours=1)), "too old"),
        (BODY, signed(BODY, secret="whsec_" + b64encode(b"another").decode()), "signature"),
        (BODY, signed(BODY) | {"webhook-signature": "v1,%%%"}, ""),
        (BODY, signed(BODY) | {"webhook-signature": "nonsense"}, ""),
        ("no json", signed("no json"), ""),
    ],
)
def test_anything_else_is_refused_with_the_reason(body: str, headers: dict[str, str], reason: str) -> None:
    with receiver() as (process, url):
        assert post(url, body.encode(), headers) == 400
        line = told(process)
        assert line["verified"] is False
        assert reason in line["reason"]
        assert line["reason"]
        assert line["body"] == body
        assert "payload" not in line


def test_bytes_that_are_no_text_are_refused() -> None:
    with receiver() as (process, url):
        assert post(url, b"\xff\xfe", signed(BODY)) == 400
        assert told(process)["verified"] is False


def test_it_ends_on_sigterm_and_when_its_input_is_closed() -> None:
    with receiver() as (process, _):
        process.terminate()
        assert process.wait(timeout=10) == 0
    with receiver() as (process, _):
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=10) == 0


def test_a_secret_that_cannot_be_used_is_refused() -> None:
    command = [sys.executable, "-m", "monitor.demo.receiver", "--secret", "whsec_"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert ended.returncode == 2
    assert "--secret cannot be used" in ended.stderr
