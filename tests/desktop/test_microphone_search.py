"""The search for microphones in the window, when the sound system crashes or hangs."""

import psutil
from tests.microphones import HANGING_DRIVER, driver

from fieldscribe.audio import device_list

__all__ = ["driver"]


def test_a_search_that_crashes_leaves_the_known_microphones(open_program, settle, qtbot, driver):
    driver(
        "class PortAudioError(Exception): pass\n"
        "def query_hostapis(): return [{'name': 'ALSA', 'devices': [0], 'default_input_device': 0}]\n"
        "def query_devices():\n"
        "    return [{'name': 'Desk', 'default_samplerate': 16000,\n"
        "             'max_input_channels': 1, 'max_output_channels': 0}]\n"
    )
    program = open_program()
    setup = program.window.record.setup
    program.window.show_page(program.window.record)
    qtbot.waitUntil(lambda: setup.microphone.findData("Desk") > 0)
    settle(program)
    driver("import os\nos.abort()\n")
    setup.microphone.look()
    qtbot.waitUntil(setup.error_banner.isVisible)
    assert setup.error_banner.text().startswith("The search for microphones failed.")
    assert setup.microphone.findData("Desk") > 0
    assert setup.start_button.isEnabled()


def test_closing_the_window_ends_a_search_that_hangs(open_program, qtbot, driver, monkeypatch):
    monkeypatch.setattr(device_list, "_TIMEOUT_S", 600.0)
    pid = driver(HANGING_DRIVER) / "pid"
    program = open_program()
    program.window.show_page(program.window.record)
    qtbot.waitUntil(lambda: pid.exists() and pid.read_text() != "")
    program.window.settings.enter()  # another search waits behind it
    program.close()
    assert not psutil.pid_exists(int(pid.read_text()))
