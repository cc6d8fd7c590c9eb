"""The briefing before an inspection: the crib of the form, line by line, and who told it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from db.evaluation.contracts import BriefSession
from desktop.frame.pane import scrolling
from desktop.parts.buttons import Button
from desktop.parts.line_input import LineInput
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording import formats

if TYPE_CHECKING:
    from db.evaluation.contracts import SessionView
    from desktop.frame.desk import Desk


class VisitBriefing(QWidget):
    """``kept(BriefSession)`` when the briefing was held."""

    kept = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view: SessionView | None = None
        self.lines: list[QCheckBox] = []
        self._rows = QVBoxLayout()
        self._told = label("", "secondary")
        self.by = LineInput(placeholder=self.tr("Who briefs, e.g. a judge"))
        self.by.setAccessibleName(self.tr("Who briefs"))
        self.all = Button(self.tr("Tick all"), icon="checks", size="small", kind="plain")
        self.save = Button(self.tr("The briefing was held"), icon="check")
        self._arrange()
        self.by.textChanged.connect(self._allow)
        self.all.clicked.connect(self._on_all_clicked)
        self.save.clicked.connect(self._on_save_clicked)

    def show_view(self, view: SessionView) -> None:
        """Show the crib of a day; ticks that are being set stay while the same is read anew."""
        before = self._view
        self._view = view
        if before is None or _crib(before) != _crib(view):
            self._fill(view)
            self.by.setText(view.briefed_by)
        told = self.tr("Held {when} by {name}")
        at, now = view.briefed_at, self._desk.clock.now()
        self._told.setText(
            told.format(when=formats.day_and_clock(at, now), name=view.briefed_by)
            if at
            else self.tr("Not held yet")
        )
        for part in (*self.lines, self.by, self.all, self.save):
            part.setEnabled(not view.line.is_closed)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        is_open = self._view is not None and not self._view.line.is_closed
        self.save.setEnabled(is_open and bool(self.by.text().strip()))

    @Slot()
    def _on_all_clicked(self) -> None:
        for one in self.lines:
            one.setChecked(True)

    @Slot()
    def _on_save_clicked(self) -> None:
        assert self._view is not None, "a briefing is held on a day that is open"
        ticked = tuple(at for at, one in enumerate(self.lines, 1) if one.isChecked())
        self.kept.emit(BriefSession(self._view.line.id, self.by.text(), ticked))

    def _fill(self, view: SessionView) -> None:
        for one in self.lines:
            self._rows.removeWidget(one)
            one.hide()
            one.deleteLater()
        briefing = view.form.template.briefing
        self.lines = [QCheckBox(text) for text in briefing]
        for at, one in enumerate(self.lines, 1):
            one.setChecked(at in view.ticked)
            self._rows.addWidget(one)
        set_shown(self.all, shown=bool(briefing))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.by, 1)
        row.addWidget(self.save)
        row.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("What is told before the inspection"), "section"))
        head.addStretch(1)
        head.addWidget(self.all)
        self._rows.setSpacing(8)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(20, 14, 20, 20)
        inner.setSpacing(12)
        inner.addLayout(head)
        inner.addLayout(self._rows)
        inner.addWidget(self._told)
        inner.addLayout(row)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(body))


def _crib(view: SessionView) -> tuple[object, ...]:
    return view.line.id, view.form.digest, view.ticked, view.briefed_at
