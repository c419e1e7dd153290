"""One story, one address."""

import pytest

from monitor.urls import check_url, fold, host_key, origin_of, request_url, resolve

_STORY = "https://www.cnn.com/2024/11/03/europe/offensive-intl"


@pytest.mark.parametrize(
    "variant",
    [
        "https://www.cnn.com/2024/11/03/europe/offensive-intl/index.html",
        "https://edition.cnn.com/2024/11/03/europe/offensive-intl/index.html",
        "http://cnn.com/2024/11/03/europe/offensive-intl/",
        "https://us.cnn.com/2024/11/03/europe/offensive-intl/index.html#top",
        "https://lite.cnn.com/2024/11/03/europe/offensive-intl",
        "https://amp.cnn.com/cnn/2024/11/03/europe/offensive-intl/index.html",
        "HTTPS://WWW.CNN.COM:443/2024/11/03/europe/offensive-intl/index.html?utm_source=x&cid=ios_app",
    ],
)
def test_variants_of_an_address_fold_into_one_story(variant: str) -> None:
    assert fold(variant) == _STORY


def test_a_new_york_times_address_loses_amp_and_tracking() -> None:
    url = "https://mobile.nytimes.com/2024/11/05/world/europe/kursk.amp.html?smid=tw-share&unlocked_article_code=1.a"
    assert fold(url) == "https://www.nytimes.com/2024/11/05/world/europe/kursk.html"


def test_other_parameters_count_and_their_order_does_not() -> None:
    assert fold("https://example.org/a?id=2&b=1") == fold("https://example.org/a?b=1&id=2")
    assert fold("https://example.org/a?id=2") != fold("https://example.org/a?id=3")


def test_folding_twice_changes_nothing() -> None:
    once = fold("https://Example.org:443/a/index.html?b=2&a=1#x")
    assert fold(once) == once


def test_http_and_https_of_other_hosts_are_two_addresses() -> None:
    assert fold("http://127.0.0.1:8800/a") == "http://127.0.0.1:8800/a"


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("file:///etc/passwd", "http"),
        ("javascript:alert(1)", "http"),
        ("http://", "host"),
        ("http:///path", "host"),
        ("http://example..org/", "host"),
        ("http://exa mple.org/", "blanks"),
        ("http://example.org\r\nX: y/", "blanks"),
        ("http://example.org\\@other.org/", "backslash"),
        ("http://user:pass@example.org/", "password"),
        ("http://example.org:99999/", "Port"),
        ("http://[fe80::1%25lo]/", "zone"),
        ("http://xn--/", "host"),
        ("http://" + "a" * 300 + ".org/", "host"),
        ("http://example.org/" + "a" * 3000, "longer"),
    ],
)
def test_an_address_that_cannot_be_used_says_why(url: str, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        check_url(url)


def test_a_request_goes_out_without_tracking_but_otherwise_as_given() -> None:
    assert request_url("https://edition.cnn.com/a/index.html?x=1&utm_medium=m&y=%20") == (
        "https://edition.cnn.com/a/index.html?x=1&y=%20"
    )


def test_host_and_origin_keep_a_port_that_is_not_usual() -> None:
    assert host_key("https://Example.org:443/a") == "example.org"
    assert host_key("http://127.0.0.1:8800/a") == "127.0.0.1:8800"
    assert origin_of("https://example.org/a?b") == "https://example.org"


def test_a_reference_resolves_against_its_page() -> None:
    assert resolve("https://example.org/a/b", "../c") == "https://example.org/c"
    with pytest.raises(ValueError, match="http"):
        resolve("https://example.org/a", "mailto:x@example.org")
