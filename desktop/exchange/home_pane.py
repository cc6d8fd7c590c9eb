"""This desk: what is not exported, the last export and backup, the key to compare; below, what came and went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.bundle.exchange_contracts import LogLine
from db.bundle.partner_contracts import HubLine
from db.storage.backups import Backup
from desktop import look
from desktop.exchange.log_rows import entry_of
from desktop.exchange.stand import Stand
from desktop.frame.pane import Pane, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.text import label, selectable
from desktop.parts.timeline import Timeline
from desktop.wording import formats

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


_NAMED = 5
"""Numbers given twice that are named."""


class HomePane(Pane):
    """``tray_wanted()`` asks for what lies aside, ``erasures_wanted()`` for erasures.

    ``paper_wanted(Direction, ids)`` asks for the paper of a bundle.
    """

    tray_wanted = Signal()
    erasures_wanted = Signal()
    paper_wanted = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("This desk"))
        self.setProperty("surface", "rail")
        self._desk = desk
        self._top = PaneHeader(self.tr("This desk"))
        self._unexported, self._exported = label("—", "strong"), label("—", "strong")
        self._backup, self._key = label("—", "strong"), selectable(label("—", "strong", wrap=True))
        self.tray = Button("", icon="archive")
        self.tray.hide()
        self.tray.clicked.connect(self.tray_wanted)
        self.erasures = Button("", icon="eraser")
        self.erasures.hide()
        self.erasures.clicked.connect(self.erasures_wanted)
        self.standing = label("", "secondary", wrap=True)
        self.standing.hide()
        self.doubles = label("", "secondary", wrap=True)
        self.doubles.hide()
        self.log = Timeline()
        self._lines: tuple[LogLine, ...] = ()
        self.log.acted.connect(self._on_log_acted)
        self._nothing = label(self.tr("Nothing came or went yet."), "secondary", wrap=True)
        self._arrange()

    def facts(self) -> dict[str, str]:
        """Return what is said of this desk, by name."""
        return {name: value.text() for name, value in self._named()}

    def show_stand(self, stand: Stand) -> None:
        """Show what belongs to this desk, what came and went, and how much lies aside."""
        now, home = self._desk.clock.now(), stand.home
        if home is not None:
            at = formats.moment(home.exported_at, now) if home.exported_at else self.tr("Not yet")
            self._unexported.setText(self._counted(home.unexported))
            self._exported.setText(at)
            self._key.setText(home.fingerprint or self.tr("Made when keys are enrolled"))
        self._show_standing(stand.hubs)
        self._show_log(stand.log)
        lying = self.tr("%n bundles lie aside", "", len(stand.tray))
        self.tray.setText(lying if stand.tray else self.tr("Entries of a copy to look through"))
        set_shown(self.tray, shown=bool(stand.tray or stand.branches))
        waiting = self.tr("%n erasures to be ordered", "", len(stand.erasures))
        self.erasures.setText(waiting if stand.erasures else self.tr("Erasures that were ordered"))
        set_shown(self.erasures, shown=bool(stand.erasures or stand.ordered))

        numbers = formats.listed(tuple(one.number for one in stand.doubles[:_NAMED]))
        twice = self.tr(
            "%n numbers were given twice; look at both matters:", "", len(stand.doubles)
        )
        self.doubles.setText(f"{twice} {numbers}")
        set_shown(self.doubles, shown=bool(stand.doubles))

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Show when the newest proven backup was made."""
        now = self._desk.clock.now()
        self._backup.setText(
            formats.moment(backups[0].made, now) if backups else self.tr("Not yet")
        )

    def _counted(self, count: int) -> str:
        """Say the number that the status bar says."""
        if count > formats.MOST_TOLD:
            return self.tr("Over 9,999")
        return self.tr("%n entries", "", count) if count else self.tr("None")

    def _show_standing(self, hubs: Sequence[HubLine]) -> None:
        """Say what has to be done about a district: without it nothing is wrong here, and nothing arrives there."""
        ended = self.tr(
            "{name} has admitted this station anew. Lock the window and enter again: what is registered before that"
            " waits there until somebody lets it in."
        )
        run_out = self.tr("The directory of {name} has run out; ask for a newer one. Work goes on.")
        said = [ended.format(name=one.name) for one in hubs if one.has_ended]
        said += [
            run_out.format(name=one.name) for one in hubs if one.is_run_out and not one.is_self
        ]
        self.standing.setText("\n".join(said))
        set_shown(self.standing, shown=bool(said))

    def _show_log(self, lines: Sequence[LogLine]) -> None:
        now, may_print = self._desk.clock.now(), may(self._desk.actor, Permission.PRINT)
        act = self.tr("Print the paper") if may_print else ""
        self._lines = tuple(lines)
        self.log.set_entries([replace(entry_of(one, now), act=act) for one in lines])
        look.current().dress(self.log)
        self._nothing.setVisible(not lines)

    @Slot(int)
    def _on_log_acted(self, place: int) -> None:
        line = self._lines[place]
        self.paper_wanted.emit(line.direction, (line.series,))

    def _arrange(self) -> None:
        self.set_header(self._top)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 0, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._facts())
        column.addWidget(self.standing)
        column.addWidget(self.tray)
        column.addWidget(self.erasures)
        column.addWidget(self.doubles)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Came and went"), "section"))
        column.addWidget(self._nothing)
        column.addWidget(self.log)
        column.addStretch(1)
        self.set_body(body, scrolls=True)

    def _facts(self) -> QWidget:
        made = QFrame()
        made.setProperty("surface", "card")
        grid = QGridLayout(made)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._named()):
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(name, "secondary", buddy=value), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        return made

    def _named(self) -> Sequence[tuple[str, QLabel]]:
        return (
            (self.tr("Changes to be exported"), self._unexported), (self.tr("Last export"), self._exported),
            (self.tr("Last backup"), self._backup), (self.tr("Key of this station"), self._key),
        )  # fmt: skip
