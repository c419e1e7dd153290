"""The saved pages of the shared material, by name, with the addresses that they were saved from."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from monitor.models import Fetched, Validators
from monitor.sources.decoding import page_text

__all__ = ["SHARED", "SavedPage", "answer", "saved_pages"]

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
#: front pages, which tell no story
_NO_STORY = frozenset({"cnn/newspaper4k_cnn_main_site", "nytimes/readability_nytimes-5"})
_NO_ADDRESS = {"cnn": "https://www.cnn.com/x/some-story", "nytimes": "https://www.nytimes.com/x/some-story.html"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """One saved page."""

    #: folder and file, without endings
    name: str
    url: str
    body: bytes

    @property
    def text(self) -> str:
        """Return the page in characters."""
        return page_text(answer(self.body, self.url))


def saved_pages(*folders: str, shared: Path = SHARED) -> Iterator[SavedPage]:
    """Yield the pages of the folders that tell a story, in the order of their names."""
    addresses = _addresses(shared)
    for folder in folders:
        for path in sorted((shared / "pages" / folder).glob("*.html.gz")):
            name = f"{folder}/{path.name.removesuffix('.html.gz')}"
            if name not in _NO_STORY:
                fallback = _NO_ADDRESS.get(folder, "https://news.example.org/world/2024/11/05/some-story-of-the-day")
                url = addresses.get(name) or fallback
                yield SavedPage(name=name, url=url, body=gzip.decompress(path.read_bytes()))


def _addresses(shared: Path) -> dict[str, str]:
    found = {}
    for line in (shared / "INDEX.tsv").read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if columns[0].startswith("pages/") and len(columns) > 7:
            address = columns[7].split(" | ")[0].strip()
            if address.startswith("http"):
                found[columns[0].removeprefix("pages/").removesuffix(".html.gz")] = address
    return found


def answer(body: bytes, url: str, media_type: str = "text/html") -> Fetched:
    """Return a body as if it had been fetched."""
    return Fetched(
        url=url,
        final_url=url,
        status=200,
        headers={"content-type": media_type},
        body=body,
        validators=Validators(),
        fetched_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
