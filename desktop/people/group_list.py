"""The groups at the left of the directory, each with its badge and how many stand in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from db.people.contracts import PersonKind
from desktop import look
from desktop.parts.badge import paint_badge
from desktop.parts.buttons import icon_button
from desktop.parts.choice import Choice, ChoiceGroup
from desktop.parts.painting import fill_round, smooth, width_of
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.people.groups import BLOCKS, EVERYBODY, UNITS, Group, every_group
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_HEIGHT, _PADDING, _BADGE_GAP = 34, 10, 8
_SPOKEN_UNITS = QT_TRANSLATE_NOOP("PeopleGroup", "{group}, {count} organisations")
_SPOKEN = QT_TRANSLATE_NOOP("PeopleGroup", "{group}, {count} people")


class GroupList(ChoiceGroup):
    """One group is chosen; ``currentChanged(Group)`` follows a person's choice.

    Only the lists stand here that the person may read; ``team_asked()`` wants a new group of deputies.
    """

    team_asked = Signal()

    def __init__(
        self, kinds: Collection[PersonKind] = tuple(PersonKind), *, may_keep: bool = False
    ) -> None:
        super().__init__()
        self._teams: tuple[Group, ...] = ()
        self._kinds = kinds
        self.setAccessibleName(self.tr("Groups"))
        self.adopt(_Place(group) for group in every_group() if group.is_of(kinds))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(1)
        places = iter(self.choices())
        for heading, groups in BLOCKS:
            column.addWidget(_heading(say(heading)))
            for _group in (one for one in groups if one.is_of(kinds)):
                column.addWidget(next(places))
            column.addSpacing(look.current().px(4))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(1)
        if PersonKind.DEPUTY in kinds:
            self._add_team_head(column, may_keep=may_keep)
        column.addLayout(self._rows)
        self._add_units(column)
        column.addStretch(1)
        self.set_value(EVERYBODY)

    def show_teams(self, teams: Sequence[Group]) -> None:
        """Show the deputies' own groups; the one that was chosen stays so while it is there."""
        if tuple(teams) == self._teams or PersonKind.DEPUTY not in self._kinds:
            return
        chosen, self._teams = self.value(), tuple(teams)
        old = [one for one in self.choices() if isinstance(one, _Place) and one.members.team]
        self.dismiss(old)
        made = [_Place(team) for team in teams]
        self.adopt(made)
        for place in made:
            self._rows.addWidget(place)
        known = {one.value for one in self.choices()}
        self.set_value(chosen if chosen in known else EVERYBODY)

    def _add_units(self, column: QVBoxLayout) -> None:
        places = [_Place(group) for group in UNITS]
        self.adopt(places)
        column.addWidget(_heading(self.tr("Organisations")))
        for place in places:
            column.addWidget(place)

    def _add_team_head(self, column: QVBoxLayout, *, may_keep: bool) -> None:
        head = QHBoxLayout()
        head.addWidget(_heading(self.tr("Groups of deputies")), 1)
        self.team_button = icon_button("plus", self.tr("Set up a group"), size="small")
        self.team_button.clicked.connect(self.team_asked)
        set_shown(self.team_button, shown=may_keep)
        head.addWidget(self.team_button)
        column.addLayout(head)

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        """Say how many people stand in each group."""
        for place in self.choices():
            if isinstance(place, _Place):
                place.show_count(counts.get(place.members, 0))


class _Place(Choice):
    def __init__(self, group: Group) -> None:
        super().__init__(group, group.said())
        self.members = group
        self._count = ""

    def show_count(self, count: int) -> None:
        self._count = f"{count:,}"
        spoken = _SPOKEN_UNITS if self.members.units else _SPOKEN
        self.setAccessibleName(say(spoken, group=self.text(), count=count))
        self.tell_whole()
        self.update()

    def sizeHint(self) -> QSize:
        in_force = look.current()
        width = width_of(self.text(), "body", bold=True) + in_force.px(96)
        return QSize(width, max(in_force.px(_HEIGHT), in_force.size("minHit")))

    def text_font(self) -> QFont:
        return look.current().font("body", bold=self.isChecked())

    def text_room(self) -> int:
        in_force = look.current()
        badge = 0 if self.members.rank is None else in_force.size("levelBadge")
        taken = badge + in_force.px(_BADGE_GAP) if badge else 0
        count = width_of(self._count, "table") + in_force.px(_BADGE_GAP)
        return self.width() - 2 * in_force.px(_PADDING) - taken - count

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        inner = self.rect().adjusted(in_force.px(_PADDING), 0, -in_force.px(_PADDING), 0)
        with smooth(self) as painter:
            self._paint_ground(painter)
            inner.setLeft(self._paint_badge(painter, inner))
            painter.setFont(in_force.font("table"))
            painter.setPen(in_force.color("text.tertiary"))
            painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignRight, self._count)
            painter.setFont(self.text_font())
            ink = "primary.text" if self.isChecked() else "text.primary"
            painter.setPen(in_force.color(ink))
            painter.drawText(inner, _MIDDLE, self.shown_text())

    def _paint_ground(self, painter: QPainter) -> None:
        ground = "primary.tint" if self.isChecked() else "bg.hover" if self.underMouse() else ""
        if ground:
            fill_round(painter, QRectF(self.rect()), radius=look.current().px(6), color=ground)

    def _paint_badge(self, painter: QPainter, inner: QRect) -> int:
        if self.members.rank is None:
            return inner.left()
        side = look.current().size("levelBadge")
        top = inner.top() + (inner.height() - side) // 2
        paint_badge(painter, QRect(inner.left(), top, side, side), self.members.rank)
        return inner.left() + side + look.current().px(_BADGE_GAP)


def _heading(text: str) -> QLabel:
    made = label(text, "label")
    made.setContentsMargins(look.current().px(4), 6, 0, 4)
    return made
