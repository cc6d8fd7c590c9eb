"""Above the days: which are shown, how they stand, and what is done to all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.scheduling.contracts import RotaView
from desktop.parts.buttons import Button, icon_button
from desktop.parts.segments import Segments
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.scheduling.faces import month_and_year

_APART, _CLOSE, _MARGIN = 10, 2, 20


class Spread(Enum):
    """How much is shown at once."""

    WEEK = "week"
    MONTH = "month"


class RotaBar(QWidget):
    """Its buttons are wired by the page; who does not keep the rota sees those alone that show other days."""

    def __init__(self, *, keeps: bool) -> None:
        super().__init__()
        self.spread = Segments(
            [(Spread.WEEK, self.tr("Week")), (Spread.MONTH, self.tr("Month"))],
            name=self.tr("Shown"),
        )
        self.spread.set_value(Spread.MONTH)
        self._keeps = keeps
        self.earlier = icon_button("chevron-left", self.tr("Earlier"), key="Alt+←")
        self.later = icon_button("chevron-right", self.tr("Later"), key="Alt+→")
        self.name, self.state = label("", "section"), label("", "caption")
        self.printer = icon_button("printer", self.tr("Print a paper"), key="Ctrl+P")
        self.appointments = Button(self.tr("Appointments"), icon="calendar", kind="plain")
        self.plan = Button(self.tr("Plan the reception days"), icon="calendar-plus")
        self.propose = Button(self.tr("Propose"), icon="refresh", key="F5")
        self.withdraw = Button(self.tr("Take publishing back"), icon="arrow-back-up", kind="quiet")
        self.publish = Button(self.tr("Publish"), icon="upload", kind="primary")
        self._arrange()
        set_shown(self.appointments, shown=keeps)
        self.offer(is_own=True)
        set_shown(self.withdraw, shown=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let rarer acts keep their icons alone where room is short, from the left; then the state goes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        folding = self.appointments, self.withdraw, self.plan, self.propose, self.publish
        for one in folding:
            one.fold(folded=False)
        self.state.show()
        self._stand(_APART, _MARGIN)
        steps: list[Callable[[], None]] = [partial(one.fold, folded=True) for one in folding]
        steps.insert(3, self.state.hide)
        for step in steps:
            if self._row.sizeHint().width() <= self.width():
                return
            step()
        self._stand(_CLOSE, _CLOSE)

    def _stand(self, apart: int, margin: int) -> None:
        self._row.setSpacing(apart)
        self._row.setContentsMargins(margin, 10, margin, 10)

    def offer(self, *, is_own: bool) -> None:
        """Offer what is done to this station's rota, and nothing to that of another one."""
        for act in (self.plan, self.propose, self.publish):
            set_shown(act, shown=self._keeps and is_own)

    def show_view(self, day: date, view: RotaView) -> None:
        """Show which month a day lies in, and how the table stands."""
        self.name.setText(month_and_year(day))
        published = self.tr("Published, version {n}").format(n=view.version)
        changed = self.tr("Changed since version {n}").format(n=view.version)
        known = changed if view.is_changed else published
        set_shown(self.withdraw, shown=view.withdrawable is not None)
        self.state.setText(known if view.version else self.tr("Draft, not published"))
        self._fit()

    def _arrange(self) -> None:
        row = self._row = QHBoxLayout(self)
        self._stand(_APART, _MARGIN)
        for one in (self.earlier, self.name, self.later, self.state, self.withdraw):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.appointments)
        row.addWidget(self.spread)
        row.addWidget(self.printer)
        for act in (self.plan, self.propose, self.publish):
            row.addWidget(act)
