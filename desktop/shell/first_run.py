"""The first start: five screens, one after the other; it can be closed and gone on with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.kernel.clock import Clock
from db.kernel.errors import StationError
from desktop import look
from desktop.jobs import Jobs
from desktop.notices.message_bar import MessageBar
from desktop.notices.questions import Questions
from desktop.parts.buttons import Button
from desktop.parts.mark import ProductMark
from desktop.parts.painting import Tone
from desktop.parts.text import label
from desktop.printing.printer import Printing
from desktop.settings.input_method import tell_typing
from desktop.settings.local import LocalSettings
from desktop.shell.big_label import BigLabel
from desktop.shell.door import Founding
from desktop.shell.step_list import StepList
from desktop.shell.steps.answers import AnswerBook
from desktop.shell.steps.devices_step import DevicesStep
from desktop.shell.steps.display_step import DisplayStep
from desktop.shell.steps.head_step import HeadStep
from desktop.shell.steps.recovery_step import RecoveryStep
from desktop.shell.steps.station_step import StationStep
from desktop.shell.steps.step import Step
from desktop.wording import words
from desktop.wording.sentences import Said

_SIDE, _FOOT, _LEFT, _PRODUCT = 300, 80, 64, 22
_HEAD, _RECOVERY = 2, 3


@dataclass(frozen=True, slots=True)
class Tools:
    """What the screens work with while nobody is signed in and there is no desk."""

    settings: LocalSettings
    jobs: Jobs
    printing: Printing
    questions: Questions
    clock: Clock


class FirstRun(QWidget):
    """``entered()`` follows once the station is founded and its head signed in.

    ``restore_requested()`` where this computer takes the place of another one.
    """

    entered = Signal()
    restore_requested = Signal()

    def __init__(self, founding: Founding, book: AnswerBook, tools: Tools) -> None:
        super().__init__()
        self._founding, self._book = founding, book
        self._answers = book.read()
        settings, printing = tools.settings, tools.printing
        self.steps: tuple[Step, ...] = (
            DisplayStep(settings),
            StationStep(self._answers, tools.jobs, tools.clock, tools.questions),
            HeadStep(self._answers, founding),
            RecoveryStep(self._answers, founding, printing),
            DevicesStep(self._answers, printing, settings),
        )
        self._list = StepList([step.name for step in self.steps])
        self._stack, self._bar = QStackedWidget(), MessageBar()
        self.back, self.skip = Button(self.tr("Previous"), size="large"), self._skip_button()
        self.next = Button(self.tr("Next"), kind="primary", key="Enter", size="large")
        self.back.clicked.connect(self._on_back_clicked)
        self.next.clicked.connect(self.advance)
        for step in self.steps:
            self._stack.addWidget(_scrolling(step))
            step.advanced.connect(self.advance)
            step.held.connect(self.next.set_ready)
            step.troubled.connect(self._on_step_troubled)
            step.settled.connect(self._bar.clear)
        self._arrange()
        # A station is founded with the passphrase, which is kept nowhere: it is asked for again.
        self._show(min(self._answers.step, _HEAD))
        tell_typing(settings, self._bar)

    @property
    def step(self) -> Step:
        """The screen shown now."""
        return self.steps[self._stack.currentIndex()]

    @Slot()
    def advance(self) -> None:
        """Leave this screen when nothing is missing on it, and show the next one."""
        here = self._stack.currentIndex()
        self.next.set_busy(self.tr("One moment"))
        self.step.leave(lambda: self._leave(here))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # In a field Enter belongs to the step; elsewhere it is what the button says.
        focus = QApplication.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or isinstance(focus, QLineEdit | QComboBox):
            super().keyPressEvent(event)
        elif isinstance(focus, QPushButton):
            focus.click()
        else:
            self.advance()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._stack.currentIndex() <= _RECOVERY:
            self._book.keep(self._answers)

    def _leave(self, here: int) -> None:
        self.next.set_ready()
        if here == _RECOVERY:
            self._book.drop()
        if here + 1 < len(self.steps):
            self._show(here + 1)
        else:
            self.finish()

    @Slot()
    def finish(self) -> None:
        """Sign the head in."""
        self.next.set_busy(self.tr("Opening"))
        self._founding.enter(self, then=self.entered.emit, failed=self._fail)

    def _fail(self, error: StationError) -> None:
        self.next.set_ready()
        self._on_step_troubled(words.said(error))

    @Slot(object)
    def _on_step_troubled(self, said: Said) -> None:
        self._bar.clear()
        self._bar.show_message(Tone.BAD, said.headline, said.body)

    @Slot()
    def _on_back_clicked(self) -> None:
        self._show(self._stack.currentIndex() - 1)

    def _show(self, place: int) -> None:
        self._answers.step = place
        if place <= _RECOVERY:
            self._book.keep(self._answers)
        self._bar.clear()
        self._stack.setCurrentIndex(place)
        self._list.set_current(place)
        # Once the station stands in its place there is no way back into founding it.
        self.back.setVisible(0 < place <= _RECOVERY)
        self.restore.setVisible(place <= _HEAD)
        self.skip.setVisible(self.step.may_skip)
        self.next.setText(self.step.verb())
        self.step.begin()
        self._focus()

    def _focus(self) -> None:
        place = self.step.first_focus()
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _skip_button(self) -> Button:
        made = Button(self.tr("Skip, do it later"), kind="plain", size="large")
        made.clicked.connect(self.finish)
        return made

    def _arrange(self) -> None:
        foot = QFrame()
        foot.setProperty("surface", "foot")
        foot.setFixedHeight(_FOOT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(_LEFT, 0, _LEFT, 0)
        row.setSpacing(16)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.next)
        work = QFrame()
        work.setProperty("surface", "plain")
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side())
        whole.addWidget(work, 1)

    def _side(self) -> QFrame:
        side = QFrame()
        side.setProperty("surface", "rail")
        side.setFixedWidth(look.current().px(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(20, 40, 32, 32)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 0, 0)
        head.setSpacing(2)
        head.addWidget(ProductMark(48))
        head.addSpacing(16)
        product = BigLabel(self.tr("Liaison Desk"), px=_PRODUCT)
        product.setWordWrap(True)
        head.addWidget(product)
        head.addWidget(label(self.tr("First set-up, about three minutes"), "label"))
        column.addLayout(head)
        column.addSpacing(36)
        column.addWidget(self._list)
        column.addStretch(1)
        self.restore = Button(self.tr("Restore a backup instead…"), kind="quiet")
        self.restore.clicked.connect(self.restore_requested)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(12)
        told = self.tr("No network needed. It can be closed at any time and gone on with here.")
        foot = label(told, "caption", wrap=True)
        foot.setContentsMargins(12, 0, 0, 0)
        column.addWidget(foot)
        return side


def _scrolling(step: Step) -> QScrollArea:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(_LEFT, 48, _LEFT, 24)
    column.addWidget(step)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area
