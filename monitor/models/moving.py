"""What is known of a database that was moved."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Moved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One table in the place that it came from and in the one that it went to, each as it was read there."""

    table: str
    rows: int
    #: over all values of all rows, in the order of their keys
    sha256: str
    rows_there: int
    sha256_there: str

    @property
    def is_same(self) -> bool:
        """Whether everything arrived, and nothing else."""
        return (self.rows, self.sha256) == (self.rows_there, self.sha256_there)
