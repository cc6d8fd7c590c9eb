"""The last page: nothing is signed while something is missing, and no signature outlives a change of the sheet."""

from __future__ import annotations

import pytest

from db.attachments.contracts import AttachmentKind
from db.evaluation.contracts import Officer, SheetState, SignatureForm, SignerRole
from desktop.scoring.course import Wait
from desktop.scoring.ink import from_bytes
from desktop.scoring.sign_ways import Way
from tests import pictures
from tests.desktop.people.desks import type_text
from tests.desktop.scoring.hands import Hands
from tests.pictures import prepared


@pytest.fixture
def signing(hands: Hands) -> Hands:
    """A sheet that is filled, at its last page."""
    hands.fill(show_code="c", guidance="unseen")
    hands.opened.show_sign()
    return hands


def roles(hands: Hands) -> list[tuple[SignerRole, bool]]:
    return [(one.role, one.holds) for one in hands.stored().signatures]


def test_the_review_shows_only_what_is_worth_a_second_look(signing: Hands) -> None:
    assert [one.item for one in signing.sign.review.rows] == ["show_code", "guidance"]
    assert signing.sign.review.state.text() == "13 项全部评完，否决项未触发"


def test_nothing_can_be_signed_while_a_photo_is_missing_and_a_press_leads_there(
    hands: Hands,
) -> None:
    hands.fill(uniform="d")
    hands.opened.show_sign()
    assert hands.sign.wait is Wait.ANSWERS
    assert hands.sign.done.text() == "去补齐"
    hands.sign.done.click()
    assert (hands.opened.page, hands.form.current) == (hands.form, "uniform")
    assert hands.window.focusWidget() is hands.form.card("uniform").photo_button


def test_a_row_of_the_review_leads_back_to_its_item(signing: Hands) -> None:
    signing.sign.review.rows[0].click()
    assert (signing.opened.page, signing.form.current) == (signing.form, "show_code")


def test_a_sheet_is_signed_by_both_and_handed_in(signing: Hands) -> None:
    signing.hand_in()
    stored = signing.stored()
    assert stored.line.state is SheetState.LOCKED
    assert [(one.role, one.name) for one in stored.signatures] == [
        (SignerRole.DEPUTY, "祝云舟"), (SignerRole.OFFICER, "顾念慈"),
    ]  # fmt: skip
    assert signing.sign.wait is Wait.NOTHING


def test_the_saved_signature_is_shown_at_once_as_it_is_stored(signing: Hands) -> None:
    signing.write()
    written = signing.sign.pane.by_hand.pad.ink
    signing.sign.done.click()
    (card,) = signing.sign.review.signatures.cards
    (stored,) = signing.stored().signatures
    assert card.ink.ink == from_bytes(stored.strokes)
    assert len(card.ink.ink.strokes) == len(written.strokes)
    assert signing.sign.pane.by_hand.pad.is_empty


def test_an_empty_field_signs_nothing_and_says_so(signing: Hands) -> None:
    signing.write()
    signing.sign.pane.clear.click()
    signing.sign.done.click()
    assert (roles(signing), signing.stored().line.state) == ([], SheetState.DRAFT)
    assert signing.sign.pane.messages.headlines() == ("还缺姓名或签名。",)


def test_a_later_change_voids_the_signature_visibly_for_good(signing: Hands) -> None:
    signing.write()
    signing.sign.done.click()
    signing.sign.back.click()
    signing.form.card("uniform").answers.choices()[1].click()
    assert signing.form.groups.messages.headlines() == ("内容改过，签名已作废",)
    signing.form.card("uniform").answers.choices()[0].click()
    signing.opened.show_sign()
    (card,) = signing.sign.review.signatures.cards
    assert card.stand.text() == "已作废：签后内容改过"
    assert (roles(signing), signing.sign.wait) == ([(SignerRole.DEPUTY, False)], Wait.DEPUTY)


def test_signing_anew_voids_picture_and_hash_of_the_one_before(signing: Hands) -> None:
    signing.write()
    signing.sign.done.click()
    signing.sign.review.signatures.again.click()
    assert roles(signing) == [(SignerRole.DEPUTY, False)]
    signing.write()
    signing.sign.done.click()
    assert roles(signing) == [(SignerRole.DEPUTY, False), (SignerRole.DEPUTY, True)]
    assert signing.sign.wait is Wait.OFFICER


def test_an_officer_who_refuses_says_why_and_the_sheet_can_be_handed_in(signing: Hands) -> None:
    signing.write()
    signing.sign.done.click()
    signing.sign.pane.ways[Way.REFUSED].click()
    assert signing.sign.done.text() == "记下拒签"
    signing.sign.done.click()
    assert signing.stored().line.state is SheetState.DEPUTY_SIGNED
    type_text(signing.sign.pane.refused.reason, "对第 3 项有不同意见")
    signing.sign.done.click()
    assert signing.stored().refusal == "对第 3 项有不同意见"
    signing.sign.done.click()
    assert signing.stored().line.state is SheetState.LOCKED


def test_a_hand_print_needs_a_witness_who_signs(signing: Hands) -> None:
    signing.sign.pane.ways[Way.HAND_PRINT].click()
    signing.sign.done.click()
    assert signing.sign.pane.messages.headlines() == ("还缺姓名或见证人的签名。",)
    type_text(signing.sign.pane.hand_print.witness, "沈禾穗")
    signing.write(signing.sign.pane.hand_print.pad)
    signing.sign.done.click()
    found = [(one.role, one.form, one.name) for one in signing.stored().signatures]
    assert found == [
        (SignerRole.WITNESS, SignatureForm.STROKES, "沈禾穗"),
        (SignerRole.DEPUTY, SignatureForm.HAND_PRINT, "祝云舟"),
    ]
    assert signing.sign.wait is Wait.OFFICER


def test_a_signature_on_paper_waits_for_the_photo_of_the_page(signing: Hands) -> None:
    signing.sign.pane.ways[Way.PAPER].click()
    signing.sign.done.click()
    assert signing.sign.pane.messages.headlines() == ("还缺姓名或签名页的照片。",)
    signing.sign.pane.on_paper.photo.click()
    page = signing.opened.photos
    assert page is not None
    page.take(prepared(pictures.photo(seed=5)))
    page.back.click()
    signing.sign.done.click()
    assert [one.form for one in signing.stored().signatures] == [SignatureForm.PAPER]
    subject = page._subject
    (line,) = signing.kept.station.workspace.attachments.of(signing.kept.actor, subject)
    assert line.kind is AttachmentKind.SIGNED_PAPER


def test_an_officer_who_signs_in_another_way_is_named(signing: Hands) -> None:
    signing.write()
    signing.sign.done.click()
    signing.sign.pane.ways[Way.HAND_PRINT].click()
    assert signing.sign.pane.by_hand.name.isVisible()
    type_text(signing.sign.pane.hand_print.witness, "沈禾穗")
    signing.write(signing.sign.pane.hand_print.pad)
    signing.sign.done.click()
    assert signing.sign.wait is Wait.OFFICER
    type_text(signing.sign.pane.by_hand.name, "顾念慈")
    signing.sign.done.click()
    assert [one.name for one in signing.stored().signatures][1:] == ["沈禾穗", "顾念慈"]
    assert signing.sign.wait is Wait.HANDING_IN


def test_words_and_officers_are_part_of_what_is_signed(signing: Hands) -> None:
    review = signing.sign.review
    type_text(review.officers[0], "顾念慈")
    type_text(review.certificates[0], "浙0-0042")
    type_text(review.comment, "整体规范。")
    type_text(review.code, "XZ-2026-0318")
    signing.write()
    signing.sign.done.click()
    stored = signing.stored()
    assert [(one.name, one.certificate_no) for one in stored.officers] == [("顾念慈", "浙0-0042")]
    assert (stored.comment, [one.holds for one in stored.signatures]) == ("整体规范。", [True])
    assert stored.inspection_code == "XZ-2026-0318"
    assert signing.sign.pane.by_hand.name.text() == "顾念慈"
    type_text(review.comment, "再补一句。")
    signing.sign.back.click()
    signing.opened.save()
    assert roles(signing) == [(SignerRole.DEPUTY, False)]


def test_a_third_officer_and_spaces_that_were_tidied_void_nothing(signing: Hands) -> None:
    three = (Officer("顾念慈", "浙0-0042"), Officer("骆青禾"), Officer("苏知行"))
    signing.kept.describe(signing.opened.stop.sheet, *three)
    signing.window.header.back.click()
    signing.window.choose.rows[0].click()
    signing.opened.show_sign()
    type_text(signing.sign.review.comment, "整体规范， 就是 讲得快。 ")
    type_text(signing.sign.review.code, " XZ  1 ")
    signing.hand_in()
    stored = signing.stored()
    assert stored.line.state is SheetState.LOCKED
    assert {one.name for one in stored.officers} == {one.name for one in three}
    assert [one.holds for one in stored.signatures] == [True, True]


def test_a_photo_after_the_signature_voids_it_and_it_can_be_signed_anew(signing: Hands) -> None:
    signing.write()
    signing.sign.done.click()
    signing.sign.back.click()
    signing.form.card("show_code").photo_button.click()
    page = signing.opened.photos
    assert page is not None
    page.take(prepared(pictures.photo(seed=9)))
    page.back.click()
    assert roles(signing) == [(SignerRole.DEPUTY, False)]
    signing.hand_in()
    assert signing.stored().line.state is SheetState.LOCKED


def test_a_locked_sheet_shows_its_end_and_takes_no_answer(signing: Hands) -> None:
    signing.hand_in()
    signing.window.header.back.click()
    assert signing.window.page is signing.window.choose
    signing.window.choose.rows[0].click()
    assert signing.opened.page is signing.opened.sign
    assert not signing.sign.review.comment.isEnabled()
    assert not signing.sign.review.signatures.again.isVisible()
    signing.sign.review.rows[0].click()
    assert signing.opened.page is signing.opened.sign
