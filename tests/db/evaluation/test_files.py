"""Photos of an answer: asked for by a low answer, signed for with it, and none once the sheet is locked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.attachments.contracts import AttachmentKind, NewAttachment, Subject, VoidAttachment
from db.evaluation.contracts import SheetLine
from db.evaluation.rules import EvaluationProblem
from db.evaluation.scoring import Lack
from db.kernel.actor import Role
from db.kernel.errors import NotFound, NotPermitted
from db.kernel.ids import AttachmentId
from db.kernel.kinds import Kind
from db.templates.contracts import Demand
from tests import pictures
from tests.db.evaluation.desks import Desk, codes
from tests.pictures import prepared

LOW = {"uniform": ("d", "没有着装。")}


def photo(desk: Desk, subject: Subject, seed: int = 1) -> None:
    """Attach a picture as a page does."""
    file = prepared(pictures.photo(seed=seed))
    new = NewAttachment(AttachmentId(desk.id()), "现场照片", AttachmentKind.PHOTO, file)
    desk.station.workspace.attachments.add(desk.actor, subject, new)


def answered(desk: Desk, sheet: SheetLine) -> Subject:
    view = desk.answer(sheet, "uniform", *LOW["uniform"])
    return Subject(Kind.EVALUATION_ANSWER, view.answers["uniform"].id)


def test_a_low_answer_waits_for_its_photo(desk: Desk) -> None:
    sheet = desk.sheet()
    subject = answered(desk, sheet)
    assert Lack("uniform", Demand.PHOTO) in desk.view(sheet).reckoning.lacking
    assert codes(lambda: desk.fill(sheet, LOW)) == [EvaluationProblem.LACKING]
    photo(desk, subject)
    assert desk.fill(sheet, LOW).answers["uniform"].photos == 1


def test_a_photo_is_signed_for(desk: Desk) -> None:
    sheet = desk.sheet()
    photo(desk, answered(desk, sheet))
    desk.fill(sheet, LOW)
    desk.sign(sheet)
    photo(desk, Subject(Kind.EVALUATION_ANSWER, desk.view(sheet).answers["uniform"].id), seed=2)
    assert [one.holds for one in desk.view(sheet).signatures] == [False]


def test_a_correction_has_the_photos_of_the_version_before(desk: Desk) -> None:
    sheet = desk.sheet()
    photo(desk, answered(desk, sheet))
    desk.lock(sheet, LOW)
    second = desk.correct(sheet)
    assert (second.answers["uniform"].photos, second.reckoning.lacking) == (1, ())


def test_a_locked_answer_takes_no_photo_and_its_sheet_takes_the_signed_page(desk: Desk) -> None:
    sheet = desk.sheet()
    subject = answered(desk, sheet)
    photo(desk, subject)
    desk.lock(sheet, LOW)
    with pytest.raises(NotFound):
        photo(desk, subject)
    photo(desk, Subject(Kind.EVALUATION_SHEET, sheet.id))
    assert all(one.holds for one in desk.view(sheet).signatures)


def test_a_deputy_with_an_account_attaches_photos_and_reads_them(desk: Desk) -> None:
    sheet = desk.sheet()
    subject = answered(desk, sheet)
    desk.actor = replace(desk.actor, role=Role.DEPUTY, also=())
    photo(desk, subject)
    (line,) = desk.station.workspace.attachments.of(desk.actor, subject)
    assert (line.title, line.subject) == ("现场照片", subject)


def test_a_photo_that_was_taken_back_is_asked_for_again(desk: Desk) -> None:
    sheet = desk.sheet()
    subject = answered(desk, sheet)
    photo(desk, subject)
    attachments = desk.station.workspace.attachments
    (line,) = attachments.of(desk.actor, subject)
    attachments.void(desk.actor, VoidAttachment(line.id, line.revision, "照片拍错了一张"))
    assert attachments.of(desk.actor, subject) == ()
    assert Lack("uniform", Demand.PHOTO) in desk.view(sheet).reckoning.lacking


def test_a_matter_takes_no_photo_of_who_only_fills_forms(desk: Desk) -> None:
    desk.actor = replace(desk.actor, role=Role.DEPUTY, also=())
    with pytest.raises(NotPermitted):
        photo(desk, Subject(Kind.MATTER, desk.id()))


def test_what_is_not_there_takes_no_photo(desk: Desk) -> None:
    with pytest.raises(NotFound):
        photo(desk, Subject(Kind.EVALUATION_ANSWER, desk.id()))
