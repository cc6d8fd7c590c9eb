"""The firms of a plan: one row each, checked while they are typed, typed by hand or taken in from a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.evaluation.contracts import FirmLine, KeptFirm, NewFirm
from db.evaluation.rules import MOST_FIRMS
from db.people.rules import check_uscc
from desktop import look
from desktop.parts.buttons import Button, icon_button
from desktop.parts.line_input import LineInput
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording import words

_NAMES = ("name", "uscc", "region_name", "contact", "phone")
_SHARES = (5, 5, 3, 2, 3)


class FirmEdit(QObject):
    """One row: five lines, what is odd about the code, and the way out of the plan."""

    edited = Signal()

    def __init__(self, parent: QWidget, says: Sequence[str], firm: UUID | None = None) -> None:
        super().__init__(parent)
        self.firm = firm
        self.lines = {name: LineInput(name=said) for name, said in zip(_NAMES, says, strict=True)}
        self.told = label("", "caption", tone="warn")
        self.remove = icon_button("x", self.tr("Take this firm out"), size="small")
        for one in self.lines.values():
            one.textEdited.connect(self._on_line_edited)
        self.lines["uscc"].editingFinished.connect(self.check)

    def put(self, values: Mapping[str, str]) -> None:
        """Show a firm."""
        for name, line in self.lines.items():
            line.setText(values.get(name, ""))
            line.setCursorPosition(0)
        self.check()

    def values(self) -> dict[str, str]:
        """Return what was typed."""
        return {name: line.text().strip() for name, line in self.lines.items()}

    def is_blank(self) -> bool:
        """Tell whether nothing was typed."""
        return not any(self.values().values())

    def kept(self) -> KeptFirm:
        """Return the firm as it shall stand in the plan."""
        return KeptFirm(NewFirm(**self.values()), self.firm)

    def say(self, sentence: str) -> None:
        """Say what is odd or missing, below the row."""
        self.told.setText(sentence)
        set_shown(self.told, shown=bool(sentence))

    @Slot()
    def check(self) -> None:
        """Say what is odd about the code; nothing is refused for it, for real codes break the rule."""
        found = check_uscc(self.lines["uscc"].text())
        self.lines["uscc"].set_error("")
        self.say(words.of(found[0]) if found else "")

    @Slot()
    def _on_line_edited(self) -> None:
        self.say("")
        self.edited.emit()


class PlanFirms(QWidget):
    """``edited()`` on every keystroke of a person, ``sheet_wanted()`` asks for firms from a file."""

    edited = Signal()
    sheet_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FirmEdit] = []
        self._says = (
            self.tr("Firm"), self.tr("Credit code"), self.tr("Place"), self.tr("Contact"), self.tr("Phone"),
        )  # fmt: skip
        self._grid = QGridLayout()
        self._heads: list[QLabel] = []
        self._count = label("", "caption")
        self.add_button = Button(self.tr("Add a firm"), icon="plus", size="small")
        self.sheet_button = Button(
            self.tr("Take firms in from a sheet…"), icon="package-import", size="small"
        )
        self._arrange()
        self.add_button.clicked.connect(self.add)
        self.sheet_button.clicked.connect(self.sheet_wanted)

    def begin(self, firms: Sequence[FirmLine] = ()) -> None:
        """Show the firms of a plan, of a new one an empty row."""
        self._clear()
        for one in firms:
            row = self._add(one.id)
            row.put({name: getattr(one, name) for name in _NAMES})
        if not firms:
            self._add(None)
        self._tell()

    def kept(self) -> tuple[KeptFirm, ...]:
        """Return every firm that has something in it."""
        return tuple(one.kept() for one in self.rows if not one.is_blank())

    def plain(self) -> list[dict[str, str]]:
        """Return everything typed as plain JSON."""
        return [one.values() | {"id": one.firm.hex if one.firm else ""} for one in self.rows]

    def restore(self, plain: object) -> None:
        """Show again what a draft kept."""
        self._clear()
        for one in plain if isinstance(plain, list) else ():
            row = self._add(UUID(hex=one["id"]) if one.get("id") else None)
            row.put(one)
        self._tell()

    def take(self, firms: Sequence[NewFirm]) -> None:
        """Append firms that came from a sheet; an empty last row gives way to them."""
        for one in [row for row in self.rows if row.is_blank()]:
            self._remove(one)
        for firm in firms:
            self._add(None).put({name: getattr(firm, name) for name in _NAMES})
        self._tell()
        self.edited.emit()

    def show_missing(self, place: int, field: str, sentence: str) -> None:
        """Say below a row what is wrong with it, and go there; rows are counted from 1, blank ones left out."""
        filled = [one for one in self.rows if not one.is_blank()]
        if 1 <= place <= len(filled):
            row = filled[place - 1]
            row.say(sentence)
            line = row.lines.get(field, row.lines["name"])
            line.set_error(sentence)
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def add(self) -> None:
        """Add an empty row and go there."""
        row = self._add(None)
        self._tell()
        row.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, firm: UUID | None) -> FirmEdit:
        row = FirmEdit(self, self._says, firm)
        self.rows.append(row)
        at = 2 * self._grid.rowCount()
        for column, line in enumerate(row.lines.values()):
            self._grid.addWidget(line, at, column)
        self._grid.addWidget(row.remove, at, len(_NAMES))
        self._grid.addWidget(row.told, at + 1, 0, 1, len(_NAMES))
        set_shown(row.told, shown=bool(row.told.text()))
        row.edited.connect(self._on_row_edited)
        row.remove.clicked.connect(lambda: self._take_out(row))
        return row

    def _take_out(self, row: FirmEdit) -> None:
        self._remove(row)
        if not self.rows:
            self._add(None)
        self._tell()
        self.edited.emit()

    def _remove(self, row: FirmEdit) -> None:
        self.rows.remove(row)
        parts: tuple[Any, ...] = (*row.lines.values(), row.remove, row.told)
        for part in parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        row.deleteLater()

    def _clear(self) -> None:
        for one in list(self.rows):
            self._remove(one)

    @Slot()
    def _on_row_edited(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        count = sum(not one.is_blank() for one in self.rows)
        told = self.tr("{count} of at most {most}").format(count=count, most=MOST_FIRMS)
        self._count.setText(told)
        look.current().dress(self)

    def _arrange(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for column, (said, share) in enumerate(zip(self._says, _SHARES, strict=True)):
            self._grid.addWidget(label(said, "label"), 0, column)
            self._grid.setColumnStretch(column, share)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.tr("Firms"), "section"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.sheet_button)
        head.addWidget(self.add_button)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(8)
        column_box.addLayout(head)
        column_box.addLayout(self._grid)
