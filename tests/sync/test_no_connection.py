"""Until a person sets sending up, nothing opens a connection: the system calls of the real program are watched."""

import os
import re
import shutil
import subprocess
import sys

import pytest


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
@pytest.mark.parametrize("arguments", [["outbox", "list"], ["sync"], ["enrol"], ["finish", "1", "--yes"], ["list"]])
def test_no_command_opens_a_connection_before_enrolment(arguments, tmp_path, workspace, debrief):
    folder = workspace.folder.root
    workspace.close()
    log = tmp_path / "calls"
    command = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log)]
    command += [sys.executable, "-m", "fieldscribe", "--data-dir", str(folder), *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if "ptrace" in done.stderr or not log.exists():
        pytest.skip("strace may not watch processes here")
    assert done.returncode in (0, 1), done.stderr
    calls = [line for line in log.read_text().splitlines() if re.search(r"\b(connect|sendto|sendmsg|bind)\(", line)]
    assert [line for line in calls if "AF_INET" in line] == []
