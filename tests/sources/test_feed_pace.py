"""How often a feed asks to be read."""

from __future__ import annotations

import pytest
from lxml import etree  # type: ignore[import-untyped]

from monitor.sources.feed_pace import pace_of

_SY = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'


@pytest.mark.parametrize(
    ("inside", "seconds"),
    [
        ("", None),
        ("<ttl>60</ttl>", 3600),
        ("<ttl> 5 </ttl>", 300),
        ("<ttl>0</ttl>", None),
        ("<ttl>-5</ttl>", None),
        ("<ttl>soon</ttl>", None),
        ("<ttl>99999999999999999999</ttl>", None),
        ("<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 1800),
        ("<sy:updatePeriod>Daily</sy:updatePeriod>", 86_400),
        ("<sy:updateFrequency>4</sy:updateFrequency>", 21_600),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 3600),
        ("<sy:updatePeriod>often</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", None),
        ("<ttl>120</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 7200),
    ],
)
def test_the_longest_that_a_feed_asks_for_counts(inside: str, seconds: float | None) -> None:
    assert pace_of(etree.fromstring(f"<rss {_SY}><channel>{inside}</channel></rss>")) == seconds


def test_rss_1_and_atom_may_ask_too() -> None:
    period = "<sy:updatePeriod>hourly</sy:updatePeriod>"
    rdf = f'<r {_SY} xmlns:rss="http://purl.org/rss/1.0/"><rss:channel>{period}</rss:channel></r>'
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom" {_SY}>{period}</feed>'
    assert [pace_of(etree.fromstring(text)) for text in (rdf, atom)] == [3600, 3600]
