"""The bar that checks the whole chain: how far it is, a way to stop, and the first bad place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop import look
from desktop.parts.announce import announce
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label

if TYPE_CHECKING:
    from db.journal.service import Stretch
    from db.journal.verification import BadPlace
    from desktop.frame.desk import Desk

_BAR = 180


class VerifyBar(QWidget):
    """``checked(bool)`` tells whether everything holds; a check that was stopped tells nothing."""

    checked = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._left: list[Stretch] = []
        self._total = 0
        self.start = button(self.tr("Check the chain"), "clipboard-check")
        self.stop = button(self.tr("Stop"), "x")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the check is"))
        self.verdict = IconText("circle-check", "", role="secondary", tone=Tone.OK)
        self.head = label("", "caption")
        self.start.clicked.connect(self.begin)
        self.stop.clicked.connect(self.give_up)
        self._arrange()

    def show_head(self, head: str) -> None:
        """Show the end of the newest link, to be compared with what papers carry."""
        self.head.setText(self.tr("Head of the chain …{head}").format(head=head))

    @Slot()
    def begin(self) -> None:
        """Check every entry of every counter, then the signatures."""
        self._show_running(running=True)
        self.verdict.hide()
        audit, actor = self._desk.workspace.audit, self._desk.actor
        self._desk.jobs.ask(self, lambda: audit.stretches(actor), self._take_stretches)

    @Slot()
    def give_up(self) -> None:
        """Stop after the piece under way."""
        self._left.clear()
        self._total = 0
        self._show_running(running=False)
        self._say(Tone.NEUTRAL, "ban", self.tr("The check was stopped, nothing is proven"))

    def _take_stretches(self, stretches: tuple[Stretch, ...]) -> None:
        self._left, self._total = list(stretches), len(stretches)
        self.bar.setRange(0, max(self._total, 1))
        self._go_on(None)

    def _go_on(self, bad: BadPlace | None) -> None:
        """Take one piece at a time, so that what people ask for meanwhile comes between two."""
        if not self._total:
            return
        if bad is not None:
            self._tell(bad)
            return
        self.bar.setValue(self._total - len(self._left))
        if not self._left:
            self._tell(None)
            return
        audit, actor, stretch = self._desk.workspace.audit, self._desk.actor, self._left.pop(0)
        self._desk.jobs.ask(self, partial(audit.first_bad, actor, stretch), self._go_on)

    def _tell(self, bad: BadPlace | None) -> None:
        self._left.clear()
        self._total = 0
        self._show_running(running=False)
        if bad is None:
            self._say(Tone.OK, "circle-check", self.tr("Every entry and every signature holds"))
        else:
            self._say(Tone.BAD, "alert-circle", self._sentence(bad))
        self.checked.emit(bad is None)

    def _sentence(self, bad: BadPlace) -> str:
        text = self.tr(
            "Entry {counter}-{seq} does not hold. Leave the folder as it is and call the district."
        )
        if bad.is_seal:
            text = self.tr(
                "The signature from entry {counter}-{seq} on does not hold."
                " Leave the folder as it is and call the district."
            )
        return text.format(counter=bad.counter, seq=bad.seq)

    def _say(self, tone: str, icon: str, sentence: str) -> None:
        self.verdict.show_line(icon, sentence, tone)
        self.verdict.show()
        announce(self, sentence)

    def _show_running(self, *, running: bool) -> None:
        self.start.setVisible(not running)
        self.stop.setVisible(running)
        self.bar.setVisible(running)
        self.bar.setValue(0)

    def _arrange(self) -> None:
        look.scaled(self.bar, lambda it: self.bar.setFixedWidth(it.px(_BAR)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (self.start, self.stop, self.bar, self.verdict):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.head)
        self.verdict.hide()
        self._show_running(running=False)
