"""Figures: the quantities that a text reports. Pure."""

from monitor.figures.reader import extract

__all__ = ["extract"]
