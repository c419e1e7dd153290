"""A real browser without a window, spoken to over two pipes (Chrome DevTools Protocol): no package is needed for it."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

__all__ = ["Browser", "browser_path", "open_browser"]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def browser_path() -> str | None:
    """Return where Chromium or Chrome is installed."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


class Browser:
    """One page of a browser; all that it complained of and asked for is kept."""

    def __init__(self, told: BinaryIO, asked: BinaryIO) -> None:
        self._out, self._in = told, asked
        self._rest = b""
        self._number = 0
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        """Ask for something and wait for the answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": values}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        self._out.flush()
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return dict(answer["result"])
            self.events.append(answer)

    def show(self, page: Path, *, width: int, dark: bool = False, media: str = "screen") -> None:
        """Load a page as a screen of this width shows it."""
        self.events.clear()
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media=media, features=[scheme])
        self.call("Page.navigate", url=page.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._read())

    def value_of(self, expression: str) -> Any:
        """Return what a script says of the page."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def picture(self, path: Path, *, height: int | None = None) -> None:
        """Save the whole page as a picture, or so much of its beginning."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": height or size["height"], "scale": 1}
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True, format="png", clip=clip)
        path.write_bytes(base64.b64decode(shot["data"]))

    def told(self, *methods: str) -> list[dict[str, Any]]:
        """Return what happened on the page since it was loaded."""
        return [event["params"] for event in self.events if event.get("method") in methods]

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._in.fileno(), 1 << 16)
            assert more, "the browser has ended"
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))


@contextmanager
def open_browser(path: str, folder: Path) -> Iterator[Browser]:
    """Start a browser with a profile of its own in a folder."""
    ours, theirs = _pipes()
    words = [path, "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={folder}", "--no-first-run",
             "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
             "--hide-scrollbars"]  # fmt: skip
    if os.geteuid() == 0:
        words.append("--no-sandbox")

    def arrange() -> None:
        os.dup2(theirs[0], 3)
        os.dup2(theirs[1], 4)

    quiet = subprocess.DEVNULL
    # The browser wants its pipes at 3 and 4.
    process = subprocess.Popen(words, pass_fds=(3, 4), preexec_fn=arrange, stdout=quiet, stderr=quiet)  # noqa: PLW1509
    for end in theirs:
        os.close(end)
    with os.fdopen(ours[0], "wb") as told, os.fdopen(ours[1], "rb") as asked:
        try:
            yield Browser(told, asked)
        finally:
            process.terminate()
            process.wait(10)


def _pipes() -> tuple[tuple[int, int], tuple[int, int]]:
    """Return our ends and the browser's, each for writing to it and for reading from it, above those it wants."""
    told, asked = (tuple(map(_raised, os.pipe())) for _ in range(2))
    return (told[1], asked[0]), (told[0], asked[1])


def _raised(end: int) -> int:
    raised = fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20)
    os.close(end)
    return raised
