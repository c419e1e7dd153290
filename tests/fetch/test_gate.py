"""Walls told from pages, and content told by itself."""

from __future__ import annotations

import time

import pytest

from monitor.fetch import sniff, wall_in

DATADOME = b"""<html lang="en"><head><title>nytimes.com</title><style>#cmsg{animation: A 1.5s;}</style></head>
<body style="margin:0"><p id="cmsg">Please enable JS and disable any ad blocker</p>
<script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script>
<script src="https://ct.captcha-delivery.com/c.js"></script></body></html>"""
CHALLENGE = b"""<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><noscript>
Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={cvId:'3'};</script></body></html>"""
NOTICE = """<html><body><h1>You have been blocked from The New York Times because we suspect that you{}re a robot.</h1>
<p>Think we made a mistake? Write to us with the number below.</p></body></html>"""
CAPTCHA = (
    b"""<html><body><form><p>One more step</p><div class="g-recaptcha" data-sitekey="x"></div></form></body></html>"""
)

SENTENCE = "Officials said on Monday that the number had risen to twelve thousand. "


@pytest.mark.parametrize("status", [200, 401, 403, 503])
@pytest.mark.parametrize(
    ("body", "name"),
    [
        (DATADOME, "DataDome bot wall"),
        (CHALLENGE, "Cloudflare bot wall"),
        (NOTICE.format("'").encode(), "a page that asks for a human reader"),
        (NOTICE.format("\N{RIGHT SINGLE QUOTATION MARK}").encode(), "a page that asks for a human reader"),
        (NOTICE.format("&#x27;").encode(), "a page that asks for a human reader"),
        (CAPTCHA, "a captcha page"),
        (
            b"<p>Verify you are\n  <b>human</b> by completing the action below.</p>",
            "a page that asks for a human reader",
        ),
        (
            b"<title>Before you continue</title><p>We use cookies and data.</p>",
            "a page that asks for consent first",
        ),
        (
            "<h1>Avant d\u2019accéder</h1><p>Nous utilisons des cookies.</p>".encode(),
            "a page that asks for consent first",
        ),
        (b"Please verify you are human.", "a page that asks for a human reader"),
        (b"<h1>Pardon our interruption ...</h1><p>We may soon go on.</p>", "a page that asks for a human reader"),
        (b"<h1>Sorry, you have been blocked</h1><p>Ray 1</p>", "a page that asks for a human reader"),
        (b"<p>Access to this page has been denied because of your network.</p>", "a page that asks for a human reader"),
    ],
)
def test_walls_are_known_by_their_own_words(status: int, body: bytes, name: str) -> None:
    assert wall_in(status, {}, body) == name


@pytest.mark.parametrize(
    ("status", "headers", "name"),
    [
        (403, {"cf-mitigated": "challenge"}, "Cloudflare bot wall"),
        (403, {"server": "DataDome"}, "DataDome bot wall"),
        (401, {"x-datadome": "protected"}, "DataDome bot wall"),
        (200, {"x-datadome": "protected"}, None),
        (404, {"x-datadome": "protected"}, None),
        (202, {"x-amzn-waf-action": "challenge"}, "AWS WAF bot wall"),
        (403, {"server": "cloudflare"}, None),
        (403, {}, None),
    ],
)
def test_walls_are_known_by_headers_that_only_they_send(status: int, headers: dict[str, str], name: str | None) -> None:
    assert wall_in(status, headers, b"") == name


@pytest.mark.parametrize(
    "body",
    [
        f"<html><body><p>{SENTENCE * 30}</p><p>Sites ask you to verify you are human.</p></body></html>",
        f"<html><body><p>{SENTENCE * 30}</p><script src='//ct.captcha-delivery.com/c.js'></script></body></html>",
        f"<html><body><p>{SENTENCE * 30}</p><form class='g-recaptcha'>Sign up</form></body></html>",
        f"<html><body><article><p>{SENTENCE}A page may ask: are you a robot?</p></article></body></html>",
        "<html><body><script>var text = 'verify you are human'</script><p>A short note.</p></body></html>",
        "<rss version='2.0'><channel><title>Please verify you are human</title></channel></rss>",
        '{"title": "please verify you are human"}',
        "<p>" + " " * 300_000 + "verify you are human</p>",
        "<html><body><p>A short note.</p></body></html>",
        f"<title>Before you continue</title><p>{SENTENCE * 40}</p><p>We use cookies.</p>",
        f"<title>Before you continue to cheer</title><p>{SENTENCE}</p>",
        f"<title>Troops gather</title><h1>Troops gather</h1><p>{SENTENCE * 5}</p><h2>Your privacy</h2><p>Cookies.</p>",
    ],
)
def test_a_page_that_mentions_a_wall_is_a_page(body: str) -> None:
    assert wall_in(200, {}, body.encode()) is None


@pytest.mark.parametrize("piece", ["<", "<script", "<style>", "</script", "<!--", "<a ", "&", "<?"])
def test_hostile_markup_costs_little_time(piece: str) -> None:
    body = ("<html>" + piece * (250_000 // len(piece))).encode()
    start = time.process_time()
    wall_in(200, {}, body)
    sniff(body, "text/html")
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("body", "media_type", "kind"),
    [
        (b"<!DOCTYPE html><html></html>", "text/plain", "html"),
        (b"\xef\xbb\xbf\n<HTML>", "", "html"),
        (b"<!-- a --><!-- b -->\n<html>", "", "html"),
        (b"<p>part</p>", "", "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html xmlns='y'>", "application/xhtml+xml", "html"),
        (b"notice: x\n<html>", "text/html", "html"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "text/html", "feed"),
        (b"<?xml version='1.0'?>\n<?xml-stylesheet href='a'?>\n<!-- a -->\n<feed xmlns='x'>", "", "feed"),
        (b"<rdf:RDF xmlns:rdf='x'>", "text/xml", "feed"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b>'>]>\n<rss version='0.91'>", "", "feed"),
        (b"Warning: deprecated\n<rss version='2.0'>", "", "feed"),
        ("\ufeff<?xml version='1.0' encoding='utf-16'?><rss>".encode("utf-16-le"), "", "feed"),
        (b"<?xml version='1.0'?><urlset xmlns='x'>", "text/plain", "sitemap"),
        (b"<sm:sitemapindex xmlns:sm='x'>", "", "sitemap"),
        (b"<?xml version='1.0'?><opml>", "text/xml", "text"),
        (b"<?xml version='1.0'", "text/xml", "text"),
        (b'{"a": 1}', "text/html", "json"),
        (b"[]", "", "json"),
        (b"[1, 2]", "application/json; charset=utf-8", "json"),
        (b"[1] A footnote", "text/plain", "text"),
        (b"A plain note.", "text/plain", "text"),
        ("Zw\u00f6lftausend".encode("latin-1"), "text/plain", "text"),
        (b"", "", "text"),
        (b"%PDF-1.7", "text/html", "binary"),
        (b"\x89PNG\r\n", "", "binary"),
        (b"\xff\xd8\xff\xe0", "image/jpeg", "binary"),
        (b"\x1f\x8b\x08", "application/xml", "binary"),
        (b"PK\x03\x04", "", "binary"),
        (bytes(range(256)), "application/octet-stream", "binary"),
        (b"\x01\x02\x03\x04" * 20, "text/plain", "binary"),
    ],
)
def test_content_is_told_by_itself_first(body: bytes, media_type: str, kind: str) -> None:
    assert sniff(body, media_type) == kind
