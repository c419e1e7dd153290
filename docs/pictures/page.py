"""Takes the picture of a report's page in a real browser: `make page-picture`."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from monitor.report import report_of, report_page
from tests.browser.devtools import browser_path, open_browser
from tests.report.documents import NOW, whole

HERE = Path(__file__).parent
WIDTH, HEIGHT = 1040, 830
#: claims that are shown of the document in the tests
_CLAIMS = 4


def main() -> None:
    """Write the picture beside this file."""
    path = browser_path()
    if path is None:
        sys.exit("no Chromium or Chrome is installed (Debian and Ubuntu: apt install chromium)")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder, "report.html")
        kept, past = whole()
        kept = replace(kept, claims=kept.claims[:_CLAIMS])
        page.write_text(report_page(report_of(kept, past, now=NOW)), encoding="utf-8")
        with open_browser(path, Path(folder, "profile")) as browser:
            browser.show(page, width=WIDTH)
            browser.picture(HERE / "report.png", height=HEIGHT)


if __name__ == "__main__":
    main()
