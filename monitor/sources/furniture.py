"""Lines that are part of a page and not of a story, told by how they begin and how short they are. Pure.

A line is never judged by what it contains: "Updated figures show ..." is a sentence of a story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.models import Paragraph

__all__ = ["is_furniture", "without_furniture"]

#: longer lines are prose, however they begin
_MAX_LENGTH = 200
#: a label alone, or followed by a colon, dash or bar and whatever it points to
_LABELS = (
    # en
    "advertisement", "ad", "ad feedback", "video ad feedback", "sponsored", "sponsored content", "paid post",
    "related", "related article", "related articles", "related story", "related stories", "related content",
    "related video", "related coverage", "related links", "related topics", "recommended", "recommended stories",
    "recommended for you", "most read", "most popular", "trending", "trending now", "editors' picks", "more from",
    "more on this", "more on this story", "see also", "also read", "don't miss", "watch", "listen", "share",
    "share this", "share this article", "comments", "read more", "learn more", "source", "follow us", "up next",
    "continue reading the main story", "skip advertisement", "in this article", "story highlights",
    # de
    "anzeige", "werbung", "mehr zum thema", "lesen sie auch", "lesen sie mehr", "mehr lesen", "lesen sie dazu",
    "auch interessant", "meistgelesen", "meistgelesene artikel", "empfehlungen", "empfehlung der redaktion",
    "weitere artikel", "zum thema", "teilen", "kommentare", "quelle", "weiterlesen", "passend zum thema",
    # fr
    "publicité", "annonce", "lire aussi", "à lire aussi", "a lire aussi", "lire plus", "en savoir plus",
    "à lire également", "sur le même sujet", "les plus lus", "articles les plus lus", "recommandé", "partager",
    "commentaires", "contenu sponsorisé", "voir aussi",
    # es
    "publicidad", "anuncio", "lea también", "lee también", "leer más", "más información", "le puede interesar",
    "te puede interesar", "lo más leído", "más leídas", "noticias relacionadas", "relacionado", "compartir",
    "comentarios", "contenido patrocinado", "vea también", "ver también",
)  # fmt: skip
#: a line that begins so and ends soon
_STARTS = (
    # en
    r"sign up (?:for|to|now|here|today)\b", r"sign up[.!]?$", r"subscribe (?:now|to|for|today)\b",
    r"see full web article", r"click here\b", r"read more (?:about|on|in|from|here|at|of our)\b",
    r"follow .{2,60} on (?:twitter|facebook|instagram|x|threads)\b", r"related (?:article|story|video)s?\b",
    r"download (?:the|our) \w+(?: \w+)? app\b", r"follow (?:us|cnn|the new york times|our live)\b",
    r"get (?:the|our) (?:\w+ ){0,3}newsletter\b", r"get up-to-the-minute updates\b",
    r"a version of this (?:article|review|column|obituary|op-ed|essay) (?:appears|appeared) in print\b",
    r"order reprints\b", r"the times is committed to publishing\b", r"like what you're reading\b",
    r"thanks for reading the times\b", r"join the conversation\b", r"thank you for (?:reading|your patience)\b",
    r"this video can not be played", r"support (?:our|quality) journalism\b",
    r"download (?:cnn|the cnn|nytimes|the nytimes)\b",
    r"already an? (?:\w+ )?(?:subscriber|member)\?", r"(?:log|sign) in to (?:continue|read)\b",
    r"(?:to (?:continue|keep)|continue|keep) reading\b", r"create (?:an?|your) (?:free )?account\b",
    r"this (?:article|story|content) is (?:only |exclusively )?(?:for|available to) (?:\w+ )?(?:subscri|memb)",
    # de
    r"bereits (?:abonnent|registriert|mitglied)\w*\b", r"(?:dieser|diesen) (?:artikel|text|beitrag) .{0,30}\babonn",
    r"jetzt (?:abonnieren|anmelden|registrieren)\b", r"newsletter (?:abonnieren|bestellen)\b",
    r"abonnieren sie\b", r"melden sie sich (?:jetzt |hier )?(?:an|für)\b", r"hier (?:klicken|anmelden|geht)\b",
    # fr
    r"inscrivez-vous\b", r"abonnez-vous\b", r"recevez (?:notre|la|chaque)\b", r"cliquez ici\b",
    # es
    r"suscr[ií]b(?:ete|ase|irse)\b", r"reg[ií]str(?:ate|ese)\b", r"recib[ae] (?:nuestr[ao]|el|la) \w*\s?bolet[ií]n",
    r"haga clic\b", r"apúntate\b", r"s[ií]gue?nos en\b",
)  # fmt: skip
_NUMBER = r"(?:\d[\d.,]*[kK]?|an?|one|ein(?:er|e)?|une?|un[ao]?)"
_UNIT = (
    r"(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|sekunden?|minuten?|stunden?|tag(?:en?)?|"
    r"secondes?|heures?|jours?|segundos?|minutos?|horas?|días?)"
)
_STAMP = (
    r"(?:(?:last )?updated|(?:first )?published|posted|(?:zuletzt )?aktualisiert|mis à jour(?: le)?|"
    r"(?:última actualización|actualizado))"
)
#: a day or a time of day to the end of the line, that is not the end of a sentence
_MOMENT = (
    r"(?=.*(?:\d{1,2}[:h]\d{2}|(?:19|20)\d\d))(?:(?:on|at|am|le|el) )?"
    r"(?:[^\W\d]{3,10}\.?,? )?\d[\w\s.,:()/|-]{0,70}(?<![a-z]{2}\.)"
)
#: the whole line
_WHOLES = (
    rf"{_NUMBER} ?-?min(?:ute)?s?\.? read",
    rf"read(?:ing)? time:? {_NUMBER} ?min(?:ute)?s?\.?",
    rf"lesezeit:? (?:ca\. )?{_NUMBER} ?min(?:ute)?n?\.?",
    rf"{_NUMBER} ?min(?:ute)?n?\.? lesezeit",
    rf"(?:temps de )?lecture ?:? ?{_NUMBER} ?min(?:ute)?s?\.?",
    rf"{_NUMBER} ?min(?:uto)?s? de lect(?:ura|ure)",
    rf"{_NUMBER} (?:comments?|shares?|kommentare?|commentaires?|comentarios?|views?|likes?)",
    rf"{_STAMP}:? (?:vor |il y a |hace )?{_NUMBER} {_UNIT}(?: ago)?",
    rf"{_NUMBER} {_UNIT} ago",
    rf"(?:vor|il y a|hace) {_NUMBER} {_UNIT}",
    rf"{_STAMP}:? {_MOMENT}",
    r"\[(?:sign up|read|get|follow|see|listen|subscribe|watch|like|for more|to read|what you need to know)\b.*\]",
)
_LABEL = re.compile(
    r"(?:" + "|".join(re.escape(label) for label in sorted(_LABELS, key=len, reverse=True)) + r")"
    r"\s*(?:[:|»›>→•]\s*.*|\s[–—-]\s.*|[.…]*)",
    re.IGNORECASE,
)
_START = re.compile(r"(?:" + "|".join(_STARTS) + r")", re.IGNORECASE)
_WHOLE = re.compile(r"(?:" + "|".join(_WHOLES) + r")", re.IGNORECASE)
#: lead-ins of a box that is folded into one line with what it points to
_SHOUTED = re.compile(
    r"(?:READ MORE|SEE ALSO|RELATED|WATCH|MORE FROM|LESEN SIE AUCH|MEHR ZUM THEMA|LIRE AUSSI|LEA TAMBIÉN)\b"
)
_LEADING = " \t-–—•*»›>▶"


def is_furniture(line: str) -> bool:
    """Tell whether a line of a page is no part of its story.

    >>> is_furniture("Read more: Storm nears the coast"), is_furniture("Updated figures show 12 dead.")
    (True, False)
    """
    text = line.strip(_LEADING).replace("’", "'")
    if not text or not any(c.isalnum() for c in text):
        return True
    if len(text) > _MAX_LENGTH and not _is_long_furniture(text):
        return False
    return bool(_LABEL.fullmatch(text) or _START.match(text) or _WHOLE.fullmatch(text) or _SHOUTED.match(text))


def _is_long_furniture(text: str) -> bool:
    """Tell whether it is the print notice, which names days, pages and editions, or a standing invitation."""
    return len(text) <= 2 * _MAX_LENGTH and text.startswith(("A version of this ", "The Times is committed to "))


def without_furniture(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs that are part of the story, in their order."""
    return tuple(p for p in paragraphs if not is_furniture(p.text))
