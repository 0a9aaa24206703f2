"""Every death and every size of a full disk, not only those of the tests: `python -m tests.hub.every_fault`."""

import tempfile
from pathlib import Path

from tests.hub import test_stored_first
from tests.hub.test_faults import fill, kill_at


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        statement = 1
        while kill_at(Path(name) / f"kill{statement}", statement):
            statement += 1
        print(f"killed before each of {statement - 1} statements: every bundle wholly there or not at all")
        statement = 1
        while test_stored_first.kill_at(Path(name) / f"stored{statement}", statement):
            statement += 1
        print(f"killed before each of {statement - 1} statements: stored first, opened once")
        sizes = 0
        while fill(Path(name) / f"full{sizes}", sizes)[-1] == 507:
            sizes += 1
        print(f"full at each of {sizes} sizes: every bundle wholly there, or refused with 507 and taken later")


if __name__ == "__main__":
    main()
