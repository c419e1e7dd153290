"""Clients are kept while they are used, and closed when nobody does."""

from __future__ import annotations

import asyncio

import httpx

from monitor.fetch.pool import ClientPool


def pool_of(idle: float, limit: int = 9) -> ClientPool:
    return ClientPool(lambda _: httpx.MockTransport(lambda _: httpx.Response(200)), httpx.Timeout(1), limit, idle=idle)


async def test_an_idle_client_is_closed_and_one_in_use_is_not() -> None:
    pool = pool_of(0.02)
    async with pool.client("a") as idle:
        pass
    async with pool.client("b") as used:
        await asyncio.sleep(0.05)
        assert (idle.is_closed, used.is_closed) == (True, False)
    async with pool.client("a") as fresh:
        assert fresh is not idle
    await pool.close()
    assert (fresh.is_closed, used.is_closed) == (True, True)


async def test_a_client_that_is_used_again_in_time_stays() -> None:
    pool = pool_of(0.05)
    clients = set()
    for _ in range(4):
        async with pool.client("a") as client:
            clients.add(client)
        await asyncio.sleep(0.02)
    assert len(clients) == 1
    await pool.close()
    assert not pool._expiring


async def test_the_one_that_was_used_longest_ago_makes_room() -> None:
    pool = pool_of(9, limit=1)
    async with pool.client("a") as first:
        pass
    async with pool.client("b"):
        assert first.is_closed
    await pool.close()
    assert not pool._expiring


async def test_many_that_make_room_at_once_trip_over_nothing() -> None:
    class Slow(httpx.MockTransport):
        async def aclose(self) -> None:
            await asyncio.sleep(0.001)

    pool = ClientPool(lambda _: Slow(lambda _: httpx.Response(200)), httpx.Timeout(1), 3, idle=9)

    async def use(number: int) -> None:
        for n in range(6):
            async with pool.client(f"host{(number + n) % 9}") as client:
                await asyncio.sleep(0)
                assert not client.is_closed

    await asyncio.gather(*(use(number) for number in range(9)))
    await pool.close()
