"""Pictures that leave the window: a page on paper, a copy in a file; the journal keeps both."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.attachments.contracts import AttachmentLine
from db.kernel.errors import StationError
from db.kernel.ids import MatterId, PrintId, new_id
from db.reception.paper_contracts import RecordPrint
from desktop.attachments import words as attachment_words
from desktop.attachments.words import PICTURE_PAGE
from desktop.printing.paper import Paper
from desktop.reception.picture_sheet import PicturePage, picture_page

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.printer import PrintOutcome
    from desktop.reception.matter_files import MatterFiles


class PictureOut(QObject):
    """Prints and saves what is attached to the matter shown."""

    def __init__(self, desk: Desk, files: MatterFiles) -> None:
        super().__init__(files)
        self._desk, self._files = desk, files

    def print(self, line: AttachmentLine, page: int, picture: bytes) -> None:
        """Print one picture or page with the number of its matter."""
        matter = self._files.matter
        if matter is None:
            return
        number = self._files.number
        name = attachment_words.paper_name(number, self._files.place_of(line), page)
        desk, workspace = self._desk, self._desk.workspace
        desk.jobs.ask(
            self,
            lambda: workspace.stations.facts().name,
            lambda station: desk.jobs.compute(
                self,
                partial(picture_page, self._page(line, page, picture, station), name),
                partial(self._send, matter),
            ),
        )

    def save(self, line: AttachmentLine) -> None:
        """Ask where a copy may go, then write it there; the journal has it before the file is there."""
        name = attachment_words.file_name(self._files.number, self._files.place_of(line), line)
        ending = Path(name).suffix
        target = self._desk.questions.save_as(name, f"{ending[1:].upper()} (*{ending})")
        if target is None:
            return
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        self._desk.jobs.ask(
            self, lambda: attachments.copy_out(actor, line.id), partial(self._write, target)
        )

    def _page(self, line: AttachmentLine, page: int, picture: bytes, station: str) -> PicturePage:
        facts = attachment_words.facts_on_paper(line)
        if line.pages > 1:
            facts = f"{facts} · {attachment_words.place(page + 1, line.pages)}"
        printed = attachment_words.printed(
            attachment_words.on_paper(self._desk.clock.now()), self._desk.actor.name
        )
        return PicturePage(station, self._files.number, line.title, facts, printed, picture)

    def _send(self, matter: MatterId, paper: Paper) -> None:
        self._desk.printing.print(
            self,
            paper,
            then=partial(self._on_printed, matter),
            failed=partial(self._on_failed, matter),
        )

    def _on_printed(self, matter: MatterId, outcome: PrintOutcome) -> None:
        self._note(matter, outcome.printer, outcome.copies, succeeded=True)
        text = self.tr("Picture printed")
        if outcome.path is not None:
            text = self.tr("No printer was found; the picture was kept as {file}").format(
                file=outcome.path.name
            )
        self._desk.notices.toast(text)

    def _on_failed(self, matter: MatterId, error: StationError) -> None:
        self._note(matter, "", 1, succeeded=False)
        self._desk.notices.say_error(error)

    def _note(self, matter: MatterId, printer: str, copies: int, *, succeeded: bool) -> None:
        made = PrintId(new_id(self._desk.clock))
        command = RecordPrint(made, matter, PICTURE_PAGE, printer, copies, succeeded)
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(self, lambda: workspace.reception.record_print(actor, command))

    def _write(self, target: Path, content: bytes) -> None:
        from db.storage.files import write_safely

        work: Callable[[], None] = partial(write_safely, target, content)
        text = self.tr("Copy saved as {file}").format(file=target.name)
        self._desk.jobs.compute(self, work, lambda _: self._desk.notices.toast(text))
