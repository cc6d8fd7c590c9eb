"""A form in a window of its own, for the few things that have no pane to stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import look
from desktop.forms.record_form import RecordForm
from desktop.parts.buttons import button
from desktop.parts.text import label

if TYPE_CHECKING:
    from desktop.frame.unsaved import Unsaved

_WIDTH = 520


class FormDialog(QDialog):
    """Title, form, and two verbs; the act stays pressable and goes to what is missing first."""

    def __init__(
        self, title: str, form: RecordForm, *, act: str, keep: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setProperty("surface", "dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(title)
        self.setFixedWidth(look.current().px(_WIDTH))
        self.form = form
        self.act = button(act, kind="primary", key="Ctrl+Enter")
        self.keep = button(keep, key="Esc")
        self.act.clicked.connect(self._on_act_clicked)
        self.keep.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._on_act_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(label(title, "section", wrap=True))
        column.addWidget(form)
        column.addLayout(self._foot())
        look.current().dress(self)

    def keep_in(self, unsaved: Unsaved, name: str) -> None:
        """Keep what is typed until the dialog is answered; a lock brings it back with the next opening."""
        self.form.edited.connect(lambda: unsaved.keep(name, self.form.draft()))
        self.finished.connect(lambda _answer: unsaved.drop(name))
        unsaved.bring_back(self, name, lambda found: self.form.restore(found[name]))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.form.fields:
            self.form.focus(self.form.fields[0].name)
        else:
            self.act.setFocus()

    @Slot()
    def _on_act_clicked(self) -> None:
        if not self.form.go_to_missing():
            self.accept()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.act)
        return row
