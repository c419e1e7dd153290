"""How number words add up: hundreds multiply, scales close a part."""

from __future__ import annotations

from decimal import Decimal

__all__ = ["Composition"]

_THOUSAND = Decimal(1000)
#: what units go on from
_TENS = frozenset({20, 30, 40, 50, 60, 70, 80, 90})
#: what ten to nineteen go on from: "soixante-dix", "quatre-vingt-onze"
_LONG_TENS = frozenset({60, 80})


class Composition:
    """Number words in their order, put together: hundreds multiply, scales close a part."""

    def __init__(self, *, teens_from_ten: bool = False) -> None:
        self.teens_from_ten = teens_from_ten
        #: closed parts, each with the power of ten of its scale
        self.closed: list[tuple[Decimal, int]] = []
        self.open: Decimal | None = None

    def value(self) -> Decimal:
        """Return what the words put in so far add up to."""
        return sum((part for part, _ in self.closed), self.open or Decimal(0))

    def accepts(self, value: Decimal) -> bool:
        """Say whether a number word can follow."""
        if self.open is None:
            return self._may_begin(value)
        if value in {100, _THOUSAND}:
            return 0 < self.open < value and not (value == _THOUSAND and self.has_closed(3))
        return value < _THOUSAND and self._goes_on(*divmod(self.open, 100), value)

    def _may_begin(self, value: Decimal) -> bool:
        """Say whether a number word can open a part: it is below the scale of every closed one."""
        room = min((power for _, power in self.closed), default=99)
        return value < Decimal(10) ** room or (value == _THOUSAND and not self.has_closed(3))

    def _goes_on(self, hundreds: Decimal, rest: Decimal, value: Decimal) -> bool:
        """Say whether a word below a thousand goes on behind hundreds and a rest: "vingt" "et un", "quatre" "vingt"."""
        if rest == 10 and self.teens_from_ten:
            return 7 <= value <= 9
        if rest == 0:
            return hundreds > 0 and value < 100
        if value < 10:
            return rest in _TENS
        return rest in _LONG_TENS if value < 20 else value == 20 and rest == 4

    def has_closed(self, power: int) -> bool:
        """Say whether a part has this scale already: a second one begins another number."""
        return power > 0 and any(closed == power for _, closed in self.closed)

    def add(self, value: Decimal) -> None:
        """Put a number word in; it was accepted before."""
        if value == _THOUSAND:
            self.scale(3)
        elif value == 100:
            self.open = (self.open or Decimal(1)) * 100
        elif value > _THOUSAND:
            self.closed.append((value, 3 if value % 1000 == 0 else 0))
        elif value == 20 and self.open is not None and self.open % 100 == 4:
            self.open += 76
        else:
            self.open = (self.open or Decimal(0)) + value

    def scale(self, power: int) -> None:
        """Multiply all that is smaller than a scale with it: "mil millones"."""
        value = self.open
        while self.closed and self.closed[-1][1] < power:
            value = (value or Decimal(0)) + self.closed.pop()[0]
        self.closed.append(((Decimal(1) if value is None else value) * Decimal(10) ** power, power))
        self.open = None
