"""Cards and plates of who the directory shows; visitors get none."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from db.people.contracts import DeputyLevel
from db.scheduling.paper_contracts import RotaPaperKind
from desktop.frame.desk import Desk as PageDesk
from desktop.people.page import PeoplePage
from desktop.people.papers import PAGE_EACH
from tests import factories
from tests.db.scheduling.desks import APRIL
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.printing.layout.pdf import flat_text_of, sizes_of
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def known(station: Station, clock: FakeClock) -> Station:
    """Three deputies and a visitor."""
    people = station.workspace.people
    for name in ("祝云舟", "陆承安", "欧阳青禾"):
        command = factories.deputy(clock, name=name, level=DeputyLevel.COUNTY, phone="19900002764")
        people.add(station.actor, command)
    people.add(station.actor, factories.person(clock, name="沈知行"))
    return station


@pytest.fixture
def desk(known: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> PageDesk:
    return desk_of(known, tmp_path, clock)


@pytest.fixture
def page(desk: PageDesk, qtbot: QtBot) -> PeoplePage:
    return shown(desk, qtbot)


def shown(desk: PageDesk, qtbot: QtBot) -> PeoplePage:
    made = PeoplePage(desk)
    qtbot.addWidget(made)
    made.resize(1360, 800)
    made.show()
    made.reload()
    return made


def printed_on(page: PeoplePage, kind: RotaPaperKind) -> bytes:
    preview = page.papers.preview
    assert preview is not None
    preview.options._segments.set_value(kind)  # type: ignore[union-attr]
    preview.options.form_changed.emit(kind)
    paper = preview.paper()
    assert paper is not None
    assert paper.title == kind.value
    return paper.pdf


def test_deputies_have_cards_and_plates_and_visitors_none(page: PeoplePage) -> None:
    page.table.printer.click()
    cards = flat_text_of(printed_on(page, RotaPaperKind.CONTACT_CARDS))
    assert all(name in cards for name in ("祝云舟", "陆承安", "欧阳青禾", "区人大代表"))
    assert "沈知行" not in cards
    assert "2764" not in cards
    assert len(sizes_of(printed_on(page, RotaPaperKind.NAME_PLATES))) == 3
    assert "人大代表在这里接待您" in flat_text_of(printed_on(page, RotaPaperKind.STATION_POSTER))


def test_only_who_is_shown_has_a_card(page: PeoplePage) -> None:
    page.table.search.setText("陆承安")
    page.print_cards()
    cards = flat_text_of(printed_on(page, RotaPaperKind.CONTACT_CARDS))
    assert "陆承安" in cards
    assert "祝云舟" not in cards


def test_a_page_can_be_filled_for_each_person(page: PeoplePage) -> None:
    page.print_cards()
    page.papers.preview.options._contents[PAGE_EACH][1].setChecked(True)  # type: ignore[union-attr]
    pdf = printed_on(page, RotaPaperKind.CONTACT_CARDS)
    assert len(sizes_of(pdf)) == 3
    assert flat_text_of(pdf).count("祝云舟") == 10


def test_what_was_printed_is_noted_and_the_directory_comes_back(
    page: PeoplePage, known: Station
) -> None:
    page.print_cards()
    page.papers.preview.print_paper()  # type: ignore[union-attr]
    told = known.workspace.rota.papers.read(known.actor, *APRIL).printed
    assert told == {"contact_cards": 1}
    assert page.table.isVisible()


def test_visitors_alone_make_no_paper(page: PeoplePage) -> None:
    page.table.search.setText("沈知行")
    page.print_cards()
    assert page.papers.preview is None


def test_who_may_not_print_has_no_button(
    known: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    page = shown(desk_of(as_role(known, Role.DEPUTY), tmp_path, clock), qtbot)
    assert not page.table.printer.isVisible()
    page.print_cards()
    assert page.papers.preview is None
