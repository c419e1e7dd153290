"""The simulation of looks uses the program's own schedule, and its output is the one that is documented."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from textwrap import indent

import pytest

from benchmarks import poll_model
from monitor.config import Schedule as Configured
from monitor.models import SourceKind
from monitor.policy import Schedule


def test_the_documented_table_is_what_the_model_prints(capsys: pytest.CaptureFixture[str]) -> None:
    poll_model.main()
    table = capsys.readouterr().out.partition("\n")[2]
    operations = Path(__file__).parents[1] / "docs" / "operations.md"
    assert indent(table, "    ", lambda _: True) in operations.read_text(encoding="utf-8")


def test_the_schedule_that_is_simulated_first_is_the_default_of_the_configuration() -> None:
    plan, simulated = Configured(), poll_model.policies()["adaptive (default)"]
    assert SourceKind.PAGE not in plan.intervals()
    adaptive = simulated.adaptive
    assert (adaptive.share, adaptive.least, adaptive.most) == (plan.page_share, plan.page_min, plan.page_max)
    assert simulated.jitter == plan.jitter


def test_a_fixed_interval_costs_what_it_must() -> None:
    hourly = Schedule(intervals={SourceKind.PAGE: timedelta(hours=1)}, jitter=0)
    result = poll_model.simulate(hourly, [timedelta(minutes=90), timedelta(days=2)], seed=0)
    assert (result.requests, list(result.delays)) == (169, [30, 0])


def test_most_edits_come_within_a_day_and_all_within_a_week() -> None:
    edits = poll_model.edit_times(2_000, seed=3)
    assert 0.79 < sum(edit < timedelta(days=1) for edit in edits) / len(edits) < 0.85
    assert max(edits) <= timedelta(days=7)
