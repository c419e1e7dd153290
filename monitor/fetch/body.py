"""Bodies read to their end, within a cap on what is sent and another on what it decodes to.

The decoding is ours because a cap after a client's own decoding comes too late: a few hundred bytes can stand for
gigabytes, and a client inflates a whole piece before it hands it over.
"""

from __future__ import annotations

import zlib
from typing import NoReturn

import httpx

from monitor.errors import FetchError
from monitor.fetch.troubles import Refusal
from monitor.models import Trouble, TroubleKind

__all__ = ["read_body", "read_start"]

_GZIP = 31
_ZLIB = 15
_RAW_DEFLATE = -15
#: bytes that are decoded at a time; what a body holds is in memory once, and this much of it twice
_PIECE = 64 * 1024
#: gzip members in one body (RFC 1952, 2.2); each costs a decoder, and honest servers send one
_MAX_MEMBERS = 100


async def read_body(response: httpx.Response, *, max_wire: int, max_decoded: int, url: str | None = None) -> bytes:
    """Return the body, decoded from at most one content coding (RFC 9110, 8.4.1).

    Raises FetchError with TOO_LARGE or DECODE, about `url` where it is given. What the connection raises passes.
    """
    try:
        return await _read(response, max_wire, max_decoded)
    except Refusal as refusal:
        address = str(response.request.url) if url is None else url
        raise FetchError(Trouble(kind=refusal.kind, url=address, reason=refusal.reason)) from refusal


async def read_start(response: httpx.Response, *, limit: int) -> bytes:
    """Return the body, or its first `limit` bytes where it is longer. Raises Refusal."""
    decoder = _decoder(response.headers, limit)
    wire = 0
    try:
        async for chunk in response.aiter_raw():
            wire += len(chunk)
            decoder.feed(chunk)
            if wire > limit:
                _too_large("body", limit)
        return decoder.finish()
    except Refusal as refusal:
        if refusal.kind is not TroubleKind.TOO_LARGE:
            raise
        return decoder.taken


async def _read(response: httpx.Response, max_wire: int, max_decoded: int) -> bytes:
    decoder = _decoder(response.headers, max_decoded)
    announced = response.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and int(announced[:20]) > max_wire:
        _too_large("body", max_wire)
    wire = 0
    async for chunk in response.aiter_raw():
        wire += len(chunk)
        if wire > max_wire:
            _too_large("body", max_wire)
        decoder.feed(chunk)
    return decoder.finish()


def _decoder(headers: httpx.Headers, limit: int) -> _Plain:
    named = ",".join(headers.get_list("content-encoding")).lower().split(",")
    codings = [name.strip() for name in named if name.strip() not in ("", "identity")]
    if not codings:
        return _Plain(limit)
    if len(codings) > 1:
        raise Refusal(TroubleKind.DECODE, "body has more than one content coding")
    if codings[0] in ("gzip", "x-gzip"):
        return _Inflated(limit, gzip=True)
    if codings[0] == "deflate":
        return _Inflated(limit, gzip=False)
    raise Refusal(TroubleKind.DECODE, "body has a content coding that was not asked for")


class _Plain:
    """Collects a body as it is sent."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._body = bytearray()

    def feed(self, chunk: bytes) -> None:
        self._body += chunk
        if len(self._body) > self._limit:
            _too_large("decoded body", self._limit)

    def finish(self) -> bytes:
        return bytes(self._body)

    @property
    def taken(self) -> bytes:
        """What was read so far, cut at the limit."""
        return bytes(self._body[: self._limit])

    @property
    def _room(self) -> int:
        return self._limit - len(self._body)


class _Inflated(_Plain):
    """Collects what gzip (RFC 1952) or deflate (RFC 1950, and RFC 1951 as some servers send it) stands for."""

    def __init__(self, limit: int, *, gzip: bool) -> None:
        super().__init__(limit)
        self._gzip = gzip
        self._held = b""
        self._members = 0
        self._inflate: zlib._Decompress | None = None

    def feed(self, chunk: bytes) -> None:
        data = self._held + chunk
        self._held = b""
        while data:
            if self._inflate is None or self._inflate.eof:
                if len(data) < 2:
                    self._held = data
                    return
                if not self._open(data):
                    return
            data = self._step(data)

    def _open(self, data: bytes) -> bool:
        """Begin a member; False when what follows the last one is padding."""
        self._members += 1
        if self._members > 1 and not (self._gzip and data.startswith(b"\x1f\x8b")):
            self._members -= 1
            return False
        if self._members > _MAX_MEMBERS:
            raise Refusal(TroubleKind.DECODE, "compressed body has too many parts")
        bits = _GZIP if self._gzip else _ZLIB if _has_zlib_header(data) else _RAW_DEFLATE
        self._inflate = zlib.decompressobj(bits)
        return True

    def _step(self, data: bytes) -> bytes:
        """Decode all of the data that belongs to this member, and return the rest."""
        assert self._inflate is not None
        wanted = got = _PIECE
        while got == wanted and not self._inflate.eof:
            # One byte more than there is room for tells a body that fits from one that does not.
            wanted = min(self._room + 1, _PIECE)
            try:
                piece = self._inflate.decompress(data, wanted)
            except zlib.error as error:
                raise Refusal(TroubleKind.DECODE, "body is not compressed as it claims") from error
            super().feed(piece)
            got, data = len(piece), self._inflate.unconsumed_tail
        return self._inflate.unused_data if self._inflate.eof else data

    def finish(self) -> bytes:
        if self._inflate is None and self._held:
            raise Refusal(TroubleKind.DECODE, "compressed body breaks off")
        if self._inflate is not None and not self._inflate.eof:
            raise Refusal(TroubleKind.DECODE, "compressed body breaks off")
        return super().finish()


def _has_zlib_header(data: bytes) -> bool:
    return data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0


def _too_large(what: str, limit: int) -> NoReturn:
    raise Refusal(TroubleKind.TOO_LARGE, f"{what} is larger than {limit} bytes")
