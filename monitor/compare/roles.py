"""In what role a clause tells its figure: as it is, as it was before, or as somebody wished it. Pure.

A source tells what a claim is about beside what it is compared with: "up from 7.3 percent", "prosecutors had sought
eight years", "its predecessor could fly 300 kilometres". Those support no claim that tells a thing as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

__all__ = ["Role", "direction_of", "rate_of", "roles_of"]


class Role(StrEnum):
    """What a figure is beside the one that is reported."""

    #: an earlier value, or that of another one: the year before, the old model, the record
    BEFORE = "before"
    #: asked for, forecast or offered, and not what came
    WISHED = "wished"
    #: of a beginning: "in the first six weeks"
    OPENING = "opening"


#: words right before a figure
_JUST_BEFORE = {
    "en": r"(?:(?:up|down|rise|fall|increase|drop|rose|fell|grew) from|compared (?:with|to)|against"
    r"|previous(?: \w+)? of"
    r"|previously|instead of|rather than|initially|originally|earlier|the predicted|the expected|the forecast)",
    "de": r"(?:zuvor|vorher|gegenüber|nach zuvor|statt|anstelle von|ursprünglich|anfangs|zunächst|bisherigen?|früher)",
    "fr": r"(?:contre|auparavant|au lieu de|initialement|après|précédemment|plutôt que)",
    "es": r"(?:frente a|en lugar de|inicialmente|en vez de|antes|anteriores)",
    "it": r"(?:contro|rispetto a|invece di|inizialmente|prima|anziché)",
}
#: words right behind a figure
_JUST_BEHIND = {
    "en": r"(?:\w+ ){0,3}?(?:(?:the|a) (?:year|month|week|quarter|day|season|decade) (?:before|earlier|ago|previously)"
    r"|(?:in|for|of) the (?:previous|preceding|prior)|last time|previously|before that|first (?:reported|announced))",
    "de": r"(?:\w+ ){0,3}?(?:(?:im|aus dem|des) (?:Vorjahr|Vormonat|Vorquartal)|(?:ein Jahr|einen Monat) zuvor|zuvor|"
    r"beim letzten Mal)",
    "fr": r"(?:\w+ ){0,3}?(?:(?:un|l')\s?(?:an|année|mois) (?:plus tôt|auparavant|précédente?)|l'année précédente)",
    "es": r"(?:\w+ ){0,3}?(?:(?:un|el) (?:año|mes) (?:antes|anterior|atrás)|del año anterior)",
    "it": r"(?:\w+ ){0,3}?(?:(?:un|l')\s?(?:anno|mese) (?:prima|precedente)|dell'anno precedente)",
}
#: words anywhere in the clause
_BEFORE = {
    "en": r"predecessor|at the height|at (?:its|their|the) peak|previous (?:record|high|model|generation)|used to be"
    r"|as recently as|earlier estimate|the old (?:model|record)",
    "de": r"vorgänger\w*|auf dem höhepunkt|bisherige\w* rekord\w*|alte\w* (?:rekord|modell)\w*|einst",
    "fr": r"prédécesseur|au plus fort|précédent record|à son apogée|autrefois",
    "es": r"predecesor\w*|en su apogeo|anterior récord|récord anterior|antaño",
    "it": r"predecessore|al culmine|precedente record|record precedente|un tempo",
}
_WISHED = {
    "en": r"sought|seeking|demand(?:ed|s|ing)|asked for|request(?:ed|s)|had (?:been )?(?:forecast|predicted|expected|"
    r"hoped|planned|wanted)|forecast|predicted|economists expect\w*|proposed|offered|had promised|called for",
    "de": r"gefordert|forderten?|fordert|beantragt\w*|verlangt\w*|prognostiziert\w*|vorhergesagt\w*|angeboten|"
    r"bot|biete[nt]|vorgeschlagen|erwartet worden|hatte\w* .{0,40}(?:erwartet|erhofft|geplant)|versprochen",
    "fr": r"requis|réclam\w+|demandai\w+|demandé\w*|exig\w+|prévoyai\w+|attendai\w+|proposai\w+|proposé\w*|promis\w*|"
    r"avai\w+ (?:prévu|espéré)",
    "es": r"pedía\w*|pedido|pidi\w+|solicit\w+|exigí\w+|preveía\w*|previst\w+|esperaba\w*|propuest\w+|ofrec\w+"
    r"|prometi\w+",
    "it": r"chiest\w+|chiedev\w+|previst\w+|prevedev\w+|propost\w+|offert\w+|promess\w+|preteso|pretendev\w+",
}
_OPENING = {
    "en": r"(?:the|its|their) (?:first|initial|last|past|next)",
    "de": r"(?:de[nmrs]|die|das) (?:ersten?|letzten?|vergangenen|nächsten)",
    "fr": r"(?:les|la|le|des|aux) (?:premiers|premières|derniers|dernières|prochains|prochaines)",
    "es": r"(?:los|las|la|el) (?:primeros|primeras|últimos|últimas|próximos|próximas)",
    "it": r"(?:i|le|nei|nelle) (?:primi|prime|ultimi|ultime|prossimi|prossime)",
}
_RISE = {
    "en": r"r[io]se|risen|grew|grown|increas\w+|gain\w*|climb\w*|jump\w*|soar\w*|surg\w+|up|higher|more",
    "de": r"stieg\w*|gestiegen|steig\w+|zugenommen|wuchs\w*|gewachsen|erhöh\w+|kletter\w+|plus|legten? .{0,60} zu",
    "fr": r"augment\w+|hausse|progress\w+|bondi\w*|grimp\w+|crû|cru",
    "es": r"crec\w+|sub\w+|aument\w+|alza|increment\w+",
    "it": r"aument\w+|sal[ie]\w+|cresc\w+|cresciut\w+|rialzo",
}
_FALL = {
    "en": r"f[ea]ll|fallen|drop\w*|declin\w+|decreas\w+|shr[ai]nk|shrunk|down|lower|plung\w+|slump\w*|fewer"
    r"|less|los[te]",
    "de": r"sank\w*|gesunken|sink\w+|fiel\w*|gefallen|zurückgegangen|g[ei]ng\w* .{0,60} zurück|schrumpf\w+|minus|"
    r"verringer\w+|büß\w+ .{0,60} ein|eingebüßt|einbruch|brach\w* .{0,60} ein",
    "fr": r"baiss\w+|recul\w*|chut\w+|diminu\w+|repli",
    "es": r"ca[yí]\w+|cae\w*|baj\w+|descend\w+|disminu\w+|reduj\w+|caída",
    "it": r"cal\w+|sces\w+|diminu\w+|ridott\w+|crollat\w+|ribasso",
}
_RATES = {
    "day": r"a day|per day|daily|every day|each day|täglich\w*|pro tag|am tag|par jour|quotidien\w*|al día|diari\w+|"
    r"por día|al giorno",
    "week": r"a week|per week|weekly|every week|each week|wöchentlich\w*|pro woche|in der woche|par semaine|hebdo\w*|"
    r"a la semana|semanal\w*|por semana|alla settimana|settimanal\w+",
    "month": r"a month|per month|monthly|every month|each month|monatlich\w*|pro monat|im monat|par mois|mensuel\w*|"
    r"al mes|mensual\w*|por mes|al mese|mensil\w+",
    "year": r"a year|per year|yearly|annual\w*|every year|each year|jährlich\w*|pro jahr|im jahr|par an|annuel\w*|"
    r"al año|anual\w*|por año|all'anno|annuo|annua",
}
_RATE = {
    unit: re.compile(rf"\b(?:{words})\b(?! (?:ago|earlier|before|later))", re.IGNORECASE)
    for unit, words in _RATES.items()
}
#: letters around a figure in which its rate stands
_REACH = 45


@cache
def _pattern(kind: str, lang: str) -> re.Pattern[str]:
    tables: dict[str, Mapping[str, str]] = {
        "just before": _JUST_BEFORE, "just behind": _JUST_BEHIND, "before": _BEFORE, "wished": _WISHED,
        "opening": _OPENING, "rise": _RISE, "fall": _FALL,
    }  # fmt: skip
    words = tables[kind].get(lang) or tables[kind]["en"]
    return re.compile(words if kind == "just behind" else rf"\b(?:{words})\b", re.IGNORECASE)


def roles_of(before: str, behind: str, opening: str, lang: str) -> frozenset[Role]:
    """Return the roles of a figure by its clause, given as what stands before it and behind it.

    `opening` is the beginning of the sentence where it reports no figure of its own: what it says holds for all.
    """
    clause = f"{before} # {behind}"
    found = set()
    close = _pattern("just before", lang).search(before[-_REACH:])
    earlier = (close is not None and len(before[-_REACH:]) - close.end() < 12) or _pattern("just behind", lang).match(
        behind.lstrip()
    )
    if earlier or any(_pattern("before", lang).search(text) for text in (clause, opening)):
        found.add(Role.BEFORE)
    if _pattern("wished", lang).search(clause) or _pattern("wished", lang).search(opening):
        found.add(Role.WISHED)
    last = list(_pattern("opening", lang).finditer(before))
    if last and len(before.rstrip()) == last[-1].end():
        found.add(Role.OPENING)
    return frozenset(found)


def direction_of(clause: str, lang: str) -> int:
    """Return 1 for a clause that tells a rise, -1 for a fall, 0 where it tells neither or both."""
    return bool(_pattern("rise", lang).search(clause)) - bool(_pattern("fall", lang).search(clause))


def rate_of(before: str, behind: str) -> str | None:
    """Return what a figure is told by, where it is: "day" for "1,500 soldiers a day"."""
    near = (behind[:_REACH], before[-_REACH:])
    found = [unit for text in near for unit, pattern in _RATE.items() if pattern.search(text)]
    return found[0] if found else None
