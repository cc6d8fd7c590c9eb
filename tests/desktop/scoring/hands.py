"""What deputies do at the screen, and what the records say of it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.accounts.rules import AccountProblem
from db.evaluation.contracts import SessionView, SheetView
from db.kernel.errors import InvalidInput, StationError
from db.kernel.problems import Problem
from db.templates.contracts import Demand
from desktop.scoring.form_page import FormPage
from desktop.scoring.opened import OpenedSheet
from desktop.scoring.pad import SignaturePad
from desktop.scoring.sign_page import SignPage
from desktop.scoring.window import ScoringWindow
from tests.db.evaluation.desks import FORM, Desk

STAFF = "Song-Mo 71 li"
ITEMS = [item.code for item in FORM.items()]


def check(
    _owner: object,
    passphrase: str,
    *,
    then: Callable[[], object],
    failed: Callable[[StationError], object],
) -> None:
    """Stand for the door: one passphrase is the staff's."""  # fmt: skip
    if passphrase == STAFF:
        then()
    else:
        failed(InvalidInput([Problem("passphrase", AccountProblem.SECOND_WRONG)]))


@dataclass
class Hands:
    """Works at a window."""

    window: ScoringWindow
    kept: Desk
    day: SessionView

    @property
    def opened(self) -> OpenedSheet:
        assert self.window.opened is not None
        return self.window.opened

    @property
    def form(self) -> FormPage:
        return self.opened.form

    @property
    def sign(self) -> SignPage:
        return self.opened.sign

    def open(self, deputy: int = 0, firm: int = 0) -> None:
        """Say who fills in, and choose a firm."""
        if self.window.opened is not None:
            self.window.header.author.click()
        self.window.choose.rows[deputy].click()
        self.window.choose.rows[firm].click()

    def key(self, key: Qt.Key | str, target: QWidget | None = None) -> None:
        QTest.keyClick(target or self.window.focusWidget() or self.form, key)

    def keys(self, text: str) -> None:
        for one in text:
            self.key(one)

    def stored(self) -> SheetView:
        """Return what the records say now."""
        stop = self.opened.stop
        view: SheetView = self.kept.evaluation.sheets.view(
            self.kept.actor, stop.sheet.id, deputy=stop.sheet.deputy
        )
        return view

    def chosen(self) -> dict[str, str]:
        return {item: one.choice for item, one in self.stored().answers.items() if one.choice}

    def fill(self, **chosen: str) -> None:
        """Answer every item as well as can be, but for those that are named, with a note where one is asked for."""
        for item in FORM.items():
            best = next(iter(FORM.choices(item)))
            choice = chosen.get(item.code, best)
            self.opened.filling.choose(item.code, choice)
            found = FORM.choices(item).get(choice)
            if found is None or Demand.NOTE in found.demands:
                self.opened.filling.write_note(item.code, "说明了两次才听清。")
        self.opened.filling.flush()

    def write(self, pad: SignaturePad | None = None) -> None:
        """Sign with the mouse."""
        draw(pad or self.sign.pane.by_hand.pad)

    def hand_in(self) -> None:
        """Sign for both and hand in."""
        self.opened.show_sign()
        self.write()
        self.sign.done.click()
        self.sign.pane.by_hand.name.setText("顾念慈")
        self.write()
        self.sign.done.click()
        self.sign.done.click()


def draw(pad: QWidget, *, at: int = 60, **how: Any) -> None:
    """Draw one stroke with the mouse."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=QPoint(at, 60))
    for step in range(1, 8):
        QTest.mouseMove(pad, QPoint(at + 9 * step, 60 + 5 * step))
    QTest.mouseRelease(pad, left, pos=QPoint(at + 70, 98))
