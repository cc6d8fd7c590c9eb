"""What narrows the record of actions: who, what, which record, since when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from db.accounts.contracts import AuditFilter
from db.kernel.clock import Clock, local_date
from db.kernel.ids import UserId
from db.kernel.kinds import Action
from desktop import look
from desktop.parts.line_input import LineInput
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

_PAUSE = 400
"""Milliseconds without typing after which the record is read: every reading is an entry."""

_SPANS: tuple[tuple[int | None, Mark], ...] = (
    (0, QT_TRANSLATE_NOOP("AuditFilters", "Today")),
    (6, QT_TRANSLATE_NOOP("AuditFilters", "Last 7 days")),
    (29, QT_TRANSLATE_NOOP("AuditFilters", "Last 30 days")),
    (364, QT_TRANSLATE_NOOP("AuditFilters", "Last year")),
    (None, QT_TRANSLATE_NOOP("AuditFilters", "From the beginning")),
)
_USUAL = 1
_BOX, _LINE = 150, 250


class Filters(QWidget):
    """``changed()`` when another part of the record is wanted.

    Where a person sees the own entries alone, ``only`` is the name, and nobody else is offered.
    """

    changed = Signal()

    def __init__(self, clock: Clock, only: str = "") -> None:
        super().__init__()
        self._clock, self._only = clock, only
        self.actors = self._box(self.tr("Who"), only or self.tr("Everybody"))
        self.acts = self._box(self.tr("What"), self.tr("Every act"))
        for action in sorted(Action, key=words.of):
            self.acts.addItem(words.of(action), action.value)
        self.spans = self._box(self.tr("When"))
        for days, mark in _SPANS:
            self.spans.addItem(say(mark), days)
        self.spans.setCurrentIndex(_USUAL)
        self.record = LineInput(
            name=self.tr("Record"), placeholder=self.tr("Beginning or end of a record's number")
        )
        look.scaled(self.record, lambda it: self.record.setMaximumWidth(it.px(_LINE)))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.record.textEdited.connect(self._on_record_text_edited)
        self._arrange()

    def offer(self, actors: Sequence[tuple[UserId, str]]) -> None:
        """Offer these people; who is chosen stays."""
        if self._only:
            return
        chosen = self.actors.currentData()
        while self.actors.count() > 1:
            self.actors.removeItem(1)
        for user, name in actors:
            self.actors.addItem(name, user.hex)
        self.actors.setCurrentIndex(max(self.actors.findData(chosen), 0))

    def wanted(self) -> AuditFilter:
        """Return what is asked for now."""
        person, act = self.actors.currentData(), self.acts.currentData()
        days = self.spans.currentData()
        today = local_date(self._clock.now())
        return AuditFilter(
            actor=UserId(UUID(hex=person)) if person else None,
            action=Action(act) if act else None,
            record=self.record.text().strip(),
            since=None if days is None else today - timedelta(days=days),
        )

    @Slot()
    def _on_record_text_edited(self) -> None:
        self._pause.start()

    def _box(self, name: str, everything: str = "") -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        look.scaled(made, lambda it: made.setMinimumWidth(it.px(_BOX)))
        if everything:
            made.addItem(everything, None)
        made.activated.connect(self.changed)
        return made

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(10)
        for part in (self.spans, self.actors, self.acts, self.record):
            row.addWidget(part)
        row.addStretch(1)
