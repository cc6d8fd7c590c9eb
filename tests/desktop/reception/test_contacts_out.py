"""Full contact details leave from the page: the list or what is marked, a file, a colleague, an entry."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from db.kernel.actor import Role
from db.kernel.kinds import Action
from db.reception.codes import DemandType
from db.sheets.reading import read_table
from desktop.frame.second_person import SecondPersonDialog
from desktop.reception.contacts_out import ContactsOut
from desktop.reception.page import ReceptionPage
from tests import factories
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.reception.counters import registered
from tests.fakes.questions import PreparedAnswers
from tests.stations import THEIR_PASSPHRASE, colleague


@pytest.fixture
def clerk(station, clock):
    return colleague(station, clock, must_change=False)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "contacts.xlsx"


@pytest.fixture
def desk(station, tmp_path, clock, clerk, file):
    secret = factories.visitor(name="姚汀兰", phone="19900000077", confidential=True)
    registered(station, clock, visitor=secret)
    registered(station, clock)
    registered(station, clock, factories.matter(demand_type=DemandType.REPORT))
    return desk_of(station, tmp_path, clock, questions=PreparedAnswers(path=file))


@pytest.fixture
def pane(page) -> ContactsOut:
    page.ledger.contacts_action.trigger()
    return page.findChild(ContactsOut)


def question(page) -> SecondPersonDialog:
    return [one for one in page.findChildren(SecondPersonDialog) if one.isVisible()][-1]


def agree(page, passphrase=THEIR_PASSPHRASE) -> SecondPersonDialog:
    dialog = question(page)
    dialog.who.put(dialog.who._options[0].value)
    dialog.passphrase.setText(passphrase)
    dialog.agree.click()
    return dialog


def exports(station) -> int:
    entries = station.workspace.journal.of_user(station.actor.user)
    return [one.action for one in entries].count(Action.EXPORTED)


def test_the_whole_list_leaves_with_full_details_once_a_colleague_agreed(
    page, pane, file, station, clerk
):
    assert pane.count.text() == "2 件事项的联系方式"
    pane.export_button.click()
    said = " ".join(one.text() for one in question(page).findChildren(QLabel))
    assert (
        f"{station.actor.name}要把 2 件事项的姓名、电话和住址完整导出到文件“contacts.xlsx”" in said
    )
    assert not file.exists()
    agree(page)
    table = read_table(file)
    assert table.headings == ("编号", "来访人", "电话", "村、社区", "住址")
    assert {row[1:3] for row in table.rows} == {("沈禾穗", "19900000001"), ("", "")}
    assert exports(station) == 1


def test_what_is_marked_leaves_alone(page, file):
    page.queue.list.marking.set([one for one in page.queue.shown() if not one.is_sealed][:1])
    page.ledger.contacts_action.trigger()
    page.findChild(ContactsOut).export_button.click()
    agree(page)
    assert len(read_table(file).rows) == 1


def test_without_agreement_no_file_and_no_entry(page, pane, file, station):
    pane.export_button.click()
    agree(page, "Qing-He 83 wo").keep.click()
    assert not file.exists()
    assert exports(station) == 0
    assert pane.export_button.isEnabled()


def test_a_folder_that_is_gone_is_said_and_the_page_stays(page, pane, desk, file):
    desk.questions.path = file.parent / "none" / "contacts.xlsx"
    pane.export_button.click()
    agree(page)
    assert pane.messages.headlines()
    assert pane.export_button.isEnabled()


def test_a_clerk_is_not_offered_it(station, tmp_path, clock, painted, qtbot):
    page = ReceptionPage(desk_of(as_role(station, Role.DUTY_STAFF), tmp_path, clock))
    qtbot.addWidget(page)
    assert not page.ledger.contacts_action.isVisible()
    assert not page.ledger.contacts_action.isEnabled()
