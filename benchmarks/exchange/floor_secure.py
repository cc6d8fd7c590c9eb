"""The floor with what the design asks for and nothing else, in straight Python: clocks of fields, a log of operations,
sealed segments, signed frames, age, open conflicts. ``floor_secure_cipher`` is the same over SQLCipher.

What the product does beyond it is left out on purpose: commitments and links of single operations, who acted in which
role, the search index, records of every kind by one rule, erasures, trays, receipts.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pyrage
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from benchmarks.exchange.floor_hand import BATCH, BATCHES, INDEXES, TABLES, values_of
from benchmarks.exchange.steps import FULL, PART, Steps, again, empty, play
from benchmarks.exchange.workload import Line, lines
from db.bundle.streams import Pieces
from db.storage.engine import PRAGMAS

Connect = Callable[[Path], Any]
Dot = tuple[int, int]
"""Writer and number of an operation."""

OWN, OTHER, STRANGER = 1, 2, 3
TITLE = TABLES["matter"].index("title")

_KEYS = {who: Ed25519PrivateKey.from_private_bytes(bytes([who]) * 32) for who in (OWN, OTHER, STRANGER)}  # fmt: skip
_RECEIVER = pyrage.x25519.Identity.generate()
_KINDS = tuple(TABLES)
_pack, _unpack = msgspec.msgpack.Encoder().encode, msgspec.msgpack.Decoder().decode
_OPERATION = "INSERT INTO operation VALUES (?, ?, ?, ?, ?, ?, ?)"
_NO_LINK = bytes(32)
_HEAD = 4 + 4 + 64
"""Length of the packed bytes, of the plain ones, signature."""

Hand = Callable[[list[Any]], None]
"""Is handed the operations of one segment."""


def main(connect: Connect) -> None:
    """Be a carrier."""
    play({
        "make": lambda folder, _steps: _make(folder, connect),
        "out": lambda folder, steps: _out(folder, steps, connect),
        "in": lambda folder, steps: _take_in(folder, steps, connect),
    })  # fmt: skip


def plain(path: Path) -> sqlite3.Connection:
    """Open a file that is not encrypted."""
    raw = sqlite3.connect(path, isolation_level=None)
    for name, value in PRAGMAS.items():
        raw.execute(f"PRAGMA {name} = {value}")
    return raw


def _make(folder: Path, connect: Connect) -> None:
    (folder / "receiver").write_text(str(_RECEIVER))
    with closing(_Base(connect(empty(folder, "source.db")))) as base:
        base.work(OWN, lines(folder, "full"))
    for who, name in ((OTHER, "other"), (STRANGER, "stranger")):
        with closing(_Base(connect(empty(folder, "stranger.db")))) as base:
            seen = {line["id"]: n for n, line in enumerate(lines(folder, "full"), 1)}
            base.work(who, lines(folder, name), seen)
            base.export(who, folder / name, _receiver(folder), after=0)


def _out(folder: Path, steps: Steps, connect: Connect) -> None:
    receiver = _receiver(folder)
    with closing(_Base(connect(again(folder, "source.db", "out.db")))) as base:
        with steps.counted("export"):
            newest = base.export(OWN, folder / FULL, receiver, after=0)
        seen = {line["id"]: n for n, line in enumerate(lines(folder, "full"), 1)}
        base.work(OWN, lines(folder, "part"), seen)
        with steps.counted("export 1 %"):
            base.export(OWN, folder / PART, receiver, after=newest)
    for name in (FULL, PART):
        steps.weigh(name, folder / name)


def _take_in(folder: Path, steps: Steps, connect: Connect) -> None:
    receiver = _receiver(folder)
    with closing(_Base(connect(empty(folder, "in.db")))) as base:
        for name, file in (("import", FULL), ("import 1 %", PART), ("known", PART)):
            with steps.counted(name):
                base.take(OWN, folder / file, receiver)
        base.take(OTHER, folder / "other", receiver)
        with steps.counted("conflicts"):
            base.take(STRANGER, folder / "stranger", receiver)
        (found,) = base.raw.execute("SELECT count(*) FROM conflict").fetchone()
        assert found == sum(1 for _ in lines(folder, "stranger")), found
    with steps.counted("check"):
        _open(folder / FULL, receiver, OWN, lambda _rows: None)


def _receiver(folder: Path) -> Any:
    return pyrage.x25519.Identity.from_str((folder / "receiver").read_text())


class _Base:
    """Tables with clocks, and the log they follow from."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        for table, columns in TABLES.items():
            raw.execute(
                f"CREATE TABLE IF NOT EXISTS {table} (id BLOB PRIMARY KEY, {', '.join(columns[1:])}, "
                "origin, seq, hlc, clk BLOB)"
            )
            for number, index in enumerate(INDEXES[table]):
                raw.execute(f"CREATE INDEX IF NOT EXISTS ix_{table}_{number} ON {table} ({index})")
        raw.execute(
            "CREATE TABLE IF NOT EXISTS conflict (record BLOB, field, PRIMARY KEY (record, field))"
        )
        raw.execute(
            "CREATE TABLE IF NOT EXISTS operation (origin, seq, hlc, kind, record BLOB, seen BLOB, "
            "payload BLOB, PRIMARY KEY (origin, seq)) WITHOUT ROWID"
        )
        raw.execute(
            "CREATE TABLE IF NOT EXISTS segment (origin, first, last, link BLOB, seal BLOB, "
            "PRIMARY KEY (origin, first))"
        )

    def close(self) -> None:
        """Close the file."""
        self.raw.close()

    def work(self, who: int, said: Iterable[Line], seen: dict[str, int] | None = None) -> None:
        """Write operations as somebody working there would; rows only of whoever's base this is."""
        first = self._newest(who) + 1
        self.raw.execute("BEGIN IMMEDIATE")
        for seq, line in enumerate(said, first):
            key, hlc = bytes.fromhex(line["id"]), seq + who
            if "statement" in line or line["is"] == "fact":
                kind, values = _KINDS.index(line["is"]), values_of(line)[1:]
                operation = (who, seq, hlc, kind, key, None, _pack(values))
                self.raw.execute(_OPERATION, operation)
                self.raw.execute(_ADD[line["is"]], (key, *values, who, seq, hlc, None))
            else:
                known = _pack([[OWN, (seen or {})[line["id"]]]])
                operation = (who, seq, hlc, 0, key, known, _pack({TITLE: line["title"]}))
                self.raw.execute(_OPERATION, operation)
                clock = _pack({TITLE: [[who, seq, hlc, known]]})
                self.raw.execute(_CHANGE, (line["title"], clock, key))
        self.raw.execute("COMMIT")

    def export(self, who: int, path: Path, receiver: Any, after: int) -> int:
        """Seal what is not sealed and write a run of the log; return its end."""
        with path.open("wb") as file:
            source = Pieces(self._frames(who, after))
            pyrage.encrypt_io(source, file, [receiver.to_public()])
        return self._newest(who)

    def _frames(self, who: int, after: int) -> Iterator[bytes]:
        squeeze, key = zstandard.ZstdCompressor(level=3), _KEYS[who]
        for number, segment in enumerate(self._segments(who, after)):
            plain_bytes = _pack(segment)
            packed = squeeze.compress(plain_bytes)
            signed = _stated(number, len(plain_bytes), packed)
            yield len(packed).to_bytes(4) + len(plain_bytes).to_bytes(4) + key.sign(signed) + packed

    def _segments(self, who: int, after: int) -> Iterator[Any]:
        """Yield sealed runs; each names the one before it, and is signed by who wrote it."""
        link = _NO_LINK
        found = self.raw.execute(
            "SELECT seq, hlc, kind, record, seen, payload FROM operation "
            "WHERE origin = ? AND seq > ? ORDER BY seq", (who, after),
        )  # fmt: skip
        while rows := found.fetchmany(BATCH):
            said = _pack(rows)
            after_it = hashlib.sha256(link + said).digest()
            yield [who, rows[0][0], rows[-1][0], link, _KEYS[who].sign(after_it), rows]
            link = after_it

    def take(self, who: int, path: Path, receiver: Any) -> None:
        """Take what is new into log and tables, 32 frames a transaction."""
        known, handed = self._newest(who), 0

        def hand(rows: list[Any]) -> None:
            nonlocal handed
            if new := [row for row in rows if row[0] > known]:
                self._take_run(who, new)
            handed += 1
            if handed % BATCHES == 0:
                self.raw.execute("COMMIT")
                self.raw.execute("BEGIN IMMEDIATE")

        self.raw.execute("BEGIN IMMEDIATE")
        _open(path, receiver, who, hand)
        self.raw.execute("COMMIT")

    def _take_run(self, who: int, rows: list[Any]) -> None:
        self.raw.executemany(_OPERATION, [(who, *row) for row in rows])
        for kind, table in enumerate(_KINDS):
            made = [
                (record, *_unpack(payload), who, seq, hlc, None)
                for seq, hlc, at, record, seen, payload in rows
                if at == kind and seen is None
            ]
            self.raw.executemany(_ADD[table], made)
        for row in rows:
            if row[4] is not None:
                self._change(who, row)

    def _change(self, who: int, row: Any) -> None:
        """Take a write of a title: what it has seen goes, what it has not seen stays beside it."""
        seq, hlc, _, record, seen, payload = row
        title, origin, first, made, raw_clock = self.raw.execute(_STANDS, (record,)).fetchone()
        clock = _unpack(raw_clock) if raw_clock else {}
        present = clock.get(TITLE) or [[origin, first, made, None]]
        if any(dict(_unpack(one[3] or b"\x90")).get(who, 0) >= seq for one in present):
            return
        known = dict(_unpack(seen))
        after = [one for one in present if known.get(one[0], 0) < one[1]] + [[who, seq, hlc, seen]]
        if len(after) > 1:
            self.raw.execute("INSERT OR IGNORE INTO conflict VALUES (?, ?)", (record, TITLE))
        newest = max(after, key=lambda one: (one[2], one[0]))
        shown = _unpack(payload)[TITLE] if newest[0] == who else title
        self.raw.execute(_CHANGE, (shown, _pack(clock | {TITLE: after}), record))

    def _newest(self, who: int) -> int:
        found = self.raw.execute("SELECT max(seq) FROM operation WHERE origin = ?", (who,))
        return int(found.fetchone()[0] or 0)


def _open(path: Path, receiver: Any, who: int, hand: Hand) -> None:
    """Hand on the operations of a file whose frames and seals hold, one run at a time."""
    with path.open("rb") as file:
        pyrage.decrypt_io(file, _Frames(_KEYS[who].public_key(), hand), [receiver])


class _Frames:
    """What the decrypted bytes are pushed into; a frame is opened when its signature held."""

    def __init__(self, key: Ed25519PublicKey, hand: Hand) -> None:
        self._key, self._hand = key, hand
        self._held, self._number, self._link = bytearray(), 0, b""
        self._open_up = zstandard.ZstdDecompressor()

    def write(self, piece: bytes) -> int:
        """Take bytes as they come."""
        self._held += piece
        while len(self._held) >= _HEAD:
            end = _HEAD + int.from_bytes(self._held[:4])
            if len(self._held) < end:
                break
            self._arrive(bytes(self._held[4:8]), bytes(self._held[8:_HEAD]), bytes(self._held[_HEAD:end]))  # fmt: skip
            del self._held[:end]
        return len(piece)

    def flush(self) -> None:
        """Do nothing."""

    def _arrive(self, length: bytes, signature: bytes, packed: bytes) -> None:
        self._key.verify(signature, _stated(self._number, int.from_bytes(length), packed))
        plain_bytes = self._open_up.decompress(packed, int.from_bytes(length))
        _who, _first, _last, before, seal, rows = _unpack(plain_bytes)
        if self._number and before != self._link:
            raise ValueError(self._number)
        self._link = hashlib.sha256(before + _pack(rows)).digest()
        self._key.verify(seal, self._link)
        self._number += 1
        self._hand(rows)


def _stated(number: int, length: int, packed: bytes) -> bytes:
    return number.to_bytes(4) + length.to_bytes(4) + hashlib.sha256(packed).digest()


def _add(table: str) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * (len(TABLES[table]) + 4))})"


_ADD = {table: _add(table) for table in TABLES}
_CHANGE = "UPDATE matter SET title = ?, clk = ? WHERE id = ?"
_STANDS = "SELECT title, origin, seq, hlc, clk FROM matter WHERE id = ?"


if __name__ == "__main__":
    main(plain)
