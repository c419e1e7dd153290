"""Alerts as e-mail, over a real conversation with a small server."""

from __future__ import annotations

import json
import shutil
import ssl
from typing import Any

import pytest

from monitor.app import differ
from monitor.errors import DeliveryError
from monitor.models import Alert, AlertType, Severity
from monitor.notify import EmailNotifier, MailServer, message_of
from tests.certificates import Certificate, make_certificate
from tests.fakes import START, FakeClock
from tests.mail import MailBox, serve_mail

DESK, NIGHT = "desk@example.org", "Night desk <night@example.org>"


def alert(headline: str = "Troops gather", alert_id: str = "alert_1") -> Alert:
    data = {
        "id": alert_id, "severity": "high", "summary": "1 paragraph edited",
        "story": {"headline": headline, "url": "https://example.org/a"},
        "changes": [{"kind": "headline", "old": "Troops", "new": headline}],
    }  # fmt: skip
    return Alert(
        id=alert_id, type=AlertType.STORY_UPDATED, severity=Severity.HIGH, created_at=START, story_id=1, summary="s",
        payload=json.dumps({"type": "story.updated", "data": data}),
    )  # fmt: skip


def mailer(box: MailBox, *to: str, tls: str = "none", timeout: float = 5.0, **login: Any) -> EmailNotifier:
    context = login.pop("context", None) or ssl.create_default_context()
    return EmailNotifier(
        server=MailServer(host="localhost", port=box.port, tls=tls, context=context, **login),
        sender="Monitor <monitor@example.org>", to=to or (DESK,), message_of=lambda p: message_of(p, differ),
        clock=FakeClock(), timeout=timeout,
    )  # fmt: skip


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    if shutil.which("openssl") is None:
        pytest.skip("certificates are made with openssl")
    return make_certificate(tmp_path_factory.mktemp("mail"), "localhost")


async def test_a_message_has_plain_text_and_html_and_says_from_whom_and_when() -> None:
    async with serve_mail() as box:
        assert await mailer(box, DESK, NIGHT).send(alert("Tröops <b>")) is None
    assert box.mails[0][0] == ["desk@example.org", "night@example.org"]
    mail = box.last
    assert mail["Subject"] == "[high] Tröops <b>: 1 paragraph edited"
    assert mail["To"] == f"{DESK}, {NIGHT}"
    assert (mail["Message-ID"], mail["Date"]) == ("<alert_1@example.org>", "Thu, 01 Jan 2026 12:00:00 +0000")
    plain, html = (part.get_content() for part in mail.iter_parts())
    assert "headline: [-Troops-]{+Tröops <b>+}" in plain
    assert "<del>Troops</del> <ins>Tröops &lt;b&gt;</ins>" in html
    assert "<b>" not in html


async def test_nothing_of_a_headline_becomes_a_header() -> None:
    async with serve_mail() as box:
        await mailer(box).send(alert("a\r\nBcc: x@example.org\r\n\r\n\x1b\u2028b"))
    assert box.last["Bcc"] is None
    assert box.last["Subject"] == "[high] a Bcc: x@example.org b: 1 paragraph edited"


async def test_every_attempt_has_the_same_message_id() -> None:
    async with serve_mail(MailBox(answers={"MAIL": "451 later"})) as box:
        channel = mailer(box)
        with pytest.raises(DeliveryError, match="answered 451 later") as caught:
            await channel.send(alert())
        assert caught.value.status == 451
        box.answers.clear()
        await channel.send(alert())
    assert box.last["Message-ID"] == "<alert_1@example.org>"


async def test_a_receiver_that_is_refused_is_a_failure_and_no_other_gets_the_alert_twice() -> None:
    async with serve_mail(MailBox(answers={"night@example.org": "550 no such"})) as box:
        channel = mailer(box, DESK, NIGHT)
        taken: frozenset[str] = frozenset()
        for _ in range(2):
            with pytest.raises(DeliveryError, match=r"night@example.org was refused: answered 550 no such") as caught:
                await channel.send(alert(), taken)
            taken |= caught.value.taken
        assert not any("@" in mark for mark in taken)
        box.answers.clear()
        await channel.send(alert(), taken)
        assert [to for to, _ in box.mails] == [["desk@example.org"], ["night@example.org"]]
        await channel.send(alert(alert_id="alert_2"))
        assert box.mails[-1][0] == ["desk@example.org", "night@example.org"]


async def test_an_alert_that_all_who_are_left_have_is_delivered() -> None:
    async with serve_mail(MailBox(answers={"night@example.org": "550 no such"})) as box:
        with pytest.raises(DeliveryError) as caught:
            await mailer(box, DESK, NIGHT).send(alert())
        await mailer(box, DESK).send(alert(), caught.value.taken)
        assert len(box.mails) == 1


async def test_the_password_goes_out_after_starttls_only(own: Certificate) -> None:
    login: dict[str, Any] = {"username": "me", "password": "canary", "context": own.trusting()}
    async with serve_mail(MailBox(context=own.server())) as box:
        await mailer(box, tls="starttls", **login).send(alert())
        assert box.logins == [("me", "canary", True)]
        assert len(box.mails) == 1
    async with serve_mail() as box:
        with pytest.raises(DeliveryError, match="STARTTLS") as caught:
            await mailer(box, tls="starttls", **login).send(alert())
        assert "canary" not in caught.value.reason
        assert box.logins == []


async def test_tls_from_the_first_byte(own: Certificate) -> None:
    async with serve_mail(tls=own.server()) as box:
        await mailer(box, tls="tls", context=own.trusting()).send(alert())
    assert len(box.mails) == 1


@pytest.mark.parametrize("tls", ["tls", "starttls"])
async def test_a_certificate_that_nobody_vouches_for_is_refused(own: Certificate, tls: str) -> None:
    box = MailBox(context=own.server())
    async with serve_mail(box, tls=own.server() if tls == "tls" else None):
        with pytest.raises(DeliveryError, match="no TLS with localhost"):
            await mailer(box, tls=tls).send(alert())
    assert box.mails == []


async def test_a_server_that_says_nothing_is_left_in_time() -> None:
    async with serve_mail(MailBox(silent=True)) as box:
        with pytest.raises(DeliveryError, match=r"no answer within 0\.2 s"):
            await mailer(box, timeout=0.2).send(alert())


async def test_a_server_that_is_not_there_is_a_failure() -> None:
    with pytest.raises(DeliveryError, match="refused"):
        await mailer(MailBox(port=1)).send(alert())
