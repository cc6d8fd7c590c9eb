"""What a wish for secrecy means, said calmly below the form, and the notice on personal data (R-51, R-53, R-54)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.reception.codes import DemandType, VisitorKind
from db.reception.contracts import NOTICE_VERSION
from db.reception.secrecy import is_anonymous
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label
from desktop.reception import compose
from desktop.reception.report_offer import ReportOffer
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from desktop.attachments.strip import AttachmentStrip
    from desktop.reception.register_form import RegisterForm

_PADDING = 24

_ANONYMOUS = QT_TRANSLATE_NOOP(
    "PrivacyNote",
    "Neither name, phone nor hour is kept. The receipt carries a code; with it alone the person can"
    " ask later how far the matter has come.",
)
_CONFIDENTIAL = QT_TRANSLATE_NOOP(
    "PrivacyNote",
    "Name, phone and address are sealed. No list and no paper names the person; only the station"
    " head and named handlers can open them, and each opening is recorded.",
)
_REPORT = QT_TRANSLATE_NOOP(
    "PrivacyNote",
    "Words and files are sealed and the matter lies aside: it stands in no list for others, and the"
    " unit complained of never gets it.",
)
_UNNAMED = QT_TRANSLATE_NOOP(
    "PrivacyNote",
    "Without name and phone it is filed as anonymous; then only the code on the receipt leads back.",
)
NOTICE = QT_TRANSLATE_NOOP(
    "PrivacyNote",
    "What is kept: name, way to reach the person, what they said. What for: handling and answering"
    " this matter. How long: for the retention time of the station, then it is deleted. Rights: to"
    " look it up, to have it corrected, copied or deleted. Nothing leaves this station but to the"
    " unit that handles the matter.",
)


def consequences(values: Mapping[str, Any]) -> tuple[Mark, ...]:
    """Return what the wishes on the form mean, the usual form meaning nothing special."""
    found = []
    if values.get("kind") is VisitorKind.ANONYMOUS:
        found.append(_ANONYMOUS)
    elif values.get("confidential"):
        found.append(_CONFIDENTIAL)
    if values.get("demand_type") is DemandType.REPORT:
        found.append(_REPORT)
    return tuple(found)


class UnnamedNote(QWidget):
    """Says above the buttons that register, before anything is saved, that nobody is named (R-54)."""

    def __init__(self, form: RegisterForm) -> None:
        super().__init__()
        self._form = form
        self.line = IconText("lock", say(_UNNAMED), role="secondary", tone=Tone.WARN, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, 6, _PADDING, 6)
        row.addWidget(self.line)
        self.hide()
        form.edited.connect(self.follow)
        form.wishes_changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Speak once there is a matter to be saved; an empty form is nobody's visit."""
        values = self._form.read()
        is_unnamed = is_anonymous(compose.visitor_of(values))
        self.setVisible(is_unnamed and compose.has_matter(values))


class PrivacyNote(QWidget):
    """Stands below the fields while it says something; ``unfold`` shows the notice, to be read out or shown."""

    def __init__(self, form: RegisterForm, files: AttachmentStrip) -> None:
        super().__init__()
        self._form = form
        form.edited.connect(self.follow)
        form.wishes_changed.connect(self.follow)
        self.line = IconText("lock", "", role="secondary", tone=Tone.INFO)
        self.line.hide()
        self.unfold = button(
            self.tr("Notice on personal data ({version})").format(version=NOTICE_VERSION),
            "info-circle", kind="quiet", size="small",
        )  # fmt: skip
        self.notice = label(say(NOTICE), "caption", wrap=True)
        self.notice.hide()
        files.add_beside(self.unfold)
        self.unfold.clicked.connect(self._on_unfold_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.offer, self.unnamed = ReportOffer(form), UnnamedNote(form)
        column.addWidget(self.line)
        column.addWidget(self.notice)
        self.hide()

    @Slot()
    def follow(self) -> None:
        """Say what the wishes on the form mean."""
        said = "\n".join(map(say, consequences(self._form.read())))
        if said:
            self.line.show_line("lock", said, Tone.INFO)
        self.line.setVisible(bool(said))
        self._take_room()

    @Slot()
    def _on_unfold_clicked(self) -> None:
        self.notice.setVisible(self.notice.isHidden())
        self._take_room()

    def _take_room(self) -> None:
        self.setVisible(not (self.line.isHidden() and self.notice.isHidden()))
