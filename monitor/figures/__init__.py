"""Figures: the quantities that a text reports. Pure."""

from monitor.figures.languages import LANGUAGES
from monitor.figures.reader import extract
from monitor.figures.units import name_of_unit

__all__ = ["LANGUAGES", "extract", "name_of_unit"]
