"""Fourth screen: the recovery code, shown this once; two of its groups are typed back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.errors import StationError
from desktop.parts import clipboard
from desktop.parts.buttons import Button
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label
from desktop.printing.printer import Printing, PrintOutcome, PrintWay
from desktop.shell.big_label import BigLabel
from desktop.shell.door import Founding
from desktop.shell.steps.answers import Answers
from desktop.shell.steps.labelled import Labelled, in_row
from desktop.shell.steps.step import Step
from desktop.wording import words

_GROUP_PX, _COLUMNS = 20, 3


class RecoveryStep(Step):
    """Nobody gets past it without having the code on paper or elsewhere."""

    def __init__(self, answers: Answers, founding: Founding, printing: Printing) -> None:
        super().__init__(
            QCoreApplication.translate("RecoveryStep", "Backup and recovery code"),
            QCoreApplication.translate(
                "RecoveryStep",
                "It opens the station when a passphrase is forgotten or the computer is lost. "
                "It is shown this once; keep the paper locked away, not on this computer.",
            ),
        )
        self._answers, self._founding, self._printing = answers, founding, printing
        self.places = (1, 4)
        self._code = QFrame()
        self._code.setProperty("surface", "card")
        self._grid = QGridLayout(self._code)
        self._grid.setContentsMargins(20, 16, 20, 16)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        kept = self._code.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._code.setSizePolicy(kept)
        self._again = Button(self.tr("Show the code again"), icon="eye")
        self._again.clicked.connect(self._on_again_clicked)
        self._said = IconText("info-circle", "")
        self._said.hide()
        self.fields = (LineInput(), LineInput())
        self._labelled: tuple[Labelled, ...] = ()
        self._arrange()

    def begin(self) -> None:
        """Show the code of the station just founded and ask for two of its groups."""
        groups = self._founding.recovery_code().split("-")
        while self._grid.count():
            item = self._grid.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.deleteLater()
        for place, group in enumerate(groups):
            number = label(str(place + 1), "keyhint")
            shown = BigLabel(group, px=_GROUP_PX)
            shown.setAccessibleName(f"{place + 1}: {' '.join(group)}")
            at = place // _COLUMNS, place % _COLUMNS * 2
            self._grid.addWidget(number, *at)
            self._grid.addWidget(shown, at[0], at[1] + 1)
            self._grid.setColumnStretch(at[1] + 1, 1)
        for field in self.fields:
            field.clear()
        self._show_code(shown=True)

    def first_focus(self) -> QWidget | None:
        """Return where typing begins."""
        return self.fields[0]

    def leave(self, done: Callable[[], object]) -> None:
        """Compare the two groups; the station takes its place once they are right."""
        groups = self._founding.recovery_code().split("-")
        wrong = None
        for place, part in zip(self.places, self._labelled, strict=True):
            assert isinstance(part.field, LineInput)
            fits = part.field.text().strip().upper() == groups[place]
            part.set_error("" if fits else self.tr("Not the same as above. Compare it once more."))
            wrong = wrong or (None if fits else part.field)
        if wrong is not None:
            wrong.setFocus()
            self.held.emit()
            return
        self._founding.settle(self, then=done, failed=self._on_founding_failed)

    @Slot()
    def _on_again_clicked(self) -> None:
        self._show_code(shown=True)

    @Slot()
    def _on_typed_back(self) -> None:
        """Put the code out of sight: it is to be typed from the paper, not from the screen."""
        self._show_code(shown=False)

    def _show_code(self, *, shown: bool) -> None:
        self._code.setVisible(shown)
        self._again.setVisible(not shown)

    @Slot()
    def _on_copy_clicked(self) -> None:
        clipboard.copy_secret(self._founding.recovery_code())
        self._say(self.tr("Copied. Paste it somewhere safe within ten seconds, then it is gone."))

    @Slot()
    def _on_print_clicked(self) -> None:
        from desktop.shell.sheet import recovery_paper

        paper = recovery_paper(self._answers.name, self._founding.recovery_code())
        self._printing.print(self, paper, then=self._on_printed, failed=self._on_founding_failed)

    def _on_printed(self, outcome: PrintOutcome) -> None:
        if outcome.way is PrintWay.PRINTED:
            self._say(self.tr("Printed. Lock the paper away."))
        else:
            self._say(
                self.tr("No printer, kept as {path}. Move it off this computer.").format(
                    path=outcome.path
                )
            )

    def _on_founding_failed(self, error: StationError) -> None:
        self._said.show_line("alert-circle", words.of(error), Tone.BAD)
        self._said.show()
        self.held.emit()

    def _say(self, sentence: str) -> None:
        self._said.show_line("info-circle", sentence)
        self._said.show()

    def _arrange(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(8)
        form.addWidget(self._code)
        copy = Button(self.tr("Copy"), icon="copy")
        copy.clicked.connect(self._on_copy_clicked)
        printing = Button(self.tr("Print"), icon="printer")
        printing.clicked.connect(self._on_print_clicked)
        acts = QHBoxLayout()
        acts.setSpacing(10)
        acts.addWidget(copy)
        acts.addWidget(printing)
        acts.addWidget(self._again)
        acts.addStretch(1)
        form.addLayout(acts)
        form.addWidget(self._said)
        form.addSpacing(16)
        ask = self.tr("Type two groups back, from the paper:")
        form.addWidget(label(ask, "strong"))
        self._labelled = tuple(
            Labelled(self.tr("Group {n}").format(n=place + 1), field)
            for place, field in zip(self.places, self.fields, strict=True)
        )
        for field in self.fields:
            field.textEdited.connect(self._on_typed_back)
        self.fields[0].returnPressed.connect(self.fields[1].setFocus)
        self.fields[1].returnPressed.connect(self.advanced)
        form.addLayout(in_row(*self._labelled))
        row = QHBoxLayout()
        row.addLayout(form, 3)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
