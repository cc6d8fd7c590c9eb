"""Small files: the old or the new content, whole, for its owner's eyes only, and every failure named."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.storage.files import (
    cannot_write,
    read_start,
    read_whole,
    sync_folder,
    write_lightly,
    write_safely,
)


def test_a_file_is_replaced_whole_and_leaves_no_part(tmp_path: Path) -> None:
    path = tmp_path / "keyslots.json"
    write_safely(path, b"one")
    write_safely(path, b"two")
    assert path.read_bytes() == b"two"
    assert [one.name for one in tmp_path.iterdir()] == ["keyslots.json"]


def test_the_content_before_is_kept_where_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "keyslots.json"
    write_safely(path, b"one", keep_previous=True)
    write_safely(path, b"two", keep_previous=True)
    assert (tmp_path / "keyslots.json.1").read_bytes() == b"one"


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"open to all")
    path.chmod(0o644)
    write_safely(path, b"secret")
    assert path.stat().st_mode & 0o077 == 0


def test_the_part_of_a_write_that_was_killed_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "keyslots.json.part").write_bytes(b"half")
    write_safely(tmp_path / "keyslots.json", b"whole")
    assert (tmp_path / "keyslots.json").read_bytes() == b"whole"


def test_a_folder_that_is_gone_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as refused:
        write_safely(tmp_path / "nowhere" / "file", b"x")
    assert refused.value.code is TroubleCode.NO_FOLDER


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, TroubleCode.DISK_FULL),
        (errno.EDQUOT, TroubleCode.DISK_FULL),
        (errno.EROFS, TroubleCode.READ_ONLY),
        (errno.EACCES, TroubleCode.READ_ONLY),
        (errno.EIO, TroubleCode.DISK_ERROR),
        (None, TroubleCode.DISK_ERROR),
    ],
)
def test_the_systems_error_is_told_by_its_cause(number: int | None, code: TroubleCode) -> None:
    error = OSError(number, "x") if number else OSError()
    assert cannot_write(error).code is code


def test_a_file_is_read_or_named_missing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    assert read_whole(tmp_path / "file") == b"x"
    for path, code in (
        (tmp_path / "other", TroubleCode.MISSING),
        (tmp_path, TroubleCode.DISK_ERROR),
    ):
        with pytest.raises(CannotOpen) as refused:
            read_whole(path)
        assert refused.value.code is code


def test_a_folder_is_made_durable_and_let_go_of(tmp_path: Path) -> None:
    (tmp_path / "keyslots.json").write_bytes(b"x")
    held = open_handles()
    sync_folder(tmp_path)
    assert open_handles() == held
    with pytest.raises(FileNotFoundError):
        sync_folder(tmp_path / "gone")


def open_handles() -> set[str]:
    """Return what this process holds open, less the listing itself."""
    return {one.name for one in Path("/proc/self/fd").iterdir() if one.exists()}


def test_of_a_large_file_only_the_start_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"start and much more")
    assert read_start(path, 5) == b"start"
    assert read_whole(path) == b"start and much more"


def test_a_light_write_is_whole_and_leaves_no_part(tmp_path: Path) -> None:
    path = tmp_path / "tidemark.quick"
    for content in (b"a longer one", b"two"):
        write_lightly(path, content)
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o077 == 0
    assert [one.name for one in tmp_path.iterdir()] == ["tidemark.quick"]
    with pytest.raises(CannotWrite):
        write_lightly(tmp_path / "nowhere" / "file", b"x")
