"""A page reloads for its kinds, waits while hidden, and cuts what it watched when it goes."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from db.kernel.actor import Actor, Role
from db.kernel.ids import UserId, random_id
from db.kernel.kinds import Changes, Kind
from desktop import look
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from tests.fakes.jobs import ImmediateJobs


class Counting(Page):
    reloads_on: ClassVar[Changes] = frozenset({Kind.MATTER})
    reloads = 0

    def reload(self) -> None:
        self.reloads += 1


class Source(QObject):
    told = Signal(int)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    nobody: Any = None
    return Desk(
        workspace=nobody,
        actor=Actor(UserId(random_id()), "温予安", Role.DUTY_STAFF),
        jobs=ImmediateJobs(),
        look=look.current(),
        notices=nobody,
        settings=nobody,
        printing=nobody,
        questions=nobody,
        go=nobody,
    )


def test_a_page_reads_when_it_is_first_shown_and_when_its_kinds_change(
    desk: Desk, qtbot: QtBot
) -> None:
    page = Counting(desk)
    qtbot.addWidget(page)
    assert page.reloads == 0
    page.show()
    assert page.reloads == 1
    desk.jobs.changed.emit(frozenset({Kind.MATTER, Kind.VISIT}))
    assert page.reloads == 2
    desk.jobs.changed.emit(frozenset({Kind.PRINT}))
    assert page.reloads == 2


def test_a_hidden_page_waits_and_reads_once_when_it_is_shown_again(
    desk: Desk, qtbot: QtBot
) -> None:
    page = Counting(desk)
    qtbot.addWidget(page)
    page.show()
    page.hide()
    for _ in range(3):
        desk.jobs.changed.emit(frozenset({Kind.MATTER}))
    assert page.reloads == 1
    page.show()
    assert page.reloads == 2


def test_a_page_with_a_badge_reads_even_while_hidden(desk: Desk, qtbot: QtBot) -> None:
    class Badged(Counting):
        reloads_hidden: ClassVar[bool] = True

    page = Badged(desk)
    qtbot.addWidget(page)
    desk.jobs.changed.emit(frozenset({Kind.MATTER}))
    assert page.reloads == 1


def test_connections_of_a_page_end_with_the_page(desk: Desk, qtbot: QtBot) -> None:
    source, heard = Source(), []
    page = Counting(desk)
    page.watch(source.told, lambda number: heard.append(-number))
    source.told.emit(1)
    shiboken6.delete(page)
    source.told.emit(2)
    desk.jobs.changed.emit(frozenset({Kind.MATTER}))
    assert heard == [-1]
