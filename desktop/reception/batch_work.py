"""Takes one step for all marked matters: asks once, goes one by one, says what was done and what was not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.kernel.errors import StationError
from db.kernel.ids import MatterId
from db.reception.codes import Step
from desktop.forms.form_dialog import FormDialog
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.frame.desk import Desk
from desktop.parts.painting import Tone
from desktop.reception import batch_signing, batch_urging
from desktop.reception.acts import title_of
from desktop.reception.batch import TOLD, Outcome, fields_of, sentence, steps_for_all, take
from desktop.reception.batch_bar import BatchBar
from desktop.reception.lists import Lists
from desktop.reception.marking import Marking

_EXPLAINED = {Step.URGE: batch_urging.explain, Step.SIGN: batch_signing.explain}
"""Steps that do not suit every matter of their state, and what says so before the click."""


class BatchWork(QObject):
    """One batch at a time; it may be stopped between two matters, and what was done stays done."""

    def __init__(self, desk: Desk, marking: Marking, bar: BatchBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._marking, self._bar, self._page = desk, marking, bar, parent
        self._lists = Lists()
        self._outcome: Outcome | None = None
        self._values: Mapping[str, Any] = {}
        self._stops = False
        self.prints: Callable[[tuple[MatterId, ...]], object] | None = None
        """Who prints papers of many matters."""
        marking.changed.connect(self._on_marking_changed)
        marking.refused.connect(self._on_marking_refused)
        bar.act_wanted.connect(self.ask)
        bar.print_wanted.connect(self._on_print_wanted)
        bar.leave_wanted.connect(self.leave)

    def offer(self, lists: Lists) -> None:
        """Know other units."""
        self._lists = lists

    def steps(self) -> tuple[Step, ...]:
        """Return what can be done to everything that is marked."""
        return steps_for_all(self._marking.lines(), self._desk.actor)

    @Slot()
    def ask(self) -> None:
        """Ask which step; a single one is opened at once."""
        steps = self.steps()
        if self._outcome is not None:
            return
        if not steps:
            self._desk.notices.toast(self.tr("What is marked has no step in common"))
            return
        if len(steps) == 1:
            self.open(steps[0])
            return
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        for step in steps:
            menu.addAction(title_of(step)).triggered.connect(partial(self._open_later, step))
        menu.setActiveAction(menu.actions()[0])
        height = menu.sizeHint().height()
        menu.popup(self._bar.mapToGlobal(QPoint(0, -height)))

    def open(self, step: Step) -> None:
        """Ask once for all what the step asks, then begin."""
        lines = self._marking.lines()
        form = RecordForm(fields_of(step), clock=self._desk.clock)
        self._prepare(step, form)
        title = self.tr("{act}: %n matters", "", len(lines)).format(act=title_of(step))
        dialog = FormDialog(
            title, form, act=title_of(step), keep=self.tr("Leave"), parent=self._page
        )
        dialog.keep_in(self._desk.unsaved, f"dialog:batch:{step}")
        dialog.accepted.connect(lambda: self.begin(step, form.read()))
        dialog.finished.connect(dialog.deleteLater)
        if step in _EXPLAINED:
            _EXPLAINED[step](self._desk, dialog, lines)
        dialog.open()

    def begin(self, step: Step, values: Mapping[str, Any]) -> None:
        """Take the step for every marked matter, one after the other."""
        self._values, self._stops = values, False
        self._outcome = Outcome(step, left=self._marking.lines())
        self._next()

    @Slot()
    def _on_marking_refused(self) -> None:
        """Say why a waiting person gets no mark."""
        said = self.tr("Who waits has no matter yet; register it first, then it can be marked")
        self._desk.notices.toast(said)

    @Slot()
    def leave(self) -> None:
        """Stop before the next matter, or take all marks away."""
        if self._outcome is None:
            self._marking.set(())
        else:
            self._stops = True

    @Slot()
    def _on_marking_changed(self) -> None:
        if self._outcome is None:
            count = len(self._marking.lines())
            prints = self.prints is not None and may(self._desk.actor, Permission.PRINT)
            self._bar.show_marked(count, can_act=bool(self.steps()), can_print=prints)

    @Slot()
    def _on_print_wanted(self) -> None:
        if self.prints is not None:
            self.prints(tuple(line.id for line in self._marking.lines()))

    def _open_later(self, step: Step, _checked: bool = False) -> None:
        self.open(step)

    def _prepare(self, step: Step, form: RecordForm) -> None:
        names = {field.name for field in form.fields}
        for name in names & {"unit", "co_units"}:
            options = [ComboOption(one.id, one.name) for one in self._lists.units]
            form.input(name).set_options(options)
        if step is Step.ASSIGN:
            usual = {self._lists.usual_unit(one.category) for one in self._marking.lines()}
            form.input("unit").put(usual.pop() if len(usual) == 1 else None)

    def _next(self) -> None:
        outcome = self._outcome
        if outcome is None:
            return
        if not outcome.left or self._stops:
            self._end(outcome)
            return
        self._bar.show_progress(outcome.total - len(outcome.left), outcome.total)
        work = partial(take, self._desk, outcome.step, outcome.left[0], self._values)
        self._desk.jobs.ask(self, work, lambda _: self._after(None), self._after)

    def _after(self, error: StationError | None) -> None:
        if self._outcome is not None:
            self._outcome = self._outcome.after(error)
            self._next()

    def _end(self, outcome: Outcome) -> None:
        """Say what came of it; what was not done stays marked."""
        self._outcome = None
        undone = (*(one.line for one in outcome.refused), *outcome.left)
        self._marking.set(undone)
        done = self.tr("{act}: %n matters done", "", len(outcome.done)).format(
            act=title_of(outcome.step)
        )
        if not undone:
            self._desk.notices.toast(done)
            return
        self._desk.notices.banner(None, Tone.WARN, done, self._undone(outcome))

    def _undone(self, outcome: Outcome) -> str:
        today = local_date(self._desk.clock.now())
        told = [sentence(one, today) for one in outcome.refused[:TOLD]]
        more = len(outcome.refused) - len(told)
        if more > 0:
            told.append(self.tr("%n more were not done.", "", more))
        if outcome.left:
            told.append(self.tr("%n were left as they are.", "", len(outcome.left)))
        told.append(self.tr("What was not done and still stands in this list is still marked."))
        return "\n".join(told)
