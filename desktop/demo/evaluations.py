"""The demo's days of inspections: two that are over, one that runs today, one that is planned."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

import resources
from db.attachments.contracts import AttachmentKind, Media, NewAttachment, Prepared, Subject
from db.evaluation.contracts import (
    AnswerItem,
    BriefSession,
    CorrectSheet,
    DescribeSheet,
    InspectionKind,
    NewFirm,
    NewGuest,
    NoteQuestion,
    Officer,
    PartyRole,
    PlanSession,
    SessionView,
    SheetLine,
    SignerRole,
    SignSheet,
)
from db.evaluation.finding_contracts import FindingStep, TakeFindingStep
from db.kernel.clock import local_date
from db.kernel.ids import AttachmentId, OrganizationId, PersonId, new_id
from db.kernel.kinds import Kind
from db.templates.contracts import Demand, Template
from desktop.scoring.ink import Ink, to_bytes

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.workspace import Workspace
    from desktop.demo.agenda import Agenda, PastClock

_FORM = "enforcement"
_MORNING, _STEP = 75, timedelta(seconds=20)
_SIDES = (640, 420)
Given = Mapping[str, tuple[str, str]]
"""Item → answer and note."""
Place = str
"""Firm, department and deputy by their places in the plan: ``0/1/0``."""


class Day(msgspec.Struct, frozen=True):
    """One day of inspections as it is told."""

    back: int
    """Days before today, negative for one that is planned."""
    theme: str
    kind: str
    departments: tuple[str, ...]
    deputies: tuple[str, ...]
    guests: tuple[tuple[str, str], ...]
    firms: tuple[dict[str, str], ...]
    organiser: str
    plan: str
    briefed_by: str
    questions: tuple[tuple[str, str, str], ...]
    summary: str
    officers: tuple[tuple[str, str], ...]
    state: str
    given: dict[Place, dict[str, tuple[str, str]]]
    refused: dict[Place, str] = {}
    corrected: dict[Place, tuple[str, str, str]] = {}
    locked: tuple[Place, ...] = ()
    begun: dict[Place, int] = {}
    replies: tuple[tuple[int, str, str, str], ...] = ()


class _Days(msgspec.Struct, frozen=True):
    days: tuple[Day, ...]


def days() -> tuple[Day, ...]:
    """Return the told days of inspections."""
    content = resources.path("demo", "evaluations.json").read_bytes()
    return msgspec.json.decode(content, type=_Days).days


class Evaluations:
    """Plays days of inspections through the services."""

    def __init__(
        self,
        workspace: Workspace,
        clock: PastClock,
        actor: Actor,
        units: Mapping[str, OrganizationId],
    ) -> None:
        self._service, self._workspace = workspace.evaluation, workspace
        self._clock, self._actor, self._units = clock, actor, units
        forms = self._service.forms.every()
        self._form = next(one for one in forms if one.template.code == _FORM)
        lines = workspace.people.deputies(actor)
        self._people: Mapping[str, PersonId] = {one.name: one.id for one in lines}

    def put_down(self, agenda: Agenda, today: date) -> None:
        """Let the days that are over wait for their turn."""
        for one in days():
            if one.state == "closed":
                day = today - timedelta(days=one.back)
                agenda.put(day, partial(self._play, one, day, agenda), minutes=_MORNING)

    def today(self) -> None:
        """Play what runs now, and plan what is to come."""
        today = local_date(self._clock.now())
        for one in days():
            if one.state != "closed":
                self._play(one, today - timedelta(days=one.back), None)

    def _play(self, told: Day, day: date, agenda: Agenda | None) -> None:
        view = self._plan(told, day)
        if told.state == "planned":
            return
        self._hold(told, view)
        for place, sheet in _placed(view).items():
            if told.state == "closed" or place in told.locked:
                self._fill(told, place, sheet)
                self._lock(sheet, told.refused.get(place, ""))
            elif place in told.begun:
                self._answer(sheet, told.given.get(place, {}), most=told.begun[place])
        if agenda is not None:
            self._end(told, view, agenda, day)

    def _plan(self, told: Day, day: date) -> SessionView:
        guests = (
            NewGuest(PartyRole(role), name, self._people.get(name)) for role, name in told.guests
        )
        command = PlanSession(
            self._id(), day, told.theme, self._form.digest, tuple(NewFirm(**one) for one in told.firms),
            tuple(self._units[one] for one in told.departments),
            tuple(self._people[one] for one in told.deputies), tuple(guests),
            InspectionKind(told.kind), told.plan, told.organiser,
        )  # fmt: skip
        return self._service.sessions.plan(self._actor, command).value

    def _hold(self, told: Day, view: SessionView) -> None:
        sessions, session = self._service.sessions, view.line.id
        ticked = tuple(range(1, len(self._template.briefing) + 1))
        sessions.brief(self._actor, BriefSession(session, told.briefed_by, ticked))
        for who, question, answer in told.questions:
            sessions.note(self._actor, NoteQuestion(self._id(), session, who, question, answer))

    def _fill(self, told: Day, place: Place, sheet: SheetLine) -> None:
        self._answer(sheet, told.given.get(place, {}))
        officers = tuple(Officer(*one) for one in told.officers)
        command = DescribeSheet(sheet.id, sheet.deputy, officers=officers)
        self._service.sheets.describe(self._actor, command)
        self._service.sheets.finish(self._actor, sheet.id, sheet.deputy)

    def _answer(self, sheet: SheetLine, given: Given, *, most: int = 1000) -> None:
        for item in list(self._template.items())[:most]:
            choices = self._template.choices(item)
            code, note = given.get(item.code, (next(iter(choices)), ""))
            command = AnswerItem(sheet.id, sheet.deputy, item.code, code, note)
            self._later()
            view = self._service.sheets.answer(self._actor, command).value
            if code in choices and Demand.PHOTO in choices[code].demands:
                self._photograph(view.answers[item.code].id)

    def _lock(self, sheet: SheetLine, refusal: str) -> None:
        sheets = self._service.sheets
        self._sign(sheet, SignerRole.DEPUTY)
        if refusal:
            sheets.refuse_to_sign(self._actor, sheet.id, refusal)
        else:
            self._sign(sheet, SignerRole.OFFICER)
        sheets.lock(self._actor, sheet.id)

    def _sign(self, sheet: SheetLine, role: SignerRole) -> None:
        view = self._service.sheets.view(self._actor, sheet.id, deputy=sheet.deputy)
        names = {one: name for name, one in self._people.items()}
        officer = view.officers[0].name if view.officers else "温其玉"
        name = names[PersonId(sheet.deputy)] if role is SignerRole.DEPUTY else officer
        self._service.sheets.sign(
            self._actor, SignSheet(self._id(), sheet.id, role, name, view.digest, _signed(name))
        )

    def _end(self, told: Day, view: SessionView, agenda: Agenda, day: date) -> None:
        session, sessions = view.line.id, self._service.sessions
        sessions.summarise(self._actor, session, told.summary)
        sessions.close(self._actor, session)
        placed = _placed(view)
        for place, (reason, item, choice) in told.corrected.items():
            self._correct(placed[place], reason, item, choice)
        for after, what, who, text in told.replies:
            on = day + timedelta(days=after)
            act: Callable[[], None] = partial(self._step, session, on, what, who, text)
            agenda.put(on, act, minutes=200)

    def _correct(self, sheet: SheetLine, reason: str, item: str, choice: str) -> None:
        sheets, actor = self._service.sheets, self._actor
        made = sheets.correct(actor, CorrectSheet(self._id(), sheet.id, reason)).value.line
        sheets.answer(actor, AnswerItem(made.id, made.deputy, item, choice))
        sheets.finish(actor, made.id, made.deputy)
        self._lock(made, "")

    def _step(self, session: UUID, on: date, what: str, who: str, text: str) -> None:
        first = on - timedelta(days=366)
        lines = self._service.findings.between(self._actor, first, on)
        found = next(one for one in lines if one.session == session)
        step = TakeFindingStep(self._id(), found.id, FindingStep(what), on, who, text)
        self._service.findings.take(self._actor, step)

    def _photograph(self, answer: UUID) -> None:
        content = resources.path("demo", "site.jpg").read_bytes()
        preview = resources.path("demo", "site-small.jpg").read_bytes()
        file = Prepared(content, Media.JPEG, 1, *_SIDES, preview, self._clock.now())
        self._workspace.attachments.add(
            self._actor, Subject(Kind.EVALUATION_ANSWER, answer),
            NewAttachment(AttachmentId(self._id()), "现场照片 1", AttachmentKind.PHOTO, file),
        )  # fmt: skip

    @property
    def _template(self) -> Template:
        return self._form.template

    def _id(self) -> UUID:
        self._later()
        return new_id(self._clock)

    def _later(self) -> None:
        self._clock.instant += _STEP


def _placed(view: SessionView) -> dict[Place, SheetLine]:
    """Return the sheets of a day by the places of firm, department and deputy in the plan."""
    firms = [one.id for one in view.firms]
    ranks: dict[PartyRole, list[UUID | None]] = {
        role: [one.record for one in view.parties if one.role is role] for role in PartyRole
    }
    return {
        f"{firms.index(one.firm)}/{ranks[PartyRole.DEPARTMENT].index(one.department)}"
        f"/{ranks[PartyRole.DEPUTY].index(one.deputy)}": one
        for one in view.sheets
    }


def _signed(name: str) -> bytes:
    """Return strokes that stand for a name; an invented hand, so that papers have ink on them."""
    strokes = tuple(
        tuple(
            (60.0 + 90 * at + 5 * step, 80 + 34 * math.sin(step * (1.1 + ord(sign) % 7 / 5) + at))
            for step in range(14)
        )
        for at, sign in enumerate(name)
    )
    return to_bytes(Ink(420, 160, strokes))
