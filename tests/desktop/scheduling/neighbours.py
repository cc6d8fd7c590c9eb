"""Another station whose rota came in: its shifts, who sits there, and the table it published."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from db.journal.payload import encode, plain
from db.journal.recorded import numbers
from db.journal.records import OperationRow, OriginRow
from db.kernel.kinds import Action, Kind, Verb
from db.scheduling import table_rules
from db.scheduling.contracts import SeatSource, ShiftStatus
from db.scheduling.problem import PostKind
from db.scheduling.records import DutyCellRow, DutyShiftRow, DutyTableRow
from db.scheduling.table_contracts import TableTurn
from db.stations.contracts import HostBody, StationLevel
from db.stations.records import StationRow
from tests.db.scheduling.desks import APRIL
from tests.stations import Station

OTHER = UUID(int=2**128 - 77)
"""The id of that station, and of the installation that founded it."""


def come_in(station: Station, day: date, person: UUID, *, draft: date | None = None) -> UUID:
    """Let a station come in with one published shift, and on demand a draft; return the place of the first."""
    with station.workspace.unit_of_work.writing(station.actor, Action.STATION_FOUNDED) as work:
        work.session.add_all(_heard_of())
        first, cell = _shift(0x100, day, ShiftStatus.PUBLISHED), _cell(0x101, 0x100, person)
        work.session.add_all([first, cell, _table(first, cell, station)])
        if draft is not None:
            work.session.add(_shift(0x200, draft, ShiftStatus.DRAFT))
            work.session.add(_cell(0x201, 0x200, person))
    return UUID(int=0x101)


def _heard_of() -> tuple[OriginRow, OperationRow]:
    """Return what a bundle leaves of a founding elsewhere: an origin, and its first word."""
    told = {
        "code": "330481-XQ", "scan_code": "0077", "name": "海宁市斜桥镇代表联络站",
        "short_name": "斜桥", "level": StationLevel.STATION,
        "host_body": HostBody.TOWN_PRESIDIUM, "town": "斜桥镇",
    }  # fmt: skip
    fields = numbers(StationRow)
    payload = encode({fields[name][0]: plain(value) for name, value in told.items()})
    origin = OriginRow(
        number=77, replica=OTHER, epoch=bytes(8), public_key=bytes(32), boxed_key=None,
        counter=1, is_own=False, is_foreign=True,
    )  # fmt: skip
    first = OperationRow(
        origin=77, seq=1, hlc=1, kind=int(Kind.STATION), record=OTHER, verb=Verb.INSERT,
        payload=payload, salt=bytes(16), commitment=bytes(32), context=None, actor=OTHER,
        role="head", action=Action.STATION_FOUNDED, act=1, link=bytes(32),
    )  # fmt: skip
    return origin, first


def _shift(number: int, day: date, status: ShiftStatus) -> DutyShiftRow:
    published = status is ShiftStatus.PUBLISHED
    return DutyShiftRow(
        id=UUID(int=number), station=OTHER, day=day, starts="09:00", ends="11:30", planned_on=None,
        theme="", mix=(), status=status, version=int(published),
        announced_on=APRIL[0] if published else None, cancel_reason="", nobody_came=False,
        pattern=None,
    )  # fmt: skip


def _cell(number: int, shift: int, person: UUID) -> DutyCellRow:
    return DutyCellRow(
        id=UUID(int=number), shift=UUID(int=shift), place=1, post_kind=PostKind.DEPUTY, levels=(),
        speciality="", wished_group="", person=person, locked=False, source=SeatSource.BY_HAND,
        kept_because="本人要求", dropped=False,
    )  # fmt: skip


def _table(shift: DutyShiftRow, cell: DutyCellRow, station: Station) -> DutyTableRow:
    turn = TableTurn(cell.id, shift.id, shift.day, shift.starts, shift.ends, cell.person)
    return DutyTableRow(
        id=UUID(int=0x300), station=OTHER, first=APRIL[0], last=APRIL[1], number=1,
        announced_on=APRIL[0], published_at=datetime(2026, 3, 20, 8, tzinfo=UTC),
        published_by=station.actor.user, content=table_rules.written([turn]), remark="",
    )  # fmt: skip
