"""What can be done to the matter shown: the usual steps as buttons, everything else behind ⋯."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent

from db.reception.codes import MatterState, Step
from db.reception.contracts import MatterDetail
from desktop.frame.pane import FootBar
from desktop.parts.buttons import Button
from desktop.reception.act_opening import against_rating
from desktop.reception.acts import word_of

_PADDING = 20
_S = MatterState


class DeedFace(NamedTuple):
    """How a step looks on its button: icon, and the letter that does the same."""

    icon: str
    key: str = ""


_FACES: Mapping[Step | None, DeedFace] = MappingProxyType(
    {
        None: DeedFace("note", "N"),
        Step.TRIAGE: DeedFace("filter", "S"),
        Step.ASSIGN: DeedFace("arrow-forward-up", "T"),
        Step.TRANSFER: DeedFace("arrow-forward-up", "T"),
        Step.ANSWER_ON_SITE: DeedFace("message-2", "R"),
        Step.REPLY: DeedFace("message-2", "R"),
        Step.CLOSE: DeedFace("circle-check"),
        Step.DECLINE: DeedFace("ban"),
        Step.ESCALATE: DeedFace("upload"),
        Step.CONVERT: DeedFace("link"),
        Step.SIGN: DeedFace("checks"),
        Step.RETURN: DeedFace("arrow-back-up"),
        Step.ASK_EXTENSION: DeedFace("hourglass"),
        Step.DECIDE_EXTENSION: DeedFace("hourglass"),
        Step.URGE: DeedFace("bell-check"),
        Step.CHECK: DeedFace("clipboard-check"),
        Step.FEED_BACK: DeedFace("phone-call"),
        Step.TELL_DEPUTY: DeedFace("phone-call"),
        Step.RATE: DeedFace("star"),
        Step.REOPEN: DeedFace("refresh"),
        Step.REVISIT: DeedFace("history"),
        Step.ARCHIVE: DeedFace("archive"),
        Step.MERGE: DeedFace("git-merge"),
        Step.UNMERGE: DeedFace("git-merge"),
        Step.WITHDRAW: DeedFace("arrow-back-up"),
        Step.LINK: DeedFace("link"),
        Step.UNLINK: DeedFace("link"),
        Step.HOLD_OPINION: DeedFace("file-text"),
    }
)

_ANSWERS = (Step.REPLY, Step.ANSWER_ON_SITE)
_GIVES = (Step.ASSIGN, Step.TRANSFER, Step.ESCALATE)

USUAL: Mapping[MatterState, Sequence[Step]] = MappingProxyType(
    {
        _S.REGISTERED: (Step.ASSIGN, Step.TRIAGE, Step.ANSWER_ON_SITE),
        _S.TRIAGED: (Step.ASSIGN, Step.ANSWER_ON_SITE),
        _S.ASSIGNED: (Step.SIGN, Step.REPLY, Step.TRANSFER),
        _S.SIGNED: (Step.REPLY, Step.TRANSFER),
        _S.IN_PROGRESS: (Step.REPLY, Step.TRANSFER),
        _S.RETURNED: (Step.ASSIGN, Step.DECLINE),
        _S.EXTENSION_PENDING: (Step.DECIDE_EXTENSION, Step.REPLY),
        _S.ESCALATED: (Step.REPLY, Step.URGE),
        _S.CONVERTED: (Step.REPLY,),
        _S.ANSWERED_ON_SITE: (Step.RATE, Step.CLOSE),
        _S.REPLIED: (Step.CHECK, Step.FEED_BACK, Step.REPLY, Step.CLOSE, Step.URGE),
        _S.FED_BACK: (Step.RATE, Step.TELL_DEPUTY, Step.REPLY, Step.CLOSE, Step.URGE),
        _S.RATED: (Step.TELL_DEPUTY, Step.CLOSE, Step.URGE, Step.REOPEN),
        _S.REOPENED: (Step.SIGN, Step.ASSIGN, Step.REPLY),
        _S.TRACKING: (Step.REPLY, Step.TELL_DEPUTY, Step.CLOSE, Step.URGE),
        _S.CLOSED: (Step.TELL_DEPUTY, Step.REVISIT, Step.REOPEN),
        _S.NOT_ACCEPTED: (Step.REOPEN,),
        _S.WITHDRAWN: (Step.REOPEN,),
        _S.MERGED: (Step.UNMERGE,),
    }
)
"""The steps that stand as buttons, the usual next one first and filled."""


def usual_of(detail: MatterDetail) -> tuple[Step, ...]:
    """Return the steps that stand as buttons; a reply that was sent back is first of all changed."""
    usual = USUAL.get(detail.line.state, ())
    check = detail.course.check if detail.course else None
    if detail.line.state is _S.REPLIED and check is not None and check.missing:
        usual = (Step.REPLY, *(step for step in usual if step is not Step.REPLY))
    barred = {Step.RATE} if is_for_colleague(detail) else set()
    return tuple(step for step in usual if step in detail.steps and step not in barred)


def is_for_colleague(detail: MatterDetail) -> bool:
    """Tell whether the next step is to ask how it was, which who handled the matter must not; ⋯ says why."""
    is_next = Step.RATE in USUAL.get(detail.line.state, ()) and Step.RATE in detail.steps
    return is_next and bool(against_rating(detail))


_WEARS = ((True, True), (False, True), (False, False))
"""With icons and keys, with keys, with words alone: what the buttons show as room grows short."""


class Deeds(FootBar):
    """The buttons below a matter.

    ``wanted(Step | None)`` carries the step, None for a note.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(padding=_PADDING)
        self._steps: tuple[Step | None, ...] = ()
        self._shown: tuple[Step | None, ...] = ()
        self._buttons: dict[Step | None, Button] = {}
        for step, face in _FACES.items():
            made = self._buttons[step] = Button(word_of(step), key=face.key)
            made.clicked.connect(lambda _=False, step=step: self.wanted.emit(step))
            made.hide()
            self.add_left(made)

    def offer(self, detail: MatterDetail, *, may_note: bool) -> None:
        """Show the steps that can be taken now; the right next one is filled, unless it is a colleague's."""
        self._steps = (*detail.steps, *((None,) if may_note else ()))
        usual = usual_of(detail)
        self._shown = (*usual, *((None,) if may_note else ()))
        first = None if is_for_colleague(detail) else next(iter(usual), None)
        for place, step in enumerate(self._shown):
            self.insert_left(place, self._buttons[step])
            is_first = step is not None and step is first
            self._buttons[step].set_kind("primary" if is_first else "secondary")
        for step in (Step.REPLY, Step.CLOSE, Step.DECIDE_EXTENSION):
            self._buttons[step].setText(word_of(step, detail))
        self._take_width()

    def offered(self) -> dict[Step | None, DeedFace]:
        """Return everything that can be done, whether or not it has room here."""
        return {step: _FACES[step] for step in self._steps if step in _FACES}

    def button(self, step: Step | None) -> Button:
        """Return the button of a step, shown or not."""
        return self._buttons[step]

    def shown(self) -> tuple[Button, ...]:
        """Return the buttons that have room, in their order."""
        return tuple(
            button for step in self._shown if not (button := self._buttons[step]).isHidden()
        )

    def first(self) -> Button | None:
        """Return the first thing that can be done, which is the usual one."""
        return next(iter(self.shown()), None)

    @Slot()
    def ask_reply(self) -> None:
        """Ask for the answer, by key or button."""
        self._ask(*_ANSWERS)

    @Slot()
    def ask_hand_over(self) -> None:
        """Ask for a unit."""
        self._ask(*_GIVES)

    @Slot()
    def ask_sort(self) -> None:
        """Ask what the matter is and how it should be handled."""
        self._ask(Step.TRIAGE)

    @Slot()
    def ask_note(self) -> None:
        """Ask for a note."""
        self._ask(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_width()

    def _ask(self, *steps: Step | None) -> None:
        """Ask for the first of these that can be done now; where none can, what is asked for says why."""
        self.wanted.emit(next((step for step in steps if step in self._steps), steps[0]))

    def _take_width(self) -> None:
        """Cut no word: icons go first, then keys, then the rarer deeds, which ⋯ offers as well."""
        shown = self._shown
        for fewer in range(len(shown) or 1):
            for has_icons, has_keys in _WEARS:
                self._wear(shown[: len(shown) - fewer], has_icons=has_icons, has_keys=has_keys)
                if self._needed() <= self.width():
                    return

    def _wear(self, steps: Sequence[Step | None], *, has_icons: bool, has_keys: bool) -> None:
        for step, button in self._buttons.items():
            button.set_icon(_FACES[step].icon if has_icons else None)
            button.show_key(shown=has_keys)
            button.setVisible(step in steps)

    def _needed(self) -> int:
        """Return the width in which nothing shown is cut."""
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        return sum(button.sizeHint().width() + 10 for button in shown) + 2 * _PADDING
