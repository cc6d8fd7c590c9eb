"""The clock set back: one warning that stays while people go on registering, until the date is right."""

from __future__ import annotations

from PySide6.QtCore import Qt

from db.kernel.actor import Role
from desktop.parts.banner import Banner
from desktop.parts.buttons import Button
from desktop.reception.page import ReceptionPage
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.reception.counters import CTRL, fill_form, key

HEADLINE = "电脑时间可能不对"


def register() -> None:
    fill_form()
    key(Qt.Key.Key_Return, CTRL)


def warnings(page: ReceptionPage) -> list[str]:
    return [one for one in page.register.messages.headlines() if one == HEADLINE]


def test_a_right_clock_is_not_spoken_of(page):
    register()
    assert warnings(page) == []


def test_a_clock_set_back_while_the_station_is_open_is_told_with_the_next_save(page, desk, clock):
    clock.advance(days=-400)
    register()
    assert warnings(page) == [HEADLINE]
    register()
    key(Qt.Key.Key_F3)
    assert warnings(page) == [HEADLINE]
    assert desk.workspace.matters.counts(desk.actor).today == 2


def test_a_clock_set_back_before_the_start_is_told_at_once(desk, painted, qtbot, clock):
    clock.advance(days=-400)
    page = ReceptionPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.first_focus()
    page.reload()
    assert warnings(page) == [HEADLINE]


def test_a_clock_put_right_settles_the_warning(page, station, clock):
    clock.advance(days=-400)
    register()
    clock.advance(days=400)
    register()
    assert warnings(page) == []


def test_a_warning_that_was_closed_does_not_come_back_with_every_save(page, clock):
    clock.advance(days=-400)
    register()
    page.register.messages.take_away(HEADLINE)
    register()
    assert warnings(page) == []


def test_a_clock_set_back_by_a_day_is_told_plainly(page, clock):
    register()
    clock.set_by(hours=-23)
    register()
    [headline] = page.register.messages.headlines()
    assert headline == "电脑时间拨回过"
    clock.advance(hours=23)
    register()
    assert page.register.messages.headlines() == ()


def banner_of(page: ReceptionPage) -> Banner:
    return next(one for one in page.register.messages.findChildren(Banner) if one.isVisible())


def test_a_clock_that_ran_ahead_is_called_right_once_and_the_banner_is_gone_for_good(
    page, desk, clock, painted, qtbot
):
    clock.set_by(days=1000)
    register()
    register()
    clock.set_by(days=-1000)
    page.reload()
    assert warnings(page) == [HEADLINE]
    said = banner_of(page).accessibleName()
    for line in desk.workspace.matters.dated_ahead(desk.actor):
        assert line.number in said
    (right,) = (one for one in banner_of(page).findChildren(Button) if one.text())
    right.click()
    assert page.register.messages.headlines() == ()
    register()
    assert page.register.messages.headlines() == ()
    again = ReceptionPage(desk)
    qtbot.addWidget(again)
    again.reload()
    assert again.register.messages.headlines() == ()


def test_of_many_matters_of_a_later_time_some_are_named_and_all_are_counted(page, clock):
    clock.set_by(days=1000)
    for _ in range(7):
        register()
    clock.set_by(days=-1000)
    page.reload()
    assert "等 7 件" in banner_of(page).accessibleName()


def test_a_clerk_reads_the_warning_and_has_no_word_on_it(station, tmp_path, clock, painted, qtbot):
    clock.advance(days=-400)
    seen = ReceptionPage(desk_of(as_role(station, Role.DUTY_STAFF), tmp_path, clock))
    qtbot.addWidget(seen)
    seen.show()
    seen.first_focus()
    seen.reload()
    assert warnings(seen) == [HEADLINE]
    assert [one.text() for one in banner_of(seen).findChildren(Button) if one.text()] == []
