"""The columns of the board, made for the grades of a form; the spread is painted, and stands in numbers beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID, uuid5

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from db.templates.contracts import Template
from desktop import look
from desktop.evaluation.board_faces import BoardRow, By, shown, sums
from desktop.parts.painting import fill_round
from desktop.tables.column import Align, Column
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

_NAMES = UUID("6a3f3c52-5c3e-5d9c-9d2c-0f6a5b8f7e11")
_INSET, _BAR, _GAP = 12, 14, 2
_HEADINGS = {
    By.DEPARTMENT: QT_TRANSLATE_NOOP("Board", "Department"),
    By.FIRM: QT_TRANSLATE_NOOP("Board", "Enterprise"),
    By.ITEM: QT_TRANSLATE_NOOP("Board", "Item"),
}
_SHEETS = QT_TRANSLATE_NOOP("Board", "Sheets")
_SPREAD = QT_TRANSLATE_NOOP("Board", "Spread")
_RATE = QT_TRANSLATE_NOOP("Board", "Good rate")
_LOST = QT_TRANSLATE_NOOP("Board", "Lost points")
_UNSEEN = QT_TRANSLATE_NOOP("Board", "Not observed")
_VETOED = QT_TRANSLATE_NOOP("Board", "Vetoed")
_TOO_FEW = QT_TRANSLATE_NOOP("Board", "{rate} (too few)")


class Identified:
    """A row of the board as a table holds it."""

    def __init__(self, row: BoardRow) -> None:
        self.row, self.id = row, id_of(row.key)


def id_of(key: str) -> UUID:
    """Return the id of a row, which is a unit, a firm's code or an item."""
    return uuid5(_NAMES, key)


def columns_of(by: By, template: Template) -> tuple[Column[Identified], ...]:
    """Return the columns for rows of a sort."""
    name = Column[Identified](_HEADINGS[by], _name, width=190, grows=True)
    if by is By.ITEM:
        return (
            Column[Identified](_HEADINGS[by], _name, stretches=True), _figure(_LOST, partial(_count, 0)),
            _figure(_UNSEEN, partial(_count, 1)), _figure(_VETOED, _vetoes), _rate(),
        )  # fmt: skip
    grades = [_grade(at, one.word) for at, one in enumerate(template.grades)]
    spread = Column[Identified](_SPREAD, _spoken, stretches=True)
    return (name, _figure(_SHEETS, _sheets, 76), spread, *grades, _rate())


def spread_at(by: By) -> int | None:
    """Return the column that is painted, None where none is."""
    return None if by is By.ITEM else 2


def paint_spread(painter: QPainter, box: QRect, record: Any) -> None:
    """Paint how the sheets of a row are spread over the grades, one bar of the whole width."""
    row: BoardRow = record.row
    px = look.current().px
    whole = sum(len(part.sheets) for part in row.parts)
    room = QRectF(box).adjusted(px(_INSET), 0, -px(_INSET), 0)
    left, top = room.left(), room.center().y() - px(_BAR) / 2
    for part in row.parts:
        width = room.width() * len(part.sheets) / whole if whole else 0
        if width:
            shape = QRectF(left, top, max(width - px(_GAP), px(_GAP)), px(_BAR))
            fill_round(painter, shape, radius=px(2), color=part.tone)
            left += width


def total_of(rows: Sequence[BoardRow], total: BoardRow) -> BoardRow:
    """Return the last row; its parts are the sums of those above, which every sheet is in once."""
    assert not rows or sums(rows) == tuple(len(part.sheets) for part in total.parts)
    return total


def rate_text(row: BoardRow) -> str:
    """Return the rate of a row with its sign; one on too few sheets says so."""
    percent = shown(row.rate.percent)
    told = percent if row.rate.percent is None else f"{percent}%"
    return say(_TOO_FEW, rate=told) if row.is_few else told


def _grade(at: int, word: str) -> Column[Identified]:
    def value(record: Identified) -> str:
        count = len(record.row.parts[at].sheets)
        return str(count) if count else "—"

    return _figure(Mark("Grade", word), value, 64)


def _figure(
    heading: Mark, value: Callable[[Identified], object], width: int = 96
) -> Column[Identified]:
    return Column[Identified](heading, value, width=width, align=Align.END, keeps_width=True)


def _rate() -> Column[Identified]:
    return Column[Identified](
        _RATE, lambda record: rate_text(record.row), width=172, align=Align.END, keeps_width=True,
        ink=lambda record: "text.tertiary" if record.row.is_few else "text.primary",
    )  # fmt: skip


def _name(record: Identified) -> str:
    return record.row.name


def _sheets(record: Identified) -> str:
    return str(len(record.row.sheets))


def _count(at: int, record: Identified) -> str:
    return str(len(record.row.parts[at].sheets))


def _vetoes(record: Identified) -> str:
    return str(len(record.row.vetoed) or "—")


def _spoken(record: Identified) -> str:
    return "  ".join(f"{part.word} {len(part.sheets)}" for part in record.row.parts if part.sheets)
