"""The command line: each command parses its arguments, calls the workflow and prints the result.

Exit codes: 0 done, 1 failed (one sentence on standard error), 2 wrong usage, 130 stopped by the person.
"""

from fieldscribe.cli.root import fieldscribe

__all__ = ["fieldscribe"]
