"""A disk that is full or forbidden: the trouble has a name, nothing is lost, a retry doubles nothing."""

from __future__ import annotations

import contextlib
import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from db.kernel.errors import CannotOpen, CannotWrite, Trouble, TroubleCode
from db.reception.contracts import RegisterVisit
from db.reception.queue_contracts import QueueView
from db.storage.backup import copy_file
from db.storage.files import write_safely
from db.storage.lock import FolderLock
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import engine_findings, findings
from tests.faults.disks import IS_ROOT, said_without_rights, with_modes
from tests.stations import Station, Template, entrance_of, open_station

MEGABYTE = 1024 * 1024


@contextmanager
def small_files(folder: Path) -> Iterator[Callable[[], None]]:
    """Let no file grow beyond its present size and a little more, until the yielded function is called."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = max(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 60_000, hard))
    try:
        yield lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


@contextmanager
def small_disk(folder: Path) -> Iterator[Callable[[], None]]:
    """Leave a little room on the folder's file system, until the yielded function is called."""
    used = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    blocks = (used + 200_000) // 4096
    _mount("remount", folder, blocks)
    try:
        yield lambda: _mount("remount", folder, 16 * MEGABYTE // 4096)
    finally:
        _mount("remount", folder, 16 * MEGABYTE // 4096)


def _mount(how: str, folder: Path, blocks: int) -> None:
    options = ",".join([how, f"size={blocks * 4096}"]).removeprefix("new,")
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)


def can_mount() -> bool:
    """Tell whether this computer lets us make a disk of our own."""
    with_own = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return IS_ROOT and subprocess.run(with_own, capture_output=True, check=False).returncode == 0


Full = Callable[[Path], AbstractContextManager[Callable[[], None]]]
WAYS: dict[str, tuple[Full, TroubleCode]] = {"limit": (small_files, TroubleCode.DISK_ERROR)}
if can_mount():
    WAYS["disk"] = (small_disk, TroubleCode.DISK_FULL)


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    """A way in which a disk can be full."""
    name: str = request.param
    return name


@pytest.fixture
def folder(way: str, tmp_path: Path) -> Iterator[Path]:
    """A folder that can be filled up."""
    place = tmp_path / "disk"
    place.mkdir()
    if way == "limit":
        yield place
        return
    _mount("new", place, 16 * MEGABYTE // 4096)
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.fixture
def on_disk(folder: Path, founded_station: Template, clock: FakeClock) -> Iterator[Station]:
    """A station on the folder that can be filled up."""
    subprocess.run(["cp", "-r", f"{founded_station.folder}/.", folder], check=True)
    station = open_station(entrance_of(folder, clock), founded_station.founded, clock)
    yield station
    station.workspace.close()


def fill(station: Station, clock: FakeClock) -> tuple[list[RegisterVisit], RegisterVisit, Trouble]:
    """Register visits until one cannot be written; return the saved ones, that one, and the trouble."""
    saved = []
    for _ in range(500):
        command = factories.visit(clock, factories.matter(statement="路灯不亮。" * 200))
        try:
            station.workspace.reception.register_visit(station.actor, command)
        except Trouble as trouble:
            return saved, command, trouble
        saved.append(command)
    raise AssertionError("the disk never became full")


def test_a_full_disk_is_named_and_a_retry_doubles_nothing(
    way: str, folder: Path, on_disk: Station, clock: FakeClock
) -> None:
    full, code = WAYS[way]
    reception, actor = on_disk.workspace.reception, on_disk.actor
    known: set[object] = set()
    for _ in range(4):
        with full(folder) as give_room:
            saved, refused, trouble = fill(on_disk, clock)
            assert isinstance(trouble, CannotWrite)
            assert trouble.code is code
            assert findings(on_disk.workspace) == []
            give_room()
            retried = [reception.register_visit(actor, one).value for one in (refused, refused)]
        assert retried[1].was_known
        known |= {one.visit for one in (*saved, refused)}
        shown = {on_disk.workspace.matters.detail(actor, line.id).visit for line in queue(on_disk)}
        assert shown == known
    assert findings(on_disk.workspace) == []
    assert engine_findings(on_disk.workspace) == ()


def test_a_full_disk_leaves_files_of_keys_and_copies_as_they_were(
    way: str, folder: Path, on_disk: Station
) -> None:
    full, _ = WAYS[way]
    keys = on_disk.entrance.ring.path
    before = keys.read_bytes()
    database, key = on_disk.workspace.places.database, on_disk.workspace._key.derive("db")
    with full(folder):
        with pytest.raises(CannotWrite):
            write_safely(keys, b"x" * (4 * MEGABYTE))
        for number in range(9):
            try:
                copy_file(database, key, folder / f"copy-{number}.db")
            except Trouble:
                break
    assert keys.read_bytes() == before
    assert list(folder.rglob("*.db.part")) == []


@pytest.mark.parametrize("way", ["disk"], indirect=True)
@pytest.mark.skipif(not can_mount(), reason="needs a disk of its own")
def test_a_station_on_a_full_disk_is_not_opened_and_the_disk_is_named_full(
    folder: Path, on_disk: Station, founded_station: Template, clock: FakeClock
) -> None:
    on_disk.workspace.close()
    with small_disk(folder):
        fill_up(folder / "film.mp4")
        with pytest.raises(CannotOpen) as refused:
            open_station(on_disk.entrance, founded_station.founded, clock)
    assert refused.value.code is TroubleCode.DISK_FULL


def fill_up(path: Path) -> None:
    """Leave no room at all."""
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)


@pytest.mark.skipif(not can_mount(), reason="needs a disk of its own")
def test_a_disk_without_room_for_the_lock_is_named_full(tmp_path: Path) -> None:
    with without_room_for_files(tmp_path), pytest.raises(CannotWrite) as refused:
        FolderLock(tmp_path).take()
    assert refused.value.code is TroubleCode.DISK_FULL


@contextmanager
def without_room_for_files(folder: Path) -> Iterator[None]:
    """Lay a disk over the folder that takes no file at all."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "nr_inodes=1", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def queue(station: Station) -> list[object]:
    """Return every open matter."""
    return list(station.workspace.matters.queue(station.actor, QueueView.OPEN))


@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "said"),
    [
        (0o555, 0o444, "saw 1, saving: read_only"),
        (0o555, 0o666, "saw 1, saving: read_only"),
        (0o000, 0o444, "opening: read_only"),
        (0o755, 0o000, "opening: read_only"),
        (0o777, 0o444, "saw 1, saving: read_only"),
    ],
)
def test_a_folder_without_rights_is_named_read_only_and_stays_as_it_is(
    station: Station, clock: FakeClock, *, folder_mode: int, file_mode: int, said: str
) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.close()
    whole = station.entrance.places.folder
    before = {path.name: path.read_bytes() for path in whole.iterdir()}
    with with_modes(whole, folder_mode, file_mode):
        heard = as_outsider(whole.parent, station.founded.user)
    assert heard == said
    assert {name: (whole / name).read_bytes() for name in before} == before


def test_a_kill_before_the_folder_became_read_only_is_named_and_left_for_later(
    station: Station, clock: FakeClock
) -> None:
    """The last saves lie in the log, which cannot be read without a file that cannot be made."""
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    whole = station.entrance.places.folder
    (whole / "station.db-shm").unlink()
    with with_modes(whole, 0o555, 0o600):
        assert as_outsider(whole.parent, station.founded.user) == "opening: read_only"


@pytest.mark.skipif(not can_mount(), reason="this computer lets nobody mount")
def test_a_read_only_medium_opens_for_reading(
    tmp_path: Path, founded_station: Template, clock: FakeClock
) -> None:
    medium = tmp_path / "medium"
    medium.mkdir()
    _mount("new", medium, 16 * MEGABYTE // 4096)
    try:
        subprocess.run(["cp", "-r", f"{founded_station.folder}/.", medium], check=True)
        subprocess.run(["mount", "-o", "remount,ro", medium], check=True)
        station = open_station(entrance_of(medium, clock), founded_station.founded, clock)
        assert station.workspace.reads_only is TroubleCode.READ_ONLY
        assert station.workspace.stations.facts().short_name == "海昌"
        with pytest.raises(CannotWrite):
            station.workspace.reception.register_visit(station.actor, factories.visit(clock))
        station.workspace.close()
    finally:
        subprocess.run(["umount", medium], check=True)


def as_outsider(folder: Path, user: object) -> str:
    """Return what a visit comes to for somebody who is not root."""
    return said_without_rights("tests.faults.outsider", str(folder), str(user))
