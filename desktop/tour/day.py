"""The scenes of the day, one function each; every scene works the window by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from db.reception.queue_contracts import QueueView
from desktop.look import Theme
from desktop.parts.banner import Banner
from desktop.parts.toast import Toast
from desktop.tour.stagehand import NotReached, Stagehand

if TYPE_CHECKING:
    from desktop.app import Program
    from desktop.shell.main_window import MainWindow

WIDE, COMMON, SHORT = (1440, 900), (1366, 768), (1366, 690)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
VISITOR, REQUEST = "骆书宁", "社区活动室门口没有无障碍坡道"
WORDS = "轮椅进不去活动室，平时靠邻居抬。去年问过一次，想知道什么时候动工。"
AGAIN = "坡道口的路灯也不亮了"
REPLY = "坡道已经铺好，扶手装在右侧，老人当场试过。"


@dataclass(frozen=True, slots=True)
class Stage:
    """What a scene plays on."""

    hand: Stagehand
    program: Program
    passphrase: str
    papers: Path

    @property
    def work(self) -> MainWindow:
        """The window of the person who is signed in."""
        if self.program.work is None:
            raise NotReached("signed in")
        return self.program.work

    def matters(self) -> int:
        """Return how many matters were registered today."""
        desk = self.work.desk
        return len(desk.workspace.matters.queue(desk.actor, QueueView.TODAY))


def sign_in(stage: Stage) -> None:
    """The door opens with a passphrase."""
    hand = stage.hand
    hand.size(*WIDE)
    hand.come_forward()
    hand.until("passphrase field", lambda: _has_passphrase(stage))
    hand.picture("sign-in")
    enter(stage)
    hand.pause(400)
    hand.picture("reception")


def enter(stage: Stage) -> None:
    """Write the passphrase of whoever is chosen."""
    stage.hand.come_forward()
    stage.hand.until("passphrase field", lambda: _has_passphrase(stage))
    stage.hand.write(stage.passphrase)
    stage.hand.press(Qt.Key.Key_Return)
    stage.hand.until("signed in", lambda: stage.program.work is not None)


def register(stage: Stage) -> None:
    """A voter tells a matter; the clerk types it and hands the receipt over."""
    hand, before = stage.hand, stage.matters()
    hand.press(Qt.Key.Key_N, CTRL)
    for text in (VISITOR, "19900000313", "桂湾社区"):
        hand.write(text)
        hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return)
    hand.write(REQUEST)
    hand.press(Qt.Key.Key_Return)
    hand.write(WORDS)
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_5)
    hand.pause(300)
    hand.picture("register")
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.until("registered", lambda: stage.matters() > before)
    hand.until("receipt", lambda: any(stage.papers.glob("*.pdf")))
    hand.picture("registered")
    for banner in stage.program.window.findChildren(Banner):
        banner.closed.emit()


def find(stage: Stage) -> None:
    """The matter is found again by the sound of its words."""
    hand = stage.hand
    hand.press(Qt.Key.Key_K, CTRL)
    hand.write("podao")
    hand.pause(400)
    hand.picture("search")
    hand.press(Qt.Key.Key_Return)
    hand.pause(400)
    hand.picture("matter")


def answer(stage: Stage) -> None:
    """The unit has answered; the answer stands in the history."""
    hand = stage.hand
    hand.press(Qt.Key.Key_R)
    hand.write(REPLY)
    hand.press(Qt.Key.Key_Tab)
    hand.write("A")
    hand.press(Qt.Key.Key_Return)
    hand.picture("reply")
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.pause(600)
    hand.picture("history")


def look_around(stage: Stage) -> None:
    """The other pages, sizes and themes."""
    hand, work = stage.hand, stage.work
    for key in ("people", "settings"):
        work.go(key)
        hand.pause(400)
        hand.picture(key)
    work.go("reception")
    come_again(stage)
    hand.size(*COMMON)
    hand.picture("reception-1366")
    hand.size(*SHORT)
    hand.picture("reception-1366-short")
    hand.size(*WIDE)
    for theme in (Theme.DARK, Theme.SUNLIGHT, Theme.CONTRAST):
        work.desk.settings.theme = theme
        hand.picture(f"reception-{theme.value}")
    work.desk.settings.theme = Theme.LIGHT
    work.desk.settings.text_scale = 1.5
    hand.pause(400)
    hand.picture("reception-150")
    work.desk.settings.text_scale = 1.0


def come_again(stage: Stage) -> None:
    """The voter comes with another matter; what is known stands beside the form."""
    hand = stage.hand
    for toast in stage.program.window.findChildren(Toast):
        toast.dismiss()
    hand.press(Qt.Key.Key_N, CTRL)
    hand.write(VISITOR)
    hand.pause(400)
    hand.press(Qt.Key.Key_Return)
    hand.pause(200)
    for _ in ("phone", "community", "channel"):
        hand.press(Qt.Key.Key_Return)
    hand.write(AGAIN)
    hand.press(Qt.Key.Key_Return)
    hand.pause(600)


def lock(stage: Stage) -> None:
    """The clerk goes for lunch."""
    stage.hand.press(Qt.Key.Key_L, CTRL)
    stage.hand.until("locked", lambda: stage.program.workspace is None)
    stage.hand.pause(300)
    stage.hand.picture("locked")


SCENES: Sequence[Callable[[Stage], None]] = (sign_in, register, find, answer, look_around, lock)


def _has_passphrase(stage: Stage) -> bool:
    fields = stage.program.window.findChildren(QLineEdit)
    return any(one.isVisible() and one.hasFocus() for one in fields)
