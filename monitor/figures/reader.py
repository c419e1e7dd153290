"""Text to figures: digits in their groupings, number words up to twenty and tens, scales, percent and money.

What is plainly no reportable quantity is left out: years, dates, clock times, ages, ordinals and the digits
inside names (G7, F-16). Ranges, fractions and compound number words are read as their parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from monitor.figures.languages import Language, language
from monitor.models import Figure, Hedge
from monitor.text import sentences

__all__ = ["extract"]

_SPACE = "\u00a0\u202f\u2009"
_NUMBER = re.compile(
    rf"(?<![\w.,/:-])(?P<money>[$€£¥]\s?)?(?P<digits>\d{{1,3}}(?:[.,'’{_SPACE}]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_AFTER = re.compile(r"\s?(?:(%)|((?:[Mm]io|[Mm]rd)\.|[^\W\d_]+\b)|([€$£¥]))")
_UNITS = {"$": "usd", "€": "eur", "£": "gbp", "¥": "jpy"}
_CLOCK_OR_ORDINAL = re.compile(r":\d|/\d|-year-old|(?:st|nd|rd|th)\b|\s?[ap]\.?m\b|\s?Uhr\b|[A-Za-z]*-\d")
_DAY_MARKS = re.compile(r"\.?\s+([^\W\d_]+)")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_LOOK_BACK = 24
_LOOK_AHEAD = 60


def extract(text: str, lang: str | None = None) -> list[Figure]:
    """Return the figures of a text in their order. Total: any text gives a list, in linear time."""
    tables = language(lang)
    found: list[Figure] = []
    for sentence, offset in _placed(text):
        found.extend(_in_sentence(sentence, offset, tables))
    return found


def _placed(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for block in text.split("\n"):
        place = at
        for sentence in sentences(block):
            place = text.index(sentence, place)
            yield sentence, place
            place += len(sentence)
        at += len(block) + 1


def _in_sentence(sentence: str, offset: int, tables: Language) -> Iterator[Figure]:
    taken = -1
    for start, stop, number, money in sorted((*_digits(sentence, tables), *_spelled(sentence, tables)), key=_place):
        if start < taken:
            continue
        end, value, unit = _scaled(sentence, stop, number, money, tables)
        taken = end
        yield Figure(
            start=offset + start,
            end=offset + end,
            wording=sentence[start:end],
            low=value,
            high=value,
            unit=unit,
            subject=_subject(sentence, end, unit, tables),
            hedge=_hedge(sentence, start, tables),
            sentence=sentence,
        )


def _place(candidate: tuple[int, int, Decimal, str | None]) -> int:
    return candidate[0]


def _digits(sentence: str, tables: Language) -> Iterator[tuple[int, int, Decimal, str | None]]:
    for match in _NUMBER.finditer(sentence):
        value = _value(match["digits"], tables.decimal_mark)
        money = (match["money"] or "").strip()
        if value is None or (not money and _is_no_quantity(sentence, match, tables)):
            continue
        yield match.start(), match.end(), value, _UNITS.get(money)


def _value(digits: str, mark: str) -> Decimal | None:
    grouping = "." if mark == "," else ","
    plain = re.sub(rf"['’{_SPACE}]", "", digits)
    if re.fullmatch(rf"\d{{1,3}}(?:\{grouping}\d{{3}})+(?:\{mark}\d+)?", plain):
        plain = plain.replace(grouping, "")
    elif re.fullmatch(rf"\d{{1,3}}(?:\{mark}\d{{3}}){{2,}}", plain):
        plain = plain.replace(mark, "")
    else:
        plain = plain.replace(grouping, ".")
    try:
        return Decimal(plain.replace(mark, "."))
    except InvalidOperation:
        return None


def _is_no_quantity(sentence: str, match: re.Match[str], tables: Language) -> bool:
    after = sentence[match.end() : match.end() + _LOOK_AHEAD]
    before = sentence[max(0, match.start() - _LOOK_BACK) : match.start()].lower().split()
    previous = before[-1].strip(".,(") if before else ""
    if _CLOCK_OR_ORDINAL.match(after) or previous in tables.months or previous in {"aged", "day", "tag", "no"}:
        return True
    if re.fullmatch(r"1[5-9]\d\d|20\d\d", match["digits"]):
        return not _WORD.match(after.lstrip()) or _first(after) in tables.stop or previous in {"in", "since", "seit"}
    day = _DAY_MARKS.match(after)
    return bool(day and day[1].lower() in tables.months)


def _first(text: str) -> str:
    match = _WORD.search(text)
    return match[0].lower() if match else ""


def _spelled(sentence: str, tables: Language) -> Iterator[tuple[int, int, Decimal, str | None]]:
    for match in _WORD.finditer(sentence):
        total = Decimal(0)
        for part in match[0].lower().split("-"):
            if part not in tables.numbers:
                break
            total += tables.numbers[part]
        else:
            if total > 1 or _first(sentence[match.end() : match.end() + _LOOK_AHEAD]) in tables.scales:
                yield match.start(), match.end(), total, None


def _scaled(
    sentence: str, end: int, value: Decimal, unit: str | None, tables: Language
) -> tuple[int, Decimal, str | None]:
    while match := _AFTER.match(sentence, end):
        sign, word = match[1] or match[3], (match[2] or "").lower().rstrip(".")
        if word in tables.scales:
            value *= tables.scales[word]
        elif sign == "%" or word in tables.percent or sentence[end : end + 9].lower() == " per cent":
            return match.end() if sign or word in tables.percent else end + 9, value, "percent"
        elif sign and unit is None:
            return match.end(), value, _UNITS[sign]
        else:
            break
        end = match.end()
    return end, value, unit


def _subject(sentence: str, end: int, unit: str | None, tables: Language) -> str | None:
    if unit:
        return None
    named: list[str] = []
    place = end
    while len(named) < 3 and (match := _NEXT_WORD.match(sentence, place)):
        if match[1].lower() in tables.stop:
            break
        named.append(match[1])
        place = match.end()
    return " ".join(named) or None


def _hedge(sentence: str, start: int, tables: Language) -> Hedge:
    before = sentence[max(0, start - _LOOK_BACK) : start].lower().rstrip()
    for wording in sorted(tables.hedges, key=len, reverse=True):
        if re.search(rf"(?:^|\W){re.escape(wording)}$", before):
            return Hedge(tables.hedges[wording])
    return Hedge.EXACT
