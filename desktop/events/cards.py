"""Four numbers of an event: who came of how many, the deputies, the walk-ins, other places; a quorum in their stead."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from db.events.codes import AttendeeRole
from db.events.contracts import EventView
from desktop import look
from desktop.parts.figure_card import FigureCard, FigureFace
from desktop.parts.painting import fill_round, line_round, smooth
from desktop.wording import formats

_BAR, _HEIGHT = 8, 108


class CountCard(FigureCard):
    """A figure with a bar below it, for a share."""

    def __init__(self, face: FigureFace) -> None:
        super().__init__(face, large=True)
        self._share: float | None = None

    def show_share(self, share: float | None) -> None:
        """Show how much of it there is; None for what is no share."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look.current().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            line_round(
                painter, QRectF(self.rect()), radius=look.current().px(8), color="border.subtle",
                fill="bg.surface",
            )  # fmt: skip
        super().paintEvent(event)
        if self._share is None:
            return
        px = look.current().px
        whole = QRectF(px(16), self.height() - px(16), self.width() - px(32), px(_BAR))
        done = QRectF(whole)
        done.setWidth(whole.width() * min(self._share, 1.0))
        with smooth(self) as painter:
            fill_round(painter, whole, radius=px(4), color="bg.sunken")
            if done.width() >= 1:
                fill_round(painter, done, radius=px(4), color="success.fill")


class CountCards(QWidget):
    """The row of numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.came, self.deputies, self.guests, self.remote = (
            CountCard(_face("")) for _ in range(4)
        )
        self.cards = self.came, self.deputies, self.guests, self.remote
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for one in self.cards:
            row.addWidget(one, 2 if one is self.came else 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, view: EventView) -> None:
        """Show the numbers of an event; a council shows its quorum where others show deputies."""
        counts = view.line.counts
        expected = self.tr("of {n} expected").format(n=formats.number(counts.expected))
        leave = self.tr("on leave {n} · there now {there}").format(
            n=counts.on_leave, there=counts.present
        )
        self.came.show_face(_face(self.tr("Came"), counts.came, expected, leave))
        self.came.show_share(counts.came / counts.expected if counts.expected else None)
        self.deputies.show_face(self._second(view))
        self.guests.show_face(_face(self.tr("Walk-ins"), counts.walk_ins, self.tr("people")))
        self.remote.show_face(
            _face(self.tr("Other places"), view.line.remote, self.tr("attendances"))
        )

    def _second(self, view: EventView) -> FigureFace:
        quorum = view.quorum
        if quorum is not None:
            reached = self.tr("quorum reached") if quorum.is_reached else self.tr("no quorum yet")
            needed = self.tr("of {n} needed").format(n=quorum.needed)
            return _face(self.tr("Members present"), quorum.present, needed, reached)
        came, expected = view.line.counts.by_role.get(AttendeeRole.DEPUTY, (0, 0))
        return _face(self.tr("Deputies"), came, self.tr("of {n}").format(n=expected))


def _face(name: str, value: int = 0, unit: str = "", below: str = "") -> FigureFace:
    return FigureFace(name, formats.number(value), unit, below, "")
