"""A configuration is read whole, or everything that is wrong with it is told at once."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from datetime import time, timedelta
from decimal import Decimal
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from monitor import __version__
from monitor.app import ignored_by, rules_of
from monitor.config import Apprise, Email, FeedFiles, Settings, Terminal, Webhook, defaults, json_schema, load
from monitor.config.units import parse_duration, show
from monitor.errors import ConfigError
from monitor.models import ChangeKind, Severity, SourceKind
from monitor.policy import NO_UNIT, Rule, Threshold
from monitor.urls import fold

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "config" / "monitor.toml"


def secret(length: int = 32, fill: str = "k") -> str:
    return "whsec_" + base64.b64encode(fill.encode() * length).decode()


def written(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "monitor.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def read(
    folder: Path, text: str, environ: Mapping[str, str] | None = None, overrides: Mapping[str, str] | None = None
) -> Settings:
    return load(written(folder, text), overrides or {}, environ or {})


def refused(
    folder: Path, text: str, environ: Mapping[str, str] | None = None, overrides: Mapping[str, str] | None = None
) -> dict[str, str]:
    with pytest.raises(ConfigError) as caught:
        read(folder, text, environ, overrides)
    return {problem.path: problem.message for problem in caught.value.problems}


def hook(settings: Settings, index: int = 0) -> Webhook:
    channel = settings.channels[index]
    assert isinstance(channel, Webhook)
    return channel


def hook_text(*lines: str) -> str:
    return "\n".join(["[[channels]]", 'name = "hook"', 'type = "webhook"', 'url = "https://example.org/in"', *lines])


def secrets_of(channel: Webhook) -> list[str]:
    return [item.get_secret_value() for item in channel.secret]


# What ships


def test_the_shipped_file_passes_with_an_empty_environment_and_has_the_six_stories() -> None:
    settings = load(SHIPPED, {}, {})
    assert len({fold(page.url) for page in settings.watch.pages}) == 6
    assert [channel.active for channel in settings.channels] == [True, False]
    assert settings.warnings() == ("channels[1] (webhook) is off: its url is empty",)


def test_the_shipped_file_polls_no_frozen_feed_and_old_months_once_a_day() -> None:
    polled = list(load(SHIPPED, {}, {}).watch.enabled())
    assert not [source.url for source in polled if "rss.cnn.com" in source.url]
    months = [source for source in polled if "/article/" in source.url or "sitemap-2024" in source.url]
    assert {source.interval for source in months} == {timedelta(days=1)}
    assert len(polled) == 6 + 8 + 3


def test_the_shipped_webhook_is_on_and_signed_once_the_environment_names_it() -> None:
    environ = {"MONITOR_WEBHOOK_URL": "https://example.org/in", "MONITOR_WEBHOOK_SECRET": secret()}
    settings = load(SHIPPED, {}, environ)
    assert hook(settings, 1).active
    assert secrets_of(hook(settings, 1)) == [secret()]
    assert settings.warnings() == ()


def test_what_the_shipped_file_shows_commented_out_is_valid_too(tmp_path: Path) -> None:
    shown = SHIPPED.read_text(encoding="utf-8")
    text = re.sub(r'^# (\[+[\w.]+\]+$|(?:\w+|"[^"]+") = )', r"\1", shown, flags=re.MULTILINE)
    settings = read(tmp_path, text)
    assert settings.fetch.contact == "https://example.org/contact"
    assert settings.fetch.routes == {"https://www.cnn.com": "http://127.0.0.1:8801"}
    assert settings.politeness.hosts == {"www.cnn.com": timedelta(seconds=10)}
    assert [rule.name for rule in settings.rules] == ["troop numbers", "gravest"]
    assert settings.compare.ignore


# Schedules


def test_pages_are_looked_at_by_their_age_unless_a_time_is_given(tmp_path: Path) -> None:
    assert SourceKind.PAGE not in defaults({}, {}).schedule.intervals()
    assert SourceKind.PAGE not in read(tmp_path, 'schedule.page = "adaptive"').schedule.intervals()
    assert read(tmp_path, 'schedule.page = "2h"').schedule.intervals()[SourceKind.PAGE] == timedelta(hours=2)
    assert read(tmp_path, 'schedule.page = "2h"').model_dump()["schedule"]["page"] == "2h"


def test_every_number_of_the_schedule_can_be_set_and_none_beyond_reason(tmp_path: Path) -> None:
    plan = read(tmp_path, 'schedule = { page_share = 0.05, page_min = "5m", page_max = "6h", ask_max = "2h" }').schedule
    assert (plan.page_share, plan.page_min, plan.page_max) == (0.05, timedelta(minutes=5), timedelta(hours=6))
    problems = refused(tmp_path, "schedule = { page_share = 0, failing_after = 0 }\nfetch.moved_after = 0")
    assert problems.keys() == {"schedule.page_share", "schedule.failing_after", "fetch.moved_after"}
    assert "neither" in refused(tmp_path, 'schedule.page = "sometimes"')["schedule.page"]
    bounds = refused(tmp_path, 'schedule = { page_min = "2h", page_max = "1h" }')
    assert bounds == {"schedule": "page_min, 2h, is longer than page_max, 1h"}


def test_feeds_that_are_looked_at_in_a_hurry_are_warned_of(tmp_path: Path) -> None:
    feeds = [f'[[watch.feeds]]\nurl = "https://example.org/{every}"\ninterval = "{every}"' for every in ("5m", "15m")]
    first, second = read(tmp_path, "\n".join(['schedule.feed = "10m"', *feeds])).warnings()
    assert first.startswith("schedule.feed is 10m: less than 15m")
    assert second.startswith("watch.feeds[0] (https://example.org/5m) is looked at every 5m: less than 15m")


# Defaults and values


def test_without_a_file_nothing_is_watched_and_alerts_go_to_the_terminal() -> None:
    settings = defaults({}, {})
    assert [type(channel) for channel in settings.channels] == [Terminal]
    assert settings.channels[0].min_severity is Severity.MEDIUM
    assert settings.database.path.name == "monitor.db"
    assert list(settings.watch.enabled()) == []
    assert settings.warnings() == ()


def test_an_empty_file_has_the_settings_of_none_and_says_that_nothing_is_watched(tmp_path: Path) -> None:
    assert read(tmp_path, "").model_dump() == defaults({}, {}).model_dump()
    assert (read(tmp_path, "").from_file, defaults({}, {}).from_file) == (True, False)


def test_the_values_of_every_table_arrive(tmp_path: Path) -> None:
    settings = read(
        tmp_path,
        """
        fetch = { contact = "https://example.org/contact", deadline = 20, allow = ["127.0.0.0/8", "::1/128"] }
        [politeness]
        gap = 0
        robots = false
        hosts_at_once = 2
        hosts = { "WWW.cnn.com" = "10s", "127.0.0.1:8801" = 0 }
        [schedule]
        page = "90s"
        feed = 3600
        sitemap = "1d"
        jitter = 0.2
        not_found_checks = 5
        [[watch.pages]]
        url = "https://example.org/a#top"
        interval = "15m"
        muted = true
        [[watch.feeds]]
        url = "https://example.org/feed"
        enabled = false
        """,
    )
    assert settings.fetch.user_agent == f"monitor/{__version__} (+https://example.org/contact)"
    assert settings.fetch.allow == (ip_network("127.0.0.0/8"), ip_network("::1/128"))
    assert settings.politeness.hosts["www.cnn.com"] == timedelta(seconds=10)
    assert settings.politeness.gap == timedelta(0)
    assert settings.politeness.robots is False
    assert settings.fetch.retry_after_cap == timedelta(days=7)
    assert settings.schedule.intervals() == {
        SourceKind.PAGE: timedelta(seconds=90),
        SourceKind.FEED: timedelta(hours=1),
        SourceKind.SITEMAP: timedelta(days=1),
    }
    (page,) = settings.watch.enabled()
    assert (page.url, page.interval, page.muted) == ("https://example.org/a", timedelta(minutes=15), True)


def test_settings_cannot_be_changed(tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        defaults({}, {}).politeness.hosts_at_once = 3


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("90s", 90),
        ("15m", 900),
        ("1h", 3600),
        ("1d", 86400),
        ("1.5h", 5400),
        (" 5 m ", 300),
        ("45", 45),
        (2, 2),
        (0.5, 0.5),
    ],
)
def test_a_duration_is_a_number_of_seconds_or_has_a_unit(value: object, seconds: float) -> None:
    assert parse_duration(value) == timedelta(seconds=seconds)


@pytest.mark.parametrize("value", ["1 fortnight", "", "h", "-1s", "1e3", "1h30", True, None, [], float("nan"), "٣m"])
def test_what_is_no_duration_is_refused_with_the_forms_that_are(value: object) -> None:
    with pytest.raises(ValueError, match='"15m"'):
        parse_duration(value)


@pytest.mark.parametrize("text", ["5s", "90s", "15m", "36h", "1d", "0s", "0.5s"])
def test_a_shown_duration_reads_back(text: str) -> None:
    assert show(parse_duration(text)) == text


@pytest.mark.parametrize("value", ["0", "-1", "1e400", "29", '"29s"', '"400d"', "-inf", "9" * 500])
def test_an_interval_out_of_range_is_refused_with_the_range(tmp_path: Path, value: str) -> None:
    assert "between 30s and 366d" in refused(tmp_path, f"schedule.page = {value}")["schedule.page"]


# What is wrong


WRONG = """
nonsense = 1
[fetch]
deadlin = 3
contact = "ftp://x"
max_redirects = true
allow = ["127.0.0.1/8", 4]
routes = { "https://www.cnn.com/x" = "http://127.0.0.1:1" }
[politeness.hosts]
"www.cnn.com" = "soon"
"x.org/y" = 1
[schedule]
jitter = nan
[watch]
feeds = 3
[[watch.pages]]
url = "https://example.org/a"
intervall = "1h"
muted = "perhaps"
[[watch.pages]]
[[watch.pages]]
url = "example.org"
[[channels]]
name = "a"
type = "webhok"
[[channels]]
name = "hook"
type = "webhook"
url = "https://example.org"
min_severity = "huge"
sekret = "x"
[[channels]]
name = "b"
"""


def test_every_problem_is_told_at_once_with_its_path_and_what_would_be_right(tmp_path: Path) -> None:
    problems = refused(tmp_path, WRONG)
    expected = {
        "nonsense": "known here are database, fetch, politeness, schedule, watch, compare, claims, discovery, "
        "channels, rules, retention, daemon",
        "fetch.deadlin": 'did you mean "deadline"?',
        "fetch.contact": "must start with http:// or https://",
        "fetch.max_redirects": "must be a number, not true",
        "fetch.allow[0]": 'write a network such as "127.0.0.0/8"',
        "fetch.allow[1]": "is not a network",
        'fetch.routes."https://www.cnn.com/x"': '"https://www.cnn.com"',
        'politeness.hosts."www.cnn.com"': "is not a duration",
        'politeness.hosts."x.org/y"': '"x.org"',
        "schedule.jitter": "not nan",
        "watch.feeds": "must be a list, not 3",
        "watch.pages[0].intervall": 'did you mean "interval"?',
        "watch.pages[0].muted": "must be true or false, not 'perhaps'",
        "watch.pages[1].url": "is missing",
        "watch.pages[2].url": "must start with http:// or https://",
        "channels[0].type": "not 'webhok'",
        "channels[1].min_severity": "must be 'low', 'medium' or 'high', not 'huge'",
        "channels[1].sekret": 'did you mean "secret"?',
        "channels[2].type": "is missing",
    }
    assert problems.keys() == expected.keys()
    assert not {path: problems[path] for path, part in expected.items() if part not in problems[path]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[fetch]\ncontact =\n", "line 2"),
        ("a = 1\na = 2\n", "line 2"),
        ("x = " + "[" * 100_000, "nested too deep"),
    ],
)
def test_a_file_that_is_not_toml_is_refused_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    assert message in refused(tmp_path, text)[""]


def test_a_file_that_cannot_be_read_is_refused_with_its_name_and_the_reason(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml.*\n.*no such file"):
        load(tmp_path / "none.toml", {}, {})
    (tmp_path / "latin.toml").write_bytes(b'x = "\xff"')
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(tmp_path / "latin.toml", {}, {})


def test_one_story_under_two_addresses_is_refused(tmp_path: Path) -> None:
    text = """
    [[watch.pages]]
    url = "https://www.cnn.com/2024/a/index.html"
    [[watch.pages]]
    url = "https://edition.cnn.com/2024/a?utm_source=x"
    """
    assert "same address as watch.pages[0].url" in refused(tmp_path, text)["watch.pages[1].url"]


def test_two_channels_of_one_name_are_refused(tmp_path: Path) -> None:
    text = '[[channels]]\nname = "a"\ntype = "terminal"\n' * 2
    assert "channels[0].name" in refused(tmp_path, text)["channels[1].name"]


# Rules


def test_a_rule_asks_for_nothing_but_a_name_and_its_values_arrive(tmp_path: Path) -> None:
    settings = read(
        tmp_path,
        """
        compare.ignore = ['^Read more:', 'Last updated .*']
        [[rules]]
        name = "plain"
        [[rules]]
        name = "troop numbers"
        sources = ["nytimes.com", "https://www.cnn.com/*", "*kursk*"]
        channels = ["terminal"]
        kinds = ["figure_*"]
        min_severity = "low"
        require = ["Kursk"]
        ignore = ["lottery"]
        figure = { subject = "soldiers", unit = "%", change = 0.5, change_percent = 5, above = -3, below = 12e3 }
        """,
    )
    plain, numbers = rules_of(settings)
    assert plain == Rule(name="plain")
    assert numbers == Rule(
        name="troop numbers",
        sources=("nytimes.com", "https://www.cnn.com/*", "*kursk*"),
        channels=("terminal",),
        kinds=frozenset(kind for kind in ChangeKind if kind.startswith("figure_")),
        min_severity=Severity.LOW,
        require=("Kursk",),
        ignore=("lottery",),
        figure=Threshold(
            subject="soldiers",
            unit="percent",
            change=Decimal("0.5"),
            change_percent=Decimal(5),
            above=Decimal(-3),
            below=Decimal(12000),
        ),
    )
    assert [pattern.pattern for pattern in ignored_by(settings)] == ["^Read more:", "Last updated .*"]


@pytest.mark.parametrize(("given", "unit"), [("", None), ('unit = "any"', None), ('unit = "none"', NO_UNIT)])
def test_any_unit_asks_for_nothing_and_none_for_what_is_counted(tmp_path: Path, given: str, unit: str | None) -> None:
    (rule,) = rules_of(read(tmp_path, f'[[rules]]\nname = "a"\n[rules.figure]\n{given}'))
    assert rule.figure == Threshold(unit=unit)


def test_rules_can_be_given_on_the_command_line() -> None:
    settings = defaults({"rules": '[{name = "a", channels = ["terminal"]}]', "compare.ignore": '["x"]'}, {})
    assert [rule.name for rule in settings.rules] == ["a"]


def test_a_rule_whose_channels_are_all_off_is_warned_of(tmp_path: Path) -> None:
    off = '[[channels]]\nname = "{}"\ntype = "terminal"\nenabled = {}\n'
    rules = """
    rules = [{ name = "a", channels = ["off"] }, { name = "b", channels = ["off", "on"] }, { name = "c" }]
    """
    settings = read(tmp_path, rules + off.format("off", "false") + off.format("on", "true"))
    assert settings.warnings() == ("rules[0] (a) does nothing: every channel that it names is off",)


WRONG_RULES = """
[compare]
ignore = ["(", "", ".*", "a{99999999999}", "[[a]", 5, "%s", "%s", "b{e}", "(?:a{999}){999}"]
[[channels]]
name = "desk"
type = "terminal"
[[rules]]
name = "a"
sources = ["cnn.com/x", "ftp://x", "x.org:8080", "cnn*", "", "www.cnn.com/*"]
channels = ["dsk", "x", "desk", 4]
kinds = ["figur_changed", "zzzz", "figure_*"]
min_severity = "huge"
require = ["", "!!", "Kursk"]
sorces = 3
[rules.figure]
subject = "!"
unit = "sodiers"
change = 0
change_percent = "much"
above = true
below = nan
percent = 3
[[rules]]
name = "a"
channels = []
kinds = []
require = "Kursk"
figure = { above = 5, below = 5 }
[[rules]]
name = "b"
kinds = ["headline"]
figure = { unit = "%%" }
[[rules]]
figure = 3
[[rules]]
name = " x"
figure = { above = inf, below = "12,000" }
[[rules]]
name = ""
""" % ("(" * 490, "a" * 501)  # noqa: UP031 - the text has braces of its own


def test_every_problem_of_the_rules_is_told_with_what_would_be_right(tmp_path: Path) -> None:
    problems = refused(tmp_path, WRONG_RULES)
    expected = {
        "compare.ignore[0]": "is not a regular expression: missing ), unterminated subpattern at position 0",
        "compare.ignore[1]": "must not be empty",
        "compare.ignore[2]": "nothing would be left to compare",
        "compare.ignore[3]": "the repetition number is too large",
        "compare.ignore[4]": "Possible nested set at position 1",
        "compare.ignore[5]": "must be a string, not 5",
        "compare.ignore[6]": "is not a",
        "compare.ignore[7]": "is longer than 500 characters",
        "compare.ignore[8]": "write \\{ for a brace that stands for itself",
        "compare.ignore[9]": "its repetitions come to more than 100,000",
        "rules[0].sources[0]": 'write a host such as "nytimes.com", or an address such as',
        "rules[0].sources[1]": "must start with http:// or https://",
        "rules[0].sources[2]": "neither a host nor an address",
        "rules[0].sources[3]": "can name no story",
        "rules[0].sources[4]": "neither a host nor an address",
        "rules[0].sources[5]": "can name no story",
        "rules[0].channels[0]": 'did you mean "desk"?',
        "rules[0].channels[1]": "'x' is no channel; there are desk",
        "rules[0].channels[3]": "must be a string, not 4",
        "rules[0].kinds[0]": 'did you mean "figure_changed"?',
        "rules[0].kinds[1]": "there are removed, restored, correction",
        "rules[0].min_severity": "must be 'low', 'medium' or 'high'",
        "rules[0].require[0]": "must not be empty",
        "rules[0].require[1]": "holds no word",
        "rules[0].sorces": 'did you mean "sources"?',
        "rules[0].figure.subject": "holds no word",
        "rules[0].figure.unit": '"percent", "usd" or "kilometre"',
        "rules[0].figure.change": "must be greater than 0, not 0",
        "rules[0].figure.change_percent": "must be a number, not 'much'",
        "rules[0].figure.above": "must be a number, not true",
        "rules[0].figure.below": "must be a finite number, not nan",
        "rules[0].figure.percent": 'did you mean "change_percent"?',
        "rules[1].name": "is the name of rules[0].name already",
        "rules[1].channels": "leave it out to mean all",
        "rules[1].kinds": "leave it out to mean all",
        "rules[1].require": "must be a list, not 'Kursk'",
        "rules[1].figure": "no value is both above 5 and below 5",
        "rules[2]": 'add "figure_changed"',
        "rules[3].name": "is missing",
        "rules[3].figure": "must be a table, not 3",
        "rules[4].name": "without blanks around them",
        "rules[4].figure.above": "must be a finite number, not inf",
        "rules[4].figure.below": "must be a number, not '12,000'",
        "rules[5].name": "must not be empty",
    }
    assert problems.keys() == expected.keys()
    assert not {path: problems[path] for path, part in expected.items() if part not in problems[path]}


def test_without_channels_a_rule_can_name_the_terminal_alone(tmp_path: Path) -> None:
    assert read(tmp_path, 'rules = [{ name = "a", channels = ["terminal"] }]').rules
    assert refused(tmp_path, 'rules = [{ name = "a", channels = ["desk"] }]') == {
        "rules[0].channels[0]": "'desk' is no channel; there are terminal"
    }


@pytest.mark.parametrize("text", ["rules = 3", "rules = [3]", "channels = 3\nrules = [{ name = 'a', channels = 3 }]"])
def test_rules_of_another_shape_are_refused_and_nothing_breaks(tmp_path: Path, text: str) -> None:
    assert all("must be a" in message for message in refused(tmp_path, text).values())


# Variables


def test_variables_are_put_in_once_and_only_in_values(tmp_path: Path) -> None:
    environ = {"A": "${B}", "B": "no", "GAP": "7s", "N": "3", "EMPTY": ""}
    text = """
    politeness = { gap = "${GAP}", hosts_at_once = "${N}" }
    schedule.feed = "${EMPTY:-20m}"
    [[watch.pages]]
    url = "https://${HOST:-example.org}/x"
    name = "${A}"
    """
    settings = read(tmp_path, text, environ)
    assert (settings.politeness.gap, settings.politeness.hosts_at_once) == (timedelta(seconds=7), 3)
    assert settings.schedule.feed == timedelta(minutes=20)
    assert (settings.watch.pages[0].url, settings.watch.pages[0].name) == ("https://example.org/x", "${B}")


def test_every_variable_that_is_not_set_is_named(tmp_path: Path) -> None:
    problems = refused(tmp_path, hook_text('secret = "${HOOK_SECRET}"', 'timeout = "${SLOW}"'))
    assert "HOOK_SECRET is not set" in problems["channels[0].secret"]
    assert "SLOW is not set" in problems["channels[0].timeout"]


def test_a_dollar_and_brace_that_begin_no_variable_are_refused(tmp_path: Path) -> None:
    assert "write ${NAME}" in refused(tmp_path, 'fetch.contact = "https://a.org/${1"')["fetch.contact"]


@pytest.mark.parametrize("value", ["canary", "http://host:canary/", "http://canary canary", "whsec_canary"])
def test_no_message_shows_what_a_variable_holds(tmp_path: Path, value: str) -> None:
    text = hook_text('secret = "${V}"', 'timeout = "${V}"', 'min_severity = "${V}"', 'allow_private = "${V}"')
    text += '\n[[watch.pages]]\nurl = "${V}"\n[fetch]\ncontact = "${V}"\nmax_redirects = "${V}"\nallow = ["${V}"]'
    problems = refused(tmp_path, text + '\n[fetch.routes]\n"http://a.org" = "${V}"', {"V": value})
    assert len(problems) == 9
    assert not [message for message in problems.values() if "canary" in message]


# Secrets


@pytest.mark.parametrize(
    "value", ['"short"', '"whsec_"', f'"{secret(23)}"', f'"{secret(65)}"', '"whsec_%%%"', "5", '["whsec_é"]', "[5]"]
)
def test_a_secret_is_whsec_and_24_to_64_bytes(tmp_path: Path, value: str) -> None:
    assert "24 to 64" in refused(tmp_path, hook_text(f"secret = {value}"))["channels[0].secret"]


@pytest.mark.parametrize("length", [24, 64])
def test_secrets_at_the_ends_of_the_range_pass(tmp_path: Path, length: int) -> None:
    assert secrets_of(hook(read(tmp_path, hook_text(f'secret = "{secret(length)}"')))) == [secret(length)]


def test_several_secrets_sign_while_a_receiver_changes_over(tmp_path: Path) -> None:
    both = [secret(fill="a"), secret(fill="b")]
    assert secrets_of(hook(read(tmp_path, hook_text(f"secret = {both}")))) == both


def test_a_secret_file_counts_from_the_folder_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "hook.secret").write_text(f"{secret(fill='a')}\n{secret(fill='b')}\n", encoding="ascii")
    channel = hook(read(tmp_path, hook_text('secret_file = "hook.secret"')))
    assert secrets_of(channel) == [secret(fill="a"), secret(fill="b")]


def test_a_secret_file_that_is_missing_or_empty_or_wrong_or_too_much_is_refused(tmp_path: Path) -> None:
    line = 'secret_file = "hook.secret"'
    assert "no such file" in refused(tmp_path, hook_text(line))["channels[0].secret_file"]
    (tmp_path / "hook.secret").write_text("\n", encoding="ascii")
    assert "is empty" in refused(tmp_path, hook_text(line))["channels[0].secret_file"]
    (tmp_path / "hook.secret").write_text("canary\n", encoding="ascii")
    problems = refused(tmp_path, hook_text(line))
    assert "24 to 64" in problems["channels[0].secret"]
    assert "canary" not in str(problems)
    assert "give one" in refused(tmp_path, hook_text(line, f'secret = "{secret()}"'))["channels[0].secret_file"]


def test_no_secret_is_shown_by_settings(tmp_path: Path) -> None:
    settings = read(tmp_path, hook_text(f'secret = "{secret()}"'))
    assert secret() not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


def test_an_unsigned_webhook_is_allowed_and_warned_of(tmp_path: Path) -> None:
    (warning,) = (line for line in read(tmp_path, hook_text()).warnings() if "signed" in line)
    assert "channels[0] (hook)" in warning


@pytest.mark.parametrize(("mode", "warned"), [(0o600, False), (0o644, True)])
def test_a_secret_in_a_file_that_everyone_can_read_is_warned_of(tmp_path: Path, mode: int, warned: bool) -> None:
    settings = load(written(tmp_path, hook_text(f'secret = "{secret()}"'), mode), {}, {})
    assert any("everyone on this machine" in line for line in settings.warnings()) is warned
    assert secret() not in str(settings.warnings())


def test_a_variable_in_a_file_that_everyone_can_read_is_fine(tmp_path: Path) -> None:
    settings = load(written(tmp_path, hook_text('secret = "${S}"'), 0o644), {}, {"S": secret()})
    assert not [line for line in settings.warnings() if "everyone" in line]


# Proxies


@pytest.mark.parametrize(
    ("address", "shown", "credentials"),
    [
        ("http://proxy.example:3128", "http://proxy.example:3128", None),
        ("http://proxy.example:3128/", "http://proxy.example:3128", None),
        ("https://Proxy.Example", "https://proxy.example:443", None),
        ("http://10.0.0.5", "http://10.0.0.5:80", None),
        ("http://[fd00::5]:8080", "http://[fd00::5]:8080", None),
        ("http://reader:word@proxy.example:3128", "http://proxy.example:3128", b"reader:word"),
        ("http://reader@proxy.example:3128", "http://proxy.example:3128", b"reader:"),
        ("http://reader:a%2Fb%40:c@d@proxy.example:3128", "http://proxy.example:3128", b"reader:a/b@:c@d"),
        ("http://reader:\u00e9%ff@proxy.example:3128", "http://proxy.example:3128", b"reader:\xc3\xa9\xff"),
    ],
)
def test_a_proxy_is_scheme_host_and_port_and_perhaps_a_user(
    tmp_path: Path, address: str, shown: str, credentials: bytes | None
) -> None:
    proxy = read(tmp_path, f'fetch.proxy = "{address}"').fetch.proxy
    assert proxy is not None
    assert (str(proxy), proxy.credentials) == (shown, credentials)
    assert hook(read(tmp_path, hook_text(f'proxy = "{address}"'))).proxy == proxy


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("proxy.example:3128", "must start with http:// or https://"),
        ("ftp://canary:canary@proxy.example", "must start with http:// or https://"),
        ("socks5://canary:canary@proxy.example:1080", "names a SOCKS proxy"),
        ("socks5h://proxy.example:1080", "names a SOCKS proxy"),
        ("http://", "names no host"),
        ("http://canary:canary@:3128", "names no host"),
        ("http://canary:canary@proxy..example:3128", "names no host"),
        ("http://proxy.example:3128/canary", "has a path or a query"),
        ("http://proxy.example:3128?canary", "has a path or a query"),
        ("http://proxy.example:3128?", "has a path or a query"),
        ("http://proxy.example:3128#canary", "has a path or a query"),
        ("http://reader:canary/canary@proxy.example:3128", "in a user name or password write / ? # % @ as"),
        ("http://proxy.example:canary", "has a port that is no number"),
        ("http://proxy.example:0", "has a port that is no number"),
        ("http://proxy.example:70000", "has a port that is no number"),
        ("http://reader:canary canary@proxy.example", "contains blanks"),
        ("http://[canary", "cannot be read as an address"),
        ("http://can%3Aary:canary@proxy.example", "has a user name with a colon"),
    ],
)
def test_what_is_no_address_of_a_proxy_is_refused_and_not_repeated(tmp_path: Path, address: str, message: str) -> None:
    for environ, written_as in (({}, address), ({"PROXY": address}, "${PROXY}")):
        text = hook_text(f'proxy = "{written_as}"') + f'\n[fetch]\nproxy = "{written_as}"'
        problems = refused(tmp_path, text, environ)
        assert set(problems) == {"fetch.proxy", "channels[0].proxy"}
        for told in problems.values():
            assert message in told
            assert "canary" not in told


def test_a_proxy_that_is_no_string_is_refused(tmp_path: Path) -> None:
    assert "must be a string" in refused(tmp_path, "fetch.proxy = 3128")["fetch.proxy"]


@pytest.mark.parametrize("text", ["", 'fetch.proxy = ""', 'fetch.proxy = "${PROXY:-}"'])
def test_without_an_address_there_is_no_proxy_whatever_the_environment_holds(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://proxy.example:3128")
    path = written(tmp_path, text)
    assert load(path).fetch.proxy is None
    assert hook(load(written(tmp_path, hook_text()))).proxy is None


def test_the_password_of_a_proxy_comes_from_a_variable_and_is_shown_nowhere(tmp_path: Path) -> None:
    line = 'proxy = "http://reader:${PASSWORD}@proxy.example:3128"'
    settings = read(tmp_path, hook_text(line) + f"\n[fetch]\n{line}", {"PASSWORD": "canary"})
    assert settings.fetch.proxy is not None
    assert settings.fetch.proxy.credentials == b"reader:canary"
    shown = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()} {settings.warnings()}"
    assert "canary" not in shown
    assert "http://proxy.example:3128" in settings.model_dump_json()


@pytest.mark.parametrize(
    ("address", "warned"),
    [
        ("http://reader:canary@proxy.example:3128", True),
        ("http://reader:${PASSWORD}@proxy.example:3128", False),
        ("http://proxy.example:3128", False),
    ],
)
def test_a_proxy_s_password_in_a_file_that_everyone_can_read_is_warned_of(
    tmp_path: Path, address: str, warned: bool
) -> None:
    settings = load(written(tmp_path, f'fetch.proxy = "{address}"', 0o644), {}, {"PASSWORD": "canary"})
    assert any("everyone on this machine" in line for line in settings.warnings()) is warned


# Channels that people read

_MAIL = {"name": "mail", "type": "email", "host": "smtp.example.org", "from": "a@example.org", "to": "b@example.org"}


def channel_text(table: Mapping[str, Any], **more: Any) -> str:
    return "[[channels]]\n" + "\n".join(f"{key} = {json.dumps(value)}" for key, value in {**table, **more}.items())


def test_an_email_channel_has_a_server_a_login_and_receivers(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("canary of mine\n")
    to = ["desk@example.org", "Night <night@example.org>"]
    text = channel_text(_MAIL, to=to, username="me", password_file="password")
    settings = read(tmp_path, text)
    (mail,) = settings.channels
    assert isinstance(mail, Email)
    assert (mail.its_port, mail.tls, mail.to, mail.sender) == (587, "starttls", tuple(to), "a@example.org")
    assert mail.secrets == ("canary of mine",)
    assert "canary" not in f"{mail!r} {mail.shown} {settings.warnings()}"


def test_an_email_channel_without_a_server_is_off_and_warned_of(tmp_path: Path) -> None:
    settings = read(tmp_path, channel_text(_MAIL, host="${SMTP_HOST:-}"))
    assert not settings.channels[0].active
    assert settings.warnings() == ("channels[0] (mail) is off: its host is empty",)


@pytest.mark.parametrize(
    ("more", "path", "problem"),
    [
        ({"to": []}, "channels[0].to", "must not be empty"),
        ({"to": ["x"]}, "channels[0].to[0]", "is no e-mail address"),
        ({"from": "a@example.org\r\nBcc: c@example.org"}, "channels[0].from", "is no e-mail address"),
        ({"username": "me"}, "channels[0]", "a login needs both"),
        ({"username": "me", "password": "p", "tls": "none"}, "channels[0]", "for everyone to read"),
        ({"fro": "x"}, "channels[0].fro", 'did you mean "from"?'),
        ({"tls": "ssl"}, "channels[0].tls", "must be 'starttls', 'tls' or 'none', not 'ssl'"),
    ],
)
def test_an_email_channel_that_cannot_be_meant_is_refused(
    tmp_path: Path, more: dict[str, Any], path: str, problem: str
) -> None:
    assert problem in refused(tmp_path, channel_text(_MAIL, **more))[path]


def test_a_feed_s_folder_counts_from_the_folder_of_the_file(tmp_path: Path) -> None:
    (channel,) = read(tmp_path, channel_text({"name": "desk", "type": "feed", "folder": "out"})).channels
    assert isinstance(channel, FeedFiles)
    assert (channel.folder, channel.items) == (tmp_path / "out", 50)
    assert channel.shown == f"feed  {tmp_path}/out/desk.atom"


def test_a_template_that_fails_is_refused_with_its_key(tmp_path: Path) -> None:
    problems = refused(tmp_path, channel_text(_MAIL, title="{{ storry.url }}", body="{% if %}"))
    assert problems["channels[0].title"] == "cannot be filled in: 'storry' is undefined"
    assert problems["channels[0].body"].startswith("is no template: line 1: ")


def test_a_channel_says_when_it_wants_its_alerts(tmp_path: Path) -> None:
    more = {"digest": "daily 08:00", "timezone": "Europe/Berlin", "quiet": "22:00-07:00"}
    (mail,) = read(tmp_path, channel_text(_MAIL, **more)).channels
    assert isinstance(mail, Email)
    assert (mail.daily_at, mail.every, mail.quiet_hours) == (time(8), None, (time(22), time(7)))
    assert (mail.group_above, hook(read(tmp_path, hook_text())).group_above) == (5, 0)
    assert hook(read(tmp_path, hook_text('digest = "30m"'))).every == timedelta(minutes=30)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('digest = "daily"', 'write a duration, "30m", or "daily 08:00"'),
        ('digest = "daily 24:00"', "is no digest"),
        ('digest = "10s"', "must lie between 1m and 7d"),
        ('quiet = "22-7"', 'write two times of day, "22:00-07:00"'),
        ('quiet = "07:00-07:00"', "are no hours"),
        ('timezone = "Mars"', "is no time zone"),
        ('timezone = "../../etc/passwd"', "is no time zone"),
        ("group_above = -1", "must be greater than or equal to 0"),
    ],
)
def test_a_pace_that_cannot_be_meant_is_refused(tmp_path: Path, line: str, problem: str) -> None:
    (message,) = refused(tmp_path, hook_text(line)).values()
    assert problem in message


_CHAT = {"name": "chat", "type": "apprise"}


def test_services_with_a_fixed_host_are_allowed_and_their_addresses_stay_secret(tmp_path: Path) -> None:
    (tmp_path / "urls").write_text("slack://canary1/canary2/canary3\ntgram://canary4/5\n")
    (channel,) = read(tmp_path, channel_text(_CHAT, urls_file="urls")).channels
    assert isinstance(channel, Apprise)
    assert channel.shown == "apprise  slack, tgram"
    assert {"canary1", "canary2", "canary3", "canary4"} < set(channel.secrets)
    assert "canary" not in repr(channel)


def test_a_service_on_a_host_of_one_s_own_is_allowed_by_name(tmp_path: Path) -> None:
    text = channel_text(_CHAT, urls="ntfys://${HOST}/topic", schemas=["ntfys"])
    (channel,) = read(tmp_path, text, {"HOST": "ntfy.example.org"}).channels
    assert channel.active


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"urls": "ntfys://canary.example.org/topic"}, 'if that is meant: schemas = ["ntfys"]'),
        ({"urls": ["slack://a/b/c", "json://canary.example.org"]}, "urls[1] begins with json://, which is never"),
        ({"urls": "form://canary.example.org", "schemas": ["form"]}, "never allowed"),
        ({"urls": "JSONS://canary.example.org", "schemas": ["JSONS"]}, "never allowed"),
        ({"urls": "slack://a/b/c json://canary"}, "has no blanks"),
        ({"urls": "canary"}, "is no address of a service"),
        ({"urls": "slack://a/b/c?verify=no"}, "untested"),
        ({"urls": "slack://a/b/c?Template=/canary"}, "would read a file"),
    ],
)
def test_a_service_that_may_lead_anywhere_is_refused_without_showing_its_address(
    tmp_path: Path, more: dict[str, Any], problem: str
) -> None:
    message = refused(tmp_path, channel_text(_CHAT, **more))["channels[0]"]
    assert problem in message
    assert "canary" not in message


def test_a_chat_channel_without_addresses_is_off_and_one_without_the_extra_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = read(tmp_path, channel_text(_CHAT, urls="${CHAT:-}"))
    assert not settings.channels[0].active
    assert settings.warnings() == ("channels[0] (chat) is off: it has neither urls nor urls_file",)
    monkeypatch.setattr("monitor.config.services.find_spec", lambda _: None)
    assert "monitor[apprise]" in read(tmp_path, channel_text(_CHAT, urls="slack://a/b/c")).warnings()[0]


def test_a_password_in_a_file_for_everyone_is_warned_of(tmp_path: Path) -> None:
    text = channel_text(_MAIL, username="me", password="canary")
    settings = load(written(tmp_path, text, 0o644), {}, {})
    assert [line for line in settings.warnings() if "everyone on this machine" in line]


# --set


def test_overrides_are_toml_where_they_can_be_and_strings_where_not() -> None:
    settings = defaults(
        {
            "politeness.gap": "0",
            "fetch.allow": '["127.0.0.0/8"]',
            "database.path": "/x.db",
            'politeness.hosts."www.cnn.com"': "10s",
            "watch.pages": '[{url = "https://example.org/a"}]',
        },
        {},
    )
    assert settings.politeness.gap == timedelta(0)
    assert settings.fetch.allow == (ip_network("127.0.0.0/8"),)
    assert settings.database.path == Path("/x.db")
    assert settings.politeness.hosts == {"www.cnn.com": timedelta(seconds=10)}
    assert [page.url for page in settings.watch.pages] == ["https://example.org/a"]


def test_an_override_stands_above_the_file_and_leaves_its_neighbours(tmp_path: Path) -> None:
    text = "[politeness]\ngap = 1\nhosts_at_once = 2\n"
    politeness = read(tmp_path, text, overrides={"politeness.gap": "3"}).politeness
    assert (politeness.gap, politeness.hosts_at_once) == (timedelta(seconds=3), 2)


def test_problems_of_overrides_name_the_command_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, "", overrides={"politeness.gap": "soon", "politness.gap": "1", "a b": "1", "": "1"})
    assert caught.value.origin == "--set"
    assert len(caught.value.problems) == 4
    problems = refused(tmp_path, "politeness.gap = -1", overrides={"schedule.page": "1"})
    assert problems["schedule.page"].endswith("(from --set)")
    assert not problems["politeness.gap"].endswith("(from --set)")


def test_an_override_within_a_list_is_refused(tmp_path: Path) -> None:
    text = '[[watch.pages]]\nurl = "https://example.org/a"\n'
    assert "give that whole" in refused(tmp_path, text, overrides={"watch.pages.url": "x"})["watch.pages.url"]


def test_paths_of_the_file_count_from_its_folder_and_those_of_overrides_do_not(tmp_path: Path) -> None:
    assert read(tmp_path, 'database.path = "a.db"').database.path == tmp_path / "a.db"
    assert read(tmp_path, "", overrides={"database.path": "a.db"}).database.path == Path("a.db")


@pytest.mark.parametrize("path", ['""', '"a\\u0000b"', "5"])
def test_what_is_no_path_is_refused(tmp_path: Path, path: str) -> None:
    assert list(refused(tmp_path, f"database.path = {path}")) == ["database.path"]


# The schema and its reference


def keys(schema: Mapping[str, Any]) -> set[str]:
    """Return the keys of every table in a schema."""
    tables = [schema, *schema["$defs"].values()]
    return {key for table in tables for key in table.get("properties", {})}


def test_the_schema_knows_every_key_and_describes_it() -> None:
    schema = json_schema()
    assert json.loads(json.dumps(schema)) == schema
    assert {"url", "secret_file", "min_severity", "routes", "gap", "pages"} <= keys(schema)
    bare = [name for t in schema["$defs"].values() for name, p in t.get("properties", {}).items() if len(p) == 0]
    assert not bare


def test_every_key_of_the_schema_stands_in_the_reference() -> None:
    reference = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert not [key for key in keys(json_schema()) if f"`{key}`" not in reference]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("related = 3", "must be true or false, not 3"),
        ('keywords = ["!"]', "holds no word"),
        ('sections = ["world/europe"]', "write one part of an address"),
        ("max_per_day = 0", "must be greater than or equal to 1"),
    ],
)
def test_a_table_of_discovery_that_cannot_be_meant_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    (message,) = refused(tmp_path, f"[discovery]\n{text}").values()
    assert problem in message


def test_a_feed_may_have_its_own_word_on_how_old_its_newest_item_may_be(tmp_path: Path) -> None:
    text = """
    schedule.stale_after = 0
    [[watch.feeds]]
    url = "https://example.org/feed"
    stale_after = "3d"
    [[watch.sitemaps]]
    url = "https://example.org/map"
    """
    settings = read(tmp_path, text)
    assert settings.schedule.stale_after == timedelta(0)
    assert [one.stale_after for one in settings.watch.enabled()] == [timedelta(days=3), None]
