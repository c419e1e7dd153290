"""Every row of the six areas has its test."""

from __future__ import annotations

from tests.bad_inputs import (
    test_body,
    test_config,
    test_data,
    test_http,
    test_log,
    test_ssrf,
    test_url,
    test_webhook,
    test_xml,
)
from tests.shared import shared_data

MODULES = {
    "ssrf": test_ssrf,
    "url": test_url,
    "body": test_body,
    "http": test_http,
    "xml": test_xml,
    "webhook": test_webhook,
}

#: areas of which some rows are about what there is not, or not yet
PARTLY = {"config": test_config, "data": test_data, "ui/log": test_log}
WITHOUT = {
    "B115": "no setting takes a selector",
    "B118": "no files are served",
    "B121": "no page is shown as it is",
    "B123": "no page changes anything",
    "B124": "what is served cannot be changed; other addresses than loopback are warned of: tests/test_config.py",
    "B126": "there are no passwords",
    "B127": "nothing is exported as CSV",
}


def test_every_row_of_the_six_areas_is_a_test_of_its_area_s_module() -> None:
    wanted = {(row, area) for row, area in listed() if area in MODULES}
    held = {(row, area) for area, module in MODULES.items() for row in module.ROWS if row.startswith("B")}
    assert len(wanted) == 106
    assert held == wanted


def test_every_row_of_the_other_areas_is_a_test_or_has_a_reason() -> None:
    wanted = {(row, area) for row, area in listed() if area in PARTLY and row not in WITHOUT}
    assert wanted == {(row, area) for area, module in PARTLY.items() for row in module.ROWS}


def listed() -> set[tuple[str, str]]:
    """Return the rows that there are, with their areas."""
    lines = (shared_data().parent / "facts" / "bad_inputs.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {(row, area) for row, area, *_ in (line.split("\t") for line in lines)}


def test_no_row_stands_twice() -> None:
    rows = [row for module in (*MODULES.values(), *PARTLY.values()) for row in module.ROWS]
    assert len(rows) == len(set(rows))
