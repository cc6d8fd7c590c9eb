"""What is done to one shift or turn beside filling it: added, moved, cancelled, over; who came; swaps asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.kernel.clock import local_date
from db.kernel.ids import new_id
from db.people.contracts import DeputyLevel
from db.scheduling.contracts import (
    AddPost,
    AddShift,
    Attendance,
    CancelShift,
    CellLine,
    CellSeen,
    FinishShift,
    Moved,
    MoveShift,
    NoteAttendance,
    ShiftLine,
)
from db.scheduling.swap_contracts import AskSwap
from desktop.forms.field import Field
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.scheduling import arrange_fields, shift_fields, swap_choice
from desktop.scheduling.ask_dialog import AskDialog, Typed, Work
from desktop.wording import words

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.scheduling.rota import Rota
    from desktop.frame.desk import Desk
    from desktop.scheduling.stand import Able, Stand

Place = tuple[ShiftLine, CellLine]


class ShiftActs(QObject):
    """Each act is a form over the page or one job; the page reads again by itself when something changed."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.dialog: AskDialog | None = None

    def add_shift(self, day: date) -> None:
        """Ask for a shift on a day that no pattern names."""
        shift = new_id(self._desk.clock)

        def add(typed: Typed) -> Any:
            posts = shift_fields.posts_of(typed.pop("deputies"), typed.pop("officers"))
            return self._rota.shifts.add(self._actor, AddShift(shift, posts=posts, **typed))

        form = self._form(shift_fields.ADDED, {"day": day})
        dialog = self._ask(self.tr("A shift more"), form, add, self.tr("Add the shift"))
        dialog.placing(lambda: {"posts": "deputies"})

    def move(self, shift: ShiftLine) -> None:
        """Ask for another day, hour or theme."""

        def move(typed: Typed) -> Any:
            command = MoveShift(shift.id, shift.revision, **typed)
            return self._rota.shifts.move(self._actor, command)

        form = self._form(shift_fields.MOVED, shift)
        title, act = self.tr("Move the shift"), self.tr("Move it")
        self._ask(title, form, move, act).then(self._tell_moved)

    def cancel(self, shift: ShiftLine) -> None:
        """Ask why a shift falls out."""

        def cancel(typed: Typed) -> Any:
            command = CancelShift(shift.id, shift.revision, typed["reason"])
            return self._rota.shifts.cancel(self._actor, command)

        title, act = self.tr("Cancel the shift"), self.tr("Cancel the shift")
        self._ask(title, self._form(shift_fields.CANCELLED), cancel, act)

    def reinstate(self, shift: ShiftLine) -> None:
        """Hold a shift after all, or open it again."""
        self._run(partial(self._rota.shifts.reinstate, self._actor, shift.id, shift.revision))

    def finish(self, shift: ShiftLine, *, nobody_came: bool = False) -> None:
        """Say that a shift is over, with visitors or without."""
        command = FinishShift(shift.id, shift.revision, nobody_came)
        self._run(partial(self._rota.shifts.finish, self._actor, command))

    def add_post(self, shift: ShiftLine) -> None:
        """Ask what the place more is for."""
        cell = new_id(self._desk.clock)

        def add(typed: Typed) -> Any:
            post = shift_fields.post_of(
                typed["post_kind"], tuple(typed["levels"]), typed["speciality"], typed["group"]
            )
            return self._rota.shifts.add_post(self._actor, AddPost(cell, shift.id, post))

        form = self._form(shift_fields.POST)
        levels = [ComboOption(one, words.of(one)) for one in DeputyLevel]
        form.input("levels").set_options(levels)
        title, act = self.tr("A place more"), self.tr("Add the place")
        self._ask(title, form, add, act)

    def drop_post(self, cell: CellLine) -> None:
        """Take an empty place out of its shift."""
        seen = CellSeen(cell.id, cell.revision)
        self._run(partial(self._rota.shifts.drop_post, self._actor, seen))

    def note(self, place: Place, attendance: Attendance) -> None:
        """Note what became of a turn; on the day itself somebody who came did so now."""
        shift, cell = place
        now = self._desk.clock.now()
        came = attendance is Attendance.ATTENDED and shift.day == local_date(now)
        command = NoteAttendance(
            new_id(self._desk.clock), cell.id, attendance, signed_in_at=now if came else None
        )
        self._run(partial(self._rota.attendance.note, self._actor, command))

    def ask_swap(self, cell: CellLine, stand: Stand, able: Able) -> None:
        """Ask who of those who could takes a turn, and whether one is given in return."""
        swap = new_id(self._desk.clock)

        def command(typed: Mapping[str, Any]) -> AskSwap:
            taker, other = swap_choice.taken(typed["with"], stand)
            asked = typed["reason"], typed["asked_for"]
            return AskSwap(swap, CellSeen(cell.id, cell.revision), taker, other, *asked)

        form = self._form(shift_fields.SWAP)
        form.input("with").set_options(swap_choice.choices(cell, stand, able))
        form.input("with").set_readings(arrange_fields.readings)
        title, act = self.tr("Ask for a swap"), self.tr("Ask for it")
        dialog = self._ask(
            title, form, lambda typed: self._rota.swaps.ask(self._actor, command(typed)), act
        )
        dialog.placing(lambda: {"taker": "with"})
        form.edited.connect(partial(self._show_against, dialog, form, command))

    def _show_against(
        self, dialog: AskDialog, form: RecordForm, command: Callable[[Typed], AskSwap]
    ) -> None:
        """Say below what stands against the swap that is chosen; it may be asked for all the same."""
        typed = form.read()
        if typed["with"] is None:
            return
        work = partial(self._rota.swaps.check, self._actor, command(typed))

        def show(found: Any) -> None:
            dialog.show_note("\n".join(words.of(one) for one in found))

        self._desk.jobs.ask(dialog, work, show, lambda _error: None, latest="against")

    @property
    def _rota(self) -> Rota:
        return self._desk.workspace.rota

    @property
    def _actor(self) -> Actor:
        return self._desk.actor

    def _tell_moved(self, moved: Moved) -> None:
        against = [words.of(one) for found in moved.warnings.values() for one in found]
        if against:
            self._desk.notices.toast("；".join(dict.fromkeys(against)))

    def _form(self, fields: tuple[Field, ...], known: object = None) -> RecordForm:
        form = RecordForm(fields, clock=self._desk.clock)
        usual = {one.name: one.default for one in fields}
        form.load({**usual, **known} if isinstance(known, Mapping) else known or usual)
        return form

    def _ask(self, title: str, form: RecordForm, work: Work, act: str) -> AskDialog:
        dialog = AskDialog(self._desk, title, form, work, act=act, parent=self._page.window())
        self.dialog = dialog
        dialog.open()
        return dialog

    def _run(self, work: Callable[[], Any]) -> None:
        self._desk.jobs.ask(self, work, None, self._desk.notices.say_error)
