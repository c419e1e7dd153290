"""A small SMTP server on the loopback address that does as it is told, and certificates for it.

async with serve_mail() as server:
    ...  # server.port, server.mails
"""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

__all__ = ["MailBox", "serve_mail"]


@dataclass
class MailBox:
    """What the server does, and what it was sent."""

    context: ssl.SSLContext | None = None
    #: answers in the place of the usual ones, by command, or by "RCPT" and an address
    answers: dict[str, str] = field(default_factory=dict)
    #: says nothing at all
    silent: bool = False
    port: int = 0
    #: (receivers, bytes as sent)
    mails: list[tuple[list[str], bytes]] = field(default_factory=list)
    #: (user, password, was encrypted)
    logins: list[tuple[str, str, bool]] = field(default_factory=list)

    @property
    def last(self) -> EmailMessage:
        mail = message_from_bytes(self.mails[-1][1], policy=default)
        assert isinstance(mail, EmailMessage)
        return mail


@asynccontextmanager
async def serve_mail(box: MailBox | None = None, *, tls: ssl.SSLContext | None = None) -> AsyncIterator[MailBox]:
    box = box or MailBox()
    talks: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        talks.add(task)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, ssl.SSLError, asyncio.CancelledError):
                await _Talk(box, reader, writer).hold()
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(talk, "127.0.0.1", 0, ssl=tls)
    box.port = server.sockets[0].getsockname()[1]
    try:
        yield box
    finally:
        server.close()
        for task in talks:
            task.cancel()
        await asyncio.gather(*talks, return_exceptions=True)
        await server.wait_closed()


class _Talk:
    def __init__(self, box: MailBox, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._box, self._reader, self._writer = box, reader, writer
        self._to: list[str] = []

    async def hold(self) -> None:
        if self._box.silent:
            await asyncio.Event().wait()
        self._say("220 mail")
        while line := (await self._reader.readline()).decode().strip():
            word = line[:4].upper()
            special = self._box.answers.get(word) or self._box.answers.get(line.split("<")[-1].rstrip(">"))
            if special:
                self._say(special)
            elif word == "QUIT":
                self._say("221 bye")
                return
            else:
                await self._do(word, line)

    async def _do(self, word: str, line: str) -> None:
        match word:
            case "EHLO":
                secure = ["250-STARTTLS"] if self._box.context and not self._is_secure() else []
                self._say("250-mail", *secure, "250 AUTH PLAIN")
            case "STAR":
                self._say("220 go")
                await self._writer.start_tls(self._box.context)  # type: ignore[arg-type]
            case "AUTH":
                _, user, password = base64.b64decode(line.rsplit(maxsplit=1)[-1]).decode().split("\0")
                self._box.logins.append((user, password, self._is_secure()))
                self._say("235 welcome")
            case "RCPT":
                self._to.append(line.partition("<")[2].rstrip(">"))
                self._say("250 ok")
            case "DATA":
                self._say("354 go on")
                body = await self._reader.readuntil(b"\r\n.\r\n")
                self._box.mails.append((self._to, body[:-3]))
                self._say("250 taken")
            case _:
                self._say("250 ok")

    def _is_secure(self) -> bool:
        return self._writer.get_extra_info("ssl_object") is not None

    def _say(self, *lines: str) -> None:
        self._writer.write("".join(f"{line}\r\n" for line in lines).encode())
