"""One version of a form to be read: what is asked, how answers count, which grade follows, and its digest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.templates.contracts import Choice, Template, TemplateVersion
from desktop import look
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.tag import Tag, TagFace
from desktop.parts.text import label, selectable
from desktop.templates.form_rows import tag_of
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Cells = Sequence[str]


class FormView(Pane):
    """``edit_wanted()`` asks for the next version, ``export_wanted()`` for a workbook, ``retire_wanted()``."""

    edit_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal()
    retire_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Form"))
        self.version: TemplateVersion | None = None
        self._keeps = may(desk.actor, Permission.KEEP_TEMPLATES)
        self._titles, self._tag = PaneHeader(), Tag()
        self._lines = QWidget()
        self._below = QVBoxLayout(self._lines)
        self.edit = Button(
            self.tr("Write the next version"), icon="pencil", kind="primary", key="Ctrl+Enter"
        )
        self.copy = Button(self.tr("Another form from it"), icon="copy")
        self.export = Button(self.tr("Export a workbook"), icon="table-export", key="Ctrl+E")
        self.retire = Button(self.tr("Offer it no longer"), icon="archive")
        self._arrange()

    def show_version(self, version: TemplateVersion) -> None:
        """Show a version."""
        self.version, template = version, version.template
        number = self.tr("version {number}").format(number=template.version)
        self._titles.set_title(template.name, number)
        self._tag.set_face(TagFace(*tag_of(version)))
        while (item := self._below.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for part in self._parts(version):
            self._below.addWidget(part)
        self._below.addStretch(1)
        set_shown(self.retire, shown=self._keeps and not version.retired)
        look.current().dress(self)

    def _parts(self, version: TemplateVersion) -> Iterator[QWidget]:
        template = version.template
        weights = sum(one.weight for one in template.items())
        told = self.tr("{items} items, weights together {weights}").format(
            items=sum(1 for _ in template.items()), weights=weights
        )
        yield label(told, "secondary")
        digest = self.tr("Digest {digest}").format(digest=version.digest)
        yield selectable(label(digest, "caption", wrap=True))
        yield label(self.tr("Items"), "section")
        heads = (
            self.tr("No."), self.tr("Group"), self.tr("Item"), self.tr("Weight"), self.tr("Answers"),
            self.tr("Veto"),
        )  # fmt: skip
        yield _table(heads, _items(template), wide=2)
        for scale in template.scales:
            yield label(self.tr("Answers: {code}").format(code=scale.code), "section")
            yield _table(
                self._answer_heads(), (self._answer(template, one) for one in scale.choices)
            )
        yield label(self.tr("Grades"), "section")
        yield _table(
            (self.tr("Word"), self.tr("From"), self.tr("Good")),
            ((one.word, str(one.least), "✓" if one.good else "") for one in template.grades),
        )
        veto = self.tr(
            "A veto makes it: {word}. Not observed: {unseen}. Apart from {points} points on."
        )
        word = template.grade(template.veto_grade).word
        yield label(
            veto.format(word=word, unseen=template.unseen, points=template.outlier), "secondary",
            wrap=True,
        )  # fmt: skip
        if template.briefing:
            yield label(self.tr("Briefing"), "section")
            yield _table(
                (), ((f"{at}", line) for at, line in enumerate(template.briefing, 1)), wide=1
            )

    def _answer_heads(self) -> Cells:
        return (
            self.tr("Word"), self.tr("Points"), self.tr("Good"), self.tr("Triggers a veto"),
            self.tr("Asks for"), self.tr("Highest grade"),
        )  # fmt: skip

    def _answer(self, template: Template, one: Choice) -> Cells:
        asks = " ".join(words.of(demand) for demand in one.demands)
        caps = template.grade(one.caps).word if one.caps else ""
        return (
            one.word, f"{one.points}", "✓" if one.good else "", "●" if one.vetoes else "", asks, caps,
        )  # fmt: skip

    def _arrange(self) -> None:
        self.edit.clicked.connect(self.edit_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.retire.clicked.connect(self.retire_wanted)
        self._titles.add_button(self._tag)
        self._below.setContentsMargins(20, 4, 20, 20)
        self._below.setSpacing(10)
        foot = FootBar()
        for one in (self.edit, self.copy):
            set_shown(one, shown=self._keeps)
            foot.add_left(one)
        foot.add_right(self.export)
        foot.add_right(self.retire)
        self.set_header(self._titles)
        self.set_body(self._lines, scrolls=True)
        self.set_foot(foot)
        self.set_foot_height(look.current().px(64))


def _items(template: Template) -> Iterator[Cells]:
    number = 0
    for section in template.sections:
        for one in section.items:
            number += 1
            answers = " ".join(each.word for each in template.choices(one).values())
            yield (
                str(number),
                section.title,
                one.text,
                str(one.weight),
                answers,
                "●" if one.veto else "",
            )


def _table(heads: Cells, rows: Iterator[Cells], *, wide: int = -1) -> QWidget:
    """Return rows below their headings; the ``wide`` column takes the room that is left."""
    made = QWidget()
    made.setProperty("surface", "card")
    grid = QGridLayout(made)
    grid.setContentsMargins(14, 10, 14, 10)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(6)
    for column, text in enumerate(heads):
        grid.addWidget(label(text, "caption"), 0, column)
    count = len(heads)
    for at, cells in enumerate(rows, 1):
        count = max(count, len(cells))
        for column, text in enumerate(cells):
            wraps = column == wide
            grid.addWidget(
                label(text, wrap=wraps),
                at,
                column,
                Qt.AlignmentFlag.AlignTop if not wraps else Qt.AlignmentFlag(0),
            )
    grid.setColumnStretch(wide if wide >= 0 else count, 1)
    return made
