"""One look at one source: fetch, read, compare, decide; everything that follows, as one outcome."""

from monitor.check.checker import Checker
from monitor.check.findings import Look, Result
from monitor.check.lines import line_of
from monitor.check.review import Reviewer

__all__ = ["Checker", "Look", "Result", "Reviewer", "line_of"]
