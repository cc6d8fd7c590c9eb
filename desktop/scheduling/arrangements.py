"""What the days of the rota are made of: reception days that come again, exceptions, leave; what is done to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.clock import local_date
from db.people.contracts import PersonLine
from db.scheduling.absence_contracts import AbsenceKind, AbsenceLine
from db.scheduling.contracts import NewPost
from db.scheduling.pattern_contracts import ExceptionLine, PatternLine
from desktop import look
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.scheduling import pattern_told
from desktop.scheduling.arranged import Arranged
from desktop.wording import formats, words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from desktop.scheduling.arranging import Arranging


@dataclass(frozen=True, slots=True)
class Act:
    """A word and what a press on it does."""

    text: str
    run: Callable[[], object]


class Arrangements(QWidget):
    """Three lists; what their buttons do is asked for in ``Arranging``."""

    def __init__(self, arranging: Arranging) -> None:
        super().__init__()
        self._do = arranging
        self.patterns = ArrangedBox(
            self.tr("Reception days"), self.tr("Add a reception day"), arranging.add_pattern
        )
        self.exceptions = ArrangedBox(
            self.tr("Exceptions"), self.tr("Add an exception"), arranging.add_exception
        )
        self.absences = ArrangedBox(self.tr("Leave"), self.tr("Note leave"), arranging.add_absence)
        self.settings = Button(self.tr("Rules and weights…"), icon="settings", size="small")
        self.settings.clicked.connect(arranging.ask_settings)
        set_shown(self.settings, shown=arranging.may_set)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for one in (self.patterns, self.exceptions, self.absences):
            column.addWidget(one)
        column.addWidget(self.settings)
        column.addStretch(1)

    def show_arranged(self, found: Arranged, people: Mapping[UUID, PersonLine]) -> None:
        """Show what is in force; a day is told with its year where it is not of this one."""
        today = local_date(self._do.desk.clock.now())
        self.patterns.show_rows(map(self._pattern, found.patterns), self.tr("None yet"))
        self.exceptions.show_rows(
            (self._exception(one, today, found.patterns) for one in found.exceptions),
            self.tr("None on the days shown"),
        )
        self.absences.show_rows(
            (self._absence(one, today, people.get(one.person)) for one in found.absences),
            self.tr("Nobody on the days shown"),
        )

    def _pattern(self, line: PatternLine) -> ArrangedRow:
        posts = self._posts(line.posts)
        below = f"{line.starts}–{line.ends} · {posts}"
        lapses = self.tr("until {day}").format(day=line.valid_until) if line.valid_until else ""
        lines = (pattern_told.told(line.days), below, *filter(None, (line.theme, lapses)))
        change = Act(self.tr("Change"), partial(self._do.change_pattern, line))
        retire = Act(self.tr("Plan no more"), partial(self._do.retire_pattern, line))
        return ArrangedRow(lines, (change, retire))

    def _posts(self, posts: Sequence[NewPost]) -> str:
        kinds = dict.fromkeys(one.post_kind for one in posts)
        counted = [(kind, sum(one.post_kind is kind for one in posts)) for kind in kinds]
        return formats.listed(tuple(f"{words.of(kind)} {count}" for kind, count in counted))

    def _exception(
        self, line: ExceptionLine, today: date, patterns: Iterable[PatternLine]
    ) -> ArrangedRow:
        named = next((pattern_told.told(p.days) for p in patterns if p.id == line.pattern), "")
        rest = " · ".join(filter(None, (words.of(line.form), line.occasion, named)))
        back = Act(self.tr("Take back"), partial(self._do.withdraw_exception, line))
        return ArrangedRow((pattern_told.span_told(line, today), rest), (back,))

    def _absence(self, line: AbsenceLine, today: date, who: PersonLine | None) -> ArrangedRow:
        name = who.name if who is not None else "—"
        kind = "" if line.kind is AbsenceKind.LEAVE else words.of(line.kind)
        rest = " · ".join(filter(None, (pattern_told.span_told(line, today), kind, line.reason)))
        back = Act(self.tr("Can come after all"), partial(self._do.withdraw_absence, line))
        return ArrangedRow((name, rest), (back,))


class ArrangedBox(QWidget):
    """A heading, rows, and the button that adds one."""

    def __init__(self, title: str, add: str, adding: Callable[[], object]) -> None:
        super().__init__()
        self.add = Button(add, icon="plus", size="small")
        self.add.clicked.connect(lambda _checked: adding())
        self.rows: list[ArrangedRow] = []
        self._empty = label("", "caption")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(title, "strong"))
        column.addWidget(self._empty)
        column.addLayout(self._rows)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)

    def show_rows(self, rows: Iterable[ArrangedRow], nothing: str) -> None:
        """Show other rows, or say that there are none."""
        for one in self.rows:
            self._rows.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.rows = list(rows)
        for one in self.rows:
            self._rows.addWidget(one)
        self._empty.setText(nothing)
        set_shown(self._empty, shown=not self.rows)
        look.current().dress(self)


class ArrangedRow(QWidget):
    """Lines of text, the first of them strong, and small buttons below."""

    def __init__(self, lines: Sequence[str], acts: Sequence[Act]) -> None:
        super().__init__()
        self.text = "\n".join(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for place, one in enumerate(lines):
            column.addWidget(label(one, "caption" if place else "body", wrap=True))
        self.buttons = [Button(one.text, kind="plain", size="small") for one in acts]
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button, act in zip(self.buttons, acts, strict=True):
            button.setAccessibleName(f"{act.text} {lines[0]}")
            button.clicked.connect(lambda _checked=False, act=act: act.run())
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
