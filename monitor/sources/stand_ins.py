"""Pages that stand in a story's place with status 200: "not found", consent, a login, a page further up. Pure."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from monitor.errors import ReadError
from monitor.models import TroubleKind
from monitor.sources.kinds import NotAStoryError, is_declared_article
from monitor.sources.markup import text_of
from monitor.sources.metadata import Metadata

__all__ = ["refuse_stand_in"]

_THING = r"(?:page|article|story|content|url|seite|artikel|beitrag|página|artículo|pagina)"
_ABSENT = (
    r"(?:not found|(?:can ?not|can't|could not|couldn't) be (?:found|located)|(?:does not|doesn't) exist|"
    r"no longer (?:available|exists|here)|(?:is|are) (?:missing|unavailable)|nicht gefunden|"
    r"(?:existiert|gibt es) nicht|introuvable|n'existe p(?:as|lus)|no (?:encontrad[ao]|existe)|non (?:trovata|esiste))"
)
_MISSING = re.compile(
    rf"^(?:\W*error\W+)?404\b|^\W*not found\W*$|\b{_THING}\b.{{0,40}}\b{_ABSENT}\b|"
    rf"\b(?:can't|couldn't|cannot|can not|could not|unable to) (?:find|locate) (?:the|that|this|your) {_THING}\b",
    re.IGNORECASE,
)
#: longer titles tell a story
_LONGEST_TITLE = 90
_CONSENT_PATH = re.compile(
    r"/(?:collect-?consent|(?:cookie-?)?consent|privacy-gate|datenschutz-consent)\b", re.IGNORECASE
)
_CONSENT = re.compile(
    r"\b(?:cookies?|consent\w*|gdpr|privacy|partners?|einwillig\w+|zustimm\w+|datenschutz\w*|werbung|consentement|"
    r"confidentialité|consentimiento|privacidad)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 600
#: of a consent page's words one in so many is about consent
_ONE_IN = 25
_FEW_FOR_LOGIN = 250


def refuse_stand_in(meta: Metadata, tree: LexborHTMLParser, asked: str, url: str) -> None:
    """Raise ReadError for a page that stands in a story's place. What calls itself an article is never refused."""
    if is_declared_article(meta):
        return
    if any(_says_missing(title) for title in _titles(meta, tree)):
        raise ReadError(TroubleKind.NOT_FOUND, "says with status 200 that there is no such page")
    if _is_consent(tree, url):
        raise NotAStoryError("a page that asks for consent")
    if _is_login(tree):
        raise NotAStoryError("a login page")
    if _is_above(url, asked):
        raise NotAStoryError(f"now {urlsplit(url).path}")


def _titles(meta: Metadata, tree: LexborHTMLParser) -> list[str]:
    return [meta.title or "", *(text_of(node) for node in tree.css("h1")[:3])]


def _says_missing(title: str) -> bool:
    return len(title) <= _LONGEST_TITLE and _MISSING.search(title.replace("’", "'")) is not None


def _words(tree: LexborHTMLParser) -> list[str]:
    return tree.body.text(separator=" ").split() if tree.body is not None else []


def _is_consent(tree: LexborHTMLParser, url: str) -> bool:
    parts = urlsplit(url)
    if (parts.hostname or "").startswith("consent.") or _CONSENT_PATH.search(parts.path):
        return True
    words = _words(tree)
    found = len(_CONSENT.findall(" ".join(words))) if len(words) < _FEW_WORDS else 0
    return found >= 4 and found * _ONE_IN >= len(words)


def _is_login(tree: LexborHTMLParser) -> bool:
    return tree.css_first("input[type=password]") is not None and len(_words(tree)) < _FEW_FOR_LOGIN


def _is_above(url: str, asked: str) -> bool:
    """Tell whether a redirect led to a section above the story, or to the front page."""
    here, there = urlsplit(url).path.rstrip("/"), urlsplit(asked).path.rstrip("/")
    return here != there and there.startswith(f"{here}/")
