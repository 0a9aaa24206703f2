"""Run the benchmarks and print their tables: all of them, or those that are named.

    python benchmarks/run.py [NAME ...]

A benchmark is a script in this folder whose docstring shows how it is called; without arguments it does the whole.
"""

import argparse
import ast
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
HELPERS = {"run", "material", "peers", "shapes", "sizes", "weights", "written"}


def main() -> None:
    scripts = {path.stem: path for path in sorted(HERE.glob("*.py")) if path.stem not in HELPERS}
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("names", nargs="*", choices=[*scripts, []], default=list(scripts), metavar="NAME")
    failed = []
    for name in ask.parse_args().names:
        told = ast.get_docstring(ast.parse(scripts[name].read_text(encoding="utf-8"))) or name
        print(f"\n## {name}\n\n{told.splitlines()[0]}\n", flush=True)
        if subprocess.run([sys.executable, scripts[name]], check=False).returncode:
            failed.append(name)
    if failed:
        raise SystemExit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
