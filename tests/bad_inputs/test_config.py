"""Configurations that cannot be meant, the rows of the area config."""

from __future__ import annotations

import time

import pytest
from click.testing import CliRunner

from monitor.check import Result
from monitor.cli import main
from monitor.config import Settings, load
from monitor.daemon.lock import network_kind
from monitor.errors import ConfigError, StoreError
from monitor.store import open_database
from tests.bad_inputs.cases import Bench, Case
from tests.offline import page

SECRET = "whsec_" + "a2tr" * 8


def loaded(bench: Bench, text: str, environ: dict[str, str] | None = None, mode: int = 0o600) -> Settings:
    file = bench.folder / "monitor.toml"
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return load(file, {}, environ or {})


def refuses(text: str, *words: str) -> Case:
    """A file is refused within a second with these words, by a command with status 2 as well."""

    async def case(bench: Bench) -> None:
        start = time.process_time()
        with pytest.raises(ConfigError) as caught:
            loaded(bench, text)
        assert time.process_time() - start < 1
        for word in (*words, "monitor.toml"):
            assert word in str(caught.value), str(caught.value)
        result = CliRunner().invoke(main, ["check", "--config", str(bench.folder / "monitor.toml")])
        assert result.exit_code == 2

    return case


def every(*cases: Case) -> Case:
    """A row of several files, in one folder."""

    async def case(bench: Bench) -> None:
        for one in cases:
            await one(bench)

    return case


def interval(value: str) -> Case:
    return refuses(f"[schedule]\nfeed = {value}\n", "schedule.feed")


async def unset_variable(bench: Bench) -> None:
    with pytest.raises(ConfigError) as caught:
        loaded(bench, 'database.path = "${UNSET_VAR}/${KNOWN}"', {"KNOWN": "hidden"})
    assert "UNSET_VAR" in str(caught.value)
    assert "hidden" not in str(caught.value)


async def put_in_once(bench: Bench) -> None:
    text = '[[watch.pages]]\nurl = "https://news.example/a"\nname = "${A}"\n'
    settings = loaded(bench, text, {"A": '${B} [x] "y" = 1', "B": "never"})
    assert settings.watch.pages[0].name == '${B} [x] "y" = 1'


async def world_readable(bench: Bench) -> None:
    text = f'[[channels]]\nname = "h"\ntype = "webhook"\nurl = "https://hooks.example/"\nsecret = "{SECRET}"\n'
    assert any("everyone on this machine" in line for line in loaded(bench, text, mode=0o644).warnings())
    assert not any("everyone" in line for line in loaded(bench, text).warnings())


async def no_place_for_a_database(bench: Bench) -> None:
    for place, reason in ((bench.folder, "it is a folder"), (bench.folder / "file" / "m.db", "File exists")):
        (bench.folder / "file").touch()
        with pytest.raises(StoreError, match=reason):
            open_database(place)
    mounts = "30 22 0:40 / / rw,relatime - nfs4 server:/export rw\n"
    assert network_kind(bench.folder, mounts) == "nfs4"


async def endless_pattern(bench: Bench) -> None:
    """A pattern whose work doubles with each letter ends with the check, which tells what it would have hidden."""
    trap = f"{'a' * 4000}!"
    toml = '[compare]\nignore = ["(a+)+$", "(a|aa)+$", "Updated .*"]\n'
    told = (f"{trap} 11,000", f"{trap} 12,000")
    async with bench.desk({"/a": [page(text) for text in told]}, toml=toml) as desk:
        await desk.watch("/a")
        await desk.look()
        start = time.process_time()
        seen = await desk.look()
        assert time.process_time() - start < 1
        assert (seen.look.result, desk.told) == (Result.CHANGED, ["figure.changed"])


ROWS: dict[str, Case] = {
    "B107": unset_variable,
    "B108": put_in_once,
    # Configurations are TOML: nothing in one makes objects, or refers to another part of it.
    "B109": refuses("watch: !!python/object/apply:os.system [id]\n", "line 1"),
    "B110": refuses("a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(30)), "line 1"),
    "B111": every(
        refuses("[politeness]\ngap = 1\ngap = 2\n", "line 3"),
        refuses("[politeness]\ngaps = 1\n", "politeness.gaps"),
        refuses('[fetch]\nmax_redirects = "many"\n', "fetch.max_redirects"),
    ),
    "B112": every(interval("0"), interval("-1"), interval("1e400"), interval('"1 fortnight"')),
    "B113": refuses(
        '[[channels]]\nname = "a"\ntype = "email"\nhost = "mail.example"\nsender = "a@b.example"\n'
        'to = ["c@d.example"]\ntimezone = "Mars/Base"\n',
        "channels[0].timezone",
        "'Mars/Base' is no time zone",
    ),
    "B114": endless_pattern,
    "B116": world_readable,
    "B117": no_place_for_a_database,
}


@pytest.mark.parametrize("row", ROWS)
async def test_row(row: str, bench: Bench) -> None:
    await ROWS[row](bench)
