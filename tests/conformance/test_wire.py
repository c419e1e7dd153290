"""The wire: rows of our own about what servers send and what an address may look like."""

from __future__ import annotations

import asyncio

import pytest

from monitor.check import Result
from monitor.models import TroubleKind
from tests.conformance.conftest import Open
from tests.offline import HTML, Network, asked, page
from tests.servers import Answer, Request, closing, reply, serve

BODY = page().partition(b"\r\n\r\n")[2]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n"
CHUNK = b"%x;name=value\r\n%s\r\n" % (len(BODY), BODY)
TRAILERS = b'0\r\nETag: "late"\r\nX-Sum: 1\r\n\r\n'
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </s.css>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"


async def unchanged(desk_over: Open, answer: Answer) -> None:
    async with desk_over({"/a": [page(), answer, page()]}) as desk:
        await desk.watch("/a")
        looks = [(await desk.look()).look for _ in range(3)]
        assert [look.trouble for look in looks] == [None] * 3
        assert [look.result for look in looks] == [Result.FIRST, Result.UNCHANGED, Result.UNCHANGED]
        assert asked(desk.server)[2].headers.get("if-none-match") is None


async def test_more_11_chunks_with_extensions_and_trailers(desk_over: Open) -> None:
    await unchanged(desk_over, CHUNKED + b"Trailer: ETag\r\n\r\n" + CHUNK + TRAILERS)


async def test_more_12_answers_before_the_answer(desk_over: Open) -> None:
    await unchanged(desk_over, HINTS + page())


async def test_more_13_an_answer_of_http_1_0(desk_over: Open) -> None:
    await unchanged(desk_over, closing(HEAD.replace(b"1.1", b"1.0") + b"\r\n" + BODY))


async def test_more_14_a_body_that_ends_with_the_connection(desk_over: Open) -> None:
    await unchanged(desk_over, closing(HEAD + b"Connection: close\r\n\r\n" + BODY))


@pytest.mark.parametrize("status", [201, 202, 203, 204, 206])
async def test_more_15_other_successes_are_no_page(desk_over: Open, status: int) -> None:
    answer = reply(status, b"" if status == 204 else BODY[:200], HTML)
    async with desk_over({"/a": [page(), answer, page()]}) as desk:
        await desk.watch("/a")
        looks = [(await desk.look()).look for _ in range(3)]
        assert looks[1].trouble is not None
        assert (looks[1].trouble.kind, looks[1].trouble.reason) == (TroubleKind.HTTP_STATUS, f"answered {status}")
        assert (looks[2].result, desk.told) == (Result.UNCHANGED, [])


async def test_more_16_what_comes_after_the_announced_length_belongs_to_no_answer(desk_over: Open) -> None:
    extra = page() + b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\nforged"
    async with desk_over({"/a": extra, "/b": page("12,000")}) as desk:
        await desk.watch("/a", "/b")
        for target in ("/a", "/b", "/a", "/b"):
            seen = await desk.look(target)
            assert seen.look.trouble is None
        assert (await desk.revisions(), desk.told) == (2, [])


async def test_more_17_a_connection_that_was_closed_between_two_looks_is_opened_again(desk_over: Open) -> None:
    async def then_hang_up(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(page())
        await writer.drain()

    async with desk_over({"/a": then_hang_up}) as desk:
        await desk.watch("/a")
        for _ in range(5):
            assert (await desk.look()).look.trouble is None
        assert len(desk.asked) == 5


async def test_more_18_the_query_is_sent_in_the_order_given_without_tracking(desk_over: Open) -> None:
    async with desk_over({"*": page()}) as desk:
        await desk.watch("/a?z=1&a=2&utm_source=x&m=%20b&m=3&empty=&flag")
        await desk.look()
        assert desk.asked == ["/a?z=1&a=2&m=%20b&m=3&empty=&flag"]


async def test_more_19_a_fragment_is_never_sent(desk_over: Open) -> None:
    async with desk_over({"/a": page(), "/b": reply(302, headers={"Location": "/a#part"})}) as desk:
        await desk.watch("/a#top", "/b#end")
        await desk.look("/a")
        await desk.look("/b")
        assert desk.asked == ["/a", "/b", "/a"]


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://news.example:8080/a", "news.example:8080"),
        ("http://news.example:80/a", "news.example"),
        ("http://NEWS.Example/a", "news.example"),
        ("http://news.example./a", "news.example."),
        ("http://[2606:4700::1]/a", "[2606:4700::1]"),
        ("http://[2606:4700::1]:8080/a", "[2606:4700::1]:8080"),
        ("http://93.184.215.1/a", "93.184.215.1"),
        ("http://xn--bcher-kva.example/a", "xn--bcher-kva.example"),
        ("http://bücher.example/a", "xn--bcher-kva.example"),
    ],
)
async def test_more_20_the_host_is_named_as_the_address_has_it(
    desk_over: Open, network: Network, url: str, host: str
) -> None:
    async with desk_over({"/a": page()}) as desk:
        network.stand("2606:4700::1", desk.server)
        network.host("xn--bcher-kva.example", desk.server)
        await desk.watch(url)
        assert (await desk.look()).look.trouble is None
        assert desk.sent("Host") == [host]


async def test_more_21_an_address_of_two_thousand_characters_is_sent_whole(desk_over: Open) -> None:
    target = "/" + "a" * (2048 - len("http://news.example/"))
    async with desk_over({"*": page()}) as desk:
        await desk.watch(target)
        assert (await desk.look()).look.trouble is None
        assert desk.asked == [target]


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/straße", "/stra%C3%9Fe"),
        ("/a%2Fb", "/a%2Fb"),
        ("/a%20b;c=d,e", "/a%20b;c=d,e"),
        ("/%7Euser/~user", "/%7Euser/~user"),
        ("/a//b/", "/a//b/"),
    ],
)
async def test_more_22_a_path_is_sent_as_it_is_given(desk_over: Open, path: str, sent: str) -> None:
    async with desk_over({"*": page()}) as desk:
        await desk.watch(path)
        assert (await desk.look()).look.trouble is None
        assert desk.asked == [sent]


async def test_more_23_a_reset_while_an_answer_comes_is_trouble_and_the_next_look_is_well(desk_over: Open) -> None:
    async def reset(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD + b"Content-Length: 9999\r\n\r\n<html>")
        await writer.drain()
        writer.transport.abort()

    async with desk_over({"/a": [page(), reset, page()]}) as desk:
        await desk.watch("/a")
        results = [(await desk.look()).look.result for _ in range(3)]
        assert results == [Result.FIRST, Result.TROUBLE, Result.UNCHANGED]


async def test_more_24_a_redirect_to_another_host_names_that_host(desk_over: Open, network: Network) -> None:
    async with serve({"/b": page()}) as other, desk_over({}) as desk:
        network.host("other.example", other)
        desk.server.answers["/a"] = reply(302, headers={"Location": "//other.example/b"})
        await desk.watch("/a")
        assert (await desk.look()).look.trouble is None
        assert (desk.sent("Host"), asked(other)[0].headers["host"]) == (["news.example"], "other.example")
