"""Importing a ledger: what each row would do stands there before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.errors import InvalidInput, StationError
from db.reception.ledger import Imported, Verdict
from db.reception.mapping import FieldMapping
from db.sheets.table import Table
from desktop import look
from desktop.frame.pane import FootBar, Pane, PaneHeader, scrolling
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.progress_line import ProgressLine
from desktop.parts.shown import set_shown
from desktop.parts.tabs import TextTabs
from desktop.parts.text import ElidedLabel, keep_to_words, label
from desktop.reception.import_beginning import ImportBeginning
from desktop.reception.import_columns import COLUMNS, NUMBER, ImportLine, reasons
from desktop.reception.import_desk import Examined, examine, is_same_file, read, take_over
from desktop.reception.import_mapping import ImportMapping
from desktop.reception.mapping_file import blamed, read_mapped, told
from desktop.reception.sheet_reading import Reading
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.jobs.progress import Progress

_ALL = "all"
_FILE = "file"
"""What is read and examined under: of two files only the one chosen last is shown."""
_COLUMNS = 248
_TAKEN = frozenset({Verdict.NEW, Verdict.UPDATE, Verdict.SAME})


class LedgerIn(Pane):
    """``left()`` asks to go back."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Import a ledger"))
        self._desk = desk
        self._progress: Progress | None = None
        self.examined: Examined | None = None
        self._top = PaneHeader(self.tr("Import a ledger"))
        self.messages = MessageBar()
        options = [(_ALL, self.tr("All"))] + [(one, words.of(one)) for one in Verdict]
        self.tabs = TextTabs(options, name=self.tr("Rows"))
        self.model = RecordModel(COLUMNS, self._fetch, parent=self)
        self.view = RecordView(self.model, settings=desk.settings, key="import")
        self.view.setAccessibleName(self.tr("Rows of the file"))
        self.reason = label("", wrap=True)
        self.mapping = ImportMapping()
        self.agrees, self.spares = QCheckBox(), QCheckBox()
        self.write_button = Button(self.tr("Import"), kind="primary")
        self.other_button = Button(self.tr("Choose another file"), icon="folder-open")
        self.mapped_button = Button(self.tr("By a mapping file…"), icon="link")
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self.stop_button = Button(self.tr("Stop"))
        self._line, self._told = ProgressLine(), ElidedLabel("", "secondary")
        keep_to_words(self._told)
        self._stack, self._beginning = QStackedWidget(), ImportBeginning(desk)
        self._columns = scrolling(self.mapping)
        self._arrange()
        self._connect()
        self._show_progress(shown=False)

    @Slot()
    def begin_mapped(self) -> None:
        """Ask for a mapping file, then for the file of the platform it tells of."""
        if chosen := self._beginning.ask(self._desk.questions):
            self.open_mapped(*chosen)

    @Slot()
    def begin(self) -> None:
        """Ask for the file."""
        pattern = self.tr("Tables") + " (*.xlsx *.xls *.ods *.csv *.txt)"
        path = self._desk.questions.open_file(self.tr("Choose a ledger"), pattern)
        if path is not None:
            self.open(path)
        elif self.examined is None:
            self.left.emit()

    def open(self, path: Path) -> None:
        """Read a file and show what would come of its rows."""
        self.messages.clear()
        self._show_part(0, 0, self.tr("Reading {name}").format(name=path.name))
        self._show_progress(shown=True)
        then, failed = partial(self._know, path), partial(self._refuse, path)
        self._desk.jobs.compute(self, lambda: read(path), then, failed, latest=_FILE)

    def open_mapped(self, mapping: Path, path: Path) -> None:
        """Read a file of an outside platform by its mapping file and show what would come of its rows."""
        self.messages.clear()
        self._show_part(0, 0, self.tr("Reading {name}").format(name=path.name))
        self._show_progress(shown=True)

        def know(found: tuple[FieldMapping, Reading]) -> None:
            set_shown(self._columns, shown=False)
            self._examine(path, found[1], found[0].platform)

        def refuse(error: StationError) -> None:
            self._refuse(blamed(error, mapping, path), error)

        work = partial(read_mapped, mapping, path)
        self._desk.jobs.compute(self, work, know, refuse, latest=_FILE)

    @Slot()
    def take_over(self) -> None:
        """Write every row that can be, as one act."""
        desk, examined = self._desk, self.examined
        if examined is None:
            return
        progress = self._progress = desk.jobs.progress(self, self._show_written)
        self._show_written(0, len(examined.written()))
        self._show_progress(shown=True)
        spares = self.spares.isChecked()
        work = partial(take_over, desk, examined, progress, spares_alike=spares)
        desk.jobs.ask(self, work, self._finish, self._fail)

    @Slot()
    def stop(self) -> None:
        """Stop reading or writing; nothing of the file is kept."""
        self._desk.jobs.forget(self, _FILE)
        if self._progress is not None:
            self._progress.cancel()
        self._progress = None
        self._show_progress(shown=False)

    @Slot()
    def leave(self) -> None:
        """Go back; nothing that was only looked at is kept."""
        self.stop()
        self.messages.clear()
        self._show(None)
        self.left.emit()

    def _know(self, path: Path, found: tuple[Table, tuple[str | None, ...]]) -> None:
        set_shown(self._columns, shown=True)
        self._examine(path, Reading(*found))

    def _examine(self, path: Path, reading: Reading, platform: str = "") -> None:
        desk, ledger = self._desk, self._desk.workspace.ledger
        work = partial(examine, ledger, desk.actor, path, reading, platform=platform)
        desk.jobs.ask(self, work, self._show, self._fail, latest=_FILE)

    def _refuse(self, path: Path, error: StationError) -> None:
        """Say why a file is not taken; what was open stays open."""
        headline = self.tr("{name} was not imported").format(name=path.name)
        self.messages.show_message(Tone.BAD, headline, told(error))
        self._show_progress(shown=False)

    def _show(self, examined: Examined | None) -> None:
        _ask_anew((self.agrees, self.spares), examined, self.examined)
        self.examined = examined
        if examined:
            self.mapping.offer(examined.reading.table, examined.reading.fields)
        self._top.set_title(self.tr("Import a ledger"), examined.source if examined else "")
        for verdict in Verdict:
            self.tabs.set_count(verdict, examined.count(verdict) if examined else None)
        self.tabs.set_count(_ALL, len(examined.lines) if examined else None)
        worst = next((one for one in reversed(Verdict) if examined and examined.count(one)), None)
        self.tabs.set_value(worst if worst in (Verdict.REFUSED, Verdict.CONFLICT) else _ALL)
        self._show_rows()
        self._stack.setCurrentIndex(1 if examined else 0)
        self._show_progress(shown=False)
        if examined:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_rows(self) -> None:
        """Show the rows of the open tab, the cursor on the first that is not taken, else on the first."""
        verdict = None if (chosen := self.tabs.value()) == _ALL else Verdict(str(chosen))
        lines = self.examined.of(verdict) if self.examined else ()
        self.model.set_ids(b"".join(line.id.bytes for line in lines))
        self.view.show_column(NUMBER, shown=any(line.verdict.number for line in lines))
        at = next((n for n, one in enumerate(lines) if one.verdict.verdict not in _TAKEN), 0)
        if lines:
            self.view.setCurrentIndex(self.model.index(at, 0))
        self._show_reason(lines[at].id if lines else None)  # a cursor that stays tells nobody

    @Slot(object)
    def _show_reason(self, chosen: UUID | None) -> None:
        line = self.examined.by_id.get(chosen) if self.examined and chosen else None
        self.reason.setText(reasons(line) if line is not None else "")
        set_shown(self.reason, shown=bool(self.reason.text()))

    @Slot()
    def _show_act(self) -> None:
        """Say what the button would do; rows that cannot be written stay out only when that is agreed."""
        examined = self.examined
        alike = len(examined.alike) if examined else 0
        spares = bool(alike) and self.spares.isChecked()
        writes = len(examined.written(spares_alike=spares)) if examined else 0
        left_out = examined.left_out() if examined else 0
        self.spares.setText(self.tr("Leave out the %n rows that may be here already", "", alike))
        set_shown(self.spares, shown=alike > 0)
        self.agrees.setText(self.tr("Leave out the %n rows that cannot be taken", "", left_out))
        set_shown(self.agrees, shown=left_out > 0 and writes > 0)
        allowed = examined is not None and may(self._desk.actor, Permission.IMPORT_SHEET)
        self.write_button.setText(
            self.tr("Import %n rows", "", writes) if writes else self.tr("Nothing to do")
        )
        set_shown(self.write_button, shown=allowed)
        self.write_button.setEnabled(writes > 0 and (not left_out or self.agrees.isChecked()))

    def _finish(self, done: Imported) -> None:
        self._progress = None
        self._show_progress(shown=False)
        self._beginning.undo.offer(done)
        self._show(None)
        self.left.emit()

    def _fail(self, error: StationError) -> None:
        """Nothing was written; look at the rows again, for something changed meanwhile."""
        self._progress = None
        self._show_progress(shown=False)
        if not isinstance(error, InvalidInput):
            said = words.said(error)
            self.messages.show_message(Tone.WARN, said.headline, said.body)
            return
        body = self.tr("Nothing was written. The rows were compared again.")
        self.messages.show_message(Tone.WARN, words.of(error.problems[0]), body)
        if self.examined is not None:
            self._examine(self.examined.path, self.examined.reading, self.examined.platform)

    def _show_written(self, done: int, total: int) -> None:
        told = self.tr("Writing {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        self._show_part(done, total, told)

    def _show_part(self, done: int, total: int, told: str) -> None:
        self._line.show_part(done, total, told)
        self._told.setText(told)

    def _show_progress(self, *, shown: bool) -> None:
        for one in (self._line, self._told, self.stop_button):
            set_shown(one, shown=shown)
        acts = (self.write_button, self.other_button, self.mapped_button, self.agrees)
        for other in (*acts, self.spares, self.mapping):
            other.setEnabled(not shown)
        self.other_button.setEnabled(self._progress is None)
        if not shown:
            self._show_act()

    @Slot()
    def _on_mapping_changed(self) -> None:
        if self.examined is not None:
            self.write_button.setEnabled(False)
            table = self.examined.reading.table
            self._examine(self.examined.path, Reading(table, self.mapping.fields()))

    def _fetch(self, ids: Sequence[UUID]) -> Sequence[ImportLine]:
        known = self.examined.by_id if self.examined else {}
        return [known[one] for one in ids if one in known]

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_rows)
        self.view.chosen.connect(self._show_reason)
        self.mapping.changed.connect(self._on_mapping_changed)
        for box in (self.agrees, self.spares):
            box.toggled.connect(self._show_act)
        self.write_button.clicked.connect(self.take_over)
        self.other_button.clicked.connect(self.begin)
        self.mapped_button.clicked.connect(self.begin_mapped)
        self.stop_button.clicked.connect(self.stop)
        self.back_button.clicked.connect(self.leave)

    def _arrange(self) -> None:
        self.set_header(self._top)
        self.add_bar(self.messages)
        look.scaled(self._columns, lambda it: self._columns.setFixedWidth(it.px(_COLUMNS)))
        self._beginning.chosen.connect(self.begin)
        self._beginning.mapped.connect(self.begin_mapped)
        self._stack.addWidget(self._beginning)
        rows = _under_each_other(self.tabs, self.view, self.reason)
        self._stack.addWidget(_beside(rows, self._columns))
        self.set_body(self._stack)
        foot = FootBar()
        telling = (self._line, self._told, self.stop_button)
        for part in (self.write_button, self.agrees, self.spares, *telling):
            foot.add_left(part)
        for button in (self.mapped_button, self.other_button, self.back_button):
            foot.add_right(button)
        self.set_foot(foot)


def _ask_anew(boxes: Iterable[QCheckBox], now: Examined | None, before: Examined | None) -> None:
    """Untick what was agreed for another file."""
    if not is_same_file(now, before):
        for box in boxes:
            box.setChecked(False)


def _under_each_other(tabs: QWidget, view: QWidget, reason: QWidget) -> QWidget:
    """Return the rows of the file, with the tabs above and the reason of the chosen one below."""
    rows = QWidget()
    column = QVBoxLayout(rows)
    column.setContentsMargins(20, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(tabs)
    column.addWidget(view, 1)
    column.addWidget(reason)
    return rows


def _beside(rows: QWidget, columns: QWidget) -> QWidget:
    body = QWidget()
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rows, 1)
    row.addWidget(columns)
    return body
