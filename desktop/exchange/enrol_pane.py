"""接入: asking a district, admitting stations, and the comparing of codes before anybody is believed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.bundle.partner_contracts import Admit, Comparing, Confirm, HubLine
from db.kernel.errors import InvalidInput, StationError
from desktop import look
from desktop.exchange.act_pane import ActPane
from desktop.exchange.compare_box import CompareBox
from desktop.exchange.enrol_hub import EnrolHub
from desktop.exchange.enrol_station import EnrolStation
from desktop.exchange.roots_box import RootsBox
from desktop.exchange.sections import section
from desktop.frame.pane import FootBar, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class EnrolPane(ActPane):
    """``enrolled()`` follows once somebody is believed."""

    enrolled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Enrol keys"))
        self._desk = desk
        self._is_hub = False
        self.box: CompareBox | None = None
        self.roots: RootsBox | None = None
        self._top = PaneHeader(self.tr("Enrol keys"))
        self.station, self.hub = EnrolStation(desk), EnrolHub(desk)
        self._comparing = section(self.tr("3  Compare the code"))
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self._boxes = QVBoxLayout()
        self._arrange()
        self._connect()

    def begin(self, comparing: Sequence[Comparing], at: Comparing | None, *, is_hub: bool) -> None:
        """Show the side this desk is on, and the enrolment whose code is to be compared."""
        self.messages.clear()
        self._is_hub = is_hub
        self._put_roots(None)
        self.station.begin()
        if is_hub:
            self.hub.begin()
        waiting = (one for one in comparing if one.is_own is not is_hub)
        self._compare(at or next(waiting, None), "")

    def take_scan(self, text: str) -> bool:
        """Take a scanned request or answer."""
        (self.hub.asked if self._is_hub else self.station.answer).take(text)
        return True

    def first_focus(self) -> QWidget:
        """Work begins with asking; a district's desk has its field for a request."""
        return self.back_button if self._is_hub else self.station.ask_button

    def press(self) -> None:
        """Confirm what was typed of the code that is compared."""
        if self.box is not None:
            self.box.confirm()

    @Slot()
    def leave(self) -> None:
        """Go back; what was pasted is forgotten, an enrolment under way waits in the list."""
        self._put_roots(None)
        self.left.emit()

    def _compare(self, one: Comparing | None, policy: str) -> None:
        """Show the code of an enrolment; what goes back to a station stands above it."""
        if self.box is not None:
            self._boxes.removeWidget(self.box)
            self.box.hide()
            self.box.deleteLater()
            self.box = None
        set_shown(self._comparing, shown=one is not None)
        if one is None:
            return
        if not one.is_own:
            self.hub.show_reply(one)
        self._put_box(CompareBox(one, policy))

    def _put_box(self, box: CompareBox) -> None:
        self.box = box
        box.confirmed.connect(self._on_box_confirmed)
        box.given_up.connect(self._on_box_given_up)
        self._boxes.addWidget(box)
        look.current().dress(box)
        # The box has no place before the pane has laid it out.
        QTimer.singleShot(0, box, box.first_focus)

    @Slot(object)
    def _on_box_confirmed(self, command: Confirm | Admit) -> None:
        assert self.box is not None, "the box told it"
        box, workspace, actor = self.box, self._desk.workspace, self._desk.actor
        work = (
            partial(workspace.joining.confirm, actor, command)
            if isinstance(command, Confirm)
            else partial(workspace.admission.admit, actor, command)
        )
        self._desk.jobs.ask(self, work, partial(self._finish, box.comparing), self._refuse)

    @Slot(object)
    def _on_box_given_up(self, nonce: UUID) -> None:
        work = partial(self._desk.workspace.joining.drop, self._desk.actor, nonce)
        self._desk.jobs.ask(self, work, lambda _nothing: self._compare(None, ""), self._fail)

    def _finish(self, one: Comparing, _hub: HubLine) -> None:
        self._compare(None, "")
        believed, admitted = (
            self.tr("{name} is believed from now on"),
            self.tr("{name} is admitted"),
        )
        self.enrolled.emit()
        self._desk.notices.toast((believed if one.is_own else admitted).format(name=one.name))

    def _refuse(self, error: StationError) -> None:
        if isinstance(error, InvalidInput) and self.box is not None:
            self.box.refuse(error.problems)
        else:
            self._fail(error)

    @Slot(object)
    def _fail(self, error: StationError) -> None:
        if isinstance(error, InvalidInput):
            self.messages.show_message(Tone.WARN, words.of(error.problems[0]))
            return
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    @Slot(object)
    def _put_roots(self, codes: Sequence[str] | None) -> None:
        """Show the root codes, or take them away for good."""
        if self.roots is not None:
            self._boxes.removeWidget(self.roots)
            self.roots.hide()
            self.roots.deleteLater()
            self.roots = None
        if codes:
            self._is_hub = True
            self.roots = RootsBox(codes)
            self.roots.written_down.connect(self._on_roots_written_down)
            self._boxes.addWidget(self.roots)
            look.current().dress(self.roots)
        self._show_side()

    @Slot()
    def _on_roots_written_down(self) -> None:
        self._put_roots(None)
        self.hub.begin()

    def _show_side(self) -> None:
        has_roots = self.roots is not None
        hub, station = self.tr("This desk admits stations"), self.tr("This station asks a district")
        self._top.set_title(self.tr("Enrol keys"), hub if self._is_hub else station)
        set_shown(self.hub, shown=self._is_hub and not has_roots)
        for part in (self.station, self.station.district, self.station.renew_button):
            set_shown(part, shown=not self._is_hub)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.leave)
        self.station.founded.connect(self._put_roots)
        for side in (self.station, self.hub):
            side.compared.connect(self._compare)
            side.failed.connect(self._fail)

    def _arrange(self) -> None:
        self.set_header(self._top)
        self.add_bar(self.messages)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 24)
        column.setSpacing(20)
        for part in (self.station, self.hub, self._comparing):
            column.addWidget(part)
        column.addLayout(self._boxes)
        column.addWidget(self.station.district)
        column.addStretch(1)
        self.set_body(body, scrolls=True)
        foot = FootBar()
        foot.add_right(self.station.renew_button)
        foot.add_right(self.back_button)
        self.set_foot(foot)
