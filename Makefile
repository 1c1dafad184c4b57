# Each of these sets up what it needs the first time. PYTHON=... chooses the Python (3.11 or newer).
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && exit; done; echo python3)
ours := .venv/bin/python
ready := .venv/ready

# Opens the window.
run: $(ready)
	@$(ours) -m ui.main

# The tests that need neither a screen nor other programs.
test: $(ready)
	$(ours) -m pytest -n auto

# Real windows on a virtual screen, and what needs other programs to check.
windows: $(ready)
	$(ours) -m pytest -m "windows or programs" -rs

# Format, lint, types.
check: $(ready)
	$(ours) -m ruff format --check
	$(ours) -m ruff check
	$(ours) -m pyright

# Screenshots of every view into build/pictures.
pictures: $(ready)
	QT_QPA_PLATFORM=offscreen $(ours) -m tests.windows.pictures

# Speed, as ratios.
bench: $(ready)
	$(ours) -m tests.bench

# Faults by the hundred.
endure: $(ready)
	$(ours) -m tests.endure

# Installs the programs that `make windows` uses.
programs:
	@$(PYTHON) .ci/prepare.py windows

# Writes requirements.lock anew from pyproject.toml; UPGRADE=--upgrade takes the newest versions.
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	build/lock/bin/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --fork-strategy fewest \
		--no-config --no-header --no-annotate --no-emit-index-url --generate-hashes $(UPGRADE) --quiet -o requirements.lock

$(ready): requirements.lock pyproject.toml .ci/prepare.py .ci/system-packages.txt
	@$(PYTHON) .ci/prepare.py

.PHONY: run test windows check pictures bench endure programs lock
