"""Content lies sealed in files: written before its row, swept away when no row names it, shared by copies."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import select

from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.kernel.kinds import Action
from db.storage.backup import copy_file
from db.storage.blobs import BlobFolder, FileBlobs, RowBlobs
from db.storage.records import BlobRow
from db.storage.sealed import PIECE, Sealing
from tests import pictures
from tests.stations import PASSPHRASE, Station


class Cancelled(Exception):
    """The transaction ends without being kept."""


SEALING = Sealing(bytes(range(32)))
CONTENT = pictures.photo()


@pytest.fixture
def folder(tmp_path: Path) -> BlobFolder:
    return BlobFolder(tmp_path / "blobs")


@pytest.fixture
def blobs(folder: BlobFolder) -> FileBlobs:
    return FileBlobs(folder, SEALING)


def keep(station: Station, blobs: FileBlobs | RowBlobs, content: bytes = CONTENT) -> bytes:
    with station.workspace.unit_of_work.writing(station.actor, Action.ATTACHMENT_ADDED) as work:
        return blobs.keep(work.session, io.BytesIO(content), b"small")


def read(station: Station, blobs: FileBlobs | RowBlobs, digest: bytes) -> bytes:
    with station.workspace.unit_of_work.reading() as session:
        return b"".join(blobs.read(session, digest))


def files(folder: BlobFolder) -> list[Path]:
    return [path for path in folder.folder.rglob("*") if path.is_file()]


def test_kept_content_comes_back_and_nobody_else_can_read_it(
    station: Station, blobs: FileBlobs, folder: BlobFolder
) -> None:
    digest = keep(station, blobs)
    assert read(station, blobs, digest) == CONTENT
    (file,) = files(folder)
    assert CONTENT[:200] not in file.read_bytes()
    assert digest.hex() not in file.name
    assert file.stat().st_mode & 0o077 == 0
    with station.workspace.unit_of_work.reading() as session:
        assert blobs.preview(session, digest) == b"small"
        assert blobs.preview(session, bytes(32)) is None


def test_the_same_content_is_kept_once_and_written_anew_where_its_file_is_gone(
    station: Station, blobs: FileBlobs, folder: BlobFolder
) -> None:
    digest = keep(station, blobs)
    (file,) = files(folder)
    file.unlink()
    with pytest.raises(CannotOpen) as missing:
        read(station, blobs, digest)
    assert missing.value.code is TroubleCode.MISSING
    assert keep(station, blobs) == digest
    assert read(station, blobs, digest) == CONTENT
    assert len(files(folder)) == 1


def test_content_of_a_transaction_that_failed_is_swept_away(
    station: Station, blobs: FileBlobs, folder: BlobFolder
) -> None:
    kept = keep(station, blobs)
    work = station.workspace.unit_of_work
    with suppress(Cancelled), work.writing(station.actor, Action.NOTE_ADDED) as begun:
        blobs.keep(begun.session, io.BytesIO(b"lost"), b"")
        raise Cancelled
    folder.path(bytes(32)).parent.mkdir(exist_ok=True)
    folder.path(bytes(32)).with_name("half.part").write_bytes(b"half")
    with work.reading() as session:
        assert blobs.sweep(session) == 2
        assert blobs.sweep(session) == 0
    assert read(station, blobs, kept) == CONTENT


def test_a_row_is_gone_before_its_file(
    station: Station, blobs: FileBlobs, folder: BlobFolder
) -> None:
    digest = keep(station, blobs)
    with station.workspace.unit_of_work.writing(station.actor, Action.NOTE_ADDED) as work:
        names = [blobs.let_go(work.session, digest)]
        assert files(folder)
    blobs.remove(names)
    assert files(folder) == []
    with station.workspace.unit_of_work.reading() as session:
        assert session.scalars(select(BlobRow)).all() == []


def test_a_folder_that_takes_nothing_is_trouble_and_leaves_no_row(
    station: Station, tmp_path: Path
) -> None:
    (tmp_path / "blobs").write_bytes(b"")
    blobs = FileBlobs(BlobFolder(tmp_path / "blobs"), SEALING)
    with pytest.raises(CannotWrite):
        keep(station, blobs)
    with station.workspace.unit_of_work.reading() as session:
        assert session.scalars(select(BlobRow)).all() == []


def test_rows_hold_large_content_sealed_in_parts(station: Station) -> None:
    large = bytes(2 * PIECE + 7)
    digest = keep(station, RowBlobs(SEALING), large)
    assert keep(station, RowBlobs(SEALING), large) == digest
    assert read(station, RowBlobs(SEALING), digest) == large
    with pytest.raises(CannotOpen):
        read(station, RowBlobs(Sealing(bytes(32))), digest)


def test_a_copy_of_the_station_brings_its_content_and_shares_what_it_has(
    station: Station, tmp_path: Path
) -> None:
    data = station.workspace.places.database
    own = BlobFolder(data.with_name("blobs"))
    digest = keep(station, FileBlobs(own, SEALING))
    key = station.entrance.enter(station.founded.user, PASSPHRASE).key.derive("db")
    for name in ("monday.db", "tuesday.db"):
        copy_file(data, key, tmp_path / "backups" / name)
    (copied,) = files(BlobFolder(tmp_path / "backups" / "blobs"))
    assert copied.name == SEALING.name(digest).hex()
    assert copied.read_bytes() == own.path(SEALING.name(digest)).read_bytes()
