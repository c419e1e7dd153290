"""Draws the pictures of the documentation from what the program really prints: `make pictures`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
WIDTH = 108
#: by picture: what is typed, and what of its output is shown; run in this order, in one folder
PICTURES = {
    "demo": ("monitor demo --db demo.db",),
    "story": ("monitor show soldiers-russia --db demo.db", "monitor diff soldiers-russia --db demo.db"),
    "figures": ("monitor figures article.txt", "monitor figures artikel.txt"),
    "config": ("monitor config check mistakes.toml",),
}
TEXTS = {
    "article.txt": (
        "About 11,000 North Korean soldiers are in the region, up to 12,000 by the end of the year. The plan costs "
        "$1.2bn, a third more than in 2019; drone attacks have risen tenfold. One in five homes is without power.\n"
    ),
    "artikel.txt": (
        "Etwa elftausend nordkoreanische Soldaten sind dort, zwischen 1,2 und 1,5 Mrd. Euro kostet der Plan. Seit drei "
        "Monaten sind mindestens 40 Prozent der Häuser ohne Strom, Dutzende Menschen werden vermisst.\n"
    ),
}
MISTAKES = """\
[politeness]
gapp = 5
[fetch]
deadline = "soon"
[[watch.pages]]
url = "www.cnn.com/2024/10/29/asia/a-story"
[[channels]]
name = "desk"
type = "webhook"
url = "${DESK_URL}"
secret = "not so secret"
"""


def main() -> None:
    """Run the commands and write their output as SVG files beside this one."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "mistakes.toml").write_text(MISTAKES, encoding="utf-8")
        for name, text in TEXTS.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        for name, commands in PICTURES.items():
            shown = "\n".join(f"$ {command}\n{output(command, folder)}" for command in commands)
            (HERE / f"{name}.svg").write_text(picture(shown, name), encoding="utf-8")


def output(command: str, folder: str) -> str:
    """Return what a command prints on a terminal with colours, or why it failed; a bar of progress is no part of it."""
    environment = {**os.environ, "FORCE_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": str(WIDTH), "HOME": folder}
    words = [sys.executable, "-m", *command.split()]
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + (done.stderr if done.returncode else "")


def picture(shown: str, name: str) -> str:
    """Return coloured text as a picture that asks no other host for anything."""
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(shown.rstrip()))
    svg = console.export_svg(title="monitor", unique_id=name)
    # The fonts of the reader's machine do.
    svg = re.sub(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code, monospace", "Menlo, Consolas, DejaVu Sans Mono, monospace").replace(
        "Fira Code", "monospace"
    )
    return re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)


if __name__ == "__main__":
    main()
