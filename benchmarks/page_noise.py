"""Pages with other furniture around the same story, and pages with one edit in the story.

Knows nothing of how pages are read: the story's paragraphs are found by the shape of the markup alone (the largest
group of prose at one place of the tree), so that what is measured does not depend on what is measured with it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import islice
from random import Random
from typing import Any

from lxml import html  # type: ignore[import-untyped]

__all__ = ["EDITS", "NOISES", "Draft", "draft_of"]

Element = Any

_SCRIPTS = re.compile(r"<(script|style)\b(?![^>]*ld\+json)[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_AROUND = frozenset({"aside", "footer", "nav", "header", "form", "figure", "button", "noscript", "template"})
_BLOCKS = "p div li ul ol h1 h2 h3 h4 section article blockquote table figure aside".split()
_LEAST_PROSE = 60
_LEAST_PARAGRAPHS = 4
_ASIDE = re.compile(r"(?:^|[^a-z])(?:comment|related|newsletter|footer|bio|recirc|caption)|caption")
_CONSENT = re.compile(r"cookie|consent|onetrust|\bot-", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A parsed page with the paragraphs of its story, to be changed and written out."""

    root: Element
    paragraphs: tuple[Element, ...]

    def copy(self) -> Draft:
        """Return a page of its own with the same content."""
        for at, node in enumerate(self.paragraphs):
            node.set("data-bench", str(at))
        root = deepcopy(self.root)
        marked = sorted(root.xpath("//*[@data-bench]"), key=lambda node: int(node.get("data-bench")))
        for node in (*self.paragraphs, *marked):
            del node.attrib["data-bench"]
        return Draft(root, tuple(marked))

    def write(self) -> bytes:
        """Return the page as it would be sent."""
        return b"<!DOCTYPE html>" + bytes(html.tostring(self.root, encoding="utf-8"))


def draft_of(page: str) -> Draft | None:
    """Return a page with the paragraphs of its story; None where no group of paragraphs stands out."""
    root = html.document_fromstring(_SCRIPTS.sub("", page).encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    groups: dict[str, list[Element]] = defaultdict(list)
    for node in root.iter("p", "div"):
        if _is_prose(node):
            groups[_place(node)].append(node)
    best = max(groups.values(), key=lambda found: len("".join({_text(n) for n in found})), default=[])
    return Draft(root, tuple(best)) if len(best) >= _LEAST_PARAGRAPHS else None


def _text(node: Element) -> str:
    return " ".join(node.text_content().split())


def _is_prose(node: Element) -> bool:
    if any(child.tag in _BLOCKS for child in node.iterdescendants() if isinstance(child.tag, str)):
        return False
    text = _text(node)
    linked = sum(len(_text(link)) for link in node.iter("a"))
    if len(text) < _LEAST_PROSE or linked > len(text) / 2 or not _SENTENCE_END.search(text):
        return False
    near = (node, *islice(node.iterancestors(), 2))
    names = " ".join(f"{up.get('class', '')} {up.get('id', '')}" for up in near).lower()
    if _ASIDE.search(names) or any(up.tag in _AROUND for up in node.iterancestors()):
        return False
    return not any(_CONSENT.search(f"{up.get('class', '')} {up.get('id', '')}") for up in node.iterancestors())


def _place(node: Element) -> str:
    tags = [up.tag for up in node.iterancestors() if isinstance(up.tag, str)]
    return "/".join([*reversed(tags), node.tag, (node.get("class") or "").split(" ")[0][:9]])


# --- noise ------------------------------------------------------------------------------------------------------

_NOUNS = "harbour council orchestra glacier festival railway senator bakery museum volcano referee parliament".split()
_VERBS = "wins loses opens closes divides surprises delays rescues audits rebuilds".split()
_TAILS = ("after long debate", "in 3 charts", "as 40 nations meet", "despite a $2 million loss", "for a third year",
          "and what comes next", "while 700 wait")  # fmt: skip


def _headline(rng: Random) -> str:
    return f"The {rng.choice(_NOUNS)} that {rng.choice(_VERBS)} the {rng.choice(_NOUNS)} {rng.choice(_TAILS)}"


def _link(rng: Random) -> str:
    slug = "-".join(rng.sample(_NOUNS, 3))
    return f'<a href="/2026/0{rng.randint(1, 9)}/{rng.randint(10, 28)}/{slug}">{_headline(rng)}</a>'


def _links(rng: Random, tag: str = "li", count: int = 4) -> str:
    return "".join(f"<{tag}>{_link(rng)}</{tag}>" for _ in range(count))


def _after(draft: Draft, rng: Random, markup: str) -> None:
    """Put markup behind one of the story's paragraphs, never behind the first."""
    _behind(rng.choice(draft.paragraphs[1:-1]), markup)


def _behind(place: Element, markup: str) -> None:
    for new in reversed(html.fragments_fromstring(markup)):
        new.tail = None
        tail, place.tail = place.tail, None
        place.addnext(new)
        new.tail = tail


def _below(draft: Draft, markup: str) -> None:
    """Put markup behind the box that holds the story."""
    held = set(draft.paragraphs[0].iterancestors())
    common = next(up for up in draft.paragraphs[-1].iterancestors() if up in held)
    if common.tag in ("body", "html"):
        common.append(html.fragment_fromstring(markup, create_parent="div"))
    else:
        _behind(common, markup)


def _ads(draft: Draft, rng: Random) -> None:
    for name in rng.sample(("ad-slot", "advert-container", "dfp-ad-unit", "c-ad__inner", "ad_wrapper", "inline-ad",
                            "google-ad-manager", "adunit adunit--mid", "Ad-module-3"), 3):  # fmt: skip
        number = rng.randint(1, 9999)
        label = rng.choice(("<p>Advertisement</p>", "<span>Ad Feedback</span>", "<div>Sponsored by Acme</div>"))
        _after(draft, rng, f'<div class="{name}" id="ad-{number}" data-slot="{number}">{label}</div>')


def _related(draft: Draft, rng: Random) -> None:
    for name, title in rng.sample(
        (("related-content", "Related article"), ("c-related-stories", "Related stories"), ("story-related", "More"),
         ("relatedlinks module", "Background"), ("article__related", "On this topic"), ("inline-related", "")), 2
    ):  # fmt: skip
        _after(draft, rng, f'<div class="{name}"><h3>{title}</h3><ul>{_links(rng, count=2)}</ul></div>')
    _below(draft, f'<section class="related-articles"><h2>Related</h2>{_links(rng, "div")}</section>')


def _read_time(draft: Draft, rng: Random) -> None:
    minutes = rng.randint(2, 19)
    markup = rng.choice(
        (f"<p>{minutes} min read</p>", f'<div class="reading-time">{minutes} minute read</div>',
         f'<span class="read-time">Reading time: {minutes} minutes</span>', f"<p>{minutes} MIN READ</p>")
    )  # fmt: skip
    draft.paragraphs[0].addprevious(html.fragment_fromstring(markup))


def _recommended(draft: Draft, rng: Random) -> None:
    name = rng.choice(("recommended-stories", "recirc-module", "OUTBRAIN", "trc_related_container taboola",
                       "more-from-section", "c-recommendations", "read-next"))  # fmt: skip
    cards = "".join(
        f'<div class="card"><h3>{_link(rng)}</h3><p>{_headline(rng)}, officials said in the capital.</p></div>'
        for _ in range(3)
    )
    _below(draft, f'<div class="{name}"><h2>Recommended for you</h2>{cards}</div>')
    _after(draft, rng, f'<div class="{name}"><h4>{_link(rng)}</h4></div>')


def _comments(draft: Draft, rng: Random) -> None:
    count = rng.randint(2, 900)
    people = "".join(
        f'<li class="comment"><b>Reader {rng.randint(1, 99)}</b><p>I do not think that the {rng.choice(_NOUNS)} '
        f"should have closed, and {rng.randint(3, 80)} others agree.</p></li>"
        for _ in range(2)
    )
    _below(
        draft, f'<section id="comments" class="comments-section"><h3>{count} comments</h3><ul>{people}</ul></section>'
    )
    _after(draft, rng, f'<div class="comments-count"><a href="#comments">{count} Comments</a></div>')


def _marked_promo(draft: Draft, rng: Random) -> None:
    name = rng.choice(("promo", "promo-box", "pullout-promo", "story-promo", "c-promo__text", "inline-promo-link"))
    _after(draft, rng, f'<div class="{name}"><p>{_headline(rng)}. {_link(rng)}</p></div>')


def _unmarked_promo(draft: Draft, rng: Random) -> None:
    title = _link(rng)
    _after(
        draft, rng,
        rng.choice((f"<p>READ MORE: {title}</p>", f"<p><strong>Read more: {title}</strong></p>", f"<p>{title}</p>",
                    f"<p><b>Also read:</b> {title}</p>", f"<p><em>{title}</em></p>", f"<p>MORE: {title}</p>")),
    )  # fmt: skip


def _most_read(draft: Draft, rng: Random) -> None:
    name = rng.choice(("most-read", "mostPopular", "trending-now", "popular-list", "c-most-viewed"))
    _below(draft, f'<div class="{name}"><h2>Most read</h2><ol>{_links(rng, count=5)}</ol></div>')
    markup = f'<aside class="{name}"><ol>{_links(rng, count=5)}</ol></aside>'
    draft.root.body.append(html.fragment_fromstring(markup))


def _newsletter(draft: Draft, rng: Random) -> None:
    name = rng.choice(("newsletter-signup", "c-newsletter", "email-signup", "nl-inline newsletter", "subscribe-box"))
    markup = (
        f'<div class="{name}"><h3>Get the {rng.choice(_NOUNS).title()} letter</h3><p>Join {rng.randint(2, 90)},000 '
        "readers who start their day with it.</p><form><input type='email'><button>Sign up</button></form></div>"
    )
    _after(draft, rng, markup)


def _timestamps(draft: Draft, rng: Random) -> None:
    number = rng.randint(2, 55)
    markup = rng.choice(
        (f'<div class="timestamp">Updated {number} minutes ago</div>', f"<p>Updated {number} minutes ago</p>",
         f'<time class="updated-at" datetime="2026-01-01">{number} hours ago</time>',
         f"<p>Last updated: {number % 12 + 1}:{number:02} PM EST, Mon March {number % 27 + 1}, 2026</p>")
    )  # fmt: skip
    draft.paragraphs[0].addprevious(html.fragment_fromstring(markup))


def _nonces(draft: Draft, rng: Random) -> None:
    draft.root.body.set("data-build", f"{rng.getrandbits(64):x}")
    nonce = f"{rng.getrandbits(48):x}"
    script = f'<script nonce="{nonce}">window.build="{nonce}"; var n = {rng.randint(1, 99)};</script>'
    draft.root.body.append(html.fragment_fromstring(script))
    suffix = f" css-{rng.getrandbits(24):x}"
    for node in draft.root.body.iter("div", "span", "p"):
        if rng.random() < 0.2 and node.get("class"):
            node.set("class", node.get("class") + suffix)


def _share(draft: Draft, rng: Random) -> None:
    name = rng.choice(("share-bar", "social-share", "c-sharing-tools", "sharetools", "article-share"))
    markup = (
        f'<div class="{name}"><ul><li><a href="#f">Facebook</a></li><li><a href="#x">Tweet</a></li><li>'
        f"<span>{rng.randint(2, 999)} shares</span></li></ul></div>"
    )
    _after(draft, rng, markup)
    _below(draft, markup)


def _cookie(draft: Draft, rng: Random) -> None:
    name = rng.choice(("cookie-banner", "onetrust-consent-sdk", "gdpr-notice cookie-consent", "consent-banner"))
    markup = (
        f'<div id="{name}" class="{name}"><p>We and our {rng.randint(100, 900)} partners use cookies to show you '
        "advertisements that fit you. You can change your choice at any time.</p><button>Accept all</button></div>"
    )
    if rng.random() < 0.5:
        draft.root.body.insert(0, html.fragment_fromstring(markup))
    else:
        draft.root.body.append(html.fragment_fromstring(markup))


def _reordered(draft: Draft, rng: Random) -> None:
    titles = [_link(Random(at)) for at in range(6)]
    rng.shuffle(titles)
    listed = "".join(f"<li>{title}</li>" for title in titles)
    _below(draft, f'<div class="related-list"><h3>More on this story</h3><ul>{listed}</ul></div>')
    _after(draft, rng, f'<ul class="related-links">{listed}</ul>')


def _spacing(draft: Draft, rng: Random) -> None:
    quotes = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"'})
    for node in draft.paragraphs:
        if node.text:
            node.text = node.text.translate(quotes).replace(
                " ", rng.choice((" ", "\n    ", "  ", "\N{NO-BREAK SPACE}"))
            )


def _attributes(draft: Draft, rng: Random) -> None:
    for node in draft.root.body.iter("div", "p", "section", "article"):
        pairs = list(node.attrib.items())
        rng.shuffle(pairs)
        node.attrib.clear()
        node.attrib.update(pairs)
        node.set("data-rendered", str(rng.randint(1, 10**9)))


def _video(draft: Draft, rng: Random) -> None:
    name = rng.choice(("video-player", "video-resource", "c-video jwplayer", "brightcove-video", "media-player"))
    seconds = rng.randint(10, 59)
    markup = (
        f'<div class="{name}" data-video="{rng.randint(1, 10**6)}"><div>Now playing</div><p>{_headline(rng)}</p>'
        f"<span>02:{seconds}</span><div>Source: Wire</div></div>"
    )
    _after(draft, rng, markup)


def _print(draft: Draft, rng: Random) -> None:
    text = (
        f"A version of this article appears in print on March {rng.randint(1, 28)}, 2026, Section A, Page "
        f"{rng.randint(1, 30)} of the New York edition with the headline: {_headline(rng)}."
    )
    _below(draft, f'<div class="bottom-of-article"><div><p>{text}</p></div></div>')


def _figures(draft: Draft, rng: Random) -> None:
    markup = (
        f'<figure class="image"><img src="/{rng.randint(1, 999)}.jpg" alt=""><figcaption>The {rng.choice(_NOUNS)} on '
        f"Monday. <span>Photographer {rng.randint(1, 99)}/Agency</span></figcaption></figure>"
    )
    _after(draft, rng, markup)


NOISES: dict[str, Callable[[Draft, Random], None]] = {
    "ads": _ads,
    "related boxes": _related,
    "minutes to read": _read_time,
    "recommended": _recommended,
    "comments": _comments,
    "promotion, marked": _marked_promo,
    "promotion, unmarked": _unmarked_promo,
    "most read": _most_read,
    "newsletter": _newsletter,
    "time stamps": _timestamps,
    "nonces, builds": _nonces,
    "share bars": _share,
    "cookie banner": _cookie,
    "reordered lists": _reordered,
    "blanks, quotes": _spacing,
    "attributes": _attributes,
    "video player": _video,
    "print notice": _print,
    "pictures": _figures,
}


# --- edits ------------------------------------------------------------------------------------------------------
# Each edit changes the page twice alike: its markup, and the same words in its JSON-LD, as publishers do.


def _replace(draft: Draft, node: Element, change: Callable[[str], str]) -> bool:
    """Change the longest run of text within a node; tells whether it did."""
    runs = [(part, "text") for part in node.iter() if part.text] + [
        (part, "tail") for part in node.iterdescendants() if part.tail
    ]
    if not runs:
        return False
    part, where = max(runs, key=lambda run: len(getattr(*run)))
    old = getattr(part, where)
    new = change(old)
    setattr(part, where, new)
    _mirror(draft, " ".join(old.split()), " ".join(new.split()))
    return bool(new != old)


def _mirror(draft: Draft, old: str, new: str) -> None:
    for script in draft.root.iter("script"):
        if script.text and "ld+json" in (script.get("type") or ""):
            ascii_, plain = (json.dumps(old, ensure_ascii=e)[1:-1] for e in (True, False))
            script.text = script.text.replace(ascii_, json.dumps(new)[1:-1]).replace(plain, json.dumps(new)[1:-1])


def _swap_word(text: str) -> str:
    words = re.findall(r"[^\W\d_]{5,}", text)
    chosen = words[len(words) // 2] if words else ""
    return text.replace(chosen, "quizzically", 1) if chosen else text


def _middle(draft: Draft) -> Element:
    return draft.paragraphs[len(draft.paragraphs) // 2]


def _word(draft: Draft, rng: Random) -> bool:
    del rng
    return _replace(draft, _middle(draft), _swap_word)


def _number(draft: Draft, rng: Random) -> bool:
    for node in draft.paragraphs:
        for part, where in _texts(node):
            old = getattr(part, where)
            new = re.sub(r"\b\d{2,3}\b", lambda m: str(int(m[0]) + rng.randint(1, 9)), old, count=1)
            if new != old:
                setattr(part, where, new)
                _mirror(draft, " ".join(old.split()), " ".join(new.split()))
                return True
    return False


def _texts(node: Element) -> Iterator[tuple[Element, str]]:
    for part in node.iter():
        if part.text:
            yield part, "text"
        if part is not node and part.tail:
            yield part, "tail"


def _first(draft: Draft, rng: Random) -> bool:
    del rng
    return _replace(draft, draft.paragraphs[0], _swap_word)


def _last(draft: Draft, rng: Random) -> bool:
    del rng
    return _replace(draft, draft.paragraphs[-1], _swap_word)


def _added(draft: Draft, rng: Random) -> bool:
    text = f"Officials added that {rng.randint(20, 900)} families had to leave their homes before the inquiry began."
    place = _middle(draft)
    new = html.Element(place.tag, dict(place.attrib))
    new.text = text
    new.tail, place.tail = place.tail, None
    place.addnext(new)
    _mirror(draft, _text(place), f"{_text(place)} {text}")
    return True


def _deleted(draft: Draft, rng: Random) -> bool:
    del rng
    node = _middle(draft)
    _mirror(draft, _text(node), "")
    node.drop_tree()
    return True


_NOTE = "An earlier version of this article misstated the number of people who were present. It was {}, not {}."


def _box_after(draft: Draft, rng: Random) -> bool:
    note = _NOTE.format(rng.randint(50, 99), rng.randint(10, 49))
    name = rng.choice(("bottom-of-article", "correction", "article-note", "css-1vd5e4r"))
    _below(draft, f'<div class="{name}"><div><p>A correction was made on March 3, 2026: {note}</p></div></div>')
    return True


def _note_inside(draft: Draft, rng: Random) -> bool:
    text = rng.choice(("Correction: ", "CORRECTION: ", "Editor's note: ")) + _NOTE.format(71, 17)
    place = draft.paragraphs[-1]
    new = html.Element(place.tag, dict(place.attrib))
    new.text = text
    place.addnext(new)
    return True


def _list_number(draft: Draft, rng: Random) -> bool:
    return _with_block(
        draft, rng, "<ul><li>About {} people signed the list of demands</li><li>Two banks agreed</li></ul>"
    )


def _table_number(draft: Draft, rng: Random) -> bool:
    rows = "<tr><th>Region</th><th>Votes counted</th></tr><tr><td>North</td><td>{}</td></tr><tr><td>South</td></tr>"
    return _with_block(draft, rng, f"<table><tbody>{rows}</tbody></table>")


def _with_block(draft: Draft, rng: Random, markup: str) -> bool:
    """Put the same block into the page with a number that differs by the seed: two seeds are an edit."""
    _behind(_middle(draft), markup.format(rng.randint(100, 900)))
    return True


def _subhead(draft: Draft, rng: Random) -> bool:
    node = html.Element("h2")
    node.text = f"What the {rng.choice(_NOUNS)} {rng.choice(_VERBS)} {rng.choice(_TAILS)}"
    _middle(draft).addnext(node)
    return True


def _headline_edit(draft: Draft, rng: Random) -> bool:
    del rng
    named = frozenset(_text(draft.root.find(".//title")).split())
    titles = [node for node in draft.root.iter("h1") if len(_text(node)) > 15]
    title = max(titles, key=lambda node: len(named & set(_text(node).split())), default=None)
    return title is not None and _replace(draft, title, _swap_word)


def _dek(draft: Draft, rng: Random) -> bool:
    del rng
    metas = draft.root.xpath("//meta[@name='description' or @property='og:description' or @itemprop='description']")
    told = next((" ".join(m.get("content", "").split()) for m in metas if m.get("content")), "")
    new = _swap_word(told)
    if new == told:
        return False
    for meta in metas:
        meta.set("content", _swap_word(meta.get("content", "")))
    for node in draft.root.body.iter("p", "h2", "div", "span"):
        if _text(node) == told and node.text:
            node.text = _swap_word(node.text)
    for script in draft.root.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            script.text = re.sub(
                r'("description"\s*:\s*")((?:[^"\\]|\\.)*)', lambda m: m[1] + _swap_word(m[2]), script.text
            )
    return True


EDITS: dict[str, Callable[[Draft, Random], bool]] = {
    "word": _word,
    "number": _number,
    "first paragraph": _first,
    "last paragraph": _last,
    "paragraph added": _added,
    "paragraph deleted": _deleted,
    "correction box after": _box_after,
    "correction inside": _note_inside,
    "number in a list": _list_number,
    "number in a table": _table_number,
    "subhead": _subhead,
    "headline": _headline_edit,
    "dek": _dek,
}
