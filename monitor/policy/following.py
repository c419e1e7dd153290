"""What is watched for the sake of a document: the stories that it cites, and what is around them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from monitor.models import Citation, Document, Lead, SourceKind, Told, Wanted
from monitor.policy.leads import Found, State, wanted_for
from monitor.urls import fold, host_key

__all__ = ["LeftOut", "Plan", "around_hosts", "known_around", "planned", "worth_watching"]

#: hosts that a document's stories are looked around at
_MOST_HOSTS = 10
#: feeds and sitemaps of one host, and of one document
_MOST_OF_HOST, _MOST_RELATED = 8, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A cited address that is not watched, and why."""

    url: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which of a document's addresses are watched, in the order of its text."""

    stories: tuple[Wanted, ...]
    left_out: tuple[LeftOut, ...] = ()


def planned(document: Document, *, most: int, refused: Callable[[str], str | None]) -> Plan:
    """Return which addresses of a document are watched: at most so many, those first that its claims cite surest."""
    reasons = {c.url: reason for c in document.citations if (reason := refused(c.url))}
    rank = _surest(document)
    usable = sorted(
        (c.url for c in document.citations if c.url not in reasons), key=lambda url: rank.get(url, len(Told))
    )
    reasons |= dict.fromkeys(usable[most:], f"would be more than {most} stories (--most)")
    return Plan(
        stories=tuple(
            Wanted(url=_address(c), kind=SourceKind.PAGE) for c in document.citations if c.url not in reasons
        ),
        left_out=tuple(LeftOut(url=c.url, reason=reasons[c.url]) for c in document.citations if c.url in reasons),
    )


def _surest(document: Document) -> dict[str, int]:
    """Return how surely each address is cited by some claim: 0 by a footnote in its sentence."""
    order = list(Told)
    rank: dict[str, int] = {}
    for claim in document.claims:
        for cited in claim.cites:
            rank[cited.url] = min(rank.get(cited.url, len(order)), order.index(cited.told))
    return rank


def _address(citation: Citation) -> str:
    """Return the address as the document writes it, where it is no other one's wrapper: not all hosts fold as ours."""
    for mention in citation.mentions:
        written = mention.written if "://" in mention.written else f"https://{mention.written}"
        if _folds_to(written, citation.url):
            return written
    return citation.url


def _folds_to(written: str, url: str) -> bool:
    try:
        return fold(written) == url
    except ValueError:
        return False


def around_hosts(stories: Iterable[Wanted]) -> list[list[str]]:
    """Return the stories of each host, the hosts in the order of the text and no more of them than are looked at."""
    hosts: dict[str, list[str]] = {}
    for story in stories:
        hosts.setdefault(host_key(fold(story.url)), []).append(story.url)
    return list(hosts.values())[:_MOST_HOSTS]


def worth_watching(found: Iterable[Found], watched: Collection[str]) -> list[Wanted]:
    """Return which feeds and sitemaps are to be watched, of what was looked at.

    One that could not be looked at now and is watched already stays. `watched` are folded addresses.
    """
    kept = [
        wanted_for(one.lead, archive=not one.tells_news, name=one.title)
        for one in found
        if one.state is State.GOOD
        or (one.state in {State.TROUBLE, State.NOT_ASKED, State.EMPTY} and fold(one.lead.url) in watched)
    ]
    return _bounded(kept)


def known_around(leads: Iterable[Lead], found: Sequence[Wanted] = ()) -> list[Wanted]:
    """Return which feeds and sitemaps are to be watched where nobody is asked.

    They are those that were `found` before, and what is known of publishers.
    """
    return _bounded([*found, *(wanted_for(lead, archive=lead.archive) for lead in leads if lead.frozen is None)])


def _bounded(wanted: Iterable[Wanted]) -> list[Wanted]:
    once = {fold(one.url): one for one in wanted}
    ordered = sorted(once.values(), key=_host)
    kept: Sequence[Wanted] = [one for _, group in groupby(ordered, key=_host) for one in list(group)[:_MOST_OF_HOST]]
    chosen = {fold(one.url) for one in kept}
    return [one for key, one in once.items() if key in chosen][:_MOST_RELATED]


def _host(wanted: Wanted) -> str:
    return host_key(wanted.url)
