# One command a line of the README. Everything is installed into .venv, from hashed lock files.
.DEFAULT_GOAL := help
.SUFFIXES:
SHELL := /bin/bash

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
# Material advertises its successor in a warning at each build; the release lines are pinned on purpose.
export NO_MKDOCS_2_WARNING := 1

# The set of tools that is installed stands in the stamp's name: a changed lock file installs anew.
LOCK_SITE := requirements/site.txt
LOCK_DEV := requirements/dev.txt
STAMP_SITE := $(VENV)/.site-$(shell cksum $(LOCK_SITE) pyproject.toml | cksum | cut -d' ' -f1)
STAMP_DEV := $(VENV)/.dev-$(shell cksum $(LOCK_DEV) pyproject.toml | cksum | cut -d' ' -f1)
STAMP_BENCH := $(VENV)/.bench-$(shell cksum bench/search/package-lock.json bench/search/requirements.txt | cksum | cut -d' ' -f1)
STAMP_BENCH_BUILD := $(VENV)/.bench-build-$(shell cksum bench/build/requirements.txt | cut -d' ' -f1)
STAMP_NODE := node_modules/.stamp-$(shell cksum package-lock.json | cut -d' ' -f1)

.PHONY: fuzz help install serve build test check lint types unit e2e format schema lock example national bench bench-build bench-reading bench-search clean

BENCH ?=
SITES ?= $(if $(wildcard sites),sites,.cache/sites)

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: $(STAMP_SITE) ## Serve the site on 127.0.0.1:8000, with live reload
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

install: $(STAMP_SITE) ## Install what the site and the command phaen need

build: $(STAMP_SITE) ## Build site/, failing on any warning
	$(BIN)/mkdocs build --strict

test: lint types check unit e2e ## Run every check there is

lint: $(STAMP_DEV) ## Style, formatting and import directions
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(STAMP_DEV) ## Types
	$(BIN)/mypy

check: $(STAMP_DEV) ## The data, their form, and the schemas made from the models
	$(BIN)/phaen check data
	$(BIN)/phaen fmt --check
	$(BIN)/phaen schema --check

unit: $(STAMP_DEV) ## Tests without a browser
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not e2e"

fuzz: $(STAMP_DEV) ## 10,000 mutations of the data files, whole sites from 1,000 more, random edits between builds; or MUTATIONS=n EXAMPLES=n (half an hour and more)
	PHAEN_MUTATIONS=$(or $(MUTATIONS),10000) $(BIN)/python -m pytest -q tests/fuzz
	PHAEN_EXAMPLES=$(or $(EXAMPLES),50) $(BIN)/python -m pytest -q tests/mkdocs_adapter/test_incremental.py

e2e: $(STAMP_DEV) $(STAMP_NODE) ## The real site in a real browser
	tools/ensure-browser.sh
	$(BIN)/python -m pytest -n 2 --dist worksteal -m e2e

format: $(STAMP_DEV) ## Format the code and the data
	$(BIN)/phaen fmt
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: $(STAMP_DEV) ## Write the JSON Schemas of data/schemas
	$(BIN)/phaen schema

LOCK := uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --no-emit-index-url --no-emit-find-links --extra site

lock: ## Write the lock files anew (needs uv and npm)
	$(LOCK) pyproject.toml requirements/build.in -o $(LOCK_SITE)
	$(LOCK) --group dev pyproject.toml -o $(LOCK_DEV)
	npm install --package-lock-only --omit-lockfile-registry-resolved --no-fund --no-audit

example: $(STAMP_SITE) ## Write invented provinces (PROVINCES=4) and a national site, as SITES holds them
	$(BIN)/python tools/national.py example $(SITES) --provinces $(or $(PROVINCES),4)

national: $(STAMP_SITE) ## Build each site of sites/ by itself (invented ones where there is none), join them in country/
	test -d $(SITES) || $(MAKE) example
	rm -rf .cache/inventories country
	$(BIN)/python tools/national.py inventories $(SITES) .cache/inventories
	for site in $$(ls $(SITES)); do $(BIN)/python tools/national.py build $(SITES) $$site --from .cache/inventories || exit 1; done
	$(BIN)/python tools/national.py join $(SITES) country
	@echo "to see it: $(BIN)/python -m http.server --bind 127.0.0.1 --directory country $(PORT)"

bench: bench-build bench-reading bench-search ## Every benchmark there is

bench-build: $(STAMP_DEV) $(STAMP_BENCH_BUILD) ## Measure building and its peers (BENCH=--help tells more)
	$(BIN)/python bench/build/run.py $(BENCH)

bench-reading: $(STAMP_DEV) ## Measure paints and shifts over a slow line (BENCH=--help tells more)
	tools/ensure-browser.sh
	$(BIN)/python bench/reading/run.py $(BENCH)

bench-search: $(STAMP_DEV) $(STAMP_BENCH) ## Measure search and its peers (BENCH=--help tells more)
	tools/ensure-browser.sh
	$(BIN)/python bench/search/run.py $(BENCH)

clean: ## Remove what was made
	rm -rf $(VENV) site .cache node_modules bench/search/node_modules dist

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Phaen needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)

$(STAMP_SITE): | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK_SITE)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@rm -f $(VENV)/.site-*; touch $@

$(STAMP_DEV): $(STAMP_SITE)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK_DEV)
	@rm -f $(VENV)/.dev-*; touch $@

$(STAMP_NODE): package-lock.json
	npm ci --no-fund --no-audit --ignore-scripts
	@touch $@

# `npm ci` wants all platforms' binaries in the lock; `install --no-save` keeps the lock and its hashes.
$(STAMP_BENCH): $(STAMP_DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r bench/search/requirements.txt
	cd bench/search && npm install --no-save --no-fund --no-audit --ignore-scripts
	@rm -f $(VENV)/.bench-*; touch $@

$(STAMP_BENCH_BUILD): $(STAMP_DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r bench/build/requirements.txt
	@rm -f $(VENV)/.bench-build-*; touch $@
