"""A document of the user's to what it cites: addresses, named sources, and the figures that it claims. Pure."""

from monitor.citations.addresses import addresses
from monitor.citations.publishers import PUBLISHERS, publisher_of
from monitor.citations.reading import read_document
from monitor.citations.wrappers import unwrapped

__all__ = ["PUBLISHERS", "addresses", "publisher_of", "read_document", "unwrapped"]
