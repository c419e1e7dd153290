"""Finding and cutting nodes of a parsed page without the traps of doing so. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["cut", "find_all", "lies_within"]

#: parsed pages are not nested deeper than libxml2 allows
_MAX_CLIMB = 300


def find_all(root: LexborHTMLParser | LexborNode, selector: str) -> list[LexborNode]:
    """Return each node that a selector finds once, in page order.

    The parser gives a node as often as parts of the selector find it.
    """
    seen: dict[int, LexborNode] = {}
    for node in root.css(selector):
        seen.setdefault(node.mem_id, node)
    return list(seen.values())


def lies_within(node: LexborNode, holders: set[int], root: LexborNode | None = None) -> bool:
    """Tell whether a node lies in one of the holders, looking up as far as `root`."""
    up = node.parent
    for _ in range(_MAX_CLIMB):
        if up is None or (root is not None and up.mem_id == root.mem_id):
            return False
        if up.mem_id in holders:
            return True
        up = up.parent
    return False


def cut(nodes: Iterable[LexborNode]) -> None:
    """Remove nodes with all that is in them. A node within another of them goes with it, and only once."""
    doomed = {node.mem_id: node for node in nodes}
    held = set(doomed)
    for node in [node for node in doomed.values() if not lies_within(node, held)]:
        node.decompose()
