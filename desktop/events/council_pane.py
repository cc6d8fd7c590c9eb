"""One council: who sits in it, and what is put before it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.events.council_contracts import CouncilView, MemberLine, TopicLine
from db.kernel.clock import local_date
from desktop.events import council_faces as faces
from desktop.frame.pane import PaneHeader
from desktop.parts.buttons import Button, icon_button
from desktop.parts.empty import EmptyState
from desktop.parts.rows import SectionFace
from desktop.parts.shown import set_shown
from desktop.tables.queue import QueueModel, QueueSection, QueueView

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class CouncilPane(QWidget):
    """``member_opened(MemberLine)``, ``topic_opened(TopicLine)`` on Enter; ``asked(MemberLine, QPoint)`` for a menu."""

    member_opened = Signal(object)
    topic_opened = Signal(object)
    asked = Signal(object, QPoint)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.council: CouncilView | None = None
        self.header = PaneHeader()
        self.edit = icon_button("pencil", self.tr("Change the council (F2)"))
        self.topic = Button(self.tr("New topic"), icon="file-text")
        self.member = Button(self.tr("New member"), icon="user-plus", kind="primary")
        self.model = QueueModel(self)
        self.list = QueueView(self.model, self.tr("Members and topics"))
        self._nothing = EmptyState(
            "users", self.tr("No council is open"),
            self.tr("Choose one at the left, or keep a new one."),
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._arrange()
        self.list.opened.connect(self._on_opened)
        self.list.context_asked.connect(self._on_context_asked)

    def show_council(self, council: CouncilView | None) -> None:
        """Show another council, or the same one as it stands now."""
        self.council = council
        keeps = may(self._desk.actor, Permission.KEEP_EVENTS)
        for one in (self.edit, self.topic, self.member):
            set_shown(one, shown=keeps and council is not None)
        self._stack.setCurrentIndex(0 if council is None else 1)
        if council is None:
            self.header.set_title("")
            return
        today = local_date(self._desk.clock.now())
        self.header.set_title(council.name, faces.caption_of(council, today))
        there = set(faces.seated(council, today))
        members = sorted(council.members, key=lambda one: one not in there)
        topics = council.topics[::-1]
        self.model.set_sections([
            QueueSection(
                SectionFace(self.tr("Members"), str(len(there))),
                tuple(faces.row_of_member(one, today) for one in members),
            ),
            QueueSection(
                SectionFace(self.tr("Topics"), str(len(topics))),
                tuple(faces.row_of_topic(one, today) for one in topics),
            ),
        ])  # fmt: skip

    def found(self, key: object) -> MemberLine | TopicLine | None:
        """Return the member or topic of a row."""
        if self.council is None or not isinstance(key, UUID):
            return None
        every: list[MemberLine | TopicLine] = [*self.council.members, *self.council.topics]
        return next((one for one in every if one.id == key), None)

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        line = self.found(key)
        if isinstance(line, MemberLine):
            self.member_opened.emit(line)
        elif isinstance(line, TopicLine):
            self.topic_opened.emit(line)

    @Slot(object, QPoint)
    def _on_context_asked(self, key: object, at: QPoint) -> None:
        line = self.found(key)
        if isinstance(line, MemberLine):
            self.asked.emit(line, at)

    def _arrange(self) -> None:
        for one in (self.edit, self.topic, self.member):
            self.header.add_button(one)
            set_shown(one, shown=False)
        for shown in (self._nothing, self.list):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
