"""The list of all that reads is whole: what is missing in it would be asked for without validators for ever."""

from __future__ import annotations

import re
from pathlib import Path

import feedparser
import trafilatura

from monitor import sources
from monitor.sources import ContentReader
from monitor.sources.versions import GENERAL, NAMES

_ROOM = Path(sources.__file__).parent


def test_every_name_that_a_reader_gives_itself_is_in_the_list_and_no_other_is() -> None:
    texts = [path.read_text(encoding="utf-8") for path in _ROOM.rglob("*.py") if path.name != "versions.py"]
    given = {name for text in texts for name in re.findall(r'"([a-z0-9-]+/[0-9]+)"', text)}
    libraries = {name for name in NAMES if "." in name}
    assert given == NAMES - libraries


def test_libraries_are_listed_by_the_version_that_they_write() -> None:
    reader = ContentReader()
    assert reader.knows(f"feedparser/{feedparser.__version__}")
    assert reader.knows(GENERAL)
    assert GENERAL.startswith(f"trafilatura/{trafilatura.__version__}-")
    assert not reader.knows("trafilatura/1.0")
