"""The journal as its readers see it: who did what to which record, in which role, with which result (security §7)."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from db.accounts.contracts import AuditFilter, AuditLine, Result
from db.accounts.records import UserRow
from db.accounts.rules import Grant, Permission, check_permitted, grant
from db.journal.origins import fingerprint
from db.journal.payload import decode
from db.journal.recorder import Recorder
from db.journal.records import OperationRow, OriginRow
from db.journal.reveals import MANY, revealed_on
from db.journal.service import Journal, Stretch
from db.journal.verification import BadPlace, first_bad
from db.kernel.actor import Actor
from db.kernel.clock import CHINA, Clock, instant_of
from db.kernel.errors import NotPermitted
from db.kernel.ids import UserId
from db.kernel.json import Undecodable
from db.kernel.json import decode as decode_json
from db.kernel.kinds import KNOWN, Action, Kind, Saved, Verb
from db.storage.unit_of_work import UnitOfWork

_SEAL = b"liaison-desk/audit-export/1\x00"
_REASONS = frozenset({Action.CONTACT_REVEALED, Action.SEALED_OPENED})
_FAILURES = frozenset({Action.SIGN_IN_FAILED, Action.INTEGRITY_FAILED})
_ODD = frozenset({
    Action.CLOCK_JUMPED, Action.REVEALED_OFTEN, Action.RECOVERY_USED, Action.RECOVERY_ASKED,
    Action.LIFE_BEGUN, Action.ENROLMENT_REFUSED, Action.COMPARISON_DIFFERED, Action.POLICY_FORKED,
})  # fmt: skip
_SUCCEEDED = 5
"""Number of the field of a print that tells whether it came out."""

_SECOND = 9
_BATCH = 500


class Audit:
    """Reads the journal for who may; every reading is an entry itself."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, journal: Journal, *, clock: Clock
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._journal = journal
        self._clock = clock

    def entries(self, actor: Actor, wanted: AuditFilter) -> Saved[bytes]:
        """Return the ids of the entries, newest first, sixteen bytes each; duty staff read their own."""
        check_permitted(actor, Permission.READ_AUDIT)
        with self._work.writing(actor, Action.AUDIT_READ) as work:
            self._recorder.note(work, Kind.USER, actor.user, _told(wanted))
            found = b"".join(
                _id(origin, seq).bytes for origin, seq in _asked(work.session, actor, wanted)
            )
        return Saved(found, frozenset())

    def lines(self, actor: Actor, ids: Sequence[UUID]) -> tuple[AuditLine, ...]:
        """Return these entries; those of others are left out where only the own may be read."""
        check_permitted(actor, Permission.READ_AUDIT)
        with self._work.reading() as session:
            return tuple(_lines(session, actor, ids))

    def actors(self, actor: Actor) -> tuple[tuple[UserId, str], ...]:
        """Return whose entries can be asked for."""
        check_permitted(actor, Permission.READ_AUDIT)
        with self._work.reading() as session:
            rows = session.scalars(select(UserRow).order_by(UserRow.name, UserRow.id)).all()
            return tuple((UserId(row.id), row.name) for row in rows if _may_read(actor, row.id))

    def stretches(self, actor: Actor) -> tuple[Stretch, ...]:
        """Return the whole chain in pieces to check one after the other; the check is an entry."""
        _check_whole(actor)
        with self._work.writing(actor, Action.AUDIT_VERIFIED) as work:
            self._recorder.note(work, Kind.USER, actor.user, {})
        return self._journal.stretches()

    def first_bad(self, actor: Actor, stretch: Stretch) -> BadPlace | None:
        """Check the chain of one piece, and the signatures after the last one of an origin."""
        _check_whole(actor)
        with self._work.reading() as session:
            return first_bad(session, stretch)

    def head(self) -> str:
        """Return the last eight characters of the newest link, as case papers carry them."""
        with self._work.reading() as session:
            newest = select(OperationRow.link).where(
                OperationRow.origin == self._recorder.origin.number
            )
            link = session.scalar(newest.order_by(OperationRow.seq.desc()).limit(1))
            return link.hex()[-8:] if link else ""

    def export(self, actor: Actor, wanted: AuditFilter) -> Saved[bytes]:
        """Return the entries as a signed file; ``is_genuine`` proves it."""
        _check_whole(actor)
        with self._work.writing(actor, Action.AUDIT_EXPORTED) as work:
            self._recorder.note(work, Kind.USER, actor.user, _told(wanted))
            ids = [_id(*one) for one in _asked(work.session, actor, wanted)]
            lines = tuple(_lines(work.session, actor, ids))
        return Saved(self._signed(lines), frozenset())

    def often_revealed(self, actor: Actor) -> tuple[tuple[str, int], ...]:
        """Return who revealed more today than is usual, for the head (security §8.2)."""
        check_permitted(actor, Permission.DECIDE_MATTERS)
        with self._work.reading() as session:
            counts = revealed_on(session, self._clock.now())
            names = _names(session)
            return tuple((names.get(one, ""), n) for one, n in counts.items() if n > MANY)

    def _signed(self, lines: Sequence[AuditLine]) -> bytes:
        key = self._recorder.origin.signing_key
        public = key.public_key().public_bytes_raw()
        body = msgspec.json.encode({
            "made_at": self._clock.now(), "head": self.head(),
            "fingerprint": fingerprint(public), "entries": lines,
        })  # fmt: skip
        made = _Export(_text(public), _text(key.sign(_SEAL + body)), msgspec.Raw(body))
        return msgspec.json.encode(made)


class _Export(msgspec.Struct):
    """The file: the body is signed byte for byte."""

    public_key: str
    signature: str
    body: msgspec.Raw


def is_genuine(raw: bytes, expected: str = "") -> bool:
    """Tell whether an exported file is as it was signed; ``expected`` is the station's 核对码."""
    try:
        file = decode_json(raw, _Export)
        public = base64.b64decode(file.public_key)
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(base64.b64decode(file.signature), _SEAL + bytes(file.body))
    except (Undecodable, ValueError, InvalidSignature):
        return False
    return not expected or fingerprint(public) == expected


def _check_whole(actor: Actor) -> None:
    """Raise NotPermitted unless the actor may read everybody's entries."""
    if grant(actor, Permission.READ_AUDIT) is not Grant.YES:
        raise NotPermitted(Permission.READ_AUDIT)


def _may_read(actor: Actor, user: UUID) -> bool:
    return grant(actor, Permission.READ_AUDIT) is Grant.YES or user == actor.user


def _asked(session: Session, actor: Actor, wanted: AuditFilter) -> Iterator[tuple[int, int]]:
    columns = OperationRow.origin, OperationRow.seq, OperationRow.record
    # In the order of numbers, never of time: the clock may have been set (security §7).
    query: Select[int, int, UUID] = select(*columns).order_by(
        OperationRow.seq.desc(), OperationRow.origin
    )
    begins = wanted.record.replace("-", "").lower()
    for origin, seq, record in session.execute(query.where(*_conditions(actor, wanted))):
        if record.hex.startswith(begins) or record.hex.endswith(begins):
            yield origin, seq


def _conditions(actor: Actor, wanted: AuditFilter) -> Iterator[ColumnElement[bool]]:
    if grant(actor, Permission.READ_AUDIT) is not Grant.YES:
        yield OperationRow.actor == actor.user
    if wanted.actor is not None:
        yield OperationRow.actor == wanted.actor
    if wanted.action is not None:
        yield OperationRow.action == wanted.action.value
    if wanted.since is not None:
        yield OperationRow.hlc >= _stamp(wanted.since)
    if wanted.until is not None:
        yield OperationRow.hlc < _stamp(wanted.until + timedelta(days=1))


def _stamp(day: date) -> int:
    start = datetime(day.year, day.month, day.day, tzinfo=CHINA)
    return int(start.timestamp() * 1000) << 16


def _lines(session: Session, actor: Actor, ids: Sequence[UUID]) -> Iterator[AuditLine]:
    names = _names(session)
    counters = {row.number: row.counter for row in session.scalars(select(OriginRow))}
    for at in range(0, len(ids), _BATCH):
        batch = [_place(one) for one in ids[at : at + _BATCH]]
        rows = {
            (row.origin, row.seq): row
            for origin in {place[0] for place in batch}
            for row in session.scalars(_of_origin(origin, batch))
        }
        for place in batch:
            if place in rows and _may_read(actor, rows[place].actor):
                yield _line(rows[place], names, counters)


def _of_origin(origin: int, places: Sequence[tuple[int, int]]) -> Select[OperationRow]:
    numbers = [seq for number, seq in places if number == origin]
    return select(OperationRow).where(OperationRow.origin == origin, OperationRow.seq.in_(numbers))


def _line(row: OperationRow, names: dict[UUID, str], counters: dict[int, int]) -> AuditLine:
    values = decode(row.payload) if row.payload is not None and row.verb is Verb.NOTE else {}
    told = (values.get(0) if row.action in _REASONS else None, values.get(_SECOND))
    return AuditLine(
        id=_id(row.origin, row.seq), counter=counters.get(row.origin, 0), seq=row.seq,
        at=instant_of(row.hlc), actor=names.get(row.actor, ""), role=row.role, action=row.action,
        kind=Kind(row.kind) if row.kind in KNOWN else row.kind, verb=row.verb,
        record=row.record.hex[-12:], result=_result(row),
        note=" · ".join(str(one) for one in told if one),
    )  # fmt: skip


def _result(row: OperationRow) -> Result:
    if row.action in _FAILURES:
        return Result.FAILED
    if row.kind == Kind.PRINT and row.payload is not None:
        is_out = decode(row.payload).get(_SUCCEEDED, True)
        return Result.DONE if is_out else Result.FAILED
    return Result.ODD if row.action in _ODD else Result.DONE


def _names(session: Session) -> dict[UUID, str]:
    return {row.id: row.name for row in session.scalars(select(UserRow))}


def _told(wanted: AuditFilter) -> dict[int, object]:
    asked = (wanted.actor, wanted.action, wanted.record, wanted.since, wanted.until)
    return {place: value for place, value in enumerate(asked) if value}


def _id(origin: int, seq: int) -> UUID:
    return UUID(int=origin << 64 | seq)


def _place(entry: UUID) -> tuple[int, int]:
    return entry.int >> 64, entry.int & 0xFFFF_FFFF_FFFF_FFFF


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
