"""Cuts the power: records every change of an act, then builds what a disk may hold after a cut anywhere in it.

``python -m tests.faults.power 500`` builds so many states, a second argument is the seed,
``lies`` as the third plays a disk that syncs nothing and has to be found out. Two disks are played:
one keeps the order of names as ext4 does, one keeps nothing that was not synced, as POSIX allows. On both, what
was written since a file's last sync is there by chance, sector by sector.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests import compiled
from tests.faults import shim
from tests.faults.flows import FLOWS, Flow, Office
from tests.faults.sweep import Say, check, in_a_process, make_ground, rehearse

SECTOR = 512
ACKNOWLEDGED = "ack"
MEMORY = "-shm"
"""Files that are shared memory, which no disk keeps."""


@dataclass(frozen=True)
class Change:
    """One recorded change, paths counted from the station's folder."""

    kind: str
    offset: int
    length: int
    path: str
    other: str
    content: bytes


@dataclass(eq=False)
class Node:
    """A file, or a folder: what is surely on the disk, and what was done to it since."""

    is_folder: bool = False
    durable: bytes = b""
    pending: list[Change] = field(default_factory=list)


@dataclass(frozen=True)
class Naming:
    """A name given (``node``) or taken away (None)."""

    path: str
    node: Node | None


class Disk:
    """What a disk may hold while changes arrive; ``keeps_order`` tells ext4 from what POSIX promises."""

    def __init__(self, folder: Path, *, keeps_order: bool) -> None:
        self._keeps_order = keeps_order
        self._durable: dict[str, Node] = {"": Node(is_folder=True)}
        for path in sorted(folder.rglob("*")):
            node = Node(path.is_dir(), b"" if path.is_dir() else path.read_bytes())
            self._durable[path.relative_to(folder).as_posix()] = node
        self._names = dict(self._durable)
        self._pending: list[tuple[Naming, ...]] = []

    def take(self, change: Change) -> None:
        """Let a change arrive."""
        if change.kind in ("make", "mkdir"):
            self._name(Naming(change.path, Node(is_folder=change.kind == "mkdir")))
        elif change.kind == "unlink":
            self._name(Naming(change.path, None))
        elif change.kind == "rename":
            self._name(Naming(change.path, None), Naming(change.other, self._names[change.path]))
        elif change.kind == "sync":
            self._sync(change.path)
        elif change.path in self._names:
            self._names[change.path].pending.append(change)

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes | None]:
        """Return one state the disk may be in: every file's bytes, None for a folder."""
        names = dict(self._durable)
        for namings in self._kept(chance):
            _rename(names, namings)
        return {
            path: None if node.is_folder else _content(node, chance)
            for path, node in names.items()
            if path and _has_its_folders(path, names)
        }

    def _kept(self, chance: random.Random) -> list[tuple[Naming, ...]]:
        if self._keeps_order:
            return self._pending[: chance.randint(0, len(self._pending))]
        return [one for one in self._pending if chance.random() < 0.5]

    def _name(self, *namings: Naming) -> None:
        _rename(self._names, namings)
        self._pending.append(namings)

    def _sync(self, path: str) -> None:
        node = self._names.get(path)
        if node is None:
            return
        if not node.is_folder:
            node.durable, node.pending = _played(node.durable, node.pending), []
        kept = [one for one in self._pending if self._is_kept_by(path, node, one)]
        for namings in kept:
            _rename(self._durable, namings)
        self._pending = [one for one in self._pending if one not in kept]

    def _is_kept_by(self, path: str, synced: Node, namings: tuple[Naming, ...]) -> bool:
        inside = any(_folder_of(naming.path) == path for naming in namings)
        return self._keeps_order or (synced.is_folder and inside)


def main(arguments: list[str]) -> int:
    """Build as many states as the first argument says and print what came of it."""
    if not shim.is_loaded():
        with tempfile.TemporaryDirectory() as folder:
            return shim.begin_again_under(Path(folder), "tests.faults.power", *arguments)
    compiled.share()
    wanted = int(arguments[0]) if arguments else 500
    seed = int(arguments[1]) if len(arguments) > 1 else 20260318
    with tempfile.TemporaryDirectory() as folder:
        wrong = cut(Path(folder), wanted, random.Random(seed), lies="lies" in arguments)
    sys.stdout.write(
        "\n".join([*wrong, f"{wanted} states after a power cut, {len(wrong)} findings\n"])
    )
    return 1 if wrong else 0


def cut(folder: Path, wanted: int, chance: random.Random, *, lies: bool = False) -> list[str]:
    """Return one line for everything that a start after a cut found wrong; ``lies`` plays a disk that never syncs."""
    grounds = [make_ground(folder / str(place), flow) for place, flow in enumerate(FLOWS)]
    recorded = [_record(flow, ground) for flow, ground in zip(FLOWS, grounds, strict=True)]
    for flow, ground in zip(FLOWS, grounds, strict=True):
        rehearse(flow, ground)
    wrong: list[str] = []
    for number in range(wanted):
        place = number % len(FLOWS)
        changes, keeps_order = recorded[place], chance.random() < 0.5
        # Every third cut falls when all is done: only then is everything promised.
        at = len(changes) if chance.random() < 0.33 else chance.randint(0, len(changes))
        disk = Disk(grounds[place], keeps_order=keeps_order)
        for change in changes[:at]:
            if not (lies and change.kind == "sync"):
                disk.take(change)
        found = _start(FLOWS[place], folder / "run", disk.after_a_cut(chance), changes[:at])
        how = "ext4" if keeps_order else "posix"
        wrong += [f"{FLOWS[place].name}, {how}, cut after {at}: {one}" for one in found]
    return wrong


def _record(flow: Flow, ground: Path) -> list[Change]:
    """Let an act go well and return its changes."""
    folder, log = ground.with_name("recorded"), ground.with_name("changes")
    shutil.copytree(ground, folder)
    heard = in_a_process(lambda say: _act(flow, folder, log, say))
    assert heard.lines == [ACKNOWLEDGED], heard.lines
    changes = list(_read(log.read_bytes(), str(folder.resolve())))
    shutil.rmtree(folder)
    log.unlink()
    return changes


def _act(flow: Flow, folder: Path, log: Path, say: Say) -> None:
    shim.watch(folder)
    shim.record_into(log)
    office = Office(folder)
    flow.act(office)
    shim.mark(ACKNOWLEDGED)
    office.close()
    say(ACKNOWLEDGED)


def _read(log: bytes, folder: str) -> Iterator[Change]:
    at = 0
    while at < len(log):
        end = log.index(b"\n", at)
        kind, offset, length, path, other = log[at:end].decode().split("\t")
        at = end + 1
        content = log[at : at + int(length)] if kind == "write" else b""
        at += len(content)
        names = [one.removeprefix(folder).lstrip("/") for one in (path, other)]
        if not path.endswith(MEMORY):
            yield Change(kind, int(offset), int(length), names[0], names[1], content)


def _start(
    flow: Flow, folder: Path, state: dict[str, bytes | None], changes: list[Change]
) -> list[str]:
    """Put a state on the disk and look at it as the next start does."""
    folder.mkdir()
    for path, content in sorted(state.items()):
        if content is None:
            (folder / path).mkdir()
        else:
            (folder / path).write_bytes(content)
    said = [ACKNOWLEDGED] if any(one.kind == "mark" for one in changes) else []
    heard = in_a_process(lambda say: check(flow, folder, said, say))
    shutil.rmtree(folder)
    wrong = [line for line in heard.lines if line.startswith("wrong: ")]
    return wrong + ["wrong: the check did not end"] * ("checked" not in heard.lines)


def _rename(names: dict[str, Node], namings: tuple[Naming, ...]) -> None:
    for naming in namings:
        if naming.node is None:
            names.pop(naming.path, None)
        else:
            names[naming.path] = naming.node


def _content(node: Node, chance: random.Random) -> bytes:
    """Return a file's bytes: nothing, everything, or any sectors of what was not synced."""
    how = chance.random()
    if how < 0.2:
        return node.durable
    if how < 0.4:
        return _played(node.durable, node.pending)
    sectors = [part for change in node.pending for part in _sectors(change)]
    return _played(node.durable, [part for part in sectors if chance.random() < 0.5])


def _sectors(change: Change) -> Iterator[Change]:
    if change.kind == "cut":
        yield change
        return
    at = 0
    while at < change.length:
        end = min(change.length, at + SECTOR - (change.offset + at) % SECTOR)
        yield Change("write", change.offset + at, end - at, change.path, "", change.content[at:end])
        at = end


def _played(durable: bytes, changes: list[Change]) -> bytes:
    content = bytearray(durable)
    for change in changes:
        size = change.length if change.kind == "cut" else change.offset + change.length
        if change.kind == "cut":
            del content[size:]
        content.extend(bytes(max(size - len(content), 0)))
        content[change.offset : change.offset + len(change.content)] = change.content
    return bytes(content)


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def _has_its_folders(path: str, names: dict[str, Node]) -> bool:
    folder = _folder_of(path)
    return not folder or (folder in names and _has_its_folders(folder, names))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
