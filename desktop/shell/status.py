"""The status bar: devices at the left; what is missing, saved, unexported and backed up at the right."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from db.kernel.clock import local_date
from desktop import look
from desktop.look.polish import set_property
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label
from desktop.wording import formats

_OLD, _TOO_OLD = timedelta(days=1), timedelta(days=3)
"""Ages of a backup from which on the bar warns, and from which on work is at risk (R-34)."""


class StatusBar(QFrame):
    """Quiet facts; `facts` gives them as lines for when the bar has no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "status")
        self._scanner = IconText("scan", self.tr("Scanner ready"))
        self._printer = IconText("printer", self.tr("Looking for printers"))
        self._missing, self._saved = label("", "caption"), label("", "caption")
        self._unexported, self._backup = label("", "caption"), label("", "caption")
        look.scaled(self, lambda it: self.setFixedHeight(it.px(it.tokens.layout["statusBar"])))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(20)
        row.addWidget(self._scanner)
        row.addWidget(self._printer)
        row.addStretch(1)
        for part in self._right():
            part.hide()
            row.addWidget(part)

    @Slot(int)
    def set_missing(self, count: int) -> None:
        """Show how many fields of the open form are still needed; nothing while none is open."""
        self._tell(self._missing, self.tr("%n missing", "", count) if count else "")

    def set_saved(self, at: datetime) -> None:
        """Show when something last reached the disk."""
        self._tell(self._saved, self.tr("Saved {time}").format(time=formats.clock_with_seconds(at)))

    def set_unexported(self, count: int) -> None:
        """Show how many changes no bundle carries yet."""
        told = self.tr("%n not exported", "", count) if count else ""
        if count > formats.MOST_TOLD:
            told = self.tr("Over 9,999 not exported")
        self._tell(self._unexported, told)

    def set_backup(self, at: datetime | None, now: datetime) -> None:
        """Show the newest proven backup; one older than a day turns amber, as none does, after three days red."""
        if at is None:
            self._tell(self._backup, self.tr("No backup yet"))
            set_property(self._backup, "tone", "warn")
            return
        moment = formats.clock(at) if local_date(at) == local_date(now) else formats.moment(at, now)
        self._tell(self._backup, self.tr("Backup {time} verified").format(time=moment))
        set_property(self._backup, "tone", _tone(now - at))

    def set_printers(self, names: tuple[str, ...], receipt_printer: str) -> None:
        """Show whether a receipt would come out on paper."""
        if receipt_printer and receipt_printer not in names:
            self._printer.show_line("printer-off", self.tr("Receipt printer not found"), Tone.WARN)
        elif names:
            self._printer.show_line("printer", self.tr("Receipt printer ready"))
        else:
            self._printer.show_line("printer", self.tr("No printer, papers are kept as PDF"))

    def facts(self) -> tuple[str, ...]:
        """Return everything the bar says, one line each."""
        devices = (self._scanner.text(), self._printer.text())
        return (*devices, *(part.text() for part in self._right() if part.text()))

    def _right(self) -> tuple[QLabel, ...]:
        return self._missing, self._saved, self._unexported, self._backup

    def _tell(self, part: QLabel, text: str) -> None:
        part.setText(text)
        part.setVisible(bool(text))


def _tone(age: timedelta) -> str:
    """Return the tone of a backup of an age."""
    if age > _TOO_OLD:
        return "bad"
    return "warn" if age > _OLD else ""
