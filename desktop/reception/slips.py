"""What the counter says about papers: printed, kept as a file, not printed, not printable."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from db.kernel.errors import Refused, StationError, Trouble, TroubleCode
from db.kernel.ids import MatterId
from db.reception.codes import Channel
from db.reception.contracts import MatterLine, VisitRegistered
from db.reception.paper_contracts import PaperKind
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.printing.paper import Paper
from desktop.reception.offers import papers_of_line
from desktop.reception.papers import Papers, Wanted, why
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.notices.message_bar import MessageBar
    from desktop.printing.printer import PrintOutcome
    from desktop.reception.book_preview import WantedBook


_HANDED = QT_TRANSLATE_NOOP(
    "Slips", "It stands on the receipt and is kept nowhere. Hand it over now."
)
_READ_OUT = QT_TRANSLATE_NOOP(
    "Slips", "It stands on the receipt and is kept nowhere. Read it out before the call ends."
)
_WITH_ANSWER = QT_TRANSLATE_NOOP(
    "Slips",
    "It stands on the receipt and is kept nowhere. Keep the receipt, it goes with the answer.",
)
_CHECK = QT_TRANSLATE_NOOP("Slips", "Check paper and cable, then print again.")
_OTHER_PRINTER = QT_TRANSLATE_NOOP(
    "Slips", "The printer chosen was not found; choose another one in the settings."
)
_NOT_KEPT = QT_TRANSLATE_NOOP(
    "Slips",
    "There is no printer, and a paper with the code is not kept as a file unasked. Write the code"
    " down, or keep a PDF from the preview.",
)
_FACE_TO_FACE = (Channel.VISIT_STATION, Channel.HOME_VISIT, Channel.APPOINTMENT, Channel.EVENT)
_CODE_BY: Mapping[Channel, Mark] = MappingProxyType({
    Channel.PHONE: _READ_OUT, **dict.fromkeys(_FACE_TO_FACE, _HANDED),
})  # fmt: skip
"""How the code of an anonymous visit reaches the person who is still here; else it goes with the answer."""


class Slips(QObject):
    """Prints and says how it went; what waits for Ctrl+P is remembered."""

    def __init__(self, desk: Desk, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        self.papers = Papers(desk, self)
        self._again: Callable[[], object] | None = None
        self._headline = ""
        self._about: MatterId | None = None
        self._fresh: set[Wanted] = set()
        """Papers of a registration just made; of those alone it is told."""
        self._told_of_files = False
        self.papers.printed.connect(self._on_papers_printed)
        self.papers.failed.connect(self._on_papers_failed)
        self.papers.unprintable.connect(self._on_papers_unprintable)
        self.papers.book_printed.connect(self._on_papers_book_printed)

    def print(self, wanted: Wanted, *, says_so: bool = True) -> None:
        """Print a paper; a receipt that came with a registration needs no words of its own."""
        if not says_so:
            self._fresh.add(wanted)
        self.papers.print(wanted)

    def offer(self, menu: QMenu, line: MatterLine) -> None:
        """Offer the papers of a row in its menu."""
        for kind in papers_of_line(line):
            wanted = Wanted(line.id, line.number, kind)
            printing = menu.addAction(self.tr("Print: {paper}").format(paper=words.of(kind)))
            printing.triggered.connect(lambda _=False, one=wanted: self.print(one))

    def print_again(self) -> bool:
        """Print what did not come out; False when nothing waits for it."""
        again, self._again = self._again, None
        self._settle()
        if again is None:
            return False
        again()
        return True

    def forget(self, matters: Collection[MatterId]) -> None:
        """Take away what the bar says of matters whose registration was undone."""
        if self._about in matters:
            self._again = None
            self._settle()

    def tell_code(self, result: VisitRegistered, channel: Channel) -> None:
        """Say the code of an anonymous visitor once and let the receipt carry it: it is kept nowhere."""
        if not result.code:
            return
        self.papers.codes.update((one.matter, result.code) for one in result.matters)
        headline = self.tr("Code to ask with: {code}").format(code=result.code)
        body = say(_CODE_BY.get(channel, _WITH_ANSWER))
        self._desk.notices.banner(None, Tone.INFO, headline, body)

    @Slot(object, object)
    def _on_papers_printed(self, wanted: Wanted, outcome: PrintOutcome) -> None:
        self._settle()
        if outcome.path is not None:
            self._say_kept(wanted, outcome.path)
        elif wanted not in self._fresh:
            paper = words.of(wanted.kind)
            self._desk.notices.toast(self.tr("{paper} printed").format(paper=paper))
        self._fresh.discard(wanted)

    @Slot(object, object)
    def _on_papers_book_printed(self, wanted: WantedBook, outcome: PrintOutcome) -> None:
        paper = words.of(wanted.kind)
        told = self.tr("{paper} printed").format(paper=paper)
        if outcome.path is not None:
            told = self.tr("{paper} kept as {file}").format(paper=paper, file=outcome.path.name)
        self._desk.notices.toast(told)

    @Slot(object, object)
    def _on_papers_failed(self, wanted: Wanted, error: StationError) -> None:
        if isinstance(error, Refused):
            self._say(wanted, Tone.WARN, why(error), wanted.number, buttons=[])
            return
        self._again = lambda: self.print(wanted)
        buttons = [self._again_button(self._again_words(wanted))]
        if wanted.kind is PaperKind.RECEIPT_80:
            other = Button(self.tr("Print on A4 instead"), kind="quiet", size="small")
            on_a4 = Wanted(wanted.matter, wanted.number, PaperKind.RECEIPT_A4)
            other.clicked.connect(lambda: self._instead(on_a4))
            buttons.append(other)
        body = self._of_matter(wanted, _remedy(error))
        self._fresh.discard(wanted)
        headline = self.tr("{paper} did not come out").format(paper=words.of(wanted.kind))
        self._say(wanted, Tone.BAD, headline, body, buttons=buttons)

    @Slot(object, object)
    def _on_papers_unprintable(self, wanted: Wanted, paper: Paper) -> None:
        self._again = lambda: self.papers.send(wanted, paper)
        headline = self.tr("{characters} cannot be printed").format(
            characters=formats.listed(tuple(f"“{one}” (U+{ord(one):04X})" for one in paper.missing))
        )
        remedy = self.tr(
            "Its code will stand in a frame on the paper; the character can be written in by hand."
        )
        body = self._of_matter(wanted, remedy)
        buttons = [self._again_button(self.tr("Print all the same"))]
        self._say(wanted, Tone.WARN, headline, body, buttons=buttons)

    def _say_kept(self, wanted: Wanted, path: Path) -> None:
        """Say once that receipts become files; from then on the status bar is enough for new ones."""
        self._again = lambda: self.print(wanted)
        if wanted in self._fresh and self._told_of_files:
            return
        self._told_of_files = True
        remedy = self.tr("The paper was kept as {file}.").format(file=path.name)
        body = self._of_matter(wanted, remedy)
        folder = Button(self.tr("Open the folder"), icon="folder-open", size="small")
        folder.clicked.connect(lambda: QDesktopServices.openUrl(_url_of(path.parent)))
        buttons = [self._again_button(self._again_words(wanted)), folder]
        headline = self.tr("No printer was found")
        self._say(wanted, Tone.WARN, headline, body, buttons=buttons)

    def _again_words(self, wanted: Wanted) -> str:
        return self.tr("Print again: {paper}").format(paper=words.of(wanted.kind))

    def _of_matter(self, wanted: Wanted, remedy: str) -> str:
        """Return whose paper it is and what helps; only a fresh registration is told again."""
        text = (
            self.tr("The matter is registered, number {number}. {remedy}")
            if wanted in self._fresh
            else self.tr("Number {number}. {remedy}")
        )
        return text.format(number=wanted.number, remedy=remedy)

    def _say(
        self, wanted: Wanted, tone: str, headline: str, body: str, *, buttons: list[Button]
    ) -> None:
        self._settle()
        self._headline, self._about = headline, wanted.matter
        self._bar.show_message(tone, headline, body, icon="printer-off", buttons=buttons)

    def _again_button(self, text: str) -> Button:
        again = Button(text, icon="printer", key="Ctrl+P", size="small")
        again.clicked.connect(self.print_again)
        return again

    def _instead(self, wanted: Wanted) -> None:
        self._again = None
        self._settle()
        self.print(wanted)

    def _settle(self) -> None:
        if self._headline:
            self._bar.take_away(self._headline)
            self._headline, self._about = "", None


def _remedy(error: StationError) -> str:
    """Return what helps: another printer, paper and cable, or a file that somebody asks for."""
    if not isinstance(error, Trouble) or error.code is not TroubleCode.NO_PRINTER:
        return say(_CHECK)
    return say(_OTHER_PRINTER if "printer" in error.params else _NOT_KEPT)


def _url_of(folder: Path) -> QUrl:
    return QUrl.fromLocalFile(str(folder))
