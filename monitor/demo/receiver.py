"""A receiver of webhooks, as a process of its own.

``python -m monitor.demo.receiver --secret whsec_...`` prints one line ``ready PORT``, and then one JSON line for
every POST: whether the `standardwebhooks` package accepts its signature, its headers, its raw body and, when it is
accepted, its payload. The line is out before the answer is: 204, or 400 for a signature that does not fit.
It ends on SIGTERM, on SIGINT, or when its standard input is closed.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks.webhooks import EmptyWebhookSecretError, Webhook, WebhookVerificationError

__all__ = ["main", "verify"]

#: bytes; payloads are far smaller
_MAX_BODY = 1024 * 1024
#: seconds that a client may be silent
_PATIENCE = 30


def verify(webhook: Webhook, headers: Mapping[str, str], body: bytes) -> dict[str, object]:
    """Return what is printed of one POST."""
    seen: dict[str, object] = {"headers": dict(headers), "body": body.decode("utf-8", "replace")}
    try:
        payload = webhook.verify(body, dict(headers))
    except (WebhookVerificationError, ValueError) as error:  # a header that is not Base64 is a ValueError
        return {"verified": False, "reason": str(error) or type(error).__name__, **seen}
    return {"verified": True, **seen, "payload": payload}


class _Server(ThreadingHTTPServer):
    """Listens on a free port of the loopback address, and prints one line at a time."""

    daemon_threads = True

    def __init__(self, webhook: Webhook) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.webhook = webhook
        self._printing = threading.Lock()

    def tell(self, line: str) -> None:
        """Print one line at once."""
        with self._printing:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


class _Handler(BaseHTTPRequestHandler):
    """Takes POSTs."""

    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE
    server: _Server

    def do_POST(self) -> None:
        """Verify one delivery, tell about it, answer."""
        length = self.headers.get("content-length", "")
        if not (length.isascii() and length.isdigit() and len(length) < 12):
            self._answer(411)
        elif int(length) > _MAX_BODY:
            self._answer(413)
        else:
            self._take(self.rfile.read(int(length)))

    def _take(self, body: bytes) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        seen = verify(self.server.webhook, headers, body)
        self.server.tell(json.dumps(seen))
        self._answer(204 if seen["verified"] else 400)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        if status in (411, 413):  # the body was left unread
            self.send_header("Connection", "close")
        if status != 204:
            self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that http.server gives
        """Stay silent: standard output carries the JSON lines alone."""


def main(arguments: list[str] | None = None) -> None:
    """Receive until told to end."""
    parser = argparse.ArgumentParser(
        prog="python -m monitor.demo.receiver", description="Receives and verifies webhooks."
    )
    parser.add_argument("--secret", required=True, help="what deliveries are signed with: whsec_ and Base64")
    options = parser.parse_args(arguments)
    try:
        webhook = Webhook(options.secret)
    except (ValueError, EmptyWebhookSecretError) as error:
        parser.error(f"--secret cannot be used: {error}")
    _serve(_Server(webhook))


def _serve(server: _Server) -> None:
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    threading.Thread(target=_wait_for_end_of_input, args=(ended,), daemon=True).start()
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    serving.start()
    server.tell(f"ready {server.server_address[1]}")
    ended.wait()
    server.shutdown()
    serving.join()
    server.server_close()


def _wait_for_end_of_input(ended: threading.Event) -> None:
    # Past sys.stdin: a thread inside its buffer would keep the interpreter from ending.
    while os.read(0, 4096):
        pass
    ended.set()


if __name__ == "__main__":
    main()
