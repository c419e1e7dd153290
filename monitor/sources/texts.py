"""Any bytes to the text in them: a web page's story, or what a plain text says. Pure."""

from __future__ import annotations

from dataclasses import replace

from monitor.errors import ReadError
from monitor.models import Fetched, Reading, TroubleKind
from monitor.sources.decoding import is_page, page_text, plain_body
from monitor.sources.markup import attribute, blocks, drop_unseen, parse
from monitor.sources.metadata import read_metadata
from monitor.sources.pages import read_page
from monitor.sources.plain import fold_link

__all__ = ["read_text"]

#: stands for the address of a saved page that does not tell its own; nothing is ever fetched from there
_NOWHERE = "https://page.invalid/saved"


def read_text(fetched: Fetched) -> Reading:
    """Return the text in a body. Of a web page the story alone is read, or all of it where it tells none.

    Raises ReadError for what is empty, binary, a feed, or in another charset than it says.
    """
    if not is_page(fetched):
        return Reading(text=plain_body(fetched))
    page = fetched if fetched.final_url else replace(fetched, final_url=_own_address(fetched))
    try:
        snapshot = read_page(page)
    except ReadError as error:
        if error.kind is TroubleKind.WRONG_TYPE:
            raise
        return _whole(page, error)
    texts = (snapshot.headline, *(p.text for p in snapshot.paragraphs))
    return Reading(text="\n\n".join(texts), language=snapshot.language)


def _own_address(fetched: Fetched) -> str:
    """Return the address that a saved page gives as its own: the publisher's rules go by it."""
    node = parse(page_text(fetched)).css_first("link[rel=canonical]")
    return (fold_link(_NOWHERE, attribute(node, "href")) if node is not None else None) or _NOWHERE


def _whole(page: Fetched, error: ReadError) -> Reading:
    tree = parse(page_text(page))
    language = read_metadata(tree, page.final_url).language
    drop_unseen(tree)
    text = "\n\n".join(text for _, text in blocks(tree.body)) if tree.body is not None else ""
    if not text:
        raise ReadError(TroubleKind.EMPTY, "has no text that could be read")
    return Reading(text=text, language=language, note=f"{error.reason}: all of its text was read")
