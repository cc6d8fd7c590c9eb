"""A month of a station with sixty deputies: laid out, proposed, published, changed, published again, printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from db.kernel.clock import local_date
from db.kernel.ids import PersonId, new_id
from db.people.contracts import AddPerson, DeputyLevel, Gender, PersonKind
from db.scheduling.contracts import CellLine, ShiftLine
from db.scheduling.paper_contracts import RotaPaperKind
from desktop.scheduling.aside import View
from desktop.scheduling.page import SchedulingPage
from desktop.tour.day import Stage
from desktop.tour.stagehand import NotReached

if TYPE_CHECKING:
    from desktop.scheduling.ask_dialog import AskDialog

DEPUTIES, POSTS = 60, 4
_SURNAMES, _GIVEN = "顾陆沈许祝骆苏林欧陶", ("云舟", "承安", "秋实", "念慈", "青禾", "知行")
_LEVELS = (DeputyLevel.TOWN, DeputyLevel.COUNTY, DeputyLevel.TOWN, DeputyLevel.MUNICIPAL)
_EVERY_DAY = (0, 1, 2, 3, 4)
_NOTICE = timedelta(days=5)
_WHY, _TRAINING = "参加区里会议", "外出培训"


@dataclass(frozen=True, slots=True)
class Month:
    """The stage, and the first day of the month that is filled."""

    stage: Stage
    first: date

    @property
    def page(self) -> SchedulingPage:
        """The page of the rota."""
        return self.stage.hand.find(SchedulingPage)

    def seats(self) -> list[tuple[ShiftLine, CellLine]]:
        """Return the filled places of the month as the window shows them."""
        if self.page.stand is None:
            raise NotReached("the month")
        return [
            (shift, cell)
            for shift in self.page.stand.view.shifts
            for cell in shift.cells
            if shift.day.month == self.first.month and cell.person is not None
        ]

    def see(self, what: str, condition: Callable[[], bool], picture: str) -> None:
        """Wait until the window shows something, and keep a picture of it."""
        self.stage.hand.until(what, condition)
        self.stage.hand.pause(400)
        self.stage.hand.picture(picture)


def month_after(today: date) -> date:
    """Return the first day of the next month, of the one behind it where too few days are left to announce it."""
    soon = today + _NOTICE
    return (soon.replace(day=1) + timedelta(days=31)).replace(day=1)


def people(month: Month) -> None:
    """Sixty deputies of three levels stand in the directory."""
    work = month.stage.work
    desk = work.desk
    for place in range(DEPUTIES):
        name = _SURNAMES[place % len(_SURNAMES)] + _GIVEN[place // len(_SURNAMES)]
        command = AddPerson(
            PersonId(new_id(desk.clock)), PersonKind.DEPUTY, name, gender=Gender.UNKNOWN,
            level=_LEVELS[place % len(_LEVELS)],
        )  # fmt: skip
        desk.jobs.ask(work, partial(desk.workspace.people.add, desk.actor, command))
    month.stage.hand.until("the deputies", lambda: not desk.jobs.busy)


def lay_out(month: Month) -> None:
    """Reception on every working morning, four places each."""
    month.stage.work.go("scheduling")
    page = month.page
    page.show_day(month.first)
    month.see("the empty month", lambda: page.stand is not None, "month-empty")
    page.aside.view.set_value(View.ARRANGED)
    page.aside.show_view(View.ARRANGED)
    page.aside.arranged.patterns.add.click()
    _answer(month, page.arranging.dialog, weekdays=_EVERY_DAY, deputies=POSTS)
    month.see("the reception day", lambda: bool(page.aside.arranged.patterns.rows), "month-days")
    page.aside.show_view(View.PLACE)
    page.aside.view.set_value(View.PLACE)
    page.bar.plan.click()
    month.stage.hand.until("the shifts", lambda: bool(page.stand and page.stand.view.shifts))


def propose(month: Month) -> None:
    """Everything is proposed at once, looked at, and taken whole."""
    page = month.page
    page.bar.propose.click()
    month.see("the proposal", page.proposal.isVisible, "month-proposed")
    month.stage.hand.press(Qt.Key.Key_F6)
    page.proposal.take_all.click()
    month.see("the filled month", lambda: bool(month.seats()), "month-filled")


def publish(month: Month) -> None:
    """The first version goes out; nothing speaks against it."""
    page = month.page
    page.bar.publish.click()
    month.see("the first version", lambda: _version(page) == 1, "month-published")


def swap(month: Month) -> None:
    """Somebody asks for a swap, and the other one agrees."""
    page, (first, mine), *_, (_, other) = month.page, *month.seats()
    page.grid.choose(first.day, mine.id)
    page.places.ask_swap()
    dialog = page.places.shifts.dialog
    offered = dialog.form.input("with")._options if dialog is not None else ()
    chosen = next(one.value for one in offered if str(one.value).endswith(str(other.id)))
    _answer(month, dialog, **{"with": chosen, "reason": _WHY})
    month.see("the swap", lambda: bool(page.aside.swaps.cards()), "month-swap")
    page.aside.swaps.cards()[0].agree.click()
    month.stage.hand.until("the swap is settled", lambda: not page.aside.swaps.cards())


def give_up(month: Month) -> None:
    """A deputy is away; whoever is best comes instead, and the table goes out again."""
    page, (shift, cell) = month.page, month.seats()[POSTS]
    page.arranging.add_absence()
    days = {"first": shift.day, "last": shift.day}
    before = page.arranging.dialog
    _answer(month, before, person=cell.person, reason=_TRAINING, **days)
    month.stage.hand.until("the turns", lambda: page.arranging.dialog is not before)
    turns = page.arranging.dialog
    instead = turns.form.input(cell.id.hex)._options[0].value if turns is not None else None
    _answer(month, turns, **{cell.id.hex: instead})
    month.stage.hand.until("the change", lambda: bool(page.stand and page.stand.view.is_changed))
    page.bar.publish.click()
    month.see("the second version", lambda: _version(page) == 2, "month-published-again")


def print_month(month: Month) -> None:
    """The table of the month and the turns of one deputy, looked at and printed."""
    from desktop.scheduling.paper_orders import Wanted

    page, person = month.page, month.seats()[0][1].person
    for kind in (RotaPaperKind.DUTY_MONTH, RotaPaperKind.DUTY_LIST):
        before = _printed(month)
        page.papers.open(Wanted(kind, month.first, person))
        month.see("the paper", partial(_is_drawn, page), f"print-{kind.value}")
        if page.papers.preview is not None:
            page.papers.preview.print_paper()
        month.stage.hand.until("the print", partial(_is_more, month, before))


def printed_papers(papers: Path) -> Sequence[Path]:
    """Return what was printed, in the order it was."""
    return sorted(papers.glob("*.pdf"), key=lambda one: one.stat().st_mtime_ns)


CHAPTERS: Sequence[Callable[[Month], None]] = (
    people, lay_out, propose, publish, swap, give_up, print_month,
)  # fmt: skip


def begin(stage: Stage) -> Month:
    """Return the month after this one at a stage."""
    return Month(stage, month_after(local_date(stage.work.desk.clock.now())))


def _answer(month: Month, dialog: AskDialog | None, **values: Any) -> None:
    if dialog is None:
        raise NotReached("the form")
    for name, value in values.items():
        dialog.form.input(name).put(value)
    dialog.form.edited.emit()
    month.stage.hand.pause(200)
    dialog.act.click()
    month.stage.hand.pause(300)


def _version(page: SchedulingPage) -> int:
    return page.stand.view.version if page.stand is not None else 0


def _is_drawn(page: SchedulingPage) -> bool:
    preview = page.papers.preview
    return preview is not None and preview.isVisible() and preview.paper() is not None


def _is_more(month: Month, before: int) -> bool:
    return _printed(month) > before


def _printed(month: Month) -> int:
    return len(printed_papers(month.stage.papers))
