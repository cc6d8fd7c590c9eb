"""What is known of a day besides its sheets: who takes part, the form, the plan before and the summary after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.evaluation.contracts import PartyRole, SessionView
from db.evaluation.rules import TEXT_LIMIT
from desktop import look
from desktop.evaluation.visit_rows import called
from desktop.forms.field import Field, TextArea
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import scrolling
from desktop.parts.buttons import Button
from desktop.parts.text import label, paragraph, selectable
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.frame.unsaved import Content

_DIGITS = 12
_FIELDS = (
    Field(
        "summary", QT_TRANSLATE_NOOP("VisitFacts", "Summary afterwards"), TextArea(8, 4), limit=TEXT_LIMIT,
        hint=QT_TRANSLATE_NOOP("VisitFacts", "What the day came to, in a few sentences."),
    ),
)  # fmt: skip


def unsaved_name(view: SessionView) -> str:
    """Return the name that an unfinished summary is kept under."""
    return f"evaluation-summary-{view.line.id.hex}"


class VisitFacts(QWidget):
    """``kept(str)`` when the summary shall be kept."""

    kept = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view: SessionView | None = None
        self._facts = QFormLayout()
        self.form = RecordForm(_FIELDS, clock=desk.clock)
        self.save = Button(self.tr("Keep the summary"), icon="check")
        self._is_typed = False
        self._arrange()
        self.form.edited.connect(self._on_form_edited)
        self.save.clicked.connect(self._on_save_clicked)

    def show_view(self, view: SessionView) -> None:
        """Show a day; a summary that is being typed stays."""
        is_same = self._view is not None and self._view.line.id == view.line.id
        self._view = view
        self._show_facts(view)
        if not (is_same and self._is_typed):
            self._is_typed = False
            self.form.load({"summary": view.summary})
            self._desk.unsaved.bring_back(self, unsaved_name(view), self._bring_back)
        self.save.setEnabled(self._is_typed)

    def forget(self) -> None:
        """Say that what was typed is kept now."""
        if self._view is not None:
            self._desk.unsaved.drop(unsaved_name(self._view))
        self._is_typed = False
        self.save.setEnabled(False)

    def _bring_back(self, found: Mapping[str, Content]) -> None:
        kept = found.get(unsaved_name(self._view)) if self._view else None
        if kept is not None:
            self._is_typed = True
            self.form.restore(kept)
            self.save.setEnabled(True)

    @Slot()
    def _on_form_edited(self) -> None:
        self._is_typed = True
        self.save.setEnabled(True)
        if self._view is not None:
            self._desk.unsaved.keep(unsaved_name(self._view), self.form.draft())

    @Slot()
    def _on_save_clicked(self) -> None:
        self.kept.emit(str(self.form.read()["summary"] or ""))

    def _show_facts(self, view: SessionView) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, text in self._told(view):
            if text:
                self._facts.addRow(label(name, "caption"), selectable(paragraph(text)))
        look.current().dress(self)

    def _told(self, view: SessionView) -> Iterator[tuple[str, str]]:
        line, form = view.line, view.form
        yield self.tr("Day"), formats.full_day(line.day)
        yield self.tr("Kind"), words.of(line.kind)
        for role in PartyRole:
            yield words.of(role), formats.listed(called(view, role))
        yield self.tr("Organised by"), view.organiser
        name = self.tr("{name}, version {number} · {digest}")
        told = name.format(
            name=form.template.name, number=form.template.version, digest=form.digest[:_DIGITS]
        )
        yield self.tr("Form"), told
        yield self.tr("Plan beforehand"), view.plan

    def _arrange(self) -> None:
        self._facts.setVerticalSpacing(8)
        self._facts.setHorizontalSpacing(20)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(20, 14, 20, 20)
        inner.setSpacing(14)
        inner.addLayout(self._facts)
        inner.addWidget(self.form)
        inner.addLayout(row)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(body))
