"""Looking at attachments: reads what is kept, has pages drawn, and sends a picture to paper or into a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from db.accounts.rules import Permission, may
from db.attachments.contracts import AttachmentLine, OpenedAttachment
from db.kernel.errors import InvalidInput, StationError
from desktop.attachments import words as attachment_words
from desktop.attachments.viewer import AttachmentViewer
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Step = tuple[AttachmentLine, int]
"""An attachment and a page of it, from zero."""


class Viewing(QObject):
    """Puts the viewer on the stack and takes it off again.

    ``print_wanted(AttachmentLine, int, bytes)`` carries the page and its picture, ``save_wanted(AttachmentLine)``
    asks for a copy; where pictures do not leave the page, neither is offered.
    """

    print_wanted = Signal(object, int, object)
    save_wanted = Signal(object)

    def __init__(self, desk: Desk, stack: QStackedWidget, *, leaves: bool = True) -> None:
        super().__init__(stack)
        self._desk, self._stack, self._leaves = desk, stack, leaves
        self._steps: tuple[Step, ...] = ()
        self._place = 0
        self._contents: dict[object, bytes] = {}
        self._shown = b""
        self._came_from: QWidget | None = None
        self.viewer: AttachmentViewer | None = None

    def open(self, lines: tuple[AttachmentLine, ...], place: int) -> None:
        """Show one of several; the arrows lead through all their pages."""
        self._steps = tuple((line, page) for line in lines for page in range(line.pages))
        self._place = self._steps.index((lines[place], 0))
        self._came_from = QApplication.focusWidget()
        viewer = self.viewer or self._made()
        actor, line = self._desk.actor, lines[place]
        leaves = self._leaves and line.revision > 0 and not line.is_sealed
        viewer.allow(
            saving=leaves and may(actor, Permission.EXPORT),
            printing=leaves and may(actor, Permission.PRINT),
        )
        self._stack.setCurrentWidget(viewer)
        viewer.picture_desk.setFocus()
        self._show()

    @Slot(object)
    def open_sealed(self, opened: OpenedAttachment) -> None:
        """Show one that was opened for a reason; it is neither printed nor copied."""
        self._contents = {opened.line.id: opened.content}
        self.open((opened.line,), 0)

    def step(self, steps: int) -> None:
        """Go to the picture or page before or after."""
        there = self._place + steps
        if 0 <= there < len(self._steps):
            self._place = there
            self._show()

    def read(self, line: AttachmentLine, page: int) -> None:
        """Read a page for the printer without showing it."""
        self._ask(line, partial(self._draw, (line, page), partial(self._hand_over, line, page)))

    def _show(self) -> None:
        assert self.viewer is not None
        line, _ = self._steps[self._place]
        # What is seen, and what would be printed, is never the one before under this one's title.
        self._shown = b""
        self.viewer.show_picture(QImage())
        place = attachment_words.place(self._place + 1, len(self._steps))
        facts = attachment_words.facts(line, self._desk.clock.now())
        self.viewer.show_title(
            attachment_words.title(line), facts, place if len(self._steps) > 1 else ""
        )
        step = self._steps[self._place]
        self._ask(line, partial(self._draw, step, partial(self._lay, step)))

    def _ask(self, line: AttachmentLine, then: partial[None]) -> None:
        """Read what is kept, once for all pages of a document."""
        if line.id in self._contents:
            then(self._contents[line.id])
            return
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(
            self, lambda: workspace.attachments.content(actor, line.id),
            partial(self._on_content, line, then), self._on_refused, latest="content",
        )  # fmt: skip

    def _on_content(self, line: AttachmentLine, then: partial[None], content: bytes) -> None:
        self._contents = {line.id: content}
        then(content)

    def _draw(self, step: Step, then: partial[None], content: bytes) -> None:
        """Have a page drawn away from the main thread; a picture of ours is opened there as well."""
        self._desk.jobs.compute(self, partial(_picture_of, content, *step), then, self._on_refused)

    def _lay(self, step: Step, drawn: tuple[bytes, QImage]) -> None:
        if self.viewer is None or not self._steps or self._steps[self._place] != step:
            return
        self._shown, picture = drawn
        self.viewer.show_picture(picture)

    def _hand_over(self, line: AttachmentLine, page: int, drawn: tuple[bytes, QImage]) -> None:
        self.print_wanted.emit(line, page, drawn[0])

    @Slot(object)
    def _on_refused(self, error: StationError) -> None:
        headline = self.tr("This attachment cannot be shown")
        said = words.of(error.problems[0]) if isinstance(error, InvalidInput) else words.of(error)
        if self.viewer is not None and self._stack.currentWidget() is self.viewer:
            self.viewer.show_trouble(headline, said)
        else:
            self._desk.notices.say_error(error)

    def _made(self) -> AttachmentViewer:
        viewer = self.viewer = AttachmentViewer()
        viewer.left.connect(self.leave)
        viewer.stepped.connect(self.step)
        viewer.print_wanted.connect(self._on_viewer_print_wanted)
        viewer.save_wanted.connect(lambda: self.save_wanted.emit(self._steps[self._place][0]))
        self._stack.addWidget(viewer)
        return viewer

    @Slot()
    def leave(self) -> None:
        """Go back to where the person came from; nothing of the picture stays in memory."""
        self._stack.setCurrentIndex(0)
        self._steps, self._contents, self._shown = (), {}, b""
        if self.viewer is not None:
            self.viewer.show_picture(QImage())
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_viewer_print_wanted(self) -> None:
        if self._steps and self._shown:
            self.print_wanted.emit(*self._steps[self._place], self._shown)


def _picture_of(content: bytes, line: AttachmentLine, page: int) -> tuple[bytes, QImage]:
    """Return a page as JPEG or PNG and as it is painted, drawn by a process of its own: it may come from elsewhere."""
    from db.attachments import intake

    drawn = intake.draw_picture if line.media.is_picture else partial(intake.draw_page, number=page)
    shown = drawn(content)
    return shown, QImage.fromData(shown)
