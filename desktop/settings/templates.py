"""The reply templates of the station: what is offered, and the way to add, change and retire one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.errors import StationError
from db.reception.template_rules import ReplyTemplate
from desktop.parts.buttons import button
from desktop.parts.shown import set_shown
from desktop.parts.text import ElidedLabel, label
from desktop.reception.template_form import TemplateDialog
from desktop.settings.rows import SectionView, beside
from desktop.wording import categories, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class TemplatesSection(SectionView):
    """Whoever may not change them reads them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.changeable = may(desk.actor, Permission.DECIDE_MATTERS)
        self.templates: tuple[ReplyTemplate, ...] = ()
        self.add = button(self.tr("Add a template"), "file-text")
        self.add.clicked.connect(self._on_add_clicked)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 12, 0, 12)
        self._column.setSpacing(14)
        self.add_row(self.tr("Reply templates"), self._effect(), beside(self.add))
        set_shown(self.add, shown=self.changeable)
        self.add_wide(self._error)
        self.add_wide(self._list)
        self.reload()

    def reload(self) -> None:
        """Read the templates anew."""
        desk = self.desk
        desk.jobs.ask(self, desk.workspace.templates.every, self._show, latest="templates")

    def change(self, template: ReplyTemplate) -> TemplateDialog:
        """Open the form of a template."""
        dialog = TemplateDialog(self.desk, template, self)
        own = template.id or template.shipped or "new"
        dialog.keep_in(self.desk.unsaved, f"dialog:template:{own}")
        dialog.kept.connect(self._on_dialog_kept)
        dialog.open()
        return dialog

    def retire(self, template: ReplyTemplate) -> None:
        """Offer a template no longer; it can be brought back at once."""
        workspace, actor = self.desk.workspace, self.desk.actor
        self.desk.jobs.ask(
            self, lambda: workspace.templates.retire(actor, template),
            partial(self._on_retired, template), self._show_trouble,
        )  # fmt: skip

    def _effect(self) -> str:
        if not self.changeable:
            return self.tr("Changed by the station head")
        return self.tr("Offered above a reply, the one that fits the matter best first")

    def _show(self, templates: tuple[ReplyTemplate, ...]) -> None:
        self.templates = templates
        self._error.hide()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for template in templates:
            self._column.addWidget(self._line(template))

    def _line(self, template: ReplyTemplate) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(ElidedLabel(template.name))
        said.addWidget(label(self._told(template), "caption", wrap=True))
        row.addLayout(said, 1)
        if self.changeable:
            for text, act in ((self.tr("Change"), self.change), (self.tr("Retire"), self.retire)):
                deed = button(text, kind="plain", size="small")
                deed.setAccessibleName(f"{text} {template.name}")
                deed.clicked.connect(partial(self._do, act, template))
                row.addWidget(deed)
        return made

    def _told(self, template: ReplyTemplate) -> str:
        """Return what a template is for, and whether it is the station's own."""
        category = categories.full_word(template.category) if template.category else ""
        parts = (
            category or self.tr("Every category"),
            words.of(template.result) if template.result else self.tr("Every result"),
            self.tr("The station's own") if template.id else self.tr("Shipped"),
        )
        return " · ".join(parts)

    def _do(
        self,
        act: Callable[[ReplyTemplate], object],
        template: ReplyTemplate,
        _checked: bool = False,
    ) -> None:
        act(template)

    def _on_retired(self, template: ReplyTemplate, templates: tuple[ReplyTemplate, ...]) -> None:
        self._show(templates)
        told = self.tr("{name} is offered no longer").format(name=template.name)
        self.desk.notices.toast(told, undo=partial(self._bring_back, template))

    def _bring_back(self, template: ReplyTemplate) -> None:
        """Offer it again where it stood."""
        workspace, actor = self.desk.workspace, self.desk.actor
        self.desk.jobs.ask(
            self, lambda: workspace.templates.bring_back(actor, template),
            self._show, self._show_trouble,
        )  # fmt: skip

    def _show_trouble(self, error: StationError) -> None:
        self.reload()
        self._error.setText(words.said(error).headline)
        self._error.show()

    @Slot()
    def _on_add_clicked(self) -> None:
        self.change(ReplyTemplate("", ""))

    @Slot(object)
    def _on_dialog_kept(self, templates: tuple[ReplyTemplate, ...]) -> None:
        self._show(templates)
        self.desk.notices.toast(self.tr("Template kept"))
