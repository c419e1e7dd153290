"""Which rules fire for which changes, and what a channel gets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.models import Change, ChangeKind, Figure, Severity
from monitor.policy import ChannelRule, Rule, Threshold, alert_for, concerns, severity_of, verdicts

_URL = "https://www.cnn.com/2024/10/29/asia/north-korean-soldiers"
_DESK = ChannelRule(name="desk")


def figure(value: int) -> Figure:
    end = Decimal(value)
    return Figure(start=0, end=1, wording=f"{value:,}", low=end, high=end, subject="soldiers", head="soldier")


_FIGURE = Change(
    kind=ChangeKind.FIGURE_CHANGED, old="11,000", new="12,000", sentence_old="There are 11,000 soldiers in Kursk.",
    sentence_new="There are 12,000 soldiers in Kursk.", subject="soldiers", figure_old=figure(11000),
    figure_new=figure(12000),
)  # fmt: skip
_EDIT = Change(kind=ChangeKind.PARAGRAPH_EDITED, old="The lottery was held.", new="The lottery’s draw was held.")
_REMOVED = Change(kind=ChangeKind.REMOVED)


def rule(**given: Any) -> Rule:
    return Rule(**{"name": "r", **given})


def sent(changes: list[Change], *rules: Rule, url: str = _URL, channel: ChannelRule = _DESK) -> bool:
    (verdict,) = verdicts(changes, [channel], rules, url)
    return verdict.gets


# Which stories


@pytest.mark.parametrize(
    "source",
    [
        "cnn.com", "CNN.com", "www.cnn.com", "edition.cnn.com", "https://www.cnn.com/*", "https://edition.cnn.com/*",
        "http://cnn.com/2024/*", "*soldiers", "*/asia/*", "https://*.cnn.com/*", "https://*", "*",
        _URL, f"{_URL}/index.html?utm_source=x", "https://www.cnn.com/2024/*/index.html",
    ],
)  # fmt: skip
def test_a_story_is_named_by_its_host_its_address_or_a_part_of_it(source: str) -> None:
    assert concerns(rule(sources=(source,)), _URL)


@pytest.mark.parametrize(
    "source",
    ["nn.com", "nytimes.com", "com.cnn", "https://www.cnn.com/", "https://www.cnn.com/2023/*", "*/europe/*",
     "https://www.cnn.com/2024/1?/*", "https://www.cnn.com/[12]*"],
)  # fmt: skip
def test_another_story_is_not_named(source: str) -> None:
    assert not concerns(rule(sources=(source,)), _URL)


def test_question_marks_and_brackets_are_what_they_are() -> None:
    assert concerns(rule(sources=("https://example.org/a?id=*",)), "https://example.org/a?id=3")
    assert concerns(rule(sources=("*[2]*",)), "https://example.org/a[2]")
    assert not concerns(rule(sources=("https://example.org/a?id=*",)), "https://example.org/abid=3")


def test_a_host_has_its_subdomains() -> None:
    assert concerns(rule(sources=("example.org",)), "https://news.example.org/a")
    assert not concerns(rule(sources=("news.example.org",)), "https://example.org/a")


# What a channel gets


def test_where_no_rule_speaks_of_a_channel_its_severity_decides() -> None:
    other = rule(channels=("pager",))
    assert sent([_EDIT], other)
    assert not sent([_EDIT], other, channel=ChannelRule(name="desk", min_severity=Severity.HIGH))


def test_where_no_rule_speaks_of_a_story_the_severity_decides() -> None:
    assert sent([_EDIT], rule(sources=("nytimes.com",), kinds=frozenset({ChangeKind.CORRECTION})))


def test_where_a_rule_speaks_only_what_passes_one_is_sent() -> None:
    rules = (rule(kinds=frozenset({ChangeKind.FIGURE_CHANGED})), rule(kinds=frozenset({ChangeKind.REMOVED})))
    assert [sent([change], *rules) for change in (_FIGURE, _EDIT, _REMOVED)] == [True, False, True]
    assert sent([_EDIT, _FIGURE], *rules)


def test_a_rule_has_the_severity_of_its_channel_unless_it_has_its_own() -> None:
    grave = ChannelRule(name="desk", min_severity=Severity.HIGH)
    assert not sent([_EDIT], rule(), channel=grave)
    assert sent([_EDIT], rule(min_severity=Severity.MEDIUM), channel=grave)
    assert not sent([_EDIT], rule(min_severity=Severity.HIGH))


def test_a_grave_change_does_not_lend_its_severity_to_another() -> None:
    assert not sent([_FIGURE, _EDIT], rule(kinds=frozenset({_EDIT.kind}), min_severity=Severity.HIGH))


def test_an_alert_goes_to_the_channels_whose_rules_let_it_pass_with_all_its_changes() -> None:
    channels = [_DESK, ChannelRule(name="pager")]
    rules = [rule(channels=("pager",), kinds=frozenset({ChangeKind.REMOVED}))]
    alert = alert_for([_FIGURE, _EDIT], channels, rules=rules, url=_URL)
    assert alert is not None
    assert (alert.channels, alert.changes) == (("desk",), (_FIGURE, _EDIT))


def test_a_muted_story_is_sent_nowhere_whatever_the_rules_say() -> None:
    alert = alert_for([_FIGURE], [_DESK], rules=[rule()], url=_URL, muted=True)
    assert alert is not None
    assert alert.channels == ()


# Keywords


@pytest.mark.parametrize("word", ["Kursk", "kursk", "soldiers", "IN KURSK", "Kur*", "12,000 soldiers"])
def test_a_required_word_stands_in_the_change_whole(word: str) -> None:
    assert sent([_FIGURE], rule(require=("nothing", word)))


@pytest.mark.parametrize("word", ["Kur", "soldier", "soldiers Kursk", "K.rsk"])
def test_a_part_of_a_word_is_not_the_word(word: str) -> None:
    assert not sent([_FIGURE], rule(require=(word,)))


def test_an_ignored_word_keeps_a_change_from_counting_and_others_count() -> None:
    quiet = rule(ignore=("lottery",))
    assert not sent([_EDIT], quiet)
    assert sent([_EDIT, _FIGURE], quiet)


def test_apostrophes_and_blanks_are_alike_in_any_typography() -> None:
    assert sent([_EDIT], rule(require=("lottery's  draw",)))


@pytest.mark.parametrize("kind", [ChangeKind.REMOVED, ChangeKind.RESTORED, ChangeKind.MOVED])
def test_what_became_of_a_whole_story_has_no_words(kind: ChangeKind) -> None:
    change = Change(kind=kind, old="https://example.org/kursk", new="https://example.org/lottery")
    assert not sent([change], rule(require=("kursk",)))
    assert sent([change], rule(ignore=("lottery",)))


# Why


@pytest.mark.parametrize(
    ("given", "changes", "lack", "nearest"),
    [
        ({"kinds": frozenset({ChangeKind.DEK})}, [_EDIT], "no change is of a kind asked for", None),
        ({"figure": Threshold()}, [_EDIT], "no figure changed", None),
        ({"min_severity": Severity.HIGH}, [_EDIT], "its severity medium is below high", _EDIT),
        ({"require": ("a", "b")}, [_FIGURE], "it holds none of a, b", _FIGURE),
        ({"ignore": ("lottery",)}, [_EDIT], "it holds lottery", _EDIT),
        ({"figure": Threshold(above=Decimal(13000))}, [_EDIT, _FIGURE], "12,000 is not above 13,000", _FIGURE),
    ],
)
def test_a_silent_rule_says_what_the_change_that_came_furthest_lacks(
    given: dict[str, Any], changes: list[Change], lack: str, nearest: Change | None
) -> None:
    (verdict,) = verdicts(changes, [_DESK], [rule(**given)], _URL)
    (ruling,) = verdict.rulings
    assert (ruling.passed, ruling.lack, ruling.nearest) == ((), lack, nearest)


def test_of_two_figures_the_one_that_is_about_the_right_thing_came_nearer() -> None:
    flights = replace(figure(5), subject="flights", head="flight")
    other = Change(kind=ChangeKind.FIGURE_CHANGED, figure_old=flights, figure_new=flights)
    own = rule(figure=Threshold(subject="soldiers", above=Decimal(13000)))
    (verdict,) = verdicts([other, _FIGURE], [_DESK], [own], _URL)
    assert verdict.rulings[0].nearest == _FIGURE


def test_a_rule_that_fires_names_the_changes_that_pass() -> None:
    (verdict,) = verdicts([_EDIT, _FIGURE], [_DESK], [rule(require=("Kursk",))], _URL)
    assert [ruling.passed for ruling in verdict.rulings] == [(_FIGURE,)]


# Laws

_CHANGES = st.lists(
    st.sampled_from([_FIGURE, _EDIT, _REMOVED, *(Change(kind=kind, new="Kursk") for kind in ChangeKind)]),
    min_size=1, max_size=5,
)  # fmt: skip
_CONDITIONS: dict[str, st.SearchStrategy[Any]] = {
    "sources": st.just(("cnn.com",)) | st.just(("nytimes.com",)),
    "kinds": st.frozensets(st.sampled_from(ChangeKind), min_size=1),
    "min_severity": st.sampled_from(Severity),
    "require": st.just(("Kursk",)) | st.just(("lottery",)),
    "ignore": st.just(("Kursk",)) | st.just(("lottery",)),
    "figure": st.builds(Threshold, above=st.none() | st.just(Decimal(11999)), subject=st.none() | st.just("soldier")),
}
_RULES = st.fixed_dictionaries({}, optional=_CONDITIONS).map(lambda given: rule(**given))


def passed(own: Rule, changes: list[Change], channel: ChannelRule = _DESK) -> set[Change]:
    (verdict,) = verdicts(changes, [channel], [own], _URL)
    return {change for ruling in verdict.rulings for change in ruling.passed}


@given(own=_RULES, changes=_CHANGES, name=st.sampled_from(["kinds", "min_severity", "require", "ignore", "figure"]))
def test_a_rule_that_asks_for_less_lets_pass_at_least_as_much(own: Rule, changes: list[Change], name: str) -> None:
    low = ChannelRule(name="desk", min_severity=Severity.LOW)
    laxer = replace(own, **{name: getattr(rule(), name)})
    assert passed(own, changes, low) <= passed(laxer, changes, low)


@given(own=_RULES, changes=_CHANGES, channel=st.builds(ChannelRule, name=st.just("a"), min_severity=...))
def test_a_rule_that_is_silent_says_why_and_one_that_fires_does_not(
    own: Rule, changes: list[Change], channel: ChannelRule
) -> None:
    (verdict,) = verdicts(changes, [channel], [own], _URL)
    assert all(bool(ruling.passed) is (ruling.lack is None) for ruling in verdict.rulings)
    if not verdict.rulings:
        assert verdict.gets is (severity_of(changes).rank >= channel.min_severity.rank)


@given(rules=st.lists(_RULES, max_size=4), changes=_CHANGES)
def test_the_order_of_the_rules_does_not_matter(rules: list[Rule], changes: list[Change]) -> None:
    assert sent(changes, *rules) == sent(changes, *reversed(rules))
