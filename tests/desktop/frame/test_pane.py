"""Longer words than Chinese ones shrink and end in …; nothing overlaps or leaves its pane."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import look
from desktop.frame.page import Page
from desktop.frame.pane import PaneHeader, scrolling
from desktop.frame.panes import ThreePanes
from desktop.insights.page import InsightsPage
from desktop.look import Theme
from desktop.parts.buttons import Button, icon_button
from desktop.parts.choice import Choice
from desktop.parts.rail import SideButton
from desktop.parts.text import ElidedLabel
from desktop.people.page import PeoplePage
from desktop.reception.page import ReceptionPage
from desktop.settings.page import SettingsPage
from desktop.wording import language
from tests.desktop.people.desks import desk_of
from tests.desktop.people.residents import fill
from tests.fakes.clock import FakeClock
from tests.stations import Station

PAGES = (ReceptionPage, InsightsPage, PeoplePage, SettingsPage)
WINDOWS = ((1440, 900), (1366, 768))
RAIL, HEADER, STATUS = 84, 56, 28

Open = Callable[[type[Page], int, int], Page]


@pytest.fixture(params=["en", "pseudo"])
def opened(
    request: pytest.FixtureRequest, qapp: QApplication, station: Station, tmp_path: Path,
    clock: FakeClock, qtbot: QtBot,
) -> Iterator[Open]:  # fmt: skip
    """Opens a page where it stands in the window, in a language with long words."""
    look.install(qapp).apply(Theme.LIGHT)
    language.install(qapp, request.param)
    fill(station, clock)
    windows: list[QWidget] = []

    def build(kind: type[Page], width: int, height: int) -> Page:
        window = QWidget()
        windows.append(window)
        beside_rail = QVBoxLayout(window)
        beside_rail.setContentsMargins(RAIL, HEADER, 0, STATUS)
        qtbot.addWidget(window)
        window.resize(width, height)
        page = kind(desk_of(station, tmp_path, clock))
        beside_rail.addWidget(page)
        page.reload()
        with qtbot.waitExposed(window):
            window.show()
        return page

    yield build
    language.install(qapp, "zh_CN")


def panes_of(page: Page) -> list[QWidget]:
    found = page.findChildren(ThreePanes)
    parts = [part for one in found for part in (one.list_pane, one.work, one.context)]
    return [part for part in parts if part is not None] or [page]


def seen(root: QWidget, kind: type[QWidget] = QWidget) -> list[QWidget]:
    return [child for child in root.findChildren(kind) if child.isVisible()]


def place_in(child: QWidget, root: QWidget) -> QRect:
    return QRect(child.mapTo(root, QPoint(0, 0)), child.size())


def said(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()}"


def beyond(page: Page) -> list[str]:
    """Name what lies at the left or right outside its pane."""
    return [
        f"{said(child)} {place_in(child, pane)} in {pane.width()}"
        for pane in panes_of(page)
        for child in seen(pane)
        if not _inside(place_in(child, pane), pane)
    ]


def _inside(place: QRect, pane: QWidget) -> bool:
    return place.width() == 0 or (place.left() >= 0 and place.right() <= pane.width())


def cut_off(page: Page) -> list[str]:
    """Name what is painted wider than its room without a … at its end."""
    return [said(child) for pane in panes_of(page) for child in seen(pane) if _is_cut_off(child)]


def _is_cut_off(child: QWidget) -> bool:
    if isinstance(child, QLabel):
        wide = child.fontMetrics().horizontalAdvance(child.text())
        return not child.wordWrap() and wide > child.contentsRect().width()
    if isinstance(child, Choice | SideButton):
        wide = QFontMetrics(child.text_font()).horizontalAdvance(child.shown_text())
        return child.text_room() > child.width() or wide > child.text_room()
    if isinstance(child, Button):
        return child.fontMetrics().horizontalAdvance(child.shown_text()) > child.width()
    return False


def overlapping(page: Page) -> list[str]:
    """Name neighbours of one row that lie over each other."""
    found: list[str] = []
    for widget in [page, *seen(page)]:
        row = widget.layout()
        if (
            not isinstance(row, QBoxLayout)
            or row.direction() is not QBoxLayout.Direction.LeftToRight
        ):
            continue
        items = (item.widget() for place in range(row.count()) if (item := row.itemAt(place)))
        shown = [one for one in items if one is not None and one.isVisible()]
        found += [
            f"{said(one)} / {said(other)}"
            for one, other in pairwise(shown)
            if one.geometry().intersects(other.geometry())
        ]
    return found


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize(("width", "height"), WINDOWS)
def test_long_words_stay_in_their_place(
    opened: Open, kind: type[Page], width: int, height: int
) -> None:
    page = opened(kind, width, height)
    assert not beyond(page)
    assert not cut_off(page)
    assert not overlapping(page)


@pytest.mark.parametrize(("scale", "width"), [(1.5, 360), (1.0, 284), (1.0, 272)])
def test_a_short_title_is_whole_beside_its_buttons(
    qapp: QApplication, qtbot: QtBot, scale: float, width: int
) -> None:
    in_force = look.install(qapp)
    in_force.apply(Theme.LIGHT, scale)
    header, ticket = PaneHeader("今日来访"), Button("取号", key="F4")
    for button in (ticket, icon_button("filter", "筛选", size="small")):
        header.add_button(button)
    header.add_button(icon_button("dots", "更多", size="small"))
    qtbot.addWidget(header)
    area = scrolling(header)
    qtbot.addWidget(area)
    area.resize(width, 80)
    area.show()
    qtbot.waitExposed(area)
    qtbot.waitUntil(lambda: header.findChild(ElidedLabel).text() == "今日来访")
    assert ticket.shown_text() == "取号"
    area.resize(600, 80)
    qtbot.waitUntil(lambda: ticket._fitting_key() == "F4")
    in_force.apply(Theme.LIGHT)
