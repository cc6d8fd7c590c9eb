"""整改: findings in a list, the one that is chosen beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.evaluation.finding_contracts import FindingLine, FindingState, TakeFindingStep
from desktop.evaluation.finding_faces import ordered, row_of
from desktop.evaluation.finding_pane import FindingPane
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.tabs import TextTabs
from desktop.tables.queue import QueueModel, QueueView
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_ALL = "all"


class FindingDesk(QWidget):
    """``left()`` goes back to the board, ``sheet_wanted(OpenSheet)`` opens a sheet."""

    left = Signal()
    sheet_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: tuple[FindingLine, ...] = ()
        self._sheets: frozenset[UUID] | None = None
        self.pane = FindingPane(desk)
        self.back = Button(self.tr("Back to the board"), icon="arrow-left", key="Esc")
        self.states = TextTabs(
            [(_ALL, self.tr("All")), *((one, words.of(one)) for one in FindingState)],
            name=self.tr("State"),
        )
        self.states.set_value(_ALL)
        self.model = QueueModel(self)
        self.view = QueueView(self.model, self.tr("Findings"))
        self._nothing = EmptyState(
            "circle-check", self.tr("No finding stands here"),
            self.tr("Low answers and vetoes of locked sheets open them."), narrow=True,
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def show_lines(self, lines: Sequence[FindingLine]) -> None:
        """Show these findings as far as they are asked for; the chosen one stays."""
        self._lines = tuple(ordered(lines))
        self._show()

    def narrow(self, sheets: Collection[UUID] | None) -> None:
        """Show the findings of some sheets alone, all for None."""
        self._sheets = None if sheets is None else frozenset(sheets)
        self._show()

    def show_finding(self, finding: UUID) -> None:
        """Let the keys stand on a finding."""
        self.narrow(None)
        self.view.show_key(finding)

    @Slot()
    def _show(self) -> None:
        kept = self.pane.line.id if self.pane.line else None
        of_sheets = [
            one for one in self._lines if self._sheets is None or one.sheet in self._sheets
        ]
        state = self.states.value()
        found = [one for one in of_sheets if state in (_ALL, one.state)]
        self.model.set_rows([row_of(one) for one in found])
        for one in FindingState:
            self.states.set_count(one, sum(each.state is one for each in of_sheets))
        self._stack.setCurrentWidget(self.view if found else self._nothing)
        ids = [one.id for one in found]
        self._choose(kept if kept in ids else next(iter(ids), None))

    def _choose(self, finding: UUID | None) -> None:
        if finding is not None:
            self.view.show_key(finding)
        line = next((one for one in self._lines if one.id == finding), None)
        self.pane.show_line(line)

    @Slot(object)
    def _on_pane_taken(self, command: TakeFindingStep) -> None:
        work = partial(self._desk.workspace.evaluation.findings.take, self._desk.actor, command)
        self._desk.jobs.ask(self, work, self._on_kept, self.pane.show_error)

    def _on_kept(self, _saved: object) -> None:
        self.pane.settle()
        self._desk.notices.toast(self.tr("The step is noted"))

    def _connect(self) -> None:
        self.states.currentChanged.connect(self._show)
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(lambda _key: self.pane.first_focus().setFocus())
        self.back.clicked.connect(self.left)
        self.pane.taken.connect(self._on_pane_taken)
        self.pane.sheet_wanted.connect(self.sheet_wanted)

    def _arrange(self) -> None:
        for one in (self.view, self._nothing):
            self._stack.addWidget(one)
        head = QHBoxLayout()
        head.setContentsMargins(20, 4, 20, 8)
        head.setSpacing(20)
        head.addWidget(self.back)
        head.addWidget(self.states)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
