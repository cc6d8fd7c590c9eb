"""The right half of the last page: who signs now, and in which way."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.kernel.clock import Clock
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.text import ElidedLabel, label
from desktop.scoring.course import Wait
from desktop.scoring.sign_ways import ByHand, ByHandPrint, Notice, OnPaper, Refused, Way
from desktop.wording.formats import full_moment

SIGNING = (Wait.DEPUTY, Wait.OFFICER)


class SignPane(QWidget):
    """``way_chosen()`` follows another way of signing."""

    way_chosen = Signal()

    def __init__(self, deputy: str, clock: Clock, *, prints: bool) -> None:
        super().__init__()
        self._deputy, self._clock = deputy, clock
        self._wait, self.way = Wait.ANSWERS, Way.STROKES
        self.messages = MessageBar(padding=0)
        self.title, self._about = label("", "section"), ElidedLabel("", "secondary")
        self.undo = Button(self.tr("Undo a stroke"), icon="arrow-back-up")
        self.clear = Button(self.tr("Clear"), icon="eraser")
        self.by_hand, self.hand_print = ByHand(), ByHandPrint()
        self.on_paper, self.refused, self.notice = OnPaper(prints=prints), Refused(), Notice()
        self.ways = {
            Way.STROKES: Button(self.tr("Sign by hand"), icon="pencil", kind="quiet"),
            Way.HAND_PRINT: Button(self.tr("Hand-print"), icon="user-check", kind="quiet"),
            Way.PAPER: Button(self.tr("Sign on paper"), icon="file-text", kind="quiet"),
            Way.REFUSED: Button(self.tr("Refuses to sign"), icon="ban", kind="quiet"),
        }
        self._stack = QStackedWidget()
        for part in (self.by_hand, self.hand_print, self.on_paper, self.refused, self.notice):
            self._stack.addWidget(part)
        self._connect()
        self._arrange()

    @property
    def signer(self) -> str:
        """The name of who signs now."""
        is_deputy = self._wait is Wait.DEPUTY
        return self._deputy if is_deputy else self.by_hand.name.text().strip()

    def show_wait(self, wait: Wait, officer: str = "") -> None:
        """Show what comes next; another signer begins with an empty field."""
        if wait is not self._wait:
            self._wait, self.way = wait, Way.STROKES
            self._clean(officer)
        self._show()

    def choose(self, way: Way) -> None:
        """Sign in another way."""
        self.way = way
        self.messages.clear()
        self._show()
        self.way_chosen.emit()

    def _clean(self, officer: str) -> None:
        self.by_hand.pad.clear()
        self.hand_print.pad.clear()
        self.hand_print.witness.clear()
        self.refused.reason.clear()
        self.by_hand.name.setText(officer if self._wait is Wait.OFFICER else "")

    def _show(self) -> None:
        """Show the part that is next, and only the ways that there are."""
        signs = self._wait in SIGNING
        parts: dict[Way, QWidget] = {
            Way.STROKES: self.by_hand, Way.HAND_PRINT: self.hand_print,
            Way.PAPER: self.on_paper, Way.REFUSED: self.refused,
        }  # fmt: skip
        self._stack.setCurrentWidget(parts[self.way] if signs else self.notice)
        for way, button in self.ways.items():
            fits = way is not Way.REFUSED or self._wait is Wait.OFFICER
            button.setVisible(signs and fits and way is not self.way)
        has_pad = signs and self.way in (Way.STROKES, Way.HAND_PRINT)
        self.undo.setVisible(has_pad)
        self.clear.setVisible(has_pad)
        by_name = self._wait is Wait.OFFICER and self.way is not Way.REFUSED
        self.by_hand.name.setVisible(by_name)
        self._rule.setVisible(self._wait is not Wait.NOTHING)
        self._show_words()

    def _show_words(self) -> None:
        titles = {
            Wait.DEPUTY: self.tr("The deputy signs"),
            Wait.OFFICER: self.tr("The enforcement officer signs"),
        }
        self.title.setText(titles.get(self._wait, ""))
        by_hand = self.way is Way.STROKES and self._wait in titles
        self._about.setText(self.tr("With a finger, a pen or the mouse") if by_hand else "")
        at = full_moment(self._clock.now())
        self.by_hand.pad.set_caption(f"{self.signer}  {at}".strip())
        witness = self.hand_print.witness.text().strip()
        self.hand_print.pad.set_caption(f"{witness}  {at}".strip())

    def _pad_of_way(self) -> ByHand | ByHandPrint:
        return self.hand_print if self.way is Way.HAND_PRINT else self.by_hand

    def _connect(self) -> None:
        self.undo.clicked.connect(self._on_undo_clicked)
        self.clear.clicked.connect(self._on_clear_clicked)
        for way, button in self.ways.items():
            button.clicked.connect(partial(self._on_way_clicked, way))
        for line in (self.by_hand.name, self.hand_print.witness):
            line.textChanged.connect(lambda _text: self._show_words())

    @Slot()
    def _on_undo_clicked(self) -> None:
        self._pad_of_way().pad.undo()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._pad_of_way().pad.clear()

    def _on_way_clicked(self, way: Way, _checked: bool = False) -> None:
        self.choose(way)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self._about, 1)
        head.addWidget(self.undo)
        head.addWidget(self.clear)
        others = QHBoxLayout()
        others.setSpacing(8)
        for button in self.ways.values():
            others.addWidget(button)
        others.addStretch(1)
        rule = self.tr(
            "Once handed in, the sheet is locked. The head lets it be corrected, and the correction is kept."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        column.addWidget(self.messages)
        column.addLayout(head)
        column.addWidget(self.by_hand.name)
        column.addWidget(self._stack, 1)
        column.addLayout(others)
        self._rule = label(rule, "caption", wrap=True)
        column.addWidget(self._rule)
