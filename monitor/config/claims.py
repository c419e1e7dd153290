"""The table of the claims that documents make."""

from __future__ import annotations

from monitor.config.units import Table

__all__ = ["Claims"]


class Claims(Table):
    """How the claims of documents are held against the stories that they cite."""

    encoder: bool = False
    """true has a sentence encoder help where words decide nothing; it needs the extra `encoder`."""
