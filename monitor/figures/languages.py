"""What the figure reader knows of each language: tables only."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

__all__ = ["LANGUAGES", "Language", "language"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words and marks of one language that bear on figures. Keys are lower case."""

    #: "," or ".": the mark between whole and parts
    decimal_mark: str
    scales: dict[str, Decimal]
    numbers: dict[str, int]
    percent: frozenset[str]
    months: frozenset[str]
    #: wording before the number -> hedge sign; longest first when matched
    hedges: dict[str, str]
    #: words that are no part of a subject
    stop: frozenset[str]


def _scales(**powers: int) -> dict[str, Decimal]:
    return {word: Decimal(10) ** power for word, power in powers.items()}


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EN = Language(
    decimal_mark=".",
    scales=_scales(hundred=2, thousand=3, million=6, billion=9, trillion=12, k=3, m=6, bn=9, mn=6, tn=12),
    numbers={word: value for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split())} | {
        "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
    percent=_set("percent"),
    months=_set("january february march april may june july august september october november december "
                "jan feb mar apr jun jul aug sept sep oct nov dec"),
    hedges={"about": "~", "around": "~", "some": "~", "roughly": "~", "approximately": "~", "nearly": "~",
            "almost": "~", "more than": ">", "over": ">", "at least": ">=", "fewer than": "<", "less than": "<",
            "under": "<", "up to": "<=", "at most": "<="},
    stop=_set("in on at of the a an and or to from by for with as that this is are was were be been have has had "
              "than when while who which it its they their his her but after before into will would could "
              "against per during since until he she said"),
)  # fmt: skip

_DE = Language(
    decimal_mark=",",
    scales=_scales(hundert=2, tausend=3, million=6, millionen=6, mio=6, milliarde=9, milliarden=9, mrd=9,
                   billion=12, billionen=12),
    numbers={word: value for value, word in enumerate(
        "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn zwanzig".split())} | {
        "eine": 1, "einen": 1, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
        "achtzig": 80, "neunzig": 90},
    percent=_set("prozent"),
    months=_set("januar februar märz april mai juni juli august september oktober november dezember"),
    hedges={"etwa": "~", "rund": "~", "ungefähr": "~", "circa": "~", "ca.": "~", "knapp": "~", "fast": "~",
            "mehr als": ">", "über": ">", "mindestens": ">=", "weniger als": "<", "unter": "<", "bis zu": "<=",
            "höchstens": "<="},
    stop=_set("in im an am auf der die das den dem des und oder zu von bis für mit als dass ist sind war waren "
              "hat haben wird werden durch gegen pro seit"),
)  # fmt: skip

_FR = Language(
    decimal_mark=",",
    scales=_scales(cent=2, cents=2, mille=3, million=6, millions=6, milliard=9, milliards=9),
    numbers={word: value for value, word in enumerate(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split())} | {
        "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60},
    percent=_set("pour-cent"),
    months=_set("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    hedges={"environ": "~", "près de": "~", "quelque": "~", "presque": "~", "plus de": ">", "au moins": ">=",
            "moins de": "<", "jusqu'à": "<=", "au plus": "<="},
    stop=_set("en dans à au aux le la les un une du des et ou pour avec que qui est sont était ont a par contre sur"),
)  # fmt: skip

_ES = Language(
    decimal_mark=",",
    scales=_scales(mil=3, millón=6, millones=6, billón=12, billones=12),
    numbers={word: value for value, word in enumerate(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split())} | {
        "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60},
    percent=_set("porciento"),
    months=_set("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    hedges={"unos": "~", "unas": "~", "cerca de": "~", "casi": "~", "alrededor de": "~", "más de": ">",
            "al menos": ">=", "por lo menos": ">=", "menos de": "<", "hasta": "<=", "como máximo": "<="},
    stop=_set("en el la los las un una de del y o para con que es son fue han ha por contra sobre al"),
)  # fmt: skip

#: one line per language
LANGUAGES = {"en": _EN, "de": _DE, "fr": _FR, "es": _ES}


def language(code: str | None) -> Language:
    """Return the tables for a BCP 47 code; English where it is missing or not known."""
    return LANGUAGES.get((code or "en").lower().partition("-")[0], _EN)
