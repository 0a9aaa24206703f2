"""One thread for the arithmetic of a process: two that spin on a busy machine take six times the processor time."""

import os


def use_one_thread() -> None:
    """Let OpenBLAS, MKL and OpenMP use one thread. To be called before NumPy and torch are imported."""
    for library in ("OPENBLAS", "MKL", "OMP", "VECLIB"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
