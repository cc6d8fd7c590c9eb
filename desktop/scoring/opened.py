"""One sheet that is open: scored, photographed, looked through, signed and handed in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.attachments.contracts import AttachmentKind, Subject
from db.evaluation.contracts import SheetView
from db.kernel.errors import StationError
from db.kernel.kinds import Kind
from desktop.parts.painting import Tone
from desktop.scoring.course import Wait, waits_for
from desktop.scoring.crib import CribPage
from desktop.scoring.day import Stop, progress_of
from desktop.scoring.filling import Filling, Saving
from desktop.scoring.form_page import FormPage
from desktop.scoring.photos import PhotoPage
from desktop.scoring.sign_page import SignPage
from desktop.scoring.told import sentence_of
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class OpenedSheet(QWidget):
    """``titled(str, str)`` says where one is, ``stood(str)`` at which item, ``typed(item, note)`` what is
    being written there; ``next_wanted()`` leads to the next sheet, ``print_wanted()`` to its paper.
    """

    titled = Signal(str, str)
    stood = Signal(str)
    typed = Signal(str, str)
    next_wanted = Signal()
    print_wanted = Signal()

    def __init__(
        self, desk: Desk, stop: Stop, view: SheetView, deputy: str, *, prints: bool
    ) -> None:
        super().__init__()
        self._desk, self.stop = desk, stop
        self.filling = Filling(desk, stop, view, self)
        self.form = FormPage(self.filling)
        self.sign = SignPage(desk, self.filling, deputy, prints=prints)
        self.photos: PhotoPage | None = None
        self.crib = CribPage(view.form.template.briefing)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.sign)
        self._stack.addWidget(self.crib)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def begin(self, item: str = "") -> None:
        """Begin at an item, or where something is missing; a sheet that is handed in shows its end."""
        if waits_for(self.filling.view, self.filling.reckoning()) is Wait.NOTHING:
            self.show_sign()
        else:
            self.show_form(item)
            self._tell_reason()

    def _tell_reason(self) -> None:
        """A correction says which version it is, and why it is made."""
        line, reason = self.filling.view.line, self.filling.view.reason
        if line.corrects is not None:
            headline = self.tr("Correction, version {n}").format(n=line.version)
            self.form.groups.messages.show_message(Tone.INFO, headline, reason)

    def find_again(self, item: str, note: str | None) -> None:
        """Say how many answers came back after an end that nobody wanted, and go on with the note."""
        is_here = item in self.form.groups.cards and self.page is self.form
        # What was saved before the end is not written again: that would void a signature.
        if note is not None and is_here and note.strip() != self.filling.kept(item).note.strip():
            self.filling.write_note(item, note)
            self.form.card(item).open_note()
        found = progress_of(self.filling.view).answered
        if found:
            headline = self.tr("%n answer(s) found again", "", found)
            self.form.groups.messages.show_message(Tone.OK, headline)

    def show_form(self, item: str = "") -> None:
        """Score, beginning at an item."""
        self._stack.setCurrentWidget(self.form)
        self._tell_place()
        self.form.begin_at(item)

    @Slot()
    def show_sign(self) -> None:
        """Look through and sign."""
        self.filling.flush()
        self.sign.show_sheet()
        self.sign.review.show_sheet()
        self._stack.setCurrentWidget(self.sign)
        self._tell_place()
        self._count_pages()
        self.sign.done.setFocus()

    def save(self) -> None:
        """Save what waits for a pause."""
        self.sign.review.save()
        self.filling.flush()

    def may_close(self) -> bool:
        """Save everything; tell whether nothing waits that could not be saved, for then the sheet stays open."""
        self.save()
        if self.filling.saving is Saving.FAILED:
            self.filling.retry()
        return self.filling.saving is not Saving.FAILED

    def go_back(self) -> bool:
        """Go one page back; tell whether there was one."""
        if self.page is self.form:
            return False
        if self.page is self.photos:
            self._close_photos()
        elif self.page is self.crib:
            self.show_form(self.form.current)
        elif waits_for(self.filling.view, self.filling.reckoning()) is Wait.NOTHING:
            return False
        else:
            self.show_form(self.form.current)
        return True

    @Slot()
    def _on_crib_wanted(self) -> None:
        self.filling.flush()
        self._stack.setCurrentWidget(self.crib)
        self.crib.back.setFocus()

    @Slot(str)
    def _on_photo_wanted(self, item: str) -> None:
        self.filling.ensure(item, partial(self._show_photos_of, item))

    def _show_photos_of(self, item: str) -> None:
        answer = self.filling.view.answers[item]
        number = self.form.card(item).number
        subject = Subject(Kind.EVALUATION_ANSWER, answer.id)
        title = self.tr("Photo of item {n}").format(n=number)
        page = self._open_photos(subject, AttachmentKind.PHOTO, title)
        page.changed.connect(lambda _count: self.filling.write_again(item))

    @Slot()
    def _on_page_photo_wanted(self) -> None:
        subject = Subject(Kind.EVALUATION_SHEET, self.filling.sheet)
        title = self.tr("Signed page")
        page = self._open_photos(subject, AttachmentKind.SIGNED_PAPER, title)
        page.changed.connect(self.sign.show_page_photos)

    def _open_photos(self, subject: Subject, kind: AttachmentKind, title: str) -> PhotoPage:
        self.filling.flush()
        self.photos = PhotoPage(self._desk, subject, kind, title)
        self.photos.closed.connect(self._close_photos)
        self._stack.addWidget(self.photos)
        self._stack.setCurrentWidget(self.photos)
        self.titled.emit(self.stop.firm, title)
        self.photos.back.setFocus()
        return self.photos

    @Slot()
    def _close_photos(self) -> None:
        page, self.photos = self.photos, None
        if page is None:
            return
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        self._tell_place()
        if self.page is self.form:
            self.form.begin_at(self.form.current)

    def _count_pages(self) -> None:
        subject = Subject(Kind.EVALUATION_SHEET, self.filling.sheet)
        read = partial(self._desk.workspace.attachments.of, self._desk.actor, subject)
        self._desk.jobs.ask(
            self, read, lambda lines: self.sign.show_page_photos(len(lines)), latest="pages"
        )

    def _tell_place(self) -> None:
        stop = self.stop
        where = self.tr("Firm {n} of {all}").format(n=stop.number, all=stop.firms)
        first = self.tr("Look through and sign") if self.page is self.sign else where
        self.titled.emit(stop.firm, f"{first} · {words.of(stop.kind)} · {stop.department}")

    @Slot()
    def _on_voided(self) -> None:
        headline = self.tr("The sheet was changed: what was signed is void")
        body = self.tr("It has to be signed anew before it is handed in.")
        self.form.groups.messages.show_message(Tone.WARN, headline, body)
        self.sign.pane.messages.show_message(Tone.WARN, headline, body)

    @Slot(object)
    def _on_refused(self, error: StationError) -> None:
        bar = self.form.groups.messages if self.page is self.form else self.sign.pane.messages
        bar.show_message(Tone.BAD, sentence_of(error))

    def _connect(self) -> None:
        filling, form, sign = self.filling, self.form, self.sign
        filling.voided.connect(self._on_voided)
        filling.refused.connect(self._on_refused)
        form.photo_wanted.connect(self._on_photo_wanted)
        form.review_wanted.connect(self.show_sign)
        form.next_wanted.connect(self.next_wanted)
        form.crib_wanted.connect(self._on_crib_wanted)
        self.crib.closed.connect(lambda: self.show_form(form.current))
        form.stood.connect(self.stood)
        form.groups.noted.connect(self.typed)
        sign.item_wanted.connect(self._on_item_wanted)
        sign.back_wanted.connect(lambda: self.show_form(form.current))
        sign.next_wanted.connect(self.next_wanted)
        sign.page_photo_wanted.connect(self._on_page_photo_wanted)
        sign.print_wanted.connect(self.print_wanted)

    @Slot(str)
    def _on_item_wanted(self, item: str) -> None:
        if self.sign.wait is Wait.NOTHING:
            return
        self.show_form(item)
        self.form.open_what_lacks(item)
