"""For which days, by which form and on which basis the results are reckoned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from db.insights import periods
from db.insights.contracts import Period, PeriodSort
from db.kernel.clock import Clock, local_date
from db.templates.contracts import TemplateVersion
from desktop.evaluation.board_faces import Basis
from desktop.parts.buttons import Button, button, icon_button
from desktop.parts.segments import Segments
from desktop.parts.text import label
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_NAMES = {
    PeriodSort.MONTH: QT_TRANSLATE_NOOP("BoardBar", "{year}-{month}"),
    PeriodSort.QUARTER: QT_TRANSLATE_NOOP("BoardBar", "{year}, quarter {quarter}"),
    PeriodSort.YEAR: QT_TRANSLATE_NOOP("BoardBar", "{year}"),
}
_SORTS = (PeriodSort.MONTH, PeriodSort.QUARTER, PeriodSort.YEAR)


class BoardBar(QWidget):
    """``changed()`` follows every choice."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        today = local_date(clock.now())
        self.period: Period = periods.around(PeriodSort.QUARTER, today)
        self.form: TemplateVersion | None = None
        self._forms: tuple[TemplateVersion, ...] = ()
        self.sorts = Segments([(one, self._word(one)) for one in _SORTS], name=self.tr("Period"))
        self.sorts.set_value(PeriodSort.QUARTER)
        self.earlier = icon_button("chevron-left", self.tr("The period before"), key="Alt+←")
        self.later = icon_button("chevron-right", self.tr("The period after"), key="Alt+→")
        self.named = label("", "strong")
        self.chooser: Button = button("", "clipboard-check")
        self.basis = Segments(
            [(Basis.SHEETS, self.tr("By sheet")), (Basis.ITEMS, self.tr("By item"))],
            name=self.tr("What the good rate is reckoned on"),
        )
        self.basis.set_value(Basis.SHEETS)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def chosen_basis(self) -> Basis:
        """On what the good rate is reckoned."""
        return Basis(self.basis.value())

    def show_forms(self, forms: Sequence[TemplateVersion]) -> None:
        """Offer these forms, one version of each; the one chosen stays."""
        self._forms = tuple(forms)
        codes = {one.template.code: one for one in self._forms}
        known = codes.get(self.form.template.code) if self.form else None
        self.form = known or next(iter(self._forms), None)
        self._show()

    @Slot()
    def step_back(self) -> None:
        """Go to the period before."""
        self._set(periods.stepped(self.period, -1))

    @Slot()
    def step_on(self) -> None:
        """Go to the period after, as far as it has begun."""
        following = periods.stepped(self.period, 1)
        if following.first <= local_date(self._clock.now()):
            self._set(following)

    def choose_form(self, code: str) -> None:
        """Reckon by another form."""
        self.form = next(one for one in self._forms if one.template.code == code)
        self._show()
        self.changed.emit()

    def _set(self, period: Period) -> None:
        self.period = period
        self._show()
        self.changed.emit()

    @Slot(object)
    def _on_sorts_changed(self, sort: PeriodSort) -> None:
        last = min(self.period.last, local_date(self._clock.now()))
        self._set(periods.around(sort, last))

    @Slot()
    def _on_chooser_clicked(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for one in self._forms:
            act: QAction = menu.addAction(one.template.name)
            act.triggered.connect(lambda _=False, code=one.template.code: self.choose_form(code))
        menu.popup(self.chooser.mapToGlobal(QPoint(0, self.chooser.height())))

    def _show(self) -> None:
        self.named.setText(named(self.period))
        self.chooser.setText(self.form.template.name if self.form else "")
        self.chooser.setAccessibleName(self.tr("Form: {name}").format(name=self.chooser.text()))
        following = periods.stepped(self.period, 1)
        self.later.setEnabled(following.first <= local_date(self._clock.now()))

    def _word(self, sort: PeriodSort) -> str:
        said = {
            PeriodSort.MONTH: self.tr("Month"), PeriodSort.QUARTER: self.tr("Quarter"),
            PeriodSort.YEAR: self.tr("Year"),
        }  # fmt: skip
        return said[sort]

    def _connect(self) -> None:
        self.sorts.currentChanged.connect(self._on_sorts_changed)
        self.earlier.clicked.connect(self.step_back)
        self.later.clicked.connect(self.step_on)
        self.basis.currentChanged.connect(self.changed)
        self.chooser.clicked.connect(self._on_chooser_clicked)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 8)
        row.setSpacing(8)
        for part in (self.sorts, self.earlier, self.named, self.later):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.chooser)
        row.addWidget(self.basis)


def named(period: Period) -> str:
    """Return what a month, quarter or year is called."""
    first = period.first
    parts = {"year": first.year, "month": first.month, "quarter": (first.month + 2) // 3}
    return say(_NAMES[period.sort], **parts)
