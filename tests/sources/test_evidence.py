"""The bytes behind a revision."""

from __future__ import annotations

import time

import pytest

from monitor.sources import evidence_of
from tests.sources.helpers import fetched

_JSON_LD = '<script type="application/ld+json">{"a": 1}</script>b'


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ("<p>a</p><script>x > y</script><p>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a</p><SCRIPT src='x'>y</SCRIPT ><p>b</p>", "<p>a</p><p>b</p>"),
        ("<style type=x>y</style>b", "b"),
        ("<scripture>stays</scripture>", "<scripture>stays</scripture>"),
        ("a<script>no end", "a"),
        ("a<script no end", "a"),
        (
            '<script type="application/ld+json">{"a": 1}</script>b',
            '<script type="application/ld+json">{"a": 1}</script>b',
        ),
    ],
)
def test_scripts_and_styles_are_cut_and_json_ld_is_kept(page: str, kept: str) -> None:
    assert evidence_of(fetched(page, "https://example.org/a", "text/html")).body.decode() == kept


@pytest.mark.parametrize("tail", ["<script ", "<script></script ", "<style>"])
def test_a_page_of_open_tags_is_reduced_in_no_time(tail: str) -> None:
    start = time.process_time()
    evidence_of(fetched(tail * 100_000, "https://example.org/a", "text/html"))
    assert time.process_time() - start < 1
