"""Asks for what the days of the rota are made of: reception days, exceptions, leave, the rules of a proposal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.accounts.rules import Permission, may
from db.kernel.ids import new_id
from db.kernel.kinds import Saved
from db.people.contracts import PersonLine
from db.scheduling.absence_contracts import AbsenceLine, AbsencePreview, RecordAbsence
from db.scheduling.pattern_contracts import ExceptDays, ExceptionForm, ExceptionLine, PatternLine
from db.scheduling.settings_rules import RotaSettings
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.scheduling import arrange_fields, pattern_told, turns_given
from desktop.scheduling.ask_dialog import AskDialog, Typed, Work
from desktop.scheduling.pattern_fields import command_of, pattern_form, place_of_numbers

if TYPE_CHECKING:
    from datetime import date

    from db.kernel.actor import Actor
    from db.scheduling.rota import Rota
    from desktop.frame.desk import Desk


class Arranging(QObject):
    """Every act opens a form over the page or is one job; ``page`` names who could come and the day that is shown."""

    def __init__(self, desk: Desk, page: QWidget, day: Callable[[], date]) -> None:
        super().__init__(page)
        self.desk, self._page, self._day = desk, page, day
        self.may_set = may(desk.actor, Permission.KEEP_STATION)
        self.dialog: AskDialog | None = None
        self.people: Sequence[PersonLine] = ()
        self.patterns: Sequence[PatternLine] = ()

    @Slot()
    def add_pattern(self) -> None:
        """Ask for a reception day that comes again."""
        self._ask_pattern(None)

    def change_pattern(self, line: PatternLine) -> None:
        """Ask what changes; shifts that were laid out before stay."""
        self._ask_pattern(line)

    def retire_pattern(self, line: PatternLine) -> None:
        """Let a reception day plan nothing more."""
        told = self.tr("No shift is laid out for it any more; those that are there stay.")
        self._run(partial(self._rota.planning.retire, self._actor, line.id, line.revision), told)

    @Slot()
    def add_exception(self) -> None:
        """Ask for days with reception more, or with none."""
        form = arrange_fields.weekdays_form(arrange_fields.EXCEPTION, self.desk.clock)
        offered = [ComboOption(one.id, pattern_told.told(one.days)) for one in self.patterns]
        form.input("pattern").set_options(offered)
        usual = {"form": ExceptionForm.CLOSED, "first": self._day(), "last": None, "weekdays": ()}
        form.load({**usual, "pattern": None, "occasion": ""})
        made = new_id(self.desk.clock)
        title, act = self.tr("An exception"), self.tr("Keep the exception")
        dialog = self._ask(title, form, partial(self._except, made), act)
        dialog.then(self._tell_exception)

    def withdraw_exception(self, line: ExceptionLine) -> None:
        """Let the reception day hold again."""
        self._run(partial(self._rota.planning.withdraw, self._actor, line.id), "")

    @Slot()
    def add_absence(self) -> None:
        """Ask who cannot come when; turns of those days are asked about one by one before it is kept."""
        form = arrange_fields.weekdays_form(arrange_fields.ABSENCE, self.desk.clock)
        form.input("person").set_options(arrange_fields.options_of_people(self.people))
        form.input("person").set_readings(arrange_fields.readings)
        usual = {"first": self._day(), "last": None, "weekdays": ()}
        form.load({**usual, "kind": arrange_fields.USUAL_ABSENCE})
        made = new_id(self.desk.clock)
        title, act = self.tr("Somebody cannot come"), self.tr("Keep the leave")
        self._ask(title, form, partial(self._preview, made), act).then(self._ask_turns)

    def withdraw_absence(self, line: AbsenceLine) -> None:
        """Say that somebody can come after all."""
        told = self.tr("Can be called again; turns that were given up stay so.")
        self._run(partial(self._rota.absences.withdraw, self._actor, line.id, line.revision), told)

    @Slot()
    def ask_settings(self) -> None:
        """Ask for the rules of a proposal, as they are in force."""
        work = partial(self._rota.settings.current, self._actor)
        self.desk.jobs.ask(self, work, self._ask_settings, self.desk.notices.say_error)

    @property
    def _rota(self) -> Rota:
        return self.desk.workspace.rota

    @property
    def _actor(self) -> Actor:
        return self.desk.actor

    def _ask_pattern(self, line: PatternLine | None) -> None:
        form = pattern_form(line, self.desk.clock)
        pattern = line.id if line is not None else new_id(self.desk.clock)

        def keep(typed: Typed) -> Any:
            return self._rota.planning.keep(self._actor, command_of(pattern, typed, line))

        title = self.tr("Change a reception day") if line else self.tr("A reception day")
        dialog = self._ask(title, form, keep, self.tr("Keep the reception day"))
        dialog.placing(partial(place_of_numbers, form)).then(self._tell_pattern)

    def _except(self, exception: Any, typed: Typed) -> Any:
        command = ExceptDays(
            exception, typed["form"], pattern=typed["pattern"], occasion=typed["occasion"],
            **arrange_fields.days_meant(typed),
        )  # fmt: skip
        return self._rota.planning.except_days(self._actor, command)

    def _preview(self, absence: Any, typed: Typed) -> Any:
        """Keep an absence that touches no turn at once, and return what another one touches."""
        command = RecordAbsence(absence, **{**typed, **arrange_fields.days_meant(typed)})
        seen = self._rota.absences.preview(self._actor, command)
        if seen.turns:
            return command, seen
        kept = self._rota.absences.record(self._actor, command)
        return Saved((command, None), kept.changes)

    def _ask_turns(self, found: tuple[RecordAbsence, AbsencePreview | None]) -> None:
        command, seen = found
        if seen is None:
            self.desk.notices.toast(self.tr("Leave is kept"))
            return
        form = turns_given.form_of(seen, self.desk.clock)

        def keep(typed: Typed) -> Any:
            named = turns_given.named(command, seen, typed)
            return self._rota.absences.record(self._actor, named)

        title = self.tr("%n turns fall on these days", "", len(seen.turns))
        dialog = self._ask(title, form, keep, self.tr("Keep the leave"))
        dialog.then(lambda _line: self.desk.notices.toast(self.tr("Leave is kept")))

    def _ask_settings(self, seen: RotaSettings) -> None:
        form = arrange_fields.settings_form(seen, self.desk.clock)

        def keep(typed: Typed) -> Any:
            wanted = arrange_fields.settings_of(seen, typed)
            return self._rota.settings.change(self._actor, seen, wanted)

        title, act = self.tr("Rules of a proposal"), self.tr("Keep the rules")
        dialog = self._ask(title, form, keep, act)
        dialog.then(lambda _done: self.desk.notices.toast(self.tr("Holds from the next proposal")))

    def _tell_pattern(self, _line: PatternLine) -> None:
        self.desk.notices.toast(self.tr("Kept. Lay the reception days out to see them."))

    def _tell_exception(self, line: ExceptionLine) -> None:
        closed = self.tr("Kept. Shifts that stand there already stay until they are cancelled.")
        extra = self.tr("Kept. Lay the reception days out to see them.")
        self.desk.notices.toast(closed if line.form is ExceptionForm.CLOSED else extra)

    def _ask(self, title: str, form: RecordForm, work: Work, act: str) -> AskDialog:
        dialog = AskDialog(self.desk, title, form, work, act=act, parent=self._page.window())
        self.dialog = dialog
        dialog.open()
        return dialog

    def _run(self, work: Callable[[], Any], told: str) -> None:
        def tell(_done: Any) -> None:
            if told:
                self.desk.notices.toast(told)

        self.desk.jobs.ask(self, work, tell, self.desk.notices.say_error)
