"""One form on the whole screen for a visitor; only a staff passphrase leads back to work (R-06)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, StationError
from desktop import look
from desktop.forms.record_form import RecordForm
from desktop.frame.handed import HandedForm
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.passphrase_input import PassphraseInput
from desktop.parts.shown import set_shown
from desktop.parts.text import IconText, label
from desktop.shell.big_label import BigLabel
from desktop.shell.fence import Fence
from desktop.wording import words

_WIDTH, _STAFF = 680, 320

Check = Callable[..., object]
"""Tells whether a passphrase is the staff's: ``(owner, passphrase, then=, failed=)``."""


class FormSession(QWidget):
    """``left()`` follows the passphrase of whoever handed the form over."""

    left = Signal()

    def __init__(self, handed: HandedForm, clock: Clock, check: Check) -> None:
        super().__init__()
        self._handed, self._check = handed, check
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(False)
        self.form = RecordForm(handed.fields, check=handed.door.check, clock=clock)
        self.form.restore(handed.typed)
        self.form.edited.connect(self._on_form_edited)
        self.messages = MessageBar(padding=0)
        self.done = Button(self.tr("I am done"), icon="check", kind="primary", size="large")
        self.done.clicked.connect(self.finish)
        self._thanks = BigLabel(handed.thanks)
        self._thanks.hide()
        self.staff = Button(self.tr("Staff"), icon="key", kind="quiet")
        self.staff.clicked.connect(self._on_staff_clicked)
        self.field = PassphraseInput(self.tr("Staff passphrase"), size="")
        self.field.setPlaceholderText(self.field.accessibleName())
        self.field.returnPressed.connect(self.try_to_leave)
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self.back = Button(self.tr("Back to work"))
        self.back.clicked.connect(self.try_to_leave)
        self._arrange()
        self._show_staff(shown=False)
        _close_what_opens(self)
        self._fence = Fence(self)

    def first_focus(self) -> QWidget:
        """Return where writing begins."""
        target: QWidget = self.form.input(self.form.fields[0].name).focus_target()
        return target

    def take_fence_down(self) -> None:
        """The session is over: the keyboard is the staff's again."""
        self._fence.take_down()

    @Slot()
    def finish(self) -> None:
        """Hand in what was filled in, or go to what is missing."""
        if self.form.go_to_missing():
            return
        values = self.form.read()
        problems = [one for one in self._handed.door.check(values) if not one.warns]
        if problems:
            self._show_problems(InvalidInput(problems))
            return
        self.done.set_busy(self.tr("Saving"))
        self._handed.door.finish(self, values, then=self._on_finished, failed=self._on_refused)

    @Slot()
    def try_to_leave(self) -> None:
        """Leave if the passphrase is the staff's."""
        if self.field.text():
            self.back.set_busy(self.tr("Checking"))
            self._check(self, self.field.text(), then=self._on_right, failed=self._on_wrong)

    @Slot()
    def _on_form_edited(self) -> None:
        self._handed.door.keep(self, self.form.draft())

    @Slot()
    def _on_staff_clicked(self) -> None:
        self._show_staff(shown=self.field.isHidden())

    def _on_finished(self) -> None:
        for part in (self.form, self.done, self.messages):
            part.hide()
        self._thanks.show()

    def _on_refused(self, error: StationError) -> None:
        self.done.set_ready()
        self._show_problems(error)

    def _show_problems(self, error: StationError) -> None:
        rest = self.form.show_problems(error.problems) if isinstance(error, InvalidInput) else ()
        if isinstance(error, InvalidInput):
            for problem in rest:
                self.messages.show_message(Tone.WARN, words.of(problem))
            return
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _on_right(self) -> None:
        self.back.set_ready()
        self.left.emit()

    def _on_wrong(self, error: StationError) -> None:
        self.back.set_ready()
        self.field.clear()
        self._error.show_line("alert-circle", words.said(error).whole, Tone.BAD)
        set_shown(self._error, shown=True)

    def _show_staff(self, *, shown: bool) -> None:
        for part in (self.field, self.back):
            part.setVisible(shown)
        if not shown:
            self.field.clear()
            set_shown(self._error, shown=False)
        (self.field if shown else self.first_focus()).setFocus()

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(look.current().px(_WIDTH))
        column = QVBoxLayout(inner)
        column.setSpacing(look.current().px(16))
        column.addStretch(1)
        parts = (BigLabel(self._handed.title), label(self._handed.about, "secondary", wrap=True),
                 self.messages, self.form, self._thanks)  # fmt: skip
        for part in parts:
            column.addWidget(part)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setWidget(_centred(inner))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 16)
        whole.addWidget(area, 1)
        whole.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.field.setMaximumWidth(look.current().px(_STAFF))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.staff)
        row.addWidget(self.field)
        row.addWidget(self.back)
        row.addWidget(self._error)
        row.addStretch(1)
        return row


def _centred(inner: QWidget) -> QWidget:
    ground = QWidget()
    row = QHBoxLayout(ground)
    row.addStretch(1)
    row.addWidget(inner, 8)
    row.addStretch(1)
    return ground


def _close_what_opens(session: QObject) -> None:
    """No field has a menu of its own, takes what is dropped, or lets its text be dragged away."""
    for part in session.findChildren(QWidget):
        part.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        part.setAcceptDrops(False)
        if isinstance(part, QLineEdit):
            part.setDragEnabled(False)
