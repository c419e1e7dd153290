"""Live pages."""

from __future__ import annotations

from monitor.compare import compare
from monitor.models import Change, ChangeKind, PageKind, Paragraph, Snapshot

_POSTS = (
    "The harbour is closed. Divers counted 12 boats under water.",
    "The mayor speaks. She asks everybody to stay at home tonight.",
    "The wind dies down. Gusts reached 104 km/h at the lighthouse.",
)


def page(*texts: str, headline: str = "Storm over Lund: live", ids: tuple[str | None, ...] = ()) -> Snapshot:
    names = ids or (None,) * len(texts)
    posts = tuple(Paragraph(text=t, kind="post", id=name) for t, name in zip(texts, names, strict=True))
    return Snapshot(headline=headline, paragraphs=posts, extractor="t/1", language="en", page_kind=PageKind.LIVE)


def told(old: Snapshot, new: Snapshot) -> list[tuple[ChangeKind, str | None, str | None]]:
    return [(c.kind, c.old, c.new) for c in compare(old, new)]


def kinds(changes: tuple[Change, ...]) -> list[ChangeKind]:
    return [c.kind for c in changes]


def test_a_new_post_is_added_and_changes_no_figure_of_another() -> None:
    new = "The harbour opens. Divers counted 14 boats under water, and 12 boats on the quay."
    assert told(page(*_POSTS), page(new, *_POSTS))[0] == (ChangeKind.POST_ADDED, None, new)
    assert told(page(*_POSTS), page(new, *_POSTS))[1:] == [(ChangeKind.FIGURE_ADDED, None, "14")]


def test_a_figure_that_changes_within_a_post_is_a_change_of_it() -> None:
    new = _POSTS[0].replace("12", "13")
    found = told(page(*_POSTS), page(new, *_POSTS[1:]))
    assert found == [(ChangeKind.FIGURE_CHANGED, "12", "13"), (ChangeKind.POST_EDITED, _POSTS[0], new)]


def test_the_publisher_s_ids_say_which_post_was_rewritten() -> None:
    ids = ("p3", "p2", "p1")
    new = "Nothing is left of what stood here before, says the desk."
    found = kinds(compare(page(*_POSTS, ids=ids), page(_POSTS[0], new, _POSTS[2], ids=ids)))
    assert ChangeKind.POST_EDITED in found
    assert ChangeKind.POST_ADDED not in found


def test_old_posts_that_new_ones_push_off_the_page_are_not_removed() -> None:
    newer = "The bridge is open again. Buses run as usual."
    assert ChangeKind.POST_REMOVED not in kinds(compare(page(*_POSTS), page(newer, *_POSTS[:2])))
    oldest_first = _POSTS[::-1]
    assert ChangeKind.POST_REMOVED not in kinds(compare(page(*oldest_first), page(*oldest_first[1:], newer)))


def test_a_post_that_disappears_between_others_or_without_newer_ones_is_removed() -> None:
    newer = "The bridge is open again. Buses run as usual."
    assert (ChangeKind.POST_REMOVED, _POSTS[1], None) in told(page(*_POSTS), page(newer, _POSTS[0], _POSTS[2]))
    assert (ChangeKind.POST_REMOVED, _POSTS[2], None) in told(page(*_POSTS), page(*_POSTS[:2]))


def test_posts_in_another_order_are_no_change() -> None:
    assert kinds(compare(page(*_POSTS), page(*_POSTS[::-1]))) == [ChangeKind.FORMAT]
