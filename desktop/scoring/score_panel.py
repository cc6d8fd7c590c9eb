"""What a sheet comes to at this moment: score, grade, its band, the sum behind it, and what is still missing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db.evaluation.scoring import Reckoning, plain
from db.templates.contracts import Template
from desktop import look
from desktop.look.polish import set_property
from desktop.parts.announce import announce
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone, fill_round, smooth, width_of
from desktop.parts.text import Icon, label
from desktop.scoring.tones import UNKNOWN, Fill, fill_of_grade
from desktop.wording.formats import listed

_WIDTH, _SQUARE, _BAR, _MARK, _BOX = 344, 64, 14, 4, 126
_ENOUGH, _LOW = 570, 400
"""Heights from which the field for the signature is shown, and below which the score is small."""


class GradeSquare(QWidget):
    """The word of a grade in a filled square; a dash while nothing counts."""

    def __init__(self, side: int = _SQUARE) -> None:
        super().__init__()
        self._side, self._word, self._fill = side, "", UNKNOWN
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def word(self) -> str:
        """What stands in it."""
        return self._word

    def show_grade(self, word: str, fill: Fill) -> None:
        """Show a grade without a movement."""
        self._word, self._fill = word, fill
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        in_force = look.current()
        side = in_force.px(self._side)
        return QSize(max(side, self._words_width() + in_force.px(20)), side)

    def _words_width(self) -> int:
        return width_of(self._word, "body", bold=True) * self._pixels() // self._usual()

    def _usual(self) -> int:
        return max(look.current().font("body").pixelSize(), 1)

    def _pixels(self) -> int:
        share = 0.56 if len(self._word) < 2 else 0.36
        return look.current().px(self._side * share)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        font = in_force.font("body", bold=True)
        font.setPixelSize(self._pixels())
        with smooth(self) as painter:
            fill_round(painter, QRectF(self.rect()), radius=in_force.px(8), color=self._fill.ground)
            painter.setFont(font)
            painter.setPen(in_force.color(self._fill.ink))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._word or "—")


class BandBar(QWidget):
    """The bands of the grades from the least to the best, as wide as they are, and a mark at the score."""

    def __init__(self, template: Template) -> None:
        super().__init__()
        self._template = template
        self._score: float | None = None
        self._grade = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(self, score: float | None, grade: str) -> None:
        """Move the mark; the grade may be another one than its band, where a veto decides."""
        self._score, self._grade = score, grade
        self.update()

    def sizeHint(self) -> QSize:
        in_force = look.current()
        return QSize(in_force.px(200), in_force.px(_BAR + 14) + in_force.line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        with smooth(self) as painter:
            ends = [float(one.least) for one in self._template.grades]
            upper = [100.0, *ends[:-1]]
            for grade, least, most in zip(self._template.grades, ends, upper, strict=True):
                left, right = self._x(least), self._x(most) - 2
                box = QRectF(left, in_force.px(7), right - left, in_force.px(_BAR))
                now = grade.code == self._grade
                color = fill_of_grade(self._template, grade).ground if now else "chart.muted"
                fill_round(painter, box, radius=in_force.px(2), color=color)
                self._paint_word(painter, box, grade.word, now=now)
            if self._score is not None:
                mark = QRectF(self._x(self._score) - _MARK / 2, 0, _MARK, in_force.px(_BAR + 14))
                fill_round(painter, mark, radius=1, color="text.primary")

    def _x(self, points: float) -> float:
        return min(max(points, 0.0), 100.0) / 100 * (self.width() - 2) + 1

    def _paint_word(self, painter: QPainter, box: QRectF, word: str, *, now: bool) -> None:
        in_force = look.current()
        painter.setFont(in_force.font("caption", bold=now))
        painter.setPen(in_force.color("text.primary" if now else "text.secondary"))
        width = max(box.width(), width_of(word, "caption", bold=True) + 2)
        left = min(box.center().x() - width / 2, self.width() - width)
        place = QRectF(left, in_force.px(_BAR + 14), width, in_force.line("caption"))
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, word)


class ScorePanel(QWidget):
    """``missing_pressed()`` asks for the next item without an answer, ``signing_pressed()`` for the last page."""

    missing_pressed = Signal()
    signing_pressed = Signal()

    def __init__(self, template: Template) -> None:
        super().__init__()
        self._template, self._said = template, ""
        self.setProperty("surface", "aside")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(look.current().px(_WIDTH))
        self.answered = label("", "caption")
        self.score = label("", "number")
        self.square, self.bar = GradeSquare(), BandBar(template)
        self.sum = label("", "caption", wrap=True)
        self.veto, self.photos = label("", "strong"), label("", "body")
        self.missing = Button("", kind="quiet")
        self.missing.clicked.connect(self.missing_pressed)
        self._signature = label(self.tr("Signature of the deputy"), "caption")
        self.signing = SigningBox()
        self.signing.clicked.connect(self.signing_pressed)
        self._arrange()

    def show_reckoning(self, found: Reckoning, photos: int) -> None:
        """Show what the answers come to."""
        items = len(found.counted)
        answered = items - len(found.unanswered)
        told = self.tr("{n} of {items} answered").format(n=answered, items=items)
        self.answered.setText(told)
        score = found.arithmetic.score
        self.score.setText("—" if score is None else f"{score}")
        grade, word = found.grade, found.grade.word if found.grade else ""
        fill = fill_of_grade(self._template, grade) if grade else UNKNOWN
        self.square.show_grade(word, fill)
        self.bar.show_score(None if score is None else float(score), grade.code if grade else "")
        self.sum.setText(self._sum(found))
        self._show_veto(found)
        self.photos.setText(self.tr("%n photo(s)", "", photos))
        self._show_missing(found)
        self.signing.show_items(items, is_whole=not found.unanswered)
        self._say(self.tr("Now {score} points, {grade}").format(score=score, grade=word) if grade else "")  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The foot leads to the signature as well; in a low window the figures need the room.
        has_room = self.height() >= look.current().px(_ENOUGH)
        self._signature.setVisible(has_room)
        self.signing.setVisible(has_room)
        is_low = self.height() < look.current().px(_LOW)
        set_property(self.score, "role", "title" if is_low else "number")

    def _say(self, sentence: str) -> None:
        if sentence and sentence != self._said:
            announce(self, sentence)
        self._said = sentence

    def _sum(self, found: Reckoning) -> str:
        sum_ = found.arithmetic
        if sum_.score is None:
            return self.tr("Nothing counts yet")
        told = f"{plain(sum_.earned)} ÷ {sum_.possible} × 100"
        if found.unseen:
            count = self.tr("%n not observed left out", "", len(found.unseen))
            return self.tr("{sum}, {left_out}").format(sum=told, left_out=count)
        return self.tr("{sum}, of the items answered").format(sum=told)

    def _show_veto(self, found: Reckoning) -> None:
        numbers = _numbers(found, found.vetoed)
        none = self.tr("Not hit")
        hit = self.tr("Hit: {numbers}").format(numbers=numbers)
        self.veto.setText(hit if numbers else none)
        set_property(self.veto, "tone", str(Tone.BAD if numbers else Tone.OK))

    def _show_missing(self, found: Reckoning) -> None:
        lacking = tuple(dict.fromkeys(one.item for one in found.lacking))
        self.missing.setText(_numbers(found, lacking, most=5) or self.tr("Nothing"))
        self.missing.setEnabled(bool(lacking))
        self.missing.setToolTip(_numbers(found, lacking))
        name = self.tr("Go to what is missing: {numbers}").format(numbers=_numbers(found, lacking))
        self.missing.setAccessibleName(name)

    def _arrange(self) -> None:
        in_force = look.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(
            in_force.px(22), in_force.px(18), in_force.px(22), in_force.px(20)
        )
        column.setSpacing(in_force.px(6))
        column.addLayout(_row(label(self.tr("Score now"), "label"), self.answered))
        column.addLayout(_row(self.score, self.square))
        column.addSpacing(in_force.px(4))
        column.addWidget(self.bar)
        column.addWidget(self.sum)
        column.addSpacing(in_force.px(4))
        column.addWidget(_rule())
        for icon, text, value in (
            ("alert-circle", self.tr("Veto"), self.veto),
            ("camera", self.tr("Photos of the day"), self.photos),
            ("list-details", self.tr("Still missing"), self.missing),
        ):
            column.addLayout(_fact(icon, text, value))
        column.addStretch(1)
        column.addWidget(self._signature)
        column.addWidget(self.signing)


class SigningBox(QAbstractButton):
    """The way to the signature, drawn as the field that it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self._is_whole = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_items(self, items: int, *, is_whole: bool) -> None:
        """Say whether it is time to sign."""
        after = self.tr("Sign after all {n} items").format(n=items)
        self._is_whole = is_whole
        self.setText(self.tr("Look through and sign") if is_whole else after)
        self.setAccessibleName(self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(200), look.current().px(_BOX))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(120), look.current().size("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force, ink = look.current(), "primary.text" if self._is_whole else "text.secondary"
        with smooth(self) as painter:
            pen = QPen(in_force.color("primary.text" if self._is_whole else "border.control"), 1.5)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(in_force.color("bg.hover" if self.isDown() else "bg.surface"))
            radius = in_force.px(10)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
            self._paint_words(painter, ink)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        in_force = look.current()
        icon, line = in_force.px(26), in_force.line("label")
        top = (self.height() - icon - line - in_force.px(8)) // 2
        picture = in_force.pixmap("pencil", 26, ink)
        painter.drawPixmap((self.width() - icon) // 2, max(top, 0), picture)
        painter.setFont(in_force.font("label", bold=self._is_whole))
        painter.setPen(in_force.color(ink))
        box = QRectF(0, max(top, 0) + icon + in_force.px(8), self.width(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


def _numbers(found: Reckoning, items: tuple[str, ...], most: int = 99) -> str:
    places = {one.item: at for at, one in enumerate(found.counted, 1)}
    shown = [str(places[one]) for one in items if one in places]
    return listed(tuple(shown[:most])) + ("…" if len(shown) > most else "")


def _row(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(left, 1)
    row.addWidget(right)
    return row


def _fact(icon: str, text: str, value: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Icon(icon, 22, "text.primary"))
    row.addWidget(label(text))
    row.addStretch(1)
    row.addWidget(value)
    if isinstance(value, QLabel):
        value.setMinimumHeight(look.current().px(32))
    return row


def _rule() -> QWidget:
    made = QWidget()
    made.setProperty("surface", "rule")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made
