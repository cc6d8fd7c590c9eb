"""What is written on a day of inspections and when somebody asks for a deputy, as acts that can be tried again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from db.evaluation.contracts import AnswerItem, PlanSession
from db.evaluation.records import EvaluationSheetRow
from db.kernel.ids import PersonId
from tests import factories
from tests.db.appointments.desks import asked
from tests.db.evaluation.desks import DIGEST, FIRMS

if TYPE_CHECKING:
    from tests.faults.flows import Office

APPOINTMENT = UUID(int=0x56)
NOTE = "着装不齐。"
_MEETING, _DEPUTY = UUID(int=0x57), PersonId(UUID(int=0x58))


def plan(office: Office) -> None:
    """Plan a day with one sheet."""
    station = office.open()
    workspace, actor = station.workspace, station.actor
    workspace.people.add(actor, factories.deputy(office.clock, person=_DEPUTY))
    unit = workspace.stations.add_organization(actor, factories.organization(office.clock)).value.id
    command = PlanSession(
        _MEETING, date(2026, 3, 18), "节前食品安全", DIGEST, firms=FIRMS[:1], departments=(unit,),
        deputies=(_DEPUTY,),
    )  # fmt: skip
    workspace.evaluation.sessions.plan(actor, command)


def answer(office: Office) -> None:
    """Answer one item with a note."""
    station = office.open()
    with station.workspace.unit_of_work.reading() as session:
        sheet = session.scalars(select(EvaluationSheetRow.id)).one()
    command = AnswerItem(sheet, _DEPUTY, "uniform", "c", NOTE)
    station.workspace.evaluation.sheets.answer(station.actor, command)


def ask(office: Office) -> None:
    """Write down that a voter asks for a deputy."""
    station = office.open()
    command = replace(asked(office.clock), appointment=APPOINTMENT)
    station.workspace.appointments.requests.request(station.actor, command)
