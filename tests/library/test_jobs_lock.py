"""One process at a time runs jobs, and a dead one holds nobody up."""

import os
import subprocess
import sys

import pytest

from fieldscribe.errors import JobsRunElsewhere, NotWritable
from fieldscribe.library.jobs_lock import jobs_lock, lock_file

HOLDING = """
import sys
from pathlib import Path
from fieldscribe.library.opening import open_library
from fieldscribe.library.jobs_lock import jobs_lock
with open_library(Path(sys.argv[1]), Path(sys.argv[2])) as library, jobs_lock(library):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def elsewhere(library, path, backups):
    """Another process that holds the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path), str(backups)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate(timeout=60)


def test_the_second_process_is_told_who_holds_the_lock(library, elsewhere):
    with pytest.raises(JobsRunElsewhere, match=f"process {elsewhere.pid}"), jobs_lock(library):
        pytest.fail("two processes ran jobs")


def test_the_lock_ends_with_a_killed_process(library, elsewhere):
    elsewhere.kill()
    elsewhere.wait(60)
    with jobs_lock(library):
        assert lock_file(library).read_text() == str(os.getpid())


def test_the_lock_ends_with_its_process(library, elsewhere):
    elsewhere.communicate("")
    with jobs_lock(library):
        pass
    with jobs_lock(library):
        pass


def test_a_process_takes_the_lock_only_once(library):
    with jobs_lock(library), pytest.raises(JobsRunElsewhere), jobs_lock(library):
        pytest.fail("taken twice")


def test_a_lock_file_that_cannot_be_created_is_reported_in_a_sentence(library):
    lock_file(library).mkdir()
    with pytest.raises(NotWritable), jobs_lock(library):
        pytest.fail("taken")
