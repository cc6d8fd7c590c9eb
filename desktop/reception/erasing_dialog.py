"""What an erasure takes and leaves, and the reason, before a second person is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QVBoxLayout, QWidget

from db.bundle.erasure_contracts import HeldCount
from db.kernel.problems import Problem
from desktop.forms.field import Field, Line
from desktop.forms.form_dialog import FormDialog
from desktop.forms.record_form import RecordForm
from desktop.parts.banner import Strip
from desktop.parts.painting import Tone
from desktop.parts.text import label
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_TITLE = QT_TRANSLATE_NOOP("ErasingDialog", "Erase personal data")
_NEXT = QT_TRANSLATE_NOOP("ErasingDialog", "Go on: a second person agrees")
_KEEP = QT_TRANSLATE_NOOP("ErasingDialog", "Do not erase")
_REASON = 80
_BESIDE = 2
"""Kinds on one row."""
FIELD = Field(
    "reason", QT_TRANSLATE_NOOP("ErasingDialog", "Reason"), Line(), limit=_REASON, required=True,
    hint=QT_TRANSLATE_NOOP("ErasingDialog", "It is kept: write neither name nor telephone number."),
)  # fmt: skip


class ErasingDialog(FormDialog):
    """``wanted(str)`` asks to go on and carries the reason; the dialog stays until that is found good."""

    wanted = Signal(str)

    def __init__(
        self, name: str, found: Sequence[HeldCount], parent: QWidget, *, is_hub: bool = False
    ) -> None:
        form = RecordForm((FIELD,))
        super().__init__(say(_TITLE), form, act=say(_NEXT), keep=say(_KEEP), parent=parent)
        self.found, self._is_hub = tuple(found), is_hub
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        layout.insertLayout(1, self._what(name))

    def accept(self) -> None:
        """Have the reason looked at first."""
        self.wanted.emit(self.form.read()["reason"])

    def agree(self) -> None:
        """Close; a second person is asked."""
        super().accept()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say below the reason what is wrong with it."""
        self.form.show_problems(problems)
        self.form.focus("reason")

    def _what(self, name: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        lead = self.tr("What is said of {name} in these records goes, wherever it was typed:")
        column.addWidget(label(lead.format(name=name), wrap=True))
        column.addWidget(self._kinds())
        stays = self.tr(
            "Kept: numbers, days, classes, scores and the units that handled it. Counts, deadlines and"
            " satisfaction in the figures do not change."
        )
        column.addWidget(label(stays, "secondary", wrap=True))
        once = self.tr("It cannot be taken back.")
        elsewhere = (
            self.tr("The stations erase it with the next bundle from here.")
            if self._is_hub
            else self.tr("Other stations and the district erase it once the district confirms.")
        )
        column.addWidget(Strip(Tone.WARN, f"{once} {elsewhere}", strong=once))
        return column

    def _kinds(self) -> QFrame:
        card = QFrame()
        card.setProperty("surface", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, one in enumerate(self.found):
            row, column = divmod(place, _BESIDE)
            grid.addWidget(label(words.of(one.kind), "secondary"), row, 2 * column)
            count = label(self.tr("%n records", "", one.count), "strong")
            grid.addWidget(count, row, 2 * column + 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return card
