"""Alerts as e-mail: plain text and HTML side by side, over SMTP with TLS."""

from __future__ import annotations

import asyncio
import smtplib
import socket
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from monitor.errors import DeliveryError
from monitor.models import Alert
from monitor.notify.markup import for_html, one_line
from monitor.notify.message import Message
from monitor.notify.taken import mark_of
from monitor.ports import Clock

__all__ = ["EmailNotifier", "MailServer"]

_PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n<h3>{}</h3>\n{}\n</body></html>\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """The server that takes the messages, and how it is spoken to."""

    host: str
    port: int
    #: TLS from the first byte, after STARTTLS, or not at all
    tls: str
    username: str = ""
    password: str = ""
    context: ssl.SSLContext


class EmailNotifier:
    """Hands each alert to one SMTP server. An alert has the same Message-ID on every attempt."""

    def __init__(
        self,
        *,
        server: MailServer,
        sender: str,
        to: Sequence[str],
        message_of: Callable[[str], Message],
        clock: Clock,
        timeout: float = 30.0,
    ) -> None:
        self._server, self._sender, self._to = server, sender, tuple(to)
        self._message_of, self._clock, self._timeout = message_of, clock, timeout

    async def send(self, alert: Alert, taken: frozenset[str] = frozenset(), /) -> int | None:
        """Hand over one alert to all receivers who do not have it yet, or raise DeliveryError."""
        to = [address for address in self._to if mark_of(address) not in taken]
        if not to:
            return None
        mail = _mail(alert, self._message_of(alert.payload), self._sender, self._to, self._clock.now())
        refused = await self._handed_over(mail, [parseaddr(address)[1] for address in to])
        if refused:
            took = frozenset(mark_of(address) for address in to if parseaddr(address)[1] not in refused)
            (address, (status, said)), *others = refused.items()
            more = f", and {len(others)} more" if others else ""
            raise DeliveryError(f"{address} was refused: {_answer(status, said)}{more}", status=status, taken=took)
        return None

    async def _handed_over(self, mail: EmailMessage, to: Sequence[str]) -> dict[str, tuple[int, bytes]]:
        """Return the receivers that the server refused, with what it said."""
        session = _Session(self._server, self._timeout)
        try:
            async with asyncio.timeout(self._timeout):
                return await asyncio.to_thread(session.send, mail, to)
        except smtplib.SMTPRecipientsRefused as error:
            return error.recipients
        except smtplib.SMTPResponseException as error:
            raise DeliveryError(_answer(error.smtp_code, error.smtp_error), status=error.smtp_code) from error
        except TimeoutError as error:
            raise DeliveryError(f"no answer within {self._timeout:g} s") from error
        except ssl.SSLError as error:
            raise DeliveryError(f"no TLS with {self._server.host}: {error.reason or error}") from error
        except (smtplib.SMTPException, OSError) as error:
            raise DeliveryError(one_line(str(error)) or type(error).__name__) from error
        finally:
            session.end()

    async def close(self) -> None:
        """Nothing is held."""


class _Session:
    """One conversation with a server, on a thread. `end` breaks it off from another one."""

    def __init__(self, server: MailServer, timeout: float) -> None:
        self._server, self._timeout = server, timeout
        self._smtp: smtplib.SMTP | None = None

    def send(self, mail: EmailMessage, to: Sequence[str]) -> dict[str, tuple[int, bytes]]:
        with self._connected() as smtp:
            self._smtp = smtp
            if self._server.tls == "starttls":
                smtp.starttls(context=self._server.context)
            if self._server.username:
                smtp.login(self._server.username, self._server.password)
            return smtp.send_message(mail, to_addrs=to)

    def _connected(self) -> smtplib.SMTP:
        server, name = self._server, socket.gethostname()
        if server.tls == "tls":
            return smtplib.SMTP_SSL(server.host, server.port, name, timeout=self._timeout, context=server.context)
        return smtplib.SMTP(server.host, server.port, name, timeout=self._timeout)

    def end(self) -> None:
        sock = getattr(self._smtp, "sock", None)
        if sock is not None:
            # A thread cannot be stopped; one whose connection is gone ends by itself.
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)


def _mail(alert: Alert, message: Message, sender: str, to: Sequence[str], now: datetime) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = message.title
    mail["From"] = sender
    mail["To"] = ", ".join(to)
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{alert.id}@{parseaddr(sender)[1].rpartition('@')[2]}>"
    # Neither holiday notices nor mailing lists answer to what says this.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(f"{message.text}\n", cte="quoted-printable")
    mail.add_alternative(_PAGE.format(for_html(message.title), message.html), subtype="html", cte="quoted-printable")
    return mail


def _answer(status: int, said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"answered {status} {one_line(text)}"
