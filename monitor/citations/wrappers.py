"""Addresses within addresses: archives, caches, AMP viewers, forwarding services. Pure; nothing is asked for."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import parse_qs, unquote, urlsplit

__all__ = ["unwrapped"]

#: an archive's copy of a search result's AMP page is three; more is somebody's joke
_DEEPEST = 3
_ABSOLUTE = re.compile(r"https?:/{1,2}(?=[^/\s])", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:[/?#].*)?", re.IGNORECASE)
_ARCHIVED = re.compile(r"/(?:web/)?(?:\d{4,14}(?:[a-z]{2}_)?|\*|newest|oldest|o)/(?P<target>\S+)", re.IGNORECASE)
_CACHED = re.compile(r"cache:(?:[\w-]{1,32}:)?(?P<target>\S+)")
_DEFENDED = re.compile(r"/v\d/__(?P<target>.+?)__;")
_AMP = re.compile(r"/(?:amp/|[acv]/)(?P<secure>s/)?(?P<target>\S+)")
_GOOGLE = re.compile(r"(?:www\.|m\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?")
#: an address in the bytes of an identifier ends before the next length or tag
_IN_BYTES = re.compile(rb"https?://[\x21-\x7e]+")

#: host (an ending with a dot before it also counts) -> names of the parameters that hold the target
_FORWARDERS = {
    "l.facebook.com": ("u",),
    "lm.facebook.com": ("u",),
    "l.instagram.com": ("u",),
    "out.reddit.com": ("url",),
    "www.linkedin.com": ("url",),
    "www.youtube.com": ("q",),
    "t.umblr.com": ("z",),
    "slack-redir.net": ("url",),
    "duckduckgo.com": ("uddg",),
    "translate.google.com": ("u",),
    "feedproxy.google.com": ("url",),
    "safelinks.protection.outlook.com": ("url",),
    "urldefense.proofpoint.com": ("u",),
    "nl.nytimes.com": ("url",),
    "away.vk.com": ("to",),
}
_ARCHIVES = frozenset({"web.archive.org", "archive.org", "archive.today", "archive.ph", "archive.is", "archive.li",
                       "archive.md", "archive.vn", "archive.fo"})  # fmt: skip


def unwrapped(url: str) -> str | None:
    """Return the address that another one carries; None where it carries none that can be told.

    >>> unwrapped("https://web.archive.org/web/20241103/https://www.cnn.com/2024/11/03/europe/x")
    'https://www.cnn.com/2024/11/03/europe/x'
    """
    found = None
    for _ in range(_DEEPEST):
        target = _inner(found or url)
        if target is None:
            break
        found = target
    return found


def _inner(url: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    for reader in _READERS:
        target = reader(host, parts.path, parts.query)
        if target and (absolute := _as_address(target)):
            return absolute
    return None


def _as_address(target: str) -> str | None:
    """Return a target as an absolute address: archives leave out its scheme, or one of its slashes."""
    if start := _ABSOLUTE.match(target):
        scheme = "https" if target[:5].lower() == "https" else "http"
        return f"{scheme}://{target[start.end() :]}"
    return f"https://{target}" if _HOST.fullmatch(target) else None


def _archive(host: str, path: str, query: str) -> str | None:
    if host not in _ARCHIVES:
        return None
    match = _ARCHIVED.fullmatch(path)
    target = match["target"] if match else path[1:] if _ABSOLUTE.match(path[1:]) else None
    return f"{target}?{query}" if target and query else target


def _google(host: str, path: str, query: str) -> str | None:
    if not _GOOGLE.fullmatch(host):
        return None
    if path == "/url":
        return _parameter(query, ("q", "url"))
    return _amp(path) if path.startswith("/amp/") else None


def _viewer(host: str, path: str, _query: str) -> str | None:
    return _amp(path) if host.endswith(".cdn.ampproject.org") else None


def _amp(path: str) -> str | None:
    match = _AMP.match(path)
    return f"{'https' if match['secure'] else 'http'}://{match['target']}" if match else None


def _news(host: str, path: str, _query: str) -> str | None:
    """Read the older identifiers of Google News, in whose bytes the address stands; the newer ones tell nothing."""
    if host != "news.google.com" or "/articles/" not in path:
        return None
    code = path.rpartition("/articles/")[2].partition("/")[0]
    try:
        body = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4))
    except (binascii.Error, ValueError):
        return None
    found = _IN_BYTES.search(body)
    return found[0].decode("ascii") if found else None


def _cache(host: str, _path: str, query: str) -> str | None:
    if host != "webcache.googleusercontent.com":
        return None
    match = _CACHED.match(_parameter(query, ("q",)) or "")
    return match["target"] if match else None


def _defended(host: str, path: str, query: str) -> str | None:
    if host != "urldefense.com":
        return None
    match = _DEFENDED.match(f"{path}?{query}" if query else path)
    return match["target"] if match else None


def _forwarded(host: str, _path: str, query: str) -> str | None:
    names = _FORWARDERS.get(host) or _FORWARDERS.get(host.partition(".")[2])
    return _parameter(query, names) if names else None


def _mirrored(host: str, path: str, query: str) -> str | None:
    """Read the host that translate.goog writes as one label: "www-cnn-com", a hyphen of its own doubled."""
    label, dot, rest = host.partition(".")
    if not dot or rest != "translate.goog":
        return None
    name = label.replace("--", "\x00").replace("-", ".").replace("\x00", "-")
    own = "&".join(part for part in query.split("&") if not part.startswith("_x_tr_"))
    return f"https://{name}{path}{'?' + own if own else ''}"


def _parameter(query: str, names: tuple[str, ...]) -> str | None:
    given = parse_qs(query)
    value = next((given[name][0] for name in names if name in given), None)
    return unquote(value) if value and _ABSOLUTE.match(unquote(value)) else value


_READERS: tuple[Callable[[str, str, str], str | None], ...] = (
    _archive, _google, _viewer, _news, _cache, _defended, _forwarded, _mirrored,
)  # fmt: skip
