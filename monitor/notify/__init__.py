"""Where alerts go: one file per kind of channel, and its line here."""

from monitor.notify.terminal import TerminalNotifier, print_comparison
from monitor.notify.webhook import WebhookNotifier

__all__ = ["TerminalNotifier", "WebhookNotifier", "print_comparison"]
