"""What every import of a sheet shares: a preview of each row, nothing written before, work that can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.errors import InvalidInput, StationError
from desktop import look
from desktop.frame.pane import FootBar, Pane, PaneHeader, scrolling
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.progress_line import ProgressLine
from desktop.parts.shown import set_shown
from desktop.parts.tabs import TextTabs
from desktop.parts.text import ElidedLabel, keep_to_words, label
from desktop.sheets.import_mapping import Choices, ImportMapping
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.jobs.progress import Progress
    from desktop.sheets.examined import Looked
    from desktop.tables.column import Column

_ALL = "all"
FILE = "file"
"""What is read and examined under: of two files only the one chosen last is shown."""
_COLUMNS = 248
_IMPORTS = QT_TRANSLATE_NOOP("SheetIn", "Import {count} rows")
_LEFT_OUT = QT_TRANSLATE_NOOP("SheetIn", "Leave out the {count} rows that cannot be taken")


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What one kind of sheet is called, and how its rows are told apart and shown."""

    title: Mark
    question: Mark
    """Asks for the file."""
    verdicts: tuple[StrEnum, ...]
    """Tabs above the rows, the worst last."""
    taken: frozenset[StrEnum]
    """Verdicts of rows that nobody has to look at."""
    columns: tuple[Column[Any], ...]
    reasons: Callable[[Any], str]
    choices: Choices
    key: str
    """Name under which the widths of the columns are kept."""


class SheetIn(Pane):
    """``left()`` asks to go back."""

    left = Signal()

    def __init__(self, desk: Desk, said: SheetWords, beginning: QWidget) -> None:
        super().__init__(say(said.title))
        self._desk, self._said = desk, said
        self._progress: Progress | None = None
        self.examined: Looked[Any] | None = None
        self._top = PaneHeader(say(said.title))
        self.messages = MessageBar()
        options = [(_ALL, self.tr("All"))] + [(one, words.of(one)) for one in said.verdicts]
        self.tabs = TextTabs(options, name=self.tr("Rows"))
        self.model = RecordModel(said.columns, self._fetch, parent=self)
        self.view = RecordView(self.model, settings=desk.settings, key=said.key)
        self.view.setAccessibleName(self.tr("Rows of the file"))
        self.reason = label("", wrap=True)
        self.mapping = ImportMapping(said.choices)
        self.agrees = QCheckBox()
        self.write_button = Button(self.tr("Import"), kind="primary")
        self.other_button = Button(self.tr("Choose another file"), icon="folder-open")
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self.stop_button = Button(self.tr("Stop"))
        self._line, self._told = ProgressLine(), ElidedLabel("", "secondary")
        keep_to_words(self._told)
        self._stack, self._beginning = QStackedWidget(), beginning
        self._columns = scrolling(self.mapping)

    @Slot()
    def begin(self) -> None:
        """Ask for the file."""
        pattern = self.tr("Tables") + " (*.xlsx *.xls *.ods *.csv *.txt)"
        path = self._desk.questions.open_file(say(self._said.question), pattern)
        if path is not None:
            self.open(path)
        elif self.examined is None:
            self.left.emit()

    def open(self, path: Path) -> None:
        """Read a file and show what would come of its rows."""
        self._show_reading(path)
        then, failed = partial(self._know, path), partial(self._refuse, path)
        self._desk.jobs.compute(self, partial(self._read, path), then, failed, latest=FILE)

    @Slot()
    def take_over(self) -> None:
        """Write every row that can be, as one act."""
        desk = self._desk
        if self.examined is None:
            return
        progress = self._progress = desk.jobs.progress(self, self._show_written)
        self._show_written(0, self._writes())
        self._show_progress(shown=True)
        desk.jobs.ask(self, self._writing(progress), self._finish, self._fail)

    @Slot()
    def stop(self) -> None:
        """Stop reading or writing; nothing of the file is kept."""
        self._desk.jobs.forget(self, FILE)
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

    def _read(self, path: Path) -> Any:
        """Return what a file says. Runs away from the window and the database."""
        raise NotImplementedError

    def _know(self, path: Path, found: Any) -> None:
        """Ask what would come of the rows that were read."""
        raise NotImplementedError

    def _look_again(self, fields: Sequence[str | None] | None = None) -> None:
        """Examine the open file once more, by these meanings of its columns where they are given."""
        raise NotImplementedError

    def _writing(self, progress: Progress) -> Callable[[], Any]:
        """Return the work that writes. Runs on the database thread."""
        raise NotImplementedError

    def _offer_undo(self, done: Any) -> None:
        """Say what was written, with the way back."""
        raise NotImplementedError

    def _writes(self) -> int:
        """Return how many rows would be written."""
        raise NotImplementedError

    def _boxes(self) -> tuple[QCheckBox, ...]:
        """Return what is agreed for one file and asked anew for the next."""
        return (self.agrees,)

    def _held(self) -> tuple[QWidget, ...]:
        """Return what waits while work is under way."""
        return (self.write_button, self.other_button, self.agrees, self.mapping)

    def _refuse(self, path: Path, error: StationError) -> None:
        """Say why a file is not taken; what was open stays open."""
        self._show_refused(path, words.said(error).body)

    def _show_refused(self, path: Path, why: str) -> None:
        headline = self.tr("{name} was not imported").format(name=path.name)
        self.messages.show_message(Tone.BAD, headline, why)
        self._show_progress(shown=False)

    def _show(self, examined: Looked[Any] | None) -> None:
        _ask_anew(self._boxes(), examined, self.examined)
        self.examined = examined
        if examined:
            self.mapping.offer(examined.table, examined.fields)
        self._top.set_title(say(self._said.title), examined.source if examined else "")
        verdicts = self._said.verdicts
        for verdict in verdicts:
            self.tabs.set_count(verdict, examined.count(verdict) if examined else None)
        self.tabs.set_count(_ALL, len(examined.lines) if examined else None)
        worst = next((one for one in reversed(verdicts) if examined and examined.count(one)), None)
        self.tabs.set_value(_ALL if worst in self._said.taken or worst is None else worst)
        self._show_rows()
        self._stack.setCurrentIndex(1 if examined else 0)
        self._show_progress(shown=False)
        if examined:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_rows(self) -> None:
        """Show the rows of the open tab, the cursor on the first that is not taken, else on the first."""
        chosen, taken = self.tabs.value(), self._said.taken
        verdict = next((one for one in self._said.verdicts if one is chosen), None)
        lines = self.examined.of(verdict) if self.examined else ()
        self.model.set_ids(b"".join(line.id.bytes for line in lines))
        self._show_columns(lines)
        at = next((n for n, one in enumerate(lines) if one.verdict.verdict not in taken), 0)
        if lines:
            self.view.setCurrentIndex(self.model.index(at, 0))
        self._show_reason(lines[at].id if lines else None)  # a cursor that stays tells nobody

    def _show_columns(self, lines: Sequence[Any]) -> None:
        """Show the columns that these rows need."""

    @Slot(object)
    def _show_reason(self, chosen: UUID | None) -> None:
        line = self.examined.by_id.get(chosen) if self.examined and chosen else None
        self.reason.setText(self._said.reasons(line) if line is not None else "")
        set_shown(self.reason, shown=bool(self.reason.text()))

    @Slot()
    def _show_act(self) -> None:
        """Say what the button would do; rows that cannot be written stay out only when that is agreed."""
        writes = self._writes()
        left_out = self.examined.left_out() if self.examined else 0
        self.agrees.setText(say(_LEFT_OUT, count=left_out))
        set_shown(self.agrees, shown=left_out > 0 and writes > 0)
        allowed = self.examined is not None and may(self._desk.actor, Permission.IMPORT_SHEET)
        act = say(_IMPORTS, count=writes) if writes else self.tr("Nothing to do")
        self.write_button.setText(act)
        set_shown(self.write_button, shown=allowed)
        self.write_button.setEnabled(writes > 0 and (not left_out or self.agrees.isChecked()))

    def _finish(self, done: Any) -> None:
        self._progress = None
        self._show_progress(shown=False)
        self._offer_undo(done)
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
            self._look_again()

    def _show_reading(self, path: Path) -> None:
        self.messages.clear()
        self._show_part(0, 0, self.tr("Reading {name}").format(name=path.name))
        self._show_progress(shown=True)

    def _show_written(self, done: int, total: int) -> None:
        told = self.tr("Writing {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        self._show_part(done, total, told)

    def _show_part(self, done: int, total: int, told: str) -> None:
        self._line.show_part(done, total, told)
        self._told.setText(told)

    def _show_progress(self, *, shown: bool) -> None:
        for one in (self._line, self._told, self.stop_button):
            set_shown(one, shown=shown)
        for other in self._held():
            other.setEnabled(not shown)
        self.other_button.setEnabled(self._progress is None)
        if not shown:
            self._show_act()

    @Slot()
    def _on_mapping_changed(self) -> None:
        if self.examined is not None:
            self.write_button.setEnabled(False)
            self._look_again(self.mapping.fields())

    def _fetch(self, ids: Sequence[UUID]) -> Sequence[Any]:
        known = self.examined.by_id if self.examined else {}
        return [known[one] for one in ids if one in known]

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_rows)
        self.view.chosen.connect(self._show_reason)
        self.mapping.changed.connect(self._on_mapping_changed)
        for box in self._boxes():
            box.toggled.connect(self._show_act)
        self.write_button.clicked.connect(self.take_over)
        self.other_button.clicked.connect(self.begin)
        self.stop_button.clicked.connect(self.stop)
        self.back_button.clicked.connect(self.leave)

    def _arrange(self, *, rare: Sequence[Button] = ()) -> None:
        """Lay everything out; ``rare`` ways to begin stand before the usual one."""
        self.set_header(self._top)
        self.add_bar(self.messages)
        look.scaled(self._columns, lambda it: self._columns.setFixedWidth(it.px(_COLUMNS)))
        self._stack.addWidget(self._beginning)
        rows = _under_each_other(self.tabs, self.view, self.reason)
        self._stack.addWidget(_beside(rows, self._columns))
        self.set_body(self._stack)
        foot = FootBar()
        telling = (self._line, self._told, self.stop_button)
        for part in (self.write_button, *self._boxes(), *telling):
            foot.add_left(part)
        for button in (*rare, self.other_button, self.back_button):
            foot.add_right(button)
        self.set_foot(foot)
        self._connect()
        self._show_progress(shown=False)


def _ask_anew(
    boxes: Iterable[QCheckBox], now: Looked[Any] | None, before: Looked[Any] | None
) -> None:
    """Untick what was agreed for another file: what was agreed for a file is not agreed for the next."""
    is_same = now is not None and before is not None and now.table is before.table
    for box in () if is_same else boxes:
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
