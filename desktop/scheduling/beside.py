"""The rota and, one press away, the appointments beside it; these are built when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

if TYPE_CHECKING:
    from desktop.appointments.page import AppointmentsPage
    from desktop.frame.desk import Desk


class Beside(QStackedWidget):
    """Shows the one or the other."""

    def __init__(self, desk: Desk, rota: QWidget, way: QAbstractButton) -> None:
        super().__init__()
        self._desk, self._rota = desk, rota
        self.appointments: AppointmentsPage | None = None
        self.addWidget(rota)
        way.clicked.connect(self.show_appointments)

    @Slot()
    def show_appointments(self) -> None:
        """Show the appointments."""
        if self.appointments is None:
            from desktop.appointments.page import AppointmentsPage

            self.appointments = AppointmentsPage(self._desk)
            self.appointments.back_wanted.connect(self.show_rota)
            self.addWidget(self.appointments)
            self._desk.look.dress(self.appointments)
        self.setCurrentWidget(self.appointments)
        self.appointments.view.setFocus()

    @Slot()
    def show_rota(self) -> None:
        """Show the rota again."""
        self.setCurrentWidget(self._rota)
        self._rota.setFocus()
