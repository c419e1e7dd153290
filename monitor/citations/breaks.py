"""Addresses that a text breaks over lines: does the next line go on with it, and with which characters? Pure."""

from __future__ import annotations

import re

from monitor.citations.publishers import publisher_of

__all__ = ["joined_break"]

#: a sentence or a new address begins there
_NEW = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
#: hyphens that a typesetter puts in, which no address holds
_SET_HYPHENS = "\u00ad\u2010\u2011"
#: what is left of an address that is not yet past its host
_HOST_ONLY = re.compile(r"(?:https?:/{0,2})?(?P<host>[\w.-]*)", re.IGNORECASE)
_HOST_REST = re.compile(r"(?:[\w-]{1,63}\.){0,5}[a-z]{2,24}(?:[/?#:]\S*|[.,;)]*)", re.IGNORECASE)
#: a word that goes on within an address has one of these inside
_INNER = re.compile(r"[\w%][-/_=?&.%~+][\w%]|\d")
_ENDINGS = re.compile(r"(?:s?html?|php|aspx?|amp|pdf)\b", re.IGNORECASE)
_WRAPPED = re.compile(r"/(?:web/)?(?:\d{4,14}(?:[a-z]{2}_)?|\*)/$|[?&](?:q|u|url)=$", re.IGNORECASE)
_CLOSING = ".,;:!?)]}>\"'”’»"


def joined_break(before: str, token: str, *, alone: bool) -> str | None:
    """Return an address and the word that begins the next line in one piece; None when it does not go on.

    `alone` says that nothing else is on that line. A hyphen at the break belongs to the address, but where it
    cannot: after another separator, before one, or where the host without it is a known publisher's.
    """
    if not token or not before:
        return None
    if before[-1] in _SET_HYPHENS:
        return before[:-1] + token
    if _NEW.match(token):
        return before + token if _WRAPPED.search(before) or before.endswith("://") else None
    if host := _HOST_ONLY.fullmatch(before):
        return _in_host(before, host["host"], token)
    return _in_path(before, token, alone=alone)


def _in_host(before: str, host: str, token: str) -> str | None:
    if host.endswith("-") and publisher_of(f"https://{host[:-1]}{token}"):
        return before[:-1] + token
    if token[0] == "/" and "." in host.strip("."):
        return before + token if _INNER.search(token) else None
    if host and not host.endswith((".", "-")) and not token.startswith((".", "-")):
        return None
    if not _HOST_REST.fullmatch(token.lstrip(".-")):
        return None
    rest = token.rstrip(_CLOSING)
    complete = "." in host.strip(".").removeprefix("www.")
    return before + token if "/" in rest or (not complete and "." in rest + host.strip(".")) else None


def _in_path(before: str, token: str, *, alone: bool) -> str | None:
    last, first = before[-1], token[0]
    if last == "-":
        return _after_hyphen(before, token)
    if last == ".":
        return before + token if _ENDINGS.match(token) else None
    if last in "/_=&%~+?":
        goes_on = bool(_INNER.search(token)) or (alone and _word(token) and token.islower())
        return before + token if goes_on and (last != "?" or "=" in token) else None
    if first in "/-_?&=.%~+" and len(token) > 1 and (token[1].isalnum() or token[1] == "%"):
        if first == ".":
            return before + token if _ENDINGS.match(token[1:]) else None
        return before + token if first != "?" or "=" in token else None
    return before + token if _clearly_within(token) else None


def _after_hyphen(before: str, token: str) -> str | None:
    if len(before) > 1 and before[-2] in "/.=&?_":
        return before[:-1] + token
    if token[0] in "/.?&=_":
        return before[:-1] + token if _word(token[1:]) else None
    if token.startswith(("dex.html", "ndex.html", "ex.html", "tml")):
        return before[:-1] + token
    return before + token if _word(token) else None


def _word(token: str) -> bool:
    return bool(token) and (token[0].isalnum() or token[0] in "%~")


def _clearly_within(token: str) -> bool:
    """Say whether a word can only be the rest of an address that was broken within a word."""
    rest = token.rstrip(_CLOSING)
    if not _word(token) or "." in rest[:-6] or rest != rest.lower():
        return False
    return rest.count("-") > 1 or rest.endswith((".html", ".htm", ".php")) or rest.count("/") > 1
