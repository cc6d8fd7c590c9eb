"""The code that two people compare, in large letters, and the field for what the other side reads out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from db.bundle.partner_contracts import Admit, Comparing, Confirm
from db.kernel.problems import Problem
from desktop.forms.field import Count, Field, Line
from desktop.forms.record_form import RecordForm
from desktop.parts.buttons import Button
from desktop.parts.text import label
from desktop.shell.big_label import BigLabel
from desktop.wording.marks import QT_TRANSLATE_NOOP

_DIGITS, _WORDS = 40, 26
_USUAL = 365
HEARD = Field(
    "heard", QT_TRANSLATE_NOOP("CompareCode", "What the other side reads out"),
    Line(QT_TRANSLATE_NOOP("CompareCode", "Six figures and four words")), required=True,
)  # fmt: skip
SCOPES = Field(
    "scopes", QT_TRANSLATE_NOOP("CompareCode", "Station codes it may write"),
    Line(QT_TRANSLATE_NOOP("CompareCode", "Its own code; several with blanks between")),
)  # fmt: skip
LEASE = Field(
    "lease", QT_TRANSLATE_NOOP("CompareCode", "Days it may be silent"), Count(1, 3650), default=_USUAL,
    beside=True,
)  # fmt: skip


class CompareBox(QFrame):
    """``confirmed(Confirm | Admit)`` follows what was typed, ``given_up(nonce)`` where the codes differ for good."""

    confirmed = Signal(object)
    given_up = Signal(object)

    def __init__(self, one: Comparing, policy: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.comparing, self._policy = one, policy
        self.form = RecordForm((HEARD,) if one.is_own else (HEARD, SCOPES, LEASE))
        self.confirm_button = Button(
            self.tr("The codes are the same, believe it")
            if one.is_own
            else self.tr("The codes are the same, admit it"),
            icon="check", kind="primary",
        )  # fmt: skip
        self.drop_button = Button(self.tr("Give up"), kind="plain")
        self._arrange()
        self.confirm_button.clicked.connect(self.confirm)
        self.drop_button.clicked.connect(self._on_drop_button_clicked)
        self.form.finished.connect(self.confirm)

    def first_focus(self) -> None:
        """Go to the field for what was heard."""
        self.form.focus("heard")

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Say below the field what is wrong."""
        self.form.show_problems([Problem("heard", one.code, one.params) for one in problems])
        self.form.input("heard").focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def confirm(self) -> None:
        """Hand on what was heard, once it was typed."""
        if self.form.go_to_missing():
            return
        typed, one = self.form.read(), self.comparing
        if one.is_own:
            self.confirmed.emit(Confirm(one.nonce, typed["heard"], self._policy))
            return
        scopes = tuple(str(typed["scopes"] or "").split())
        self.confirmed.emit(Admit(one.nonce, typed["heard"], scopes, typed["lease"] or _USUAL))

    @Slot()
    def _on_drop_button_clicked(self) -> None:
        self.given_up.emit(self.comparing.nonce)

    def _arrange(self) -> None:
        one, code = self.comparing, self.comparing.comparison
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(f"{one.name}  {one.code}", "strong", wrap=True))
        digits = BigLabel(f"{code.digits[:3]} {code.digits[3:]}", px=_DIGITS)
        digits.setAccessibleName(" ".join(code.digits))
        column.addWidget(digits)
        column.addWidget(BigLabel("  ".join(code.words), px=_WORDS))
        hint = self.tr(
            "Compare face to face or by telephone: they read out all of theirs, you type it here. Only"
            " when all of it is the same does anybody believe anybody."
        )
        column.addWidget(label(hint, "secondary", wrap=True))
        column.addSpacing(4)
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.confirm_button)
        row.addStretch(1)
        row.addWidget(self.drop_button)
        column.addLayout(row)
