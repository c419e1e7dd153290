"""One look at one source: fetch, read, compare, decide; everything that follows, as one outcome."""

from monitor.check.checker import Checker
from monitor.check.findings import Look, Result
from monitor.check.lines import line_of

__all__ = ["Checker", "Look", "Result", "line_of"]
