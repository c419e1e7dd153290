"""A desk on this machine: a folder, a site with stories behind a public name, and the program run in this process."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from monitor.cli import main
from tests.servers import Server, reply, serve

__all__ = ["SITE", "Desk", "desk", "run", "story"]

#: the public name behind which the stories are
SITE = "https://news.example"
_FILLER = "".join(f"<p>Paragraph {n} says what the harbour master expects of the coming weeks.</p>" for n in range(6))


def story(headline: str, *sentences: str, head: str = "") -> bytes:
    """Return the page of a story that says these sentences."""
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    html = (
        f"<html lang='en'><head><title>{headline}</title>{head}</head><body><article><h1>{headline}</h1>{body}{_FILLER}"
        "</article></body></html>"
    )
    return reply(200, html.encode(), {"Content-Type": "text/html; charset=utf-8"})


def run(*arguments: str, stdin: str | bytes = b"") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with a database, and the site."""

    folder: Path
    server: Server

    def write(self, name: str, text: str) -> str:
        """Write a document and return its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    async def monitor(self, *arguments: str, stdin: str = "") -> Result:
        routes = f'fetch.routes={{"{SITE}" = "{self.server.origin}"}}'
        options = ("--db", str(self.folder / "m.db"), "--set", "politeness.gap=0", "--set", routes)
        return await asyncio.to_thread(run, *arguments, *options, stdin=stdin)

    async def events(self, *arguments: str) -> list[dict[str, Any]]:
        """Run with --json and return what it printed, by line."""
        result = await self.monitor(*arguments, "--json")
        return [json.loads(line) for line in result.stdout.splitlines()]

    @property
    def asked(self) -> list[str]:
        """What the site was asked for, in order."""
        return [request.target for request in self.server.requests]


@asynccontextmanager
async def desk(folder: Path, **stories: bytes) -> AsyncIterator[Desk]:
    """Give a desk whose site has these stories, by the names of their paths."""
    async with serve({f"/{name}.html": page for name, page in stories.items()}) as server:
        yield Desk(folder, server)
