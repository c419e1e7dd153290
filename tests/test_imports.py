"""Imports point one way: the ground and the pure rooms know nothing of the edges, the edges nothing of each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "monitor"

GROUND = {"__init__", "models", "errors", "urls", "text", "ports"}
PURE = {"language", "figures", "compare", "policy", "payload", "citations", "report", "templates"}
EDGES = {"fetch", "sources", "store", "notify", "documents", "clock"}
#: what each room may import of ours, besides itself
ALLOWED = {
    **dict.fromkeys(GROUND, GROUND),
    **dict.fromkeys(PURE, GROUND | PURE),
    **dict.fromkeys(EDGES, GROUND | {"figures", "payload", "templates"}),
    "config": GROUND | {"figures", "templates"},
}
# Documents are read as pages and texts are, and their broken lines by what knows how addresses are broken.
ALLOWED["documents"] = GROUND | {"citations", "sources"}
ALLOWED["check"] = ALLOWED["deliver"] = ALLOWED["maintain"] = GROUND | PURE | {"config"}
ALLOWED["app"] = GROUND | PURE | EDGES | {"config", "check", "deliver", "maintain", "documents"}
ALLOWED["dispatch"] = ALLOWED["daemon"] = (
    GROUND | PURE | {"config", "check", "deliver", "maintain", "app", "dispatch", "daemon"}
)
ALLOWED["demo"] = ALLOWED["daemon"] | {"demo"}
ALLOWED["web"] = ALLOWED["daemon"] | {"web"}
ALLOWED["cli"] = ALLOWED["demo"] | {"web", "cli"}
ALLOWED["__main__"] = {"cli"}

#: what only edges and what stands above them may use
WORLD = {"httpx", "sqlalchemy", "asyncio", "logging", "time", "pathlib", "os", "socket", "random"}


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of every module or name that a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).parts[0].removesuffix(".py"), path


def wrong_imports(room: str, path: Path) -> list[str]:
    """Return what a file imports against the direction."""
    known = ALLOWED.keys() | {name for name, _ in rooms()}
    wrong = []
    for name in imported(path):
        top, _, rest = name.partition(".")
        other = rest.partition(".")[0]
        if top == "monitor" and other in known and other not in ALLOWED.get(room, set()) | {room}:
            wrong.append(name)
        if top in WORLD and room in GROUND | PURE:
            wrong.append(name)
    return wrong


@pytest.mark.parametrize(("room", "path"), [pytest.param(r, p, id=str(p.relative_to(PACKAGE))) for r, p in rooms()])
def test_a_module_imports_only_what_its_room_may_know(room: str, path: Path) -> None:
    assert room in ALLOWED, f"{room} has no place in the layers yet: give it one in ALLOWED"
    assert wrong_imports(room, path) == []


@pytest.mark.parametrize(
    ("room", "line", "wrong"),
    [
        ("compare", "import httpx", True),
        ("policy", "from time import monotonic", True),
        ("policy", "from datetime import datetime", False),
        ("fetch", "from monitor.policy import decide", True),
        ("fetch", "from monitor import store", True),
        ("fetch", "from monitor import models, __version__", False),
        ("check", "from monitor.fetch import Client", True),
        ("check", "def f():\n    from monitor.store import open", True),
        ("app", "from monitor.fetch import Client", False),
        ("citations", "from monitor.documents import read_document_text", True),
        ("citations", "import subprocess, os", True),
        ("documents", "from monitor.fetch import Client", True),
        ("documents", "from monitor.sources.decoding import is_page", False),
    ],
)
def test_the_test_itself_sees_what_is_wrong(tmp_path: Path, room: str, line: str, wrong: bool) -> None:
    path = tmp_path / f"{room}.py"
    path.write_text(line, encoding="utf-8")
    assert bool(wrong_imports(room, path)) is wrong
