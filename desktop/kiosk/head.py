"""The head of the screen: which event, when and where; the foot: that it is kept here, and the way out for staff."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel

from db.events.contracts import EventView
from desktop import look
from desktop.kiosk.tint import Ground
from desktop.parts.buttons import Button
from desktop.parts.mark import ProductMark
from desktop.parts.text import IconText, label
from desktop.shell.big_label import BigLabel
from desktop.wording import formats

_HEIGHT, _FOOT = 84, 62


class Head(Ground):
    """Title at the left, day and place at the right."""

    def __init__(self) -> None:
        super().__init__(line="bottom")
        self.title, self.about = BigLabel(px=26), BigLabel(px=22, bold=False, role="secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 0, 48, 0)
        row.setSpacing(18)
        row.addWidget(ProductMark())
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.about)
        look.scaled(self, lambda in_force: self.setFixedHeight(in_force.px(_HEIGHT)))

    def show_event(self, view: EventView, today: date) -> None:
        """Show which event it is."""
        line = view.line
        self.title.setText(line.title)
        when = f"{formats.day_and_weekday(line.day, today)} {line.starts}\u2013{line.ends}"
        self.about.setText(" · ".join(one for one in (when, line.place) if one))


class Foot(Ground):
    """``staff`` leads to the passphrase."""

    def __init__(self, station: str) -> None:
        super().__init__(line="top")
        self.staff = Button(self.tr("Staff"), icon="lock", kind="quiet")
        self.kept = IconText(
            "circle-check", self.tr("Sign-ins are kept on this computer, without a network")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 0, 36, 0)
        row.setSpacing(18)
        row.addWidget(self.kept)
        row.addStretch(1)
        self.station: QLabel = label(station, "secondary")
        row.addWidget(self.station)
        row.addWidget(self.staff)
        look.scaled(self, lambda in_force: self.setFixedHeight(in_force.px(_FOOT)))
