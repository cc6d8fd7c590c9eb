"""同步: stations at the left, in the middle what waits for a decision or is being done, this desk at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from db.accounts.rules import Permission
from db.bundle.exchange_contracts import PartnerStand
from db.bundle.partner_contracts import Comparing
from db.kernel.kinds import Changes, Kind
from desktop.exchange.act_pane import ActPane
from desktop.exchange.act_panes import ActPanes
from desktop.exchange.conflict_desk import ConflictDesk
from desktop.exchange.home_pane import HomePane
from desktop.exchange.log_rows import counted, headed
from desktop.exchange.quiet_pane import QuietPane
from desktop.exchange.revoking import Revoking
from desktop.exchange.stand import Stand, places_of, read_stand
from desktop.exchange.stations_pane import StationsPane
from desktop.frame.desk import Desk
from desktop.frame.pane import Pane
from desktop.frame.panes import ThreePanes
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar

_CROSSING = frozenset(Kind) - {Kind.TICKET, Kind.FILTER, Kind.PRINT, Kind.SETTING}
"""Kinds whose change may open something, end it, or wait to be exported."""


class ExchangePage(ActPanes):
    """What is being done stands over the station that was chosen, and gives way to it again."""

    reloads_on: ClassVar[Changes] = _CROSSING

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._key: object = None
        self.stand = Stand()
        self.stations, self.home = StationsPane(desk), HomePane(desk)
        self.quiet, self.conflicts = QuietPane(desk), ConflictDesk(desk)
        self._revoking = Revoking(desk, self)
        for pane in (self.quiet, self.conflicts):
            self.work.addWidget(pane)
        self.panes = ThreePanes(
            self.stations, self.work, self.home, settings=desk.settings, key="exchange"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.panes)
        column.addWidget(self._whole)
        self._connect()
        self._add_keys()

    def reload(self) -> None:
        """Read everything again; the station that was chosen, and what is typed, stay."""
        jobs = self.desk.jobs
        jobs.ask(self, partial(read_stand, self.desk), self._show_stand, latest="stand")
        jobs.compute(self, self.desk.workspace.backups.all, self.home.show_backups)

    def first_focus(self) -> QWidget | None:
        """Work begins in the list of stations."""
        return self.stations.view

    def badge(self) -> int:
        """Return how many places wait for a decision, as the chips of the stations count them."""
        return places_of(self.stand.records)

    def open_subject(self, subject: object) -> None:
        """Show a station, as another page asked, or look at a bundle, as a double click on the file asked."""
        if isinstance(subject, UUID):
            self._choose(subject)
        elif isinstance(subject, Path) and self.stations.may_act(Permission.IMPORT_BUNDLE):
            self.import_pane.open([subject])
            self._show(self.import_pane)

    def take_scan(self, text: str) -> bool:
        """Take a request or an answer that was scanned while keys are enrolled."""
        shown = self.work.currentWidget()
        return isinstance(shown, ActPane) and shown.take_scan(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_notices()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    @Slot()
    def export(self) -> None:
        """Begin an export to the station that is chosen."""
        if self.stations.export.isEnabled():
            self._export_to(self.stand.partner(self._key))

    @Slot()
    def take_in(self) -> None:
        """Begin an import."""
        if self.stations.take_in.isEnabled():
            self.import_pane.begin()
            self._show(self.import_pane)

    @Slot()
    def enrol(self) -> None:
        """Open the enrolment of keys."""
        if self.stations.may_act(Permission.ENROL):
            self._enrol(None)

    @Slot()
    def leave(self) -> None:
        """Come back to the station that was chosen."""
        self._show_chosen()
        self.stations.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def decide_now(self) -> None:
        """Show what is open of the station that is chosen."""
        self._show_chosen()
        if self.conflicts.table is not None:
            self.conflicts.table.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_escape(self) -> None:
        shown = self.work.currentWidget()
        if isinstance(shown, ActPane):
            shown.leave()

    @Slot()
    def _on_enter(self) -> None:
        """Do the one act of the pane that is shown."""
        shown = self.work.currentWidget()
        if isinstance(shown, ActPane):
            shown.press()
        elif shown is self.conflicts:
            self.conflicts.decide()

    @Slot(object)
    def _choose(self, key: object) -> None:
        if isinstance(key, Comparing):
            self._enrol(key)
            return
        self._key = key
        self.stations.show_key(key)
        self._show_chosen()

    @Slot(object)
    def _export_to(self, partner: PartnerStand | None) -> None:
        self.export_pane.begin(self.stand.partners, partner.replica if partner else None)
        self._show(self.export_pane)

    @Slot()
    def _open_tray(self) -> None:
        self.tray_pane.show_stand(self.stand)
        self._show(self.tray_pane)

    @Slot()
    def _open_erasures(self) -> None:
        self.erasures_pane.show_stand(self.stand)
        self._show(self.erasures_pane)

    @Slot()
    def _put_off(self) -> None:
        """Lay the decision aside: what is open stays listed."""
        self._show_quiet(was_put_off=True)
        self.stations.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enrol(self, at: Comparing | None) -> None:
        self.enrol_pane.begin(self.stand.comparing, at, is_hub=self.stand.is_hub)
        self._show(self.enrol_pane)

    def _show_stand(self, stand: Stand) -> None:
        """Show how everything stands; who has something open is chosen first."""
        self.stand = stand
        self.home.show_stand(stand)
        self.conflicts.kept.forget_decided({one.record for one in stand.records})
        for name in ("tray_pane", "erasures_pane"):
            if name in vars(self):
                getattr(self, name).show_stand(stand)
        self.stations.show_stand(stand)
        if self._key is None:
            self._key = stand.first()
        self.stations.show_key(self._key)
        self.badge_changed.emit(self.badge())
        is_shown = self.work.currentWidget() is self.conflicts
        if is_shown or (self.work.currentWidget() is self.quiet and not self.quiet.was_put_off):
            self._show_chosen()

    def _show_chosen(self) -> None:
        records = self.stand.open_of(self._key)
        if not records:
            self._show_quiet()
            return
        partner, bundles = self.stand.partner(self._key), self.stand.brought(self._key)
        title = self.tr("Written at several counters")
        if partner is not None:
            bare = self.tr("From bundles of {name}").format(name=partner.name)
            title = headed(bundles, partner.name) if bundles else bare
        caption = counted(bundles, self.desk.clock.now())
        self.conflicts.begin(records, title, caption, is_signed=partner is not None)
        self._show(self.conflicts)

    def _show_quiet(self, *, was_put_off: bool = False) -> None:
        stand, partner = self.stand, self.stand.partner(self._key)
        if partner is None:
            may_enrol = self.stations.may_act(Permission.ENROL)
            self.quiet.show_nobody(has_partners=bool(stand.partners), can_enrol=may_enrol)
        else:
            may_revoke = stand.is_hub and self.stations.may_act(Permission.ENROL)
            waiting = stand.open_places(self._key) if was_put_off else 0
            came = stand.brought(self._key) if was_put_off else stand.taken_of(partner)
            self.quiet.show_partner(partner, came, waiting=waiting, can_revoke=may_revoke)
        self._show(self.quiet)

    def _show(self, pane: Pane) -> None:
        self.work.setCurrentWidget(pane)
        if isinstance(pane, ActPane) and not pane.isAncestorOf(QApplication.focusWidget() or self):
            pane.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._place_notices()

    def _place_notices(self) -> None:
        shown = self.work.currentWidget()
        bar = getattr(shown, "messages", None)
        if isinstance(shown, Pane) and isinstance(bar, MessageBar):
            self.desk.notices.place(shown.toast_ground(), bar)

    def _connect(self) -> None:
        self.stations.chosen.connect(self._choose)
        self.stations.enrol_wanted.connect(self.enrol)
        self.stations.import_wanted.connect(self.take_in)
        self.stations.export_wanted.connect(self.export)
        self.home.tray_wanted.connect(self._open_tray)
        self.home.erasures_wanted.connect(self._open_erasures)
        self.home.paper_wanted.connect(self.papers.open)
        self.quiet.export_wanted.connect(self._export_to)
        self.quiet.enrol_wanted.connect(self.enrol)
        self.quiet.revoke_wanted.connect(self._revoking.ask)
        self.quiet.decide_wanted.connect(self.decide_now)
        self.conflicts.put_off.connect(self._put_off)
        self.conflicts.emptied.connect(self._show_quiet)

    def _add_keys(self) -> None:
        keys = Shortcuts(self)
        keys.add("Ctrl+I", self.take_in, self.tr("Import bundles"))
        keys.add("Ctrl+E", self.export, self.tr("Export a bundle"))
        keys.add("Ctrl+Return", self._on_enter, self.tr("Merge as chosen, export, or take in"))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.work)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._on_escape)
