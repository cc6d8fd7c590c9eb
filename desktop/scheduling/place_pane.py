"""The place that is chosen: when it is, who sits there, who could and why not; one press puts somebody in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.people.contracts import PersonLine
from db.scheduling.contracts import Attendance, CellLine, ShiftLine, ShiftStatus
from db.scheduling.reasons import Candidate
from desktop import look
from desktop.parts.badge import LevelBadge
from desktop.parts.buttons import Button, icon_button
from desktop.parts.line_input import LineInput
from desktop.parts.segments import Segments
from desktop.parts.shown import set_shown
from desktop.parts.text import ElidedLabel, label
from desktop.scheduling.faces import rank_of, time_of
from desktop.scheduling.stand import Able
from desktop.wording import formats, words

_SHOWN = 8
"""Candidates below the place; whoever is farther back is found by name or initials."""


class PlacePane(QWidget):
    """``fill_wanted(cell, person)`` puts somebody in, None takes them out; ``lock_wanted(cell)`` keeps or lets go.

    ``noted(Attendance)`` says what became of the turn, ``left()`` that the line of names was left with Esc.
    """

    fill_wanted = Signal(object, object)
    lock_wanted = Signal(object)
    noted = Signal(object)
    left = Signal()

    def __init__(self, *, keeps: bool) -> None:
        super().__init__()
        self._may_keep = self._keeps = keeps
        self._cell: CellLine | None = None
        self.able = Able()
        self._rows: list[CandidateRow] = []
        self.title = label("", "strong", wrap=True)
        self.more = icon_button("dots", self.tr("More to be done"))
        self.who = LineInput(name=self.tr("Name or initials"))
        self.who.setPlaceholderText(self.tr("Name or initials"))
        self.came = Segments(
            [(one, words.of(one)) for one in Attendance], name=self.tr("Attendance")
        )
        self.theme = label("", "caption", wrap=True)
        self.state = label("", "secondary", wrap=True)
        self.clear = Button(self.tr("Take out"), icon="x", size="small")
        self.lock = Button("", icon="lock", size="small")
        self._column = QVBoxLayout(self)
        self._arrange()
        self.who.textEdited.connect(self._on_who_text_edited)
        self.who.returnPressed.connect(self._on_who_return_pressed)
        self.came.currentChanged.connect(self.noted)
        self.clear.clicked.connect(self._on_clear_clicked)
        self.lock.clicked.connect(self._on_lock_clicked)

    def offer(self, *, is_own: bool) -> None:
        """Offer what is done to a place of this station, and nothing to that of another one."""
        self._keeps = self._may_keep and is_own
        if not is_own:
            self.show_able(Able())

    def show_nothing(self) -> None:
        """Say that nothing is held on this day."""
        self._cell = None
        self.title.setText(self.tr("No reception on this day"))
        self._say("", "")
        self.show_able(Able())
        set_shown(self.came, shown=False)

    def show_place(
        self, shift: ShiftLine, cell: CellLine, who: PersonLine | None, today: date
    ) -> None:
        """Show a place of a shift with who sits there, and from its day on what became of the turn."""
        if self._cell is None or self._cell.id != cell.id:
            self.who.clear()
        self._cell = cell
        self.came.set_value(cell.attendance.attendance)
        held = shift.status is not ShiftStatus.CANCELLED and shift.day <= today
        set_shown(self.came, shown=self._keeps and cell.person is not None and held)
        day = formats.day_and_short_weekday(shift.day, shift.day)
        self.title.setText(f"{day} {time_of(shift.starts)} {shift.starts}–{shift.ends}")
        told = self._seated(shift, cell, who)
        self._say(" · ".join(filter(None, (shift.theme, words.of(cell.post_kind)))), told)

    def show_able(self, able: Able) -> None:
        """Show who could sit in the place, the best first; who cannot says why."""
        self.able = able
        self._show_rows()

    def begin_name(self, text: str) -> None:
        """Type the beginning of a name for the place."""
        if self._keeps and self._cell is not None:
            self.who.setText(text)
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)
            self.who.end(False)
            self._show_rows()

    def _show_rows(self) -> None:
        typed = self.who.text().strip()
        found = self.able.named(typed) if typed else self.able.found
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        people, cell = self.able.people, self._cell
        sits = str(cell.person) if cell is not None else ""
        known = [
            (one, people[UUID(one.person)])
            for one in found
            if UUID(one.person) in people and one.person != sits
        ]
        self._rows = [
            CandidateRow(one, line, is_best=not place and cell is not None and cell.is_open)
            for place, (one, line) in enumerate(known[:_SHOWN])
        ]
        for row in self._rows:
            row.chosen.connect(self._on_row_chosen)
            self._column.addWidget(row)
        look.current().dress(self)

    def first_focus(self) -> QWidget:
        """Return where work goes on: the line of names."""
        return self.who

    def rows(self) -> Sequence[CandidateRow]:
        """Return the candidates from the top."""
        return tuple(self._rows)

    @Slot(object)
    def _on_row_chosen(self, person: UUID) -> None:
        if self._cell is not None:
            self.fill_wanted.emit(self._cell.id, person)

    def leave_name(self) -> None:
        """Give up the name that was begun, and go back to the days."""
        self.who.clear()
        self._show_rows()
        self.left.emit()

    @Slot()
    def _on_who_text_edited(self) -> None:
        self._show_rows()

    @Slot()
    def _on_who_return_pressed(self) -> None:
        """Put the first of those that are left in; the line is empty for the next place."""
        if self._rows and self._cell is not None:
            first = self._rows[0].person
            self.who.clear()
            self.fill_wanted.emit(self._cell.id, first)

    @Slot()
    def _on_clear_clicked(self) -> None:
        if self._cell is not None:
            self.fill_wanted.emit(self._cell.id, None)

    @Slot()
    def _on_lock_clicked(self) -> None:
        if self._cell is not None:
            self.lock_wanted.emit(self._cell.id)

    def _seated(self, shift: ShiftLine, cell: CellLine, who: PersonLine | None) -> str:
        if shift.status is ShiftStatus.CANCELLED:
            return self.tr("Cancelled: {reason}").format(reason=shift.cancel_reason)
        if who is None:
            return self.tr("Nobody sits here yet.")
        kept = (
            self.tr("kept: {reason}").format(reason=cell.kept_because) if cell.kept_because else ""
        )
        return " · ".join(filter(None, (who.name, words.of(cell.source), kept)))

    def _say(self, theme: str, state: str) -> None:
        self.theme.setText(theme)
        self.state.setText(state)
        set_shown(self.theme, shown=bool(theme))
        set_shown(self.state, shown=bool(state))
        cell, keeps = self._cell, self._keeps
        set_shown(self.clear, shown=keeps and cell is not None and cell.person is not None)
        set_shown(self.lock, shown=keeps and cell is not None)
        set_shown(self.who, shown=keeps and cell is not None)
        set_shown(self.more, shown=keeps)
        if cell is not None:
            self.lock.setText(self.tr("Let go") if cell.locked else self.tr("Keep"))

    def _arrange(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        for one in (self.theme, self.state):
            self._column.addWidget(one)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.clear)
        acts.addWidget(self.lock)
        acts.addStretch(1)
        self._column.addLayout(acts)
        self._column.addWidget(self.came)
        self._column.addWidget(self.who)


class CandidateRow(QWidget):
    """Somebody with turns and why not; ``chosen(person)`` follows the button."""

    chosen = Signal(object)

    def __init__(self, one: Candidate, line: PersonLine, *, is_best: bool) -> None:
        super().__init__()
        self.person = UUID(one.person)
        self.name, self.why = label(line.name), ElidedLabel(self._told(one), "caption")
        kind = "plain" if one.bars else "primary" if is_best else "secondary"
        told = self.tr("Still…") if one.bars else self.tr("Put in")
        self.button = Button(told, kind=kind, size="small")
        self.button.setAccessibleName(self.tr("Put in {name}").format(name=line.name))
        self.button.clicked.connect(lambda: self.chosen.emit(self.person))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        rank = rank_of(line)
        if rank is not None:
            row.addWidget(LevelBadge(rank))
        row.addWidget(self.name)
        row.addWidget(self.why, 1)
        row.addWidget(self.button)

    def _told(self, one: Candidate) -> str:
        if one.bars:
            return words.of(one.bars[0].finding)
        turns = self.tr("%n turns", "", one.turns)
        wish = words.of(one.wishes[0].finding) if one.wishes else self.tr("free")
        return f"{turns} · {wish}"
