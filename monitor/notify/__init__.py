"""Where alerts go: one file per kind of channel, and its line here."""

from monitor.notify.chat import AppriseNotifier
from monitor.notify.email import EmailNotifier, MailServer
from monitor.notify.feed_files import FeedNotifier
from monitor.notify.message import Message, message_of
from monitor.notify.terminal import TerminalNotifier, print_comparison
from monitor.notify.webhook import WebhookNotifier
from monitor.notify.wording import Wording

__all__ = [
    "AppriseNotifier",
    "EmailNotifier",
    "FeedNotifier",
    "MailServer",
    "Message",
    "TerminalNotifier",
    "WebhookNotifier",
    "Wording",
    "message_of",
    "print_comparison",
]
