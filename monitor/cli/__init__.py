"""The command line. Each file holds the commands of one purpose."""

from monitor.cli.main import main

__all__ = ["main"]
