"""What a person does at the chosen place, by key, by mouse or beside the grid, and which act that is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Slot

from db.kernel.clock import local_date
from db.scheduling.contracts import Attendance
from desktop.scheduling import shift_menu
from desktop.scheduling.acts import Acts
from desktop.scheduling.month_grid import MonthGrid
from desktop.scheduling.place_pane import PlacePane
from desktop.scheduling.shift_acts import Place, ShiftActs
from desktop.scheduling.stand import Stand

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.frame.shortcuts import Shortcuts


class PlaceDesk(QObject):
    """Knows what stands at a place and does what is asked of it; without the right to keep the rota, nothing."""

    def __init__(self, desk: Desk, grid: MonthGrid, pane: PlacePane, acts: Acts) -> None:
        super().__init__(grid)
        self._desk, self._grid, self._pane, self._acts = desk, grid, pane, acts
        self.shifts = ShiftActs(desk, grid)
        self.stand: Stand | None = None

    @property
    def chosen(self) -> Place | None:
        """The place that is chosen, with its shift."""
        return self.stand.place(self._grid.cell) if self.stand is not None else None

    @property
    def own(self) -> Place | None:
        """The chosen place, where it is this station's to change."""
        return self.chosen if self._is_own else None

    @property
    def _is_own(self) -> bool:
        return self.stand is not None and self.stand.is_own

    def connect_acts(self, keys: Shortcuts) -> None:
        """Let the grid, the pane and the keys do what they ask for."""
        grid, pane = self._grid, self._pane
        grid.opened.connect(self._on_grid_opened)
        grid.cleared.connect(self._on_grid_cleared)
        grid.typed.connect(pane.begin_name)
        grid.carried.connect(self._on_grid_carried)
        pane.fill_wanted.connect(self._on_fill_wanted)
        pane.lock_wanted.connect(self._on_lock_wanted)
        pane.noted.connect(self._on_pane_noted)
        pane.left.connect(grid.setFocus)
        pane.more.clicked.connect(self.show_more)
        keys.add("Ctrl+D", self.fill_down, self.tr("Fill down by rotation"))
        keys.add("Alt+L", self.lock, self.tr("Keep the place, or let go of it"))
        keys.add("Alt+S", self.ask_swap, self.tr("Ask for a swap"))

    @Slot()
    def show_more(self) -> None:
        """Open the menu of what can be done to the shift of the chosen place."""
        day, today = self._grid.day, local_date(self._desk.clock.now())
        if self._is_own:
            swap, day = self.ask_swap, day or today
            found = shift_menu.entries(self.shifts, self.chosen, swap, day=day, today=today)
            shift_menu.show(found, self._pane.more)

    @Slot()
    def ask_swap(self) -> None:
        """Ask for a swap of the chosen turn."""
        place = self.own
        if place is not None and place[1].person is not None and self.stand is not None:
            self.shifts.ask_swap(place[1], self.stand, self._pane.able)

    @Slot()
    def fill_down(self) -> None:
        """Fill the next turns by rotation from the chosen place on."""
        place = self.own
        if place is not None and self.stand is not None:
            self._acts.fill_down(place[1].id, place[0].day, self.stand.people)

    @Slot()
    def lock(self) -> None:
        """Keep the chosen place as it is, or let go of it."""
        if self.own is not None:
            self._acts.lock(self.own[1])

    @Slot(object)
    def _on_grid_opened(self, _cell: UUID) -> None:
        self._pane.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_grid_cleared(self, cell: UUID) -> None:
        self._on_fill_wanted(cell, None)

    @Slot(object, object)
    def _on_grid_carried(self, source: UUID, target: UUID) -> None:
        stand = self.stand if self._is_own else None
        both = [stand.place(one) for one in (source, target)] if stand else []
        if both and all(both):
            self._acts.carry(*(found[1] for found in both if found is not None))

    @Slot(object, object)
    def _on_fill_wanted(self, cell: UUID, person: UUID | None) -> None:
        found = self.stand.place(cell) if self.stand and self._is_own else None
        if found is not None:
            self._acts.fill(found[1], person)
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_lock_wanted(self, _cell: UUID) -> None:
        self.lock()

    @Slot(object)
    def _on_pane_noted(self, attendance: Attendance) -> None:
        if self.own is not None:
            self.shifts.note(self.own, attendance)
