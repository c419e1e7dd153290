"""Processes of the program that end at a chosen call of one of its functions, as one that is killed just there."""

from __future__ import annotations

import functools
import importlib
import inspect
import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["ENDED", "Point", "run_until"]

#: the status of a process that ended at its point
ENDED = 77


@dataclass(frozen=True, slots=True)
class Point:
    """A call of a function, and whether the process ends as it begins or when it has returned.

    Of those that are to return only the calls count that do: one that raises is no end.
    """

    #: module and name: "monitor.store.claims:claim", "monitor.store.sql_store:SqlStore.record"
    function: str
    after: bool
    call: int = 1

    def __str__(self) -> str:
        return f"{'after' if self.after else 'before'} {self.function.partition(':')[2]}"


def run_until(point: Point, folder: Path, arguments: tuple[str, ...]) -> multiprocessing.process.BaseProcess:
    """Run the program in a process of its own that has read its modules already; it begins within milliseconds."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["monitor.cli"])
    process = context.Process(target=_run, args=(point, folder, arguments))
    process.start()
    return process


def _run(point: Point, folder: Path, arguments: tuple[str, ...]) -> None:
    os.chdir(folder)
    log = os.open(folder / "log.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 2)
    _arm(point)
    from monitor.cli import main  # noqa: PLC0415 - read by the server that forks

    sys.argv = ["monitor", *arguments]
    main()


def _arm(point: Point) -> None:
    module, _, path = point.function.partition(":")
    owner: Any = importlib.import_module(module)
    *classes, name = path.split(".")
    for one in classes:
        owner = getattr(owner, one)
    setattr(owner, name, _ending(getattr(owner, name), point))


def _ending(function: Callable[..., Any], point: Point) -> Callable[..., Any]:
    left = point.call

    def passed(*, after: bool) -> None:
        nonlocal left
        if point.after is after:
            left -= 1
            if left == 0:
                os._exit(ENDED)

    @functools.wraps(function)
    async def awaited(*args: Any, **kwargs: Any) -> Any:
        passed(after=False)
        result = await function(*args, **kwargs)
        passed(after=True)
        return result

    @functools.wraps(function)
    def called(*args: Any, **kwargs: Any) -> Any:
        passed(after=False)
        result = function(*args, **kwargs)
        passed(after=True)
        return result

    return awaited if inspect.iscoroutinefunction(function) else called
