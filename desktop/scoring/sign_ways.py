"""The ways of signing, one at a time: by hand, by hand-print beside a witness, on paper, or not at all."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.buttons import Button
from desktop.parts.line_input import LineInput
from desktop.parts.text import label
from desktop.scoring.pad import SignaturePad


class Way(StrEnum):
    """How somebody signs, or that they do not."""

    STROKES = "strokes"
    HAND_PRINT = "hand_print"
    PAPER = "paper"
    REFUSED = "refused"


class ByHand(QWidget):
    """The field to sign on; ``name`` stands above every way of signing, where the name is not known."""

    def __init__(self) -> None:
        super().__init__()
        self.pad = SignaturePad()
        self.name = LineInput(name=self.tr("Name of who signs"))
        self.name.setPlaceholderText(self.name.accessibleName())
        column = _column(self)
        column.addWidget(self.pad, 1)


class ByHandPrint(QWidget):
    """A hand-print is made on paper or on a plate; here a witness signs for it."""

    def __init__(self) -> None:
        super().__init__()
        self.witness = LineInput(name=self.tr("Name of the witness"))
        self.witness.setPlaceholderText(self.witness.accessibleName())
        self.pad = SignaturePad()
        column = _column(self)
        about = self.tr(
            "Whoever cannot write presses a finger on the printed sheet. A witness signs here for it."
        )
        column.addWidget(label(about, "secondary", wrap=True))
        column.addWidget(self.witness)
        column.addWidget(self.pad, 1)


class OnPaper(QWidget):
    """The printed sheet is signed and photographed; ``print_wanted()``, ``photo_wanted()``."""

    print_wanted = Signal()
    photo_wanted = Signal()

    def __init__(self, *, prints: bool) -> None:
        super().__init__()
        self.print = Button(self.tr("Print the sheet"), icon="printer")
        self.print.clicked.connect(self.print_wanted)
        self.print.setVisible(prints)
        self.photo = Button(self.tr("Photo of the signed page"), icon="camera")
        self.photo.clicked.connect(self.photo_wanted)
        self.count = label("", "body")
        self.photos = 0
        column = _column(self)
        steps = self.tr(
            "Print the sheet, have it signed with a pen, take a photo of the page. The photo stays with it."
        )
        column.addWidget(label(steps, "secondary", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.print)
        row.addWidget(self.photo)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.count)
        column.addStretch(1)

    def show_photos(self, count: int) -> None:
        """Tell how many pages were photographed."""
        self.photos = count
        self.count.setText(self.tr("%n page(s) photographed", "", count) if count else "")


class Refused(QWidget):
    """The officer does not sign, and says why."""

    def __init__(self) -> None:
        super().__init__()
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(self.tr("Reason for not signing"))
        self.reason.setPlaceholderText(self.reason.accessibleName())
        self.reason.setTabChangesFocus(True)
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.reason.setFixedHeight(4 * look.current().line("body"))
        column = _column(self)
        about = self.tr("The sheet counts without this signature. The reason stands on it.")
        column.addWidget(label(about, "secondary", wrap=True))
        column.addWidget(self.reason)
        column.addStretch(1)


class Notice(QWidget):
    """What stands there while nobody signs: what is missing, or that it is done."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.about = label("", "section", wrap=True), label("", "secondary", wrap=True)
        column = _column(self)
        column.addStretch(2)
        for part in (self.line, self.about):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addStretch(3)

    def tell(self, line: str, about: str) -> None:
        """Say what is so, and what follows."""
        self.line.setText(line)
        self.about.setText(about)


def _column(owner: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return column
