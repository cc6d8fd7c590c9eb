"""The work pane while nothing waits for a decision: what the chosen station's last bundle brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.bundle.exchange_contracts import LogLine, PartnerStand
from desktop.exchange.log_rows import settled_of
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.parts.tag import Tag
from desktop.wording import formats

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class QuietPane(Pane):
    """``export_wanted(PartnerStand)`` and ``revoke_wanted(PartnerStand)`` follow the buttons of a station.

    ``decide_wanted()`` takes up again what was put off, ``enrol_wanted()`` begins at a desk without partners.
    """

    export_wanted = Signal(object)
    revoke_wanted = Signal(object)
    decide_wanted = Signal()
    enrol_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("The last bundle"))
        self._desk = desk
        self._partner: PartnerStand | None = None
        self.was_put_off = False
        self._top, self._tag = (
            PaneHeader(),
            Tag(Tone.OK, "shield-check", self.tr("Signature holds")),
        )
        self.messages = MessageBar()
        self.export = Button(self.tr("Export to this station"), icon="package-export")
        self.decide = Button(self.tr("Decide now"), icon="git-merge", kind="primary")
        self.enrol = Button(self.tr("Enrol keys"), icon="key", kind="primary")
        self.revoke = Button(self.tr("Revoke its keys"), kind="plain", icon="ban")
        self._place, self._state = QVBoxLayout(), QWidget()
        self._arrange()
        self.export.clicked.connect(self._on_export_clicked)
        self.decide.clicked.connect(self.decide_wanted)
        self.enrol.clicked.connect(self.enrol_wanted)
        self.revoke.clicked.connect(self._on_revoke_clicked)

    def headline(self) -> str:
        """Return what the pane says."""
        return self._state.accessibleName()

    def show_nobody(self, *, has_partners: bool, can_enrol: bool) -> None:
        """Say how to begin."""
        self._partner, self.was_put_off = None, False
        self._top.set_title(self.tr("Exchange by file"))
        if has_partners:
            body = self.tr("Import a bundle that came on a stick, or choose a station at the left.")
            self._show("check", self.tr("Nothing waits for a decision"), body)
        else:
            body = self.tr(
                "Enrol the keys first: the district admits this station, or this desk admits stations."
                " Both sides compare one code; no network is needed."
            )
            self._show("key", self.tr("Nobody to exchange with yet"), body)
        self._show_acts(can_revoke=False, can_enrol=can_enrol and not has_partners)

    def show_partner(
        self, partner: PartnerStand, last: LogLine | None, *, waiting: int, can_revoke: bool
    ) -> None:
        """Show what the last bundle of a station brought, and whether something of it was put off."""
        self._partner, self.was_put_off = partner, bool(waiting)
        self._top.set_title(partner.name, partner.code)
        if waiting:
            headline = self.tr("%n records wait for a decision", "", waiting)
            self._show("git-merge", headline, self.tr("Until then both sides are kept."))
        elif last is None:
            body = self.tr("When its first bundle is taken in, this page says what came with it.")
            self._show("hourglass", self.tr("No bundle came from there yet"), body)
        else:
            self._show("circle-check", self.tr("Nothing waits for a decision"), self._told(last))
        set_shown(self._tag, shown=last is not None)
        self._show_acts(can_revoke=can_revoke)

    def _told(self, last: LogLine) -> str:
        when = formats.moment(last.at, self._desk.clock.now())
        told = self.tr("{when}: %n entries. {outcome}.", "", last.operations)
        return told.format(when=when, outcome=settled_of(last))

    def _show_acts(self, *, can_revoke: bool, can_enrol: bool = False) -> None:
        actor, is_partner = self._desk.actor, self._partner is not None
        may_export = is_partner and may(actor, Permission.MAKE_BUNDLE)
        set_shown(self.export, shown=may_export and self._desk.workspace.reads_only is None)
        set_shown(self.revoke, shown=can_revoke)
        set_shown(self.enrol, shown=can_enrol)
        set_shown(self.decide, shown=self.was_put_off)
        if not is_partner:
            self._tag.hide()

    def _show(self, icon: str, headline: str, body: str) -> None:
        self._place.removeWidget(self._state)
        self._state.hide()
        self._state.deleteLater()
        self._state = EmptyState(icon, headline, body, narrow=True)
        self._place.addWidget(self._state)

    @Slot()
    def _on_export_clicked(self) -> None:
        self.export_wanted.emit(self._partner)

    @Slot()
    def _on_revoke_clicked(self) -> None:
        self.revoke_wanted.emit(self._partner)

    def _arrange(self) -> None:
        self._top.add_button(self._tag)
        self.set_header(self._top)
        self.add_bar(self.messages)
        body = QWidget()
        body.setLayout(self._place)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.addWidget(self._state)
        self.set_body(body)
        foot = FootBar()
        foot.add_left(self.enrol)
        foot.add_left(self.decide)
        foot.add_left(self.export)
        foot.add_right(self.revoke)
        self.set_foot(foot)
