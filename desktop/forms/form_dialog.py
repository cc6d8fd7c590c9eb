"""A form in a window of its own, for the few things that have no pane to stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import look
from desktop.forms.record_form import RecordForm
from desktop.parts.buttons import button
from desktop.parts.into_view import follow_keys
from desktop.parts.text import label

if TYPE_CHECKING:
    from desktop.frame.unsaved import Unsaved

_WIDTH, _MARGIN = 520, 32


class _Room(QScrollArea):
    """Holds a form; as high as the form wants to be where there is room for it."""

    def __init__(self, form: RecordForm) -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(form)
        self._form = form

    def sizeHint(self) -> QSize:
        return self._form.sizeHint().expandedTo(self._form.minimumSizeHint())


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
        self._room = _Room(form)
        column.addWidget(self._room)
        self._note = label("", "secondary", wrap=True)
        self._note.hide()
        column.addWidget(self._note)
        column.addLayout(self._foot())
        look.current().dress(self)
        form.installEventFilter(self)
        follow_keys(self._room)

    def show_note(self, text: str) -> None:
        """Say under the form what the act comes to."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.act.setAccessibleDescription(text)
        self._fit()

    def note(self) -> str:
        """Return what is said under the form, nothing where nothing is."""
        return self._note.text()

    def keep_in(self, unsaved: Unsaved, name: str) -> None:
        """Keep what is typed until the dialog is answered; a lock brings it back with the next opening."""
        self.form.edited.connect(lambda: unsaved.keep(name, self.form.draft()))
        self.finished.connect(lambda _answer: unsaved.drop(name))
        unsaved.bring_back(self, name, lambda found: self.form.restore(found[name]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the form, e.g. when a sentence comes under a field."""
        if watched is self.form and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)
        if self.form.fields:
            self.form.focus(self.form.fields[0].name)
        else:
            self.act.setFocus()

    def _fit(self) -> None:
        """Take the height everything needs, but never more than the screen has: then the form scrolls."""
        self._room.updateGeometry()
        layout = self.layout()
        assert layout is not None
        layout.activate()
        wanted = layout.totalHeightForWidth(self.width())
        most = self.screen().availableGeometry().height() - look.current().px(_MARGIN)
        self.resize(self.width(), min(wanted if wanted > 0 else self.sizeHint().height(), most))

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
