"""A limit on the memory of this process, for children that read files of strangers or load a model.

What goes beyond it fails within the process as if the computer had no more, and ends in the sentence about memory,
instead of making the whole laptop swap. On macOS the system takes the limit and enforces little of it.
"""

import contextlib
import ctypes
import sys
from typing import Any

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_MEMORY = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY

_job: Any = None  # Windows: the job object this process is in; it lives as long as the process


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def limit_memory(size: int) -> None:
    """Let this process have `size` bytes of private memory at most; a later call may raise or lower that.

    A limit that is in force already and lower stays. Nothing is raised where the system knows no such limit.
    """
    if sys.platform == "win32":
        with contextlib.suppress(Exception):  # only a safeguard: failures are ignored
            _limit_on_windows(size)
        return
    import resource

    # RLIMIT_DATA counts what is written to and not shared: unlike RLIMIT_AS it leaves libraries and mapped files out.
    with contextlib.suppress(OSError, ValueError):
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = size if most == resource.RLIM_INFINITY else min(size, most)
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, most))


def _limit_on_windows(size: int) -> None:
    global _job
    kernel: Any = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.SetInformationJobObject.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32)
    kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    if _job is None:
        _job = kernel.CreateJobObjectW(None, None)
        if not _job or not kernel.AssignProcessToJobObject(_job, kernel.GetCurrentProcess()):
            return
    limits = _Limits()
    limits.BasicLimitInformation.LimitFlags = _PROCESS_MEMORY
    limits.ProcessMemoryLimit = size
    kernel.SetInformationJobObject(_job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
