"""Live pages: the posts, and the text above them. Pure.

What stands above the first post is the story as it is summed up, and is read in paragraphs; each post is one block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import not_

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.models import Paragraph
from monitor.sources import jsonld
from monitor.sources.markup import attribute, blocks, drop_furniture, text_of
from monitor.sources.metadata import Metadata
from monitor.sources.template import collect
from monitor.text import bare, normal, sentences

__all__ = ["above", "above_in_markup", "json_posts", "post", "shown_in"]

#: characters by which a line of a post is known: its end may be worded otherwise, or be cut
_HEAD = 60
#: characters; a shorter line may stand in a post by chance
_LEAST = 25
#: of a post that the page shows so much of the text stands on it: a list of key moments has headlines, or a sentence
_SHOWN = 0.5


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


def shown_in(tree: LexborHTMLParser, posts: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Return the posts that the markup of a page shows, and those that it does not.

    A post is known by its id, which its box carries, or by its text. Where the markup shows none of them, scripts bring
    them all.
    """
    names = _anchors(posts)
    boxes = _filled(tree, frozenset(name for name in names if name))
    told = _sentences(text for _, text in blocks(tree.body)) if tree.body is not None else frozenset[str]()
    shown = [name in boxes or _is_told(one, told) for one, name in zip(posts, names, strict=True)]
    if not any(shown):
        return tuple(posts), ()
    return tuple(compress(posts, shown)), tuple(compress(posts, map(not_, shown)))


def _anchors(posts: Sequence[Paragraph]) -> list[str | None]:
    """Return what the box of each post would be called: its id, of an address the fragment, if no other post has it."""
    names = [(one.id or "").rpartition("#")[2] for one in posts]
    often = Counter(names)
    return [name if name and often[name] == 1 else None for name in names]


def _filled(tree: LexborHTMLParser, names: frozenset[str]) -> frozenset[str]:
    """Return the names of boxes on the page that hold text: scripts fill empty ones later."""
    boxes = ((attribute(node, "id"), node) for node in tree.css("[id]"))
    return frozenset(name for name, node in boxes if name in names and len(text_of(node)) >= _LEAST)


def _is_told(post: Paragraph, told: frozenset[str]) -> bool:
    """Tell whether at least half of a post stands among the sentences."""
    keys = [_key(sentence) for sentence in sentences(post.text)]
    return sum(len(key) for key in keys if key in told) >= _SHOWN * sum(map(len, keys))


def _sentences(texts: Iterable[str]) -> frozenset[str]:
    # A headline has no full stop of its own, and gets one as part of a post.
    keys = (_key(sentence) for text in texts for sentence in sentences(text))
    return frozenset(form for key in keys for form in (key, f"{key}."))


def _key(text: str) -> str:
    return bare(normal(text))


def above_in_markup(root: LexborNode | None, blocks: str, posts: str) -> tuple[Paragraph, ...]:
    """Return the blocks of the text that stand before the first post. It cuts furniture in `root`, the posts' too."""
    if root is None:
        return ()
    drop_furniture(root, whole_page=True)
    return collect(root, blocks, end=posts) if root.css_first(posts) is not None else ()
