"""`monitor discover` against a site on this machine."""

from __future__ import annotations

import gzip
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from monitor.store import SqlStore, open_database
from tests.servers import Server, redirect, reply, serve
from tests.test_cli import monitor

_NOW = datetime.now(UTC)
_STORY = "/2024/11/05/world/europe/harbour-bridge"


def rss(title: str, days_ago: float, link: str = "/2026/new") -> bytes:
    date = format_datetime(_NOW - timedelta(days=days_ago))
    return reply(200, (
        f'<rss version="2.0"><channel><title>{title}</title><item><title>Ferry sinks</title><link>{link}</link>'
        f"<guid>1</guid><pubDate>{date}</pubDate></item></channel></rss>").encode())  # fmt: skip


def urlset(*lines: str) -> bytes:
    return f'<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">{"".join(lines)}</urlset>'.encode()


def line(path: str, title: str = "") -> str:
    news = f"<n:news><n:publication_date>{_NOW.isoformat()}</n:publication_date><n:title>{title}</n:title></n:news>"
    return f"<url><loc>{path}</loc>{news if title else ''}<lastmod>2024-11-05</lastmod></url>"


def page(*links: str, canonical: str = "") -> bytes:
    tags = "".join(f'<link rel="alternate" {link}>' for link in links)
    return f"<html><head><title>Bridge</title>{canonical}{tags}</head><body><p>Text</p></body></html>".encode()


_PAGE = page(
    'type="application/rss+xml" title="World news" href="/world.rss"',
    'type="application/atom+xml" href="/old.atom"',
    'type="application/rss+xml" title="Comments on: Bridge" href="comments.rss"',
    'type="application/json" href="/api/story/1"',
    'type="application/rss+xml" href="javascript:alert(1)"',
    'hreflang="de" href="/de"',
    'type="application/rss+xml" href="/gone.rss"',
)
_ROBOTS = """User-agent: *
Disallow: /search
sitemap: /news.xml.gz   # two days
Sitemap: /index.xml
Sitemap: /news.xml.gz
Sitemap: mailto:a@b.example
"""


@pytest.fixture
async def site() -> AsyncIterator[Server]:
    index = "".join(f"<sitemap><loc>/map-2024-{month:02}.xml</loc></sitemap>" for month in range(1, 13))
    async with serve(
        {
            _STORY: reply(200, _PAGE, {"Content-Type": "text/html"}),
            "/robots.txt": reply(200, _ROBOTS.encode(), {"Content-Type": "text/plain"}),
            "/world.rss": rss("World", 0.1),
            "/old.atom": rss("Old", 900),
            "/news.xml.gz": reply(200, gzip.compress(urlset(line("/2026/a", "Ferry sinks")), mtime=0)),
            "/index.xml": reply(200, f"<sitemapindex>{index}</sitemapindex>".encode()),
            "/map-2024-11.xml": reply(200, urlset(line(_STORY), line("/2024/11/05/x"))),
        }
    ) as server:
        yield server


async def discover(source: str, folder: Path, *more: str) -> tuple[int, str, str]:
    local = ("--set", "fetch.allow=127.0.0.0/8", "--set", "politeness.gap=0", "--db", str(folder / "m.db"))
    return await monitor("discover", source, *local, *more, folder=folder)


async def found(source: str, folder: Path, *more: str) -> dict[str, dict[str, Any]]:
    status, out, err = await discover(source, folder, "--json", *more)
    assert (status, err) == (0, "")
    return {one["url"].partition("//")[2].partition("/")[2]: one for one in json.loads(out)["found"]}


async def test_each_feed_and_sitemap_is_told_with_its_state(site: Server, tmp_path: Path) -> None:
    told = await found(site.url(_STORY), tmp_path)
    assert {path: one["state"] for path, one in told.items()} == {
        "world.rss": "good",
        "old.atom": "stale",
        "gone.rss": "trouble",
        "news.xml.gz": "good",
        "index.xml": "index",
        "map-2024-11.xml": "good",
    }
    world, month = told["world.rss"], told["map-2024-11.xml"]
    assert (world["kind"], world["title"], world["items"]) == ("feed", "World", 1)
    assert world["origin"] == "named by the page"
    assert (month["lists_story"], month["origin"]) == (True, f"in {site.url('/index.xml')}")
    assert told["gone.rss"]["reason"] == "there is nothing at this address (404 or 410)"
    asked = [request.target for request in site.requests]
    assert sorted(asked) == sorted({*asked})
    assert len(asked) == 8


async def test_people_see_what_it_is_how_fresh_it_is_and_how_to_add_it(site: Server, tmp_path: Path) -> None:
    status, out, err = await discover(site.url(_STORY), tmp_path)
    assert status == 0
    assert f"  good      World: 1 item, newest 2 hours ago\n            {site.url('/world.rss')} (named by" in out
    assert f"monitor add --kind feed {site.url('/world.rss')}\n" in out
    assert "  stale     Old: shows nothing new, 1 item, newest 900 days ago" in out
    assert "2 items, newest " in out
    assert "this story among them" in out
    assert f"asking 1 of at most 12: {site.url(_STORY)}\n" in err
    assert "added" not in out


async def test_the_good_ones_are_added_and_nothing_else(site: Server, tmp_path: Path) -> None:
    await monitor("add", "--kind", "feed", site.url("/world.rss"), "--db", str(tmp_path / "m.db"), folder=tmp_path)
    status, out, _ = await discover(site.url(_STORY), tmp_path, "--add")
    assert status == 0
    assert out.count("            added") == 2
    assert out.count("already watched") == 1
    async with SqlStore(open_database(tmp_path / "m.db")) as store:
        own = {row["url"] for row in await store.sources() if row["interval_seconds"] == 86_400}
    assert own == {site.url("/map-2024-11.xml")}
    _, listed, _ = await monitor("list", "--json", "--db", str(tmp_path / "m.db"), folder=tmp_path)
    rows = [json.loads(one) for one in listed.splitlines()]
    assert {(row["url"], row["kind"]) for row in rows} == {
        (site.url("/world.rss"), "feed"),
        (site.url("/news.xml.gz"), "sitemap"),
        (site.url("/map-2024-11.xml"), "sitemap"),
    }


async def test_no_more_than_twelve_requests_are_made(site: Server, tmp_path: Path) -> None:
    links = [f'type="application/rss+xml" href="/feed{n}.rss"' for n in range(30)]
    site.answers[_STORY] = reply(200, page(*links), {"Content-Type": "text/html"})
    told = await found(site.url(_STORY), tmp_path)
    states = [one["state"] for one in told.values()]
    assert (states.count("trouble"), states.count("not asked")) == (10, 22)
    assert len(site.requests) == 12


async def test_a_saved_page_does_as_well(site: Server, tmp_path: Path) -> None:
    canonical = f'<link rel="canonical" href="{site.url(_STORY)}">'
    saved = tmp_path / "saved.html"
    saved.write_bytes(page('type="application/rss+xml" href="/world.rss"', canonical=canonical))
    told = await found(str(saved), tmp_path)
    assert told["world.rss"]["state"] == "good"
    assert _STORY not in [request.target for request in site.requests]


async def test_a_saved_page_without_an_address_is_refused(tmp_path: Path) -> None:
    saved = tmp_path / "saved.html"
    saved.write_bytes(page())
    status, _, err = await discover(str(saved), tmp_path)
    assert status == 2
    assert "does not tell its own address" in err


async def test_a_page_that_lets_nobody_in_still_has_its_robots_and_publisher(site: Server, tmp_path: Path) -> None:
    site.answers[_STORY] = reply(403, b"no")
    told = await found(site.url(_STORY), tmp_path)
    assert told["news.xml.gz"]["state"] == "good"


async def test_without_page_and_robots_nothing_is_found(tmp_path: Path) -> None:
    async with serve({"*": redirect("/elsewhere", 302), "/elsewhere": reply(404, b"")}) as server:
        status, out, _ = await discover(server.url(_STORY), tmp_path)
    assert status == 3
    assert "the page: there is nothing at this address (404 or 410)" in out
    assert "0 feeds and sitemaps around" in out


async def test_what_is_known_of_a_publisher_is_asked_but_for_what_stands_still(tmp_path: Path) -> None:
    news = reply(200, urlset(line("https://www.cnn.com/2026/a", "Ferry sinks")))
    async with serve({"/sitemap/news.xml": news}) as server:
        hosts = ", ".join(f'"https://{host}.cnn.com" = "{server.origin}"' for host in ("www", "edition"))
        story = "https://edition.cnn.com/2024/10/29/asia/soldiers/index.html"
        told = await found(story, tmp_path, "--set", f"fetch.routes={{{hosts}}}")
        asked = [request.target for request in server.requests]
    assert told["sitemap/news.xml"]["state"] == "good"
    assert told["sitemap/article/asia/2024/10.xml"]["state"] == "trouble"
    frozen = told["rss/edition_asia.rss"]
    assert (frozen["state"], frozen["reason"]) == ("frozen", "is known to show nothing newer than April 2023")
    assert "/rss/edition_asia.rss" not in asked


async def test_a_feed_that_is_named_as_a_sitemap_is_read_as_what_it_is(site: Server, tmp_path: Path) -> None:
    site.answers["/news.xml.gz"] = rss("World", 1)
    told = await found(site.url(_STORY), tmp_path)
    assert (told["news.xml.gz"]["kind"], told["news.xml.gz"]["state"]) == ("feed", "good")
