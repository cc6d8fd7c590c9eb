"""恢复备份: which backup, the recovery code, who agrees, and what came back; for a damaged or a new computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, StationError, Trouble, TroubleCode
from desktop import look
from desktop.frame.pane import scrolling
from desktop.notices.questions import Questions
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.into_view import go_to
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.passphrase_input import PassphraseInput
from desktop.parts.shown import set_shown
from desktop.parts.text import IconText, label
from desktop.shell.big_label import BigLabel
from desktop.shell.restorer import Offered, Restored, Restorer
from desktop.shell.steps.labelled import Labelled
from desktop.wording import formats, words

_WIDTH = 560


class RestoreScene(QWidget):
    """``left()`` goes back to the way in, which is another station's after ``restored()``."""

    left = Signal()
    restored = Signal()

    def __init__(self, restorer: Restorer, questions: Questions, clock: Clock) -> None:
        super().__init__()
        self._restorer, self._questions, self._clock = restorer, questions, clock
        self._offered = Offered((), ())
        self.setProperty("surface", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.backups, self.colleagues = QComboBox(), QComboBox()
        self.code = LineInput(name=self.tr("Recovery code"), placeholder="ABCD-EFGH-…")
        self.passphrase = PassphraseInput(self.tr("Their sign-in passphrase"), size="")
        self.elsewhere = Button(self.tr("Look in another folder…"), icon="folder-open")
        self.button = Button(self.tr("Restore"), kind="primary", key="Enter", size="large")
        self.back = Button(self.tr("Back"), key="Esc", size="large")
        self._where = label("", "caption", wrap=True)
        self._error = IconText("alert-circle", "", tone=Tone.BAD, wraps=True)
        self._second = QWidget()
        self._body = QVBoxLayout()
        self._form = QWidget()
        self._arrange()
        self._connect()
        self.look_in(restorer.folder)

    def error(self) -> str:
        """Return what stands above the buttons, empty while all is well."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    def look_in(self, folder: Path) -> None:
        """Offer the backups of a folder."""
        self._where.setText(str(folder))
        self._restorer.look(self, folder, self._show_offered, self._fail)

    @Slot()
    def advance(self) -> None:
        """Restore, or go to what is still missing."""
        missing = self._missing()
        if missing is not None:
            go_to(missing)
            return
        self._say("")
        self.button.set_busy(self.tr("Restoring"))
        beside = (self.colleagues.currentText(), self.passphrase.text())
        self._restorer.restore(
            self, self._offered.backups[self.backups.currentIndex() :], self.code.text(),
            beside if self._offered.colleagues else None, then=self._show_restored, failed=self._fail,
        )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.back.click()
            return
        super().keyPressEvent(event)

    def _missing(self) -> QWidget | None:
        """Return the first field that is still empty."""
        if not self._offered.backups:
            return self.elsewhere
        if not self.code.text().strip():
            return self.code
        return self.passphrase if self._offered.colleagues and not self.passphrase.text() else None

    def _show_offered(self, offered: Offered) -> None:
        self._offered = offered
        now = self._clock.now()
        self.backups.clear()
        for place, one in enumerate(offered.backups):
            newest = self.tr("{time} (the newest)") if not place else "{time}"
            self.backups.addItem(newest.format(time=formats.moment(one.made, now)))
        self.colleagues.clear()
        self.colleagues.addItems(list(offered.colleagues))
        set_shown(self._second, shown=bool(offered.colleagues))
        self._say(
            ""
            if offered.backups
            else self.tr("There is no backup in this folder. Choose another one.")
        )
        go_to(self.code if offered.backups else self.elsewhere)

    def _show_restored(self, restored: Restored) -> None:
        self.button.set_ready()
        self.passphrase.clear()
        self.code.clear()
        at = formats.moment(restored.backup.made, self._clock.now())
        told = self.tr(
            "Everything is as it was at {time}. What was registered afterwards has to be entered again."
        ).format(time=at)
        if restored.before is not None:
            kept = self.tr("The files of before are kept in {folder}.")
            told += kept.format(folder=restored.before)
        enter = Button(self.tr("Go to sign-in"), kind="primary", key="Enter", size="large")
        enter.clicked.connect(self.restored)
        done = EmptyState("circle-check", self.tr("The backup is restored"), told, buttons=(enter,))
        self._form.hide()
        self._body.addWidget(done, 1)
        look.current().dress(done)
        go_to(enter)

    def _fail(self, error: StationError) -> None:
        self.button.set_ready()
        if isinstance(error, Trouble) and error.code is TroubleCode.WRONG_PASSPHRASE:
            self._say(self.tr("This code does not fit. Compare it group by group with the paper."))
            go_to(self.code)
        elif isinstance(error, InvalidInput):
            self._say(words.of(error.problems[0]))
            go_to(self.passphrase)
        else:
            self._say(words.said(error).whole)

    def _say(self, sentence: str) -> None:
        self._error.show_line("alert-circle", sentence, Tone.BAD)
        self._error.setVisible(bool(sentence))

    @Slot()
    def _on_elsewhere_clicked(self) -> None:
        chosen = self._questions.choose_folder(self.tr("Folder with backups"))
        if chosen is not None:
            self.look_in(chosen)

    def _connect(self) -> None:
        self.elsewhere.clicked.connect(self._on_elsewhere_clicked)
        self.code.returnPressed.connect(self.advance)
        self.passphrase.returnPressed.connect(self.advance)
        self.button.clicked.connect(self.advance)
        self.back.clicked.connect(self.left)

    def _arrange_second(self) -> None:
        column = QVBoxLayout(self._second)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        why = self.tr("A second person of the station agrees with their own passphrase.")
        column.addWidget(label(why, "secondary", wrap=True))
        column.addSpacing(8)
        column.addWidget(Labelled(self.tr("Who agrees"), self.colleagues))
        column.addWidget(Labelled(self.tr("Their sign-in passphrase"), self.passphrase))

    def _arrange(self) -> None:
        self._arrange_second()
        column = QVBoxLayout(self._form)
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(BigLabel(self.tr("Restore a backup")))
        hint = self.tr(
            "The station becomes what it was at that time. The files that are here now are kept aside."
        )
        column.addWidget(label(hint, "secondary", wrap=True))
        column.addSpacing(16)
        column.addWidget(Labelled(self.tr("Backup"), self.backups))
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        row.addWidget(self.elsewhere)
        column.addLayout(row)
        column.addSpacing(12)
        on_paper = self.tr("from the paper of the first set-up")
        column.addWidget(Labelled(self.tr("Recovery code"), self.code, on_paper))
        column.addWidget(self._second)
        column.addWidget(self._error)
        column.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.button, 1)
        buttons.addWidget(self.back)
        column.addLayout(buttons)
        column.addStretch(2)
        look.scaled(self._form, lambda in_force: self._form.setFixedWidth(in_force.px(_WIDTH)))
        self._lay_out()

    def _lay_out(self) -> None:
        """Keep the form in the middle, and let it scroll where text is large."""
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(24, 16, 24, 16)
        row.addStretch(1)
        row.addLayout(self._body)
        row.addStretch(1)
        self._body.addWidget(self._form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(middle))
