"""Where feeds and sitemaps are named: pages, robots.txt, and what is known of publishers."""

from __future__ import annotations

import pytest

from monitor.errors import ReadError
from monitor.models import SourceKind
from monitor.sources import own_address, page_leads, publisher_leads, robots_leads
from tests.sources.helpers import CNN, NYT, OTHER, cnn_page, fetched


def page(head: str) -> str:
    return f"<html><head><title>T</title>{head}</head><body><p>x</p></body></html>"


@pytest.mark.parametrize(
    ("tag", "url"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/feed">', "https://news.example.org/feed"),
        ('<link rel="Alternate home" type="application/atom+xml; charset=x" href="a">',
         "https://news.example.org/world/2024/11/05/a"),
        ('<link rel=alternate type=application/feed+json href="//other.example/feed.json">',
         "https://other.example/feed.json"),
        ('<link rel="alternate" type="application/json" href="/feed.json?x=1">', "https://news.example.org/feed.json?x=1"),
        ('<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">', None),
        ('<link rel="alternate" hreflang="de" href="/de">', None),
        ('<link rel="stylesheet" type="application/rss+xml" href="/feed">', None),
        ('<link rel="alternate" type="application/rss+xml" title="Comments on: T" href="/feed">', None),
        ('<link rel="alternate" type="application/rss+xml" href="/comments/feed/">', None),
        ('<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">', None),
        ('<link rel="alternate" type="application/rss+xml">', None),
    ],
)  # fmt: skip
def test_the_feeds_of_a_page_are_those_of_its_link_tags(tag: str, url: str | None) -> None:
    assert [lead.url for lead in page_leads(fetched(page(tag), OTHER))] == ([url] if url else [])


def test_a_feed_that_is_named_twice_is_one_and_no_more_than_fifty_are_taken() -> None:
    tag = '<link rel="alternate" type="application/rss+xml" href="/{}">'
    assert len(page_leads(fetched(page(tag.format("a") * 9), OTHER))) == 1
    assert len(page_leads(fetched(page("".join(tag.format(n) for n in range(999))), OTHER))) == 50


def test_what_is_no_page_is_refused() -> None:
    with pytest.raises(ReadError):
        page_leads(fetched(b"%PDF-1.7", OTHER))


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("Sitemap: https://a.example/s.xml", ["https://a.example/s.xml"]),
        ("\ufeffSITEMAP:/s.xml # all\r\nsitemap : https://b.example/t.xml", ["https://a.example/s.xml", "https://b.example/t.xml"]),
        ("Sitemap: /s.xml\nSitemap: /s.xml", ["https://a.example/s.xml"]),
        ("Sitemap: file:///etc/passwd\nSitemap: http://a b/\nDisallow: /sitemap:", []),
        ("<html><body>Sitemap</body></html>", []),
    ],
)  # fmt: skip
def test_the_sitemaps_of_a_robots_txt_are_its_sitemap_lines(text: str, urls: list[str]) -> None:
    robots = fetched(text, "https://a.example/robots.txt", "text/plain")
    assert [lead.url for lead in robots_leads(robots)] == urls


def test_a_saved_page_tells_its_address_where_it_has_a_canonical_link() -> None:
    assert own_address(fetched(cnn_page(), "")) == "https://www.cnn.com/2024/11/05/europe/harbour-bridge-intl"
    assert own_address(fetched(page(""), "")) is None
    assert own_address(fetched(page('<link rel="canonical" href="/a">'), "")) is None


@pytest.mark.parametrize(
    ("url", "known"),
    [
        (CNN, ["https://www.cnn.com/sitemap/news.xml", "https://www.cnn.com/sitemap/article/europe/2024/11.xml",
               "http://rss.cnn.com/rss/edition_europe.rss"]),
        ("https://cnn.com/2024/11/07/world/video/war-digvid",
         ["https://www.cnn.com/sitemap/news.xml", "https://www.cnn.com/sitemap/video/world/2024/11.xml",
          "http://rss.cnn.com/rss/edition_world.rss"]),
        ("https://lite.cnn.com/", ["https://www.cnn.com/sitemap/news.xml", "http://rss.cnn.com/rss/edition_world.rss"]),
        (NYT, ["https://rss.nytimes.com/services/xml/rss/nyt/Europe.xml",
               "https://rss.nytimes.com/services/xml/rss/nyt/World.xml",
               "https://www.nytimes.com/sitemaps/new/news.xml.gz",
               "https://www.nytimes.com/sitemaps/new/sitemap-2024-11.xml.gz"]),
        (OTHER, []),
    ],
)  # fmt: skip
def test_what_is_known_of_a_publisher_fits_the_story(url: str, known: list[str]) -> None:
    leads = publisher_leads(url)
    assert [lead.url for lead in leads] == known
    frozen = [lead for lead in leads if lead.frozen]
    assert all(lead.kind is SourceKind.FEED and "rss.cnn.com" in lead.url for lead in frozen)
