"""Live pages."""

from __future__ import annotations

from dataclasses import replace

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


def above(*texts: str, posts: tuple[str, ...] = _POSTS) -> Snapshot:
    """Return a live page with a text above its posts."""
    lines = tuple(Paragraph(text=text) for text in texts)
    return replace(page(*posts), paragraphs=(*lines, *page(*posts).paragraphs))


def test_an_edit_above_the_posts_is_one_of_a_paragraph_and_posts_stay_posts() -> None:
    text = "The storm has cost 3 lives, the county said."
    new = ("The rain is over. The river falls.", *_POSTS[:2])
    changes = compare(above(text), above(text.replace("3", "4"), posts=new))
    assert kinds(changes) == [ChangeKind.FIGURE_CHANGED, ChangeKind.PARAGRAPH_EDITED, ChangeKind.POST_ADDED]
    assert (changes[0].old, changes[0].new) == ("3", "4")


def test_a_figure_above_the_posts_is_not_compared_with_that_of_a_new_post() -> None:
    text = "The storm has cost 3 lives, the county said."
    new = ("A tree falls on a bus. The storm has cost 4 lives.", *_POSTS)
    assert ChangeKind.FIGURE_CHANGED not in kinds(compare(above(text), above(text, posts=new)))


def seen(*texts: str, unshown: tuple[str, ...] = ()) -> Snapshot:
    """Return a live page whose data hold more posts than it shows."""
    return replace(page(*texts), unshown=page(*unshown).paragraphs)


_NEWER = "The bridge is open again. Buses run as usual."


def test_a_post_that_the_page_shows_no_more_and_its_data_hold_is_no_change() -> None:
    old = seen(*_POSTS)
    for shown in (1, 2):
        assert compare(old, seen(*_POSTS[:shown], unshown=_POSTS[shown:])) == ()
        assert compare(seen(*_POSTS[:shown], unshown=_POSTS[shown:]), old) == ()
    assert compare(old, seen(*_POSTS[1:], unshown=_POSTS[:1])) == ()
    assert compare(old, seen(_POSTS[0], _POSTS[2], unshown=_POSTS[1:2])) == ()


def test_posts_roll_out_of_sight_and_out_of_the_data_without_a_word() -> None:
    new = seen(_NEWER, *_POSTS[:1], unshown=_POSTS[1:])
    assert kinds(compare(seen(*_POSTS[:2], unshown=_POSTS[2:]), new)) == [ChangeKind.POST_ADDED]
    assert kinds(compare(seen(*_POSTS[:2], unshown=_POSTS[2:]), seen(_NEWER, _POSTS[0]))) == [ChangeKind.POST_ADDED]
    oldest_first = _POSTS[::-1]
    new = seen(oldest_first[2], _NEWER, unshown=oldest_first[:2])
    assert kinds(compare(seen(*oldest_first[1:], unshown=oldest_first[:1]), new)) == [ChangeKind.POST_ADDED]


def test_a_post_that_leaves_the_data_unseen_is_not_removed_though_no_newer_one_came() -> None:
    assert compare(seen(*_POSTS[:2], unshown=_POSTS[2:]), seen(*_POSTS[:2])) == ()


def test_a_post_taken_out_from_between_those_shown_is_removed_whatever_the_page_does_not_show() -> None:
    old = seen(*_POSTS, unshown=("The storm is born. Fishermen turn back.",))
    new = seen(_NEWER, _POSTS[0], _POSTS[2], unshown=("The storm is born. Fishermen turn back.",))
    assert told(old, new) == [(ChangeKind.POST_ADDED, None, _NEWER), (ChangeKind.POST_REMOVED, _POSTS[1], None)]


def test_an_edit_of_a_post_that_the_page_does_not_show_is_told() -> None:
    old = seen(*_POSTS[:2], unshown=_POSTS[2:])
    edited = _POSTS[2].replace("104", "140")
    assert told(old, seen(*_POSTS[:2], unshown=(edited,))) == [
        (ChangeKind.FIGURE_CHANGED, "104 km/h", "140 km/h"),
        (ChangeKind.POST_EDITED, _POSTS[2], edited),
    ]
    # It rolls off the page and is edited between two looks.
    assert ChangeKind.POST_EDITED in kinds(compare(seen(*_POSTS), seen(_NEWER, *_POSTS[:2], unshown=(edited,))))
