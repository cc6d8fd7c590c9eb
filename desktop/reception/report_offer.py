"""Asks whether a matter is a report of wrongdoing where its words or its category sound like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.reception.codes import DemandType
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.parts.text import IconText
from desktop.wording import categories

if TYPE_CHECKING:
    from desktop.reception.register_form import RegisterForm


_PADDING = 24


class ReportOffer(QWidget):
    """A line with two buttons above those that register; nothing is sealed before somebody says so."""

    def __init__(self, form: RegisterForm) -> None:
        super().__init__()
        self._form = form
        self._is_refused = False
        self.line = IconText(
            "help", self.tr("Is it a report of wrongdoing? Then its words are sealed."),
            role="secondary", tone=Tone.WARN,
        )  # fmt: skip
        self.take = button(self.tr("Register as a report"), kind="secondary", size="small")
        self.refuse = button(self.tr("It is not"), kind="quiet", size="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, 6, _PADDING, 6)
        row.setSpacing(8)
        for part in (self.line, self.take, self.refuse):
            row.addWidget(part)
        row.addStretch(1)
        self.hide()
        self.take.clicked.connect(self._on_take_clicked)
        self.refuse.clicked.connect(self._on_refuse_clicked)
        form.edited.connect(self.follow)
        form.wishes_changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Ask while it sounds like a report, is none, and nobody said no."""
        values = self._form.read()
        text = f"{values['title'] or ''} {values['statement'] or ''}"
        sounds = categories.sounds_like_report(str(values["category"] or ""), text)
        # Another matter is another question.
        self._is_refused = self._is_refused and sounds
        is_report = values["demand_type"] is DemandType.REPORT
        self.setVisible(sounds and not is_report and not self._is_refused)

    @Slot()
    def _on_take_clicked(self) -> None:
        kind = self._form.input("demand_type")
        kind.put(DemandType.REPORT)
        kind.edited.emit()
        self._form.focus("accused")

    @Slot()
    def _on_refuse_clicked(self) -> None:
        self._is_refused = True
        self.follow()
