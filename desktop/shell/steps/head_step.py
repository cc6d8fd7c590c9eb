"""Third screen: who heads the station, and with which passphrase."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import AccountProblem
from db.kernel.errors import StationError
from db.kernel.problems import Problem
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.text import IconText
from desktop.shell.door import Founding
from desktop.shell.new_passphrase import NewPassphrase
from desktop.shell.steps.answers import Answers
from desktop.shell.steps.labelled import Labelled
from desktop.shell.steps.step import Step
from desktop.wording import words


class HeadStep(Step):
    """Going on founds the station: keys, encrypted file, first account."""

    def __init__(self, answers: Answers, founding: Founding) -> None:
        super().__init__(
            QCoreApplication.translate("HeadStep", "Account of the station head"),
            QCoreApplication.translate(
                "HeadStep", "The head may do everything here and gives the others their accounts."
            ),
        )
        self._answers, self._founding = answers, founding
        self.person = LineInput(answers.head)
        self.person.textChanged.connect(self._on_person_text_changed)
        self._labelled = Labelled(self.tr("Name"), self.person)
        self.passphrases = NewPassphrase(self._known, size="")
        self.passphrases.second.returnPressed.connect(self.advanced)
        self.person.returnPressed.connect(self.passphrases.first.setFocus)
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self._error.hide()
        form = QVBoxLayout()
        form.setSpacing(6)
        for part in (self._labelled, self.passphrases, self._error):
            form.addWidget(part)
        row = QHBoxLayout()
        row.addLayout(form, 1)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        """Return where typing begins."""
        return self.passphrases.first if self.person.text() else self.person

    def leave(self, done: Callable[[], object]) -> None:
        """Found the station; this takes a second, for the passphrase is hard to guess on purpose."""
        if not self.person.text().strip():
            self._labelled.set_error(words.of(Problem("name", AccountProblem.NAME_MISSING)))
            self.person.setFocus()
            self.held.emit()
            return
        if self.passphrases.show_problem():
            self.held.emit()
            return
        self._error.hide()
        self._founding.found(
            self, self._answers.command(), self.person.text().strip(),
            passphrase=self.passphrases.passphrase(), then=done, failed=self._on_founding_failed,
        )  # fmt: skip

    def error(self) -> str:
        """Return why the station could not be founded, empty while all is well."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    def _on_founding_failed(self, error: StationError) -> None:
        self._error.show_line("alert-circle", words.of(error), Tone.BAD)
        self._error.show()
        self.held.emit()

    @Slot(str)
    def _on_person_text_changed(self, text: str) -> None:
        self._answers.head = text
        self._labelled.set_error("")
        self.passphrases.refresh()

    def _known(self) -> tuple[str, ...]:
        return (self._answers.head.strip(), self._answers.short_name)
