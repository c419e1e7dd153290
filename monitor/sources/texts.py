"""Any bytes to the text in them: a web page's story, or what a plain text says. Pure."""

from __future__ import annotations

from monitor.errors import ReadError
from monitor.models import Fetched, Reading, TroubleKind
from monitor.sources.decoding import is_page, page_text, plain_body
from monitor.sources.markup import blocks, drop_unseen, parse
from monitor.sources.metadata import read_metadata
from monitor.sources.pages import read_page
from monitor.sources.stories import located

__all__ = ["read_text"]


def read_text(fetched: Fetched) -> Reading:
    """Return the text in a body. Of a web page the story alone is read, or all of it where it tells none.

    Raises ReadError for what is empty, binary, a feed, or in another charset than it says.
    """
    if not is_page(fetched):
        return Reading(text=plain_body(fetched))
    page = located(fetched)
    try:
        snapshot = read_page(page)
    except ReadError as error:
        if error.kind is TroubleKind.WRONG_TYPE:
            raise
        return _whole(page, error)
    texts = (snapshot.headline, *(p.text for p in snapshot.paragraphs))
    return Reading(text="\n\n".join(texts), language=snapshot.language)


def _whole(page: Fetched, error: ReadError) -> Reading:
    tree = parse(page_text(page))
    language = read_metadata(tree, page.final_url).language
    drop_unseen(tree)
    text = "\n\n".join(text for _, text in blocks(tree.body)) if tree.body is not None else ""
    if not text:
        raise ReadError(TroubleKind.EMPTY, "has no text that could be read")
    return Reading(text=text, language=language, note=f"{error.reason}: all of its text was read")
