"""What is read of the day that is open: a sheet, the reason why it gets another version, or several sheets together."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from db.evaluation.contracts import JointView, SessionView, SheetView
from desktop.evaluation.joint_pane import JointPane
from desktop.evaluation.paper_orders import DayWanted, JointWanted, Wanted
from desktop.evaluation.section import OpenJoint
from desktop.evaluation.visit_acts import ReadSheet, VisitActs
from desktop.evaluation.visit_correcting import Correcting
from desktop.evaluation.visit_rows import sheet_rows
from desktop.evaluation.visit_sheet import Opened, VisitSheet

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class SheetDesk(QStackedWidget):
    """``opened()`` when a sheet was read, ``left()`` leads back to the day.

    ``joint_wanted(firm, department)`` asks for a joint sheet, ``score_wanted(UUID)`` for the touch page.
    """

    opened = Signal()
    left = Signal()
    joint_wanted = Signal(object, object)
    score_wanted = Signal(object)

    def __init__(self, desk: Desk, acts: VisitActs) -> None:
        super().__init__()
        self._acts = acts
        self._view: SessionView | None = None
        self._wanted: UUID | OpenJoint | None = None
        self._behind: UUID | OpenJoint | None = None
        """The joint sheet that a sheet was opened from: leaving leads back there."""
        self.sheet, self.correcting = VisitSheet(desk), Correcting(desk)
        self.joint = JointPane(desk)
        for pane in (self.sheet, self.correcting, self.joint):
            self.addWidget(pane)
        self._connect()

    @property
    def is_wanted(self) -> bool:
        """Tell whether a sheet or several together are open or being read."""
        return self._wanted is not None

    def open(self, view: SessionView, wanted: UUID | OpenJoint) -> None:
        """Read a sheet of a day, or all of a firm and department, and show it."""
        self._view, self._wanted = view, wanted
        if isinstance(wanted, OpenJoint):
            self._acts.read_joint(wanted, self._show_joint)
        else:
            self._acts.read_sheet(wanted, self._show)

    def follow(self, view: SessionView) -> None:
        """Read again what is open."""
        if self._wanted is not None:
            self.open(view, self._wanted)

    def forget(self) -> None:
        """Let no sheet be open."""
        self._wanted = self._behind = None
        self.setCurrentWidget(self.sheet)

    def paper(self, session: UUID) -> Wanted:
        """Return the paper of what is open."""
        wanted = self._wanted
        return JointWanted(wanted) if isinstance(wanted, OpenJoint) else DayWanted(session, wanted)

    def act(self) -> None:
        """Make the next version, or score what is shown."""
        if self.currentWidget() is self.correcting:
            self.correcting.submit()
        elif self.currentWidget() is self.joint:
            self.joint.open.click()
        elif self.sheet.score.isVisible():
            self.sheet.score.click()

    @Slot()
    def leave(self) -> None:
        """Come back to where this was opened from: the sheet, the joint sheet, the day."""
        behind, self._behind = self._behind, None
        if self.currentWidget() is self.correcting:
            self._behind = behind
            self.setCurrentWidget(self.sheet)
        elif behind is not None and self._view is not None:
            self.open(self._view, behind)
        else:
            self.left.emit()

    def _show(self, read: ReadSheet) -> None:
        versions, shown, view = read
        rows = sheet_rows(self._view) if self._view else ()
        row = next((one for one in rows if one.id in versions), None)
        if row is not None and self._wanted == shown:
            self.sheet.show_opened(Opened(row, versions, shown, view))
            if self.currentWidget() is self.joint:
                self.setCurrentWidget(self.sheet)
            self.opened.emit()

    def _show_joint(self, view: JointView) -> None:
        wanted = OpenJoint(view.session, view.firm, view.department)
        if self._view is not None and self._wanted == wanted:
            is_new = self.currentWidget() is not self.joint
            self.joint.show_view(self._view, view)
            self.setCurrentWidget(self.joint)
            self.opened.emit()
            if is_new:
                self.joint.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_version_wanted(self, sheet: UUID) -> None:
        if self._view is not None:
            self.open(self._view, sheet)

    @Slot(object)
    def _on_joint_sheet_wanted(self, sheet: UUID) -> None:
        self._behind = self._wanted
        self._on_version_wanted(sheet)

    @Slot()
    def _on_joint_wanted(self) -> None:
        if self.sheet.opened is not None:
            line = self.sheet.opened.row.line
            self.joint_wanted.emit(line.firm, line.department)

    @Slot()
    def _on_correct_wanted(self) -> None:
        if self.sheet.opened is not None:
            self.correcting.begin(self.sheet.opened.row)
            self.setCurrentWidget(self.correcting)
            target = self.correcting.first_focus()
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_corrected(self, reason: str) -> None:
        if self.sheet.opened is not None:
            shown, refused = self.sheet.opened.shown, self.correcting.show_error
            self._acts.correct(shown, reason, self._finish, refused)

    def _finish(self, view: SheetView) -> None:
        self._wanted = view.line.id
        self.setCurrentWidget(self.sheet)

    def _connect(self) -> None:
        self.sheet.left.connect(self.leave)
        self.sheet.version_wanted.connect(self._on_version_wanted)
        self.sheet.score_wanted.connect(self.score_wanted)
        self.sheet.joint_wanted.connect(self._on_joint_wanted)
        self.sheet.correct_wanted.connect(self._on_correct_wanted)
        self.correcting.wanted.connect(self._on_corrected)
        self.correcting.left.connect(self.leave)
        self.joint.left.connect(self.leave)
        self.joint.sheet_wanted.connect(self._on_joint_sheet_wanted)
