"""Exporting the ledger: which matters, in which form; the window goes on while pages are read and written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.kernel.errors import NotPermitted, StationError
from db.kernel.ids import MatterId
from db.kernel.problems import Problem
from db.reception.contacts import Contact
from db.reception.filter_contracts import MatterFilter
from db.reception.ledger import LedgerLine, LedgerScope
from db.reception.ledger_rules import LedgerProblem
from db.reception.mapping import FieldMapping
from db.reception.queue_contracts import QueueView
from desktop.forms.field import Combo, Day, Field
from desktop.forms.inputs.combo import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import PaneHeader
from desktop.frame.second_person import ActOfTwo, ask_second
from desktop.jobs.undisturbed import undisturbed
from desktop.parts.painting import Tone
from desktop.parts.text import label
from desktop.reception.ledger_sheet import ENDINGS, LedgerForm, sheet_of, write
from desktop.reception.mapping_file import ENDING as MAPPING
from desktop.reception.mapping_file import load, told, write_mapped
from desktop.sheets.sheet_out import SheetOut
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.accounts.witness import Witness
    from desktop.frame.desk import Desk

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
    (LedgerForm.MAPPED, QT_TRANSLATE_NOOP("LedgerOut", "By a mapping file, for another platform")),
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


@dataclass(frozen=True, slots=True)
class _Way:
    """How a file is written: as a ledger, or as a mapping file says, in full where a second person agreed."""

    form: LedgerForm
    mapping: FieldMapping | None = None
    witness: Witness | None = None

    @property
    def platform(self) -> str:
        """Return for whom the file is."""
        return self.mapping.platform if self.mapping else ""


class LedgerOut(SheetOut):
    """The matters of a period, of a list or of a filter, read page by page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Export the ledger"))
        self._lines: list[LedgerLine] = []
        self._wanted: MatterFilter | None = None
        self._said = ""
        self.form = RecordForm(FIELDS, check=self._check, clock=desk.clock)
        self.form.edited.connect(self._show_days)
        header = PaneHeader(self.tr("Export the ledger"), self.tr("Names and phones masked"))
        about = label(say(_ABOUT), "caption", wrap=True)
        self._arrange(header, self.form, about, spacing=16)

    def begin(
        self, view: QueueView | None, *, wanted: MatterFilter | None = None, said: str = ""
    ) -> None:
        """Offer this year's matters; a list that is open can be had as well, ``said`` tells a filter's words."""
        self.messages.clear()
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
        if form is LedgerForm.MAPPED:
            self._choose_mapping()
            return
        ending = ENDINGS[form]
        name = self.tr("Ledger {day}").format(day=local_date(self._desk.clock.now()).isoformat())
        path = self._desk.questions.save_as(f"{name}{ending}", f"(*{ending})")
        if path is not None:
            self.write_to(path if path.suffix else path.with_suffix(ending), form)

    def write_to(self, path: Path, form: LedgerForm) -> None:
        """Export to this file."""
        self._start(path, _Way(form))

    def write_mapped(
        self, path: Path, mapping: FieldMapping, witness: Witness | None = None
    ) -> None:
        """Export to this file as a platform takes it."""
        self._start(path, _Way(LedgerForm.MAPPED, mapping, witness))

    def _choose_mapping(self) -> None:
        """Ask for the mapping file, and read it away from the window."""
        pattern = self.tr("Mapping files") + f" (*{MAPPING})"
        chosen = self._desk.questions.open_file(self.tr("Choose the mapping file"), pattern)
        if chosen is not None:
            refuse = partial(self._refuse_mapping, chosen)
            self._desk.jobs.compute(self, partial(load, chosen), self._choose_target, refuse)

    def _refuse_mapping(self, path: Path, error: StationError) -> None:
        headline = self.tr("{name} cannot be used").format(name=path.name)
        self.messages.show_message(Tone.BAD, headline, told(error))

    def _choose_target(self, mapping: FieldMapping) -> None:
        """Ask where to; names and phones in full ask for a second person as well."""
        desk, ending = self._desk, mapping.layout.ending
        if mapping.tells_in_full and not may(desk.actor, Permission.EXPORT_UNMASKED):
            self._fail(NotPermitted(Permission.EXPORT_UNMASKED))
            return
        day = local_date(desk.clock.now()).isoformat()
        path = desk.questions.save_as(f"{mapping.platform} {day}{ending}", f"(*{ending})")
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(ending)
        if mapping.tells_in_full:
            self._ask_second(path, mapping)
        else:
            self.write_mapped(path, mapping)

    def _ask_second(self, path: Path, mapping: FieldMapping) -> None:
        sentence = self.tr(
            "{name} wants to export matters with names, phones or addresses in full, unencrypted, for"
            " {platform} to the file {file}."
        ).format(name=self._desk.actor.name, platform=mapping.platform, file=path.name)
        then = partial(self.write_mapped, path, mapping)
        verb = self.tr("Agree and export")
        ask_second(
            self._desk, ActOfTwo(Permission.EXPORT_UNMASKED, sentence, verb, then), self.window()
        )

    def _start(self, path: Path, way: _Way) -> None:
        desk, scope = self._desk, self.scope()
        self._lines = []
        self._begin()
        read = partial(self._read, path, way, scope)
        export = partial(desk.workspace.ledger.export, desk.actor, scope, platform=way.platform)
        desk.jobs.ask(self, export, read, self._fail)

    def _read(self, path: Path, way: _Way, scope: LedgerScope, ids: Sequence[MatterId]) -> None:
        """Read the next page; other work of the window comes between two of them."""
        if self._progress is None or self._progress.cancelled:
            return
        done = len(self._lines)
        self._show_read(done, len(ids))
        if done >= len(ids):
            self._ask_contacts(path, way, scope)
            return
        desk, page = self._desk, ids[done : done + _PAGE]

        def take(lines: tuple[LedgerLine, ...]) -> None:
            self._lines.extend(lines)
            # A matter that went since stands in no line, and must not be waited for.
            missing = len(page) - len(lines)
            self._read(path, way, scope, [*ids[:done], *ids[done + missing :]] if missing else ids)

        desk.jobs.ask(self, partial(_lines, desk, page), take, self._fail)

    def _ask_contacts(self, path: Path, way: _Way, scope: LedgerScope) -> None:
        """Take the contacts out as the act of two that they are, where the mapping file wants them."""
        if way.witness is None:
            self._write(path, way, scope, ())
            return
        desk, ids = self._desk, [line.id for line in self._lines]
        take = partial(desk.workspace.contacts.take_out, desk.actor, way.witness, ids)
        desk.jobs.ask(self, take, partial(self._write, path, way, scope), self._fail)

    def _write(
        self, path: Path, way: _Way, scope: LedgerScope, contacts: Sequence[Contact]
    ) -> None:
        lines, said, now = self._lines, self._said, self._desk.clock.now()
        known = {one.matter: one for one in contacts}

        def work(station: str, report: Callable[[int], None]) -> None:
            sheet = sheet_of(station, scope, len(lines), now, said=said)
            with undisturbed():
                if way.mapping is not None:
                    write_mapped(path, way.mapping, lines, report, contacts=known)
                else:
                    write(path, lines, sheet, report, form=way.form)

        self._compose(path, len(lines), work)

    def _done(self, count: int) -> str:
        return self.tr("%n matters exported to {name}", "", count)

    def _end(self) -> None:
        self._lines = []
        super()._end()

    def _show_read(self, done: int, total: int) -> None:
        told = self.tr("Reading {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        self._show_part(done, 2 * total, told)

    def _show_written(self, done: int, total: int) -> None:
        """Writing is the second half of the work; the first is reading."""
        super()._show_written(done, total)
        self._line.show_part(total + done, 2 * total, self._told.text())

    def _show_progress(self, *, shown: bool) -> None:
        super()._show_progress(shown=shown)
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


_ABOUT = QT_TRANSLATE_NOOP(
    "LedgerOut",
    "Every export is noted in the journal. A ledger that was corrected in Excel or WPS can be taken"
    " in again; only the cells that were changed are.",
)


def _lines(desk: Desk, page: Sequence[MatterId]) -> tuple[LedgerLine, ...]:
    """Return the lines of a page. Runs on the database thread."""
    with undisturbed():
        return desk.workspace.ledger.lines(desk.actor, page)
