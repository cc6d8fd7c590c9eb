"""The attachments of the open form: kept with its draft from the first moment, filed with the visit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from db.attachments.contracts import AttachmentLine, NewAttachment, Prepared, RenameAttachment
from db.kernel.ids import AttachmentId, VisitId, new_id
from desktop.attachments.attaching import Attaching
from desktop.attachments.form import naming
from desktop.attachments.intake import Keep
from desktop.attachments.strip import AttachmentStrip
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.register_pane import RegisterPane


_TAKE_OUT = QT_TRANSLATE_NOOP("FormFiles", "Take out")
_OTHER_WAYS = QT_TRANSLATE_NOOP("FormFiles", "or drop it on the form, or paste a picture")


def form_strip() -> AttachmentStrip:
    """Return the strip that stands below a form."""
    return AttachmentStrip(removes=say(_TAKE_OUT), hint=say(_OTHER_WAYS))


class FormFiles(Attaching):
    """Follows the pane from form to form."""

    def __init__(self, desk: Desk, pane: RegisterPane) -> None:
        super().__init__(desk, pane.files, pane)
        self._pane, self._visit = pane, pane.visit
        pane.visit_changed.connect(self._on_pane_visit_changed)
        pane.cleared.connect(self._on_pane_cleared)

    def _keep(self) -> Keep:
        return partial(self._wait, self._visit)

    def _wait(self, visit: VisitId, command: NewAttachment) -> None:
        """Keep a file with the form it was chosen for, be that registered or set aside meanwhile."""
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        named = self.named(command)
        self._ask(lambda: attachments.wait(actor, visit, named), lambda _: self._on_kept(visit))

    def _on_kept(self, visit: VisitId) -> None:
        if visit == self._visit:
            self._read(begins=True)

    def _read(self, *, begins: bool = False) -> None:
        desk, visit = self._desk, self._visit
        desk.jobs.ask(
            self,
            lambda: desk.workspace.attachments.waiting(desk.actor, visit),
            partial(self._on_read, begins),
            latest="files",
        )

    def _on_read(self, begins: bool, lines: tuple[AttachmentLine, ...]) -> None:
        self.show(lines)
        if begins:
            # The form is a draft from its first attachment on, as from its first character.
            self._pane.changed.emit()

    def _rename(self, line: AttachmentLine) -> None:
        form = naming(line)
        form.submitted.connect(partial(self._on_named, line))
        self.open_form(form)

    def _on_named(self, line: AttachmentLine, values: dict[str, object]) -> None:
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        command = RenameAttachment(line.id, line.revision, **values)  # type: ignore[arg-type]
        self._ask(lambda: attachments.rename_waiting(actor, command), lambda _: self._on_renamed())

    def _on_renamed(self) -> None:
        self.close_form()
        self._read()

    def _remove(self, line: AttachmentLine) -> None:
        """Take a file out of the form; until the next one is said it can be brought back."""
        attachments, actor = self._desk.workspace.attachments, self._desk.actor

        def work() -> bytes:
            content = attachments.content(actor, line.id)
            attachments.drop(actor, [line.id])
            return content

        self._ask(work, partial(self._on_removed, self._visit, line))

    def _on_removed(self, visit: VisitId, line: AttachmentLine, content: bytes) -> None:
        file = Prepared(
            content, line.media, line.pages, line.width, line.height, line.preview, line.taken_at
        )
        made = AttachmentId(new_id(self._desk.clock))
        again = NewAttachment(made, line.title, line.kind, file)
        text = self.tr("{title} taken out").format(title=line.title)
        self._desk.notices.toast(text, partial(self._wait, visit, again))
        self._read(begins=True)

    @Slot(object, object)
    def _on_pane_visit_changed(self, visit: VisitId, undone: VisitId | None) -> None:
        """Show what another form has; one that was registered and taken back gets its files again."""
        self._visit = visit
        self._say_no_problem()
        self.show(())
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        if undone is not None:
            self._ask(lambda: attachments.bring_back(actor, undone, visit))
        if self._may_take():
            self._read(begins=undone is not None)

    @Slot()
    def _on_pane_cleared(self) -> None:
        """Forget what the emptied form had."""
        gone = [line.id for line in self.strip.lines]
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        if gone:
            self._ask(lambda: attachments.drop(actor, gone))
        self._visit = self._pane.visit
        self.show(())
