"""What the desk answered, as large as the screen: ground, icon and words say the same; it goes by itself."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.events.codes import SignOutcome
from db.events.contracts import InvitationLine
from db.events.desk_contracts import Answer
from desktop import look
from desktop.events.answers import icon_of, said_of, time_of, tone_of
from desktop.events.faces import as_what, unit_of
from desktop.kiosk.names import shown_name
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone, ground_of, ink_of
from desktop.parts.shown import set_shown
from desktop.parts.text import Icon, label
from desktop.shell.big_label import BigLabel

_SECONDS = {SignOutcome.SIGNED_IN: 3}
_LONG = 5
"""Seconds that an answer stands; good news is understood sooner."""
_NAME, _ICON = 96, 64


class ResultPage(QWidget):
    """``over()`` when it goes, ``undo_wanted()`` for somebody else's sign-in, ``other_wanted()`` for a namesake."""

    over = Signal()
    undo_wanted = Signal()
    other_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.mark: UUID | None = None
        self.ground, self.spoken = "", ""
        self.icon = Icon("circle-check", _ICON)
        self.title, self.name = BigLabel(px=42), BigLabel(px=_NAME)
        self.who = BigLabel(px=28, bold=False, role="secondary")
        self.told = BigLabel(px=28, bold=False)
        self.ok = Button(self.tr("All right, next"), kind="primary", size="large")
        self.undo = Button(self.tr("That is not me"), icon="arrow-back-up", size="large")
        self.other = Button(self.tr("I am another of this name"), icon="user-search", size="large")
        self._left = label("", "secondary")
        self._seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        for one in (self.title, self.name, self.who, self.told):
            one.setWordWrap(True)
        self._arrange()
        self._timer.timeout.connect(self._on_second)
        self.ok.clicked.connect(self._on_ok)
        self.undo.clicked.connect(self._on_undo)
        self.other.clicked.connect(self._on_other)

    def show_answer(self, answer: Answer, *, hides_names: bool = False) -> None:
        """Show an answer until its time is over, or somebody presses."""
        tone = tone_of(answer.outcome)
        self.ground, self.mark = ground_of(tone) or "", answer.mark
        self.icon.set_icon(icon_of(answer.outcome), ink_of(tone))
        self.title.setText(self._title(answer))
        self._ink(tone)
        line = answer.line
        for one in (self.name, self.who):
            set_shown(one, shown=line is not None)
        if line is not None:
            self.name.setText(shown_name(line, hides=hides_names))
            self.who.setText(" · ".join(one for one in (as_what(line), unit_of(line)) if one))
        self.told.setText(self._told(answer))
        set_shown(
            self.undo, shown=answer.outcome is SignOutcome.SIGNED_IN and answer.mark is not None
        )
        set_shown(self.other, shown=answer.outcome is SignOutcome.ALREADY_IN)
        self.spoken = f"{self.title.text()} {self.name.text() if line else ''} {self.told.text()}"
        self._seconds = _SECONDS.get(answer.outcome, _LONG)
        self._show_seconds()
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Stand no longer."""
        self._timer.stop()

    def event(self, event: QEvent) -> bool:
        # Whoever touches it or rests upon it reads it: it waits (ui.md §8).
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.TouchBegin}:
            self._timer.stop()
        elif event.type() == QEvent.Type.HoverLeave and self.isVisible() and self._seconds > 0:
            self._timer.start()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._on_ok()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._on_ok()

    def _title(self, answer: Answer) -> str:
        if answer.outcome is SignOutcome.SIGNED_IN:
            return self.tr("You are signed in")
        if answer.outcome is SignOutcome.ALREADY_IN:
            return self.tr("You had signed in already")
        if answer.outcome is SignOutcome.ON_LEAVE:
            return self.tr("You are noted as on leave")
        return said_of(answer).headline

    def _told(self, answer: Answer) -> str:
        line = answer.line
        if answer.outcome is SignOutcome.ON_LEAVE:
            return self.tr("The staff at the desk will help you")
        if line is None:
            return said_of(answer).body
        if answer.outcome is SignOutcome.ALREADY_IN:
            return self.tr("Signed in at {time}, you need not do it again").format(
                time=time_of(line)
            )
        return self._seat(line)

    def _seat(self, line: InvitationLine) -> str:
        at = self.tr("Signed in at {time}").format(time=time_of(line))
        return (
            self.tr("{at}, your seat is {seat}").format(at=at, seat=line.seat) if line.seat else at
        )

    def _ink(self, tone: Tone) -> None:
        self.title.setProperty("tone", tone)
        look.current().dress(self.title)

    def _show_seconds(self) -> None:
        self._left.setText(self.tr("Goes back by itself in {n} seconds").format(n=self._seconds))

    @Slot()
    def _on_second(self) -> None:
        self._seconds -= 1
        self._show_seconds()
        if self._seconds <= 0:
            self._on_ok()

    @Slot()
    def _on_ok(self) -> None:
        self.stop()
        self.over.emit()

    @Slot()
    def _on_undo(self) -> None:
        self.stop()
        self.undo_wanted.emit()

    @Slot()
    def _on_other(self) -> None:
        self.stop()
        self.other_wanted.emit()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(22)
        first.addWidget(self.icon)
        first.addWidget(self.title, 1)
        row = QHBoxLayout()
        row.setSpacing(14)
        for one in (self.ok, self.undo, self.other):
            row.addWidget(one)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 24, 56, 24)
        column.setSpacing(14)
        column.addStretch(3)
        column.addLayout(first)
        column.addSpacing(12)
        for part in (self.name, self.who, self.told):
            column.addWidget(part)
        column.addSpacing(16)
        column.addLayout(row)
        column.addWidget(self._left)
        column.addStretch(4)
