# One task a target; `make help` lists them. Everything runs inside .venv, which set-up makes.

SHELL := /bin/sh
BIN := .venv/bin
UV_COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock"

# The tests start the interpreter some hundred times; without its caches each start would compile the program anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run setup setup-checks test check lint tour pictures strings migrate bench soak installers test-installers lock fonts-rare clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  make %-16s %s\n' "$$name" "$$text"; done

run: setup ## open the program on a demo station (without a screen: play the tour)
	@sh installers/run.sh

setup: ## make .venv, install what is locked, build themes, tables and translations
	@sh installers/setup.sh

setup-checks: ## the same, with the tools that check the program
	@sh installers/setup.sh with-checks

test: setup-checks ## run the tests
	$(BIN)/python -m pytest -n auto --dist worksteal

check: lint test ## format, lint, types, contracts, tests: all that must hold

lint: setup-checks ## the part of check that runs without tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

tour: setup ## play a working day without a screen; pictures and papers go to tour/
	$(BIN)/liaison-desk tour --out tour

pictures: setup ## renew the pictures of the guide and the README from a tour
	$(BIN)/liaison-desk tour --out tour --docs docs/pictures

strings: setup ## collect the texts of desktop/ into resources/translations
	@sh installers/strings.sh

migrate: setup ## draft the next schema revision: make migrate NAME="add appointments"
	@$(BIN)/python -m installers.new_migration "$(NAME)"

bench: setup ## run the benchmarks: make bench QUICK=1 for a small version, SCALE=0.1 for a smaller exchange
	@QUICK=$(QUICK) SCALE=$(SCALE) $(BIN)/python -m benchmarks

KILLS ?= 1000
FAULTS ?= all
STATES ?= 5000
SLOTS ?= 100000
SHEETS ?= 5000
HISTORIES ?= 2000
PICTURES ?= 5000
CHANGES ?= 50000
BUNDLES ?= 25000
COURSES ?= 2000
HISTORIES ?= 20000
SEED ?= 20260318

soak: setup-checks ## prove for hours that no fault loses a save: make soak KILLS=1000 FAULTS=all STATES=5000 SEED=1
	$(BIN)/python -m tests.faults.soak $(KILLS) $(SEED)
	$(BIN)/python -m tests.faults.sweep $(FAULTS) $(SEED)
	$(BIN)/python -m tests.faults.entries $(FAULTS) $(SEED)
	$(BIN)/python -m tests.faults.power $(STATES) $(SEED)
	$(BIN)/python -m tests.faults.slots $(SLOTS) $(SEED)
	$(BIN)/python -m tests.faults.lives $(HISTORIES) $(SEED)
	$(BIN)/python -m tests.faults.tides $(FAULTS) $(SEED)
	$(BIN)/python -m tests.faults.carrying $(FAULTS) $(SEED)
	LIAISON_TEXTS=20000 LIAISON_LOCKS=100 LIAISON_LOCK_SECONDS=1.5 $(BIN)/python -m pytest -q tests/faults/test_memory.py
	LIAISON_PRESSES=1000 $(BIN)/python -m pytest -q tests/desktop/shell/test_handover.py
	LIAISON_ROUNDS=50 $(BIN)/python -m pytest -q tests/journeys/test_locked_forms.py
	$(BIN)/python -m tests.faults.sheets $(SHEETS) $(SEED)
	$(BIN)/python -m tests.faults.office
	$(BIN)/python -m tests.db.attachments.mutations $(PICTURES) $(SEED)
	$(BIN)/python -m tests.db.bundle.histories $(HISTORIES) $(SEED)
	$(BIN)/python -m tests.db.bundle.courses $(COURSES) $(SEED)
	$(BIN)/python -m tests.faults.meddle $(CHANGES) $(SEED)
	$(BIN)/python -m tests.db.bundle.mutations $(BUNDLES) $(SEED)
	LIAISON_STARTS=500 $(BIN)/python -m pytest -q tests/faults/test_starts.py

KEY ?=
OLDER ?= HEAD

installers: setup ## build what a station installs into dist/: make installers KEY=/path/to/key.pem
	$(BIN)/python -m installers.package $(if $(KEY),--key $(KEY))

test-installers: setup ## play installing, upgrading and removing in a clean root: make test-installers OLDER=<commit>
	sh installers/older.sh $(OLDER) build/older
	$(BIN)/python -m installers.package --fast --version 0.0.1 --source build/older
	$(BIN)/python -m installers.package --fast
	sh installers/test.sh dist/0.0.1 "dist/$$($(BIN)/python -c 'from installers import description; print(description.version())')"

lock: ## write the locks anew from requirements/*.in (needs uv; UPGRADE=--upgrade moves the versions)
	$(UV_COMPILE) $(UPGRADE) requirements/app.in -o requirements/app.txt
	$(UV_COMPILE) $(UPGRADE) requirements/app-glibc228.in -o requirements/app-glibc228.txt
	$(UV_COMPILE) $(UPGRADE) requirements/build.in -o requirements/build.txt
	$(UV_COMPILE) $(UPGRADE) requirements/dev.in -o requirements/dev.txt
	$(UV_COMPILE) $(UPGRADE) requirements/bench.in -o requirements/bench.txt
	cd requirements/bench-node && npm install --silent --package-lock-only --omit-lockfile-registry-resolved
	cd requirements/bench-node && node -e 'const f = "package-lock.json", l = require("./" + f); for (const p of Object.values(l.packages)) delete p.funding; require("fs").writeFileSync(f, JSON.stringify(l, null, 2) + "\n")'

fonts-rare: ## fetch the optional fonts for rare characters
	@sh installers/rare_fonts.sh again

clean: ## remove everything that can be made again, .venv too
	rm -rf .venv build dist tour resources/built *.egg-info .pytest_cache .mypy_cache .ruff_cache \
		.import_linter_cache .hypothesis .coverage htmlcov
	find db desktop resources installers tests -name __pycache__ -type d -prune -exec rm -rf {} +
