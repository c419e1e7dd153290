"""The words of the project as frozen values.

Everything that passes from one room to another is one of these. They hold no behaviour beyond
what follows from their own fields, and this package imports nothing else of ours.
Times are aware and in UTC; hashes are lower-case hex SHA-256; figures are :class:`~decimal.Decimal`.
"""

from monitor.models.alerts import Alert, AlertType, Change, ChangeKind, Delivery, NewAlert, Severity
from monitor.models.citations import (
    Attribution,
    Citation,
    Cited,
    Claim,
    Document,
    DocumentText,
    Link,
    Manner,
    Mention,
    NamedSource,
    Reach,
    Told,
)
from monitor.models.fetching import Fetched, Gone, NotModified, Trouble, TroubleKind
from monitor.models.figures import Figure, FigureKind, Hedge
from monitor.models.outcomes import Baseline, NewRevision, Outcome, Recorded, SourceAlert, SourceUpdate
from monitor.models.proxies import Proxy
from monitor.models.sources import (
    HostRecord,
    Lead,
    Origin,
    RobotsRecord,
    Selection,
    Source,
    SourceKind,
    Validators,
    Wanted,
)
from monitor.models.stories import (
    Evidence,
    Listing,
    PageKind,
    Paragraph,
    Reading,
    Revision,
    Seen,
    Sighting,
    Snapshot,
    Story,
    StoryState,
)

__all__ = [
    "Alert",
    "AlertType",
    "Attribution",
    "Baseline",
    "Change",
    "ChangeKind",
    "Citation",
    "Cited",
    "Claim",
    "Delivery",
    "Document",
    "DocumentText",
    "Evidence",
    "Fetched",
    "Figure",
    "FigureKind",
    "Gone",
    "Hedge",
    "HostRecord",
    "Lead",
    "Link",
    "Listing",
    "Manner",
    "Mention",
    "NamedSource",
    "NewAlert",
    "NewRevision",
    "NotModified",
    "Origin",
    "Outcome",
    "PageKind",
    "Paragraph",
    "Proxy",
    "Reach",
    "Reading",
    "Recorded",
    "Revision",
    "RobotsRecord",
    "Seen",
    "Selection",
    "Severity",
    "Sighting",
    "Snapshot",
    "Source",
    "SourceAlert",
    "SourceKind",
    "SourceUpdate",
    "Story",
    "StoryState",
    "Told",
    "Trouble",
    "TroubleKind",
    "Validators",
    "Wanted",
]
