"""The matter to which everything happens, from a refusal at the counter to the end of its file.

It plays on a station of its own with a clock that is set from day to day, because lateness needs days.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.kernel.clock import CHINA, Running, SystemClock
from db.reception.codes import ResultClass, Step
from db.reception.contracts import MatterDetail
from db.reception.handling import CheckPoint, DeclineReason, ReturnReason, Score, UrgeForm
from db.reception.paper_contracts import PaperKind
from desktop.demo.agenda import PastClock
from desktop.forms.inputs import ComboInput
from desktop.notices.message_bar import MessageBar
from desktop.reception.acts import Act
from desktop.reception.context import ContextPane
from desktop.shell.people_cards import PeopleCards
from desktop.tour.day import CTRL, Stage, enter, find, register, sign_in
from desktop.tour.stagehand import NotReached
from desktop.wording import words

BEGUN = datetime(2026, 3, 2, 9, 0, tzinfo=CHINA)
CLERK, COLLEAGUE, CALLER = "何静澜", "邹明朗", "温予安"
BUILDING, SIGNER = "街道建设管理办", "周启明"
ANSWERED_BEFORE = "去年已经答复过同一件事，请核实。"
GUIDED = "去年已答复过同一件事，请先向社区居委会查询进度。"
STILL_OPEN = "群众当场出示照片，坡道并没有动工，原答复没有落实。"
MORE_TIME = "需要等石材到货，已向群众说明。"
LATE_ANSWER = "坡道已经砌好，扶手本周装上。"
TOO_STEEP = "坡道太陡，轮椅推不上去。"
NOBODY_ELSE = "今天只有一人值班，电话中已逐项说明。"
DONE_AGAIN = "坡道已放缓重做，扶手装好，请代表和群众一起看过现场。"


class TaleClock(PastClock):
    """Is set from day to day while the computer runs on: a computer that had slept would lock itself."""

    def running(self) -> Running:
        """Return how long the computer really runs."""
        return SystemClock().running()


@dataclass(frozen=True, slots=True)
class Tale:
    """The stage, and the clock that the tale sets."""

    stage: Stage
    clock: PastClock

    @property
    def context(self) -> ContextPane:
        """The pane that shows the matter."""
        return self.stage.hand.find(ContextPane)

    def matter(self) -> MatterDetail:
        """Return the matter of the tale as the window shows it."""
        detail = self.context.detail.detail
        if detail is None:
            raise NotReached("the matter")
        return detail

    def go_to(self, day: date, *, hour: int = 2) -> None:
        """Let the days pass until this one."""
        self.clock.set(day, minutes=60 * hour)

    def do(self, step: Step, **typed: object) -> None:
        """Fill in the form of a step and save it."""
        self.fill_in(step, **typed)
        self.save()

    def save(self) -> None:
        """Save the form that is open."""
        self.stage.hand.press(Qt.Key.Key_Return, CTRL)
        self.stage.hand.until("saved", lambda: self.context.act is None)

    def fill_in(self, step: Step, **typed: object) -> Act:
        """Open the form of a step and type: texts by keys, choices by their place."""
        self.context.open_act(step)
        self.stage.hand.until(f"form of {step.value}", lambda: self.context.act is not None)
        act = self.context.act
        assert act is not None
        for name, value in typed.items():
            self._enter(act, name, value)
        return act

    def _enter(self, act: Act, name: str, value: object) -> None:
        entry = act.form.input(name)
        if isinstance(value, str) and type(value) is str:
            act.form.focus(name)
            self.stage.hand.write(value)
            if isinstance(entry, ComboInput):
                self.stage.hand.press(Qt.Key.Key_Return)
        else:
            entry.put(value)


def arrive(tale: Tale) -> None:
    """The voter tells the matter, and the clerk finds it again."""
    for scene in (sign_in, register, find):
        scene(tale.stage)


def return_back(tale: Tale) -> None:
    """The unit that got it returns it: the same was answered before."""
    tale.go_to(date(2026, 3, 3))
    tale.do(Step.RETURN, reason=ReturnReason.DUPLICATE, remark=ANSWERED_BEFORE)
    tale.stage.hand.picture("returned")


def refuse(tale: Tale) -> None:
    """The head declines it and says where the voter may turn; the voter brings proof the next day."""
    tale.fill_in(Step.DECLINE, reason=DeclineReason.CONCLUDED, guided_to=GUIDED)
    tale.stage.hand.picture("declining")
    tale.save()
    tale.go_to(date(2026, 3, 4))
    tale.do(Step.REOPEN, reason=STILL_OPEN)
    tale.do(Step.ASSIGN, unit=BUILDING)
    tale.do(Step.SIGN, signed_by=SIGNER)


def put_off(tale: Tale) -> None:
    """The unit asks for more time before the deadline; a colleague enters it, and the head grants it once."""
    due = tale.matter().line.due_on
    if due is None:
        raise NotReached("a deadline")
    tale.go_to(due)
    desk = tale.stage.work.desk
    later = desk.workspace.calendar.after(due, 5).due_on
    change_person(tale, COLLEAGUE)
    tale.do(Step.ASK_EXTENSION, new_due=later, reason=MORE_TIME)
    change_person(tale, CLERK)
    tale.do(Step.DECIDE_EXTENSION, visitor_informed=True)
    tale.stage.hand.picture("extended")


def be_late(tale: Tale) -> None:
    """The new deadline passes: the unit is urged, then supervised, and answers late."""
    desk = tale.stage.work.desk
    for days, form in ((1, UrgeForm.PAPER), (6, UrgeForm.SUPERVISION)):
        due = tale.matter().line.due_on or BEGUN.date()
        tale.go_to(desk.workspace.calendar.after(due, days).due_on)
        tale.do(Step.URGE, form=form)
    tale.stage.hand.picture("late")
    tale.do(Step.REPLY, content=LATE_ANSWER, result=ResultClass.A, handler=SIGNER)
    tale.do(Step.FEED_BACK, deputy_told=True, unchecked_because=NOBODY_ELSE)


def ask_oneself(tale: Tale) -> None:
    """Who handled the matter may not ask how it was; the program says so."""
    window = tale.context.window()
    tale.context.open_act(Step.RATE)
    tale.stage.hand.until("refusal", lambda: _says_something(window))
    tale.stage.hand.picture("rating-refused")


def be_dissatisfied(tale: Tale) -> None:
    """Somebody who had no part in it calls: the voter is not satisfied, and the matter begins again."""
    change_person(tale, CALLER)
    tale.do(Step.RATE, attitude=Score.MOSTLY, result=Score.DISSATISFIED, reason=TOO_STEEP)
    tale.stage.hand.picture("dissatisfied")


def redo(tale: Tale) -> None:
    """The unit signs for a slip of its own, is late once more and urged; a colleague checks its second answer."""
    change_person(tale, CLERK)
    tale.do(Step.SIGN, signed_by=SIGNER)
    due = tale.matter().line.due_on or BEGUN.date()
    tale.go_to(tale.stage.work.desk.workspace.calendar.after(due, 2).due_on)
    tale.do(Step.URGE, form=UrgeForm.PAPER)
    tale.stage.hand.picture("late-again")
    tale.do(Step.REPLY, content=DONE_AGAIN, result=ResultClass.A, handler=SIGNER)
    change_person(tale, COLLEAGUE)
    tale.fill_in(Step.CHECK, **dict.fromkeys(CheckPoint, True))
    tale.stage.hand.picture("checking")
    tale.save()
    tale.do(Step.FEED_BACK, deputy_told=True)


def close(tale: Tale) -> None:
    """The same person calls once more, and the matter is closed; how late it was stays for ever."""
    change_person(tale, CALLER)
    tale.do(Step.RATE, attitude=Score.SATISFIED, result=Score.SATISFIED)
    change_person(tale, CLERK)
    tale.do(Step.CLOSE)
    tale.stage.hand.picture("closed")


def print_file(tale: Tale) -> None:
    """The whole file of the matter comes out, page after page."""
    context, papers = tale.context, tale.stage.papers
    context.print_wanted.emit(context.wanted(PaperKind.CASE_FILE))
    tale.stage.hand.until("the file of the matter", lambda: printed_file(papers) is not None)


def printed_file(papers: Path) -> Path | None:
    """Return the newest file of a matter that was printed into a folder."""
    found = sorted(papers.glob(f"{words.of(PaperKind.CASE_FILE)}*.pdf"))
    return found[-1] if found else None


CHAPTERS: Sequence[Callable[[Tale], None]] = (
    arrive, return_back, refuse, put_off, be_late, ask_oneself, be_dissatisfied, redo, close,
    print_file,
)  # fmt: skip


def change_person(tale: Tale, name: str) -> None:
    """Lock, let somebody else sign in, and open the matter of the tale again."""
    stage, matter = tale.stage, tale.matter().line.id
    stage.hand.press(Qt.Key.Key_L, CTRL)
    stage.hand.until("locked", lambda: stage.program.workspace is None)
    cards = stage.hand.find(PeopleCards)
    cards.set_value(next(one.value for one in cards.choices() if one.text() == name))
    enter(stage)
    stage.work.go("reception", matter)
    stage.hand.until("the matter", lambda: tale.context.detail.matter() == matter)


def _says_something(place: QWidget) -> bool:
    return any(bar.headlines() for bar in place.findChildren(MessageBar))
