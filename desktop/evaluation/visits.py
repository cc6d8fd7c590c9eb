"""评价表: days of inspections at the left, the one that is opened beside them; plans and closing take its place."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from db.kernel.kinds import Changes, Kind
from desktop.evaluation.section import Section
from desktop.evaluation.visits_list import VisitsList
from desktop.frame.desk import Desk


class Visits(Section):
    """Choosing a day opens it; what is planned or changed stands in its place."""

    reloads_on: ClassVar[Changes] = frozenset({Kind.EVALUATION_SESSION, Kind.EVALUATION_SHEET})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.service = desk.workspace.evaluation
        self.list, self._beside = VisitsList(desk), QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._beside, 1)

    def reload(self) -> None:
        """Read the list and the day that is open again."""
