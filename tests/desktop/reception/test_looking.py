"""The preview over the page: the whole phone number on paper, for who may see it, and journaled."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel

from db.accounts.rules import MATRIX, Grant, Permission
from db.journal.reader import Entry, history
from db.kernel.kinds import Action
from db.reception.paper_contracts import PaperKind
from desktop.frame.second_person import SecondPersonDialog
from desktop.printing.preview import PreviewPage
from desktop.reception.papers import Wanted
from tests import factories
from tests.desktop.printing.layout.pdf import text_of
from tests.desktop.reception.counters import registered
from tests.stations import THEIR_PASSPHRASE, colleague

MASKED, WHOLE = "199 **** 0001", "199 0000 0001"


def look_at(page, matter, kind=PaperKind.RECEIPT_A4) -> PreviewPage:
    page.looking.open(Wanted(matter, "1", kind))
    return page.findChild(PreviewPage)


def box(preview: PreviewPage) -> QCheckBox | None:
    boxes = [one for one in preview.findChildren(QCheckBox) if one.text() == "印上完整手机号"]
    return boxes[-1] if boxes and boxes[-1].isVisibleTo(preview) else None


def agree(page, passphrase: str = THEIR_PASSPHRASE) -> SecondPersonDialog:
    """Let the colleague agree, as they do with their own name and passphrase."""
    dialog = [one for one in page.findChildren(SecondPersonDialog) if one.isVisible()][-1]
    dialog.who.put(dialog.who._options[0].value)
    dialog.passphrase.setText(passphrase)
    dialog.agree.click()
    return dialog


@pytest.fixture
def clerk(station, clock):
    return colleague(station, clock, must_change=False)


def entries(station, matter) -> list[Entry]:
    """Return what the journal holds of a matter, newest first."""
    with station.workspace.unit_of_work.reading() as session:
        return list(reversed(history(session, [matter])))


def prints(desk, matter) -> int:
    timeline = desk.workspace.matters.detail(desk.actor, matter).timeline
    return [one.action for one in timeline].count(Action.PRINTED)


def printed(preview: PreviewPage) -> str:
    return text_of(preview.paper().pdf)


@pytest.mark.parametrize("kind", [PaperKind.RECEIPT_A4, PaperKind.REGISTRATION_FORM])
def test_the_whole_number_is_printed_and_the_journal_keeps_who_saw_it(
    page, desk, station, clock, spooler, clerk, kind
):
    matter = registered(station, clock)
    preview = look_at(page, matter, kind)
    assert MASKED in printed(preview)
    assert not box(preview).isChecked()
    box(preview).click()
    assert preview.paper() is None
    agree(page)
    assert WHOLE in printed(preview)
    assert MASKED not in printed(preview)
    seen = entries(station, matter)[0]
    assert (seen.action, seen.actor) == (Action.CONTACT_REVEALED, desk.actor.user)
    assert seen.values == {0: "打印完整手机号", 8: clerk.user.bytes, 9: clerk.name}
    preview.print_paper()
    assert WHOLE in text_of(spooler.sent[0].pdf)
    assert prints(desk, matter) == 1


@pytest.mark.usefixtures("clerk")
def test_the_number_is_masked_again_and_every_view_is_agreed_to_and_an_entry(page, station, clock):
    matter = registered(station, clock)
    preview = look_at(page, matter)
    box(preview).click()
    agree(page)
    box(preview).click()
    assert MASKED in printed(preview)
    assert WHOLE not in printed(preview)
    box(preview).click()
    agree(page)
    actions = [one.action for one in entries(station, matter)]
    assert actions.count(Action.CONTACT_REVEALED) == 2


@pytest.mark.usefixtures("clerk")
def test_a_number_that_nobody_agreed_to_stays_masked(page, station, clock):
    matter = registered(station, clock)
    preview = look_at(page, matter)
    box(preview).click()
    dialog = agree(page, "Qing-He 83 wo")
    assert "还可以再试 4 次" in dialog.error()
    dialog.keep.click()
    assert not box(preview).isChecked()
    assert MASKED in printed(preview)
    assert preview.options.note() == "没有人确认，仍按遮盖打印。"
    assert Action.CONTACT_REVEALED not in [one.action for one in entries(station, matter)]


def test_only_the_paper_that_names_the_phone_offers_it_whole(page, station, clock):
    preview = look_at(page, registered(station, clock), PaperKind.RECEIPT_80)
    assert box(preview) is None
    preview.options._segments.choose(1)
    assert box(preview) is not None


def test_a_confidential_visitor_has_no_number_to_print(page, station, clock):
    visitor = factories.visitor(confidential=True)
    preview = look_at(page, registered(station, clock, visitor=visitor))
    assert box(preview) is None


@pytest.mark.usefixtures("clerk")
def test_a_preview_that_was_left_keeps_no_number_and_begins_masked_again(page, station, clock):
    matter = registered(station, clock)
    preview = look_at(page, matter)
    box(preview).click()
    agree(page)
    assert WHOLE in printed(preview)
    preview.left.emit()
    assert preview.paper() is None
    assert MASKED in printed(look_at(page, matter))
    assert not box(preview).isChecked()


def refuse(monkeypatch, permission):
    """Take a right away from everybody."""
    monkeypatch.setitem(MATRIX, permission, dict.fromkeys(MATRIX[permission], Grant.NO))


def test_a_role_that_may_print_but_not_unmasked_sees_no_box(page, station, clock, monkeypatch):
    refuse(monkeypatch, Permission.EXPORT_UNMASKED)
    preview = look_at(page, registered(station, clock))
    assert MASKED in printed(preview)
    assert box(preview) is None


@pytest.mark.usefixtures("clerk")
def test_a_number_that_is_refused_stays_masked_and_it_is_said_why(
    page, station, clock, monkeypatch
):
    preview = look_at(page, registered(station, clock))
    box(preview).click()
    refuse(monkeypatch, Permission.EXPORT_UNMASKED)
    agree(page)
    assert not box(preview).isChecked()
    assert MASKED in printed(preview)
    assert "权限" in preview.options.note()


def test_a_paper_printed_from_the_preview_is_no_registration(page, station, clock, spooler):
    spooler.names = ()
    preview = look_at(page, registered(station, clock), PaperKind.RECEIPT_80)
    preview.print_paper()
    said = " ".join(one.text() for one in page.register.messages.findChildren(QLabel))
    assert page.register.messages.headlines()
    assert "事项已登记" not in said
