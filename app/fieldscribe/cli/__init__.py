"""Every command of the program, thin: words in, a call to the workflow, words out.

Exit codes: 0 done, 1 failed (one sentence on standard error), 2 wrong usage, 130 stopped by the person.
"""

from fieldscribe.cli.root import fieldscribe

__all__ = ["fieldscribe"]
