"""Exporting the ledger: which matters, in which form; the window goes on while pages are read and written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.clock import local_date
from db.kernel.errors import StationError
from db.kernel.ids import MatterId
from db.kernel.problems import Problem
from db.reception.contracts import QueueView
from db.reception.filter_contracts import MatterFilter
from db.reception.ledger import LedgerLine, LedgerScope
from db.reception.ledger_rules import LedgerProblem
from desktop.forms.field import Combo, Day, Field
from desktop.forms.inputs.combo import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.jobs.undisturbed import undisturbed
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.progress_line import ProgressLine
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.reception.ledger_sheet import ENDINGS, LedgerForm, sheet_of, write
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.jobs.progress import Progress

_PAGE = 500
_EVERYTHING, _PERIOD, _FILTERED = "everything", "period", "filtered"
_SCOPES: tuple[tuple[object, Any], ...] = (
    (_PERIOD, QT_TRANSLATE_NOOP("LedgerOut", "Received within a period")),
    (_EVERYTHING, QT_TRANSLATE_NOOP("LedgerOut", "All matters")),
    *((view, words.mark_of(view)) for view in QueueView),
)
_WITH_FILTER = QT_TRANSLATE_NOOP("LedgerOut", "What meets the filter: {filter}")
_FORMS = (
    (LedgerForm.WORKBOOK, QT_TRANSLATE_NOOP("LedgerOut", "Excel workbook (.xlsx)")),
    (LedgerForm.TEXT, QT_TRANSLATE_NOOP("LedgerOut", "CSV (UTF-8, opens in Excel and WPS)")),
    (LedgerForm.TEXT_FOR_OLD, QT_TRANSLATE_NOOP("LedgerOut", "CSV (GB18030, for older programs)")),
)
FIELDS = (
    Field(
        "scope", QT_TRANSLATE_NOOP("LedgerOut", "Which matters"), Combo(_SCOPES), required=True,
        default=_PERIOD,
    ),
    Field("first", QT_TRANSLATE_NOOP("LedgerOut", "From"), Day(back=True)),
    Field("last", QT_TRANSLATE_NOOP("LedgerOut", "To"), Day(back=True), beside=True),
    Field(
        "form", QT_TRANSLATE_NOOP("LedgerOut", "Form of the file"), Combo(_FORMS), required=True,
        default=LedgerForm.WORKBOOK,
    ),
)  # fmt: skip


class LedgerOut(Pane):
    """``left()`` asks to go back. Nothing but a whole file ever stands under the name chosen."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Export the ledger"))
        self._desk = desk
        self._progress: Progress | None = None
        self._lines: list[LedgerLine] = []
        self._wanted: MatterFilter | None = None
        self._said = ""
        self.form = RecordForm(FIELDS, check=self._check, clock=desk.clock)
        self.export_button = Button(self.tr("Choose the file and export"), kind="primary")
        self.stop_button = Button(self.tr("Stop"))
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self._line, self._told = ProgressLine(), label("", "secondary")
        self.messages = MessageBar()
        self._arrange()
        self._connect()
        self._show_progress(shown=False)

    def begin(
        self, view: QueueView | None, *, wanted: MatterFilter | None = None, said: str = ""
    ) -> None:
        """Offer this year's matters; a list that is open can be had as well, ``said`` tells a filter's words."""
        today = local_date(self._desk.clock.now())
        self._wanted, self._said = wanted, said
        self.form.clear()
        self._offer_scopes()
        if wanted is not None:
            self.form.input("scope").put(_FILTERED)
        else:
            self.form.input("scope").put(_PERIOD if view in (None, QueueView.TODAY) else view)
        self.form.input("first").put(today.replace(month=1, day=1))
        self.form.input("last").put(today)
        self._show_days()
        self.form.focus("scope")

    def scope(self) -> LedgerScope:
        """Return which matters are asked for."""
        typed = self.form.read()
        if typed["scope"] == _PERIOD:
            return LedgerScope(first=typed["first"], last=typed["last"])
        if typed["scope"] == _FILTERED:
            return LedgerScope(wanted=self._wanted)
        return LedgerScope() if typed["scope"] == _EVERYTHING else LedgerScope(typed["scope"])

    def _offer_scopes(self) -> None:
        """Offer the filter too while one is in force."""
        options = [ComboOption(value, say(mark)) for value, mark in _SCOPES]
        if self._wanted is not None:
            options.insert(0, ComboOption(_FILTERED, say(_WITH_FILTER, filter=self._said)))
        self.form.input("scope").set_options(options)

    @Slot()
    def export(self) -> None:
        """Ask where to, then read page by page and write in one go."""
        if self.form.go_to_missing() or self._refuse_days():
            return
        form = LedgerForm(self.form.read()["form"])
        ending = ENDINGS[form]
        name = self.tr("Ledger {day}").format(day=local_date(self._desk.clock.now()).isoformat())
        path = self._desk.questions.save_as(f"{name}{ending}", f"(*{ending})")
        if path is not None:
            self.write_to(path if path.suffix else path.with_suffix(ending), form)

    def write_to(self, path: Path, form: LedgerForm) -> None:
        """Export to this file."""
        desk, scope = self._desk, self.scope()
        self._lines = []
        self._progress = desk.jobs.progress(self, self._show_written)
        self._show_progress(shown=True)
        read = partial(self._read, path, form, scope)
        desk.jobs.ask(
            self, lambda: desk.workspace.ledger.export(desk.actor, scope), read, self._fail
        )

    def _read(
        self, path: Path, form: LedgerForm, scope: LedgerScope, ids: Sequence[MatterId]
    ) -> None:
        """Read the next page; other work of the window comes between two of them."""
        if self._progress is None or self._progress.cancelled:
            return
        done = len(self._lines)
        self._show_read(done, len(ids))
        if done >= len(ids):
            self._write(path, form, scope)
            return
        desk, page = self._desk, ids[done : done + _PAGE]

        def take(lines: tuple[LedgerLine, ...]) -> None:
            self._lines.extend(lines)
            # A matter that went since stands in no line, and must not be waited for.
            missing = len(page) - len(lines)
            self._read(path, form, scope, [*ids[:done], *ids[done + missing :]] if missing else ids)

        desk.jobs.ask(self, partial(_lines, desk, page), take, self._fail)

    def _write(self, path: Path, form: LedgerForm, scope: LedgerScope) -> None:
        desk, lines, progress = self._desk, self._lines, self._progress
        assert progress is not None
        station = desk.workspace.stations
        total, said = len(lines), self._said

        def work(name: str) -> int:
            sheet = sheet_of(name, scope, total, desk.clock.now(), said=said)
            with undisturbed():
                write(path, lines, sheet, lambda done: progress.report(done, total), form=form)
            return total

        def begin(name: str) -> None:
            then = partial(self._finish, path)
            desk.jobs.compute(self, lambda: work(name), then, self._fail, progress=progress)

        desk.jobs.ask(self, lambda: station.facts().name, begin, self._fail)

    def _finish(self, path: Path, count: int) -> None:
        self._end()
        told = self.tr("%n matters exported to {name}", "", count).format(name=path.name)
        self.left.emit()
        self._desk.notices.toast(told)

    def _fail(self, error: StationError) -> None:
        self._end()
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _end(self) -> None:
        self._progress, self._lines = None, []
        self._show_progress(shown=False)

    @Slot()
    def stop(self) -> None:
        """Stop the work; no half of a file is left."""
        if self._progress is not None:
            self._progress.cancel()
            self._end()

    @Slot()
    def leave(self) -> None:
        """Go back; work under way is stopped."""
        self.stop()
        self.left.emit()

    def _show_read(self, done: int, total: int) -> None:
        told = self.tr("Reading {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        self._show(done, 2 * total, told)

    def _show_written(self, done: int, total: int) -> None:
        told = self.tr("Writing {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        self._show(total + done, 2 * total, told)

    def _show(self, done: int, total: int, told: str) -> None:
        self._line.show_part(done, total, told)
        self._told.setText(told)

    def _show_progress(self, *, shown: bool) -> None:
        for one in (self._line, self._told, self.stop_button):
            set_shown(one, shown=shown)
        self.export_button.setEnabled(not shown)
        self.form.setEnabled(not shown)

    @Slot()
    def _show_days(self) -> None:
        is_period = self.form.read()["scope"] == _PERIOD
        for name in ("first", "last"):
            self.form.set_shown(name, shown=is_period)

    def _check(self, typed: dict[str, Any]) -> Sequence[Problem]:
        first, last = typed.get("first"), typed.get("last")
        if typed.get("scope") == _PERIOD and first and last and last < first:
            return (Problem("last", LedgerProblem.PERIOD_REVERSED),)
        return ()

    def _refuse_days(self) -> bool:
        problems = self._check(self.form.read())
        self.form.show_problems(problems)
        return bool(problems)

    def _connect(self) -> None:
        self.form.edited.connect(self._show_days)
        self.export_button.clicked.connect(self.export)
        self.stop_button.clicked.connect(self.stop)
        self.back_button.clicked.connect(self.leave)

    def _arrange(self) -> None:
        self.set_header(
            PaneHeader(self.tr("Export the ledger"), self.tr("Names and phones masked"))
        )
        self.add_bar(self.messages)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(16)
        column.addWidget(self.form)
        column.addWidget(label(say(_ABOUT), "caption", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self._told)
        row.addWidget(self.stop_button)
        column.addLayout(row)
        column.addStretch(1)
        self.set_body(body, scrolls=True)
        foot = FootBar()
        foot.add_left(self.export_button)
        foot.add_right(self.back_button)
        self.set_foot(foot)


_ABOUT = QT_TRANSLATE_NOOP(
    "LedgerOut",
    "Every export is noted in the journal. A ledger that was corrected in Excel or WPS can be taken"
    " in again; only the cells that were changed are.",
)


def _lines(desk: Desk, page: Sequence[MatterId]) -> tuple[LedgerLine, ...]:
    """Return the lines of a page. Runs on the database thread."""
    with undisturbed():
        return desk.workspace.ledger.lines(desk.actor, page)
