"""Above the appointments: back to the rota, which list is shown, and what is begun from here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.appointments.contracts import AppointmentView
from desktop.parts.buttons import Button
from desktop.parts.tabs import TextTabs
from desktop.wording import words


class AppointmentBar(QWidget):
    """Its buttons are wired by the page."""

    def __init__(self) -> None:
        super().__init__()
        self.back = Button(self.tr("Duty rota"), icon="chevron-left", kind="plain")
        self.views = TextTabs(
            [(view, words.of(view)) for view in AppointmentView], name=self.tr("Appointments")
        )
        self.views.set_value(AppointmentView.REQUESTED)
        self.matching = Button(self.tr("Needs and supply"), icon="link")
        self.matching.setCheckable(True)
        self.take = Button(self.tr("Take a list in"), icon="package-import")
        self.add = Button(self.tr("Add"), icon="plus", kind="primary", key="Ctrl+N")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(self.back)
        row.addWidget(self.views, 1, Qt.AlignmentFlag.AlignVCenter)
        for one in (self.matching, self.take, self.add):
            row.addWidget(one)

    def show_counts(self, counts: Mapping[AppointmentView, int]) -> None:
        """Show how many stand in each list."""
        for view, count in counts.items():
            self.views.set_count(view, count if view is not AppointmentView.PAST else None)
