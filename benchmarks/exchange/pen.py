"""Writes the workload as operations of a chain that holds, past forms and services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import bindparam, select

from benchmarks.exchange.workload import IDS, Line, lines
from benchmarks.ground import CLOCK, Ground
from db.bundle.arriving import Operation, Writer
from db.journal.payload import Header, commitment, encode, encode_context, first_link, salt
from db.journal.recorded import numbers
from db.journal.records import OperationRow
from db.kernel.actor import Actor, Role
from db.kernel.ids import UserId
from db.kernel.kinds import Action, Kind, Verb
from db.reception.records import MatterRow, NoteRow
from db.storage.prepared import Prepared

TABLES: Mapping[str, tuple[Kind, Mapping[str, tuple[int, int]]]] = {
    "matter": (Kind.MATTER, numbers(MatterRow)),
    "fact": (Kind.NOTE, numbers(NoteRow)),
}
"""What the workload's tables are in the product; a fact is written as a note."""

_NOBODY = Actor(UserId(UUID(int=7)), "", Role.STATION_HEAD)


class Pen:
    """Goes on writing where a chain ends."""

    def __init__(self, writer: Writer, seq: int, link: bytes, hlc: int) -> None:
        self.writer, self.seq, self._link, self._hlc = writer, seq, link, hlc

    def write(self, lines_: Iterable[Line], seen: Mapping[str, int], of: bytes) -> Iterator[Operation]:  # fmt: skip
        """Yield operations: a new record, or a change by somebody who had ``seen`` it made by ``of``."""
        for line in lines_:
            kind, fields = TABLES[line["is"]]
            told = {key: value for key, value in line.items() if key not in ("is", "id")}
            values = {fields[key][0]: _plain(key, value) for key, value in told.items()}
            made = seen.get(line["id"])
            context = {fields[key][1]: {of: made} for key in told} if made is not None else {}
            verb = Verb.INSERT if made is None else Verb.UPDATE
            yield self._next(kind, UUID(line["id"]), verb, encode(values), encode_context(context))

    def _next(
        self, kind: Kind, record: UUID, verb: Verb, payload: bytes, context: bytes | None
    ) -> Operation:
        self.seq, self._hlc, grain = self.seq + 1, self._hlc + 1, salt()
        header = Header(
            self.writer.name, self.seq, self._hlc, int(kind), record, verb.value, context,
            _NOBODY.user, _NOBODY.role.value, Action.VISIT_REGISTERED.value, self.seq,
            commitment(grain, payload),
        )  # fmt: skip
        self._link = header.link(self._link)
        return Operation(
            self.seq, self._hlc, int(kind), record, verb, payload, grain, header.commitment, context,
            header.actor, header.role, header.action, self.seq, self._link,
        )  # fmt: skip


def of_station(ground: Ground) -> Pen:
    """Write as a station itself does."""
    origin = ground.workspace.origin
    with ground.workspace.unit_of_work.reading() as session:
        seq, link, hlc = _NEWEST.run(session, origin=origin.number).one()
    public = origin.signing_key.public_key().public_bytes_raw()
    writer = Writer(origin.replica, origin.name[16:], public, origin.counter)
    return Pen(writer, seq, bytes(link), hlc)


def of_stranger(key: bytes) -> Pen:
    """Write as an origin that was never heard of."""
    public = Ed25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw()
    writer = Writer(UUID(bytes=key[:16]), key[:8], public, 1)
    return Pen(writer, 0, first_link(writer.name), int(CLOCK.now().timestamp() * 1000) << 16)


def made_at(folder: Path, first: int) -> dict[str, int]:
    """Return under which number each record of the workload was made."""
    return {line["id"]: number for number, line in enumerate(lines(folder, "full"), first)}


def _plain(key: str, value: str | int) -> object:
    return bytes.fromhex(str(value)) if key in IDS else value


_NEWEST = Prepared(
    select(OperationRow.seq, OperationRow.link, OperationRow.hlc)
    .where(OperationRow.origin == bindparam("origin"))
    .order_by(OperationRow.seq.desc())
    .limit(1)
)
