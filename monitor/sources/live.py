"""Live pages: the posts, and the text above them. Pure.

What stands above the first post is the story as it is summed up, and is read in paragraphs; each post is one block.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from selectolax.lexbor import LexborNode

from monitor.models import Paragraph
from monitor.sources import jsonld
from monitor.sources.markup import drop_furniture
from monitor.sources.metadata import Metadata
from monitor.sources.template import collect
from monitor.text import bare, normal

__all__ = ["above", "above_in_markup", "json_posts", "post"]

#: characters by which a line of a post is known: its end may be worded otherwise, or be cut
_HEAD = 60
#: characters; a shorter line may stand in a post by chance
_LEAST = 25


def post(title: str, texts: Iterable[str | None], name: str | None) -> Paragraph | None:
    """Return a post as one block, its headline as the first sentence; None for an empty one."""
    lead = title if not title or title.endswith((".", "!", "?", ":")) else f"{title}."
    text = " ".join(filter(None, (lead, *texts)))
    return Paragraph(text=text, id=name, kind="post") if text else None


def json_posts(meta: Metadata) -> tuple[Paragraph, ...]:
    """Read the posts of a live page from its JSON-LD, each with its own id."""
    live = jsonld.pick(meta.nodes, jsonld.LIVE_TYPES)
    updates = live.get("liveBlogUpdate") if live is not None else None
    found = [_json_post(one) for one in updates if isinstance(one, dict)] if isinstance(updates, list) else []
    return tuple(one for one in found if one is not None)


def _json_post(node: jsonld.Node) -> Paragraph | None:
    title = jsonld.string(node, "headline", "name") or ""
    name = next((value for key in ("@id", "url") if isinstance(value := node.get(key), str) and value), None)
    return post(title, [jsonld.string(node, "articleBody", "description")], name)


def above(lines: Sequence[Paragraph], posts: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the lines of a page that stand above its first post.

    A post begins at the line that begins one in the JSON-LD, or where two lines in a row stand in posts: the text above
    may have a sentence of a post too. Where no line is one of a post, it is not known where that text ends, and nothing
    is returned.
    """
    heads = [_key(line.text)[:_HEAD] for line in lines]
    keys = [_key(one.text) for one in posts]
    told = "\n".join(keys)
    within = [len(head) >= _LEAST and head in told for head in heads]
    for at, head in enumerate(heads):
        if any(key.startswith(head) for key in keys) or all(within[at : at + 2]):
            return tuple(lines[:at])
    return ()


def _key(text: str) -> str:
    return bare(normal(text))


def above_in_markup(root: LexborNode | None, blocks: str, posts: str) -> tuple[Paragraph, ...]:
    """Return the blocks of the text that stand before the first post. It cuts furniture in `root`, the posts' too."""
    if root is None:
        return ()
    drop_furniture(root, whole_page=True)
    return collect(root, blocks, end=posts) if root.css_first(posts) is not None else ()
