# Few verbs, each whole: whatever it needs, it sets up by itself into .venv.
# Needed on the machine: Python 3.11 or newer with venv, git and make.

PYTHON ?= python3
SOURCE ?= articles
BIN := .venv/bin
UV_COMPILE := uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --quiet

.PHONY: read test check bench docs screenshots golden lock

read: .venv/.ready
	@$(BIN)/reader $(SOURCE)

test: .venv/.ready-dev
	@$(BIN)/pytest -q -n auto --dist worksteal

check: .venv/.ready-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tools.generate --check

bench: .venv/.ready-dev
	@$(BIN)/python -m benchmarks.run

docs: .venv/.ready-dev
	@$(BIN)/python -m tools.generate

screenshots: .venv/.ready-dev
	@$(BIN)/python -m tools.screenshots

golden: .venv/.ready-dev
	@$(BIN)/pytest -q --golden

lock:
	$(UV_COMPILE) --group build -o requirements.lock pyproject.toml
	$(UV_COMPILE) --group build --group dev -c requirements.lock -o requirements-dev.lock pyproject.toml

# pip compiles what it installs to .pyc; ours is compiled here. Without them Textual alone takes 470 ms to import, not 185.
.venv/.ready: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Setting up .venv (once) …" >&2
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

.venv/.ready-dev: requirements-dev.lock .venv/.ready
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
