"""Photos and papers of any record that is open: a day of inspections, a finding, an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.attachments.contracts import (
    AttachmentLine,
    NewAttachment,
    RenameAttachment,
    Subject,
    VoidAttachment,
)
from db.kernel.kinds import Kind
from desktop.attachments.attaching import Attaching
from desktop.attachments.form import naming, voiding
from desktop.attachments.intake import Keep
from desktop.attachments.previews import Previews
from desktop.attachments.strip import AttachmentStrip
from desktop.attachments.viewing import Viewing
from desktop.frame.pane import scrolling

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class RecordPhotos(QWidget):
    """The strip with its intake; ``right`` is what it takes to add to a record of this kind."""

    def __init__(self, desk: Desk, kind: Kind, right: Permission) -> None:
        super().__init__()
        hint = self.tr("Drop photos here, paste them, or choose files.")
        self.strip = AttachmentStrip(removes=self.tr("Declare void…"), hint=hint)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(20, 14, 20, 20)
        inner.addWidget(self.strip)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(body))
        self.files = RecordFiles(desk, self.strip, self, kind, right)
        self.viewing: Viewing | None = None

    def adopt(self, desk: Desk, whole: QStackedWidget) -> None:
        """Let photos be looked at in full, over everything on the page."""
        self.viewing = Viewing(desk, whole, leaves=False)
        self.files.look_wanted.connect(self.viewing.open)


class RecordFiles(Attaching):
    """What is attached to the record that is open."""

    def __init__(
        self, desk: Desk, strip: AttachmentStrip, host: QWidget, kind: Kind, right: Permission
    ) -> None:
        super().__init__(desk, strip, host)
        self._kind, self._right = kind, right
        self._record: UUID | None = None
        self.previews = Previews(desk, self)
        self.previews.made.connect(strip.show_preview)
        strip.allow(change=self._may_take())

    def show_record(self, record: UUID) -> None:
        """Show what is attached to another one."""
        if record != self._record:
            self._record = record
            self.strip.set_act(None)
            self.show(())
        self._read()

    def show(self, lines: Sequence[AttachmentLine]) -> None:
        """Show what is attached, and have small pictures made where they are missing."""
        super().show(lines)
        self.previews.look(lines)

    def _may_take(self) -> bool:
        return may(self._desk.actor, self._right)

    def _keep(self) -> Keep:
        assert self._record is not None, "photos are taken in for a record that is open"
        return partial(self._add, Subject(self._kind, self._record))

    def _add(self, subject: Subject, command: NewAttachment) -> None:
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        named = self.named(command)
        self._ask(lambda: attachments.add(actor, subject, named), lambda _: self._read())

    def _read(self) -> None:
        desk, record = self._desk, self._record
        if record is not None:
            subject = Subject(self._kind, record)
            work = partial(desk.workspace.attachments.of, desk.actor, subject)
            desk.jobs.ask(self, work, self.show, latest="files")

    def _rename(self, line: AttachmentLine) -> None:
        form = naming(line)
        form.submitted.connect(partial(self._on_named, line))
        self.open_form(form)

    def _on_named(self, line: AttachmentLine, values: dict[str, object]) -> None:
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        command = RenameAttachment(line.id, line.revision, **values)  # type: ignore[arg-type]
        self._do(lambda: attachments.rename(actor, command))

    def _remove(self, line: AttachmentLine) -> None:
        form = voiding(line)
        form.submitted.connect(partial(self._on_reasoned, line))
        self.open_form(form)

    def _on_reasoned(self, line: AttachmentLine, values: dict[str, object]) -> None:
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        command = VoidAttachment(line.id, line.revision, str(values["reason"]))
        self._do(lambda: attachments.void(actor, command))

    def _do(self, work: Callable[[], object]) -> None:
        self._ask(work, lambda _: self._on_done())

    def _on_done(self) -> None:
        self.close_form()
        self._read()
