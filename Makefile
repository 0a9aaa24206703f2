# Each line calls dev.py, so that `python3 dev.py demo` (Windows: `py dev.py demo`) does the same without make.
PYTHON ?= python3
.PHONY: demo test quick app benchmark screenshots
demo: ; @$(PYTHON) dev.py demo
test: ; @$(PYTHON) dev.py test
quick: ; @$(PYTHON) dev.py quick
app: ; @$(PYTHON) dev.py app
benchmark: ; @$(PYTHON) dev.py benchmark
screenshots: ; @$(PYTHON) dev.py screenshots
