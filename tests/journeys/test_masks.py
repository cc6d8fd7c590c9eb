"""Whoever walks through the program reads no masked fact outside of a reveal (R-52)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from db.kernel.errors import InvalidInput, StationError
from db.reception.paper_contracts import PaperKind
from desktop.frame.desk import Desk
from desktop.notices.crash_report import report_of
from desktop.reception.papers import drawn_from
from desktop.shell.main_window import MainWindow
from desktop.shell.pages import PAGES
from desktop.shell.palette_sources import ask_station
from tests import factories
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.printing.layout.pdf import flat_text_of
from tests.fakes.clock import FakeClock
from tests.stations import Station

PEOPLE = 24
"""Seeded people; the pages show and hold what they read of every one."""

SURNAMES, GIVEN = "顾沈姚温林骆柳云方邹潘祝", "禾穗汀兰予安见溪砚舟疏影凌霄"
ROLES_OF_TEXT = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.EditRole,
)  # fmt: skip
_WORDS = ("text", "toolTip", "windowTitle", "accessibleName", "accessibleDescription",
          "placeholderText", "statusTip", "whatsThis", "title")  # fmt: skip


@dataclass(frozen=True)
class Somebody:
    """Who was seeded, and what of them nobody may read in passing."""

    name: str
    phone: str
    address: str


@pytest.fixture
def seeded(station: Station, clock: FakeClock) -> list[Somebody]:
    """A station with people who came, some of them in confidence."""
    made = [_somebody(place) for place in range(PEOPLE)]
    for place, one in enumerate(made):
        visitor = factories.visitor(
            name=one.name, phone=one.phone, address=one.address, confidential=place % 5 == 0
        )
        station.workspace.reception.register_visit(
            station.actor,
            factories.visit(clock, factories.matter(title=f"反映{place}"), visitor=visitor),
        )
    return made


@pytest.mark.parametrize("role", [Role.DUTY_STAFF, Role.STATION_HEAD, Role.DISTRICT_ADMIN])
def test_no_page_list_title_or_tooltip_shows_what_is_masked(
    station: Station,
    clock: FakeClock,
    tmp_path: Path,
    qtbot: QtBot,
    seeded: list[Somebody],
    role: Role,
) -> None:
    desk = desk_of(as_role(station, role), tmp_path, clock)
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    read = "\n".join(_everything_read(desk, window, seeded))
    assert len(read) > 1000
    assert found_in(read, (one.phone for one in seeded)) == []
    assert found_in(read, (one.address for one in seeded)) == []
    secret = seeded if role is Role.DISTRICT_ADMIN else seeded[::5]
    assert found_in(read, (one.name for one in secret)) == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", list(PaperKind))
def test_no_paper_and_no_name_of_a_file_shows_what_is_masked(
    station: Station, clock: FakeClock, seeded: list[Somebody], kind: PaperKind
) -> None:
    matters = station.workspace.matters
    for one in matters.matter_lines(station.actor, _ids(matters.matter_ids(station.actor)))[:6]:
        try:
            paper = drawn_from(matters.paper(station.actor, one.id, kind), kind)
        except InvalidInput:  # the matter has not come to such a paper
            continue
        said = f"{flat_text_of(paper.pdf)}\n{paper.title}"
        assert found_in(said, (each.phone for each in seeded)) == []
        assert found_in(said, (each.address for each in seeded)) == []
        assert found_in(paper.title, (each.name for each in seeded)) == []
        if one.confidential:
            assert found_in(said, (each.name for each in seeded)) == []
            assert "保密" in said


def test_a_crash_report_and_an_error_carry_nobody(
    station: Station, clock: FakeClock, seeded: list[Somebody]
) -> None:
    """R-64: neither what a person typed, nor what a row held, is written where anybody may read it."""
    wrong = factories.visit(
        clock, factories.matter(title=""), visitor=factories.visitor(name=seeded[1].name)
    )
    acts: list[Callable[[], object]] = [
        lambda: station.workspace.reception.register_visit(station.actor, wrong),
        lambda: _broken(seeded[1]),
    ]
    for act in acts:
        try:
            act()
        except (StationError, ValueError) as error:
            report = report_of(error, version="0", at=clock.now())
            told = str(error) if isinstance(error, StationError) else ""
            everybody = (word for one in seeded for word in (one.name, one.phone, one.address))
            assert found_in(report + told, everybody) == []


def found_in(text: str, words: Iterable[str]) -> list[str]:
    """Return the words that stand in a text, also with blanks between their characters."""
    plain = "".join(text.split())
    return [word for word in set(words) if word in plain]


def _everything_read(desk: Desk, window: MainWindow, seeded: list[Somebody]) -> Iterator[str]:
    for spec in window.specs:
        window.go(spec.key)
        yield from _texts(window)
    ids = desk.workspace.matters.matter_ids(desk.actor)
    for matter in _ids(ids)[:3]:
        window.go("reception", matter)
        yield from _texts(window)
    for one in seeded[:4]:
        for typed in (one.name, one.name[0], one.phone[-4:]):
            yield repr(ask_station(desk, typed))


def _texts(window: QWidget) -> Iterator[str]:
    for widget in [window, *window.findChildren(QWidget)]:
        for word in _WORDS:
            told = getattr(widget, word, None)
            if callable(told):
                yield str(told())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            index = model.index(row, column)
            for role in ROLES_OF_TEXT:
                yield str(model.data(index, role))


def _somebody(place: int) -> Somebody:
    name = SURNAMES[place % 12] + GIVEN[place % 14] + GIVEN[(place * 5 + 3) % 14]
    return Somebody(name, f"1990001{place:04}", f"清河路{place + 100}号{place % 9 + 1}室")


def _ids(raw: bytes) -> list[object]:
    from uuid import UUID

    return [UUID(bytes=raw[at : at + 16]) for at in range(0, len(raw), 16)]


def _broken(one: Somebody) -> None:
    raise ValueError(one.name + one.phone)
