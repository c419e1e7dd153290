"""The look of a report's page: light and dark, from 320 px up, on paper; and the hash that its policy allows."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

__all__ = ["POLICY", "STYLE"]

STYLE = """
:root {
  color-scheme: light dark;
  --ground: #f7f7f4; --sheet: #ffffff; --ink: #1d1e1b; --quiet: #575950; --rule: #d6d7cf; --link: #0b5394;
  --good: #0b5a2c; --good-bg: #e1f2e6; --bad: #8c1420; --bad-bg: #fbe4e4; --warn: #684600; --warn-bg: #fbefcf;
  --calm: #44463f; --calm-bg: #ecece6; --mark-bg: #ffe9a8; --line: #0b5394; --band: #0b539433; --claim: #8a4b00;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #141513; --sheet: #1e201d; --ink: #e9eae4; --quiet: #b0b2a8; --rule: #3a3c37; --link: #8fc1f5;
    --good: #93dfad; --good-bg: #17361f; --bad: #ffb8b5; --bad-bg: #4a1b1e; --warn: #f5d384; --warn-bg: #3d300c;
    --calm: #cbccc4; --calm-bg: #2f312c; --mark-bg: #5c4a10; --line: #8fc1f5; --band: #8fc1f540; --claim: #f0b45f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: clamp(0.75rem, 3vw, 2.5rem); background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 76rem; margin: 0 auto; }
h1 { font-size: clamp(1.35rem, 4vw, 2rem); line-height: 1.2; margin: 0 0 0.25rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 0.75rem; }
h3 { font-size: 1.05rem; margin: 0; }
h4 { font-size: 0.95rem; margin: 0; }
p { margin: 0.35rem 0; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.quiet { color: var(--quiet); font-size: 0.9rem; }
.totals { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; margin: 1rem 0 0; padding: 0; }
.state {
  display: inline-block; padding: 0.1rem 0.55rem; border-radius: 0.3rem; font-size: 0.85rem; font-weight: 600;
  overflow-wrap: normal; color: var(--calm); background: var(--calm-bg);
}
.good .state, .state.good { color: var(--good); background: var(--good-bg); }
.bad .state, .state.bad { color: var(--bad); background: var(--bad-bg); }
.warn .state, .state.warn { color: var(--warn); background: var(--warn-bg); }
.claim, .summary, .stories { background: var(--sheet); border: 1px solid var(--rule); border-radius: 0.5rem; }
.summary table, .stories table { table-layout: fixed; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); font-size: 0.9rem; padding: 0.6rem 0.75rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-top: 1px solid var(--rule); }
thead th { border-top: 0; color: var(--quiet); font-size: 0.85rem; font-weight: 600; }
thead th { overflow-wrap: normal; }
tbody th { font-weight: 600; }
.stories th a { font-weight: 400; }
.stories thead th:first-child { width: 44%; }
.summary th:first-child, .summary td:first-child { width: 38%; }
.summary th:last-child { width: 9.5rem; }
.claim { padding: clamp(0.75rem, 2vw, 1.25rem); margin: 0 0 1rem; border-left: 0.35rem solid var(--rule); }
.claim.good { border-left-color: var(--good); }
.claim.bad { border-left-color: var(--bad); }
.claim.warn { border-left-color: var(--warn); }
.claim > header { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; }
.claim > header h3 { flex: 1 1 12rem; }
.sides { display: grid; gap: 1rem 2rem; margin-top: 0.75rem; }
.said + .said { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
blockquote { margin: 0.35rem 0; padding-left: 0.75rem; border-left: 2px solid var(--rule); }
mark { background: var(--mark-bg); color: inherit; border-radius: 0.15rem; padding: 0 0.1em; }
.value { font-weight: 700; }
.notice { padding: 0.35rem 0.75rem; border-radius: 0.3rem; color: var(--warn); background: var(--warn-bg); }
figure { margin: 0.75rem 0 0; max-width: 30rem; }
figcaption { color: var(--quiet); font-size: 0.85rem; }
.chart { display: block; width: 100%; height: auto; }
.chart text { font-size: 12px; fill: var(--quiet); }
.chart .end { text-anchor: end; }
.chart .axis { stroke: var(--quiet); }
.chart .line { fill: none; stroke: var(--line); stroke-width: 2; }
.chart .band { fill: var(--band); }
.chart .claimed { stroke: var(--claim); stroke-width: 1.5; stroke-dasharray: 5 4; }
.chart .claimed-band { fill: var(--claim); opacity: 0.12; }
.chart .agrees { fill: var(--line); }
.chart .differs { fill: var(--bad); }
.chart .silent { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
details { margin-top: 0.35rem; font-size: 0.9rem; }
summary { color: var(--link); cursor: pointer; }
details th, details td { padding: 0.25rem 0.5rem 0.25rem 0; }
.plain { margin: 0.35rem 0 0; padding-left: 1.1rem; }
.notice.calm { color: var(--calm); background: var(--calm-bg); }
@media (min-width: 50rem) { .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); } }
@media (min-width: 64rem) {
  .said { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 1.5rem; }
  .said figure { margin-top: 0; }
}
@media (max-width: 30rem) {
  th, td { padding: 0.4rem 0.45rem; }
  .summary { font-size: 0.9rem; }
  .summary th:last-child { width: 6.8rem; }
  .summary .state { font-size: 0.78rem; padding: 0.1rem 0.35rem; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; --sheet: #fff; --ink: #000; --quiet: #444; --rule: #999; }
  body { padding: 0; font-size: 10.5pt; }
  .claim, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .state { border: 1px solid currentcolor; }
  mark { text-decoration: underline; }
}
"""

_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
#: nothing is loaded, run, sent or framed; the one style is known by its hash
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
