"""One appointment: who asks whom about what, what was agreed, and what can be done now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.appointments.contracts import AppointmentDetail, Step
from db.appointments.rules import OF_OFFICIALS, OVER
from db.kernel.clock import local_date
from desktop import look
from desktop.appointments import slots
from desktop.appointments.columns import requester_of, tag_of, topic_of
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.shown import set_shown
from desktop.parts.tag import Tag, TagFace
from desktop.parts.text import label
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_ICONS = {
    Step.NOTIFY: "arrow-forward-up", Step.DELAY: "hourglass", Step.CONFIRM: "check", Step.MOVE: "calendar",
    Step.MEET: "circle-check", Step.MISS: "circle-x", Step.RECEIVE: "user-check", Step.DECLINE: "ban",
    Step.CANCEL: "x", Step.CLOSE: "archive",
}  # fmt: skip
_KEYS = {Step.MISS: "N"}
_AT_FOOT = (Step.CONFIRM, Step.NOTIFY, Step.RECEIVE, Step.MISS, Step.CLOSE)
"""Steps at the foot, the usual one first; the rarer ones stand below what is known."""


class AppointmentCard(Pane):
    """``step_wanted(Step)`` follows a button, ``phone_wanted()`` asks for the whole number, ``paper_wanted(bool)``.

    A paper is the slip of 80 mm, with True the letter.
    """

    step_wanted = Signal(object)
    change_wanted = Signal()
    phone_wanted = Signal()
    paper_wanted = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Appointment"))
        self._desk = desk
        self.detail: AppointmentDetail | None = None
        self._titles = PaneHeader()
        self._tag = Tag()
        self._facts = QFormLayout()
        self._phone = label("")
        self.eye = Button(self.tr("Show number"), icon="eye", size="small", kind="plain")
        self.slip = Button(self.tr("Slip"), icon="printer", size="small", kind="plain")
        self.letter = Button(self.tr("Letter"), icon="file-text", size="small", kind="plain")
        self.change = Button(
            self.tr("Correct…"), icon="pencil", size="small", kind="plain", key="F2"
        )
        self.steps: dict[Step, Button] = {step: self._button(step) for step in Step}
        self._nobody = EmptyState(
            "calendar", self.tr("Nothing is chosen"), self.tr("↑ ↓ choose an appointment.")
        )
        self._known = QWidget()
        self._arrange()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that nothing is chosen."""
        self.detail = None
        self._titles.set_title(self.tr("Appointment"))
        set_shown(self._nobody, shown=True)
        set_shown(self._known, shown=False)
        for one in (*self.steps.values(), self.slip, self.letter, self.change):
            set_shown(one, shown=False)

    def show_detail(self, detail: AppointmentDetail) -> None:
        """Show an appointment; the usual next step is the primary button."""
        self.detail, line = detail, detail.line
        self._titles.set_title(requester_of(line), line.number)
        set_shown(self._nobody, shown=False)
        set_shown(self._known, shown=True)
        self._tag.set_face(TagFace(*tag_of(line)))
        self._phone.setText(line.phone or "—")
        set_shown(self.eye, shown=bool(line.phone))
        self._show_facts(detail)
        for step, made in self.steps.items():
            set_shown(made, shown=line.is_shown and step in line.steps)
            made.set_kind("primary" if line.steps[:1] == (step,) else "secondary")
        set_shown(self.slip, shown=line.is_shown)
        set_shown(self.change, shown=line.is_shown and line.status not in OVER)
        set_shown(self.letter, shown=line.is_shown and line.kind in OF_OFFICIALS)
        look.current().dress(self)

    def show_phone(self, phone: str) -> None:
        """Show the whole number until another appointment is shown."""
        self._phone.setText(formats.whole_phone(phone))
        set_shown(self.eye, shown=False)

    @property
    def usual(self) -> Step | None:
        """What Ctrl+Enter does."""
        steps = self.detail.line.steps if self.detail and self.detail.line.is_shown else ()
        return steps[0] if steps else None

    def _show_facts(self, detail: AppointmentDetail) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, text in self._told(detail):
            if text:
                self._facts.addRow(label(name, "caption"), label(text, wrap=True))

    def _told(self, detail: AppointmentDetail) -> Iterator[tuple[str, str]]:
        line, today = detail.line, local_date(self._desk.clock.now())
        yield self.tr("Kind"), words.of(line.kind)
        yield self.tr("Whom"), line.target_name
        yield self.tr("Topic"), topic_of(line)
        yield self.tr("Details"), detail.detail
        yield self.tr("Agreed"), slots.shown(line.confirmed, today)
        yield self.tr("Place"), line.place
        yield self.tr("Wished"), "\n".join(slots.shown(one, today) for one in line.wished)
        yield self.tr("Village"), detail.region_name
        yield (
            self.tr("Asked"),
            f"{formats.day(line.requested_on, today)} · {words.of(detail.channel)}",
        )
        yield self.tr("Comes instead"), detail.sent_leader
        yield self.tr("Until at the latest"), formats.day(line.latest, today) if line.latest else ""
        yield self.tr("Reason"), detail.reason
        yield self.tr("Conclusions"), detail.conclusions
        yield self.tr("Arranged by"), detail.organiser

    def _button(self, step: Step) -> Button:
        size = "" if step in _AT_FOOT else "small"
        made = Button(words.of(step), icon=_ICONS[step], key=_KEYS.get(step, ""), size=size)
        made.clicked.connect(lambda: self.step_wanted.emit(step))
        return made

    @Slot()
    def _on_slip_clicked(self) -> None:
        self.paper_wanted.emit(False)

    @Slot()
    def _on_letter_clicked(self) -> None:
        self.paper_wanted.emit(True)

    def _arrange(self) -> None:
        self.eye.clicked.connect(self.phone_wanted)
        self.slip.clicked.connect(self._on_slip_clicked)
        self.change.clicked.connect(self.change_wanted)
        self.letter.clicked.connect(self._on_letter_clicked)
        first = QHBoxLayout()
        for one in (self._tag, self._phone, self.eye):
            first.addWidget(one)
        first.addStretch(1)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setVerticalSpacing(8)
        self._facts.setHorizontalSpacing(16)
        inner = QVBoxLayout(self._known)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(14)
        inner.addLayout(first)
        inner.addLayout(self._facts)
        inner.addLayout(_row(self.slip, self.letter, self.change))
        inner.addLayout(_row(*(made for step, made in self.steps.items() if step not in _AT_FOOT)))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.addWidget(self._nobody)
        column.addWidget(self._known)
        column.addStretch(1)
        self.set_header(self._titles)
        self.set_body(body, scrolls=True)
        self.set_foot(self._foot())

    def _foot(self) -> FootBar:
        foot = FootBar()
        for step in _AT_FOOT:
            foot.add_left(self.steps[step])
        return foot


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for one in buttons:
        row.addWidget(one)
    row.addStretch(1)
    return row
