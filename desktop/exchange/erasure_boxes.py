"""One request that waits for the hub's word, with the field for the paper that orders it; or one that was ordered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from db.bundle.erasure_contracts import TICKET, ErasureRequest, OrderedErasure
from desktop.exchange.erasure_words import asked_told, ordered_told, whose
from desktop.forms.field import Field, Line
from desktop.forms.record_form import RecordForm
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.tag import Tag
from desktop.parts.text import label
from desktop.wording.marks import QT_TRANSLATE_NOOP

FIELD = Field(
    "ticket", QT_TRANSLATE_NOOP("OrderErasure", "Number of the paper that orders it"), Line(), limit=TICKET,
    required=True,
)  # fmt: skip


class WaitingBox(QFrame):
    """``wanted(ErasureRequest, ticket)`` asks to have it erased at all stations."""

    wanted = Signal(object, str)

    def __init__(self, one: ErasureRequest, now: datetime) -> None:
        super().__init__()
        self.request = one
        self.form = RecordForm((FIELD,))
        self.order_button = Button(self.tr("Erase at all stations"), icon="eraser", kind="danger")
        self.order_button.clicked.connect(self.order)
        self.form.finished.connect(self.order)
        column = _card(self, whose(one), asked_told(one, now))
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.addWidget(self.order_button)
        row.addStretch(1)
        column.addLayout(row)

    @Slot()
    def order(self) -> None:
        """Ask for it, once the paper is named."""
        if not self.form.go_to_missing():
            self.wanted.emit(self.request, self.form.read()["ticket"])


class OrderedBox(QFrame):
    """How far the hub's word has come."""

    def __init__(self, one: OrderedErasure, now: datetime) -> None:
        super().__init__()
        tag = Tag(Tone.OK, "circle-check", self.tr("Erased everywhere"))
        if one.awaited:
            text = self.tr("%n stations to come", "", len(one.awaited))
            tag = Tag(Tone.OUTLINE, "clock", text)
        _card(self, whose(one), ordered_told(one, now), tag)


def _card(made: QFrame, title: str, lines: Iterator[str], tag: Tag | None = None) -> QVBoxLayout:
    made.setProperty("surface", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 12, 16, 14)
    column.setSpacing(6)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(label(title, "strong", wrap=True), 1)
    if tag is not None:
        head.addWidget(tag)
    column.addLayout(head)
    for one in lines:
        column.addWidget(label(one, "secondary", wrap=True))
    return column
