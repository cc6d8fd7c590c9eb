"""While a matter is typed: open ones that may be the same stand in a thin strip, Alt+L links, Esc hides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent

from db.kernel.clock import local_date
from db.kernel.ids import VisitId
from db.reception.codes import DemandType
from db.reception.contracts import MatterLine
from db.reception.likeness import LEAST_TYPED
from db.reception.link_contracts import TypedMatter
from desktop.forms.inputs import Offer, OffersInput
from desktop.wording import formats

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.register_pane import RegisterPane

_PAUSE = 250
"""Milliseconds without a keystroke after which the station is asked."""


class SameMatter(QObject):
    """Asks for matters like the one on the form, and never takes the focus."""

    def __init__(self, desk: Desk, register: RegisterPane) -> None:
        super().__init__(register)
        self._desk, self._register = desk, register
        self._asked: TypedMatter | None = None
        self._hidden: VisitId | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        register.changed.connect(self._wait)
        register.visit_changed.connect(self._wait)
        register.form.installEventFilter(self)

    @property
    def strip(self) -> OffersInput:
        """The field of the form in which the offers stand."""
        found: OffersInput = self._register.form.input("same_as")
        return found

    @Slot()
    def look(self) -> None:
        """Ask again when the words, the place or the category are others."""
        typed = self._typed()
        if typed == self._asked:
            return
        self._asked = typed
        if typed is None:
            self.strip.show_offers(())
            return
        desk = self._desk
        desk.jobs.ask(
            self,
            lambda: desk.workspace.linking.possible(desk.actor, typed),
            self._show,
            latest="same",
        )

    def offer(self, line: MatterLine) -> None:
        """Offer one matter that another part of the page has found, and take it."""
        self.strip.show_offers((self._offer(line),))
        self.strip.take_next()

    @Slot()
    def hide_strip(self) -> None:
        """Offer nothing more for this visit; what was taken stays."""
        self._hidden, self._asked = self._register.visit, None
        self.strip.show_offers(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc hide the strip while it is seen; otherwise the key belongs to others."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.KeyPress and self.strip.shown():
            self.hide_strip()
            return True
        return False

    @Slot()
    def _wait(self) -> None:
        self._pause.start()

    def _typed(self) -> TypedMatter | None:
        """Return what is typed so far, None while too little is or nothing shall be offered."""
        values = self._register.form.read()
        text = " ".join(values[name] or "" for name in ("title", "statement")).strip()
        reports = values["demand_type"] is DemandType.REPORT
        if len(text) < LEAST_TYPED or reports or self._hidden == self._register.visit:
            return None
        return TypedMatter(text, values["region_name"] or "", values["category"] or "")

    def _show(self, lines: Sequence[MatterLine]) -> None:
        if self._asked is not None:
            self.strip.show_offers([self._offer(line) for line in lines])

    def _offer(self, line: MatterLine) -> Offer:
        today = local_date(self._desk.clock.now())
        return Offer(line.id, formats.serial(line.number, today), line.title)
