"""The work pane while nothing waits for a decision: what the chosen station's last bundle brought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.bundle.exchange_contracts import LogLine, PartnerStand
from desktop.exchange.aside_words import told_by
from desktop.exchange.log_rows import headed, settled_of
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
        self, partner: PartnerStand, came: Sequence[LogLine], *, waiting: int, can_revoke: bool
    ) -> None:
        """Show what a station's bundles brought, the newest first, or those with which it came what was put off."""
        self._partner, self.was_put_off = partner, bool(waiting)
        self._top.set_title(partner.name, partner.code)
        if waiting:
            headline = self.tr("%n places wait for a decision", "", waiting)
            told = [headed(came, partner.name)] if came else []
            self._show(
                "git-merge",
                headline,
                self._sentences(*told, self.tr("Until then both sides are kept")),
            )
        elif not came:
            body = self.tr("When its first bundle is taken in, this page says what came with it.")
            self._show("hourglass", self.tr("No bundle came from there yet"), body)
        else:
            body = self._told(came) + told_by(partner)
            self._show("circle-check", self.tr("Nothing waits for a decision"), body)
        set_shown(self._tag, shown=bool(came))
        self._show_acts(can_revoke=can_revoke)

    def _told(self, came: Sequence[LogLine]) -> str:
        """Tell of the newest bundle, and where nothing changed by it, of the one before that changed something."""
        last = came[0]
        before = next((one for one in came[1:] if one.changes), None)
        if last.changes or before is None:
            return self._sentences(self._told_of(last))
        return self._sentences(self._told_of(last), self._told_of(before))

    def _told_of(self, one: LogLine) -> str:
        when = formats.moment(one.at, self._desk.clock.now())
        facts = {"when": when, "number": one.number, "outcome": settled_of(one)}
        if not one.changes:
            return self.tr("{when}: No. {number}. {outcome}").format(**facts)
        told = self.tr("{when}: No. {number}, %n changes. {outcome}", "", one.changes)
        return told.format(**facts)

    def _sentences(self, *told: str) -> str:
        return "\n".join(self.tr("{sentence}.").format(sentence=one) for one in told)

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
