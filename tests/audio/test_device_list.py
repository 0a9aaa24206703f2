"""Microphones are looked for in a child process: what breaks or hangs the sound system ends the search alone."""

import ctypes
import signal
import subprocess
import sys

import psutil
import pytest
from tests.microphones import HANGING_DRIVER, driver, portaudio

from fieldscribe import errors
from fieldscribe.audio import device_list, jack
from fieldscribe.audio.device_list import list_devices

__all__ = ["driver", "portaudio"]

DIE_WITH_JACKS_LOCKS = """
import ctypes, os, signal
db = ctypes.CDLL("libdb-5.3.so")
environment = ctypes.c_void_p()
assert db.db_env_create(ctypes.byref(environment), 0) == 0
folder = f"/dev/shm/jack_db-{os.getuid()}"
os.makedirs(folder)
create, memory_pool, concurrent = 0x1, 0x400, 0x100
db.__env_open.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32, ctypes.c_int]
assert db.__env_open(environment, folder.encode(), create | memory_pool | concurrent, 0) == 0
db.__db_pthread_mutex_lock.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint32]
inner = ctypes.cast(environment, ctypes.POINTER(ctypes.c_void_p))[0]
assert not any(db.__db_pthread_mutex_lock(inner, mutex, 0) for mutex in range(1, 40))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("signal", ["SIGSEGV", "SIGBUS", "SIGABRT", "SIGKILL"])
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_driver_that_crashes_ends_only_the_search(driver, signal):
    driver(f"import os, signal\nos.kill(os.getpid(), signal.{signal})\n")
    with pytest.raises(errors.ChildDied) as caught:
        list_devices()
    assert str(caught.value).startswith("The search for microphones")
    assert "A recording in progress is not affected." in str(caught.value)


def test_a_driver_that_hangs_is_given_up_with_a_sentence(driver, monkeypatch):
    monkeypatch.setattr(device_list, "_TIMEOUT_S", 1.0)
    driver(HANGING_DRIVER)
    with pytest.raises(errors.ChildSilent, match="The search for microphones stopped responding"):
        list_devices()


def test_a_search_that_is_not_needed_any_more_ends(driver):
    pid = driver(HANGING_DRIVER) / "pid"
    with pytest.raises(errors.Cancelled):
        list_devices(should_stop=lambda: pid.exists() and bool(pid.read_text()))
    assert not psutil.pid_exists(int(pid.read_text()))


def test_what_a_driver_writes_does_not_reach_the_person(driver, capfd):
    driver(
        "import os\nos.write(1, b'jack server is not running')\nos.write(2, b'ALSA lib: cannot find card')\n"
        "class PortAudioError(Exception): pass\n"
        "def query_hostapis(): return []\n"
        "def query_devices(): return []\n"
    )
    assert list_devices() == device_list.DeviceList([], [])
    assert capfd.readouterr() == ("", "")


def test_a_missing_sound_system_is_named(driver):
    driver("raise OSError('PortAudio library not found')\n")
    with pytest.raises(errors.NoSoundSystem):
        list_devices()


def test_a_program_killed_inside_jack_does_not_block_the_search(portaudio):
    try:
        ctypes.CDLL("libdb-5.3.so")
    except OSError:
        pytest.skip("no libjack with Berkeley DB here")
    with jack.without_stale_locks():  # nobody else may meet the locks before the search does
        killed = subprocess.run([sys.executable, "-c", DIE_WITH_JACKS_LOCKS], capture_output=True, timeout=60)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert isinstance(list_devices(), device_list.DeviceList)
