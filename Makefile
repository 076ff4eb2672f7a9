# `make` alone lists what can be done. Everything below calls `setup` first, which does nothing when nothing changed.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= 2
# Each of the many processes of the tests would compile Huiyin anew where the environment forbids to keep bytecode.
export PYTHONDONTWRITEBYTECODE :=
PIP := $(BIN)/python -m pip --disable-pip-version-check
# A lock is complete, so nothing is resolved: pip before 24.0 takes coverage[toml] for a requirement without a pin.
INSTALL := $(PIP) install --quiet --require-hashes --no-deps
CHECK := out="$$($(PIP) check)" || { echo "$$out"; echo "A package misses another: try make clean, then again."; exit 1; }
LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --python-version 3.11 \
    --custom-compile-command 'make lock'
# Install these packages of Debian where root may; a new machine has no list of packages yet.
debian = { test "$$(id -u)" = 0 && command -v apt-get && apt-get update -q && \
    DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $(1); } >/dev/null
# Not grep -q, which would end fc-list by a broken pipe.
CHINESE_FONT := fc-list :lang=zh 2>/dev/null | grep . >/dev/null
WORDS := $(wildcard huiyin/*/locale/zh_Hans/LC_MESSAGES/django.po) huiyin/design/overrides.toml

.PHONY: help setup setup-test run test check pictures walks long mutants bench profile lock clean browser font

help: ## list what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 10

setup: .venv/.words ## make .venv with .venv/bin/huiyin and compile the words

setup-test: .venv/.test .venv/.words

run: setup font ## serve the sample county at http://127.0.0.1:8000 (made the first time); prints the log-ins
	@$(BIN)/huiyin serve --demo

test: setup-test browser ## run all tests, those in a real browser included
	@$(BIN)/python -m pytest -q -n $(WORKERS) --dist loadscope --no-loadscope-reorder $(ARGS)

check: setup-test ## style, types, import contracts, templates, words, and whether every test can be imported
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@HUIYIN_DATA=.venv/.check $(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/djlint --quiet --lint huiyin
	@$(BIN)/python -m huiyin.design.words check
	@out="$$($(BIN)/python -m pytest --collect-only -q)" || { echo "$$out" | tail -20; exit 1; }

pictures: setup-test browser ## take the pictures of docs/tour.md anew
	@STORY_PICTURES=docs/pictures $(BIN)/python -m pytest -q tests/stories/test_the_whole_way.py

walks: setup-test ## walk a petition's procedure 20,000 times, 60 steps each, beside its second model
	@$(BIN)/python -m tests.law.petition.walks $(ARGS)

long: setup-test ## walk all of what make test walks a part of: every cell and value of the access tests, 10,000 petitions
	@SEQUENCES=50000 $(BIN)/python -m pytest -q -n $(WORKERS) --hypothesis-profile=bench tests/access tests/sample/test_ten_thousand.py $(ARGS)

mutants: setup-test ## plant small faults in the law and at the journal's door: does a test fail? (ARGS="--share 1/20 --seed 1")
	@$(BIN)/python -m tests.mutants $(ARGS)

bench: setup-test ## measure: CPU and rates of each page at several sizes of a county (docs/performance.md)
	@command -v wrk >/dev/null || $(call debian,wrk) || true
	@$(BIN)/python -m bench $(ARGS)

profile: setup-test ## where the milliseconds of a page go: make profile PAGE=dossier
	@HUIYIN_DATA=.bench HUIYIN_DEMO=yes $(BIN)/huiyin demo --petitions 2000 >/dev/null
	@HUIYIN_DATA=.bench HUIYIN_DEMO=yes $(BIN)/python -m bench.inside profile $(PAGE) $(ARGS)

lock: .venv/.test ## make requirements/*.txt anew from *.in: exact versions with hashes
	@$(LOCK) requirements/test.in -o requirements/test.txt
	@$(LOCK) requirements/run.in -c requirements/test.txt -o requirements/run.txt

clean: ## remove what was made, but never ./var
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage
	find huiyin tests -name __pycache__ -type d -prune -exec rm -rf {} +
	find huiyin -name '*.mo' -delete

# A stamp is touched when its work is done, so a broken try is tried again.
.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Huiyin needs Python 3.11 or newer.")'
	@test -x $(BIN)/python || why="$$($(PYTHON) -m venv .venv 2>&1)" || \
	    { rm -rf .venv; $(call debian,python3-venv) && $(PYTHON) -m venv .venv; } || \
	    { echo "$$why"; echo "Python cannot make a virtual environment: install python3-venv (apt-get install python3-venv)."; exit 1; }
	@touch $@

.venv/.run: .venv/.made requirements/run.txt pyproject.toml huiyin/__init__.py
	@$(INSTALL) -r requirements/run.txt
	@$(PIP) install --quiet --no-build-isolation --no-deps -e .
	@$(CHECK)
	@touch $@

.venv/.test: .venv/.run requirements/test.txt
	@$(INSTALL) -r requirements/test.txt
	@$(CHECK)
	@touch $@

.venv/.words: .venv/.run $(WORDS)
	@$(BIN)/python -m huiyin.design.words compile >/dev/null
	@touch $@

# The stories need Debian's Chromium, a font with Chinese characters, and libatomic for Playwright's own program. The shell
# is Chromium without windows: it opens a page in less than half the time. Where only the one with windows is, it serves.
STORIES := chromium-headless-shell fontconfig fonts-noto-cjk libatomic1
READY := $(CHINESE_FONT) && $(BIN)/playwright --version >/dev/null 2>&1
browser: .venv/.test
	@{ test -x /usr/bin/chromium-headless-shell && $(READY); } || $(call debian,$(STORIES)) || \
	    { test -x /usr/bin/chromium && $(READY); } || \
	    { echo "The stories need a browser: apt-get install $(STORIES)"; exit 1; }

# Papers as PDF need a font with Chinese characters. Without one everything else works, and the page says what is missing.
font:
	@$(CHINESE_FONT) || ls /usr/share/fonts/*/*/*CJK* >/dev/null 2>&1 || $(call debian,fontconfig fonts-noto-cjk) || \
	    echo "Without a Chinese font there are no papers as PDF: apt-get install fontconfig fonts-noto-cjk"
