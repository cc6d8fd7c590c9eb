"""Photos of an answer: asked for by a low answer, signed for with it, and none once the sheet is locked."""

from __future__ import annotations

import pytest

from db.attachments.contracts import AttachmentKind, NewAttachment, Subject
from db.evaluation.contracts import SheetLine
from db.evaluation.rules import EvaluationProblem
from db.evaluation.scoring import Lack
from db.kernel.errors import NotFound
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


def test_what_is_not_there_takes_no_photo(desk: Desk) -> None:
    with pytest.raises(NotFound):
        photo(desk, Subject(Kind.EVALUATION_ANSWER, desk.id()))
