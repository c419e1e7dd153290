"""Comparison: two snapshots of a story to typed changes. Pure."""

from monitor.compare.cuts import is_cut_short, is_part_of
from monitor.compare.edits import Edit, EditKind, without_blank_edits, word_diff
from monitor.compare.ignoring import Pattern, without
from monitor.compare.repeats import without_repeats
from monitor.compare.sides import comparable
from monitor.compare.snapshots import compare, same_content

__all__ = [
    "Edit", "EditKind", "Pattern", "comparable", "compare", "is_cut_short", "is_part_of", "same_content", "without",
    "without_blank_edits", "without_repeats", "word_diff",
]  # fmt: skip
