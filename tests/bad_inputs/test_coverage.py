"""Every row of the six areas has its test."""

from __future__ import annotations

from tests.bad_inputs import test_body, test_http, test_ssrf, test_url, test_webhook, test_xml
from tests.shared import shared_data

MODULES = {
    "ssrf": test_ssrf,
    "url": test_url,
    "body": test_body,
    "http": test_http,
    "xml": test_xml,
    "webhook": test_webhook,
}


def test_every_row_of_the_six_areas_is_a_test_of_its_area_s_module() -> None:
    lines = (shared_data().parent / "facts" / "bad_inputs.tsv").read_text(encoding="utf-8").splitlines()[1:]
    listed = {tuple(line.split("\t")[:2]) for line in lines}
    wanted = {(row, area) for row, area in listed if area in MODULES}
    held = {(row, area) for area, module in MODULES.items() for row in module.ROWS if row.startswith("B")}
    assert len(wanted) == 106
    assert held == wanted


def test_no_row_stands_twice() -> None:
    rows = [row for module in MODULES.values() for row in module.ROWS]
    assert len(rows) == len(set(rows))
