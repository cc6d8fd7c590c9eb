"""表样: every version of every form, what it says, and the editor of the next one; workbooks in and out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.errors import InvalidInput, StationError
from db.kernel.kinds import Changes, Kind
from db.templates.contracts import Template, TemplateVersion
from db.templates.workbook import read_workbook, write_template
from desktop import look
from desktop.evaluation.section import OpenForm, Section
from desktop.frame.desk import Desk
from desktop.frame.pane import Pane
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.tables.queue import QueueModel, QueueView
from desktop.templates.draft import fresh_code, plain_of
from desktop.templates.form_editor import FormEditor
from desktop.templates.form_rows import first_of, next_version, sections_of
from desktop.templates.form_view import FormView
from desktop.wording import words

_WIDTH = 348
_SHOWN = 8
"""Sentences about a workbook that are shown; the others are counted."""


class FormsSection(Section):
    """Choosing a version shows it; the editor takes its place."""

    reloads_on: ClassVar[Changes] = frozenset({Kind.FORM_TEMPLATE})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.service = desk.workspace.evaluation.forms
        self.versions: tuple[TemplateVersion, ...] = ()
        self._digest = ""
        self.search = LineInput(placeholder=self.tr("Name, code or digest"))
        self.search.setAccessibleName(self.tr("Search forms"))
        self.model = QueueModel(self)
        self.list = QueueView(self.model, self.tr("Forms"))
        self.stack, self.view, self.editor = QStackedWidget(), FormView(desk), FormEditor(desk)
        self.import_button = Button(self.tr("Import a workbook…"), icon="package-import")
        self.notes = MessageBar()
        # It waits here until the page gives it its place in the bar.
        self.import_button.setParent(self)
        self.import_button.hide()
        self.tools = self.import_button if self._keeps else None
        self._lay_out()
        self._connect()
        if self._keeps:
            self.editor.bring_back()

    def reload(self) -> None:
        """Read the versions again; what is being written stays."""
        error = self.desk.notices.say_error
        self.desk.jobs.ask(self, self.service.every, self._show_versions, error, latest="forms")

    def first_focus(self) -> QWidget | None:
        """Work begins in the list."""
        return self.list

    def focus_search(self) -> None:
        """Go to the search of the list."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def open_subject(self, subject: object) -> bool:
        """Show a version by its digest."""
        if isinstance(subject, OpenForm):
            self._digest = subject.digest
            self.reload()
        return isinstance(subject, OpenForm)

    def act(self) -> None:
        """Publish what is written, or begin to write the next version of what is shown."""
        if self.is_writing:
            self.editor.submit()
        else:
            self.begin_edit()

    def leave(self) -> None:
        """Give up what is being written."""
        if self.is_writing:
            self.editor.escape()

    @property
    def is_writing(self) -> bool:
        """Tell whether the editor is open."""
        return self.stack.currentWidget() is self.editor

    @Slot()
    def begin_edit(self) -> None:
        """Write the next version of the form that is shown."""
        version = self.view.version
        if version is None or not self._keeps or self.is_writing:
            return
        number = next_version(self.versions, version.template.code)
        self._write(plain_of(version.template) | {"version": number})

    @Slot()
    def begin_new(self) -> None:
        """Write another form, beginning with what is shown."""
        version = self.view.version
        if version is None or not self._keeps or self.is_writing:
            return
        code = fresh_code((one.template.code for one in self.versions), "form")
        self._write(
            plain_of(version.template) | {"code": code, "version": 1, "name": ""}, is_new=True
        )

    @Slot()
    def take_in(self) -> None:
        """Ask for a workbook and show what it says in the editor; nothing is published by that."""
        pattern = self.tr("Workbooks") + " (*.xlsx *.xls *.ods)"
        path = self.desk.questions.open_file(self.tr("Choose a workbook with a form"), pattern)
        if path is not None:
            self.open_workbook(path)

    def open_workbook(self, path: Path) -> None:
        """Read a workbook away from the window."""
        work, then = partial(read_workbook, path), partial(self._show_workbook, path)
        self.desk.jobs.compute(self, work, then, partial(self._refuse_workbook, path))

    def take_out(self) -> None:
        """Write the form that is shown into a workbook."""
        version = self.view.version
        if version is None:
            return
        name = f"{version.template.name}-{version.template.version}.xlsx"
        pattern = self.tr("Workbooks") + " (*.xlsx)"
        path = self.desk.questions.save_as(name, pattern)
        if path is not None:
            told = self.tr("Written: {name}").format(name=path.name)
            self.desk.jobs.compute(
                self, partial(write_template, path, version.template),
                lambda _: self.desk.notices.toast(told), self.desk.notices.say_error,
            )  # fmt: skip

    @property
    def _keeps(self) -> bool:
        return may(self.desk.actor, Permission.KEEP_TEMPLATES)

    def _write(self, plain: dict[str, object], *, is_new: bool = False, source: str = "") -> None:
        self.editor.begin(plain, is_new=is_new, source=source)
        self.stack.setCurrentWidget(self.editor)
        self.editor.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_workbook(self, path: Path, template: Template) -> None:
        self.notes.clear()
        known = [one for one in self.versions if one.template.code == template.code]
        same = next((one for one in known if one.template == template), None)
        if same is not None:
            told = self.tr("{name} says the same as version {number}; there is nothing to publish.")
            number = same.template.version
            self.notes.show_message(Tone.INFO, told.format(name=path.name, number=number))
            self._show_version(same)
            return
        number = template.version
        if any(one.template.version == number for one in known):
            number = next_version(self.versions, template.code)
        plain = plain_of(template) | {"version": number}
        self._write(plain, is_new=not known, source=path.name)

    def _refuse_workbook(self, path: Path, error: StationError) -> None:
        if not isinstance(error, InvalidInput):
            self.desk.notices.say_error(error)
            return
        lines = [words.of(one) for one in error.problems[:_SHOWN]]
        more = len(error.problems) - _SHOWN
        lines += [self.tr("and {n} more").format(n=more)] if more > 0 else []
        head = self.tr("{name} was not read").format(name=path.name)
        self.notes.show_message(Tone.WARN, head, "\n".join(lines))

    @Slot(object)
    def _on_published(self, template: Template) -> None:
        work = partial(self.service.issue, self.desk.actor, template)
        self.desk.jobs.ask(self, work, self._finish, self.editor.show_error)

    def _finish(self, version: TemplateVersion) -> None:
        self.editor.forget()
        self._digest = version.digest
        self.stack.setCurrentWidget(self.view)
        told = self.tr("Published: {name}, version {number}")
        template = version.template
        self.desk.notices.toast(told.format(name=template.name, number=template.version))
        self.reload()

    @Slot()
    def _on_retire_wanted(self) -> None:
        if self.view.version is not None:
            work = partial(self.service.retire, self.desk.actor, self.view.version.digest)
            error = self.desk.notices.say_error
            self.desk.jobs.ask(self, work, lambda _: self.reload(), error)

    @Slot()
    def _on_editor_left(self) -> None:
        self.stack.setCurrentWidget(self.view)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_editor_begun_again(self) -> None:
        self.stack.setCurrentWidget(self.editor)

    @Slot(object)
    def _on_list_chosen(self, digest: str) -> None:
        found = next((one for one in self.versions if one.digest == digest), None)
        if found is not None and not self.is_writing:
            self._show_version(found)

    @Slot()
    def _show_list(self) -> None:
        self.model.set_sections(sections_of(self.versions, self.search.text()))
        self.list.show_key(self._digest)

    def _show_versions(self, versions: Sequence[TemplateVersion]) -> None:
        self.versions = tuple(versions)
        self._show_list()
        wanted = next((one for one in self.versions if one.digest == self._digest), None)
        found = wanted or first_of(self.versions)
        if found is not None:
            self._show_version(found)

    def _show_version(self, version: TemplateVersion) -> None:
        self._digest = version.digest
        self.list.show_key(version.digest)
        self.view.show_version(version)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_list)
        self.list.chosen.connect(self._on_list_chosen)
        self.import_button.clicked.connect(self.take_in)
        self.view.edit_wanted.connect(self.begin_edit)
        self.view.copy_wanted.connect(self.begin_new)
        self.view.export_wanted.connect(self.take_out)
        self.view.retire_wanted.connect(self._on_retire_wanted)
        self.editor.published.connect(self._on_published)
        self.editor.left.connect(self._on_editor_left)
        self.editor.begun_again.connect(self._on_editor_begun_again)

    def _lay_out(self) -> None:
        beside = Pane(self.tr("Forms"))
        beside.setProperty("surface", "rail")
        look.scaled(beside, lambda in_force: beside.setFixedWidth(in_force.px(_WIDTH)))
        head, top = QWidget(), QVBoxLayout()
        head.setLayout(top)
        top.setContentsMargins(20, 0, 16, 8)
        top.addWidget(self.search)
        beside.set_header(head)
        beside.set_body(self.list)
        for one in (self.view, self.editor):
            self.stack.addWidget(one)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notes)
        right.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(beside)
        row.addLayout(right, 1)
