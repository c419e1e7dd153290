"""The errors that this program raises by itself.

MonitorError
 +-- UsageError          the command or a value given on it is wrong: exit status 2
 |    +-- ConfigError    the configuration is wrong: every problem at once
 |    +-- UnknownStoryError   no stored story answers to what was named
 |    +-- UnknownDocumentError    no kept document does
 +-- StoreError          the database cannot be opened, read or written
 |    +-- BusyError      another process holds it: a later attempt may go well
 +-- FetchError          an address could not be fetched; carries the trouble
 +-- ProxyError          the proxy that the configuration names does not do its part: no answer of the site
 +-- HostWaits           a host asked to be left alone until later: no failure of the address
 +-- ReadError           bytes could not be read as what they claim to be
 +-- OutputError         a file that was asked for could not be written
 +-- DeliveryError       one attempt at one channel failed

What the world does wrong while a source is checked is not raised past the check: it becomes a
:class:`monitor.models.Trouble` in the outcome. Bugs propagate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.models import Trouble, TroubleKind


class MonitorError(Exception):
    """Base of all errors of this program."""


class UsageError(MonitorError):
    """What the user asked for cannot be done as it was asked."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a configuration."""

    #: dotted path of the key ("watch.story[2].url")
    path: str
    #: what is wrong and what would be right
    message: str


class ConfigError(UsageError):
    """A configuration that cannot be used, with every problem that it has."""

    def __init__(self, origin: str, problems: Sequence[Problem]) -> None:
        self.origin = origin
        self.problems = tuple(problems)
        lines = "\n".join(f"  {p.path}: {p.message}" if p.path else f"  {p.message}" for p in problems)
        super().__init__(f"{origin} cannot be used:\n{lines}")


class UnknownStoryError(UsageError):
    """Nothing stored answers to the name that was given."""


class UnknownDocumentError(UsageError):
    """No kept document answers to the name that was given."""


class StoreError(MonitorError):
    """The database cannot be opened, read or written."""


class BusyError(StoreError):
    """Another process holds the database."""


class FetchError(MonitorError):
    """An address could not be fetched."""

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        super().__init__(f"{trouble.url}: {trouble.reason}")


class ProxyError(MonitorError):
    """The proxy by way of which something was to be asked failed; what was to be asked is not to blame."""


class HostWaits(MonitorError):  # noqa: N818 - it is no error of anybody's, it says when to come again
    """A host asked to be left alone, and is not asked before then."""

    def __init__(self, host: str, until: datetime) -> None:
        self.host = host
        self.until = until
        super().__init__(f"{host} asked to wait until {until.isoformat()}")


class ReadError(MonitorError):
    """Bytes that are not what they claim to be, or not what was looked for."""

    def __init__(self, kind: TroubleKind, reason: str) -> None:
        self.kind = kind
        self.reason = reason
        super().__init__(reason)


class OutputError(MonitorError):
    """A file that was asked for could not be written."""


class DeliveryError(MonitorError):
    """One attempt to deliver failed."""

    def __init__(
        self,
        reason: str,
        *,
        status: int | None = None,
        retry_after: float | None = None,
        gone: bool = False,
        taken: frozenset[str] = frozenset(),
    ) -> None:
        """`gone`: the receiver wants nothing any more; `taken`: marks of receivers who took it while others did not.

        No reason holds a secret.
        """
        self.reason = reason
        self.status = status
        #: seconds for which the receiver asked to be left alone
        self.retry_after = retry_after
        self.gone = gone
        self.taken = taken
        super().__init__(reason)
