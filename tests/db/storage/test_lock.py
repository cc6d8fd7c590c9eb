"""One program per folder, for as long as it runs and no longer."""

from __future__ import annotations

import subprocess
import sys

import pytest

from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.storage.lock import FolderLock

HOLD = """
import os, sys
from pathlib import Path
from db.storage.lock import FolderLock
FolderLock.keep = FolderLock(Path(sys.argv[1]))
FolderLock.keep.take()
print("taken", flush=True)
sys.stdin.readline()
os.kill(os.getpid(), 9)
"""


def test_a_folder_is_taken_once(tmp_path):
    first = FolderLock(tmp_path)
    first.take()
    first.take()
    with pytest.raises(CannotOpen) as refused:
        FolderLock(tmp_path).take()
    assert refused.value.code is TroubleCode.IN_USE
    first.release()


def test_a_released_folder_can_be_taken_again(tmp_path):
    first, second = FolderLock(tmp_path), FolderLock(tmp_path)
    first.take()
    first.release()
    second.take()
    with pytest.raises(CannotOpen):
        first.take()
    second.release()


def test_a_folder_that_is_missing_is_made(tmp_path):
    lock = FolderLock(tmp_path / "new" / "data")
    lock.take()
    lock.release()
    assert (tmp_path / "new" / "data").is_dir()


def test_a_file_in_the_place_of_the_folder_is_told_as_such(tmp_path):
    (tmp_path / "data").write_text("a letter")
    with pytest.raises(CannotWrite) as refused:
        FolderLock(tmp_path / "data").take()
    assert refused.value.code is TroubleCode.NOT_A_FOLDER


def test_a_killed_program_leaves_no_lock_behind(tmp_path):
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout.readline() == "taken\n"
        with pytest.raises(CannotOpen):
            FolderLock(tmp_path).take()
        holder.stdin.write("\n")
        holder.stdin.flush()
    after = FolderLock(tmp_path)
    after.take()
    after.release()
