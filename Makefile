# What contributors and build servers run. `make` alone lists it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
TOOLS := build/tools
# Two stamps in one environment: what running needs, and what testing needs on top of it.
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
# Quiet twice: errors are told, and no warnings about extras of packages that nobody here chose.
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
# `make PYTHON=/path/to/python demo` overrides the search.
PYTHON ?=

.PHONY: help demo test soak browser-test page-picture lint fmt stability extraction pictures poll-model polling-cpu claims-cpu fleet-cpu fleet-model fleet-tick db-copy retention clean requirements

help: ## List what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 24

demo: $(RUN) ## Watch a small newsroom edit its stories, offline, and see the alerts
	@$(BIN)/monitor demo

test: lint ## Check style and types, then run every test
	$(BIN)/mypy
	$(BIN)/pytest -n auto

soak: $(DEV) ## Run the long forms: all real stories, and the faults with their figures
	MONITOR_REAL=all $(BIN)/pytest tests/real
	MONITOR_SOAK=1 $(BIN)/pytest -s tests/faults

browser-test: $(DEV) ## Look at the page of a report in a real browser, where Chromium or Chrome is installed
	$(BIN)/pytest tests/browser/check_report_page.py

lint: $(DEV) ## Check style and format
	$(BIN)/ruff check
	$(BIN)/ruff format --check

fmt: $(DEV) ## Mend style and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

stability: $(DEV) ## Measure on saved pages how often furniture passes for an edit, and an edit unseen
	$(BIN)/python -m benchmarks.stability

extraction: $(DEV) ## Measure on saved pages how well stories are read, beside trafilatura alone
	$(BIN)/python -m benchmarks.extraction

pictures: $(RUN) ## Draw the pictures of the documentation from what the program prints
	$(BIN)/python docs/pictures/draw.py

page-picture: $(DEV) ## Take the picture of a report's page, where Chromium or Chrome is installed
	PYTHONPATH=. $(BIN)/python docs/pictures/page.py

poll-model: $(RUN) ## Say what the schedule of looks costs, and how soon it sees an edit
	@$(BIN)/python -m benchmarks.poll_model

polling-cpu: $(DEV) ## Measure the CPU time of checks that find nothing new, and of changed pages
	$(BIN)/python -m benchmarks.polling_cpu

claims-cpu: $(DEV) ## Measure the CPU time of holding a document's claims against its sources
	@$(BIN)/python -m benchmarks.claims_cpu

retention: $(RUN) ## Measure how long one batch of retention holds the database
	@$(BIN)/python -m benchmarks.retention

fleet-cpu: $(DEV) ## Measure the CPU time of checks that come through the queue to workers, and of PostgreSQL
	@$(BIN)/python -m benchmarks.fleet_cpu

fleet-model: $(DEV) ## Say what fleets of a thousand to ten million stories cost, and how often each is looked at
	@$(BIN)/python -m benchmarks.fleet_model --chart docs/pictures/fleet.svg

fleet-tick: $(DEV) ## Measure whether one scheduler keeps up with a million sources in PostgreSQL
	@$(BIN)/python -m benchmarks.fleet_tick

db-copy: $(DEV) ## Measure how long 10,000 stories with 50,000 revisions take from a file to PostgreSQL
	@$(BIN)/python -m benchmarks.db_copy

clean: ## Remove everything that was made, the environment too
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find monitor tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@found=''; for python in "$(PYTHON)" python3.11 python3.12 python3.13 python3.14 python3; do \
	  if [ -n "$$python" ] && "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	  then found="$$python"; break; fi; done; \
	if [ -z "$$found" ]; then echo "Python 3.11 or newer is needed and was not found; name one with make PYTHON=..." >&2; exit 1; fi; \
	"$$found" -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "$$found cannot make an environment; on Debian and Ubuntu install the package python3-venv" >&2; exit 1; }

$(RUN): requirements.txt pyproject.toml | $(BIN)/python
	@echo 'Installing what running needs (once) ...'
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements-dev.txt $(RUN)
	@echo 'Installing what testing needs (once) ...'
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

requirements: $(TOOLS)/bin/pip-compile ## Resolve and pin the dependencies anew, with their hashes
	$(call compile,requirements.txt,--extra demo)
	$(call compile,requirements-postgres.txt,--extra postgres -c requirements.txt)
	$(call compile,requirements-dev.txt,--extra demo --extra dev --extra postgres -c requirements.txt -c requirements-postgres.txt)

$(TOOLS)/bin/pip-compile: | $(BIN)/python
	$(BIN)/python -m venv $(TOOLS)
	$(TOOLS)/bin/pip install --disable-pip-version-check --quiet pip-tools==7.6.2

# $(call compile,file,options): pins only, no address of a registry and no path of a machine.
define compile
$(TOOLS)/bin/pip-compile --quiet --upgrade --strip-extras --generate-hashes --allow-unsafe --all-build-deps \
  --no-header --no-annotate --no-emit-options --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
  $(2) --output-file $(1) pyproject.toml
{ echo '# Made by `make requirements` from pyproject.toml.'; grep -v '^#' $(1); } > build/pins && mv build/pins $(1)
endef
