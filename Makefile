# Everything a contributor runs. Needs Python 3.11 or newer with pip and venv, git and make; all else is installed
# into .venv from the package index, by hash.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PACKAGE_SOURCES := lint rules tests tools

.PHONY: demo test format lint types layers build docs precision name-faults garble-faults tortured-faults possessive-faults typo-faults fact-faults source-faults claims-verdicts bench lock clean quote-faults sheet-faults headline-faults figure-faults
.DEFAULT_GOAL := test

$(READY): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "newslint needs Python 3.11 or newer: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY) ## Check the example drafts; the findings are what it is about, so it ends well although they are there.
	$(BIN)/newslint check examples --engine embedded || test $$? -eq 1

test: $(READY) ## Everything CI runs: format, lint, types, layers, the wheel, all tests.
	$(BIN)/newslint setup languagetool
	$(MAKE) lint types layers build
	$(BIN)/pytest

format: $(READY)
	$(BIN)/ruff check --fix $(PACKAGE_SOURCES)
	$(BIN)/ruff format $(PACKAGE_SOURCES)

lint: $(READY)
	$(BIN)/python tools/rule_docs.py --check
	$(BIN)/ruff check $(PACKAGE_SOURCES)
	$(BIN)/ruff format --check $(PACKAGE_SOURCES)
	$(BIN)/newslint check README.md CHANGELOG.md docs examples/README.md --config docs/newslint.toml --engine embedded

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

build: $(READY)
	$(BIN)/python -m build --no-isolation --outdir dist .

docs: $(READY) ## Write docs/rules.md anew from the rules themselves.
	$(BIN)/python tools/rule_docs.py

precision: $(READY) ## Recall on marked copy, findings per 1,000 words of clean copy, whose snapshot is written anew; SHOW=1 lists each.
	$(BIN)/python tools/precision.py $(SELECT)
	$(if $(SELECT),,$(BIN)/python tools/clean_copy.py)

name-faults: $(READY) ## Recall of the rules on names on faults written into clean copy; SHOW=1 lists what went wrong.
	$(BIN)/python tools/name_faults.py

possessive-faults: $(READY) ## Recall of unclosed-possessive by kind of fault; COPY="folders" reads other copy, SHOW=1 lists misses.
	$(BIN)/python tools/possessive_faults.py

garble-faults: $(READY) ## Recall of the rules on garble, by kind; what it needs stands at the top of tools/garble_faults.py.
	$(BIN)/python tools/garble_faults.py

tortured-faults: $(READY) ## Recall of tortured-phrase on terms left out of tuning; needs: tools/tortured_faults.py.
	$(BIN)/python tools/tortured_faults.py

typo-faults: $(READY) ## Recall of the speller on typing errors written into clean copy; SHOW=1 lists each miss.
	$(BIN)/python tools/typo_faults.py

fact-faults: $(READY) ## Recall of the rules on facts by kind of fault, and what they say of untouched copy; SHOW=1 lists each miss.
	$(BIN)/python tools/fact_faults.py

source-faults: $(READY) ## Recall of unsupported-by-sources on rewrites with one fault each; SHOW=1 lists each miss.
	$(BIN)/python tools/source_faults.py

quote-faults: $(READY) ## Recall of quote-drift on quotations repeated with one word changed; COPY="folders", SHOW=1 lists each miss.
	$(BIN)/python tools/quote_faults.py

headline-faults: $(READY) ## Recall of contradiction on numbers in headlines; SHOW=1 lists each miss.
	$(BIN)/python tools/headline_faults.py

figure-faults: $(READY) ## Recall of conflicting-figure on figures that stand again as others; COPY="folders", SHOW=1 lists each miss.
	$(BIN)/python tools/figure_faults.py

sheet-faults: $(READY) ## Recall of fact-sheet on sentences with one fact changed; SHOW=1 lists each miss.
	$(BIN)/python tools/sheet_faults.py

claims-verdicts: $(READY) ## How right the rules on claims are, by a reader's verdicts; SHOW=1 lists findings without one.
	$(BIN)/python tools/claims_verdicts.py

bench: $(READY) ## Speed as ratios against newslint's parts and peers.
	$(BIN)/newslint setup languagetool
	$(BIN)/python tools/bench.py

lock: $(READY) ## Pin the development dependencies anew.
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url \
	  --no-emit-find-links --extra languagetool --output-file requirements-dev.txt pyproject.toml requirements-dev.in

clean:
	rm -rf $(VENV) dist
