"""Bytes to values: pages to snapshots, feeds and sitemaps to listings."""

from monitor.sources.evidence import evidence_of
from monitor.sources.feeds import read_feed
from monitor.sources.leads import own_address, page_leads, robots_leads
from monitor.sources.opml import read_opml, write_opml
from monitor.sources.pages import read_page
from monitor.sources.publishers import publisher_leads
from monitor.sources.reader import ContentReader
from monitor.sources.sitemaps import read_sitemap
from monitor.sources.stories import read_story
from monitor.sources.texts import read_text

__all__ = [
    "ContentReader", "evidence_of", "own_address", "page_leads", "publisher_leads", "read_feed", "read_opml",
    "read_page", "read_sitemap", "read_story", "read_text", "robots_leads", "write_opml",
]  # fmt: skip
