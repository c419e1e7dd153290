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
PINS = ["requirements.txt", "requirements-postgres.txt", "requirements-dev.txt"]


def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return loaded


def service(name: str = "monitor") -> dict[str, Any]:
    found: dict[str, Any] = compose()["services"][name]
    return found


def fleet() -> dict[str, dict[str, Any]]:
    """Return the services of the profile of that name, by their names."""
    return {name: one for name, one in compose()["services"].items() if one["profiles"] == ["fleet"]}


#: the services that run this program
OURS = ["monitor", "upgrade", "scheduler", "worker"]


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


@pytest.mark.parametrize("name", OURS)
def test_a_service_runs_a_command_that_the_program_knows(name: str) -> None:
    words = service(name)["command"]
    if words[0] == "db":
        group, context = command_of("db")
        assert isinstance(group, click.Group)
        group.commands[words[1]].make_context(words[1], words[2:], parent=context)
    else:
        parse(words)


def test_each_service_belongs_to_one_profile() -> None:
    profiles = [profile for one in compose()["services"].values() for profile in one["profiles"]]
    assert len(profiles) == len(compose()["services"])
    assert set(profiles) == {"single", "fleet"}


def test_a_fleet_starts_when_its_tables_are_made_and_its_secrets_are_files() -> None:
    assert fleet().keys() == {"database", "upgrade", "scheduler", "worker"}
    assert service("upgrade")["depends_on"] == {"database": {"condition": "service_healthy"}}
    for name in ("scheduler", "worker"):
        assert service(name)["depends_on"] == {"upgrade": {"condition": "service_completed_successfully"}}
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    for secret, where in compose()["secrets"].items():
        file = where["file"].removeprefix("./")
        assert file in ignored, file
        assert any(secret in one.get("secrets", ()) for one in fleet().values())
    assert "password" not in str(service("database")["environment"].get("POSTGRES_PASSWORD", ""))


def test_the_services_of_a_fleet_have_the_same_configuration_and_database() -> None:
    for name in ("upgrade", "scheduler", "worker"):
        command = service(name)["command"]
        assert command[command.index("--config") + 1] == "/config/monitor.toml"
        assert "database.url_file=/run/secrets/database_url" in command
        assert service(name)["secrets"] == ["database_url"]


@pytest.mark.parametrize("name", ["monitor", "database", "scheduler", "worker"])
def test_what_goes_on_has_bounds(name: str) -> None:
    limits = service(name)["deploy"]["resources"]["limits"]
    assert limits.keys() == {"cpus", "memory"}


def test_the_metrics_of_a_fleet_are_told_to_this_machine_alone() -> None:
    assert service("scheduler")["ports"] == ["127.0.0.1:9464:9464"]
    assert "daemon.health=0.0.0.0:9464" in service("scheduler")["command"]


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


@pytest.mark.parametrize(("name", "options"), [("monitor", ("--config", "--db")), ("scheduler", ("--config", "--set"))])
def test_a_service_asks_itself_how_it_is_with_a_command_that_the_program_knows(
    name: str, options: tuple[str, ...]
) -> None:
    kind, program, *words = service(name)["healthcheck"]["test"]
    assert (kind, program) == ("CMD", "monitor")
    parse(words)
    command = service(name)["command"]
    for option in options:
        assert words[words.index(option) + 1] == command[command.index(option) + 1]
    assert "--check" in words


@pytest.mark.parametrize("name", OURS)
def test_a_service_runs_as_nobody_special_with_nothing_to_gain(name: str) -> None:
    assert service(name)["user"] == arguments("USER")[-1]
    assert (service(name)["cap_drop"], service(name)["security_opt"]) == (["ALL"], ["no-new-privileges:true"])
    assert service(name)["read_only"] is True


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
    for name, wanted in zip(PINS, (run, extras["postgres"], run + extras["postgres"] + extras["dev"]), strict=True):
        pinned = {requirement.partition("==")[0] for requirement in pins(name)}
        assert not [text for text in wanted if plain(text) not in pinned]


def plain(requirement: str) -> str:
    """Return the name of a requirement as registries write it."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def test_testing_uses_the_versions_that_running_uses() -> None:
    *used, tested = (pins(name) for name in PINS)
    for one in used:
        assert all(tested[requirement] == hashes for requirement, hashes in one.items())


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
        "fleet-cpu",
        "fleet-model",
        "fleet-tick",
        "db-copy",
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
