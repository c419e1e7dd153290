"""Figures: the quantities that a text reports. Pure."""

from monitor.figures.languages import LANGUAGES
from monitor.figures.naming import countries_of, nouns_of, thing_named, unit_named
from monitor.figures.reader import MOST_FIGURES, extract
from monitor.figures.subjects import singular
from monitor.figures.units import CURRENCY_CODES as CURRENCIES
from monitor.figures.units import name_of_unit

__all__ = [
    "CURRENCIES", "LANGUAGES", "MOST_FIGURES", "countries_of", "extract", "name_of_unit", "nouns_of", "singular",
    "thing_named", "unit_named",
]  # fmt: skip
