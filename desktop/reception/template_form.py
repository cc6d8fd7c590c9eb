"""The form of one reply template, in a window of its own; what is refused stays typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from db.kernel.errors import InvalidInput, StationError
from db.kernel.problems import Problem
from db.reception.codes import ResultClass
from db.reception.rules import ANSWER_LIMIT
from db.reception.template_rules import (
    TEMPLATE_NAME_LIMIT,
    ReplyTemplate,
    Variable,
    check_template,
    tidy_template,
)
from desktop.forms.field import Combo, Field, Line, TextArea, options_of
from desktop.forms.form_dialog import FormDialog
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.notices.message_bar import MessageBar
from desktop.parts.text import label
from desktop.wording import categories, result_words, words
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_ALL = QT_TRANSLATE_NOOP("TemplateForm", "empty: for all")

FIELDS = (
    Field(
        "name", QT_TRANSLATE_NOOP("TemplateForm", "Name of the template"), Line(), required=True,
        limit=TEMPLATE_NAME_LIMIT,
    ),
    Field("category", QT_TRANSLATE_NOOP("TemplateForm", "Category"), Combo(), hint=_ALL),
    Field(
        "result", QT_TRANSLATE_NOOP("TemplateForm", "Result"), Combo(options_of(ResultClass)),
        hint=_ALL,
    ),
    Field(
        "text", QT_TRANSLATE_NOOP("TemplateForm", "Words"), TextArea(9, 5), required=True,
        limit=ANSWER_LIMIT,
    ),
)  # fmt: skip


class TemplateDialog(FormDialog):
    """Keeps a template, new or changed; ``kept(tuple)`` carries every template then in force."""

    kept = Signal(object)

    def __init__(self, desk: Desk, template: ReplyTemplate, parent: QWidget) -> None:
        form = RecordForm(FIELDS, check=_check, clock=desk.clock)
        super().__init__(
            QCoreApplication.translate("TemplateForm", "Reply template"), form,
            act=QCoreApplication.translate("TemplateForm", "Keep the template"),
            keep=QCoreApplication.translate("TemplateForm", "Change nothing"), parent=parent,
        )  # fmt: skip
        self._desk, self._template = desk, template
        self.messages = MessageBar(padding=0)
        column = self.layout()
        column.insertWidget(1, self.messages)  # type: ignore[union-attr]
        column.insertWidget(3, label(_listed(), "caption", wrap=True))  # type: ignore[union-attr]
        category = form.input("category")
        options = [ComboOption(one, categories.full_word(one)) for one in categories.every()]
        category.set_options(options)
        category.set_readings(categories.readings)
        form.input("result").set_options(
            [ComboOption(one, words.of(one)) for one in result_words.classes()]
        )
        form.load(replace_empty(template))

    def template(self) -> ReplyTemplate:
        """Return what was typed."""
        return _typed(self.form.read(), self._template)

    def accept(self) -> None:
        """Keep it and close; a refusal leaves the window and its words."""
        template = self.template()
        if problems := check_template(tidy_template(template)):
            self.form.show_problems(problems)
            return
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(
            self, lambda: workspace.templates.keep(actor, template), self._on_kept, self._on_refused
        )

    def _on_kept(self, templates: tuple[ReplyTemplate, ...]) -> None:
        super().accept()
        self.kept.emit(templates)

    def _on_refused(self, error: StationError) -> None:
        if isinstance(error, InvalidInput):
            self.form.show_problems(error.problems)
            return
        said = words.said(error)
        self.messages.show_message("bad", said.headline, said.body)


def replace_empty(template: ReplyTemplate) -> Mapping[str, object]:
    """Return a template as its form shows it; no category is no choice."""
    return {
        "name": template.name, "category": template.category or None,
        "result": template.result, "text": template.text,
    }  # fmt: skip


def _typed(values: Mapping[str, Any], template: ReplyTemplate) -> ReplyTemplate:
    return replace(template, **{**values, "category": values["category"] or ""})


def _check(values: dict[str, Any]) -> Sequence[Problem]:
    return check_template(tidy_template(_typed(values, ReplyTemplate("", ""))))


def _listed() -> str:
    """Return every variable as it is typed."""
    told = QCoreApplication.translate("TemplateForm", "Variables: {names}")
    return told.format(names=" ".join(f"{{{one.value}}}" for one in Variable))
