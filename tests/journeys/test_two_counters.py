"""Two windows at work on one server: each shows what the other saves, and neither loses what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.accounts.contracts import AddAccount
from db.accounts.entrance import Entrance, Places
from db.kernel.actor import Role
from db.kernel.ids import MatterId, UserId, new_id
from db.reception.codes import Step
from db.reception.contracts import AssignMatter
from desktop.app import Options, Program, build
from desktop.reception.page import ReceptionPage
from desktop.reception.queue_rows import key_of
from desktop.shell.neighbours import Neighbours
from tests import factories
from tests.fakes.clock import FakeClock
from tests.fakes.jobs import ImmediateJobs
from tests.journeys.test_first_day import found_by_hand
from tests.programs import sign_in
from tests.servers import Server
from tests.stations import FAST, THEIR_PASSPHRASE

OUTDATED = "没存上，这条事项刚被同事改过"
AWAY = "服务器没有回应"


@dataclass(frozen=True)
class Window:
    """A program at work, and what this journey does with it."""

    program: Program
    clock: FakeClock

    @property
    def page(self) -> ReceptionPage:
        assert self.program.work is not None
        page = self.program.work.page
        assert isinstance(page, ReceptionPage)
        return page

    def hear(self) -> None:
        """Ask the server for news now, not in three seconds."""
        assert self.program.work is not None
        neighbours = self.program.work.findChild(Neighbours)
        assert neighbours is not None
        neighbours.ask()

    def register(self) -> MatterId:
        desk = self.page.desk
        command = factories.visit(self.clock)
        return desk.workspace.reception.register_visit(desk.actor, command).value.matters[0].matter

    def shows(self, matter: MatterId) -> bool:
        return matter in map(key_of, self.page.queue.list.subjects())

    def chip(self) -> str:
        assert self.program.work is not None
        return self.program.work.header.saved.text()

    def banners(self) -> tuple[str, ...]:
        assert self.program.work is not None
        return (*self.program.work._bar.headlines(), *self.page.register.messages.headlines())


@pytest.fixture
def windows(
    qapp: QApplication, doors: tuple[Entrance, Entrance], clock: FakeClock
) -> Iterator[tuple[Window, Window]]:
    made = []
    for door in doors:
        options = Options(clock=clock, cost=FAST, floor=FAST, jobs=ImmediateJobs())
        program = build(qapp, door.places, options)
        program.show()
        sign_in(program)
        made.append(Window(program, clock))
    yield made[0], made[1]
    for window in made:
        window.program.close()


def test_what_one_saves_shows_at_the_other_and_typed_words_survive(
    windows: tuple[Window, Window], clock: FakeClock
) -> None:
    first, second = windows
    matter = first.register()
    second.hear()
    assert second.shows(matter)
    assert second.chip() == "已存服务器"
    desk = first.page.desk
    unit = desk.workspace.stations.add_organization(desk.actor, factories.organization(clock)).value
    second.page.open_matter(matter)
    second.page.context.open_act(Step.TRIAGE)
    act = second.page.context.act
    assert act is not None
    act.form.input("proposed_handling").put("请先看现场。")
    desk.workspace.reception.assign(desk.actor, AssignMatter(matter, 1, unit.id))
    second.hear()
    assert second.page.context.act is act
    assert [one.partition("改了")[0] for one in act.messages.headlines()] == ["何静澜"]
    act.submit()
    assert act.messages.headlines() == (OUTDATED,)
    assert act.form.read()["proposed_handling"] == "请先看现场。"
    assert second.page.context.detail.detail is not None
    assert second.page.context.detail.detail.line.unit == "市政养护所"


def test_a_server_that_goes_is_told_once_and_its_return_too(
    windows: tuple[Window, Window], doors: tuple[Entrance, Entrance], server: Server
) -> None:
    first, second = windows
    database = server.database_of(doors[0].places.server)
    second.page.register.form.input("title").put("路灯不亮")
    server.run(f"ALTER DATABASE {database} ALLOW_CONNECTIONS false")
    server.cut(database)
    for _ in range(3):
        second.hear()
    assert len(second.banners()) == 1
    assert second.chip() == AWAY
    server.run(f"ALTER DATABASE {database} ALLOW_CONNECTIONS true")
    matter = first.register()
    second.hear()
    assert second.banners() == ()
    assert second.chip() == "已存服务器"
    assert second.shows(matter)
    assert second.page.register.form.read()["title"] == "路灯不亮"


def test_a_first_start_founds_its_station_on_the_server_it_was_given(
    qapp: QApplication, qtbot: QtBot, server: Server, tmp_path: Path, clock: FakeClock
) -> None:
    database = server.create()
    places = Places(tmp_path / "data", tmp_path / "profile", server.url(database))
    program = build(qapp, places, Options(clock=clock, cost=FAST, floor=FAST))
    program.show()
    found_by_hand(program, qtbot)
    assert program.workspace is not None
    assert program.workspace.origin.has_neighbours
    program.lock()
    program.close()
    server.drop(database)


@pytest.mark.parametrize("how", ["closed", "other roles"])
def test_who_was_closed_or_given_other_roles_at_one_counter_is_locked_out_at_the_other(
    windows: tuple[Window, Window], clock: FakeClock, how: str
) -> None:
    first, second = windows
    desk = first.page.desk
    accounts, user = desk.workspace.accounts, UserId(new_id(clock))
    head = AddAccount(user, "温予安", Role.STATION_HEAD, THEIR_PASSPHRASE)
    accounts.add(desk.actor, head)
    beside = accounts.actor(user)
    second.hear()
    assert second.program.work is not None
    if how == "closed":
        accounts.disable(beside, desk.actor.user)
    else:
        accounts.change_role(beside, desk.actor.user, Role.DUTY_STAFF)
    second.hear()
    assert second.program.workspace is None
