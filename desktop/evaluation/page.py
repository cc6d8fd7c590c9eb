"""评执法: days of inspections with their sheets, what they come to, and the forms; one section at a time."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Grant, Permission, grant, may
from db.kernel.actor import Actor
from db.kernel.kinds import Changes, Kind
from desktop.evaluation.papers import EvaluationPapers
from desktop.evaluation.section import Section
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import icon_button
from desktop.parts.segments import Segments
from desktop.parts.shown import set_shown
from desktop.wording.marks import QT_TRANSLATE_NOOP, say


class Place(Enum):
    """The sections, in their order."""

    SHEETS = "sheets"
    RESULTS = "results"
    FORMS = "forms"


_WORDS = {
    Place.SHEETS: QT_TRANSLATE_NOOP("EvaluationPage", "Evaluation sheets"),
    Place.RESULTS: QT_TRANSLATE_NOOP("EvaluationPage", "Results"),
    Place.FORMS: QT_TRANSLATE_NOOP("EvaluationPage", "Forms"),
}
_FULL = {
    Place.SHEETS: QT_TRANSLATE_NOOP("EvaluationPage", "Evaluation: days and sheets"),
    Place.RESULTS: QT_TRANSLATE_NOOP("EvaluationPage", "Evaluation: results"),
    Place.FORMS: QT_TRANSLATE_NOOP("EvaluationPage", "Evaluation: forms"),
}


def named() -> Iterator[tuple[str, object]]:
    """Yield the sections by the words that the palette finds them by."""
    return ((say(word), place) for place, word in _FULL.items())


class EvaluationPage(Page):
    """A section is built when it is first shown; its tools stand in the bar, its pane at the right."""

    reloads_on: ClassVar[Changes] = frozenset({
        Kind.EVALUATION_SESSION, Kind.EVALUATION_PARTY, Kind.INSPECTED_FIRM, Kind.SESSION_QUESTION,
        Kind.EVALUATION_SHEET, Kind.EVALUATION_ANSWER, Kind.SHEET_SIGNATURE, Kind.SHEET_OFFICER,
        Kind.EVALUATION_FINDING, Kind.FINDING_STEP, Kind.FORM_TEMPLATE, Kind.ATTACHMENT, Kind.PERSON,
        Kind.ORGANIZATION,
    })  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.sections: dict[Place, Section] = {}
        self._place = self._offered()[0][0]
        self.messages = MessageBar()
        self.places = Segments(self._offered(), name=self.tr("Evaluation"))
        self._bar, self._tools = QWidget(), QStackedWidget()
        self._bodies, self._asides = QStackedWidget(), QStackedWidget()
        self._work, self._whole = QWidget(), QStackedWidget()
        self.papers = EvaluationPapers(desk, self._whole)
        self.print = icon_button("printer", self.tr("Print a paper (Ctrl+P)"))
        self.print.clicked.connect(self.print_paper)
        set_shown(self.print, shown=may(desk.actor, Permission.PRINT))
        self._lay_out()
        self._add_keys()
        self.places.currentChanged.connect(self.show_place)
        self.places.set_value(self._offered()[0][0])
        self.show_place(self._offered()[0][0])

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self._built(self._place)

    def about(self) -> QWidget:
        """The section in view."""
        return self.section

    def reload(self) -> None:
        """Read the section that is shown again; the others do when they are shown."""
        self.section.reload()

    def first_focus(self) -> QWidget | None:
        """Work begins where it does in the section."""
        return self.section.first_focus()

    def open_subject(self, subject: object) -> None:
        """Show a section, or a record in the section where it stands."""
        if isinstance(subject, Place):
            if subject in dict(self._offered()):
                self.places.set_value(subject)
                self.show_place(subject)
            return
        for place, _word in self._offered():
            if self._built(place).open_subject(subject):
                self.places.set_value(place)
                self.show_place(place)
                return

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.notices.place(self._bodies, self.messages)

    @Slot(object)
    def show_place(self, place: Place) -> None:
        """Show a section."""
        self._place = place
        section = self._built(place)
        self._bodies.setCurrentWidget(section)
        for stack, part in ((self._tools, section.tools), (self._asides, section.aside)):
            set_shown(stack, shown=part is not None)
            if part is not None:
                stack.setCurrentWidget(part)
        if self.isVisible():
            section.reload()
            self.desk.notices.place(self._bodies, self.messages)

    @Slot()
    def begin_new(self) -> None:
        """Begin what is new in the section that is shown."""
        self.section.begin_new()

    @Slot()
    def plan_day(self) -> None:
        """Plan a day of inspections, whatever section is shown."""
        self.open_subject(Place.SHEETS)
        self.begin_new()

    @Slot()
    def act(self) -> None:
        """Do the usual next thing with what is shown."""
        self.section.act()

    @Slot()
    def leave(self) -> None:
        """Give up what is being typed or chosen."""
        self.section.leave()

    @Slot()
    def print_paper(self) -> None:
        """Show the paper of what is shown."""
        if not may(self.desk.actor, Permission.PRINT):
            return
        wanted = self.section.paper()
        if wanted is None:
            self.desk.notices.toast(self.tr("There is no paper of what is shown here"))
        else:
            self.papers.open(wanted)

    @Slot()
    def take_out(self) -> None:
        """Offer a table of what is shown."""
        if may(self.desk.actor, Permission.EXPORT):
            self.section.take_out()

    @Slot()
    def focus_search(self) -> None:
        """Go to the field that narrows the list."""
        self.section.focus_search()

    def _offered(self) -> list[tuple[Place, str]]:
        """Return the sections that this person may see."""
        return [(one, say(_WORDS[one])) for one in _seen(self.desk.actor)]

    def _built(self, place: Place) -> Section:
        if place not in self.sections:
            section = _BUILT[place](self.desk)
            self.sections[place] = section
            section.adopt(self._whole)
            self._bodies.addWidget(section)
            for stack, part in ((self._tools, section.tools), (self._asides, section.aside)):
                if part is not None:
                    stack.addWidget(part)
            section.subject_wanted.connect(self.open_subject)
            section.badge_changed.connect(self.badge_changed)
            section.missing_changed.connect(self.missing_changed)
        return self.sections[place]

    def _add_keys(self) -> None:
        keys = self._keys = Shortcuts(self._work)
        keys.add("Ctrl+N", self.begin_new, self.tr("Begin a new one"))
        keys.add("Ctrl+F", self.focus_search, self.tr("Search"))
        keys.add("Ctrl+Return", self.act, self.tr("Do the next step"))
        keys.add("Ctrl+P", self.print_paper, self.tr("Print a paper"))
        keys.add("Ctrl+E", self.take_out, self.tr("Export a table"))
        keys.add("Esc", self.leave)
        if may(self.desk.actor, Permission.PLAN_EVALUATIONS):
            planning = QAction(self.tr("Plan a day of inspections"), self)
            planning.triggered.connect(self.plan_day)
            self.addAction(planning)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addWidget(self.places)
        row.addStretch(1)
        row.addWidget(self.print)
        row.addWidget(self._tools)
        left = QVBoxLayout()
        left.setSpacing(0)
        for part in (self._bar, self.messages):
            left.addWidget(part)
        left.addWidget(self._bodies, 1)
        columns = QHBoxLayout(self._work)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addLayout(left, 1)
        columns.addWidget(self._asides)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        self._whole.addWidget(self._work)


def _visits(desk: Desk) -> Section:
    from desktop.evaluation.visits import Visits

    return Visits(desk)


def _board(desk: Desk) -> Section:
    from desktop.evaluation.board import Board

    return Board(desk)


def _forms(desk: Desk) -> Section:
    from desktop.templates.forms_section import FormsSection

    return FormsSection(desk)


_BUILT = {Place.SHEETS: _visits, Place.RESULTS: _board, Place.FORMS: _forms}


def _seen(actor: Actor) -> Iterator[Place]:
    """Yield the sections by what a person may do: who plans sees all, a district its sums and the forms."""
    plans = may(actor, Permission.PLAN_EVALUATIONS)
    if plans:
        yield Place.SHEETS
    if plans or grant(actor, Permission.SEE_EVALUATIONS) in {Grant.YES, Grant.MASKED}:
        yield Place.RESULTS
    yield Place.FORMS
