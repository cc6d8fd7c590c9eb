"""结果: what the days of a period come to, each figure with its basis and with the sheets behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.evaluation.finding_contracts import FindingLine, FindingState
from db.evaluation.result_contracts import Counted, Results
from db.evaluation.sums import summed
from db.insights import periods
from db.insights.contracts import Period
from db.kernel.kinds import Changes, Kind
from desktop.evaluation.board_aside import BoardAside
from desktop.evaluation.board_bar import BoardBar, named
from desktop.evaluation.board_columns import (
    Identified,
    columns_of,
    paint_spread,
    spread_at,
    total_of,
)
from desktop.evaluation.board_faces import (
    BoardRow,
    By,
    most_lost,
    rate_of,
    row_of,
    rows_of,
    shown,
)
from desktop.evaluation.board_figures import BoardFigures
from desktop.evaluation.finding_desk import FindingDesk
from desktop.evaluation.paper_orders import FindingWanted, SummaryWanted, Wanted
from desktop.evaluation.section import OpenFinding, Section
from desktop.frame.desk import Desk
from desktop.parts.empty import EmptyState
from desktop.parts.segments import Segments
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView, in_card

_PERIODS = 4


@dataclass(frozen=True, slots=True)
class Read:
    """What was read for one period: its results, those of the periods before, and its findings."""

    counted: Counted
    found: Results
    before: tuple[tuple[Period, Results], ...]
    findings: tuple[FindingLine, ...]


class Board(Section):
    """Rows by department, item or enterprise; findings stand beside them as a list of their own."""

    reloads_on: ClassVar[Changes] = frozenset({
        Kind.EVALUATION_SESSION, Kind.EVALUATION_SHEET, Kind.EVALUATION_ANSWER,
        Kind.EVALUATION_FINDING, Kind.FINDING_STEP, Kind.FORM_TEMPLATE,
    })  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.service = desk.workspace.evaluation
        self.read: Read | None = None
        self._rows: dict[UUID, Identified] = {}
        self.bar, self.figures = BoardBar(desk.clock), BoardFigures()
        self.by = Segments(self._sorts(), name=self.tr("Rows by"))
        self.by.set_value(By.DEPARTMENT)
        self.stack, self._place = QStackedWidget(), QVBoxLayout()
        self.view: RecordView | None = None
        self._nothing = EmptyState(
            "chart-bar", self.tr("Nothing was reckoned yet"),
            self.tr("Only locked sheets of days that were closed count. Choose other days, or close one."),
        )  # fmt: skip
        self.behind, self.findings = BoardAside(), FindingDesk(desk)
        self._panes = QStackedWidget()
        self.aside = self._panes
        self._lay_out()
        self._connect()

    @property
    def _by(self) -> By:
        """What the rows are."""
        return By(self.by.value())

    @property
    def _chosen(self) -> BoardRow | None:
        """The row the keys stand on."""
        at = self.view.current_id() if self.view else None
        found = self._rows.get(at) if at is not None else None
        return found.row if found else None

    def reload(self) -> None:
        """Reckon again for the days and the form that are chosen."""
        self.desk.jobs.ask(self, self.service.forms.every, self._show_forms, latest="forms")

    def first_focus(self) -> QWidget | None:
        """Work begins in the table."""
        return self.view or self.bar.sorts.first_focus()

    def adopt(self, whole: QStackedWidget) -> None:
        """Lay photos of findings in full over the page."""
        self.findings.pane.adopt(whole)

    def open_subject(self, subject: object) -> bool:
        """Show a finding among the others."""
        if isinstance(subject, OpenFinding):
            self._show_findings(subject.finding)
        return isinstance(subject, OpenFinding)

    def take_out(self) -> None:
        """Write the board into a workbook."""
        from desktop.evaluation.board_out import take_out

        if self.read is not None and self.bar.form is not None:
            take_out(self, self.read.found, self.bar.form.template, self.bar.chosen_basis)

    def paper(self) -> Wanted | None:
        """Return the notice of the finding that is chosen, or the summary of what is shown."""
        if self.stack.currentWidget() is self.findings:
            line = self.findings.pane.line
            return FindingWanted(line) if line is not None else None
        if self.read is None or self.bar.form is None:
            return None
        return SummaryWanted(self.read.counted, self.read.found, self.bar.form.template.name)

    def leave(self) -> None:
        """Put the pane away that stands beside the table."""
        if self.stack.currentWidget() is self.findings:
            self._show_board()

    def _show_forms(self, forms: Any) -> None:
        self.bar.show_forms(_newest(forms))
        form = self.bar.form
        if form is not None:
            work = partial(self._read, form.template.code, self.bar.period)
            self.desk.jobs.ask(self, work, self._show_read, latest="board")

    def _read(self, form: str, period: Period) -> Read:
        """Read one period and those before it; runs on the database thread."""
        actor, every = self.desk.actor, [period]
        while len(every) < _PERIODS:
            every.append(periods.stepped(every[-1], -1))
        counted = self.service.board.counted(actor, every[-1].first, period.last, form)
        found = [summed(counted, one.first, one.last) for one in every]
        findings: tuple[FindingLine, ...] = ()
        if may(actor, Permission.PLAN_EVALUATIONS):
            findings = self.service.findings.between(actor, period.first, period.last)
        return Read(counted, found[0], tuple(zip(every[1:], found[1:], strict=True)), findings)

    def _show_read(self, read: Read) -> None:
        self.read = read
        self.findings.show_lines(read.findings)
        waits = sum(one.state is not FindingState.PASSED for one in read.findings)
        self.badge_changed.emit(waits)
        self.figures.show_results(read.found, read.before[0][1], self.bar.chosen_basis, waits)
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        """Show the rows of the sort that is chosen, the worst first and the sum below them."""
        read, form = self.read, self.bar.form
        if read is None or form is None:
            return
        by, basis = self._by, self.bar.chosen_basis
        rows = list(rows_of(read.found, by, form.template, basis))
        if by is not By.ITEM and rows:
            total = row_of(read.found.total, form.template, basis)
            rows.append(total_of(rows, _called(total, self.tr("Sum"))))
        self._fill(by, rows)
        if self.stack.currentWidget() is not self.findings:
            self._show_board()

    def _fill(self, by: By, rows: Sequence[BoardRow]) -> None:
        assert self.bar.form is not None
        self._rows = {one.id: one for one in map(Identified, rows)}
        model = RecordModel(columns_of(by, self.bar.form.template), self._fetch, parent=self)
        view = RecordView(model, settings=self.desk.settings, key=f"board-{by.value}")
        view.setAccessibleName(self.tr("Results"))
        at = spread_at(by)
        if at is not None:
            view.show_as(at, paint_spread)
        model.set_ids(b"".join(one.bytes for one in self._rows))
        view.chosen.connect(self._on_view_chosen)
        view.opened.connect(self._on_view_opened)
        self._put(view)
        if rows:
            view.setCurrentIndex(model.index(0, 0))

    def _put(self, view: RecordView) -> None:
        """Put a table in the place of the one before."""
        had_focus = self.view is not None and self.view.hasFocus()
        while (item := self._place.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self.view = view
        self._place.addWidget(in_card(view))
        if had_focus:
            view.setFocus()

    def _fetch(self, ids: Sequence[Any]) -> Sequence[Identified]:
        return [self._rows[one] for one in ids if one in self._rows]

    @Slot(object)
    def _on_view_chosen(self, row: UUID) -> None:
        read, chosen = self.read, self._rows.get(row)
        if read is None or chosen is None:
            return
        lost = most_lost(read.found.items, chosen.row.sheets)
        count = sum(one.sheet in chosen.row.sheets for one in read.findings)
        self.behind.show_row(chosen.row, lost, count)
        self.behind.show_before(self._before(chosen.row))
        behind = [one for one in read.counted.sheets if one.id in chosen.row.sheets]
        seen = may(self.desk.actor, Permission.PLAN_EVALUATIONS)
        self.behind.show_sheets(behind[::-1] if seen else ())

    def _before(self, row: BoardRow) -> list[tuple[str, Any, str]]:
        """Return the rates of the same row in the last periods, the present one last."""
        assert self.read is not None
        told = [(named(self.bar.period), row.rate.percent, _sign(row.rate.percent))]
        for period, found in self.read.before:
            rate = self._rate_in(found, row.key)
            told.append((named(period), rate, _sign(rate)))
        return told[::-1]

    def _rate_in(self, found: Results, key: str) -> Any:
        basis = self.bar.chosen_basis
        if self._by is By.ITEM:
            return next((one.by_items.percent for one in found.items if one.item == key), None)
        every = (found.total, *found.departments, *found.enterprises)
        return next((rate_of(one, basis).percent for one in every if one.key == key), None)

    @Slot(object)
    def _on_view_opened(self, _row: UUID) -> None:
        self.behind.list.setFocus()

    @Slot()
    def _on_findings_wanted(self) -> None:
        chosen = self._chosen
        self.findings.narrow(chosen.sheets if chosen is not None else None)
        self._show_findings()

    @Slot()
    def _show_all_findings(self) -> None:
        self.findings.narrow(None)
        self._show_findings()

    def _show_findings(self, finding: UUID | None = None) -> None:
        self.stack.setCurrentWidget(self.findings)
        self._panes.setCurrentWidget(self.findings.pane)
        if finding is not None:
            self.findings.show_finding(finding)

    @Slot()
    def _show_board(self) -> None:
        self.findings.narrow(None)
        empty = self.read is None or not self.read.found.total.sheets
        self.stack.setCurrentIndex(1 if empty else 0)
        self._panes.setCurrentWidget(self.behind)

    def _sorts(self) -> list[tuple[object, str]]:
        return [
            (By.DEPARTMENT, self.tr("Departments")), (By.ITEM, self.tr("Items")),
            (By.FIRM, self.tr("Enterprises")),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.bar.changed.connect(self.reload)
        self.by.currentChanged.connect(self._show_rows)
        self.behind.sheet_wanted.connect(self.subject_wanted)
        self.behind.findings_wanted.connect(self._on_findings_wanted)
        self.figures.findings_wanted.connect(self._show_all_findings)
        self.findings.left.connect(self._show_board)
        self.findings.sheet_wanted.connect(self.subject_wanted)

    def _lay_out(self) -> None:
        board = QWidget()
        column = QVBoxLayout(board)
        column.setContentsMargins(20, 8, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.figures)
        row = QHBoxLayout()
        row.addWidget(self.by)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._place, 1)
        for part in (board, self._nothing, self.findings):
            self.stack.addWidget(part)
        for pane in (self.behind, self.findings.pane):
            self._panes.addWidget(pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.stack, 1)


def _newest(forms: Sequence[Any]) -> list[Any]:
    """Return the newest version of every form."""
    found: dict[str, Any] = {}
    for one in forms:
        known = found.get(one.template.code)
        if known is None or known.template.version < one.template.version:
            found[one.template.code] = one
    return list(found.values())


def _called(row: BoardRow, name: str) -> BoardRow:
    return BoardRow(row.key, name, row.sheets, row.parts, row.rate, row.vetoed)


def _sign(percent: Any) -> str:
    return shown(percent) if percent is None else f"{percent}%"
