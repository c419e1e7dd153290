"""What stands before a paywall: the first lines of a story, or its description alone. Pure.

A teaser has an extractor of its own, so that it is compared with teasers only: that a page returns from its whole
text to a teaser, and back, says nothing about the story.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from monitor.models import PageKind, Paragraph
from monitor.sources.furniture import without_furniture
from monitor.sources.metadata import Metadata
from monitor.sources.template import Body, Page, length

__all__ = ["is_metered", "teaser_of"]

_EXTRACTOR = "teaser/1"
_WALLS = (
    "[class*=paywall i], [id*=paywall i], [class*=regwall i], [id*=regwall i], #gateway-content, "
    "[data-testid*=paywall i], [class*=subscriber-only i]"
)
#: characters; what a wall lets through is shorter, and hardly a whole story is
_LONGEST = 600
#: characters; less is a label and no description
_SHORTEST = 40


def is_metered(meta: Metadata, tree: LexborHTMLParser) -> bool:
    """Tell whether a page says that its text is not free for everybody."""
    free = meta.article.get("isAccessibleForFree") if meta.article is not None else None
    if free is False or (isinstance(free, str) and free.rpartition("/")[2].lower() == "false"):
        return True
    tier = meta.tags.get("article:content_tier") or meta.tags.get("content_tier") or ""
    return tier.lower() in ("metered", "locked") or tree.css_first(_WALLS) is not None


def teaser_of(page: Page, body: Body | None, *, complete: bool) -> Body | None:
    """Return what was read of a page as a teaser; None for a whole story and for a page that anybody may read."""
    if not page.is_metered or page.kind is not PageKind.ARTICLE:
        return None
    shown = without_furniture(body.paragraphs) if body is not None else ()
    if body is not None and shown and complete and length(shown) > _LONGEST:
        return None
    told = page.meta.description or ""
    if not shown and len(told) >= _SHORTEST:
        shown = (Paragraph(text=told),)
    if not shown:
        return None
    return Body(
        paragraphs=tuple(shown),
        extractor=_EXTRACTOR,
        headline=body.headline if body is not None else None,
        dek=body.dek if body is not None else None,
        byline=body.byline if body is not None else None,
    )
