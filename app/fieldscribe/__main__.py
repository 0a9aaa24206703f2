"""`python -m fieldscribe`: the command line; in a packaged program also the entry point of its own worker processes."""

import io
import sys


def main() -> None:
    """Run the command line, or the worker that a packaged program was asked to be."""
    try:
        _run()
    except KeyboardInterrupt:  # so early that nothing was begun
        sys.exit(130)


def _run() -> None:
    if sys.argv[1:2] == ["--worker"]:
        from fieldscribe.processes import run_worker

        run_worker(sys.argv[2])
        return
    from fieldscribe.cli import fieldscribe

    for stream in (sys.stdout, sys.stderr):
        # A pipe on Windows has an encoding without most of the world's letters; a name of a file need not be text.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    fieldscribe(prog_name="fieldscribe")


if __name__ == "__main__":
    main()
