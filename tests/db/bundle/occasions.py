"""Days of inspections and appointments at whole desks, for courses and faults: planned, scored, asked for, moved on."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import date

from sqlalchemy import select

from db.appointments.contracts import Step, TakeStep
from db.appointments.records import AppointmentRow
from db.evaluation.contracts import AnswerItem, PlanSession
from db.evaluation.records import EvaluationSheetRow
from db.kernel.errors import Refused
from db.kernel.ids import new_id
from tests import factories
from tests.db.appointments.desks import MORNING, ROOM, asked
from tests.db.bundle import sharing
from tests.db.bundle.desks import Desk
from tests.db.evaluation.desks import DIGEST, FIRMS

_ANSWERS = ("a", "b", "c", "d", "unseen")
_STEPS = Step.CONFIRM, Step.DECLINE


def inspect(desk: Desk, theme: str) -> None:
    """Plan a day of inspections with one firm and a deputy of its own."""
    workspace, actor = desk.workspace, desk.station.actor
    deputy = workspace.people.add(actor, factories.deputy(desk.clock, name=theme)).value.line.id
    command = PlanSession(
        new_id(desk.clock), date(2026, 3, 18), theme, DIGEST, firms=FIRMS[:1],
        departments=(desk.house("区市场监管局"),), deputies=(deputy,),
    )  # fmt: skip
    workspace.evaluation.sessions.plan(actor, command)


def score(desk: Desk, chance: random.Random, note: str) -> bool:
    """Answer an item of a sheet that this desk made; tell whether there was one."""
    sheets = sharing.made_here(desk, EvaluationSheetRow)
    if not sheets:
        return False
    sheet = chance.choice(sheets)
    with desk.workspace.unit_of_work.reading() as session:
        query = select(EvaluationSheetRow.deputy).where(EvaluationSheetRow.id == sheet)
        deputy = session.scalars(query).one()
    item = chance.choice(("uniform", "language", "guidance"))
    command = AnswerItem(sheet, deputy, item, chance.choice(_ANSWERS), note)
    desk.workspace.evaluation.sheets.answer(desk.station.actor, command)
    return True


def ask(desk: Desk, topic: str) -> None:
    """Write down that a voter asks for a deputy."""
    requests = desk.workspace.appointments.requests
    requests.request(desk.station.actor, asked(desk.clock, topic=topic))


def answer(desk: Desk, chance: random.Random, reason: str) -> bool:
    """Confirm or decline what was asked for here; tell whether it could still be."""
    made = sharing.made_here(desk, AppointmentRow)
    if not made:
        return False
    appointments, actor = desk.workspace.appointments, desk.station.actor
    line = appointments.requests.detail(actor, chance.choice(made)).line
    step = chance.choice(_STEPS)
    slot = MORNING if step is Step.CONFIRM else None
    command = TakeStep(line.id, line.revision, step, slot=slot, place=ROOM, reason=reason)
    with suppress(Refused):
        appointments.steps.take(actor, command)
        return True
    return False
