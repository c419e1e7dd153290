"""What an answer is before anybody reads it: a wall in place of the page, and the kind of its content. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

__all__ = ["WALL_LIMIT", "sniff", "wall_in"]

#: bytes; larger pages are never taken for a wall
WALL_LIMIT = 256 * 1024

#: markup that the walls' own scripts bring along, and the wall's name
_MARKUP = (
    ("captcha-delivery.com", "DataDome"),
    ("_cf_chl_opt", "Cloudflare"),
    ("cf-browser-verification", "Cloudflare"),
    ("px-captcha", "HUMAN"),
    ("_incapsula_resource", "Imperva"),
    ("/_sec/cp_challenge", "Akamai"),
    ("awswafintegration", "AWS WAF"),
    ("distil_r_captcha", "Imperva"),
)
#: words and elements that a page about something else may hold as well
_WORDING = (
    "please enable js and disable any ad blocker",
    "because we suspect that you're a robot",
    "verify you are human",
    "verify that you are human",
    "verify you are a human",
    "verify that you are not a robot",
    "verify you're not a robot",
    "confirm you are a human",
    "confirm you are human",
    "confirm that you are human",
    "checking your browser before",
    "checking if the site connection is secure",
    "enable javascript and cookies to continue",
    "unusual traffic from your",
    "complete the security check to access",
    "complete the captcha",
    "solve the captcha",
    "are you a robot?",
    "access to this page has been denied because",
    "access to this page has been blocked",
    "you have been blocked",
    "pardon our interruption",
    "attention required! | cloudflare",
    "our systems have detected unusual",
    "detected unusual activity from your",
    "suspicious activity from your",
    "automated access to this",
    "please verify you are not",
    "press & hold to confirm",
    "just a moment...",
)
_WIDGETS = ("g-recaptcha", "h-captcha", "cf-turnstile")
#: signs that a page is a story, however short
_STORY = ("<article", "application/ld+json", 'content="article"', "articlebody")
#: words; walls say less, stories more
_FEW_FOR_MARKUP = 250
_FEW_FOR_WORDING = 120
_FEW_FOR_WIDGET = 60
_FEW_FOR_CONSENT = 400
#: how the title or headline of a page begins that asks for consent in place of the story, and what its text speaks of
_CONSENT = re.compile(
    r"<(?:title|h1)\b[^<>]{0,200}>\s{0,100}(?:before you continue|(?:we value|we care about|about) your privacy"
    r"|your privacy (?:choices|settings)|(?:privacy|cookie) (?:settings|preferences|consent)|bevor sie fortfahren"
    r"|bevor sie zu|avant de continuer|avant d.acc[eé]der|antes de continuar|prima di continuare)"
)
_CONSENT_TEXT = re.compile(r"\b(?:cookies?|personal data|partners|datos|donn[eé]es|dati|daten)\b")

_TAG = re.compile(r"<[^<>]*>")
_MAGIC = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"RIFF", b"BZh", b"wOFF", b"ID3")
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")
_ROOTS = {"rss": "feed", "feed": "feed", "rdf": "feed", "urlset": "sitemap", "sitemapindex": "sitemap", "html": "html"}
_LATE_FEED = re.compile(r"<(?:rss|feed|rdf:rdf)\b[^<>]*(?:version|xmlns)")
_LATE_SITEMAP = re.compile(r"<(?:urlset|sitemapindex)\b")
_LATE_HTML = re.compile(r"<(?:!doctype html|html|head|body)\b")
_JSON = re.compile(r'\{\s*["}]|\[\s*[{"\]]')
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}


def wall_in(status: int, headers: Mapping[str, str], body: bytes) -> str | None:
    """Return what keeps robots out of the page, in words for people, or None when the page itself is there.

    A wall is known by a header that only walls send, or by its wording on a page that says little else: a story
    which mentions a captcha is a story.
    """
    named = _named_by_headers(status, headers)
    if named:
        return named
    if not body or len(body) > WALL_LIMIT or sniff(body, headers.get("content-type", "")) not in ("html", "text"):
        return None
    raw = body.decode("utf-8", "replace").lower()
    markup = next((name for sign, name in _MARKUP if sign in raw), None)
    text = _visible(raw)
    words = len(text.split())
    if markup and words < _FEW_FOR_MARKUP:
        return f"{markup} bot wall"
    if any(sign in raw for sign in _STORY):
        return None
    if words < _FEW_FOR_CONSENT and _CONSENT.search(raw) and _CONSENT_TEXT.search(text):
        return "a page that asks for consent first"
    return _worded(raw, text, words)


def _named_by_headers(status: int, headers: Mapping[str, str]) -> str | None:
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return "Cloudflare bot wall"
    if headers.get("x-amzn-waf-action", "").lower() in ("captcha", "challenge"):
        return "AWS WAF bot wall"
    # Pages that DataDome lets pass carry its headers too, with status 200.
    datadome = "datadome" in headers.get("server", "").lower() or "x-datadome" in headers
    return "DataDome bot wall" if datadome and status in (401, 403, 405, 429) else None


def _worded(raw: str, text: str, words: int) -> str | None:
    if words < _FEW_FOR_WORDING and any(wording in text for wording in _WORDING):
        return "a page that asks for a human reader"
    if words < _FEW_FOR_WIDGET and any(widget in raw for widget in _WIDGETS):
        return "a captcha page"
    return None


def _visible(markup: str) -> str:
    """Return the text between the tags, without scripts and styles, in time linear in the page's length."""
    for name in ("script", "style"):
        markup = _without(markup, f"<{name}", f"</{name}")
    text = html.unescape(_TAG.sub(" ", markup)).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(text.split())


def _without(text: str, start: str, end: str) -> str:
    kept = []
    at = 0
    while (begin := text.find(start, at)) >= 0:
        kept.append(text[at:begin])
        close = text.find(end, begin)
        if close < 0:
            return "".join(kept)
        at = close
    kept.append(text[at:])
    return "".join(kept)


def sniff(body: bytes, media_type: str) -> str:
    """Return "html", "feed", "sitemap", "json", "binary" or "text", by content first and media type second.

    Servers label feeds as HTML and sitemaps as plain text, so the label decides only where the content does not.
    """
    if body.startswith(_MAGIC):
        return "binary"
    head = body[:8192]
    if head[:2] in _UTF16:
        text = head[2:].decode(_UTF16[head[:2]], "replace")
    elif b"\0" in head[:1024] or sum(byte in _CONTROLS for byte in head[:1024]) > 30:
        return "binary"
    else:
        text = head.decode("utf-8", "replace")
    return _kind_of_text(text.lstrip("\ufeff \t\r\n\f").lower(), media_type.partition(";")[0].strip().lower())


def _kind_of_text(text: str, media_type: str) -> str:
    if text.startswith("<"):
        return _kind_of_markup(text, media_type)
    if text.startswith(("{", "[")) and (media_type.endswith("json") or _JSON.match(text)):
        return "json"
    late = ((_LATE_HTML, "html"), (_LATE_FEED, "feed"), (_LATE_SITEMAP, "sitemap"))
    return next((kind for pattern, kind in late if pattern.search(text)), "text")


def _kind_of_markup(text: str, media_type: str) -> str:
    declared = text.startswith("<?xml") or (media_type.endswith("xml") and "html" not in media_type)
    rest = _after_prolog(text)
    if rest.startswith("<!doctype html"):
        return "html"
    if rest.startswith("<!doctype"):
        rest = _after_doctype(rest)
    root = _ROOT.match(rest)
    known = _ROOTS.get(root[1]) if root else None
    return known or ("text" if declared and "html" not in media_type else "html")


def _after_prolog(text: str) -> str:
    """Skip processing instructions and comments (XML 1.0, 2.8)."""
    at = 0
    for start, end in (("<?", "?>"), ("<!--", "-->")) * 8:
        while text.startswith(start, at):
            close = text.find(end, at)
            if close < 0:
                return ""
            at = close + len(end)
            at += len(text[at:]) - len(text[at:].lstrip())
    return text[at:]


def _after_doctype(text: str) -> str:
    # A DOCTYPE with entities of its own ends at "]>", any other at the first ">".
    subset, plain = text.find("["), text.find(">")
    end = text.find("]", subset) if 0 <= subset < plain else -1
    close = text.find(">", max(end, 0))
    return _after_prolog(text[close + 1 :].lstrip()) if close >= 0 else ""
