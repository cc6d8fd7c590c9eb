"""An anonymous visit leaves nothing that leads to anybody, and a code with which to ask (R-54)."""

from __future__ import annotations

import base64
import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from db.kernel.clock import CHINA, instant_of, start_of_day
from db.kernel.ids import PrintId, new_id
from db.reception.codes import NextStep, VisitorKind
from db.reception.contracts import VisitRegistered
from db.reception.paper_contracts import RecordPrint
from db.reception.records import TicketRow
from db.reception.secrecy import plain_code
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station
from tests.traces import everything_written


def anonymous(station: Station, clock: FakeClock, **values: object) -> VisitRegistered:
    """Register somebody who does not wish to be named, whatever the form still holds."""
    visitor = factories.visitor(
        kind=VisitorKind.ANONYMOUS,
        name="沈禾穗",
        phone="",
        address="东林路12号",
        work_unit="皮革厂",
    )
    command = factories.visit(clock, factories.matter(**values), visitor=visitor, ticket="A01")
    return station.workspace.reception.register_visit(station.actor, command).value


def test_no_field_leads_to_the_visitor(station: Station, clock: FakeClock) -> None:
    station.workspace.waiting.draw_ticket(station.actor, "沈禾穗")
    clock.advance(minutes=7, seconds=13)
    anonymous(station, clock)
    written = everything_written(station)
    assert all(word not in written for word in ("沈禾穗", "东林路12号", "皮革厂"))


def test_a_ticket_that_was_drawn_tells_the_day_alone_afterwards(
    station: Station, clock: FakeClock
) -> None:
    station.workspace.waiting.draw_ticket(station.actor, "")
    drawn = clock.now()
    clock.advance(minutes=7, seconds=13)
    anonymous(station, clock)
    with station.workspace.unit_of_work.own.reading() as session:
        (ticket,) = session.scalars(select(TicketRow)).all()
        assert ticket.since == start_of_day(drawn)


@pytest.mark.parametrize("step", list(NextStep))
def test_no_time_finer_than_the_day_is_kept(
    station: Station, clock: FakeClock, step: NextStep
) -> None:
    """Neither in a column, nor in an id, nor in a stamp of the journal, nor in the note of the print."""
    clock.advance(hours=1, minutes=23, seconds=45)
    unit = station.workspace.stations.add_organization(station.actor, factories.organization(clock))
    marker = newest_seq(station)
    clock.advance(minutes=3)
    instant = clock.now()
    made = anonymous(station, clock, next_step=step, answer="已答复", unit=unit.value.id)
    print_id = PrintId(new_id(clock))
    station.workspace.reception.record_print(
        station.actor, RecordPrint(print_id, made.matters[0].matter, "receipt_80", "", 1, True)
    )
    written = everything_written(station)
    local = instant.astimezone(CHINA)
    assert instant.strftime("%H:%M:%S") not in written
    assert local.strftime("%H:%M:%S") not in written
    milliseconds = int(instant.timestamp() * 1000)
    assert f"{milliseconds:012x}" not in written.replace("-", "")
    assert print_id.hex not in written
    assert made.visit.hex in written.replace("-", "")
    assert stamps_after(station, marker) == {local.replace(hour=0, minute=0, second=0)}


def test_the_code_has_eighty_bits_and_is_kept_nowhere(station: Station, clock: FakeClock) -> None:
    code = anonymous(station, clock).code
    raw = base64.b32decode(code.replace("-", ""))
    assert len(raw) * 8 >= 80
    written = everything_written(station)
    assert not [one for one in (code, plain_code(code), raw.hex()) if one in written]


def test_with_the_code_the_state_can_be_asked_for_later(station: Station, clock: FakeClock) -> None:
    made = anonymous(station, clock)
    clock.advance(days=9)
    for typed in (made.code, made.code.lower().replace("-", " "), f" {made.code} "):
        found = station.workspace.matters.find(station.actor, typed)
        assert [one.id for one in found] == [made.matters[0].matter]
    assert station.workspace.matters.find(station.actor, "ABCD-EFGH-IJKL-MNOP") == ()


def test_a_retry_gives_the_same_number_and_the_same_code(
    station: Station, clock: FakeClock
) -> None:
    visitor = factories.visitor(kind=VisitorKind.ANONYMOUS, name="", phone="")
    command = factories.visit(clock, visitor=visitor)
    first = station.workspace.reception.register_visit(station.actor, command).value
    again = station.workspace.reception.register_visit(station.actor, command).value
    assert again.was_known
    assert (again.code, again.matters, again.visit) == (first.code, first.matters, first.visit)


def test_what_comes_after_is_stamped_later_than_what_came_before(
    station: Station, clock: FakeClock
) -> None:
    """The stamps that tell only a day do not lead the clock of the journal back."""
    clock.advance(hours=2)
    anonymous(station, clock)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    newest = max(stamps_after(station, 0))
    assert abs(newest - clock.now()) < timedelta(seconds=1)


def test_every_record_says_which_notice_was_shown(station: Station, clock: FakeClock) -> None:
    from sqlalchemy import select

    from db.reception.contracts import NOTICE_VERSION
    from db.reception.records import VisitRow

    anonymous(station, clock)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    with station.workspace.unit_of_work.reading() as session:
        versions = session.scalars(select(VisitRow.notice_version)).all()
    assert versions == [NOTICE_VERSION, NOTICE_VERSION]


@given(st.text(max_size=30))
def test_only_sixteen_letters_of_the_alphabet_are_a_code(typed: str) -> None:
    assert re.fullmatch("[A-Z2-7]{16}|", plain_code(typed))


def newest_seq(station: Station) -> int:
    """Return the number of the last entry."""
    from sqlalchemy import func, select

    from db.journal.records import OperationRow

    with station.workspace.unit_of_work.reading() as session:
        return session.scalar(select(func.max(OperationRow.seq))) or 0


def stamps_after(station: Station, seq: int) -> set[object]:
    """Return the wall times of the entries after a number."""
    from sqlalchemy import select

    from db.journal.records import OperationRow

    with station.workspace.unit_of_work.reading() as session:
        query = select(OperationRow.hlc).where(OperationRow.seq > seq)
        return {instant_of(one).astimezone(CHINA) for one in session.scalars(query)}
