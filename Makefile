# make run · make test · make test-browser · make setup · make check · make fast · make slow; PORT=… EXTRAS=neural PYTHON=python3.12 as wanted.
PYTHON ?= $(firstword $(foreach p,python3.11 python3.12 python3.13 python3,$(if $(shell command -v $(p) 2>/dev/null),$(p))))
PORT ?= 8000
EXTRAS ?=
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: run test test-browser setup check fast slow lock clean
.DELETE_ON_ERROR:

setup: $(VENV)/.installed $(VENV)/.pages $(if $(filter neural,$(EXTRAS)),$(VENV)/.neural)

$(VENV)/.installed: requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "make: Python 3.11 or later is needed; name it with PYTHON=…" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --no-deps --require-hashes -r requirements.lock
	$(PIP) install --no-deps -e .
	@touch $@

# Script and fonts of the pages; without Node and a network the pages do without.
$(VENV)/.pages: web/package-lock.json web/node.lock web/build.mjs $(wildcard web/src/* web/styles/*) $(VENV)/.installed
	@PYTHON=$(abspath $(BIN))/python STAMP=$(abspath $@) scripts/build_pages.sh

# camel-tools with torch and all the rest, for those who want its neural models (several GB).
$(VENV)/.neural: $(VENV)/.installed
	$(PIP) install "camel-tools==$$($(BIN)/python -c 'from importlib.metadata import version; print(version("camel-tools"))')"
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.installed
	$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

run: setup
	@$(BIN)/wasata demo --port $(PORT)

test: $(VENV)/.dev $(VENV)/.pages
	$(BIN)/python -m pytest -n logical --dist loadfile

# The pages in Chromium (Debian: chromium; CHROMIUM=… where it is elsewhere); SCREENSHOTS=docs/screenshots draws them too.
test-browser: $(VENV)/.dev $(VENV)/.pages
	$(BIN)/python -m pytest -rs tests/browser

check: $(VENV)/.dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

# The extractors compiled with mypyc, same answers (docs/scale.md): needs a C compiler and its time. `make slow` takes that back.
fast: $(VENV)/.dev
	@$(BIN)/python -c "import setuptools" 2>/dev/null || $(PIP) install "setuptools>=77"
	$(BIN)/python scripts/fast.py build

slow:
	$(PYTHON) scripts/fast.py remove

# Needs uv; camel-tools' neural dependencies are left out by [tool.uv] in pyproject.toml.
lock:
	uv pip compile --universal --python-version 3.11 --no-emit-index-url --generate-hashes -q pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --no-emit-index-url --generate-hashes -q --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf ingest/.compiled ingest/*/*.so *__mypyc*.so $(VENV) *.egg-info build dist api/built web/node_modules .mypy_cache .ruff_cache .pytest_cache
