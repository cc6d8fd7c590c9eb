"""One station at a day of inspections; every method is one click with what a deputy sees at that moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from db.attachments.contracts import Subject
from db.evaluation.contracts import (
    AnswerItem,
    CorrectSheet,
    DescribeSheet,
    NewFirm,
    Officer,
    PlanSession,
    SessionView,
    SheetLine,
    SheetView,
    SignatureForm,
    SignerRole,
    SignSheet,
)
from db.evaluation.desk import Evaluation
from db.kernel.errors import InvalidInput
from db.kernel.ids import new_id
from db.kernel.kinds import Kind
from db.templates.rules import content_of, digest_of
from tests import factories, pictures
from tests.fakes.clock import FakeClock
from tests.forms import shipped
from tests.stations import Station

DAY = date(2026, 3, 18)
FORM = shipped()
DIGEST = digest_of(content_of(FORM))
FIRMS = NewFirm("岚溪精密机械厂"), NewFirm("杏林食品作坊"), NewFirm("松陌印染有限公司")
STROKES = b"\x01\x02\x03"
Chosen = Mapping[str, tuple[str, str]]
"""Item → answer and note."""


class Desk:
    """The evaluations of a station, and its head at work."""

    def __init__(self, station: Station, clock: FakeClock) -> None:
        self.station, self.clock, self.actor = station, clock, station.actor
        add = station.workspace.people.add
        names = "祝云舟", "许秋实", "陆承安"
        self.deputies = [
            add(self.actor, factories.deputy(clock, name=name)).value.line.id for name in names
        ]
        unit = factories.organization(clock, name="区市场监管局")
        self.unit = station.workspace.stations.add_organization(self.actor, unit).value.id

    @property
    def evaluation(self) -> Evaluation:
        return self.station.workspace.evaluation

    def id(self) -> UUID:
        self.clock.advance(minutes=1)
        return new_id(self.clock)

    def plan(self, **values: Any) -> SessionView:
        """Plan a session of one firm and one deputy, unless something else is asked for."""
        facts: dict[str, Any] = {
            "day": DAY, "theme": "节前食品安全", "form": DIGEST, "firms": FIRMS[:1],
            "departments": (self.unit,), "deputies": tuple(self.deputies[:1]),
        }  # fmt: skip
        command = PlanSession(self.id(), **(facts | values))
        return self.evaluation.sessions.plan(self.actor, command).value

    def sheet(self) -> SheetLine:
        """Plan a session of one sheet."""
        return self.plan().sheets[0]

    def answer(self, sheet: SheetLine, item: str, choice: str, note: str = "") -> SheetView:
        command = AnswerItem(sheet.id, sheet.deputy, item, choice, note)
        return self.evaluation.sheets.answer(self.actor, command).value

    def fill(self, sheet: SheetLine, chosen: Chosen | None = None) -> SheetView:
        """Answer every item as well as can be, but for those that are named, and finish."""
        for item in FORM.items():
            best = next(iter(FORM.choices(item))), ""
            self.answer(sheet, item.code, *(chosen or {}).get(item.code, best))
        return self.evaluation.sheets.finish(self.actor, sheet.id, sheet.deputy).value

    def view(self, sheet: SheetLine) -> SheetView:
        return self.evaluation.sheets.view(self.actor, sheet.id, deputy=sheet.deputy)

    def sign(
        self, sheet: SheetLine, role: SignerRole = SignerRole.DEPUTY, **values: Any
    ) -> SheetView:
        digest = self.view(sheet).digest
        facts: dict[str, Any] = {"digest": digest, "strokes": STROKES, "name": "祝云舟"}
        command = SignSheet(self.id(), sheet.id, role, **(facts | values))
        return self.evaluation.sheets.sign(self.actor, command).value

    def vetoed(self, sheet: SheetLine, item: str = "show_certificate") -> Chosen:
        """Answer an item so that its veto is hit, with the photo that it asks for; return what was chosen."""
        note = "两名执法人员都没有出示证件。"
        view = self.answer(sheet, item, "not_done", note)
        subject = Subject(Kind.EVALUATION_ANSWER, view.answers[item].id)
        attachments = self.station.workspace.attachments
        attachments.add(self.actor, subject, pictures.attachment(self.clock))
        return {item: ("not_done", note)}

    def lock(
        self, sheet: SheetLine, chosen: Chosen | None = None, *, refused: str = ""
    ) -> SheetView:
        """Fill, sign by both and lock; with a reason the officer refuses."""
        self.fill(sheet, chosen)
        return self.sign_and_lock(sheet, refused=refused)

    def sign_and_lock(self, sheet: SheetLine, *, refused: str = "") -> SheetView:
        self.sign(sheet)
        sheets = self.evaluation.sheets
        if refused:
            sheets.refuse_to_sign(self.actor, sheet.id, refused)
        else:
            self.sign(sheet, SignerRole.OFFICER, name="顾念慈")
        return sheets.lock(self.actor, sheet.id).value

    def correct(self, sheet: SheetLine, reason: str = "第 6 项点错") -> SheetView:
        command = CorrectSheet(self.id(), sheet.id, reason)
        return self.evaluation.sheets.correct(self.actor, command).value

    def describe(self, sheet: SheetLine, *officers: Officer, **values: Any) -> SheetView:
        command = DescribeSheet(sheet.id, sheet.deputy, officers=officers, **values)
        return self.evaluation.sheets.describe(self.actor, command).value


ON_PAPER = SignatureForm.PAPER


def codes(click: Callable[[], object]) -> list[str]:
    """Return why a click is refused."""
    with pytest.raises(InvalidInput) as refused:
        click()
    return [one.code for one in refused.value.problems]
