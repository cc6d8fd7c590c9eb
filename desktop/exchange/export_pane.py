"""Exporting a bundle: for whom, how much of it, where to; "safe to remove" only after it was read back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.bundle.exchange_contracts import (
    Contents,
    Direction,
    Export,
    Extent,
    Made,
    PartnerStand,
)
from db.bundle.seal import MAIL_PART, STICK_PART
from db.kernel.errors import InvalidInput, StationError
from desktop import look
from desktop.exchange import folders
from desktop.exchange.act_pane import ActPane
from desktop.exchange.contents import contents_told, made_told
from desktop.exchange.work_line import WorkLine
from desktop.forms.field import Combo, Field, Segments, options_of
from desktop.forms.inputs.combo import ComboOption
from desktop.forms.record_form import MOST_WIDTH, RecordForm
from desktop.frame.pane import FootBar, PaneHeader
from desktop.parts.banner import Strip
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.parts.text import ElidedLabel, label, selectable
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_PARTS = (
    (STICK_PART, QT_TRANSLATE_NOOP("ExportBundle", "For a stick")),
    (MAIL_PART, QT_TRANSLATE_NOOP("ExportBundle", "For mail, parts of 20 MB")),
)
FIELDS = (
    Field("partner", QT_TRANSLATE_NOOP("ExportBundle", "For whom"), Combo(), required=True),
    Field(
        "extent", QT_TRANSLATE_NOOP("ExportBundle", "How much"), Segments(options_of(Extent)),
        default=Extent.FULL,
    ),
    Field(
        "most", QT_TRANSLATE_NOOP("ExportBundle", "Size of a file"), Segments(_PARTS),
        default=STICK_PART,
    ),
)  # fmt: skip


class ExportPane(ActPane):
    """Whatever is stopped or goes wrong, no half of a bundle is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Export a bundle"))
        self._desk = desk
        self.folder: Path | None = None
        self.made: Made | None = None
        self.form = RecordForm(FIELDS, clock=desk.clock)
        self.choose_button = Button(self.tr("Choose a folder"), icon="folder-open")
        self.folder_label = ElidedLabel("", "body")
        self._sticks = QHBoxLayout()
        self.summary: QLabel = label("", "body", wrap=True)
        self.work = WorkLine(desk.jobs)
        self.proven = Strip(Tone.OK, "")
        self.told: QLabel = selectable(label("", "secondary", wrap=True))
        self.export_button = Button(
            self.tr("Export"), icon="package-export", kind="primary", key="Ctrl+Enter"
        )
        self.handed_button = Button(self.tr("Mark as handed over"), icon="check", kind="primary")
        self.paper_button = Button(self.tr("Print the paper"), icon="printer")
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self._arrange()
        self._connect()

    def begin(self, partners: Sequence[PartnerStand], wanted: UUID | None = None) -> None:
        """Offer these receivers: the one wanted, or the one that was written to last."""
        self.messages.clear()
        self._show_made(None)
        self.form.clear()
        settings = self._desk.settings
        receiver = self.form.input("partner")
        receiver.set_options([ComboOption(one.replica, one.name, one.code) for one in partners])
        receiver.put(wanted or _remembered(settings.bundle_partner, partners))
        self.form.input("most").put(settings.bundle_part)
        self._show_folder(Path(settings.last_folder) if settings.last_folder else None)
        self._desk.jobs.compute(self, folders.sticks, self.offer_sticks)
        self._ask_contents()
        self.form.focus("partner")

    def first_focus(self) -> QWidget:
        """Work begins with the receiver."""
        receiver: QWidget = self.form.input("partner").focus_target()
        return receiver

    @Slot()
    def export(self) -> None:
        """Write the bundle where it was said, and prove that it lies there."""
        if self.work.is_under_way or self.form.go_to_missing():
            return
        if self.folder is None:
            self.choose_folder()
        if self.folder is None:
            self.messages.show_message(
                Tone.WARN, self.tr("Choose first where the bundle shall lie")
            )
            return
        typed = self.form.read()
        self._desk.settings.bundle_partner = str(typed["partner"])
        self._desk.settings.bundle_part = typed["most"]
        self.write(Export(typed["partner"], self.folder, typed["extent"], typed["most"]))

    def write(self, command: Export) -> None:
        """Carry out this order."""
        self.messages.clear()
        self._show_made(None)
        progress = self.work.begin(self.tr("Writing and reading back"))
        self._show_busy(busy=True)
        sending, actor = self._desk.workspace.bundles.sending, self._desk.actor
        work = partial(sending.export, actor, command, progress.report)
        self._desk.jobs.ask(self, work, self._finish, self._fail)

    @Slot()
    def choose_folder(self) -> None:
        """Ask where to."""
        folder = self._desk.questions.choose_folder(self.tr("Where the bundle shall lie"))
        if folder is not None:
            self._show_folder(folder)

    @Slot()
    def hand_over(self) -> None:
        """Note that the bundle is on its way."""
        made = self.made
        if made is None:
            return
        sending, actor = self._desk.workspace.bundles.sending, self._desk.actor
        work = partial(sending.hand_over, actor, made.series)
        self._desk.jobs.ask(self, work, self._on_handed, self._fail)

    @Slot()
    def print_paper(self) -> None:
        """Ask for the paper of what was just written."""
        if self.made is not None:
            self.paper_wanted.emit(Direction.SENT, (self.made.series,))

    def press(self) -> None:
        """Export, unless the bundle lies there already."""
        if self.made is None:
            self.export()

    @Slot()
    def leave(self) -> None:
        """Go back; work under way is stopped."""
        self.work.stop()
        self.left.emit()

    @Slot()
    def _ask_contents(self) -> None:
        typed = self.form.read()
        self.summary.setText("")
        if typed["partner"] is None:
            return
        sending, actor = self._desk.workspace.bundles.sending, self._desk.actor
        work = partial(sending.contents, actor, typed["partner"], typed["extent"])
        self._desk.jobs.ask(self, work, self._show_contents, self._fail, latest="contents")

    def _show_contents(self, contents: Contents) -> None:
        self.summary.setText("\n".join(contents_told(contents, self._desk.clock.now())))

    def _finish(self, made: Made) -> None:
        self.work.end()
        self._show_busy(busy=False)
        self._show_made(made)
        self.back_button.setText(self.tr("Done"))
        self.handed_button.setFocus()
        self.done.emit()

    def _fail(self, error: StationError) -> None:
        self.work.end()
        self._show_busy(busy=False)
        if isinstance(error, InvalidInput):
            self.messages.show_message(Tone.WARN, words.of(error.problems[0]))
            return
        if self.folder is not None and not self.folder.is_dir():
            self._tell_gone()
            return
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _tell_gone(self) -> None:
        """The stick was pulled out: offer those that are plugged in now."""
        headline = self.tr("The folder for the bundle is not there any more")
        body = self.tr(
            "No bundle was left behind. Plug the stick in again or choose another folder, then export once more."
        )
        self.messages.show_message(Tone.WARN, headline, body)
        self._show_folder(None)
        self._desk.jobs.compute(self, folders.sticks, self.offer_sticks)

    def _on_handed(self, _nothing: object) -> None:
        self.done.emit()
        self.left.emit()
        self._desk.notices.toast(self.tr("Marked as handed over; its receipt is awaited"))

    @Slot()
    def _on_work_stopped(self) -> None:
        self._show_busy(busy=False)

    def _show_made(self, made: Made | None) -> None:
        self.made = made
        if made is not None:
            strong = self.tr("Read back and proven, the stick can be removed")
            self.proven.show_line(Tone.OK, strong, icon="usb", strong=strong)
            self.told.setText("\n".join(made_told(made)))
        else:
            self.back_button.setText(self.tr("Back"))
        result: tuple[QWidget, ...] = (self.proven, self.told, self.handed_button)
        order: tuple[QWidget, ...] = (
            self.form, self._where, self.summary, self._about, self.export_button,
        )  # fmt: skip
        for part in result:
            set_shown(part, shown=made is not None)
        may_print = may(self._desk.actor, Permission.PRINT)
        set_shown(self.paper_button, shown=made is not None and may_print)
        for part in order:
            set_shown(part, shown=made is None)

    def _show_busy(self, *, busy: bool) -> None:
        for part in (self.form, self._where, self.export_button):
            part.setEnabled(not busy)

    def _show_folder(self, folder: Path | None) -> None:
        self.folder = folder if folder is not None and folder.is_dir() else None
        shown = str(self.folder) if self.folder else self.tr("No folder chosen yet")
        self.folder_label.setText(shown)

    def offer_sticks(self, found: Sequence[Path]) -> None:
        """Offer the sticks that are plugged in; the first one is where the bundle goes."""
        while (item := self._sticks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for one in found:
            stick = Button(one.name or str(one), icon="usb", size="small")
            stick.setToolTip(str(one))
            stick.clicked.connect(partial(self._show_folder, one))
            self._sticks.addWidget(stick)
        self._sticks.addStretch(1)
        if found:
            self._show_folder(found[0])

    def _connect(self) -> None:
        self.form.edited.connect(self._ask_contents)
        self.choose_button.clicked.connect(self.choose_folder)
        self.export_button.clicked.connect(self.export)
        self.handed_button.clicked.connect(self.hand_over)
        self.paper_button.clicked.connect(self.print_paper)
        self.back_button.clicked.connect(self.leave)
        self.work.stopped.connect(self._on_work_stopped)

    def _arrange(self) -> None:
        self.set_header(PaneHeader(self.tr("Export a bundle")))
        self.add_bar(self.messages)
        self._where = self._folder_row()
        self._about = label(self.tr("What goes into it"), "label")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(12)
        for part in (
            self.form, self._where, self._about, self.summary, self.work, self.proven, self.told,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        self.set_body(body, scrolls=True)
        foot = FootBar()
        foot.add_left(self.export_button)
        foot.add_left(self.handed_button)
        foot.add_left(self.paper_button)
        foot.add_right(self.back_button)
        self.set_foot(foot)

    def _folder_row(self) -> QWidget:
        made = QFrame()
        look.scaled(made, lambda it: made.setMaximumWidth(it.px(MOST_WIDTH)))
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Where to"), "label", buddy=self.choose_button))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.choose_button)
        row.addWidget(self.folder_label, 1)
        column.addLayout(row)
        column.addLayout(self._sticks)
        return made


def _remembered(last: str, partners: Sequence[PartnerStand]) -> UUID | None:
    """Return who was written to last, or the first there is."""
    known = [str(one.replica) for one in partners]
    return UUID(last if last in known else known[0]) if known else None
