# The verbs of this project; the same here and in CI. `make help` lists them.
# Paths are relative throughout, so that a checkout may live in a folder with spaces in its name.

PYTHON ?= python3
UV_VERSION = 0.13.9

BIN = .venv/bin
PIP = $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
SOURCES = graph viz tests tools

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

.PHONY: help
help: ## list the verbs
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

.PHONY: demo
demo: .venv/run.stamp ## build and validate the sample record, draw it, and name the pages to open
	@$(BIN)/onrecord build data --out build
	@$(BIN)/onrecord view --out build/network.html
	@$(BIN)/onrecord dispute --format html --out build/disputes.html
	@echo 'Open build/network.html (who says what) or build/disputes.html (what is open, to print) in a browser.'

.PHONY: test
test: check ## format, lint, types, documentation and all tests
	@$(BIN)/python -m pytest --cov

.PHONY: check
check: .venv/dev.stamp ## format, lint, order of the rooms, types and documentation; no tests
	@$(BIN)/ruff format --check --quiet $(SOURCES)
	@$(BIN)/ruff check --quiet $(SOURCES)
	@$(BIN)/lint-imports --no-logo > .venv/layers.log || { cat .venv/layers.log; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/python -m tools.docs --check

.PHONY: format
format: .venv/dev.stamp ## rewrite the sources in the one format
	@$(BIN)/ruff check --quiet --fix $(SOURCES)
	@$(BIN)/ruff format --quiet $(SOURCES)

.PHONY: docs
docs: .venv/dev.stamp ## rewrite the generated pages of docs/
	@$(BIN)/python -m tools.docs

.PHONY: bench
bench: .venv/dev.stamp ## CPU seconds of the commands and of their peers, and the time to the first picture
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench.first_picture

.PHONY: lock
lock: .venv/lock/bin/uv ## resolve the dependencies again; UPGRADE=--upgrade takes the newest
	@$(LOCK) pyproject.toml --group dev --output-file requirements/dev.txt
	@$(LOCK) pyproject.toml --constraint requirements/dev.txt --output-file requirements/run.txt
	@$(LOCK) --group build --constraint requirements/dev.txt --output-file requirements/build.txt

LOCK = .venv/lock/bin/uv pip compile --quiet --no-config $(UPGRADE) --universal \
	--python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-header --no-annotate --no-emit-index-url

.PHONY: clean
clean: ## remove everything that was made here
	@rm -rf .venv build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache \
		.mypy_cache .pytest_cache .ruff_cache
	@find $(SOURCES) -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment. It is made anew when it is absent, broken, or was made in another place
# (an editable install holds the path of its checkout).
ifneq ($(shell test -x $(BIN)/python && cat .venv/place 2>/dev/null),$(CURDIR))
.PHONY: .venv/place
endif

.venv/place:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'onrecord needs Python 3.11 or newer, and "$(PYTHON)" is' \
			"$$($(PYTHON) --version 2>/dev/null || echo not there)." \
			'Name another one: make PYTHON=python3.12 ...' >&2; exit 1; }
	@$(PYTHON) -m venv --clear .venv || { \
		echo '"$(PYTHON) -m venv" failed: on Debian and Ubuntu, install python3-venv.' >&2; exit 1; }
	@printf '%s\n' '$(CURDIR)' > .venv/place

INSTALL_PROJECT = $(PIP) install --no-deps --no-build-isolation --editable .

.venv/run.stamp: requirements/run.txt requirements/build.txt pyproject.toml .venv/place
	@$(PIP) install --require-hashes --requirement requirements/run.txt --requirement requirements/build.txt
	@$(INSTALL_PROJECT)
	@touch $@

.venv/dev.stamp: requirements/dev.txt pyproject.toml .venv/place
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@$(INSTALL_PROJECT)
	@touch $@ .venv/run.stamp

.venv/lock/bin/uv: .venv/place
	@$(BIN)/python -m venv .venv/lock
	@.venv/lock/bin/python -m pip --quiet --disable-pip-version-check install uv==$(UV_VERSION)
