"""Handlers of reports are named by one, asked for by another, ended again, and every step is an entry."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from db.journal.records import OperationRow
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound, NotPermitted
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind
from db.reception.codes import DemandType
from db.reception.naming import Namings
from db.reception.rules import ReceptionProblem
from db.reception.sealed import AskNaming, NamePerson, ReportLine
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

REASON = "由承办人核查线索"


@pytest.fixture
def report(station: Station, clock: FakeClock) -> MatterId:
    told = factories.matter(title="检举某所长", demand_type=DemandType.REPORT)
    command = factories.visit(clock, told)
    saved = station.workspace.reception.register_visit(station.actor, command).value
    return saved.matters[0].matter


@pytest.fixture
def handler(station: Station, clock: FakeClock) -> Actor:
    made = colleague(station, clock, "林见溪")
    station.workspace.accounts.change_role(station.actor, made.user, Role.NAMED_HANDLER)
    return replace(made, role=Role.NAMED_HANDLER)


@pytest.fixture
def admin(station: Station, clock: FakeClock) -> Actor:
    made = colleague(station, clock, "江照晚")
    station.workspace.accounts.change_role(station.actor, made.user, Role.SECURITY_ADMIN)
    return replace(made, role=Role.SECURITY_ADMIN)


@pytest.fixture
def head(station: Station) -> Actor:
    """The head of a station whose security administrator is somebody else."""
    return replace(station.actor, also=())


def namings(station: Station) -> Namings:
    return station.workspace.namings


def line(station: Station, actor: Actor) -> ReportLine:
    (found,) = namings(station).reports(actor)
    return found


def sees(station: Station, handler: Actor) -> bool:
    return bool(station.workspace.matters.matter_ids(handler))


def actions(station: Station, actor: Actor) -> list[str]:
    """Return what somebody did about namings, operation by operation."""
    about = OperationRow.kind.in_([Kind.NAMING, Kind.NAMING_REQUEST])
    query = select(OperationRow.action).where(OperationRow.actor == actor.user, about)
    with station.workspace.unit_of_work.reading() as session:
        return list(session.scalars(query.order_by(OperationRow.seq)))


def test_the_administrator_names_by_number_alone_and_the_handler_sees_the_matter(
    station: Station, report: MatterId, handler: Actor, admin: Actor
) -> None:
    assert not sees(station, handler)
    namings(station).name(admin, NamePerson(report, handler.user))
    shown = line(station, admin)
    assert (shown.matter, shown.handlers) == (report, ((handler.user, "林见溪"),))
    assert sees(station, handler)
    with pytest.raises(NotPermitted):
        station.workspace.matters.detail(admin, report)


def test_a_naming_ends_and_can_begin_again_and_the_journal_tells_it(
    station: Station, report: MatterId, handler: Actor, admin: Actor
) -> None:
    person = NamePerson(report, handler.user)
    namings(station).name(admin, person)
    namings(station).end(admin, person)
    assert not sees(station, handler)
    assert line(station, admin).handlers == ()
    with pytest.raises(NotFound):
        namings(station).end(admin, person)
    namings(station).name(admin, person)
    assert sees(station, handler)
    assert actions(station, admin) == [
        Action.HANDLER_NAMED,
        Action.HANDLER_UNNAMED,
        Action.HANDLER_NAMED,
    ]


def test_a_head_asks_and_the_administrator_names_whom_they_asked_for(
    station: Station, report: MatterId, handler: Actor, admin: Actor, head: Actor
) -> None:
    with pytest.raises(NotPermitted):
        namings(station).name(head, NamePerson(report, handler.user))
    for _ in range(2):
        namings(station).ask(head, AskNaming(report, handler.user, REASON))
    (request,) = line(station, admin).requests
    assert (request.name, request.asked_by, request.reason) == ("林见溪", head.name, REASON)
    namings(station).name(admin, NamePerson(report, handler.user))
    shown = line(station, head)
    assert (shown.requests, [name for _, name in shown.handlers]) == ((), ["林见溪"])
    assert actions(station, head).count(Action.NAMING_ASKED) == 1


def test_what_was_asked_for_can_be_left_ungranted(
    station: Station, report: MatterId, handler: Actor, admin: Actor, head: Actor
) -> None:
    namings(station).ask(head, AskNaming(report, handler.user, REASON))
    namings(station).decline(admin, NamePerson(report, handler.user))
    assert line(station, admin).requests == ()
    assert not sees(station, handler)
    with pytest.raises(NotFound):
        namings(station).decline(admin, NamePerson(report, handler.user))
    assert Action.NAMING_DECLINED in actions(station, admin)


def test_nobody_without_the_role_and_nobody_themselves_is_named(
    station: Station, clock: FakeClock, report: MatterId, handler: Actor, admin: Actor
) -> None:
    clerk = colleague(station, clock)
    both = replace(handler, also=(Role.SECURITY_ADMIN,))
    told = []
    for actor, user in ((admin, clerk.user), (both, handler.user)):
        with pytest.raises(InvalidInput) as refused:
            namings(station).name(actor, NamePerson(report, user))
        told += [one.code for one in refused.value.problems]
    assert told == [ReceptionProblem.HANDLER_UNFIT, ReceptionProblem.HANDLER_SELF]
    assert [one.name for one in namings(station).could_be_named(admin)] == ["林见溪"]


def test_a_wish_needs_its_reason(
    station: Station, report: MatterId, handler: Actor, head: Actor
) -> None:
    with pytest.raises(InvalidInput):
        namings(station).ask(head, AskNaming(report, handler.user, "办"))


@pytest.mark.parametrize("role", [Role.DUTY_STAFF, Role.NAMED_HANDLER, Role.AUDITOR])
def test_the_list_of_reports_is_for_who_names_or_asks(
    station: Station, clock: FakeClock, report: MatterId, role: Role
) -> None:
    someone = replace(colleague(station, clock), role=role)
    with pytest.raises(NotPermitted):
        namings(station).reports(someone)
    with pytest.raises(NotPermitted):
        namings(station).ask(someone, AskNaming(report, someone.user, REASON))


def test_no_word_of_a_report_reaches_the_list(
    station: Station, report: MatterId, admin: Actor
) -> None:
    shown = line(station, admin)
    assert (shown.matter, shown.handlers, shown.requests) == (report, (), ())
    assert "检举" not in repr(shown)
