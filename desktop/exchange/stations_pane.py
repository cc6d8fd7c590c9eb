"""The stations that bundles are exchanged with, and below them the two acts of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from desktop.exchange.stand import Stand
from desktop.exchange.station_rows import OTHERS, comparing_row, others_row, row_of
from desktop.frame.pane import Pane, PaneHeader
from desktop.frame.room import Room
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.tables.queue import QueueModel, QueueView
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class StationsPane(Pane):
    """``chosen(key)`` follows a row: the id of a partner, an enrolment to compare, or the row of the own counters.

    ``enrol_wanted()``, ``import_wanted()`` and ``export_wanted()`` follow the three buttons.
    """

    chosen = Signal(object)
    enrol_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Stations"))
        self._desk = desk
        self._top = PaneHeader(self.tr("Stations"))
        self.model = QueueModel(self)
        self.view = QueueView(self.model, self.tr("Stations"))
        self.enrol = Button(self.tr("Enrol keys"), icon="key")
        self.take_in = Button(
            self.tr("Import bundles"),
            icon="package-import",
            kind="primary",
            key="Ctrl+I",
            size="large",
        )
        self.export = Button(
            self.tr("Export a bundle"), icon="package-export", key="Ctrl+E", size="large"
        )
        self._hint = label("", "caption", wrap=True)
        self._has_partners, self._stand, self._is_alone = False, Stand(), False
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def show_stand(self, stand: Stand) -> None:
        """Show the partners; what waits to be compared stands above them."""
        now, others = self._desk.clock.now(), stand.open_places(OTHERS)
        known = (
            row_of(one, now, stand.open_places(one.replica), admits=stand.is_hub)
            for one in stand.partners
        )
        rows = [*map(comparing_row, stand.comparing), *known]
        if others:
            rows.append(others_row(others))
        self.model.set_rows(rows)
        self._has_partners, self._stand = bool(stand.partners), stand
        self._tell_counts()
        self._stack.setCurrentIndex(0 if rows else 1)
        self._tell_rights()

    def show_key(self, key: object) -> bool:
        """Select a row without telling anybody."""
        return self.view.show_key(key)

    def follow(self, room: Room) -> None:
        """Follow the room the window leaves; where this desk is folded away, what waits for an export is told here."""
        super().follow(room)
        if room.has_drawer != self._is_alone:
            self._is_alone = room.has_drawer
            self._tell_counts()

    def caption(self) -> str:
        """Return what stands beside the title."""
        return self._top.caption()

    def hint(self) -> str:
        """Return the line below the acts."""
        return self._hint.text()

    def may_act(self, permission: Permission) -> bool:
        """Tell whether this person may begin an act now."""
        return may(self._desk.actor, permission) and self._desk.workspace.reads_only is None

    @Slot()
    def _on_view_opened(self) -> None:
        self.chosen.emit(self.view.current_key())

    def _connect(self) -> None:
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(self._on_view_opened)
        self.enrol.clicked.connect(self.enrol_wanted)
        self.take_in.clicked.connect(self.import_wanted)
        self.export.clicked.connect(self.export_wanted)

    def _arrange(self) -> None:
        self._top.add_button(self.enrol)
        self.set_header(self._top)
        rule = QFrame()
        rule.setProperty("surface", "rule")
        self.add_bar(rule)
        headline = self.tr("No station yet")
        body = self.tr(
            "Enrol the keys of a station or of the district; then bundles can go to and fro."
        )
        self._stack.addWidget(self.view)
        self._stack.addWidget(EmptyState("key", headline, body, narrow=True))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._acts())
        self.set_body(whole)

    def _acts(self) -> QWidget:
        made = QFrame()
        made.setProperty("surface", "foot")
        column = QVBoxLayout(made)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(8)
        for part in (self.take_in, self.export, self._hint):
            column.addWidget(part)
        self._tell_rights()
        return made

    def _tell_counts(self) -> None:
        count, home = len(self._stand.partners), self._stand.home
        told = self.tr("%n in all", "", count) if count else ""
        if self._is_alone and home is not None and home.unexported:
            many = self.tr("Over 9,999 to be exported")
            few = self.tr("%n to be exported", "", home.unexported)
            told = many if home.unexported > formats.MOST_TOLD else few
        self._top.set_title(self.tr("Stations"), told)

    def _tell_rights(self) -> None:
        """Offer what this person may do, and say who does the rest."""
        actor, reads_only = self._desk.actor, self._desk.workspace.reads_only
        rights = (
            (Permission.IMPORT_BUNDLE, self.take_in), (Permission.MAKE_BUNDLE, self.export),
            (Permission.ENROL, self.enrol),
        )  # fmt: skip
        refused = [words.of(one) for one, _ in rights if not may(actor, one)]
        for right, button in rights:
            set_shown(button, shown=may(actor, right))
            # Before keys are enrolled nobody can be written to, and nothing that comes is believed.
            button.setEnabled(self.may_act(right) and (self._has_partners or button is self.enrol))
        told = self.tr("A stick or a shared folder will do")
        if reads_only is not None:
            told = self.tr("Nothing can be saved here now: {why}").format(why=words.of(reads_only))
        elif not self._has_partners:
            told = self.tr("Bundles come and go once keys are enrolled")
        elif refused:
            told = self.tr("For the station head: {acts}").format(acts=self.tr(", ").join(refused))
        self._hint.setText(told)
