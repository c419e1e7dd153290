"""What is built and installed from this repository names files that are there and options that exist."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from monitor.cli import main
from monitor.config import load

ROOT = Path(__file__).parents[1]
PINS = ["requirements.txt", "requirements-dev.txt"]


def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return loaded


def service() -> dict[str, Any]:
    (only,) = compose()["services"].values()
    found: dict[str, Any] = only
    return found


def instructions() -> list[tuple[str, str]]:
    """Return the Dockerfile as pairs of instruction and arguments."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in lines)]


def arguments(name: str) -> list[str]:
    return [rest for instruction, rest in instructions() if instruction == name]


def pins(name: str) -> dict[str, list[str]]:
    """Return each requirement of a file with its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {words[0]: words[1:] for words in lines}


def parse(words: list[str]) -> None:
    """Parse a command line as the program does, and run nothing. Raises click's usage errors."""
    command, context = command_of(words[0])
    command.make_context(words[0], words[1:], parent=context)


def command_of(name: str) -> tuple[click.Command, click.Context]:
    group: Any = getattr(main, "root", main)
    context = click.Context(group)
    command = group.get_command(context, name)
    assert command is not None, f"there is no command {name!r}"
    return command, context


def test_the_service_runs_a_command_that_the_program_knows() -> None:
    parse(service()["command"])


def test_what_the_image_runs_by_itself_is_a_command_too() -> None:
    parse(json.loads(arguments("CMD")[0]))
    with pytest.raises(click.UsageError):
        parse(["run", "--no-such-option"])


def test_the_service_keeps_its_database_on_a_volume_and_writes_nowhere_else() -> None:
    volumes = dict(line.split(":")[:2] for line in service()["volumes"])
    assert volumes["data"] == "/data"
    assert "data" in compose()["volumes"]
    command = service()["command"]
    assert command[command.index("--db") + 1].startswith("/data/")
    assert service()["read_only"] is True
    assert service()["tmpfs"] == ["/tmp"]
    assert service()["restart"] == "unless-stopped"


def test_the_configuration_is_mounted_read_only_and_is_there() -> None:
    (source, target, mode) = next(line.split(":") for line in service()["volumes"] if line.startswith("./"))
    command = service()["command"]
    inside = Path(command[command.index("--config") + 1])
    assert mode == "ro"
    assert (ROOT / source / inside.relative_to(target)).is_file()


def test_the_service_hands_over_every_variable_that_the_shipped_configuration_names() -> None:
    shipped = (ROOT / "config" / "monitor.toml").read_text(encoding="utf-8")
    values = [line.partition("#")[0] for line in shipped.splitlines() if not line.startswith("#")]
    named = set(re.findall(r"\$\{(\w+)", "\n".join(values)))
    assert named
    assert named == service()["environment"].keys()


def test_the_service_asks_itself_how_it_is_with_a_command_that_the_program_knows() -> None:
    kind, program, *words = service()["healthcheck"]["test"]
    assert (kind, program) == ("CMD", "monitor")
    parse(words)
    command = service()["command"]
    for option in ("--config", "--db"):
        assert words[words.index(option) + 1] == command[command.index(option) + 1]
    assert "--check" in words


def test_the_service_runs_as_nobody_special_with_nothing_to_gain() -> None:
    assert service()["user"] == arguments("USER")[-1]
    assert (service()["cap_drop"], service()["security_opt"]) == (["ALL"], ["no-new-privileges:true"])


def test_the_mounted_configuration_can_be_used_with_the_variables_that_the_service_hands_over() -> None:
    environment = {name: re.sub(r"\$\{\w+:-(.*)\}", r"\1", value) for name, value in service()["environment"].items()}
    settings = load(ROOT / "config" / "monitor.toml", {"database.path": "/data/monitor.db"}, environment)
    assert list(settings.watch.enabled())


def unit() -> dict[str, list[str]]:
    """Return the keys of the systemd unit, each with all its values."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / "config" / "monitor.service").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "[")):
            name, sign, value = line.partition("=")
            assert sign, line
            found.setdefault(name, []).append(value)
    return found


def test_the_unit_runs_a_command_that_the_program_knows_and_lets_systemd_watch_it() -> None:
    (start,) = unit()["ExecStart"]
    program, *words = shlex.split(start)
    assert program.endswith("/bin/monitor")
    parse(words)
    assert words[words.index("--db") + 1].startswith(f"/var/lib/{unit()['StateDirectory'][0]}/")
    assert (unit()["Type"], unit()["Restart"]) == (["notify"], ["on-failure"])
    # A self-check that waits for a busy database must not look like a dead one.
    assert int(unit()["WatchdogSec"][0]) >= 60
    assert int(unit()["TimeoutStopSec"][0]) > 10
    assert unit()["ExecReload"] == ["/bin/kill -HUP $MAINPID"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze")
def test_systemd_itself_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    text = (ROOT / "config" / "monitor.service").read_text(encoding="utf-8")
    here = tmp_path / "monitor.service"
    here.write_text(text.replace("/opt/monitor/bin/monitor", "/bin/true"), encoding="utf-8")
    checked = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(here)], capture_output=True, text=True, check=False
    )
    about = [line for line in checked.stderr.splitlines() if "monitor.service" in line]
    assert about == []


def test_no_secret_stands_in_the_compose_file() -> None:
    assert "whsec_" not in (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert all(value.startswith("${") and value.endswith(":-}") for value in service()["environment"].values())


def test_every_file_that_the_image_copies_is_there_and_reaches_the_builder() -> None:
    ignore = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    copied = [word for rest in arguments("COPY") if "--from" not in rest for word in rest.split()[:-1]]
    assert "requirements.txt" in copied
    assert "*" in ignore
    for name in copied:
        assert (ROOT / name).exists(), name
        assert f"!{name}" in ignore, name


def test_the_image_installs_by_hash_and_runs_as_nobody_special() -> None:
    installs = [rest for rest in arguments("RUN") if "pip install" in rest]
    assert ["--require-hashes" in rest or {"--no-deps", "--no-build-isolation"} <= set(shlex.split(rest))
            for rest in installs] == [True, True]  # fmt: skip
    assert arguments("USER")[-1] not in {"root", "0", "0:0"}
    assert arguments("VOLUME") == ["/data"]
    assert json.loads(arguments("ENTRYPOINT")[0]) == ["monitor"]
    assert all(rest.startswith("python:3.11-slim") for rest in arguments("FROM"))


@pytest.mark.parametrize("name", PINS)
def test_every_requirement_is_pinned_and_hashed_and_names_no_registry(name: str) -> None:
    found = pins(name)
    assert found
    for requirement, hashes in found.items():
        assert re.fullmatch(r"[a-z0-9._-]+==[A-Za-z0-9.!+]+", requirement), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", word) for word in hashes), requirement


def test_the_pins_hold_every_dependency_and_the_build_backend() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    run = project["project"]["dependencies"] + extras["demo"] + project["build-system"]["requires"]
    for name, wanted in ((PINS[0], run), (PINS[1], run + extras["dev"])):
        pinned = {requirement.partition("==")[0] for requirement in pins(name)}
        assert not [text for text in wanted if plain(text) not in pinned]


def plain(requirement: str) -> str:
    """Return the name of a requirement as registries write it."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def test_testing_uses_the_versions_that_running_uses() -> None:
    assert pins(PINS[0]).items() <= pins(PINS[1]).items()


def test_make_lists_what_it_can_make() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    wanted = {
        "demo",
        "test",
        "soak",
        "lint",
        "fmt",
        "browser-test",
        "pictures",
        "page-picture",
        "poll-model",
        "polling-cpu",
        "claims-cpu",
        "retention",
        "stability",
        "extraction",
        "clean",
        "requirements",
        "help",
    }
    assert {words[1] for line in listed.splitlines() if (words := line.split())[:1] == ["make"]} == wanted


def test_the_build_server_runs_the_tests_and_may_be_run() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert "make test" in script.read_text(encoding="utf-8")
    subprocess.run(["bash", "-n", str(script)], check=True)
