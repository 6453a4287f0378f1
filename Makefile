# Two commands do everything: `make run` and `make test`. The steps live in setup/.
PYTHON ?= python3
VENV_PYTHON := .venv/bin/python

.PHONY: run test check fix bench e2e runtime development

run: runtime          ## build what is missing, then serve the demonstration on 127.0.0.1:8000
	@$(VENV_PYTHON) -m setup.run

test: development     ## everything, on SQLite, on PostgreSQL and in real browsers
	@$(VENV_PYTHON) -m setup.suite

check: development    ## format, lint, types, import contracts, browser floor, migrations, stale documents
	@$(VENV_PYTHON) -m setup.check

fix: development      ## mend what a tool can mend, then check
	@$(VENV_PYTHON) -m setup.check --fix

e2e: development      ## the browser journeys alone
	@$(VENV_PYTHON) -m setup.suite --only browser

bench: development    ## the measured numbers of docs/benchmarks.md
	@$(VENV_PYTHON) -m bench

runtime:
	@$(PYTHON) -m setup.environment runtime

development:
	@$(PYTHON) -m setup.environment development
