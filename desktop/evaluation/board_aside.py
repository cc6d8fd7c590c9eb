"""What stands behind one row of the board: where points were lost, what is to be put right, how it went before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.evaluation.section import OpenSheet
from desktop.frame.pane import Pane, PaneHeader
from desktop.parts.bars import Bar, BarChart
from desktop.parts.buttons import Button
from desktop.parts.chart_card import ChartCard
from desktop.parts.painting import fill_round, smooth
from desktop.parts.rows import RowFace
from desktop.parts.tag import TagFace
from desktop.parts.text import label
from desktop.tables.queue import QueueModel, QueueRow, QueueView

if TYPE_CHECKING:
    from decimal import Decimal

    from db.evaluation.result_contracts import CountedSheet
    from desktop.evaluation.board_faces import BoardRow

_WIDTH, _MOST = 368, 5
_ROW, _BAR, _NAME, _NUMBER = 26, 10, 96, 60


class RateRow(QWidget):
    """A rate of one period: its name, a bar of a hundred, and the number, so that it needs no colour."""

    def __init__(self, name: str, percent: Decimal | None, text: str) -> None:
        super().__init__()
        self._share = float(percent or 0) / 100
        self._name, self._text = name, text
        self.setAccessibleName(f"{name} {text}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(240), look.current().px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        in_force, px = look.current(), look.current().px
        name, number = px(_NAME), px(_NUMBER)
        middle = (self.height() - px(_BAR)) / 2
        room = max(self.width() - name - number, 0)
        fill_round(painter, QRectF(name, middle, room, px(_BAR)), radius=px(2), color="bg.sunken")
        filled = QRectF(name, middle, room * self._share, px(_BAR))
        fill_round(painter, filled, radius=px(2), color="chart.1")
        painter.setFont(in_force.font("table"))
        painter.setPen(in_force.color("text.primary"))
        base = QRectF(0, 0, name, self.height())
        painter.drawText(base, 0x81, self._name)
        painter.drawText(QRectF(self.width() - number, 0, number, self.height()), 0x82, self._text)


class BoardAside(Pane):
    """``sheet_wanted(OpenSheet)`` when a sheet is opened, ``findings_wanted()`` follows its button."""

    sheet_wanted = Signal(object)
    findings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Behind the row"))
        self._title = PaneHeader()
        lost = self.tr("Items that lost points most often")
        self.weak = BarChart(lost, names=184, notes=False)
        self.weak_card = ChartCard(lost, self.weak, self.tr("No item lost points."), framed=False)
        before, self._before = QWidget(), QVBoxLayout()
        before.setLayout(self._before)
        self._before.setContentsMargins(0, 0, 0, 0)
        rates, none = (
            self.tr("Good rate of the last four periods"),
            self.tr("No period to show yet."),
        )
        self.before_card = ChartCard(rates, before, none, framed=False)
        self._sheets: dict[object, OpenSheet] = {}
        self.model = QueueModel(self)
        self.list = QueueView(self.model, self.tr("Sheets behind the figure"))
        self.list.opened.connect(self._on_list_opened)
        self.findings = Button(self.tr("Findings to be put right"), icon="alert-circle")
        self.findings.clicked.connect(self.findings_wanted)
        self._arrange()

    def show_row(self, row: BoardRow, lost: Sequence[tuple[str, int]], findings: int) -> None:
        """Show what stands behind a row."""
        told = self.tr("%n sheets", "", len(row.sheets))
        percent = "—" if row.rate.percent is None else f"{row.rate.percent}%"
        rate = self.tr("good rate {rate}").format(rate=percent)
        self._title.set_title(row.name, f"{told} · {rate}")
        bars = [Bar(text, text, count) for text, count in lost[:_MOST]]
        self.weak.show_bars(bars)
        headings = self.tr("Item"), self.tr("Times")
        self.weak_card.show_numbers("", headings, [(one.name, f"{one.count:,}") for one in bars])
        self.findings.setText(self.tr("%n findings to be put right", "", findings))
        self.findings.setEnabled(findings > 0)

    def show_sheets(self, sheets: Sequence[CountedSheet]) -> None:
        """List the sheets behind the row; a hub is told none."""
        self._sheets = {one.id: OpenSheet(one.session, one.id) for one in sheets}
        self.model.set_rows([_row(one) for one in sheets])

    @Slot(object)
    def _on_list_opened(self, sheet: object) -> None:
        self.sheet_wanted.emit(self._sheets[sheet])

    def show_before(self, rates: Sequence[tuple[str, Decimal | None, str]]) -> None:
        """Show the rates of the last periods, the newest last."""
        while (item := self._before.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.deleteLater()
        for name, percent, text in rates:
            self._before.addWidget(RateRow(name, percent, text))
        headings = self.tr("Period"), self.tr("Good rate")
        self.before_card.show_numbers("", headings, [(name, text) for name, _, text in rates])

    def _arrange(self) -> None:
        look.scaled(self, lambda in_force: self.setMinimumWidth(in_force.px(_WIDTH)))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(10)
        column.addWidget(self.weak_card)
        column.addSpacing(12)
        column.addWidget(self.before_card)
        column.addSpacing(12)
        column.addWidget(self.findings)
        column.addSpacing(12)
        column.addWidget(label(self.tr("Sheets behind the figure"), "section"))
        self.list.setMinimumHeight(look.current().px(200))
        column.addWidget(self.list, 1)
        self.set_header(self._title)
        self.set_body(body, scrolls=True)


def _row(sheet: CountedSheet) -> QueueRow:
    """Return a sheet as a row: when and where, of which department, what it came to."""
    score = "—" if sheet.score is None else str(sheet.score)
    tag = TagFace("neutral", "", f"{score} {sheet.grade}".strip())
    head = f"{sheet.day:%m-%d}  {sheet.firm_name}"
    return QueueRow(sheet.id, RowFace("", head, sheet.department_name, tag, has_lead=False))
