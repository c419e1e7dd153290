"""Addresses that are none, the rows of the area url."""

from __future__ import annotations

import pytest

from monitor.models import TroubleKind
from tests.bad_inputs.cases import Bench, Case, nothing_told, refused

NO_HOST = "has no valid host name"


async def look_alikes(bench: Bench) -> None:
    async with bench.desk({}) as desk:
        for url in ("http://１２７.0.0.1/", "http://ⓛocalhost/", "http://\u200blocalhost/"):
            await desk.watch(url)
            nothing_told(await desk.look(url), TroubleKind.BAD_URL, "is not an address", bench.capsys)
    assert (bench.network.looked_up, bench.network.reached) == ([], [])


ROWS: dict[str, Case] = {
    "B050": refused("http://example.com\r\nX-A: b/", "contains blanks, control characters"),
    "B051": refused("http://exa mple.com/", "contains blanks"),
    "B052": refused(f"http://{'a' * 300}.com/", NO_HOST),
    "B053": refused("http://xn--/", NO_HOST),
    "B054": refused("http://example..com/", NO_HOST),
    "B055": look_alikes,
    "B056": refused("https://user:pass@host/", "must not carry a user name or password", shown=False),
    "B057": refused("http://example.com/" + "a" * 100_000, "longer than 2048 characters", shown=False),
}


@pytest.mark.parametrize("row", ROWS)
async def test_row(row: str, bench: Bench) -> None:
    await ROWS[row](bench)
