"""Accounts are added, changed and closed by who may, and everybody changes their own passphrase."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from db.accounts.contracts import AddAccount
from db.kernel.actor import Role
from db.kernel.ids import UserId, new_id
from desktop.frame.desk import Desk
from desktop.parts.tag import Tag
from desktop.settings.accounts import AccountsSection
from tests.desktop.people.desks import Answers, as_role, desk_of
from tests.stations import PASSPHRASE

FIRST = "Gui-Wan 28 lu"


@pytest.fixture
def section(desk: Desk, qtbot: QtBot) -> AccountsSection:
    made = AccountsSection(desk)
    qtbot.addWidget(made)
    desk.jobs.changed.connect(made.reload)
    return made


def add(desk: Desk, name: str, role: Role) -> UserId:
    user = UserId(new_id(desk.clock))
    desk.jobs.ask(
        desk.jobs,
        lambda: desk.workspace.accounts.add(desk.actor, AddAccount(user, name, role, FIRST)),
    )
    return user


def fill_in(section: AccountsSection, name: str, passphrase: str, again: str = "") -> None:
    section.add.click()
    section.form.name.setText(name)
    section.form.passphrase.first.setText(passphrase)
    section.form.passphrase.second.setText(again or passphrase)
    section.form.accept.click()


def test_a_new_colleague_can_enter_with_the_first_passphrase(section, station):
    fill_in(section, "温予安", FIRST)
    user = next(one.user for one in station.entrance.people() if one.name == "温予安")
    assert station.entrance.enter(user, FIRST).must_change
    assert [row.account.name for row in section.rows.values()].count("温予安") == 1
    assert section.form.isHidden()


def test_a_name_that_stands_in_the_list_is_refused_beside_the_field(section):
    fill_in(section, "何静澜", FIRST)
    assert "账号" in section.form.name.error()
    assert len(section.rows) == 1
    assert not section.form.isHidden()


@pytest.mark.parametrize(
    ("name", "passphrase", "again"),
    [("", FIRST, ""), ("温予安", "short", ""), ("温予安", FIRST, "another"), ("温予安", "温予安 Aa1-9", "")],
)  # fmt: skip
def test_an_account_that_breaks_a_rule_is_not_added(section, name, passphrase, again):
    fill_in(section, name, passphrase, again)
    assert len(section.rows) == 1


def test_a_role_changes_as_soon_as_it_is_chosen(section, desk):
    user = add(desk, "温予安", Role.DUTY_STAFF)
    box = section.rows[user.hex].roles
    box.setCurrentIndex(box.findData(Role.LIAISON))
    box.activated.emit(box.currentIndex())
    assert desk.workspace.accounts.actor(user).role is Role.LIAISON
    assert section.rows[user.hex].account.role is Role.LIAISON


def test_a_closed_account_stays_in_the_list_without_controls(section, desk, station):
    user = add(desk, "温予安", Role.DUTY_STAFF)
    section.rows[user.hex].disabling_asked.emit()
    assert section.rows[user.hex].account.disabled
    assert section.rows[user.hex].roles is None
    assert user not in [one.user for one in station.entrance.people()]


def test_an_account_is_kept_when_the_question_is_answered_so(station, tmp_path, clock, qtbot):
    answers = Answers(agrees=False)
    desk = desk_of(station, tmp_path, clock, questions=answers)
    user = add(desk, "温予安", Role.DUTY_STAFF)
    section = AccountsSection(desk)
    qtbot.addWidget(section)
    section.rows[user.hex].disabling_asked.emit()
    assert answers.asked == ["停用温予安的账号？"]
    assert user in [one.user for one in station.entrance.people()]


def test_ones_own_row_offers_nothing_that_would_lock_one_out(section, desk):
    row = section.rows[desk.actor.user.hex]
    assert row.roles is None


def test_duty_staff_sees_the_list_but_changes_only_their_own_passphrase(
    station, tmp_path, clock, qtbot
):
    desk = desk_of(as_role(station, Role.DUTY_STAFF), tmp_path, clock)
    section = AccountsSection(desk)
    qtbot.addWidget(section)
    assert not section.changeable
    assert [row.roles for row in section.rows.values()] == [None]
    assert section.change.isEnabled()


def test_ones_own_passphrase_is_changed_twice_typed(section, station, desk):
    section.change.click()
    section.own.passphrase.first.setText(FIRST)
    section.own.accept.click()
    assert station.entrance.enter(desk.actor.user, PASSPHRASE)
    section.own.passphrase.second.setText(FIRST)
    section.own.accept.click()
    assert station.entrance.enter(desk.actor.user, FIRST)
    assert section.own.isHidden()
    assert section.own.passphrase.passphrase() == ""


def test_a_passphrase_that_carries_the_stations_name_is_refused_beside_its_field(section):
    fill_in(section, "温予安", "Hai-海昌 44 xu")
    assert "容易" in section.form.passphrase.first.error()
    assert section.form.name.error() == ""
    assert len(section.rows) == 1


def test_a_passphrase_used_before_is_refused_beside_its_field(section, clock):
    for passphrase in (FIRST, PASSPHRASE):
        clock.advance(days=1)
        section.change.click()
        section.own.passphrase.first.setText(passphrase)
        section.own.passphrase.second.setText(passphrase)
        section.own.accept.click()
    assert section.own.passphrase.first.error() == "这个口令用过。换一个没有用过的。"


def test_an_account_that_nobody_uses_says_so(section, desk, clock):
    user = add(desk, "温予安", Role.DUTY_STAFF)
    clock.advance(days=90)
    section.reload()
    tags = [tag.face().text for tag in section.rows[user.hex].findChildren(Tag)]
    assert tags == ["90 天没有使用"]


def test_the_days_of_a_passphrase_are_set_for_the_station(section, desk):
    assert section.age.currentText() == "用满 90 天"
    section.age.setCurrentIndex(section.age.findText("不提醒"))
    section.age.activated.emit(section.age.currentIndex())
    assert desk.workspace.accounts.longest_age() == 0
