"""The card counts what somebody did in the last twelve months, as far as the reader may know."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from db.scheduling.contracts import FillCell
from desktop.people.page import PeoplePage
from desktop.people.year_block import YearBlock
from tests import factories
from tests.db.scheduling.desks import Desk as RotaDesk
from tests.desktop.people.desks import as_role, desk_of


@pytest.fixture
def block(desk, qtbot: QtBot) -> YearBlock:
    return made_at(desk, qtbot)


def made_at(desk, qtbot) -> YearBlock:
    made = YearBlock(desk)
    qtbot.addWidget(made)
    return made


def show(block, desk, person) -> list[str]:
    block.show_person(desk.workspace.people.detail(desk.actor, person))
    return [tile.accessibleName() for tile in block.tiles()] if not block.isHidden() else []


def serve(station, clock, person) -> None:
    rota = RotaDesk(station, clock)
    cell = rota.shift(date(2026, 3, 4)).cells[0]
    rota.rota.cells.fill(station.actor, FillCell(cell.id, cell.revision, person))


def test_turns_matters_and_inspections_stand_on_the_card_of_a_deputy(
    block, desk, station, clock, everybody
):
    who = everybody["祝云舟"]
    serve(station, clock, who)
    visit = factories.visit(clock, factories.matter(), factories.matter(), deputies=(who,))
    desk.workspace.reception.register_visit(desk.actor, visit)
    assert show(block, desk, who) == ["值班：1 次", "接待：2 件", "评执法：0 次", "活动：0 场"]
    assert "2025" in block.title.toolTip()


def test_staff_have_turns_alone_and_a_voter_has_no_figures(block, desk, everybody):
    assert show(block, desk, everybody["温予安"]) == ["值班：0 次"]
    assert show(block, desk, everybody["沈禾穗"]) == []


def test_a_deputy_at_the_keys_reads_no_figure_of_matters(
    station, everybody, tmp_path, clock, qtbot
):
    desk = desk_of(as_role(station, Role.DEPUTY), tmp_path, clock)
    assert show(made_at(desk, qtbot), desk, everybody["祝云舟"]) == ["值班：0 次"]


def test_a_turn_that_is_served_meanwhile_is_on_the_card(desk, station, clock, everybody, qtbot):
    page = PeoplePage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_person(everybody["祝云舟"])
    assert page.card.year.tiles()[0].count == 0
    serve(station, clock, everybody["祝云舟"])
    page.reload()
    assert page.card.year.tiles()[0].count == 1
