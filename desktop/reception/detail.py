"""The detail of one matter: number and state, steps, deadline, facts, timeline, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from db.kernel.ids import MatterId
from db.reception.codes import Step
from db.reception.contracts import MatterDetail
from desktop import look
from desktop.attachments.strip import AttachmentStrip
from desktop.frame.pane import Pane
from desktop.frame.room import Room
from desktop.parts.banner import Strip
from desktop.parts.buttons import Button, icon_button
from desktop.parts.empty import EmptyState
from desktop.parts.steps import Step as StepFace
from desktop.parts.steps import StepBar, StepState
from desktop.parts.tag import Tag, TagFace
from desktop.parts.text import WrappingLabel, label, selectable
from desktop.parts.timeline import Timeline, TimelineEntry
from desktop.reception import course, offers
from desktop.reception.deeds import Deeds
from desktop.reception.facts import Facts
from desktop.wording import tags, words
from desktop.wording.marks import say
from desktop.wording.secrecy_words import ERASED_DATA, shown_title

_PADDING = 20


class DetailPane(Pane):
    """Shows one matter whole.

    ``print_wanted(PaperKind)``, ``preview_wanted(PaperKind)`` ask for papers, ``copy_wanted()`` for
    the number on the clipboard, ``hand_over_wanted()`` for the voter's own rating, ``erase_wanted()``
    to have the personal data erased; ``detail_shown(MatterDetail)`` follows every showing.
    """

    print_wanted = Signal(object)
    preview_wanted = Signal(object)
    copy_wanted = Signal()
    detail_shown = Signal(object)
    hand_over_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Matter"))
        self.detail: MatterDetail | None = None
        self.may_erase = False
        """Whether the menu offers to erase the data of who raised the matter."""
        self.deeds = Deeds()
        self.facts = Facts()
        self.files = AttachmentStrip(removes=self.tr("Declare void"))
        self._number = selectable(label("", "secondary"))
        self._named = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tag = Tag()
        self._title = WrappingLabel("", "section")
        self._steps = StepBar()
        self._deadline = Strip("info", "")
        kept = self.tr("The number, days, classes and scores are kept.")
        self.erased = Strip(
            "info", f"{say(ERASED_DATA)} {kept}", icon="eraser", strong=say(ERASED_DATA)
        )
        self._timeline = Timeline()
        self._act_place = QVBoxLayout()
        self._whole = QStackedWidget()
        self._head = self._head_row()
        self.set_header(self._head)
        self.set_body(self._stack(), scrolls=True)
        self.set_foot(self.deeds)
        self.show_nothing()

    def follow(self, room: Room) -> None:
        """Take the heights of the window and of the text size in force."""
        super().follow(room)
        self._head.setMinimumHeight(look.current().px(46 if room.is_short else 52))

    def matter(self) -> MatterId | None:
        """Return the id of the matter shown."""
        return self.detail.line.id if self.detail else None

    def show_detail(self, detail: MatterDetail, now: datetime, *, may_note: bool) -> None:
        """Show a matter; scroll place and an open reply stay when it is the same one."""
        self.detail = detail
        line = detail.line
        self._number.setText(line.number)
        self._tag.set_face(TagFace(*tags.of_state(line.state)))
        self._stack_name()
        self._print.setAccessibleName(self.tr("Print the receipt of {n}").format(n=line.number))
        self._title.setText(shown_title(line))
        self._steps.set_steps([StepFace(StepState(s), *rest) for s, *rest in self._course(now)])
        self._show_deadline(now)
        self.erased.setVisible(line.is_erased)
        self.facts.show_detail(detail)
        happened = [course.entry(one, detail, now) for one in detail.timeline]
        self._timeline.set_entries([TimelineEntry(*entry) for entry in happened])
        self.deeds.offer(detail, may_note=may_note)
        self._show_whole(shown=True)
        self.detail_shown.emit(detail)

    def show_nothing(self) -> None:
        """Show that no matter is chosen."""
        self.detail = None
        self._show_whole(shown=False)

    def set_act(self, act: QWidget | None) -> None:
        """Open a reply, transfer or note above the facts, or close what is open."""
        while (item := self._act_place.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
        if act is not None:
            self._act_place.addWidget(act)
            act.show()
        self.deeds.setVisible(act is None and self.detail is not None)

    def give_focus(self) -> None:
        """Give the keys to what can be done next."""
        (self.deeds.first() or self._print).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_papers(self) -> None:
        """Offer the papers of this matter under the printer button."""
        menu = QMenu(self)
        self._offer_papers(menu)
        self._pop_up(menu, self._print)

    @Slot()
    def show_more(self) -> None:
        """Offer what is rarely done."""
        menu = QMenu(self)
        for step, face in self.deeds.offered().items():
            deed = self.deeds.button(step)
            text = "\t".join(part for part in (deed.text(), face.key) if part)
            self._add(menu, text, face.icon).triggered.connect(deed.click)
        if self.detail is not None and Step.RATE in self.detail.steps:
            rating = self._add(menu, self.tr("Let the visitor rate it here"), "star")
            rating.triggered.connect(self.hand_over_wanted)
        papers = menu.addMenu(look.current().icon("printer"), self.tr("Print"))
        self._offer_papers(papers)
        self._add(menu, self.tr("Copy the number"), "copy").triggered.connect(self.copy_wanted)
        if self.may_erase and self.detail is not None and not self.detail.line.is_erased:
            menu.addSeparator()
            erasing = self._add(menu, self.tr("Erase personal data…"), "eraser")
            erasing.triggered.connect(self.erase_wanted)
        self._pop_up(menu, self._more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack_name()

    def _offer_papers(self, menu: QMenu) -> None:
        """Offer the papers that the matter has come to, to print and to look at."""
        kinds = offers.papers_of(self.detail) if self.detail else ()
        for paper in kinds:
            self._add(menu, words.of(paper), "printer").triggered.connect(
                lambda _=False, paper=paper: self.print_wanted.emit(paper)
            )
        menu.addSeparator()
        looked = menu.addMenu(look.current().icon("eye"), self.tr("Look at it first"))
        for paper in kinds:
            self._add(looked, words.of(paper), "eye").triggered.connect(
                lambda _=False, paper=paper: self.preview_wanted.emit(paper)
            )

    def _stack_name(self) -> None:
        """Set the tag below the number where both do not fit side by side; neither is ever cut."""
        parts = (self._number, self._tag, self._print, self._more)
        needed = sum(part.sizeHint().width() + 8 for part in parts) + _PADDING + 12
        direction = QBoxLayout.Direction
        stacked = needed > self.width()
        self._named.setSpacing(2 if stacked else 8)
        self._named.setContentsMargins(0, 6 if stacked else 0, 0, 4 if stacked else 0)
        self._named.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def _head_row(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(_PADDING, 0, 12, 0)
        row.setSpacing(8)
        self._print = icon_button("printer", self.tr("Print"), key="Ctrl+P")
        self._more = icon_button("dots", self.tr("More about this matter"))
        self._print.clicked.connect(self.show_papers)
        self._more.clicked.connect(self.show_more)
        self._named.setSpacing(8)
        self._named.addWidget(self._number)
        self._named.addWidget(self._tag)
        row.addLayout(self._named)
        row.addStretch(1)
        row.addWidget(self._print)
        row.addWidget(self._more)
        return head

    def _stack(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(_PADDING, 0, _PADDING, 16)
        look.scaled(body, lambda it: column.setSpacing(it.px(12)))
        for part in (self._title, self.erased, self._steps, self._deadline):
            column.addWidget(part)
        column.addLayout(self._act_place)
        column.addWidget(self.facts)
        column.addWidget(self.files)
        column.addWidget(label(self.tr("What was done"), "strong"))
        column.addWidget(self._timeline)
        column.addStretch(1)
        self._whole.addWidget(body)
        self._whole.addWidget(
            EmptyState(
                "file-text",
                self.tr("Choose a matter"),
                self.tr("Enter on a row of the list opens it. A scanned receipt does too."),
                narrow=True,
            )
        )
        return self._whole

    def _course(self, now: datetime) -> tuple[course.StepWords, ...]:
        return course.steps(self.detail, now) if self.detail else ()

    def _show_deadline(self, now: datetime) -> None:
        said = course.deadline(self.detail, now) if self.detail else None
        self._deadline.setVisible(said is not None)
        if said is not None:
            icon = "alert-circle" if said.tone == "bad" else "alarm"
            self._deadline.show_line(said.tone, said.text, icon=icon, strong=said.strong)

    def _show_whole(self, *, shown: bool) -> None:
        self._whole.setCurrentIndex(0 if shown else 1)
        self._head.setVisible(shown)
        self.deeds.setVisible(shown and self._act_place.count() == 0)

    def _add(self, menu: QMenu, text: str, icon: str) -> QAction:
        return menu.addAction(look.current().icon(icon), text)

    def _pop_up(self, menu: QMenu, button: Button) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
