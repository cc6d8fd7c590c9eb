"""The offer to fill the second screen from a file, and what is said of a file that will not do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from db.kernel.errors import InvalidInput, StationError, Trouble, TroubleCode
from db.stations.station_file import SUFFIX, read_station_file
from desktop.jobs import Jobs
from desktop.notices.questions import Questions
from desktop.parts.buttons import button
from desktop.parts.painting import Tone, ink_of
from desktop.parts.text import Icon, label
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.sentences import Said

_ICON = 20

_OTHER_FILE = QT_TRANSLATE_NOOP("StationFile", "Not filled in, this is no station file")
_NEWER = QT_TRANSLATE_NOOP("StationFile", "Not filled in, this file comes from a newer version")
_UNREADABLE = QT_TRANSLATE_NOOP("StationFile", "Not filled in, the file could not be read")
_WRONG = QT_TRANSLATE_NOOP("StationFile", "Not filled in, something in the file is wrong")

_CHOOSE_ANOTHER = QT_TRANSLATE_NOOP(
    "StationFile", "What was typed is still here. Choose another file, or go on typing."
)
_UPDATE = QT_TRANSLATE_NOOP(
    "StationFile", "What was typed is still here. Update this program first, or go on typing."
)
_CHECK_DISK = QT_TRANSLATE_NOOP(
    "StationFile", "What was typed is still here. Check the disk and choose the file again."
)
_ASK_SENDER = QT_TRANSLATE_NOOP(
    "StationFile",
    "{field}: {problem} What was typed is still here. Have the file sent anew, or go on typing.",
)

_SAID = {
    TroubleCode.NOT_OUR_FILE: (_OTHER_FILE, _CHOOSE_ANOTHER),
    TroubleCode.NEWER_FORMAT: (_NEWER, _UPDATE),
}
_DISK = (_UNREADABLE, _CHECK_DISK)
"""What is said of every other trouble: the file is there and cannot be read."""


class StationFileStrip(QFrame):
    """``read(FoundStation)`` follows a file that will do, ``refused(StationError)`` one that will not."""

    read = Signal(object)
    refused = Signal(object)

    def __init__(self, jobs: Jobs, questions: Questions) -> None:
        super().__init__()
        self._jobs, self._questions = jobs, questions
        self.setProperty("surface", "banner")
        self.setProperty("tone", Tone.INFO.value)
        self.button = button(self.tr("Choose a station file"), "folder-open", size="small")
        self.button.clicked.connect(self._on_button_clicked)
        offer = self.tr("Did a station file come from above? It fills in this page.")
        words_and_button = QVBoxLayout()
        words_and_button.setSpacing(8)
        words_and_button.addWidget(label(offer, wrap=True))
        words_and_button.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        icon = Icon("package-import", _ICON, ink_of(Tone.INFO))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words_and_button, 1)

    @Slot()
    def _on_button_clicked(self) -> None:
        kinds = (self.tr("Station files"), self.tr("All files"))
        pattern = f"{kinds[0]} (*{SUFFIX});;{kinds[1]} (*)"
        path = self._questions.open_file(self.tr("Choose a station file"), pattern)
        if path is not None:
            work = partial(read_station_file, path)
            self._jobs.compute(self, work, self.read.emit, self.refused.emit)


def refusal(error: StationError, name_of: Callable[[str], str]) -> Said:
    """Return what the wizard says of a refused file; ``name_of`` names a field as the screen does."""
    if isinstance(error, InvalidInput):
        first = error.problems[0]
        body = say(_ASK_SENDER, field=name_of(first.field), problem=words.of(first))
        return Said(say(_WRONG), body)
    assert isinstance(error, Trouble)
    return Said(*map(say, _SAID.get(error.code, _DISK)))
