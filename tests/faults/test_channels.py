"""A receiver that hangs holds up no other channel of the daemon.

A receiver that is down for ten minutes, and for two days, stands in tests/test_deliver_channels.py, by a clock that is
moved.
"""

from __future__ import annotations

import time
from pathlib import Path

from tests.faults.press import Press, Receiver, listening
from tests.faults.program import Folder, eventually, figures, hosts
from tests.servers import hang, serve

_HANGING = """
[[channels]]
name = "hangs"
type = "webhook"
url = "http://127.0.0.1:{port}/hook"
allow_private = true
"""


async def test_a_receiver_that_hangs_holds_up_no_other_channel(tmp_path: Path) -> None:
    press, receiver, folder = Press(edits=0), Receiver(), Folder(path=tmp_path)
    names = hosts(4)
    pages = [f"{name}/story" for name in names]
    async with listening(press.answer) as site, listening(receiver.answer) as hook, serve({"*": hang}) as hanging:
        more = _HANGING.format(port=hanging.port)
        folder.configure(pages=pages, routes=dict.fromkeys(names, site), hook=hook, more=more)
        async with folder.daemon() as daemon:
            async with folder.always_due():
                await eventually(lambda: len(press.kept) == len(pages))
                press.edits = 1.0
                await eventually(lambda: bool(hanging.requests))
                start, before = time.monotonic(), len(receiver.taken)
                await eventually(lambda: len(receiver.taken) >= before + 8)
                took = time.monotonic() - start
                assert len(hanging.requests) == 1
                press.edits = 0
                await eventually(lambda: press.changes <= receiver.ids.keys())
            stopping = time.monotonic()
            assert await daemon.stop() == 0
            ended = time.monotonic() - stopping
        waiting = folder.ask("SELECT count(*) FROM deliveries WHERE channel = 'hangs' AND state = 'pending'")
    assert waiting == [(len(press.changes),)]
    assert took < 5
    assert ended < 10
    figures("one receiver hangs", changes=len(press.changes), others_took=len(receiver.ids),
            eight_more_within=f"{took:.1f} s", stopped_within=f"{ended:.1f} s")  # fmt: skip
