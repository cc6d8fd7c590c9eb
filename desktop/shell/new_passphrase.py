"""Two fields for a new passphrase, with the rules said plainly and ticked as they are met."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.accounts.rules import LEAST_LENGTH, AccountProblem, check_passphrase
from db.kernel.errors import InvalidInput, StationError
from db.kernel.problems import Problem, ProblemCode
from desktop.parts.into_view import bring_into_view, go_to
from desktop.parts.painting import Tone
from desktop.parts.passphrase_input import PassphraseInput
from desktop.parts.text import IconText, label
from desktop.wording import words

_PLACE_OF: dict[ProblemCode, int] = {
    AccountProblem.PASSPHRASE_SHORT: 0,
    AccountProblem.PASSPHRASE_PLAIN: 1,
    AccountProblem.PASSPHRASE_GUESSABLE: 2,
}
"""The rules are checked in this order: a finding means that the ones before it are met."""


class NewPassphrase(QWidget):
    """Reads a new passphrase twice; `known` are words it must not contain."""

    def __init__(
        self, known: Callable[[], tuple[str, ...]] = tuple, *, size: str = "large"
    ) -> None:
        super().__init__()
        self._known = known
        self.first = PassphraseInput(self.tr("New passphrase"), size=size)
        self.second = PassphraseInput(self.tr("The same passphrase again"), size=size)
        self._rules = (
            IconText("circle", self.tr("At least %n characters", "", LEAST_LENGTH)),
            IconText("circle", self.tr("Three kinds of: small letters, capitals, digits, others")),
            IconText("circle", self.tr("No names, no dates, no runs such as 12345")),
        )
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self._arrange()
        self.first.textChanged.connect(self.refresh)
        self.first.editingFinished.connect(self.refresh)
        self.second.editingFinished.connect(self._on_second_editing_finished)
        self.second.textChanged.connect(self._on_second_text_changed)
        self.refresh()

    def passphrase(self) -> str:
        """Return what was typed."""
        return self.first.text()

    def problem(self) -> Problem | None:
        """Return what is still wrong, None when both fields will do."""
        found = check_passphrase(self.first.text(), *self._known())
        if found:
            return found[0]
        if self.first.text() != self.second.text():
            return Problem("second", AccountProblem.PASSPHRASE_DIFFERS)
        return None

    def show_problem(self) -> bool:
        """Say what is wrong and go there; return whether anything is."""
        problem = self.problem()
        self._say(problem)
        if problem is not None:
            go_to(self.second if problem.field == "second" else self.first)
        return problem is not None

    def show_trouble(self, error: StationError) -> None:
        """Say why the station did not take it: it knows more than this form does."""
        problem = error.problems[0] if isinstance(error, InvalidInput) else None
        self._say(problem, words.of(problem or error))
        go_to(self.first)

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()
        self._say(None)

    @Slot()
    def refresh(self) -> None:
        """Tick the rules that are met."""
        found = check_passphrase(self.first.text(), *self._known())
        broken = next((_PLACE_OF[one.code] for one in found if one.code in _PLACE_OF), 3)
        for place, rule in enumerate(self._rules):
            met = bool(self.first.text()) and place < broken
            icon, tone = ("circle-check", Tone.OK) if met else ("circle", Tone.PLAIN)
            rule.show_line(icon, rule.text(), tone)

    @Slot()
    def _on_second_editing_finished(self) -> None:
        problem = self.problem()
        if self.second.text() and problem is not None and problem.field == "second":
            self._say(problem)

    @Slot()
    def _on_second_text_changed(self) -> None:
        if self.second.text() == self.first.text():
            self._say(None)

    def _say(self, problem: Problem | None, sentence: str = "") -> None:
        sentence = sentence or (words.of(problem) if problem is not None else "")
        for field, name in ((self.first, "passphrase"), (self.second, "second")):
            mine = problem is not None and problem.field == name
            field.set_error(sentence if mine else "")
        self._error.show_line("alert-circle", sentence, Tone.BAD)
        self._error.setVisible(bool(sentence))
        if sentence:
            bring_into_view(self._error)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("New passphrase"), "label", buddy=self.first))
        column.addWidget(self.first)
        rules = QGridLayout()
        rules.setContentsMargins(0, 4, 0, 8)
        rules.setSpacing(2)
        for row, rule in enumerate(self._rules):
            rules.addWidget(rule, row, 0)
        column.addLayout(rules)
        column.addWidget(label(self.tr("The same passphrase again"), "label", buddy=self.second))
        column.addWidget(self.second)
        self._error.hide()
        column.addWidget(self._error)
