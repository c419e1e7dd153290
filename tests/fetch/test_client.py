"""What the fetcher makes of answers, seen against real connections."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from datetime import timedelta
from email.utils import format_datetime

import pytest

from monitor.models import Fetched, Gone, NotModified, TroubleKind, Validators
from tests.fetch.helpers import NOW, fetching, trouble_of
from tests.servers import Answer, Request, closing, drip, endless, hang, redirect, reply, serve

PAGE = b"<html><body><p>Twelve thousand soldiers, officials said.</p></body></html>"


async def test_a_whole_answer_comes_back_with_its_headers_and_validators() -> None:
    answer = reply(
        body=PAGE,
        headers=[
            ("Content-Type", "text/html; charset=UTF-8"),
            ("ETag", 'W/"a"'),
            ("Last-Modified", "Tue, 5 Nov 2024 9:00:00 GMT"),
            ("Vary", "a"),
            ("Vary", "b"),
        ],
    )
    async with serve({"/a": answer}) as server, fetching() as fetcher:
        fetched = await fetcher.fetch(server.url("/a"), Validators())
    assert isinstance(fetched, Fetched)
    assert (fetched.url, fetched.final_url, fetched.moved) == (server.url("/a"), server.url("/a"), False)
    assert (fetched.body, fetched.status, fetched.fetched_at) == (PAGE, 200, NOW)
    assert fetched.headers["vary"] == "a, b"
    assert (fetched.media_type, fetched.charset) == ("text/html", "UTF-8")
    assert fetched.validators == Validators(etag='W/"a"', last_modified="Tue, 5 Nov 2024 9:00:00 GMT")


async def test_a_request_says_who_we_are_and_nothing_about_other_visits() -> None:
    answers: dict[str, Answer] = {
        "/a": reply(301, headers=[("Location", "/b"), ("Set-Cookie", "a=1; Path=/")]),
        "/b": reply(body=PAGE, headers={"Set-Cookie": "b=2; Path=/"}),
    }
    async with serve(answers) as server, fetching() as fetcher:
        await fetcher.fetch(server.url("/a"), Validators())
        await fetcher.fetch(server.url("/b"), Validators())
    assert [request.target for request in server.requests] == ["/a", "/b", "/b"]
    for request in server.requests:
        assert request.headers["user-agent"] == "monitor-test/1"
        assert request.headers["accept-encoding"] == "gzip, deflate"
        assert request.headers["accept-language"] == "en-US,en;q=0.8,*;q=0.5"
        assert not {"cookie", "referer", "forwarded", "if-none-match", "if-modified-since"} & set(request.headers)


async def test_an_address_is_asked_for_as_it_is_however_often() -> None:
    async with serve({"/a": reply(body=PAGE)}) as server, fetching() as fetcher:
        for _ in range(2):
            await fetcher.fetch(server.url("/a?b=1&a=%C3%A9"), Validators())
    assert [request.target for request in server.requests] == ["/a?b=1&a=%C3%A9"] * 2


async def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    async with serve({"/": reply(body=PAGE)}) as server, fetching() as fetcher:
        assert isinstance(await fetcher.fetch(server.url(), Validators()), Fetched)


async def test_the_fragment_is_not_sent_and_the_query_is() -> None:
    async with serve({"*": reply(body=PAGE)}) as server, fetching() as fetcher:
        await fetcher.fetch(server.url("/a?b=c%20d#e"), Validators())
    assert server.requests[0].target == "/a?b=c%20d"


async def test_a_connection_is_used_again_and_a_new_client_only_made_for_another_origin() -> None:
    page = {"*": reply(body=PAGE)}
    async with serve(page) as server, serve(page) as other, fetching(max_clients=1) as fetcher:
        for url in (server.url("/1"), server.url("/2"), other.url("/3"), server.url("/4")):
            await fetcher.fetch(url, Validators())
    assert (server.connections, other.connections) == (2, 1)


async def test_a_connection_is_used_again_after_a_304() -> None:
    async with serve({"*": reply(304)}) as server, fetching() as fetcher:
        for path in ("/1", "/2", "/3"):
            await fetcher.fetch(server.url(path), Validators(etag='"a"'))
    assert server.connections == 1


# Validators


@pytest.mark.parametrize("etag", ['"a"', 'W/"a b"', "without quotes", '"\xff\xfe"', "'single'"])
async def test_validators_come_and_go_byte_for_byte(etag: str) -> None:
    answers = {"/": [reply(body=PAGE, headers={"ETag": etag, "Last-Modified": "1800"}), reply(304)]}
    async with serve(answers) as server, fetching() as fetcher:
        fetched = await fetcher.fetch(server.url(), Validators())
        assert isinstance(fetched, Fetched)
        assert isinstance(await fetcher.fetch(server.url(), fetched.validators), NotModified)
    lines = server.requests[1].raw.split(b"\r\n")
    assert b"If-None-Match: " + etag.encode("latin-1") in lines
    assert b"If-Modified-Since: 1800" in lines


@pytest.mark.parametrize("bad", ['"a\r\nX-Evil: 1"', '"a\n"', '"\0"', '"\u20ac"', " a", "", '"' + "a" * 5000 + '"'])
async def test_a_validator_that_cannot_stand_in_a_header_is_left_out(bad: str) -> None:
    async with serve({"/": reply(body=PAGE)}) as server, fetching() as fetcher:
        await fetcher.fetch(server.url(), Validators(etag=bad, last_modified="kept"))
    assert "if-none-match" not in server.requests[0].headers
    assert "x-evil" not in server.requests[0].headers
    assert server.requests[0].headers["if-modified-since"] == "kept"


async def test_new_validators_of_a_304_are_handed_on() -> None:
    async with serve({"/": reply(304, headers={"ETag": '"new"'})}) as server, fetching() as fetcher:
        answer = await fetcher.fetch(server.url(), Validators(etag='"old"'))
    assert answer == NotModified(url=server.url(), validators=Validators(etag='"new"'), fetched_at=NOW)


@pytest.mark.parametrize("validators", [Validators(), Validators(etag="a\nb")])
async def test_a_304_that_nobody_asked_for_is_trouble(validators: Validators) -> None:
    async with serve({"/": reply(304)}) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url(), validators)
    assert trouble.kind is TroubleKind.PROTOCOL


async def test_validators_are_not_sent_past_the_first_address() -> None:
    answers: dict[str, Answer] = {"/a": redirect("/b"), "/b": reply(304)}
    async with serve(answers) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url("/a"), Validators(etag='"a"'))
    assert trouble.kind is TroubleKind.PROTOCOL
    assert ["if-none-match" in request.headers for request in server.requests] == [True, False]


# Statuses


@pytest.mark.parametrize(("status", "permanent"), [(404, False), (410, True)])
async def test_not_found_and_gone_are_answers(status: int, permanent: bool) -> None:
    async with serve({"/": reply(status, b"not here")}) as server, fetching() as fetcher:
        answer = await fetcher.fetch(server.url(), Validators())
    assert answer == Gone(url=server.url(), permanent=permanent, fetched_at=NOW)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (204, TroubleKind.HTTP_STATUS),
        (206, TroubleKind.HTTP_STATUS),
        (300, TroubleKind.HTTP_STATUS),
        (400, TroubleKind.HTTP_STATUS),
        (401, TroubleKind.BOT_WALL),
        (403, TroubleKind.BOT_WALL),
        (429, TroubleKind.RATE_LIMITED),
        (451, TroubleKind.BOT_WALL),
        (500, TroubleKind.HTTP_STATUS),
        (503, TroubleKind.HTTP_STATUS),
        (999, TroubleKind.HTTP_STATUS),
    ],
)
async def test_other_statuses_are_troubles_that_name_the_status(status: int, kind: TroubleKind) -> None:
    async with serve({"/": reply(status, b"" if status == 204 else b"no")}) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url())
    assert trouble.kind is kind
    assert trouble.reason.startswith(f"answered {status}")
    assert "127.0.0.1" not in trouble.reason
    assert trouble.retry_after is None


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 1.0),
        ("999999999", 604800.0),
        ("9" * 6000, 604800.0),
        (format_datetime(NOW + timedelta(minutes=5), usegmt=True), 300.0),
        (format_datetime(NOW - timedelta(days=5), usegmt=True), 1.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 604800.0),
        ("-5", None),
        ("soon", None),
        ("", None),
    ],
)
async def test_retry_after_is_believed_within_reason(status: int, value: str, seconds: float | None) -> None:
    async with serve({"/": reply(status, headers={"Retry-After": value})}) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url())
    assert trouble.retry_after == seconds


@pytest.mark.parametrize("body", [b"", b" \r\n\t"])
async def test_an_empty_page_is_trouble(body: bytes) -> None:
    async with serve({"/": reply(body=body)}) as server, fetching() as fetcher:
        assert (await trouble_of(fetcher, server.url())).kind is TroubleKind.EMPTY


@pytest.mark.parametrize("status", [200, 404, 503])
async def test_a_wall_is_trouble_whatever_its_status(status: int) -> None:
    body = b"<html><body><p>Please enable JS and disable any ad blocker</p></body></html>"
    answer = reply(status, gzip.compress(body, mtime=0), {"Content-Encoding": "gzip"})
    async with serve({"/": answer}) as server, fetching() as fetcher:
        assert (await trouble_of(fetcher, server.url())).kind is TroubleKind.BOT_WALL


async def test_the_body_of_an_error_may_be_broken_without_hiding_its_status() -> None:
    answers: dict[str, Answer] = {
        "/zip": reply(500, b"not gzip", {"Content-Encoding": "gzip", "Retry-After": "60"}),
        "/cut": closing(reply(410, b"half", length=100)),
    }
    async with serve(answers) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url("/zip"))
        gone = await fetcher.fetch(server.url("/cut"), Validators())
    assert (trouble.kind, trouble.retry_after) == (TroubleKind.HTTP_STATUS, 60.0)
    assert isinstance(gone, Gone)


# Bodies


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "sent"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("X-GZIP", gzip.compress(PAGE, mtime=0)),
        ("identity, gzip", gzip.compress(PAGE, mtime=0)),
        ("gzip", gzip.compress(PAGE[:20], mtime=0) + gzip.compress(PAGE[20:], mtime=0)),
        ("gzip", gzip.compress(PAGE, mtime=0) + b"\0" * 50),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", _raw_deflate(PAGE)),
        ("identity", PAGE),
    ],
)
async def test_one_content_coding_is_undone(coding: str, sent: bytes) -> None:
    async with serve({"/": reply(body=sent, headers={"Content-Encoding": coding})}) as server, fetching() as fetcher:
        fetched = await fetcher.fetch(server.url(), Validators())
    assert isinstance(fetched, Fetched)
    assert fetched.body == PAGE


@pytest.mark.parametrize(
    ("coding", "sent"),
    [
        ("gzip, gzip", gzip.compress(gzip.compress(PAGE), mtime=0)),
        ("gzip, gzip, gzip", gzip.compress(gzip.compress(gzip.compress(PAGE)), mtime=0)),
        ("br", b"\x8b\x02\x80hello\x03"),
        ("zstd", b"\x28\xb5\x2f\xfd"),
        ("compress", PAGE),
        ("gzip", PAGE),
        ("gzip", gzip.compress(PAGE, mtime=0)[:-9]),
        ("gzip", b"\x1f"),
        ("gzip", gzip.compress(b"", mtime=0) * 101),
        ("deflate", zlib.compress(PAGE)[:-3]),
        ("deflate", b"\xff" * 40),
    ],
)
async def test_what_cannot_be_decoded_within_bounds_is_trouble(coding: str, sent: bytes) -> None:
    async with serve({"/": reply(body=sent, headers={"Content-Encoding": coding})}) as server, fetching() as fetcher:
        assert (await trouble_of(fetcher, server.url())).kind is TroubleKind.DECODE


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_a_bomb_is_stopped_at_the_cap(coding: str) -> None:
    plain = bytes(50 * 1024 * 1024)
    bomb = gzip.compress(plain, mtime=0) if coding == "gzip" else zlib.compress(plain)
    answer = reply(body=bomb, headers={"Content-Encoding": coding})
    async with serve({"/": answer}) as server, fetching(max_decoded=100_000) as fetcher:
        assert (await trouble_of(fetcher, server.url())).kind is TroubleKind.TOO_LARGE


@pytest.mark.parametrize(("size", "fits"), [(1000, True), (1001, False)])
@pytest.mark.parametrize("packed", [True, False])
async def test_the_cap_on_the_decoded_body_is_exact(size: int, fits: bool, packed: bool) -> None:
    body = b"a" * size
    answer = (
        reply(body=gzip.compress(body, mtime=0), headers={"Content-Encoding": "gzip"}) if packed else reply(body=body)
    )
    async with serve({"/": answer}) as server, fetching(max_decoded=1000) as fetcher:
        if fits:
            assert isinstance(await fetcher.fetch(server.url(), Validators()), Fetched)
        else:
            assert (await trouble_of(fetcher, server.url())).kind is TroubleKind.TOO_LARGE


async def test_an_announced_size_over_the_cap_is_refused_before_the_body() -> None:
    answers: dict[str, Answer] = {"/": closing(reply(length=10**12))}
    async with serve(answers) as server, fetching(max_wire=1000) as fetcher:
        assert (await trouble_of(fetcher, server.url())).kind is TroubleKind.TOO_LARGE


async def test_an_endless_body_is_cut_at_the_cap() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    async with serve({"/": endless(b"a" * 10_000, head=head)}) as server, fetching(max_wire=200_000) as fetcher:
        assert (await trouble_of(fetcher, server.url())).kind is TroubleKind.TOO_LARGE


# Answers that are not HTTP, and time


HEAD = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"SSH-2.0-OpenSSH_9.6\r\n\r\n", id="banner"),
        pytest.param(b"", id="nothing"),
        pytest.param(HEAD + b"Content-Length: 20\r\n\r\nab", id="incomplete"),
        pytest.param(HEAD + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc", id="two lengths"),
        pytest.param(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n", id="bad chunk"),
        pytest.param(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nab", id="cut chunk"),
        pytest.param(HEAD + b"X-A: a\0b\r\nContent-Length: 1\r\n\r\na", id="NUL in a header"),
        pytest.param(HEAD + b"X-A: a\rb\r\nContent-Length: 1\r\n\r\na", id="CR in a header"),
        pytest.param(
            HEAD + b"".join(b"X-%d: %s\r\n" % (n, b"a" * 40) for n in range(3000)) + b"\r\na", id="3000 headers"
        ),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n", id="100 only"),
        pytest.param(b"HTTP/1.1 099 Low\r\n\r\n", id="status 099"),
    ],
)
async def test_an_answer_that_breaks_http_is_trouble(raw: bytes) -> None:
    async with serve({"/": closing(raw)}) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url())
    assert trouble.kind is TroubleKind.PROTOCOL
    assert "SSH" not in trouble.reason


@pytest.mark.parametrize("size", [65_535, 65_536, 65_537, 131_072, 200_000])
@pytest.mark.parametrize("piece", [1, 100, 100_000])
async def test_a_body_of_many_pieces_and_members_is_decoded_once(size: int, piece: int) -> None:
    sent = gzip.compress(bytes(size), 9, mtime=0) + gzip.compress(b"and more", mtime=0)

    async def script(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD + b"Content-Encoding: gzip\r\n\r\n")
        for at in range(0, len(sent), piece):
            writer.write(sent[at : at + piece])
            await writer.drain()

    async with serve({"/": script}) as server, fetching() as fetcher:
        fetched = await fetcher.fetch(server.url(), Validators())
    assert isinstance(fetched, Fetched)
    assert fetched.body == bytes(size) + b"and more"


async def test_what_comes_after_the_announced_length_is_not_the_next_answer() -> None:
    extra = reply(body=b"<p>One</p>") + reply(body=b"<p>Forged</p>")
    async with serve({"/1": extra, "/2": reply(body=b"<p>Two</p>")}) as server, fetching() as fetcher:
        for target, body in (("/1", b"<p>One</p>"), ("/2", b"<p>Two</p>")):
            fetched = await fetcher.fetch(server.url(target), Validators())
            assert isinstance(fetched, Fetched)
            assert fetched.body == body
    assert server.connections == 2


async def test_a_server_that_never_answers_is_left_after_the_read_timeout() -> None:
    async with serve({"/": hang}) as server, fetching(read_timeout=0.1) as fetcher:
        trouble = await trouble_of(fetcher, server.url())
    assert (trouble.kind, trouble.reason) == (TroubleKind.TIMEOUT, "no sign of life for 0.1 s")


async def test_a_dripping_body_ends_at_the_deadline() -> None:
    script = drip(b"a" * 1000, every=0.02, head=HEAD + b"Content-Length: 1000\r\n\r\n")
    async with serve({"/": script}) as server, fetching(deadline=0.2) as fetcher:
        trouble = await trouble_of(fetcher, server.url())
    assert (trouble.kind, trouble.reason) == (TroubleKind.TIMEOUT, "not finished within 0.2 s")


async def test_redirects_share_one_deadline() -> None:
    answers: dict[str, Answer] = {f"/{n}": drip(redirect(f"/{n + 1}"), every=0.0015) for n in range(10)}
    async with serve(answers) as server, fetching(deadline=0.2) as fetcher:
        trouble = await trouble_of(fetcher, server.url("/0"))
    assert trouble.kind is TroubleKind.TIMEOUT


async def test_nobody_listening_is_a_refused_connection() -> None:
    async with serve({}) as server:
        url = server.url()
    async with fetching() as fetcher:
        trouble = await trouble_of(fetcher, url)
    assert (trouble.kind, trouble.reason) == (TroubleKind.CONNECT, "connection refused")


async def test_the_fetcher_is_fit_for_use_after_trouble() -> None:
    answers: dict[str, list[Answer]] = {"/": [closing(b"garbage\r\n\r\n"), hang, reply(body=PAGE)]}
    async with serve(answers) as server, fetching(read_timeout=0.1) as fetcher:
        await trouble_of(fetcher, server.url())
        await trouble_of(fetcher, server.url())
        assert isinstance(await fetcher.fetch(server.url(), Validators()), Fetched)


@pytest.mark.parametrize(
    "url",
    [
        "http://xn--/",
        "http://xn--a.example.com/",
        "http://example..com/",
        "http://0177.0.0.1/",
        "http://\uff11\uff12\uff17.0.0.1/",
        "http://\u24dblocalhost/",
        "http://\u200blocalhost/",
        "http://[fe80::1%25lo]/",
        "http://[::1/",
        "http://a\r\nX-A: b/",
        "http://exa mple.com/",
        "http://user:pass@example.com/",
        "http://example.com\\@127.0.0.1/",
        "http://example.com:99999/",
        "http://" + "a" * 300 + ".com/",
        "http://example.com/" + "a" * 3000,
        "file:///etc/passwd",
        " FILE:///etc/passwd",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "http:///etc/passwd",
        "http://",
        "",
    ],
)
async def test_an_address_that_is_none_is_trouble_before_any_lookup(url: str) -> None:
    async with fetching() as fetcher:
        trouble = await trouble_of(fetcher, url)
    assert trouble.kind is TroubleKind.BAD_URL


async def test_how_long_an_answer_holds_is_handed_on_from_a_200_and_a_304() -> None:
    headers = {"Cache-Control": "max-age=600", "Age": "60", "ETag": '"1"'}
    answers = {"/": [reply(body=PAGE, headers=headers), reply(304, headers={"Cache-Control": "max-age=300"})]}
    async with serve(answers) as server, fetching() as fetcher:
        whole = await fetcher.fetch(server.url("/"), Validators())
        same = await fetcher.fetch(server.url("/"), Validators(etag='"1"'))
    assert isinstance(whole, Fetched)
    assert isinstance(same, NotModified)
    assert (whole.fresh_for, same.fresh_for) == (540, 300)
