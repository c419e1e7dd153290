"""A quantity that a text reports."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

__all__ = ["Figure", "FigureKind", "Hedge"]


class Hedge(StrEnum):
    """How exactly a figure is reported."""

    EXACT = "="
    ABOUT = "~"
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="

    @property
    def words(self) -> str:
        """What a reader calls it; empty for an exact figure."""
        return _HEDGE_WORDS[self]


_HEDGE_WORDS = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about",
    Hedge.MORE: "more than",
    Hedge.AT_LEAST: "at least",
    Hedge.LESS: "less than",
    Hedge.AT_MOST: "at most",
}


class FigureKind(StrEnum):
    """What sort of number a text reports. Extraction marks the kind; what alerts is decided when comparing."""

    COUNT = "count"
    MONEY = "money"
    #: a part of a whole: percentages, percentage points, thirds, "one in five"
    SHARE = "share"
    MEASURE = "measure"
    DURATION = "duration"
    #: "doubled", "tenfold", "three times as many"
    MULTIPLE = "multiple"
    #: "2-1": `low` is the first number, `high` the second, in the order written
    SCORE = "score"
    #: "dozens": an interval that nobody counted
    VAGUE = "vague"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    #: telephone, room, flight, unit and model numbers
    IDENTIFIER = "identifier"
    #: a number that is part of a name: G7, 9/11, Covid-19
    NAME = "name"
    #: the number of entries that a heading promises: "5 things to know"
    LISTING = "listing"

    @property
    def reportable(self) -> bool:
        """Whether a change of such a number is news: quantities are, dates, ages, ordinals and names are not."""
        return self not in _NOT_REPORTABLE


_NOT_REPORTABLE = frozenset(
    {FigureKind.AGE, FigureKind.DATE, FigureKind.TIME, FigureKind.ORDINAL, FigureKind.IDENTIFIER, FigureKind.NAME,
     FigureKind.LISTING}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity that a text reports. `text[start:end]` is its wording.

    The value stands in the unit as written, scale words applied: "1.2 million" is 1200000, "18 months" is 18 month.
    """

    start: int
    end: int
    #: as written
    wording: str
    #: equal to `high` for one value; None for an end that is open ("up to 12,000"); both None where no value is read
    low: Decimal | None
    high: Decimal | None
    #: singular English ("percent", "usd", "kilometre per hour"); None for counted things
    unit: str | None = None
    #: what is counted or measured, as written
    subject: str | None = None
    #: the head of the subject as a singular English noun, whatever the language; None where it is not known
    head: str | None = None
    #: ISO 3166 codes of the countries that the subject's adjectives name ("North Korean soldiers": KP)
    countries: tuple[str, ...] = ()
    hedge: Hedge = Hedge.EXACT
    kind: FigureKind = FigureKind.COUNT
    sentence: str = ""

    @property
    def value(self) -> Decimal | None:
        """The one number that is written, whichever way it is hedged; None for an interval or a score."""
        if self.low is None or self.high is None:
            return self.low if self.high is None else self.high
        return self.low if self.low == self.high and self.kind is not FigureKind.SCORE else None

    @property
    def qualifier(self) -> str:
        """How exactly it is reported, in words; empty for an exact figure, and for "dozens", which says it itself."""
        return "" if self.kind is FigureKind.VAGUE else self.hedge.words

    @property
    def told(self) -> str:
        """Its wording, with how exactly it is told: "about 11,000"."""
        return f"{self.qualifier} {self.wording}".strip()
