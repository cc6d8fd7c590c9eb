"""The attachments of the matter shown, those of its visit and replies included: added, renamed, declared void."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from db.accounts.rules import Permission, may
from db.attachments.contracts import (
    AttachmentLine,
    NewAttachment,
    OpenAttachment,
    OpenedAttachment,
    RenameAttachment,
    Subject,
    VoidAttachment,
)
from db.kernel.ids import MatterId
from db.kernel.kinds import Kind
from db.reception.contracts import MatterDetail
from desktop.attachments.attaching import Attaching
from desktop.attachments.form import naming, opening, voiding
from desktop.attachments.intake import Keep
from desktop.attachments.previews import Previews

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.detail import DetailPane


class MatterFiles(Attaching):
    """Follows the detail pane from matter to matter.

    ``unsealed(OpenedAttachment)`` follows a sealed one that was opened for a reason.
    """

    unsealed = Signal(object)

    def __init__(self, desk: Desk, pane: DetailPane) -> None:
        super().__init__(desk, pane.files, pane)
        self._matter: MatterId | None = None
        self.number = ""
        self.previews = Previews(desk, self)
        self.previews.made.connect(self.strip.show_preview)
        pane.detail_shown.connect(self._on_pane_detail_shown)
        self._allow()

    @property
    def matter(self) -> MatterId | None:
        """The matter whose attachments are shown."""
        return self._matter

    def show(self, lines: Sequence[AttachmentLine]) -> None:
        """Show what is attached, and have small pictures made where they are missing."""
        super().show(lines)
        self.previews.look(lines)

    def place_of(self, line: AttachmentLine) -> int:
        """Return which of the matter's attachments one is, from 1."""
        return [one.id for one in self.strip.lines].index(line.id) + 1

    def _may_take(self) -> bool:
        return super()._may_take() and self._matter is not None

    def _allow(self) -> None:
        actor = self._desk.actor
        self.strip.allow(
            change=self._may_take(), export=may(actor, Permission.EXPORT),
            prints=may(actor, Permission.PRINT),
        )  # fmt: skip

    def _keep(self) -> Keep:
        assert self._matter is not None
        return partial(self._add, Subject(Kind.MATTER, self._matter))

    def _add(self, subject: Subject, command: NewAttachment) -> None:
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        named = self.named(command)
        self._ask(lambda: attachments.add(actor, subject, named), lambda _: self._read())

    def _read(self) -> None:
        desk, matter = self._desk, self._matter
        if matter is not None:
            desk.jobs.ask(
                self, lambda: desk.workspace.matter_files.of(desk.actor, matter), self.show,
                latest="files",
            )  # fmt: skip

    def _open_sealed(self, line: AttachmentLine) -> None:
        form = opening()
        form.submitted.connect(partial(self._on_opening, line))
        self.open_form(form)

    def _on_opening(self, line: AttachmentLine, values: dict[str, object]) -> None:
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        command = OpenAttachment(line.id, str(values["reason"]))
        self._ask(lambda: attachments.open_sealed(actor, command), self._on_opened)

    def _on_opened(self, opened: OpenedAttachment) -> None:
        self.close_form()
        self.unsealed.emit(opened)

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

    @Slot(object)
    def _on_pane_detail_shown(self, detail: MatterDetail) -> None:
        if detail.line.id != self._matter:
            self._matter, self.number = detail.line.id, detail.line.number
            self.strip.set_act(None)
            self._say_no_problem()
            self.show(())
            self._allow()
        self._read()
