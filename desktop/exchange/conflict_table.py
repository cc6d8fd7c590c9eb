"""A record that both sides changed, as a table: stations across, open groups down, at the foot what agrees."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.bundle.conflict_contracts import Candidate, ConflictCard
from desktop import look
from desktop.exchange import values
from desktop.exchange.choices import Choices, Third
from desktop.exchange.group_row import LABELS, GroupRow
from desktop.exchange.values import Reading
from desktop.parts.painting import fill_round, line_round, smooth
from desktop.parts.text import label
from desktop.wording import formats
from desktop.wording.field_words import field_word

_MOST_COLUMNS = 3
"""Where more have written, their values stand below each other and each says whose it is."""

_RADIUS = 8
_NAMED = 6
"""Fields that are named where many agree; the rest is counted."""


class ConflictTable(QFrame):
    """``decided(Conflict, Chosen)`` follows every choice of a person."""

    decided = Signal(object, object)

    def __init__(self, choices: Choices, reading: Reading) -> None:
        super().__init__()
        self._card, self._reading = choices.card, reading
        writers = writers_of(choices.card)
        self._writers = writers if 1 < len(writers) <= _MOST_COLUMNS else ()
        self.rows = [
            GroupRow(choices.card, one, reading, self._writers) for one in choices.card.conflicts
        ]
        self._parts: list[QWidget] = [self._header(), *self.rows, self._same()]
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in self._parts:
            column.addWidget(part)
        for row in self.rows:
            row.decided.connect(self.decided)
            chosen = choices.of(row.conflict)
            row.show_chosen(chosen)
            if isinstance(chosen, Third):
                # What was typed before a lock comes back as it was typed; the field reads it again.
                choices.choose(row.conflict, row.third())

    def first_focus(self) -> QWidget:
        """Return where choosing begins."""
        return self.rows[0].cards.first_focus()

    def ask_third(self) -> None:
        """Go to the first third value that is still to be written, and say so there."""
        next((row for row in self.rows if row.ask_third()), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force, radius = look.current(), look.current().px(_RADIUS)
        with smooth(self) as painter:
            box = QRectF(self.rect())
            fill_round(painter, box, radius=radius, color="bg.surface")
            names = box.adjusted(1, 1, 0, -1)
            names.setWidth(in_force.px(LABELS) + radius)
            fill_round(painter, names, radius=radius, color="bg.app")
            names.setLeft(names.right() - radius)
            painter.fillRect(names, in_force.color("bg.surface"))
            for part in self._parts[1:]:
                painter.fillRect(
                    QRectF(1, part.y(), box.width() - 2, 1), in_force.color("border.subtle")
                )
            line_round(painter, box, radius=radius, color="border.default")

    def _header(self) -> QWidget:
        """Say whose values stand in which column."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 12, 16, 10)
        row.setSpacing(16)
        names = QWidget()
        look.scaled(names, lambda it: names.setFixedWidth(it.px(LABELS)))
        row.addWidget(names)
        for one in self._writers:
            row.addLayout(self._writer(one), 1)
        if not self._writers:
            made.hide()
        return made

    def _writer(self, one: Candidate) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(label(values.place_of(one), "strong", wrap=True))
        changed = self.tr("{who} wrote last").format(who=values.author_of(one, self._reading.now))
        column.addWidget(label(changed, "caption", wrap=True))
        return column

    def _same(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 12, 16, 12)
        row.setSpacing(16)
        name = label(self.tr("What agrees"), "label", wrap=True)
        name.setContentsMargins(16, 0, 0, 0)
        look.scaled(name, lambda it: name.setFixedWidth(it.px(LABELS)))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(self.agreed(), "secondary", wrap=True), 1)
        return made

    def agreed(self) -> str:
        """Return what both sides say alike."""
        found = tuple(
            field_word(self._card.kind, name)
            for name in self._card.same
            if name not in values.MACHINES
        )
        if not found:
            return self.tr("Nothing else is written there.")
        named = formats.listed(found[:_NAMED])
        return self.tr("{fields}: %n fields in all are the same", "", len(found)).format(
            fields=named
        )


def writers_of(card: ConflictCard) -> Sequence[Candidate]:
    """Return the newest write of each origin, our own first."""
    newest: dict[bytes, Candidate] = {}
    for conflict in card.conflicts:
        for one in conflict.candidates:
            known = newest.get(one.dot[0])
            if known is None or known.at < one.at:
                newest[one.dot[0]] = one
    return sorted(newest.values(), key=lambda one: (not one.is_own, -one.at.timestamp()))
