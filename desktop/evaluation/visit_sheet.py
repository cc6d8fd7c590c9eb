"""One sheet to be read: its answers and arithmetic, who signed, and every version of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.evaluation.contracts import SheetView, SignatureLine
from db.evaluation.rules import DONE
from db.templates.contracts import UNSEEN, Item
from desktop import look
from desktop.evaluation.visit_rows import SheetRow, state_tag
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.segments import Segments
from desktop.parts.shown import set_shown
from desktop.parts.tag import Tag, TagFace
from desktop.parts.text import label, paragraph, selectable
from desktop.tables.column import Align, Column
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView, in_card
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item with what was chosen; the id only tells rows apart."""

    id: UUID
    number: int
    text: str
    word: str
    earned: str
    note: str
    photos: int
    is_low: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """A sheet with all its versions, as it was read."""

    row: SheetRow
    versions: tuple[UUID, ...]
    shown: UUID
    view: SheetView | None
    """None while it is shown to its author alone."""


_ITEMS: tuple[Column[ItemRow], ...] = (
    Column(
        QT_TRANSLATE_NOOP("VisitSheet", "No."), lambda row: row.number, width=48, align=Align.END,
        keeps_width=True,
    ),
    Column(QT_TRANSLATE_NOOP("VisitSheet", "Item"), lambda row: row.text, width=240, stretches=True),
    Column(
        QT_TRANSLATE_NOOP("VisitSheet", "Answer"), lambda row: row.word, width=92,
        ink=lambda row: "danger.text" if row.is_low else "text.primary",
    ),
    Column(
        QT_TRANSLATE_NOOP("VisitSheet", "Points"), lambda row: row.earned, width=84, align=Align.END,
        keeps_width=True,
    ),
    Column(QT_TRANSLATE_NOOP("VisitSheet", "Note"), lambda row: row.note, width=180),
    Column(
        QT_TRANSLATE_NOOP("VisitSheet", "Photos"), lambda row: row.photos or "", width=60,
        align=Align.END, keeps_width=True,
    ),
)  # fmt: skip


def item_rows(view: SheetView) -> Iterator[ItemRow]:
    """Yield the items of a sheet in their order."""
    template = view.form.template
    counted = {one.item: one for one in view.reckoning.counted}
    for at, item in enumerate(template.items(), 1):
        answer, line = view.answers.get(item.code), counted[item.code]
        earned = "—" if line.earned is None else f"{line.earned.normalize():f}/{item.weight}"
        yield ItemRow(
            UUID(int=at), at, item.text, _word(view, item), earned, answer.note if answer else "",
            answer.photos if answer else 0, item.code in view.reckoning.findings,
        )  # fmt: skip


def _word(view: SheetView, item: Item) -> str:
    answer = view.answers.get(item.code)
    if answer is None or not answer.choice:
        return ""
    if answer.choice == UNSEEN:
        return view.form.template.unseen
    choice = view.form.template.choices(item).get(answer.choice)
    return choice.word if choice else ""


class VisitSheet(Pane):
    """``left()`` leads back; ``version_wanted(UUID)`` asks for another one, ``score_wanted(UUID)`` for the touch page.

    ``joint_wanted()`` asks for the joint sheet and ``correct_wanted()`` for the next version.
    """

    left = Signal()
    version_wanted = Signal(object)
    score_wanted = Signal(object)
    joint_wanted = Signal()
    correct_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Evaluation sheet"))
        self._desk = desk
        self.opened: Opened | None = None
        self._decides = may(desk.actor, Permission.DECIDE_EVALUATIONS)
        self._rows: Mapping[UUID, ItemRow] = {}
        self._titles, self._tag = PaneHeader(), Tag()
        self.versions = QHBoxLayout()
        self.choice: Segments | None = None
        self._sum, self._told = label("", "section"), label("", "secondary", wrap=True)
        self.model = RecordModel(_ITEMS, self._fetch, parent=self)
        self.items = RecordView(self.model, settings=desk.settings, key="visit-items")
        self.items.setAccessibleName(self.tr("Items"))
        self._card, self._facts = in_card(self.items), QFormLayout()
        self.back = Button(self.tr("Back to the day"), icon="arrow-left", key="Esc")
        self.score = Button(self.tr("Score this sheet"), icon="clipboard-check", kind="primary")
        self.correct = Button(self.tr("Correct…"), icon="pencil")
        self.joint = Button(self.tr("Joint sheet"), icon="git-merge")
        self._arrange()
        self._connect()

    def show_opened(self, opened: Opened) -> None:
        """Show a version of a sheet, or say that its author alone sees it yet."""
        self.opened, row, view = opened, opened.row, opened.view
        self._titles.set_title(f"{row.department} · {row.deputy}", row.firm)
        line = view.line if view else row.line
        self._tag.set_face(TagFace(*state_tag(line)))
        self._show_versions(opened)
        is_newest = opened.shown == opened.versions[-1]
        set_shown(self.score, shown=is_newest and line.state not in DONE)
        is_done = is_newest and line.state in DONE
        set_shown(self.correct, shown=self._decides and is_done)
        set_shown(self.joint, shown=row.line.is_shown)
        set_shown(self._card, shown=view is not None)
        self._show_content(view, row)
        look.current().dress(self)

    def _show_content(self, view: SheetView | None, row: SheetRow) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        if view is None:
            told = self.tr("{done} of {count} items are answered.")
            self._sum.setText(told.format(done=row.line.answered, count=row.items))
            self._told.setText(self.tr(
                "Answers are seen by their author alone until all sheets of the firm are locked or the day is closed."
            ))  # fmt: skip
            self._rows = {}
            self.model.set_ids(b"")
            return
        found = view.reckoning
        grade = found.grade.word if found.grade else ""
        self._sum.setText(f"{found.arithmetic.told()}  {grade}")
        self._told.setText(words.of(found.basis) if found.grade else "")
        self._rows = {one.id: one for one in item_rows(view)}
        self.model.set_ids(b"".join(one.bytes for one in self._rows))
        self.model.refresh()
        for name, text in self._known(view):
            if text:
                self._facts.addRow(label(name, "caption"), selectable(paragraph(text)))

    def _known(self, view: SheetView) -> Iterator[tuple[str, str]]:
        yield self.tr("Why this version"), view.reason
        officers = (f"{one.name} {one.certificate_no}".strip() for one in view.officers)
        yield self.tr("Officers"), formats.listed(tuple(officers))
        yield self.tr("Inspection code"), view.inspection_code
        yield self.tr("Comment"), view.comment
        yield self.tr("The firm says"), view.opinion
        yield self.tr("Refused to sign"), view.refusal
        yield self.tr("Signed"), "\n".join(map(self._signed, view.signatures))

    def _signed(self, one: SignatureLine) -> str:
        when = formats.day_and_clock(one.signed_at, self._desk.clock.now())
        holds = "" if one.holds else self.tr(" — void: the sheet was changed afterwards")
        return f"{words.of(one.role)} {one.name} · {words.of(one.form)} · {when}{holds}"

    def _show_versions(self, opened: Opened) -> None:
        if self.choice is not None:
            self.versions.removeWidget(self.choice)
            self.choice.hide()
            self.choice.deleteLater()
            self.choice = None
        if len(opened.versions) > 1:
            named = self.tr("Version {number}")
            options = [(one, named.format(number=at)) for at, one in enumerate(opened.versions, 1)]
            self.choice = Segments(options, name=self.tr("Versions"))
            self.choice.set_value(opened.shown)
            self.choice.currentChanged.connect(self.version_wanted)
            self.versions.insertWidget(0, self.choice)

    @Slot()
    def _on_score_clicked(self) -> None:
        if self.opened is not None:
            self.score_wanted.emit(self.opened.shown)

    def _fetch(self, ids: Sequence[Any]) -> Sequence[ItemRow]:
        return [self._rows[one] for one in ids if one in self._rows]

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.score.clicked.connect(self._on_score_clicked)
        self.correct.clicked.connect(self.correct_wanted)
        self.joint.clicked.connect(self.joint_wanted)

    def _arrange(self) -> None:
        self._titles.add_button(self._tag)
        self.versions.addStretch(1)
        self._facts.setVerticalSpacing(6)
        self._facts.setHorizontalSpacing(16)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 4, 20, 12)
        column.setSpacing(8)
        column.addLayout(self.versions)
        column.addWidget(self._sum)
        column.addWidget(self._told)
        column.addWidget(self._card, 1)
        column.addLayout(self._facts)
        column.addStretch(0)
        foot = FootBar()
        for one in (self.score, self.correct, self.joint):
            foot.add_left(one)
        foot.add_right(self.back)
        self.set_header(self._titles)
        self.set_body(body)
        self.set_foot(foot)
        self.set_foot_height(look.current().px(64))
