"""The parts of the editor: groups of items, scales of answers, and the bands of the grades."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.templates.contracts import Demand
from desktop.parts.buttons import Button, icon_button
from desktop.parts.line_input import LineInput
from desktop.parts.text import label
from desktop.templates.draft import Plain, fresh_code
from desktop.templates.row_grid import Cell, Option, RowGrid, Sort
from desktop.wording import words

_NEW_WEIGHT = "5"


class Group(QWidget):
    """One section: its title and its items."""

    edited = Signal()
    removed = Signal()

    def __init__(self, plain: Plain, scales: Sequence[Option]) -> None:
        super().__init__()
        self._plain = plain
        self.title = LineInput(str(plain["title"]), name=self.tr("Title of the group"))
        self.items = RowGrid(
            (
                Cell("text", self.tr("Item"), share=1), Cell("weight", self.tr("Weight")),
                Cell("scale", self.tr("Answers"), Sort.PICK), Cell("veto", self.tr("Veto"), Sort.TICK),
            ),
            self.tr("Add an item"), self.tr("Take this item out"),
        )  # fmt: skip
        self.items.set_options("scale", scales)
        self.items.show_rows(plain["items"])
        remove = icon_button("x", self.tr("Take this group out"), size="small")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.addLayout(head)
        column.addWidget(self.items)
        self.title.textEdited.connect(self.edited)
        self.items.edited.connect(self.edited)
        remove.clicked.connect(self.removed)

    def plain(self) -> Plain:
        """Return the group with what was typed."""
        return self._plain | {"title": self.title.text(), "items": self.items.plain()}


class Scale(QWidget):
    """One scale: its answers from the best to the least."""

    edited = Signal()

    def __init__(self, plain: Plain) -> None:
        super().__init__()
        self._plain = plain
        asks = tuple(Cell(one.value, words.of(one), Sort.TICK) for one in Demand)
        self.answers = RowGrid(
            (
                Cell("word", self.tr("Word"), share=1), Cell("points", self.tr("Points 0–1")),
                Cell("good", self.tr("Good"), Sort.TICK), Cell("vetoes", self.tr("Vetoes"), Sort.TICK),
                *asks, Cell("caps", self.tr("Highest grade"), Sort.PICK),
            ),
            self.tr("Add an answer"), self.tr("Take this answer out"),
        )  # fmt: skip
        self.answers.show_rows([_ticked(one) for one in plain["choices"]])
        self.answers.add_button.clicked.connect(self._on_add_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(label(str(plain["code"]), "caption"))
        column.addWidget(self.answers)
        self.answers.edited.connect(self.edited)

    def option(self) -> Option:
        """Return the scale as a choice among scales: its code, and its answers."""
        return str(self._plain["code"]), " ".join(one["word"] for one in self.answers.plain())

    def plain(self) -> Plain:
        """Return the scale with what was typed."""
        return self._plain | {"choices": [_asked(one) for one in self.answers.plain()]}

    @Slot()
    def _on_add_clicked(self) -> None:
        code = fresh_code((one["code"] for one in self.answers.plain()), "answer")
        self.answers.append({"code": code, "word": "", "points": "0"}, focus=True)
        self.edited.emit()


class Several(QWidget):
    """Parts of one sort below each other; ``edited()`` on every change."""

    edited = Signal()

    def __init__(self, title: str, add: str, make: Callable[[Plain], Any]) -> None:
        super().__init__()
        self.parts: list[Any] = []
        self._make = make
        self._rows = QVBoxLayout()
        self.add_button = Button(add, icon="plus", size="small")
        head = QHBoxLayout()
        head.addWidget(label(title, "section"))
        head.addStretch(1)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_parts(self, plain: Iterable[Plain]) -> None:
        """Show these parts."""
        for one in list(self.parts):
            self._drop(one)
        for each in plain:
            self.append(each)

    def append(self, plain: Plain) -> Any:
        """Add a part at the end."""
        made = self._make(plain)
        self.parts.append(made)
        self._rows.addWidget(made)
        made.edited.connect(self.edited)
        if hasattr(made, "removed"):
            made.removed.connect(partial(self._on_removed, made))
        return made

    def plain(self) -> list[Plain]:
        """Return the parts with what was typed."""
        return [one.plain() for one in self.parts]

    def _on_removed(self, part: Any) -> None:
        self._drop(part)
        self.edited.emit()

    def _drop(self, part: Any) -> None:
        self.parts.remove(part)
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()


class Grades(QWidget):
    """The bands, from the best to the least."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = RowGrid(
            (
                Cell("word", self.tr("Word"), share=1), Cell("least", self.tr("From points")),
                Cell("good", self.tr("Good"), Sort.TICK),
            ),
            self.tr("Add a grade"), self.tr("Take this grade out"),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(self.tr("Grades"), "section"))
        column.addWidget(self.rows)
        self.rows.edited.connect(self.edited)
        self.rows.add_button.clicked.connect(self._on_add_clicked)

    def options(self) -> list[Option]:
        """Return the grades as choices."""
        return [(one["code"], str(one["word"])) for one in self.rows.plain()]

    @Slot()
    def _on_add_clicked(self) -> None:
        code = fresh_code((one["code"] for one in self.rows.plain()), "grade")
        self.rows.append({"code": code, "word": "", "least": "0"}, focus=True)
        self.edited.emit()


def new_item(taken: Iterable[str], scale: str) -> Plain:
    """Return an item that nobody has written yet."""
    return {
        "code": fresh_code(taken, "item"), "text": "", "weight": _NEW_WEIGHT, "scale": scale,
        "veto": False,
    }  # fmt: skip


def _ticked(choice: Plain) -> Plain:
    return choice | {one.value: one.value in choice.get("demands", ()) for one in Demand}


def _asked(row: Plain) -> Plain:
    demands = [one.value for one in Demand if row[one.value]]
    kept = {key: value for key, value in row.items() if key not in set(Demand)}
    return kept | {"demands": demands}
