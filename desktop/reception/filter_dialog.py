"""The form of a filter, or of its name, in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from db.kernel.problems import Problem
from desktop.forms.form_dialog import FormDialog
from desktop.forms.record_form import RecordForm
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

Check = Callable[[dict[str, Any]], Sequence[Problem]]
"""Returns what is wrong with what was typed."""

_KEEP = QT_TRANSLATE_NOOP("FilterDialog", "Not now")


class FilterDialog(FormDialog):
    """Stays open, with what was typed, until it is answered well."""

    def __init__(
        self, title: str, form: RecordForm, check: Check, *, act: str, parent: QWidget
    ) -> None:
        super().__init__(title, form, act=act, keep=say(_KEEP), parent=parent)
        self._check = check

    def accept(self) -> None:
        """Close, unless something is wrong: that is said where it is, and the cursor goes there."""
        problems = self._check(self.form.read())
        if not problems:
            super().accept()
            return
        self.form.show_problems(problems)
        self.form.focus(problems[0].field)
