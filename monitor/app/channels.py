"""From settings to channels: one function for each kind."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from ipaddress import ip_network
from ssl import SSLContext
from zoneinfo import ZoneInfo

import httpx
from rich.console import Console

from monitor import __version__
from monitor.compare import without_blank_edits, word_diff
from monitor.config import Apprise, BaseChannel, Channel, Email, FeedFiles, PacedChannel, Terminal, Webhook
from monitor.fetch import transport_to
from monitor.notify import (
    AppriseNotifier,
    EmailNotifier,
    FeedNotifier,
    MailServer,
    Message,
    TerminalNotifier,
    WebhookNotifier,
    Wording,
    message_of,
)
from monitor.notify.wording import Form
from monitor.payload import LARGEST
from monitor.policy.pacing import Pace
from monitor.ports import Clock, Notifier
from monitor.urls import origin_of

__all__ = ["differ", "fingerprint_of", "notifier_of", "pace_of"]

_EVERYWHERE = (ip_network("0.0.0.0/0"), ip_network("::/0"))


def differ(old: str, new: str) -> list[tuple[str, str]]:
    """Return the word diff of two texts as plain pairs, for those who only show it."""
    return [(edit.kind.value, edit.text) for edit in without_blank_edits(word_diff(old, new))]


def fingerprint_of(channel: BaseChannel) -> str:
    """Return what tells a channel that leads elsewhere; its address itself may be secret."""
    return hashlib.sha256(channel.target.encode()).hexdigest()


def pace_of(channel: PacedChannel) -> Pace:
    """Return when a channel is sent to."""
    return Pace(
        every=channel.every,
        daily_at=channel.daily_at,
        quiet=channel.quiet_hours,
        zone=ZoneInfo(channel.timezone),
        group_above=channel.group_above,
        largest=LARGEST if isinstance(channel, Webhook) else None,
    )


def _message(payload: str) -> Message:
    return message_of(payload, differ)


def _worded(channel: Email | Apprise, form: Form) -> Callable[[str], Message]:
    if not (channel.title or channel.body):
        return _message
    words = Wording(channel=channel.name, title=channel.title, body=channel.body, form=form, message_of=_message)
    return words.message_of


def notifier_of(channel: Channel, clock: Clock, console: Console | None, ssl_context: SSLContext) -> Notifier:
    """Return what sends to a channel; without a console one on the terminal prints nothing."""
    match channel:
        case Terminal():
            return TerminalNotifier(console or Console(quiet=True), differ)
        case Webhook():
            return _webhook(channel, clock, ssl_context)
        case Email():
            return _email(channel, clock)
        case FeedFiles():
            return _feed_files(channel)
        case Apprise():
            return _apprise(channel)


def _webhook(channel: Webhook, clock: Clock, ssl_context: SSLContext) -> Notifier:
    allow = _EVERYWHERE if channel.allow_private else ()
    transport = transport_to(origin_of(channel.url), ssl_context, allow=allow, proxy=channel.proxy)
    client = httpx.AsyncClient(transport=transport, trust_env=False, headers={"user-agent": f"monitor/{__version__}"})
    return WebhookNotifier(
        url=channel.url,
        secrets=channel.secrets,
        client=client,
        clock=clock,
        timeout=channel.timeout.total_seconds(),
        cloud_events=channel.format == "cloudevents",
    )


def _email(channel: Email, clock: Clock) -> Notifier:
    server = MailServer(
        host=channel.host,
        port=channel.its_port,
        tls=channel.tls,
        username=channel.username,
        password=channel.password.get_secret_value(),
        # Not the one of the web: what that offers in the handshake (ALPN), a mail server may refuse.
        context=httpx.create_ssl_context(trust_env=False),
    )
    return EmailNotifier(
        server=server,
        sender=channel.sender,
        to=channel.to,
        message_of=_worded(channel, channel.format),
        clock=clock,
        timeout=channel.timeout.total_seconds(),
    )


def _feed_files(channel: FeedFiles) -> Notifier:
    url = f"{channel.url.rstrip('/')}/" if channel.url else ""
    return FeedNotifier(folder=channel.folder, name=channel.name, most=channel.items, url=url, message_of=_message)


def _apprise(channel: Apprise) -> Notifier:
    return AppriseNotifier(
        urls=channel.addresses,
        secrets=channel.secrets,
        markdown=channel.format == "markdown",
        message_of=_worded(channel, "markdown" if channel.format == "markdown" else "chat"),
        timeout=channel.timeout.total_seconds(),
    )
