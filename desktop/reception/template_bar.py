"""Templates above the words of a reply: one is put in at the cursor, or the reply is kept as one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.reception.codes import Step
from db.reception.template_rules import ReplyTemplate, Variable, by_fit, fill_in
from db.stations.contracts import StationFacts
from desktop.parts.buttons import button
from desktop.reception.template_form import TemplateDialog
from desktop.reception.template_values import as_template, values_of

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.acts import Act


def stand_in(act: Act, desk: Desk) -> None:
    """Let the templates stand in a form that records an answer; other forms stay as they are."""
    if act.step in (Step.REPLY, Step.ANSWER_ON_SITE):
        act.add_tool(TemplateBar(act, desk))


class TemplateBar(QWidget):
    """Nothing typed is lost: a template goes in at the cursor, and Ctrl+Z takes it out again."""

    def __init__(self, act: Act, desk: Desk) -> None:
        super().__init__()
        self._act, self._desk = act, desk
        self._values: Mapping[Variable, str] = {}
        self.templates: tuple[ReplyTemplate, ...] = ()
        self.choose = button(self.tr("Use a template"), "file-text", size="small")
        self.keep = button(self.tr("Keep as template"), kind="plain", size="small")
        self.choose.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.keep)
        row.addStretch(1)
        self.keep.setVisible(may(desk.actor, Permission.DECIDE_MATTERS))
        self.choose.clicked.connect(self._on_choose_clicked)
        self.keep.clicked.connect(self._on_keep_clicked)
        desk.jobs.ask(self, lambda: _read(desk), self._show)

    def offered(self) -> tuple[ReplyTemplate, ...]:
        """Return the templates in the order of the menu: those that fit best come first."""
        result = self._act.form.input("result").value()
        return by_fit(self.templates, self._act.detail.line.category, result)

    def take(self, template: ReplyTemplate) -> None:
        """Put a template in at the cursor."""
        area = self._act.form.input("content").area
        area.textCursor().insertText(fill_in(template.text, self._values))
        self._act.form.focus("content")

    def _show(self, found: tuple[tuple[ReplyTemplate, ...], StationFacts]) -> None:
        self.templates, station = found
        today = local_date(self._desk.clock.now())
        self._values = values_of(self._act.detail, station, today)
        self.choose.setEnabled(bool(self.templates))

    @Slot()
    def _on_choose_clicked(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for template in self.offered():
            action = menu.addAction(template.name)
            action.triggered.connect(lambda _=False, template=template: self.take(template))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.choose.mapToGlobal(QPoint(0, self.choose.height())))

    @Slot()
    def _on_keep_clicked(self) -> None:
        form, line = self._act.form, self._act.detail.line
        text = as_template(form.input("content").value(), self._values)
        template = ReplyTemplate("", text, line.category[:2], form.input("result").value())
        dialog = TemplateDialog(self._desk, template, self)
        dialog.kept.connect(self._on_dialog_kept)
        dialog.open()

    @Slot(object)
    def _on_dialog_kept(self, templates: tuple[ReplyTemplate, ...]) -> None:
        self.templates = templates
        self.choose.setEnabled(bool(templates))
        self._desk.notices.toast(self.tr("Template kept"))


def _read(desk: Desk) -> tuple[tuple[ReplyTemplate, ...], StationFacts]:
    """Return the templates and what they say of the station; runs on the database thread."""
    return desk.workspace.templates.every(), desk.workspace.stations.facts()
