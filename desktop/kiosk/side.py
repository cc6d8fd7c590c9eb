"""Beside the box: how many have come, of which kind, and the agenda of the day; never a name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.events.codes import FOUR_PARTS, EventType
from db.events.contracts import EventView, PartLine
from desktop import look
from desktop.kiosk.tint import Ground
from desktop.parts.painting import fill_round, smooth
from desktop.parts.text import Icon, label
from desktop.shell.big_label import BigLabel
from desktop.wording import formats, words

_WIDTH, _BAR = 440, 14


class Bar(QWidget):
    """How much of a whole."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        look.scaled(self, lambda in_force: self.setFixedHeight(in_force.px(_BAR)))

    def show_share(self, share: float) -> None:
        """Show another share."""
        self.share = min(share, 1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = QRectF(self.rect())
        done = QRectF(whole)
        done.setWidth(whole.width() * self.share)
        with smooth(self) as painter:
            fill_round(painter, whole, radius=look.current().px(4), color="bg.sunken")
            if done.width() >= 1:
                fill_round(painter, done, radius=look.current().px(4), color="success.fill")


class SidePane(Ground):
    """Numbers and agenda."""

    def __init__(self) -> None:
        super().__init__("bg.surface", line="left")
        self.number, self.of = BigLabel(px=96), BigLabel(px=24, bold=False, role="secondary")
        self.bar = Bar()
        self.kinds, self.others = (
            BigLabel(px=18, bold=False, role="secondary"),
            BigLabel(px=18, bold=False, role="secondary"),
        )
        for one in (self.kinds, self.others):
            one.setWordWrap(True)
        self.heading = BigLabel(px=21)
        self._shown: tuple[tuple[PartLine, ...], bool] | None = None
        self._agenda = QVBoxLayout()
        self._agenda.setSpacing(18)
        self._arrange()

    def show_event(self, view: EventView) -> None:
        """Show an event as it stands now."""
        counts = view.line.counts
        self.number.setText(formats.number(counts.came))
        self.of.setText(self.tr("/ {n} expected").format(n=formats.number(counts.expected)))
        self.bar.show_share(counts.came / counts.expected if counts.expected else 0.0)
        kinds = [f"{words.of(role)} {came}" for role, (came, _) in counts.by_role.items()]
        kinds.append(self.tr("walk-ins {n}").format(n=counts.walk_ins))
        self.kinds.setText(" · ".join(kinds[:5]))
        told = [self.tr("on leave {n}").format(n=counts.on_leave)]
        if view.headcounts:
            said = self.tr("{places} other places, {n} people")
            told.append(
                said.format(places=len(view.headcounts), n=formats.number(view.line.remote))
            )
        self.others.setText(" · ".join(told))
        legal = view.line.kind is EventType.BUSINESS_LEGAL_SESSION
        self.heading.setText(self.tr("The four parts of today") if legal else self.tr("Agenda"))
        self.heading.setVisible(bool(view.parts))
        shown = view.parts, view.line.is_open
        if shown != self._shown:
            # Numbers change with everybody who comes in, the agenda a few times a day.
            self._shown = shown
            self._show_agenda(view)

    def _show_agenda(self, view: EventView) -> None:
        while (item := self._agenda.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        current = next((one for one in view.parts if one.done_at is None), None)
        for one in view.parts[:7]:
            runs = one is current and view.line.is_open
            icon = "circle-check" if one.done_at else "circle-dot" if runs else "circle-dashed"
            named = words.of(one.kind) if one.kind in FOUR_PARTS else one.title
            told = self.tr("over") if one.done_at else self.tr("now") if runs else one.starts
            self._agenda.addWidget(_row(icon, named, told, bold=runs))
        look.current().dress(self)

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.number, 0, Qt.AlignmentFlag.AlignBottom)
        first.addWidget(self.of, 0, Qt.AlignmentFlag.AlignBottom)
        first.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(44, 44, 44, 32)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Signed in"), "section"))
        column.addLayout(first)
        column.addWidget(self.bar)
        column.addSpacing(6)
        column.addWidget(self.kinds)
        column.addWidget(self.others)
        column.addSpacing(28)
        column.addWidget(self.heading)
        column.addSpacing(6)
        column.addLayout(self._agenda)
        column.addStretch(1)
        look.scaled(self, lambda in_force: self.setFixedWidth(in_force.px(_WIDTH)))


def _row(icon: str, name: str, told: str, *, bold: bool) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(14)
    row.addWidget(Icon(icon, 24, "primary.text" if bold else "text.secondary"))
    row.addWidget(BigLabel(name, px=20, bold=bold))
    row.addStretch(1)
    row.addWidget(BigLabel(told, px=18, bold=bold, role="secondary"))
    return made
