"""Two snapshots of one story to the changes between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from monitor.compare.blocks import PARAGRAPHS, POSTS, compare_blocks
from monitor.compare.figures import compare_figures
from monitor.compare.notation import only_notation
from monitor.compare.notices import compare_notices
from monitor.compare.posts import figures_of_posts, posts_of, without_rolled_off
from monitor.compare.wording import block_key, headline_key
from monitor.figures import LANGUAGES
from monitor.language import language_of
from monitor.models import Change, ChangeKind, Paragraph, Snapshot
from monitor.text import bare

__all__ = ["compare", "same_content"]

#: changes of figures, edits, and the sentences that took another wording
_Text = tuple[list[Change], tuple[Change, ...], tuple[tuple[str, str], ...]]
_ORDER = {kind: at for at, kind in enumerate(ChangeKind)}


def same_content(old: Snapshot, new: Snapshot) -> bool:
    """Say whether two snapshots differ in nothing but spacing and dates."""
    return _content(old) == _content(new)


def _content(snapshot: Snapshot) -> tuple[object, ...]:
    texts = tuple(bare(p.text) for p in (*snapshot.paragraphs, *snapshot.unshown))
    lines = tuple(bare(line or "") for line in (snapshot.headline, snapshot.dek, snapshot.byline))
    return lines, "".join(texts), tuple(map(bare, snapshot.notices)), snapshot.canonical_url


def compare(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    """Return what differs, in the order of importance. Equal content gives nothing.

    A figure that changed is named besides the headline or paragraph that holds it. Where all that differs is
    typography or the order of paragraphs, one `format` change says so: something did change, and it is on record.
    """
    if same_content(old, new):
        return ()
    languages = _language(old), _language(new)
    figures, edits, sentences = _text(old, new, languages)
    changes = [
        *_address(old, new),
        *compare_notices(old.notices, new.notices, edited=sentences, text=[p.text for p in new.paragraphs]),
        *_first_in_headline(figures, old, new),
        *_line(ChangeKind.HEADLINE, old.headline, new.headline, languages),
        *edits,
        *_line(ChangeKind.DEK, old.dek, new.dek, languages),
        *_byline(old, new),
    ]
    ordered = _with_one_format(sorted(changes, key=lambda c: _ORDER[c.kind]))
    return ordered or _format_only(old, new)


def _text(old: Snapshot, new: Snapshot, languages: tuple[str, str]) -> _Text:
    """Return the changes of figures, the edits of the text, and the sentences that took another wording."""
    (before, old_posts), (after, new_posts) = posts_of(old), posts_of(new)
    if not (old_posts and new_posts):
        before, after = old.paragraphs, new.paragraphs
    edited = compare_blocks(before, after, languages, PARAGRAPHS)
    figures = _figures((before, old), (after, new), languages)
    if not (old_posts and new_posts):
        return figures, edited.changes, edited.sentences
    rewritten = without_rolled_off(compare_blocks(old_posts, new_posts, languages, POSTS), old, new)
    figures += figures_of_posts(old_posts, new_posts, rewritten, languages)
    return figures, (*edited.changes, *rewritten.changes), (*edited.sentences, *rewritten.sentences)


def _address(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    if old.canonical_url and new.canonical_url and old.canonical_url != new.canonical_url:
        yield Change(kind=ChangeKind.MOVED, old=old.canonical_url, new=new.canonical_url)


def _line(kind: ChangeKind, old: str | None, new: str | None, languages: tuple[str, str]) -> Iterator[Change]:
    """Compare a headline or a dek."""
    before, after = old or "", new or ""
    if headline_key(before) != headline_key(after):
        notation = bool(before and after) and only_notation(before, after, languages)
        yield Change(kind=ChangeKind.FORMAT if notation else kind, old=old, new=new)


def _byline(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    """Compare the authors' names. Names that one of the two does not give are no change of the story."""
    if old.byline and new.byline and headline_key(old.byline) != headline_key(new.byline):
        yield Change(kind=ChangeKind.BYLINE, old=old.byline, new=new.byline)


def _figures(
    old: tuple[Sequence[Paragraph], Snapshot], new: tuple[Sequence[Paragraph], Snapshot], languages: tuple[str, str]
) -> list[Change]:
    """Compare the figures of paragraphs and headlines. The body's sentence says more about a figure than a headline."""
    before, after = ([*(p.text for p in paragraphs), s.headline] for paragraphs, s in (old, new))
    return compare_figures(before, after, languages)


def _first_in_headline(figures: Iterable[Change], old: Snapshot, new: Snapshot) -> list[Change]:
    """Return the figures with those first that a headline tells: they are what the story is about."""
    return sorted(figures, key=lambda c: not ((c.old or "") in old.headline and (c.new or "") in new.headline))


def _language(snapshot: Snapshot) -> str:
    text = "\n\n".join([*(p.text for p in snapshot.paragraphs), snapshot.headline])
    return language_of(text, snapshot.language, LANGUAGES)


def _with_one_format(changes: list[Change]) -> tuple[Change, ...]:
    """Tell of notation once, however many places it changed in."""
    notation = [c for c in changes if c.kind is ChangeKind.FORMAT]
    others = [c for c in changes if c.kind is not ChangeKind.FORMAT]
    one = [replace(notation[0], count=sum(c.count for c in notation))] if notation else []
    return (*others, *one)


def _format_only(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    """Return the change of two snapshots that differ in typography alone; none where only an author's name came."""
    lines = [(old.headline, new.headline), (old.dek or "", new.dek or ""), *zip(old.notices, new.notices, strict=False)]
    texts = zip(_both_show(old, new), _both_show(new, old), strict=False)
    for before, after in (*lines, *texts):
        if bare(before) != bare(after):
            return (Change(kind=ChangeKind.FORMAT, old=before, new=after),)
    return ()


def _both_show(one: Snapshot, other: Snapshot) -> Iterator[str]:
    """Yield the texts of one, of its posts those that the other shows too."""
    keys = {block_key(p.text) for p in other.paragraphs}
    return (p.text for p in one.paragraphs if p.kind != "post" or block_key(p.text) in keys)
