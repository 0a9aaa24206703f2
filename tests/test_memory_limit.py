"""A process that limits its own memory fails by itself, and leaves the computer alone."""

import ctypes
import subprocess
import sys

import pytest

from fieldscribe import memory_limit

CODE = """
from fieldscribe.memory_limit import limit_memory
limit_memory(200 * 2**20)
small = bytearray(50 * 2**20)
try:
    large = bytearray(400 * 2**20)
except MemoryError:
    limit_memory(800 * 2**20)
    large = bytearray(400 * 2**20)
    print("refused, then allowed")
"""


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS takes the limit and does not hold to it")
def test_more_than_the_limit_is_refused_and_the_limit_can_be_raised() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "refused, then allowed", done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="ulimit is a matter of POSIX systems")
def test_a_lower_existing_limit_stays() -> None:
    code = "from fieldscribe.memory_limit import limit_memory\nlimit_memory(2**40)\nprint('went on')"
    limited = ["sh", "-c", 'ulimit -d 300000; exec "$@"', "sh", sys.executable, "-c", code]
    done = subprocess.run(limited, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "went on", done.stderr


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the sizes are those of 64 bits")
def test_the_structures_have_the_sizes_that_windows_gives_them() -> None:
    assert ctypes.sizeof(memory_limit._BasicLimits) == 64
    assert ctypes.sizeof(memory_limit._Limits) == 144
