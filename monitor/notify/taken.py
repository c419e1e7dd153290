"""How those of a channel's receivers are remembered who have an alert that others did not take."""

from __future__ import annotations

import hashlib

__all__ = ["mark_of"]

#: characters of a mark: enough to tell the receivers of one channel apart
_LENGTH = 16


def mark_of(address: str) -> str:
    """Return what stands for a receiver in the database; its address may be secret."""
    return hashlib.sha256(address.encode()).hexdigest()[:_LENGTH]
