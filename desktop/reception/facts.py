"""The facts of a matter, line by line: who came, who received, who handles, what kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.reception.contracts import MatterDetail, MatterLine
from db.reception.course_contracts import LinkLine
from desktop import look
from desktop.parts.badge import LevelBadge
from desktop.parts.buttons import Button, button, icon_button
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.parts.text import (
    ElidedLabel,
    IconText,
    WrappingLabel,
    keep_to_words,
    label,
    selectable,
)
from desktop.reception import columns, loop_facts
from desktop.wording import categories, formats, words
from desktop.wording.marks import say
from desktop.wording.secrecy_words import REASONS, SEALED, shown_title

_USUAL_NAME = 10
_SHOWN_FOR = 30_000
"""Milliseconds that what was masked stays readable (security §8.2)."""


class Facts(QWidget):
    """A grid of names and values.

    ``reveal_wanted(str)`` asks for the whole phone number and carries the reason,
    ``sibling_chosen(MatterLine)`` opens another matter of the same visit, ``link_chosen(MatterId)``
    one that was linked.
    """

    reveal_wanted = Signal(str)
    sibling_chosen = Signal(object)
    link_chosen = Signal(object)
    report_wanted = Signal(str)
    """Asks for the words of a report and carries the reason."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._phone: _Phone | None = None
        self._words: _Phone | None = None
        self._shown: MatterDetail | None = None

    def show_detail(self, detail: MatterDetail) -> None:
        """Show another matter; the same facts stay, with a number that is being looked at."""
        facts = replace(detail, timeline=(), steps=(), revision=0)
        if facts == self._shown:
            return
        self._shown = facts
        self._clear()
        for row, (name, value) in enumerate(self._rows(detail)):
            said = label(name, "secondary")
            if isinstance(value, _Phone):
                look.scaled(said, partial(_level_with, said, value))
            self._grid.addWidget(said, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)

    def show_phone(self, digits: str) -> None:
        """Show the whole number for half a minute."""
        if self._phone is not None:
            self._phone.reveal(digits)

    def show_report(self, words: str) -> None:
        """Show the words of a report for half a minute."""
        if self._words is not None:
            self._words.reveal(words)

    def show_reason_error(self, sentence: str, *, of_report: bool = False) -> None:
        """Say what the reason for viewing lacks."""
        asked = self._words if of_report else self._phone
        if asked is not None:
            asked.show_error(sentence)

    def _clear(self) -> None:
        self._phone = self._words = None
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _rows(self, detail: MatterDetail) -> Iterator[tuple[str, QWidget]]:
        line = detail.line
        yield self.tr("Raised by"), self._visitor(detail)
        if line.is_sealed and detail.may_open:
            yield self.tr("Reported"), self._report()
        if detail.deputies or detail.legal_officers:
            yield self.tr("Received by"), _deputies(detail)
        yield self.tr("Handled by"), _text(line.unit or self.tr("Not assigned yet"))
        kind = [categories.full_word(line.category), words.of(detail.channel)]
        if detail.is_public_interest:
            kind.append(self.tr("of public interest"))
        yield self.tr("Category"), _text(" · ".join(kind))
        if detail.related_count:
            yield self.tr("Concerned"), _text(formats.number(detail.related_count))
        place = " · ".join(part for part in (detail.region_name, detail.place) if part)
        if place:
            yield self.tr("Place"), _text(place)
        for name, text in loop_facts.lines(detail):
            yield name, _text(text)
        yield from self._linked(detail.course.links if detail.course else ())
        if detail.siblings:
            yield self.tr("Same visit"), self._siblings(detail.siblings)

    def _linked(self, links: Sequence[LinkLine]) -> Iterator[tuple[str, QWidget]]:
        if others := [link for link in links if link.matter]:
            yield self.tr("Linked"), self._links(others)
        for link in links:
            if link.matter is None:
                # What a matter became is told even where nobody wrote a word to it.
                yield words.of(link.type), _text(loop_facts.opinion(link) or formats.NOTHING)

    def _visitor(self, detail: MatterDetail) -> QWidget:
        name = columns.visitor_name(detail.line)
        if detail.visitor_count > 1:
            name = self.tr("{name}, {n} people").format(name=name, n=detail.visitor_count)
        opens = detail.line.confidential and detail.may_open and not detail.line.is_erased
        masked = say(SEALED) if opens else detail.line.phone
        self._phone = _Phone(name, masked, may_ask=opens or detail.may_reveal)
        self._phone.wanted.connect(self.reveal_wanted)
        return self._phone

    def _report(self) -> QWidget:
        self._words = _Phone("", say(SEALED), wraps=True)
        self._words.wanted.connect(self.report_wanted)
        return self._words

    def _links(self, links: Sequence[LinkLine]) -> QWidget:
        box, column = _column()
        for link in links:
            other = button(loop_facts.linked(link), kind="quiet", size="small")
            other.clicked.connect(lambda _=False, link=link: self.link_chosen.emit(link.matter))
            column.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _siblings(self, lines: tuple[MatterLine, ...]) -> QWidget:
        box, column = _column()
        for line in lines:
            link = button(
                f"{formats.short_number(line.number)}  {shown_title(line)}",
                kind="quiet",
                size="small",
            )
            link.clicked.connect(lambda _=False, line=line: self.sibling_chosen.emit(line))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return box


class _Wrapped(WrappingLabel):
    """A text of several lines that is never cut: a grid gives what it asked for at another width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))


def _level_with(said: QLabel, phone: _Phone, _in_force: look.Look) -> None:
    said.setMinimumHeight(phone.line_height())


class _Phone(QWidget):
    """Name and masked phone; the eye asks for a reason, in place, and then shows the number.

    Who may never see it in full finds no eye.
    """

    wanted = Signal(str)

    def __init__(self, name: str, phone: str, *, wraps: bool = False, may_ask: bool = True) -> None:
        super().__init__()
        self._masked = phone
        self._has_eye = bool(phone) and may_ask
        self._number = (
            WrappingLabel(phone, "secondary") if wraps else selectable(label(phone, "secondary"))
        )
        self._eye = icon_button("eye", self.tr("Show the phone number"), size="small")
        self._reason = LineInput(
            name=self.tr("Reason for viewing"), placeholder=self.tr("Reason, e.g. calling back")
        )
        self._error = IconText("alert-circle", "", role="error", tone=Tone.BAD)
        self._error.hide()
        self._show = Button(self.tr("Show"), size="small")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._arrange(name)

    def reveal(self, digits: str) -> None:
        """Show the number, then mask it again."""
        self._question.hide()
        self._error.hide()
        self._number.setText(digits)
        self._timer.start(_SHOWN_FOR)

    def line_height(self) -> int:
        """Return the height of the line with the eye, on which the name beside it centres."""
        return self._eye.sizeHint().height() if self._has_eye else 0

    def show_error(self, sentence: str) -> None:
        """Say below the reason what it lacks."""
        self._reason.set_error(sentence)
        self._error.show_line("alert-circle", sentence, Tone.BAD)
        self._error.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        look.scaled(self, lambda it: column.setSpacing(it.px(4)))
        first = QHBoxLayout()
        first.setSpacing(6)
        if name:
            first.addWidget(selectable(_name_label(name)))
        first.addWidget(self._number, int(self._number.wordWrap()))
        first.addWidget(self._eye, 0, Qt.AlignmentFlag.AlignTop)
        if not self._number.wordWrap():
            first.addStretch(1)
        self._question = QWidget()
        asked = QVBoxLayout(self._question)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(4)
        second = QHBoxLayout()
        second.addWidget(self._reason, 1)
        second.addWidget(self._show)
        asked.addLayout(second)
        for reason in map(say, REASONS[:3]):
            usual = button(reason, kind="quiet", size="small")
            usual.clicked.connect(lambda _=False, reason=reason: self._give(reason))
            asked.addWidget(usual, 0, Qt.AlignmentFlag.AlignLeft)
        self._question.hide()
        column.addLayout(first)
        column.addWidget(self._question)
        column.addWidget(self._error)
        set_shown(self._eye, shown=self._has_eye)
        self._eye.clicked.connect(self._on_eye_clicked)
        self._show.clicked.connect(self._on_reason_given)
        self._reason.returnPressed.connect(self._on_reason_given)

    @Slot()
    def _on_eye_clicked(self) -> None:
        self._question.setVisible(self._question.isHidden())
        if not self._question.isHidden():
            self._reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _give(self, reason: str) -> None:
        self._reason.setText(reason)
        self._on_reason_given()

    @Slot()
    def _on_reason_given(self) -> None:
        self.wanted.emit(self._reason.text())

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._number.setText(self._masked)


def _name_label(name: str) -> QLabel:
    """Return a name that stands whole beside its number; only a very long one ends in …."""
    if len(name) <= _USUAL_NAME:
        return label(name)
    cut = ElidedLabel(name)
    keep_to_words(cut)
    return cut


def _text(text: str) -> QWidget:
    return _Wrapped(text)


def _deputies(detail: MatterDetail) -> QWidget:
    box, column = _column()
    for deputy in detail.deputies:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(LevelBadge(deputy.level, deputy.name))
        row.addWidget(ElidedLabel(deputy.name), 1)
        column.addLayout(row)
    if detail.legal_officers:
        column.addWidget(_text(" · ".join(detail.legal_officers)))
    return box


def _column() -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return box, column
