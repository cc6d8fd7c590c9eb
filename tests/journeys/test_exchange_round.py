"""A stick goes to the district and back: registered, exported, taken in, changed on both sides, decided, and equal."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.reception.queue_contracts import QueueView
from desktop.exchange.page import ExchangePage
from tests.desktop.exchange.desks import OURS, THEIRS, Round, desk_at, opened
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station

TITLE = "石榴弄 10 号楼水压不足"


@pytest.fixture
def between(offices: Offices, clock: FakeClock, tmp_path: Path) -> Round:
    enrol(offices.district, offices.haichang)
    stick = tmp_path / "stick"
    stick.mkdir()
    return Round(offices, clock, stick)


def page_at(station: Station, between: Round, qtbot: QtBot) -> ExchangePage:
    """Return a page whose desk used the stick last."""
    desk = desk_at(station, between)
    desk.settings.last_folder = str(between.stick)
    return opened(desk, qtbot)


def export(page: ExchangePage) -> None:
    """Export to whoever is offered, and go back."""
    page.export()
    page.export_pane.export_button.click()
    assert page.export_pane.made is not None
    page.export_pane.handed_button.click()


def take_in(page: ExchangePage) -> None:
    """Take in what is offered, and go back."""
    page.take_in()
    page.import_pane.offer_button.click()
    page.import_pane.take_button.click()
    assert not page.import_pane.messages.headlines()
    page.import_pane.leave()


def opinions(*stations: Station) -> set[str]:
    """Return the proposed handling of the matter, as each desk shows it."""
    found = set()
    for one in stations:
        (line,) = one.workspace.matters.queue(one.actor, QueueView.OPEN)
        found.add(one.workspace.matters.detail(one.actor, line.id).proposed_handling)
    return found


def test_two_desks_end_equal_after_a_conflict_was_decided(between: Round, qtbot: QtBot) -> None:
    district, station = between.offices.district, between.offices.haichang
    there, here = page_at(district, between, qtbot), page_at(station, between, qtbot)
    between.register(station, TITLE)
    export(here)
    take_in(there)
    between.triage(district, TITLE, proposed_handling=OURS)
    between.triage(station, TITLE, proposed_handling=THEIRS)
    between.clock.advance(minutes=1)
    export(here)
    take_in(there)
    assert there.badge() == 1
    assert there.work.currentWidget() is there.conflicts
    there.conflicts.take_incoming()
    there.conflicts.decide()
    between.clock.advance(minutes=1)
    export(there)
    take_in(here)
    assert (there.badge(), here.badge()) == (0, 0)
    assert opinions(district, station) == {THEIRS}
    assert [one.text for one in here.home.log.entries()][:3] == ["全部合并", "对方已收", "对方已收"]
