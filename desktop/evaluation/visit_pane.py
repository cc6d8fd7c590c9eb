"""The day that is open: firms and sheets, what is known of it, briefing, questions and photos, and what can be done."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from db.accounts.rules import Permission, may
from db.kernel.kinds import Kind
from desktop import look
from desktop.attachments.record_files import RecordPhotos
from desktop.evaluation.questions import Questions
from desktop.evaluation.visit_briefing import VisitBriefing
from desktop.evaluation.visit_facts import VisitFacts
from desktop.evaluation.visit_firms import VisitFirms
from desktop.evaluation.visits_faces import tag_of
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.tabs import TextTabs
from desktop.parts.tag import Tag
from desktop.wording import formats

if TYPE_CHECKING:
    from db.evaluation.contracts import SessionView
    from desktop.frame.desk import Desk


class Side(Enum):
    """What of a day is shown."""

    FIRMS = "firms"
    BRIEFING = "briefing"
    QUESTIONS = "questions"
    PHOTOS = "photos"
    FACTS = "facts"


class VisitPane(Pane):
    """``score_wanted()``, ``change_wanted()`` and ``close_wanted()`` follow the buttons at the foot."""

    score_wanted = Signal()
    change_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Day of inspections"))
        self.view: SessionView | None = None
        self._decides = may(desk.actor, Permission.DECIDE_EVALUATIONS)
        self._titles, self._tag = PaneHeader(), Tag()
        self.messages = MessageBar()
        self.firms, self.facts = VisitFirms(desk), VisitFacts(desk)
        self.briefing, self.questions = VisitBriefing(desk), Questions(desk)
        self.photos = RecordPhotos(desk, Kind.EVALUATION_SESSION, Permission.PLAN_EVALUATIONS)
        self._sides: dict[Side, QWidget] = {
            Side.FIRMS: self.firms, Side.BRIEFING: self.briefing, Side.QUESTIONS: self.questions,
            Side.PHOTOS: self.photos, Side.FACTS: self.facts,
        }  # fmt: skip
        self.tabs = TextTabs(self._words(), name=self.tr("Day of inspections"))
        self._stack = QStackedWidget()
        self.score = Button(
            self.tr("Start scoring"), icon="clipboard-check", kind="primary", key="Ctrl+Enter"
        )
        self.change = Button(self.tr("Change the plan"), icon="pencil", key="F2")
        self.close_day = Button(self.tr("Close the day…"), icon="lock")
        self._arrange()
        self._connect()

    def show_view(self, view: SessionView) -> None:
        """Show a day; the side that was looked at stays."""
        is_other = self.view is None or self.view.line.id != view.line.id
        self.view, line = view, view.line
        if is_other:
            self.show_side(Side.FIRMS)
        number = self.tr("{year} No. {serial} · {day}").format(
            year=line.year, serial=line.serial, day=formats.full_day(line.day)
        )
        self._titles.set_title(line.theme, number)
        self._tag.set_face(tag_of(line))
        for part in (self.firms, self.facts, self.briefing, self.questions):
            part.show_view(view)
        self.photos.files.show_record(line.id)
        self.tabs.set_count(Side.FIRMS, line.firms)
        self.tabs.set_count(Side.QUESTIONS, len(view.questions))
        is_done = line.sheets == line.locked
        self.score.setEnabled(not is_done)
        set_shown(self.score, shown=not is_done)
        set_shown(self.change, shown=not line.is_closed)
        set_shown(self.close_day, shown=self._decides and not line.is_closed)
        look.current().dress(self)

    @Slot(object)
    def show_side(self, side: Side) -> None:
        """Show another side of the day."""
        self.tabs.set_value(side)
        self._stack.setCurrentWidget(self._sides[side])

    def _words(self) -> list[tuple[object, str]]:
        return [
            (Side.FIRMS, self.tr("Firms and sheets")), (Side.BRIEFING, self.tr("Briefing")),
            (Side.QUESTIONS, self.tr("Questions")), (Side.PHOTOS, self.tr("Photos")),
            (Side.FACTS, self.tr("Plan and summary")),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.show_side)
        self.score.clicked.connect(self.score_wanted)
        self.change.clicked.connect(self.change_wanted)
        self.close_day.clicked.connect(self.close_wanted)
        keys = self._keys = Shortcuts(self)
        keys.add("F2", self.change.click, self.tr("Change the plan"))

    def _arrange(self) -> None:
        self._titles.add_button(self._tag)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 0, 20, 0)
        row.addWidget(self.tabs)
        for one in self._sides.values():
            self._stack.addWidget(one)
        foot = FootBar()
        foot.add_left(self.score)
        foot.add_left(self.change)
        foot.add_right(self.close_day)
        self.set_header(self._titles)
        self.add_bar(self.messages)
        self.add_bar(bar)
        self.set_body(self._stack)
        self.set_foot(foot)
        self.set_foot_height(look.current().px(64))
