"""Who fills in, and which sheet: the names of the deputies, then each one's own firms, never anybody else's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop import look
from desktop.parts.avatar import Avatar
from desktop.parts.buttons import Button
from desktop.parts.painting import line_round, smooth
from desktop.parts.text import ElidedLabel, Icon, IconText, label
from desktop.scoring.day import Progress, Stop
from desktop.scoring.fingers import scrolled
from desktop.scoring.foot import Foot
from desktop.wording import words

_NAMES_ACROSS, _NAME, _STOP, _WIDTH = 3, 84, 84, 960


class BigRow(QAbstractButton):
    """A row as large as a thumb that leads somewhere."""

    def __init__(self, name: str, parts: Sequence[QWidget], *, height: int = _STOP) -> None:
        super().__init__()
        self._height = height
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(16)
        for at, one in enumerate(parts):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(one, 1 if at == 1 else 0)

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(240), look.current().px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        hovers = self.underMouse() or self.isDown()
        with smooth(self) as painter:
            line_round(
                painter, QRectF(self.rect()), radius=look.current().px(10), color="border.control",
                fill="bg.hover" if hovers else "bg.surface",
            )  # fmt: skip


class ChoosePage(QWidget):
    """``author_chosen(UUID)`` names a deputy, ``stop_chosen(Stop)`` a sheet; ``staff_wanted()`` asks for the way
    out, ``look_wanted()`` for the colours that are read in the sun, or back.
    """

    author_chosen = Signal(object)
    stop_chosen = Signal(object)
    staff_wanted = Signal()
    look_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "title")
        self._about = label("", "secondary", wrap=True)
        self.rows: list[BigRow] = []
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.staff = Button(self.tr("Staff"), icon="key", kind="quiet")
        self.staff.clicked.connect(self.staff_wanted)
        self.sun = Button(self.tr("In the sun"), icon="contrast", kind="quiet")
        self.sun.clicked.connect(self.look_wanted)
        self._arrange()

    def show_names(self, deputies: Mapping[UUID, str]) -> None:
        """Ask who fills in."""
        self._title.setText(self.tr("Who fills in?"))
        self._about.setText(
            self.tr("Everybody fills a sheet of their own. Nobody sees the others’.")
        )
        made = []
        for deputy, name in deputies.items():
            row = BigRow(name, [Avatar(name, 44), label(name, "section")])
            row.clicked.connect(lambda _on=False, one=deputy: self.author_chosen.emit(one))
            made.append(row)
        self._show_rows(made, min(_NAMES_ACROSS, max(len(made), 1)))

    def show_stops(
        self, name: str, stops: Sequence[Stop], progress: Mapping[UUID, Progress]
    ) -> None:
        """Ask for which firm and department."""
        done = sum(one.is_done for one in stops)
        self._title.setText(self.tr("{name}, which firm?").format(name=name))
        told = self.tr("{done} of {all} sheets handed in").format(done=done, all=len(stops))
        self._about.setText(told)
        made = []
        for stop in stops:
            row = self._stop_row(stop, progress.get(stop.sheet.id))
            row.clicked.connect(lambda _on=False, one=stop: self.stop_chosen.emit(one))
            made.append(row)
        self._show_rows(made, 1)

    def first_focus(self) -> QWidget:
        """Return where the keys go first."""
        return self.rows[0] if self.rows else self.staff

    def _stop_row(self, stop: Stop, progress: Progress | None) -> BigRow:
        state = words.of(stop.sheet.state)
        far = f"{progress.answered}/{progress.items}" if progress else ""
        title = ElidedLabel(f"{stop.number}  {stop.firm}", "section")
        words_ = QWidget()
        column = QVBoxLayout(words_)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(title)
        column.addWidget(ElidedLabel(stop.department, "caption"))
        icon = "lock" if stop.is_done else "clipboard-check"
        name = self.tr("{firm}, {department}, {state} {far}").format(
            firm=stop.firm, department=stop.department, state=state, far=far
        )
        return BigRow(name, [
            Icon(icon, 28, "success.text" if stop.is_done else "text.secondary"), words_,
            label(state, "secondary"), label("" if stop.is_done else far, "section"),
            Icon("chevron-right", 24, "text.secondary"),
        ])  # fmt: skip

    def _show_rows(self, rows: Sequence[BigRow], across: int) -> None:
        for one in self.rows:
            self._grid.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.rows = list(rows)
        for at, one in enumerate(rows):
            self._grid.addWidget(one, at // across, at % across)

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(look.current().px(_WIDTH))
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 28, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self._inner)
        column.addStretch(1)
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 12)
        row.addStretch(1)
        area = scrolled(ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(Foot([self.staff], [self.sun]))


class WaitPage(QWidget):
    """What stands there while a sheet is read, or why it cannot be; ``back_wanted()`` leads to the list."""

    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = IconText("progress", self.tr("Reading"), role="section")
        self.back = Button(self.tr("Back"), icon="arrow-left")
        self.back.clicked.connect(self.back_wanted)
        column = QVBoxLayout(self)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.line)
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    @Slot()
    def wait(self) -> None:
        """Say that something is being read."""
        self.line.show_line("progress", self.tr("Reading"))
        self.back.hide()

    def explain(self, sentence: str) -> None:
        """Say why it cannot be shown."""
        self.line.show_line("alert-circle", sentence, "bad")
        self.back.show()
