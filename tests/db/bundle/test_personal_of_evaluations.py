"""An erasure of a deputy reaches what they wrote and signed on sheets; what was counted stays."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.attachments.contracts import AttachmentKind, NewAttachment, Subject
from db.evaluation.contracts import AnswerItem, SignerRole
from db.evaluation.finding_contracts import FindingStep, TakeFindingStep
from db.kernel.ids import AttachmentId
from db.kernel.kinds import Kind
from db.storage.records import BlobRow
from db.templates.rules import content_of, digest_of
from tests import factories, pictures
from tests.db.bundle.test_personal import NAME, erase, left_of
from tests.db.evaluation.desks import Desk
from tests.db.evaluation.test_findings import FORM
from tests.fakes.clock import FakeClock
from tests.stations import Station

YEAR = date(2026, 1, 1), date(2026, 12, 31)


def test_what_a_deputy_wrote_and_signed_goes_and_the_score_stays(
    station: Station, clock: FakeClock
) -> None:
    desk = Desk(station, clock)
    person = station.workspace.people.add(desk.actor, factories.deputy(clock, name=NAME))
    found = desk.plan(deputies=(person.value.line.id,))
    (sheet,) = found.sheets
    desk.fill(sheet, {"uniform": ("c", f"{NAME}看到领口敞开。")})
    desk.sign(sheet, name=NAME, strokes=NAME.encode())
    desk.sign(sheet, SignerRole.OFFICER, name="顾念慈")
    desk.evaluation.sheets.lock(desk.actor, sheet.id)
    desk.evaluation.sessions.close(desk.actor, found.line.id)
    before = desk.evaluation.board.results(desk.actor, *YEAR, "enforcement").total
    erase(station, sheet.deputy)
    assert left_of(station, NAME) == set()
    after = desk.evaluation.board.results(desk.actor, *YEAR, "enforcement").total
    assert after == before
    assert not any(one.holds for one in desk.view(sheet).signatures)


def test_pictures_of_what_a_deputy_answered_go_with_their_bytes(
    station: Station, clock: FakeClock
) -> None:
    desk = Desk(station, clock)
    person = station.workspace.people.add(desk.actor, factories.deputy(clock, name=NAME))
    (sheet,) = desk.plan(deputies=(person.value.line.id,)).sheets
    view = desk.answer(sheet, "uniform", "d", "没有着装。")
    photo = pictures.prepared(pictures.photo(seed=1))
    new = NewAttachment(AttachmentId(desk.id()), f"{NAME}在现场", AttachmentKind.PHOTO, photo)
    subject = Subject(Kind.EVALUATION_ANSWER, view.answers["uniform"].id)
    station.workspace.attachments.add(desk.actor, subject, new)
    erase(station, sheet.deputy)
    assert left_of(station, NAME) == set()
    with station.workspace.unit_of_work.reading() as session:
        assert session.scalars(select(BlobRow.name)).all() == []


def test_what_a_department_answered_to_a_deputys_finding_goes(
    station: Station, clock: FakeClock
) -> None:
    desk = Desk(station, clock)
    person = station.workspace.people.add(desk.actor, factories.deputy(clock, name=NAME))
    plan = desk.plan(form=digest_of(content_of(FORM)), deputies=(person.value.line.id,))
    (sheet,) = plan.sheets
    for item in FORM.items():
        said = ("no", "墙面开裂。") if item.code == "quality" else ("yes", "")
        answer = AnswerItem(sheet.id, sheet.deputy, item.code, *said)
        desk.evaluation.sheets.answer(desk.actor, answer)
    desk.evaluation.sheets.finish(desk.actor, sheet.id, sheet.deputy)
    for role in (SignerRole.DEPUTY, SignerRole.OFFICER):
        desk.sign(sheet, role)
    desk.evaluation.sheets.lock(desk.actor, sheet.id)
    (line,) = desk.evaluation.findings.between(desk.actor, *YEAR)
    replied = date(2026, 3, 20)
    step = TakeFindingStep(
        desk.id(), line.id, FindingStep.REPLY, replied, "顾念慈", f"已答复{NAME}代表。"
    )
    desk.evaluation.findings.take(desk.actor, step)
    erase(station, sheet.deputy)
    assert left_of(station, NAME) == set()
