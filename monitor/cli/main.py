"""The `monitor` command: its groups, and how errors end it."""

from __future__ import annotations

import errno
import logging
import os
import sys
from io import TextIOWrapper

import click

from monitor import __version__
from monitor.cli import (
    adding,
    channels,
    checking,
    cites,
    claims,
    compare,
    configuration,
    copying,
    database,
    deliveries,
    demonstration,
    discover,
    documents,
    exchange,
    figures,
    history,
    removing,
    reporting,
    rules,
    running,
    status,
    upkeep,
    watching,
)
from monitor.errors import MonitorError, UsageError

__all__ = ["main"]


#: what a device says that takes no more of what is printed
_OUTPUT_LOST = frozenset({errno.ENOSPC, errno.EIO})


class _Commands(click.Group):
    """Ends with a line and a status where the program itself says what is wrong."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. 2: usage or configuration; 3: something could not be done."""
        try:
            return super().invoke(ctx)
        except MonitorError as error:
            click.echo(f"monitor: {error}", err=True)
            ctx.exit(2 if isinstance(error, UsageError) else 3)
        except BrokenPipeError:
            # Whoever read our output has gone; nothing is left to say, not even at exit.
            _say_no_more()
            ctx.exit(0)
        except OSError as error:
            if error.errno not in _OUTPUT_LOST:
                raise
            _say_no_more()
            click.echo(f"monitor: cannot write the output: {error.strerror}", err=True)
            ctx.exit(3)


def _say_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="monitor")
def main() -> None:
    """Keep watch over the news stories that you cite.

    monitor keeps every version of a story, and tells you when it was updated, corrected or taken down, and when a
    figure in it changed.

    \b
    Try it:
      monitor demo                             a newsroom on this machine edits its stories
      monitor add article.txt                  watch what an article of yours cites, and check its claims
      monitor check https://example.org/story  the first look is a quiet baseline
      monitor check https://example.org/story  later looks tell what changed
      monitor run --config monitor.toml        the same on a schedule, until stopped
      monitor figures article.txt              what the figure reader sees in a text
      monitor cites article.pdf                what a document cites, and what it claims
      monitor compare before.txt after.txt     what differs between two versions of a text
    """  # noqa: D301 - click reads the character \b as "keep these lines"
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets its number, which is also how JSON writes it.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)


for command in (
    *checking.COMMANDS,
    *running.COMMANDS,
    *adding.COMMANDS,
    *documents.COMMANDS,
    *claims.COMMANDS,
    *reporting.COMMANDS,
    *removing.COMMANDS,
    *status.COMMANDS,
    *upkeep.COMMANDS,
    *copying.COMMANDS,
    *database.COMMANDS,
    *watching.COMMANDS,
    *discover.COMMANDS,
    *exchange.COMMANDS,
    *history.COMMANDS,
    *deliveries.COMMANDS,
    *channels.COMMANDS,
    *compare.COMMANDS,
    *figures.COMMANDS,
    *cites.COMMANDS,
    *rules.COMMANDS,
    *configuration.COMMANDS,
    *demonstration.COMMANDS,
):
    main.add_command(command)
