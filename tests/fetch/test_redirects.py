"""Redirects and routes, hop by hop."""

from __future__ import annotations

import pytest

from monitor.fetch.routes import Routes
from monitor.models import Fetched, TroubleKind, Validators
from tests.fetch.helpers import fetching, stub, trouble_of
from tests.servers import Answer, redirect, reply, serve

PAGE = reply(body=b"<p>Story</p>", headers={"Content-Type": "text/html"})
CNN = "https://www.cnn.com"
NYT = "https://www.nytimes.com"


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [([301], True), ([308, 301], True), ([302], False), ([303], False), ([307], False), ([301, 302], False)],
)
async def test_redirects_are_followed_and_permanent_only_as_a_whole(statuses: list[int], moved: bool) -> None:
    answers: dict[str, Answer] = {f"/{n}": redirect(f"/{n + 1}", status) for n, status in enumerate(statuses)}
    end = f"/{len(statuses)}"
    async with serve({**answers, end: PAGE}) as server, fetching() as fetcher:
        fetched = await fetcher.fetch(server.url("/0"), Validators())
    assert isinstance(fetched, Fetched)
    assert (fetched.url, fetched.final_url, fetched.moved) == (server.url("/0"), server.url(end), moved)
    assert all(request.method == "GET" for request in server.requests)


@pytest.mark.parametrize("location", ["b c", "./b%20c", "?", "//{host}/b c", "\u00fcber"])
async def test_references_of_all_forms_are_resolved(location: str) -> None:
    async with serve({}) as server, fetching() as fetcher:
        text = location.replace("{host}", f"127.0.0.1:{server.port}").encode().decode("latin-1")
        server.answers |= {"/d/a": redirect(text), "*": PAGE}
        if location == "?":
            assert (await trouble_of(fetcher, server.url("/d/a"))).kind is TroubleKind.REDIRECTS
        else:
            assert isinstance(await fetcher.fetch(server.url("/d/a"), Validators()), Fetched)
            assert server.requests[1].target in ("/d/b%20c", "/b%20c", "/d/%C3%BCber")


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "javascript:alert(1)",
        "ftp://127.0.0.1/",
        "http://",
        "http://[::1",
        "http://xn--/",
        "http://user:pass@127.0.0.1/",
        "http://127.0.0.1:99999/",
        "http://a\\b/",
        "/" + "a" * 3000,
        "",
    ],
)
async def test_a_redirect_to_what_cannot_be_fetched_is_trouble(location: str) -> None:
    async with serve({"/": redirect(location)}) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url())
    assert trouble.kind is TroubleKind.REDIRECTS
    assert len(server.requests) == 1


async def test_a_circle_is_left_at_once() -> None:
    async with serve({"/a": redirect("/b"), "/b": redirect("/a")}) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url("/a"))
    assert (trouble.kind, trouble.reason) == (TroubleKind.REDIRECTS, "redirects in a circle")
    assert len(server.requests) == 2


@pytest.mark.parametrize(("hops", "passes"), [(10, True), (11, False)])
async def test_ten_redirects_are_followed_and_no_more(hops: int, passes: bool) -> None:
    answers: dict[str, Answer] = {f"/{n}": redirect(f"/{n + 1}") for n in range(hops)}
    async with serve({**answers, f"/{hops}": PAGE}) as server, fetching() as fetcher:
        if passes:
            assert isinstance(await fetcher.fetch(server.url("/0"), Validators()), Fetched)
        else:
            trouble = await trouble_of(fetcher, server.url("/0"))
            assert (trouble.kind, trouble.reason) == (TroubleKind.REDIRECTS, "redirects more than 10 times")


async def test_https_is_not_left_for_http() -> None:
    async with (
        serve({"/": redirect("http://www.cnn.com/")}) as server,
        fetching(routes={CNN: server.origin}) as fetcher,
    ):
        trouble = await trouble_of(fetcher, CNN + "/")
    assert (trouble.kind, trouble.reason) == (TroubleKind.REDIRECTS, "redirects from https to http")


# Routes


async def test_a_routed_story_keeps_its_address() -> None:
    async with serve({"*": PAGE}) as server, fetching(allow=(), routes={CNN: server.url("/cnn/")}) as fetcher:
        fetched = await fetcher.fetch(CNN + "/2024/a?b=c", Validators(etag='"a"'))
    assert isinstance(fetched, Fetched)
    assert (fetched.url, fetched.final_url) == (CNN + "/2024/a?b=c", CNN + "/2024/a?b=c")
    request = server.requests[0]
    assert request.target == "/cnn/2024/a?b=c"
    assert request.headers["host"] == f"127.0.0.1:{server.port}"
    assert request.headers["forwarded"] == 'host="www.cnn.com";proto=https'
    assert request.headers["if-none-match"] == '"a"'


@pytest.mark.parametrize(
    "location", ["/b", "b", "https://www.cnn.com/b", "//www.cnn.com/b", "{target}/b", "https://www.cnn.com:443/b"]
)
async def test_redirects_under_a_route_lead_to_real_addresses_and_are_routed_again(location: str) -> None:
    async with serve({"/cnn/b": PAGE}) as server:
        server.answers["/cnn/a"] = redirect(location.replace("{target}", server.url("/cnn")), 301)
        async with fetching(allow=(), routes={CNN: server.url("/cnn")}) as fetcher:
            fetched = await fetcher.fetch(CNN + "/a", Validators())
    assert isinstance(fetched, Fetched)
    assert (fetched.final_url, fetched.moved) == (CNN + "/b", True)
    assert [request.target for request in server.requests] == ["/cnn/a", "/cnn/b"]


async def test_a_redirect_from_one_routed_origin_to_another_is_understood() -> None:
    async with serve({"/nyt/b": PAGE}) as server:
        server.answers["/cnn/a"] = redirect(server.url("/nyt/b"))
        routes = {CNN: server.url("/cnn"), NYT: server.url("/nyt")}
        async with fetching(allow=(), routes=routes) as fetcher:
            fetched = await fetcher.fetch(CNN + "/a", Validators())
    assert isinstance(fetched, Fetched)
    assert fetched.final_url == NYT + "/b"


async def test_a_route_opens_its_target_to_nobody_else() -> None:
    async with serve({"*": PAGE}) as server, fetching(allow=(), routes={CNN: server.origin}) as fetcher:
        trouble = await trouble_of(fetcher, server.url("/a"))
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
    assert server.requests == []


async def test_an_origin_without_a_route_is_asked_itself() -> None:
    async with serve({"*": PAGE}) as server:
        names = stub({"news.example": ["127.0.0.1"]})
        async with fetching(resolve=names, routes={CNN: "http://127.0.0.1:9"}) as fetcher:
            await fetcher.fetch(f"http://news.example:{server.port}/", Validators())
    assert server.requests[0].headers["host"] == f"news.example:{server.port}"


@pytest.mark.parametrize("routes", [{"www.cnn.com": "http://127.0.0.1"}, {CNN: "file:///tmp"}, {CNN: ""}])
def test_a_route_that_is_no_pair_of_addresses_is_refused(routes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="address"):
        Routes(routes)


def test_addresses_outside_any_route_are_left_as_they_are() -> None:
    routes = Routes({CNN: "http://127.0.0.1:8801/cnn"})
    for url in ("http://127.0.0.1:8801/cnnx/a", "http://127.0.0.1:88011/", "https://example.com/"):
        assert routes.home(url, CNN + "/a") == url
    assert routes.home("http://127.0.0.1:8801/cnn/a", "https://example.com/") == "http://127.0.0.1:8801/cnn/a"
