"""A sheet from the first answer to the lock, signatures that stand for exact content, and corrections beside it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from db.evaluation.contracts import (
    Officer,
    SheetLine,
    SheetState,
    SignatureForm,
    SignerRole,
    SignSheet,
)
from db.evaluation.records import SheetSignatureRow
from db.evaluation.rules import EvaluationProblem
from db.evaluation.scoring import GradeBasis
from db.kernel.actor import Actor, Role
from db.kernel.errors import NotPermitted
from db.kernel.ids import UserId
from db.kernel.kinds import Action
from db.templates.contracts import UNSEEN
from tests.db.evaluation.desks import FORM, STROKES, Desk, codes
from tests.forms import changed

P = EvaluationProblem


def holding(desk: Desk, sheet: SheetLine) -> list[bool]:
    return [one.holds for one in desk.view(sheet).signatures]


def test_every_answer_is_kept_as_it_is_given(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.answer(sheet, "uniform", "b")
    found = desk.answer(sheet, "inform_purpose", "c", "说得比较快。")
    assert found.reckoning.arithmetic.told() == "(13.3÷18)×100=73.9"
    assert found.answers["inform_purpose"].note == "说得比较快。"
    assert found.started_at is not None
    assert desk.answer(sheet, "uniform", "a").answers["uniform"].choice == "a"


def test_an_answer_may_be_taken_back(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.answer(sheet, "uniform", "b")
    assert "uniform" in desk.answer(sheet, "uniform", "").reckoning.unanswered


def test_a_sheet_is_filled_by_its_deputy_alone(desk: Desk) -> None:
    sheet = desk.sheet()
    other = SheetLine(
        sheet.id, 1, desk.deputies[1], sheet.firm, sheet.department, sheet.state, 1, None
    )
    assert codes(lambda: desk.answer(other, "uniform", "a")) == [P.NOT_THE_AUTHOR]
    assert codes(lambda: desk.view(other)) == [P.NOT_SHOWN]


@pytest.mark.parametrize(
    ("item", "choice", "code"), [("no", "a", P.ITEM_UNKNOWN), ("uniform", "z", P.CHOICE_UNKNOWN)]
)
def test_what_the_form_does_not_have_is_not_answered(
    desk: Desk, item: str, choice: str, code: str
) -> None:
    sheet = desk.sheet()
    assert codes(lambda: desk.answer(sheet, item, choice)) == [code]


def test_a_sheet_is_not_finished_before_everything_is_there(desk: Desk) -> None:
    sheet = desk.sheet()
    assert codes(lambda: desk.fill(sheet, {"uniform": ("c", "")})) == [P.LACKING]
    assert desk.fill(sheet, {"uniform": ("c", "领口敞开。")}).line.state is SheetState.FILLED


def test_a_signed_sheet_is_locked_and_never_written_again(desk: Desk) -> None:
    sheet = desk.sheet()
    found = desk.lock(sheet)
    assert found.line.state is SheetState.LOCKED
    assert [one.role for one in found.signatures] == [SignerRole.DEPUTY, SignerRole.OFFICER]
    assert found.signatures[0].strokes == STROKES
    assert holding(desk, sheet) == [True, True]
    assert codes(lambda: desk.answer(sheet, "uniform", "b")) == [P.STEP]
    assert codes(lambda: desk.describe(sheet, comment="再补一句")) == [P.STEP]


def test_an_officer_may_refuse_with_a_reason(desk: Desk) -> None:
    found = desk.lock(desk.sheet(), refused="认为记录与现场不符")
    assert (found.line.state, found.refusal) == (SheetState.LOCKED, "认为记录与现场不符")


def test_whatever_is_changed_voids_what_was_signed(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.fill(sheet)
    desk.sign(sheet)
    found = desk.answer(sheet, "uniform", "b")
    assert (found.line.state, [one.holds for one in found.signatures]) == (
        SheetState.DRAFT,
        [False],
    )


def test_a_change_taken_back_does_not_bring_a_signature_back(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.fill(sheet)
    signed = desk.sign(sheet)
    desk.answer(sheet, "uniform", "b")
    back = desk.answer(sheet, "uniform", "a")
    assert back.digest == signed.digest
    assert holding(desk, sheet) == [False]


def test_every_word_on_the_sheet_is_signed_for(desk: Desk) -> None:
    sheet = desk.sheet()
    seen = {desk.view(sheet).digest}
    steps = (
        lambda: desk.answer(sheet, "uniform", "a"), lambda: desk.answer(sheet, "uniform", "a", "整齐"),
        lambda: desk.describe(sheet, comment="可以再慢一点"),
        lambda: desk.describe(sheet, inspection_code="A-17"),
        lambda: desk.describe(sheet, opinion="没有意见"),
        lambda: desk.describe(sheet, Officer("顾念慈", "33040017")),
        lambda: desk.describe(sheet, Officer("顾念慈", "33040018")),
    )  # fmt: skip
    for step in steps:
        seen.add(step().digest)
    assert len(seen) == len(steps) + 1


def test_nobody_signs_for_what_they_did_not_see(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.fill(sheet)
    assert codes(lambda: desk.sign(sheet, digest="0" * 64)) == [P.SIGNED_OTHER]
    assert codes(lambda: desk.sign(sheet, strokes=b"")) == [P.SIGNATURE_EMPTY]


def test_a_hand_print_needs_a_witness(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.fill(sheet)
    by_hand = SignatureForm.HAND_PRINT
    assert codes(lambda: desk.sign(sheet, form=by_hand)) == [P.WITNESS_MISSING]
    desk.sign(sheet, SignerRole.WITNESS, name="苏砚清")
    assert desk.sign(sheet, form=by_hand).line.state is SheetState.DEPUTY_SIGNED


def test_a_witness_of_other_answers_is_none(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.fill(sheet)
    desk.sign(sheet, SignerRole.WITNESS, name="苏砚清")
    with desk.station.workspace.unit_of_work.writing(desk.actor, Action.SHEET_SIGNED) as work:
        (row,) = work.session.scalars(select(SheetSignatureRow))
        row.digest = "0" * 64
    by_hand = SignatureForm.HAND_PRINT
    assert codes(lambda: desk.sign(sheet, form=by_hand)) == [P.WITNESS_MISSING]


def test_officers_stand_in_the_order_they_were_named_last(desk: Desk) -> None:
    sheet = desk.sheet()
    one, two, three = (Officer(name, f"33-{name}") for name in ("顾念慈", "解问渠", "闻人静"))
    desk.describe(sheet, one, two)
    assert desk.describe(sheet, two, three).officers == (two, three)
    assert desk.describe(sheet, three, two).officers == (three, two)


def test_a_page_signed_on_paper_has_no_strokes(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.fill(sheet)
    assert (
        desk.sign(sheet, form=SignatureForm.PAPER, strokes=b"").line.state
        is SheetState.DEPUTY_SIGNED
    )


def test_signing_twice_with_one_id_is_signing_once(desk: Desk) -> None:
    sheet = desk.sheet()
    digest = desk.fill(sheet).digest
    command = SignSheet(desk.id(), sheet.id, SignerRole.DEPUTY, "祝云舟", digest, STROKES)
    sheets = desk.evaluation.sheets
    sheets.sign(desk.actor, command)
    assert len(sheets.sign(desk.actor, command).value.signatures) == 1


def test_a_correction_is_the_next_version_and_leaves_the_one_before(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.describe(sheet, Officer("顾念慈", "33040017"), comment="整体规范")
    first = desk.lock(sheet, {"uniform": ("b", "")})
    second = desk.correct(sheet)
    assert (second.line.version, second.line.corrects) == (2, sheet.id)
    assert (second.reason, second.comment) == ("第 6 项点错", "整体规范")
    assert second.officers == first.officers
    assert second.answers["uniform"].choice == "b"
    assert second.signatures == ()
    desk.answer(second.line, "uniform", "a")
    assert desk.view(sheet) == first
    assert holding(desk, sheet) == [True, True]
    assert desk.evaluation.sheets.versions(desk.actor, sheet.id) == (sheet.id, second.line.id)


def test_only_what_is_locked_is_corrected_and_only_once(desk: Desk) -> None:
    sheet = desk.sheet()
    assert codes(lambda: desk.correct(sheet)) == [P.NOT_LOCKED]
    desk.lock(sheet)
    desk.correct(sheet)
    assert codes(lambda: desk.correct(sheet)) == [P.CORRECTED]


def test_a_correction_needs_a_reason_and_the_head(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.lock(sheet)
    assert codes(lambda: desk.correct(sheet, ""))
    desk.actor = Actor(UserId(desk.id()), "温予安", Role.DUTY_STAFF)
    with pytest.raises(NotPermitted):
        desk.correct(sheet)


def test_an_old_sheet_keeps_its_version_of_the_form(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.evaluation.forms.issue(desk.actor, changed(version=2, unseen="没看到"))
    desk.evaluation.forms.retire(desk.actor, desk.view(sheet).form.digest)
    assert desk.lock(sheet).form.template == FORM


def test_what_nobody_observed_counts_for_nothing(desk: Desk) -> None:
    found = desk.lock(desk.sheet(), {"guidance": (UNSEEN, ""), "uniform": ("b", "")})
    assert found.reckoning.arithmetic.told() == "(93.8÷95)×100=98.7"


def test_a_low_answer_opens_a_finding_seven_working_days_ahead(desk: Desk) -> None:
    form = changed(version=2, scales=tuple(_without_photos(one) for one in FORM.scales))
    digest = desk.evaluation.forms.issue(desk.actor, form).value.digest
    (sheet,) = desk.plan(form=digest).sheets
    found = desk.lock(sheet, {"show_certificate": ("not_done", "没有出示证件。")})
    assert found.reckoning.basis is GradeBasis.VETO
    year = date(2026, 1, 1), date(2026, 12, 31)
    (finding,) = desk.evaluation.findings.between(desk.actor, *year)
    assert (finding.item_text, finding.description) == ("主动出示有效执法证件", "没有出示证件。")
    wanted = desk.station.workspace.calendar.after(finding.found_on, 7).due_on
    assert finding.due_on == wanted


def _without_photos(scale: object) -> object:
    from db.templates.contracts import Demand, Scale

    assert isinstance(scale, Scale)
    choices = tuple(
        changed(one, demands=tuple(each for each in one.demands if each is not Demand.PHOTO))  # type: ignore[arg-type]
        for one in scale.choices
    )
    return changed(scale, choices=choices)  # type: ignore[arg-type]
