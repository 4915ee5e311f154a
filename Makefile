# Two commands for a visitor: make report, make test. The rest is for those who change the project.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The day whose law the first report is made by, so that it is the same tomorrow.
AS_OF := 2026-11-24
SHARED := ../shared

.PHONY: report test check-all lint types layers messages docs accuracy accuracy-record bench wheel clean python

report: $(VENV)/.installed
	$(BIN)/tthc report --as-of $(AS_OF) -o tthc-report

test: $(VENV)/.tested
	$(BIN)/pytest -q -n auto

# Everything that needs the published records of $(SHARED) and minutes of work.
check-all: $(VENV)/.tested
	$(BIN)/pytest -q -n auto -m whole_corpus

lint: $(VENV)/.linted
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.linted
	$(BIN)/mypy

layers: $(VENV)/.linted
	$(BIN)/lint-imports

# Collect new messages into the catalogues and compile what is translated.
messages: $(VENV)/.tested
	$(BIN)/python -m tests.catalogues

# Read offline: build/docs/index.html.
docs: $(VENV)/.documented
	$(BIN)/sphinx-build -W --keep-going -q -b html docs build/docs

# The reading against what careful readers found and against the last recorded reading; writes nothing.
accuracy: $(VENV)/.tested
	$(BIN)/python -m tests.accuracy

# Records figures and reading anew, for a change whose gains and losses were looked at.
accuracy-record: $(VENV)/.tested
	$(BIN)/python -m tests.accuracy --record

bench: $(VENV)/.benched
	$(BIN)/python bench/startup.py
	$(BIN)/python bench/parse.py $(SHARED)/data/portal-json $(SHARED)/data/portal-text

wheel: $(VENV)/.installed
	$(BIN)/pip install -q build
	$(BIN)/python -m build --wheel

$(VENV)/bin/python: | python
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --upgrade pip

$(VENV)/.installed: setup.cfg pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install -qq -e .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/pip install -qq -e '.[test]'
	@touch $@

$(VENV)/.linted: $(VENV)/.tested
	$(BIN)/pip install -qq -e '.[test,lint]'
	@touch $@

$(VENV)/.documented: $(VENV)/.installed
	$(BIN)/pip install -qq -e '.[docs]'
	@touch $@

$(VENV)/.benched: $(VENV)/.tested
	$(BIN)/pip install -qq -e '.[test,bench]'
	@touch $@

python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
	  echo "Thiếu Python 3.11 trở lên / Python 3.11 or later is missing:"; \
	  echo "  sudo apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Cần Python 3.11 trở lên / Python 3.11 or later is needed; name one that you have:"; \
	  echo "  make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "Thiếu mô-đun venv / the venv module is missing:"; \
	  echo "  sudo apt-get install python3-venv"; exit 1; }

clean:
	rm -rf $(VENV) build dist tthc-report *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
