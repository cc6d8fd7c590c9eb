"""Beside the desk: the agenda with what is done, numbers from other places, questions, scans that led to nobody."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.events.codes import FOUR_PARTS, EventType, PartKind
from db.events.contracts import EventView, HeadcountLine, PartLine
from db.events.council_contracts import BallotLine
from db.events.desk_contracts import FailedScan
from desktop import look
from desktop.events.council_faces import verdict_of, votes_of
from desktop.events.counted import counted
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.parts.buttons import Button, icon_button
from desktop.parts.shown import set_shown
from desktop.parts.tag import Tag, TagFace
from desktop.parts.text import ElidedLabel, label
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class EventAside(Pane):
    """``part_pressed(PartLine)``, ``heads_wanted(str)`` for a place, ``question_wanted()``, ``record_wanted()``,
    ``scan_settled(UUID)``, ``matter_wanted(QuestionLine)`` for a question that nobody could answer,
    ``ballot_wanted(BallotLine | None)`` for a vote to correct or to count.
    """

    part_pressed = Signal(object)
    heads_wanted = Signal(str)
    question_wanted = Signal()
    record_wanted = Signal()
    scan_settled = Signal(object)
    matter_wanted = Signal(object)
    ballot_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Agenda and other places"))
        self._desk = desk
        self._keeps = may(desk.actor, Permission.KEEP_EVENTS)
        self._view: EventView | None = None
        self._tray: tuple[FailedScan, ...] = ()
        self._ballots: tuple[BallotLine, ...] = ()
        self._shown: object = None
        self._titles = PaneHeader(self.tr("Agenda"))
        self.heads = Button(self.tr("Enter a number"), icon="pencil", size="small")
        self.heads.setParent(self)
        self.heads.hide()
        self.ask = Button(self.tr("Question"), icon="message-2", size="small")
        self.record = Button(self.tr("Minutes"), icon="file-text")
        self.photos = icon_button("photo", self.tr("Photos and materials"))
        self._scene = QWidget()
        self._rows = QVBoxLayout(self._scene)
        self._rows.setContentsMargins(20, 4, 16, 20)
        self._rows.setSpacing(6)
        self.parts: list[Button] = []
        self.set_header(self._titles)
        self.set_body(self._scene, scrolls=True)
        foot = FootBar()
        for one in (self.record, self.ask):
            foot.add_left(one)
            set_shown(one, shown=self._keeps)
        foot.add_right(self.photos)
        self.set_foot(foot)
        self.heads.clicked.connect(lambda: self.heads_wanted.emit(""))
        self.ask.clicked.connect(self.question_wanted)
        self.record.clicked.connect(self.record_wanted)

    def show_event(self, view: EventView) -> None:
        """Show what belongs to an event."""
        self._view = view
        is_legal = view.line.kind is EventType.BUSINESS_LEGAL_SESSION
        self._titles.set_title(self.tr("Agenda: the four parts") if is_legal else self.tr("Agenda"))
        self._show()

    def show_tray(self, scans: Sequence[FailedScan]) -> None:
        """Show the scans that led to nobody."""
        self._tray = tuple(scans)
        self._show()

    def show_ballots(self, ballots: Sequence[BallotLine]) -> None:
        """Show the votes of a meeting."""
        self._ballots = tuple(ballots)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Draw anew only what is new: who comes in changes nothing here."""
        view = self._view
        shown = None if view is None else (
            view.line.id, view.line.is_open, view.parts, view.headcounts, view.questions, view.quorum,
            self._tray, self._ballots,
        )  # fmt: skip
        if view is None or shown == self._shown:
            return
        self._shown = shown
        self._empty()
        self._show_parts(view)
        self._show_ballots(view)
        self._show_heads(view)
        self._show_questions(view)
        self._show_tray()
        self._rows.addStretch(1)
        look.current().dress(self._scene)

    def _show_parts(self, view: EventView) -> None:
        current = next((one for one in view.parts if one.done_at is None), None)
        if not view.parts:
            self._rows.addWidget(label(self.tr("No agenda was planned."), "secondary"))
        for one in view.parts:
            self._add_part(one, is_current=one is current and view.line.is_open)

    def _add_part(self, part: PartLine, *, is_current: bool) -> None:
        done = part.done_at is not None
        icon = "circle-check" if done else "circle-dot" if is_current else "circle-dashed"
        named = words.of(part.kind) if part.kind in FOUR_PARTS else part.title
        made = Button(named, icon=icon, kind="quiet" if is_current else "plain", size="small")
        state = self.tr("done") if done else self.tr("not done yet")
        made.setAccessibleName(f"{named}，{state}")
        made.setToolTip(
            self.tr("Press to take it back") if done else self.tr("Press when it is done")
        )
        made.setEnabled(self._keeps)
        made.clicked.connect(partial(self.part_pressed.emit, part))
        self.parts.append(made)
        told = formats.clock(part.done_at) if part.done_at else part.starts
        self._rows.addLayout(_line(made, label(told, "secondary")))
        about = " · ".join(one for one in (self._own_title(part), part.speaker, part.about) if one)
        if about:
            self._rows.addWidget(_indented(about))

    def _own_title(self, part: PartLine) -> str:
        return part.title if part.kind is not PartKind.AGENDA else ""

    def _show_ballots(self, view: EventView) -> None:
        """Show the votes of a council's meeting; without a quorum nothing is counted, and why is said."""
        if view.quorum is None:
            return
        self._heading(self.tr("Ballots"), str(len(self._ballots)) if self._ballots else "")
        for one in self._ballots:
            self._add_ballot(one)
        count = Button(self.tr("Count a ballot"), icon="clipboard-check", size="small")
        count.setEnabled(self._keeps and view.quorum.is_reached)
        if not view.quorum.is_reached:
            count.setToolTip(self.tr("Too few members are there to decide."))
        count.clicked.connect(partial(self.ballot_wanted.emit, None))
        self._rows.addWidget(count, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_ballot(self, ballot: BallotLine) -> None:
        self._rows.addWidget(label(ballot.subject, wrap=True))
        tag = Tag()
        tag.set_face(verdict_of(ballot))
        correct = icon_button("pencil", self.tr("Correct the ballot"), size="small")
        set_shown(correct, shown=self._keeps)
        correct.clicked.connect(partial(self.ballot_wanted.emit, ballot))
        self._rows.addLayout(_line(tag, correct))
        self._rows.addWidget(label(votes_of(ballot), "secondary", wrap=True))

    def _show_heads(self, view: EventView) -> None:
        total = self.tr("total {n}").format(n=formats.number(view.line.remote))
        self._heading(self.tr("Other places"), total if view.headcounts else "")
        for one in view.headcounts:
            self._rows.addLayout(self._place(one))
        self._rows.addWidget(self.heads, 0, Qt.AlignmentFlag.AlignLeft)
        self.heads.setVisible(self._keeps)

    def _place(self, line: HeadcountLine) -> QHBoxLayout:
        if line.number is None:
            missing = Button(self.tr("Enter"), kind="quiet", size="small")
            missing.clicked.connect(partial(self.heads_wanted.emit, line.place))
            missing.setEnabled(self._keeps)
            tag = Tag()
            tag.set_face(TagFace("warn", "clock", self.tr("Not reported")))
            return _line(ElidedLabel(line.place), tag, missing)
        number = label(counted(line), "label")
        before = "、".join(formats.number(one) for one in line.earlier)
        number.setToolTip(self.tr("Before: {numbers}").format(numbers=before) if before else "")
        return _line(
            ElidedLabel(line.place), number, label(formats.clock(line.counted_at), "secondary")
        )

    def _show_questions(self, view: EventView) -> None:
        if not view.questions:
            return
        self._heading(self.tr("Questions"), str(len(view.questions)))
        for one in view.questions:
            who = " · ".join(part for part in (one.asker, one.unit) if part)
            self._rows.addWidget(label(f"{who}：{one.question}", wrap=True))
            if one.answer:
                said = f"{one.answered_by}：{one.answer}" if one.answered_by else one.answer
                self._rows.addWidget(_indented(said))
            elif one.matter is not None:
                self._rows.addWidget(_indented(self.tr("Registered as a matter")))
            elif self._keeps:
                made = Button(
                    self.tr("Register as a matter"), icon="arrow-forward-up", size="small"
                )
                made.clicked.connect(partial(self.matter_wanted.emit, one))
                self._rows.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_tray(self) -> None:
        if not self._tray:
            return
        self._heading(self.tr("Scans that led to nobody"), str(len(self._tray)))
        for one in self._tray:
            seen = Button(self.tr("Seen"), icon="check", kind="plain", size="small")
            seen.clicked.connect(partial(self.scan_settled.emit, one.id))
            told = f"{words.of(one.outcome)} · {one.scanned}"
            self._rows.addLayout(
                _line(ElidedLabel(told), label(formats.clock(one.at), "secondary"), seen)
            )

    def _heading(self, text: str, remark: str) -> None:
        self._rows.addSpacing(14)
        self._rows.addLayout(_line(label(text, "section"), label(remark, "secondary")))

    def _empty(self) -> None:
        self.parts = []
        self._rows.removeWidget(self.heads)
        _clear(self._rows)


def _line(first: QWidget, *others: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(first, 1 if isinstance(first, ElidedLabel) else 0)
    if not isinstance(first, ElidedLabel):
        row.addStretch(1)
    for one in others:
        row.addWidget(one)
    return row


def _indented(text: str) -> QWidget:
    made = label(text, "secondary", wrap=True)
    made.setContentsMargins(34, 0, 0, 4)
    return made


def _clear(column: QVBoxLayout | QHBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        inner = item.layout()
        if isinstance(inner, QHBoxLayout):
            _clear(inner)
        part = item.widget()
        if part is not None and part.parent() is not None:
            part.hide()
            part.deleteLater()
