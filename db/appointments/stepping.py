"""The steps of an appointment: noticed, agreed, moved, met or missed, turned into a visit, declined or called off."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.appointments.contracts import AppointmentDetail, AppointmentStatus, Slot, Step, TakeStep
from db.appointments.lines import Days, detail_of, latest_of
from db.appointments.records import AppointmentRow
from db.appointments.requests import check_words_open, row_of, seen_row
from db.appointments.rules import (
    AppointmentProblem,
    Problems,
    check_day,
    check_hour,
    check_step,
    meet,
    slot_of,
    slot_text,
    steps_from,
)
from db.calendar.deadlines import Deadlines
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput
from db.kernel.kinds import Action, Saved
from db.kernel.problems import Problem
from db.people.rules import clean_line, clean_text
from db.storage.unit_of_work import UnitOfWork

ACTIONS = {
    Step.NOTIFY: Action.APPOINTMENT_NOTIFIED, Step.DELAY: Action.APPOINTMENT_DELAYED,
    Step.CONFIRM: Action.APPOINTMENT_CONFIRMED, Step.MOVE: Action.APPOINTMENT_MOVED,
    Step.MEET: Action.APPOINTMENT_MET, Step.MISS: Action.APPOINTMENT_MISSED,
    Step.RECEIVE: Action.APPOINTMENT_RECEIVED, Step.DECLINE: Action.APPOINTMENT_DECLINED,
    Step.CANCEL: Action.APPOINTMENT_CANCELLED, Step.CLOSE: Action.APPOINTMENT_CLOSED,
}  # fmt: skip

_LETS_GO = frozenset({Step.DECLINE, Step.CANCEL, Step.MOVE})
"""Somebody who comes at another time leaves the seat of what was offered to others."""
_SETS_SLOT = frozenset({Step.CONFIRM, Step.MOVE, Step.DELAY})


class Steps:
    """What is done with the appointments of this station."""

    def __init__(self, work: UnitOfWork, *, clock: Clock, deadlines: Deadlines) -> None:
        self._work = work
        self._clock = clock
        self._deadlines = deadlines

    def check(self, actor: Actor, command: TakeStep) -> Problems:
        """Return what stands against a step, and what only warns: the same person elsewhere in that hour."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        with self._work.reading() as session:
            row = row_of(session, command.appointment)
            return (*self._against(row, command), *_elsewhere(session, row, command))

    def take(self, actor: Actor, command: TakeStep) -> Saved[AppointmentDetail]:
        """Do one step; raises NotFound, Outdated, InvalidInput, and NotPermitted for a confidential one."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        with self._work.writing(actor, ACTIONS[command.step]) as work:
            row = seen_row(work.session, command.appointment, command.revision)
            check_words_open(actor, row)
            if found := self._against(row, command):
                raise InvalidInput(found)
            self._write(row, command)
            work.session.flush()
            return work.saved(detail_of(work.session, actor, row, self._days()))

    def _against(self, row: AppointmentRow, command: TakeStep) -> Problems:
        if command.step not in steps_from(row.kind, row.status):
            return (Problem("", AppointmentProblem.NOT_NOW),)
        today = self._today()
        return (
            *check_step(command, today, latest_of(row)),
            *check_hour(command, self._clock.now()),
            *check_day(command.step, row.confirmed_on, today),
        )

    def _write(self, row: AppointmentRow, command: TakeStep) -> None:
        row.status = steps_from(row.kind, row.status)[command.step]
        row.settled_at = self._clock.now()
        row.reason = clean_line(command.reason)
        if command.step in _SETS_SLOT and command.slot is not None:
            agree(row, command.slot, clean_line(command.place) or row.place)
        if command.step is Step.NOTIFY:
            row.notified_on = self._today()
        if command.step is Step.MISS:
            row.missed += 1
        if command.step is Step.RECEIVE:
            row.visit = command.visit
        if command.step in _LETS_GO:
            row.supply = None
        row.sent_leader = clean_line(command.sent_leader) or row.sent_leader
        row.conclusions = clean_text(command.conclusions) or row.conclusions

    def _days(self) -> Days:
        today = self._today()
        return Days(today, self._deadlines.calendar.add_working_days(today, 1))

    def _today(self) -> date:
        return local_date(self._clock.now())


def agree(row: AppointmentRow, slot: Slot, place: str) -> None:
    """Write the agreed slot and place."""
    row.confirmed, row.confirmed_on, row.place = slot_text(slot), slot.day, place


def _elsewhere(session: Session, row: AppointmentRow, command: TakeStep) -> Problems:
    """Warn where the same deputy or official is promised to somebody else in that hour."""
    slot = command.slot
    if slot is None or row.target_person is None or command.step not in _SETS_SLOT:
        return ()
    query = select(AppointmentRow.confirmed).where(
        AppointmentRow.target_person == row.target_person, AppointmentRow.id != row.id,
        AppointmentRow.confirmed_on == slot.day, AppointmentRow.status == AppointmentStatus.CONFIRMED,
    )  # fmt: skip
    taken = (slot_of(text) for text in session.scalars(query))
    if any(meet(slot, one) for one in taken if one is not None):
        return (Problem("slot", AppointmentProblem.SLOT_TAKEN, warns=True),)
    return ()
