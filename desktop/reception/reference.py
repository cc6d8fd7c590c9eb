"""参考: what is worth knowing while a form is filled: the same matter, this person, near ones, who is in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.clock import local_date
from db.people.contracts import PersonLine
from db.reception.contracts import MatterLine
from db.reception.queue_contracts import SimilarMatter
from desktop import look
from desktop.frame.pane import Pane, PaneHeader
from desktop.parts.badge import LevelBadge
from desktop.parts.banner import Banner
from desktop.parts.buttons import Button
from desktop.parts.painting import line_round, smooth
from desktop.parts.tag import TagFace, paint_tag, size_of
from desktop.parts.text import ElidedLabel, label
from desktop.wording import categories, formats, tags, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.secrecy_words import shown_title

_EARLIER = QT_TRANSLATE_NOOP("Reference", "{on} · {kind}")
_NEAR = QT_TRANSLATE_NOOP("Reference", "{number} · {unit} · by {on}")
_NEAR_UNASSIGNED = QT_TRANSLATE_NOOP("Reference", "{number} · registered {on}")
_PADDING, _CARD = 20, 62


class References(NamedTuple):
    """What 参考 shows: the likely same matter, this person's earlier ones, near ones, who is in today."""

    same: SimilarMatter | None = None
    person: str = ""
    earlier: tuple[MatterLine, ...] = ()
    near: tuple[SimilarMatter, ...] = ()
    present: tuple[PersonLine, ...] = ()


class ReferencePane(Pane):
    """Follows what is typed and never takes the focus.

    ``opened(MatterLine)`` shows a matter, ``linked()`` says that the likely one is the same,
    ``dismissed()`` that it is another.
    """

    opened = Signal(object)
    linked = Signal()
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("For reference"))
        self.setProperty("surface", "page")
        self._shown = References()
        header = PaneHeader(self.tr("For reference"), self.tr("follows what is typed"))
        self.set_header(header)
        body = QWidget()
        self._cards = QVBoxLayout(body)
        self._cards.setContentsMargins(_PADDING, 4, _PADDING, 16)
        self._cards.setSpacing(look.current().px(8))
        self.set_body(body, scrolls=True)

    def shown(self) -> References:
        """Return what is shown."""
        return self._shown

    def show_references(self, references: References, now: datetime) -> None:
        """Show other references."""
        if references == self._shown and self._cards.count():
            return
        self._shown = references
        self._clear()
        if references.same is not None:
            self._cards.addWidget(self._same(references.same, now))
        earlier = [(line, _earlier(line, now)) for line in references.earlier]
        self._section(self.tr("This person"), references.person, earlier)
        near = [(one.line, _near(one.line, now)) for one in references.near]
        self._section(self.tr("Open matters like this"), "", near)
        self._people(references.present)
        self._cards.addStretch(1)

    @Slot()
    def open_same(self) -> None:
        """Show the matter that may be the same one."""
        if self._shown.same is not None:
            self.opened.emit(self._shown.same.line)

    def _clear(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _same(self, same: SimilarMatter, now: datetime) -> Banner:
        line = same.line
        link = Button(self.tr("Link with it"), key="Alt+L", size="small")
        see = Button(self.tr("See that matter"), kind="quiet", size="small")
        link.clicked.connect(self.linked)
        see.clicked.connect(self.open_same)
        where = self.tr("Same place, same category, registered {when}, {state}.").format(
            when=formats.moment(line.received_at, now), state=_state(line)
        )
        banner = Banner(
            "warn",
            self.tr("May be the same as an open matter"),
            where,
            icon="copy-check",
            buttons=(link, see),
        )
        banner.closed.connect(self.dismissed)
        return banner

    def _section(self, title: str, remark: str, cards: Sequence[tuple[MatterLine, str]]) -> None:
        if not cards and not remark:
            return
        self._cards.addWidget(_heading(title, remark))
        for line, caption in cards:
            card = MatterCard(line, caption)
            card.clicked.connect(lambda _=False, line=line: self.opened.emit(line))
            self._cards.addWidget(card)

    def _people(self, present: Sequence[PersonLine]) -> None:
        if not present:
            return
        self._cards.addWidget(_heading(self.tr("At the station today")))
        for person in present:
            self._cards.addWidget(_person(person))


class MatterCard(QAbstractButton):
    """An earlier or near matter: title, one line below, tag; a press opens it."""

    def __init__(self, line: MatterLine, caption: str) -> None:
        super().__init__()
        self._caption = caption
        tag = tags.of_line(line)
        self._tag = TagFace(*tag)
        self.setText(shown_title(line))
        self.setToolTip(shown_title(line))
        self.setAccessibleName(f"{shown_title(line)}, {caption}, {tags.read_aloud(tag)}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(200), look.current().px(_CARD))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(120), look.current().px(_CARD))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        inner = self.rect().adjusted(in_force.px(12), in_force.px(7), -in_force.px(12), 0)
        with smooth(self) as painter:
            ground = "bg.hover" if self.underMouse() else "bg.surface"
            line_round(
                painter,
                QRectF(self.rect()),
                radius=in_force.px(8),
                color="border.subtle",
                fill=ground,
            )
            size = size_of(self._tag)
            tag_box = QRect(inner.right() - size.width(), inner.top(), size.width(), size.height())
            paint_tag(painter, tag_box, self._tag)
            upper = QRect(inner.topLeft(), QSize(inner.width(), in_force.line("body")))
            room = upper.adjusted(0, 0, -size.width() - in_force.px(8), 0)
            _paint_cut(painter, room, self.text(), role="body")
            lower = upper.translated(0, upper.height() + in_force.px(3))
            _paint_cut(painter, lower, self._caption, role="caption")


def _paint_cut(painter: QPainter, box: QRect, text: str, *, role: str) -> None:
    in_force = look.current()
    painter.setFont(in_force.font(role))
    painter.setPen(in_force.color("text.tertiary" if role == "caption" else "text.primary"))
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, cut)


def _heading(title: str, remark: str = "") -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, look.current().px(8), 0, 0)
    row.setSpacing(8)
    row.addWidget(label(title, "strong"))
    row.addWidget(ElidedLabel(remark, "caption"), 1)
    return box


def _person(person: PersonLine) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    rank = person.level or person.officer_role
    if rank is not None:
        row.addWidget(LevelBadge(rank, person.name))
    row.addWidget(label(person.name))
    role = words.of(person.officer_role) if person.officer_role else words.of(person.kind)
    parts = (role, formats.specialities(person.specialty))
    row.addWidget(ElidedLabel(" · ".join(part for part in parts if part), "caption"), 1)
    return box


def _state(line: MatterLine) -> str:
    return line.unit or words.of(line.state)


def _earlier(line: MatterLine, now: datetime) -> str:
    today = local_date(now)
    on = formats.day(local_date(line.received_at), today)
    return say(_EARLIER, on=on, kind=categories.word(line.category))


def _near(line: MatterLine, now: datetime) -> str:
    today = local_date(now)
    number = formats.serial(line.number, today)
    if line.unit and line.due_on:
        return say(_NEAR, number=number, unit=line.unit, on=formats.day(line.due_on, today))
    on = formats.day(local_date(line.received_at), today)
    return say(_NEAR_UNASSIGNED, number=number, on=on)
