"""What stands behind ⋯ beside a place: what can be done to its shift besides filling it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from db.scheduling.contracts import ShiftStatus
from desktop import look
from desktop.scheduling.shift_acts import Place, ShiftActs
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

_OVER = frozenset({ShiftStatus.DONE, ShiftStatus.CANCELLED})


class Entry(NamedTuple):
    """One line of the menu."""

    icon: str
    text: Mark
    run: Callable[[], object]


_ADD_SHIFT = QT_TRANSLATE_NOOP("ShiftMenu", "Add a shift on this day…")
_SWAP = QT_TRANSLATE_NOOP("ShiftMenu", "Ask for a swap…")
_MOVE = QT_TRANSLATE_NOOP("ShiftMenu", "Move the shift…")
_MORE = QT_TRANSLATE_NOOP("ShiftMenu", "A place more…")
_LESS = QT_TRANSLATE_NOOP("ShiftMenu", "Take this place away")
_OVER_NOW = QT_TRANSLATE_NOOP("ShiftMenu", "The shift is over")
_NOBODY = QT_TRANSLATE_NOOP("ShiftMenu", "Over, and nobody came")
_CANCEL = QT_TRANSLATE_NOOP("ShiftMenu", "Cancel the shift…")
_AFTER_ALL = QT_TRANSLATE_NOOP("ShiftMenu", "Hold it after all")
_AGAIN = QT_TRANSLATE_NOOP("ShiftMenu", "Open it again")


def entries(
    acts: ShiftActs, place: Place | None, ask_swap: Callable[[], object], *, day: date, today: date
) -> Iterator[Entry]:
    """Yield what can be done now, in the order of the menu; ``ask_swap`` is the act of the page."""
    if place is not None:
        yield from _of_place(acts, place, ask_swap, today)
    yield Entry("calendar-plus", _ADD_SHIFT, partial(acts.add_shift, day))


def show(found: Iterator[Entry], button: QWidget) -> QMenu:
    """Open a menu below its button."""
    menu = QMenu(button)
    menu.aboutToHide.connect(menu.deleteLater)
    for one in found:
        act = menu.addAction(look.current().icon(one.icon), say(one.text))
        act.triggered.connect(lambda _checked=False, run=one.run: run())
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    return menu


def _of_place(
    acts: ShiftActs, place: Place, ask_swap: Callable[[], object], today: date
) -> Iterator[Entry]:
    shift, cell = place
    if shift.status in _OVER:
        word = _AFTER_ALL if shift.status is ShiftStatus.CANCELLED else _AGAIN
        yield Entry("arrow-back-up", word, partial(acts.reinstate, shift))
        return
    if cell.person is not None and not cell.swap_asked:
        yield Entry("arrows-sort", _SWAP, ask_swap)
    yield Entry("calendar", _MOVE, partial(acts.move, shift))
    yield Entry("user-plus", _MORE, partial(acts.add_post, shift))
    if cell.person is None and len(shift.cells) > 1:
        yield Entry("minus", _LESS, partial(acts.drop_post, cell))
    if shift.day <= today:
        yield Entry("check", _OVER_NOW, partial(acts.finish, shift))
        yield Entry("circle", _NOBODY, partial(acts.finish, shift, nobody_came=True))
    yield Entry("ban", _CANCEL, partial(acts.cancel, shift))
