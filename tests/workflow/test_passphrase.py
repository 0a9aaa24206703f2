"""The passphrase of the window: only a hash is kept, every keyboard gives the same, and a lost one can be removed."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.errors import PassphraseDamaged, PassphraseTooShort
from fieldscribe.workflow import passphrase
from fieldscribe.workflow.passphrase import fits, is_set, remove_passphrase, set_passphrase, wait_after
from fieldscribe.workflow.workspace import Workspace


def test_only_the_right_passphrase_fits(workspace):
    assert not is_set(workspace)
    assert fits(workspace, "whatever")  # there is nothing to open
    set_passphrase(workspace, "drei kleine Wörter")
    assert is_set(workspace)
    assert fits(workspace, "drei kleine Wörter")
    for wrong in ("", "drei kleine Worter", "Drei kleine Wörter", "drei kleine Wörter ", "\0", "\ud800", "x" * 100_000):
        assert not fits(workspace, wrong)
    set_passphrase(workspace, "another one")
    assert not fits(workspace, "drei kleine Wörter")
    assert remove_passphrase(workspace)
    assert not remove_passphrase(workspace)
    assert fits(workspace, "")


def test_unicode_forms_of_a_passphrase_are_equal(workspace):
    set_passphrase(workspace, "Zoe\u0308 Ãlvaro")  # as a Mac composes letters
    assert fits(workspace, "Zo\u00eb A\u0303lvaro")


def test_the_passphrase_is_stored_only_as_a_salted_hash(workspace):
    hashes = set()
    for _ in range(2):
        set_passphrase(workspace, "zygomatic mandible")
        hashes.add(workspace.library.rows("SELECT salt, hash FROM passphrase")[0])
    assert len({salt for salt, _ in hashes}) == len({hashed for _, hashed in hashes}) == 2
    files = b"".join(file.read_bytes() for file in workspace.folder.root.iterdir() if file.is_file())
    assert b"zygomatic" not in files


@pytest.mark.parametrize("short", ["", "12345", "     a     ", "\n\n\n\n\n\n\n"])
def test_a_short_one_is_refused_and_changes_nothing(workspace, short):
    set_passphrase(workspace, "long enough")
    with pytest.raises(PassphraseTooShort):
        set_passphrase(workspace, short)
    assert fits(workspace, "long enough")


@pytest.mark.parametrize(
    "forged",
    [
        "cost = 0", "cost = 3", "cost = -1", "cost = 1 << 40", "cost = 1 << 60", "block_size = 0",
        "block_size = 1 << 30", "block_size = -8", "parallel = 100000", "parallel = 0",
        "parallel = 1 << 40", "salt = x''",
    ],
)  # fmt: skip
def test_a_damaged_hash_fits_nothing_and_takes_no_memory(workspace, forged):
    set_passphrase(workspace, "long enough")
    workspace.library.execute(f"UPDATE passphrase SET {forged}")
    for words in ("long enough", ""):
        with pytest.raises(PassphraseDamaged, match="passphrase remove"):
            fits(workspace, words)
    assert remove_passphrase(workspace)


@pytest.mark.parametrize("forged", ["x''", "x'00'", "zeroblob(32)", "zeroblob(100000)"])
def test_a_forged_hash_fits_nothing(workspace, forged):
    set_passphrase(workspace, "long enough")
    workspace.library.execute(f"UPDATE passphrase SET hash = {forged}")
    assert not fits(workspace, "long enough")
    assert not fits(workspace, "")


def test_the_library_stores_one_passphrase(workspace):
    set_passphrase(workspace, "long enough")
    with closing(sqlite3.connect(workspace.library.path)) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute("INSERT INTO passphrase VALUES (2, x'00', x'00', 2, 8, 1)")


def test_other_connections_see_a_new_passphrase_at_once(workspace):
    set_passphrase(workspace, "long enough")
    with Workspace.open(workspace.folder) as other:
        remove_passphrase(other)
    assert fits(workspace, "forgotten")


@given(st.integers(0, 10**6))
def test_the_delay_after_wrong_tries_grows_up_to_a_limit(wrong):
    assert 0 <= wait_after(wrong) <= wait_after(wrong + 1) <= 30


@settings(max_examples=5)
@given(st.text(min_size=6).filter(lambda text: len(text.strip()) >= 6))
def test_any_text_can_be_a_passphrase(tmp_path_factory, text):
    from fieldscribe.paths import DataFolder
    from fieldscribe.workflow.workspace import Workspace

    with Workspace.open(DataFolder(tmp_path_factory.mktemp("any"))) as workspace:
        set_passphrase(workspace, text)
        assert fits(workspace, text)
        assert not fits(workspace, text + "x")
    assert passphrase.SHORTEST == 6
