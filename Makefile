# Every target sets up .venv first; `make PYTHON=python3.12 ...` picks the interpreter.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-slow test-all lint format clean

help: ## Show the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(STAMP) ## Create .venv with everything in it

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' \
	  || { echo "Python 3.10 or newer is needed; try make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) \
	  || { echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --editable '.[dev,oracle]'
	@touch $@

demo: $(STAMP) ## Proofs checked, no drift, trained on real data, in three to four minutes
	$(BIN)/plm doctor
	$(BIN)/plm audit
	$(BIN)/plm render --check
	$(BIN)/plm data get fashion-mnist || echo "Fashion-MNIST is not to be had here; the embedded digits are used."
	rm -rf runs/demo
	$(BIN)/plm train mnist-mlp --epochs 3 --out runs/demo
	$(BIN)/plm plot runs/demo --out runs/demo/curves.png
	@echo
	@echo "Proofs audited, no drift, trained: see the table below and runs/demo/curves.png."
	$(BIN)/plm runs runs

test: $(STAMP) ## Run the tests, without the slow ones
	$(BIN)/python -m pytest -q -m 'not slow' $(PYTEST_ARGS)

test-slow: $(STAMP) ## Run the slow tests only
	$(BIN)/python -m pytest -q -m slow $(PYTEST_ARGS) || [ $$? = 5 ]

test-all: test test-slow ## Run all tests

lint: $(STAMP) ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(STAMP) ## Apply the style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Delete .venv and every cache
	rm -rf $(VENV) .plm .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
