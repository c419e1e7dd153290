"""The report on a kept document: the state of every claim, for people and for machines. Pure."""

from monitor.report.model import Report, report_of
from monitor.report.page import report_page
from monitor.report.phrases import UNSUPPORTED
from monitor.report.text import report_lines
from monitor.report.values import report_values

__all__ = ["UNSUPPORTED", "Report", "report_lines", "report_of", "report_page", "report_values"]
