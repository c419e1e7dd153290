"""Digits as written, in any grouping, to their value."""

from __future__ import annotations

import re
from decimal import Decimal

__all__ = ["LONGEST", "read_digits"]

#: more digits than this are no quantity
LONGEST = 30
_BLANKS = re.compile("[ \u00a0\u202f\u2009'’·]")


def read_digits(digits: str, decimal_mark: str) -> Decimal | None:
    """Return the value of one run of digits and marks, or None where it is no single number.

    Both marks present: the last one stands before the parts. One mark, several times: it groups, in threes or in
    the Indian way. One mark once: the language decides, but for groups that are none.
    """
    if digits.isdecimal():
        return Decimal(digits) if len(digits) <= LONGEST else None
    plain = _BLANKS.sub("", digits) if _grouped_by_blanks(digits) else digits
    if len(plain) > LONGEST or not plain.replace(".", "").replace(",", "").isdecimal():
        return None
    marks = [char for char in plain if char in ".,"]
    if not marks:
        return Decimal(plain)
    if len(set(marks)) == 2:
        return _two_marks(plain, marks)
    if len(marks) > 1:
        return _whole(plain, marks[0])
    return _one_mark(plain, marks[0], decimal_mark)


def _grouped_by_blanks(digits: str) -> bool:
    """Say whether every blank or apostrophe divides groups of three digits."""
    head, *groups = _BLANKS.split(re.split(r"[.,]", digits, maxsplit=1)[0])
    return 1 <= len(head) <= 3 and all(len(group) == 3 for group in groups)


def _two_marks(plain: str, marks: list[str]) -> Decimal | None:
    if marks[-1] in marks[:-1]:
        return None
    whole, _, parts = plain.rpartition(marks[-1])
    value = _whole(whole, marks[0])
    return None if value is None else Decimal(f"{value}.{parts}")


def _whole(plain: str, mark: str) -> Decimal | None:
    head, *groups = plain.split(mark)
    threes = 1 <= len(head) <= 3 and all(len(group) == 3 for group in groups)
    indian = 1 <= len(head) <= 2 and all(len(group) == 2 for group in groups[:-1]) and len(groups[-1]) == 3
    return Decimal(plain.replace(mark, "")) if threes or indian else None


def _one_mark(plain: str, mark: str, decimal_mark: str) -> Decimal:
    whole, _, parts = plain.partition(mark)
    groups = mark != decimal_mark and len(parts) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    return Decimal(whole + parts) if groups else Decimal(f"{whole or 0}.{parts}")
