"""What is looked through before signing: the score, what lost points or is missing, and the words beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db.evaluation.contracts import Officer, SheetState
from db.evaluation.scoring import Counted, Reckoning, plain
from db.templates.contracts import UNSEEN, Demand, Item
from desktop import look
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.parts.tag import Tag
from desktop.parts.text import ElidedLabel, IconText, label
from desktop.scoring.choose import BigRow
from desktop.scoring.filling import Filling
from desktop.scoring.fingers import scrolled
from desktop.scoring.groups import demands_of
from desktop.scoring.score_panel import GradeSquare
from desktop.scoring.signature_cards import SignatureCards
from desktop.scoring.tones import (
    BEST,
    GOOD,
    LEAST,
    MIDDLE,
    UNKNOWN,
    fill_of,
    fill_of_grade,
    word_of,
)

_SQUARE, _PAUSE, _LINES, _OFFICERS = 84, 600, 2, 2
_ROW, _NEED = 52, 24
_WIDTH = 480


class Entry(NamedTuple):
    """One item that is worth a second look."""

    number: int
    item: Item
    tone: str
    word: str
    lost: Decimal | None
    demands: frozenset[Demand]


class ReviewRow(BigRow):
    """An item of the review; a press leads back to it."""

    def __init__(self, entry: Entry, name: str, parts: list[QWidget]) -> None:
        super().__init__(name, parts, height=_ROW + (_NEED if entry.demands else 0))
        self.item = entry.item.code


class ReviewPane(QWidget):
    """``item_wanted(str)`` leads back to an item; ``again_wanted()`` asks for signing anew."""

    item_wanted = Signal(str)
    again_wanted = Signal()

    def __init__(self, filling: Filling) -> None:
        super().__init__()
        self.filling = filling
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(look.current().px(_WIDTH))
        self.square, self.score = GradeSquare(_SQUARE), label("", "number")
        self.state = label("", "secondary", wrap=True)
        self._once_more = label(self.tr("Look at once more (a press leads back)"), "label")
        self.rows: list[ReviewRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.officers = [self._line(self.tr("Officer {n}"), at) for at in range(_OFFICERS)]
        self.certificates = [self._line(self.tr("Certificate {n}"), at) for at in range(_OFFICERS)]
        self.code = LineInput(name=self.tr("Code of the inspection (may stay empty)"))
        self.comment = _Words(self.tr("A word to the enforcement team (may stay empty)"))
        self.opinion = _Words(self.tr("What the firm says (may stay empty)"))
        self.signatures = SignatureCards()
        self.signatures.again_wanted.connect(self.again_wanted)
        self.photos = IconText("camera", "", role="body")
        self._is_typed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)
        self._fill_words()
        self._arrange()
        for line in (*self.officers, *self.certificates, self.code):
            line.textEdited.connect(self._on_typed)
        for words in (self.comment, self.opinion):
            words.textChanged.connect(self._on_typed)
        filling.changed.connect(self.show_sheet)
        self.show_sheet()

    @Slot()
    def show_sheet(self) -> None:
        """Show the sheet as it stands."""
        found = self.filling.reckoning()
        grade, score = found.grade, found.arithmetic.score
        fill = fill_of_grade(self.filling.template, grade) if grade else UNKNOWN
        self.square.show_grade(grade.word if grade else "", fill)
        self.score.setText("—" if score is None else f"{score}")
        self.state.setText(self._state(found))
        self._show_entries(found)
        kept = [self.filling.kept(one.code).photos for one in self.filling.items()]
        self.photos.show_line("camera", self.tr("With %n photo(s)", "", sum(kept)))
        is_open = self.filling.view.line.state not in (SheetState.LOCKED, SheetState.SUMMARISED)
        self.signatures.show_signatures(self.filling.view.signatures, may_void=is_open)
        for part in (*self.officers, *self.certificates, self.code, self.comment, self.opinion):
            part.setEnabled(is_open)

    @Slot()
    def save(self) -> None:
        """Save the words beside the answers, where somebody typed: what is written anew voids a signature."""
        self._pause.stop()
        if not self._is_typed:
            return
        self._is_typed = False
        officers = (
            tuple(
                Officer(name.text().strip(), number.text().strip())
                for name, number in zip(self.officers, self.certificates, strict=True)
                if name.text().strip()
            )
            + self.filling.view.officers[_OFFICERS:]
        )
        comment, opinion = self.comment.toPlainText().strip(), self.opinion.toPlainText().strip()
        code = self.code.text().strip()
        self.filling.describe(comment=comment, opinion=opinion, officers=officers, code=code)

    @Slot()
    def _on_typed(self) -> None:
        self._is_typed = True
        self._pause.start()

    def _state(self, found: Reckoning) -> str:
        items, missing = len(found.counted), len({one.item for one in found.lacking})
        if missing:
            return self.tr("{n} of {items} items still ask for something").format(
                n=missing, items=items
            )
        all_of = self.tr("All {items} items are answered").format(items=items)
        numbers = {one.item: str(at) for at, one in enumerate(found.counted, 1)}
        if found.vetoed:
            hit = self.tr("the veto was hit at {n}").format(n=numbers[found.vetoed[0]])
            return self.tr("{all}, {veto}").format(all=all_of, veto=hit)
        return self.tr("{all}, {veto}").format(all=all_of, veto=self.tr("no veto was hit"))

    def _show_entries(self, found: Reckoning) -> None:
        for one in self.rows:
            self._list.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.rows = [self._row(entry) for entry in self._entries(found)]
        for one in self.rows:
            self._list.addWidget(one)
        set_shown(self._once_more, shown=bool(self.rows))

    def _entries(self, found: Reckoning) -> Iterator[Entry]:
        """Yield what is missing first, then what was not observed or lost points."""
        every = list(zip(self.filling.items(), found.counted, strict=True))
        made = [
            self._entry(found, number, item, one) for number, (item, one) in enumerate(every, 1)
        ]
        lacking = {one.item for one in found.lacking}
        yield from (one for one in made if one.item.code in lacking)
        rest = (one for one in made if one.item.code not in lacking)
        yield from (one for one in rest if one.lost is None or one.lost)

    def _entry(self, found: Reckoning, number: int, item: Item, one: Counted) -> Entry:
        demands = demands_of(found.lacking, item.code)
        if not one.choice:
            return Entry(number, item, Tone.WARN, self.tr("No answer"), None, demands)
        word = word_of(self.filling.template, item, one.choice)
        lost = None if one.earned is None else one.weight - one.earned
        return Entry(number, item, _tone(self.filling, item, one), word, lost, demands)

    def _row(self, entry: Entry) -> ReviewRow:
        wanted = self._wanted(entry.demands)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ElidedLabel(entry.item.text, "body"))
        if wanted:
            column.addWidget(IconText("alert-circle", wanted, tone=Tone.WARN))
        lost = "" if not entry.lost else f"-{plain(entry.lost)}"
        name = f"{entry.number} {entry.item.text} {entry.word} {lost} {wanted}".strip()
        row = ReviewRow(entry, name, [
            label(str(entry.number), "strong"), words, Tag(entry.tone, "", entry.word),
            label(lost, "strong"),
        ])  # fmt: skip
        row.clicked.connect(lambda: self.item_wanted.emit(entry.item.code))
        return row

    def _wanted(self, demands: frozenset[Demand]) -> str:
        said = {Demand.NOTE: self.tr("Note missing"), Demand.PHOTO: self.tr("Photo missing")}
        return "  ".join(words for demand, words in said.items() if demand in demands)

    def _line(self, name: str, at: int) -> LineInput:
        named = name.format(n=at + 1)
        return LineInput(name=named, placeholder=named)

    def _fill_words(self) -> None:
        view = self.filling.view
        pairs = zip(view.officers, self.officers, self.certificates, strict=False)
        for officer, name, number in pairs:
            name.setText(officer.name)
            number.setText(officer.certificate_no)
        self.code.setText(view.inspection_code)
        self.comment.setPlainText(view.comment)
        self.opinion.setPlainText(view.opinion)

    def _head(self) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(16)
        words.setSpacing(2)
        words.addWidget(self.score)
        words.addWidget(self.state)
        row.addWidget(self.square)
        row.addLayout(words, 1)
        return row

    def _arrange(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self._once_more)
        column.addLayout(self._list)
        column.addWidget(self.signatures)
        column.addWidget(label(self.tr("Enforcement officers seen at work"), "label"))
        for name, number in zip(self.officers, self.certificates, strict=True):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(name, 2)
            row.addWidget(number, 3)
            column.addLayout(row)
        for words in (self.code, self.comment, self.opinion):
            column.addWidget(label(words.accessibleName(), "label", buddy=words))
            column.addWidget(words)
        column.addWidget(self.photos)
        column.addStretch(1)
        area = scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)


class _Words(QPlainTextEdit):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_LINES * look.current().line("body") + look.current().px(16))


def _tone(filling: Filling, item: Item, one: Counted) -> Tone:
    if one.choice == UNSEEN:
        return Tone.NEUTRAL
    fill = fill_of(filling.template, item, one.choice)
    return {BEST: Tone.OK, GOOD: Tone.INFO, MIDDLE: Tone.WARN, LEAST: Tone.BAD}[fill]
