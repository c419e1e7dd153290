"""One look at one source: fetch, read, compare, decide; everything that follows, as one outcome."""

from monitor.check.checker import Checker
from monitor.check.findings import Look, Result

__all__ = ["Checker", "Look", "Result"]
