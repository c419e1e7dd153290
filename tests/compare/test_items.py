"""What became of feed items between two polls."""

from __future__ import annotations

import pytest

from monitor.compare.items import ItemChange, item_change, with_known_keys
from monitor.models import Sighting


def item(key: str, title: str = "Mayor opens new bridge", url: str | None = "https://example.org/a") -> Sighting:
    return Sighting(key=key, url=url, title=title)


@pytest.mark.parametrize(
    ("new", "change"),
    [
        (item("a"), ItemChange.NONE),
        (item("a", "Mayor opens the new bridge late"), ItemChange.REWORDED),
        (item("a", "Volcano erupts at night"), ItemChange.REUSED),
        (item("a", url="https://example.org/b"), ItemChange.REUSED),
    ],
)
def test_what_became_of_an_item(new: Sighting, change: ItemChange) -> None:
    assert item_change(item("a"), new) is change


def test_an_item_with_a_new_key_is_known_by_its_address() -> None:
    assert [one.key for one in with_known_keys([item("a#0")], [item("a#1")])] == ["a#0"]


@pytest.mark.parametrize(
    ("known", "new"),
    [
        # the first is still shown: there are two items of one address
        ([item("a")], [item("a"), item("b")]),
        # two that are shown no more: which of them it was cannot be told
        ([item("a"), item("b")], [item("c")]),
        ([item("a")], [item("b"), item("c")]),
        ([item("a", url=None)], [item("b", url=None)]),
        ([item("a")], [item("b", url="https://example.org/b")]),
    ],
)
def test_where_the_address_does_not_tell_an_item_keys_stay(known: list[Sighting], new: list[Sighting]) -> None:
    assert list(with_known_keys(known, new)) == new
