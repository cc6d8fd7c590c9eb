"""Labels that show what they are given letter by letter, never as markup."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop import look
from desktop.look.polish import set_property
from desktop.parts.painting import Tone, ink_of


def label(
    text: str = "",
    role: str = "body",
    *,
    tone: str | None = None,
    wrap: bool = False,
    buddy: QWidget | None = None,
) -> QLabel:
    """Return a plain-text label in a type role (`title`, `section`, `label`, `caption`, …)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    if tone is not None:
        made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if buddy is not None:
        made.setBuddy(buddy)
    return made


def paragraph(text: str, role: str = "body") -> QLabel:
    """Return a wrapping label with the line height of its role, for texts of several lines."""
    from html import escape

    made = label("", role, wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    body = escape(text).replace("\n", "<br>")
    made.setText(f'<div style="line-height:{look.current().line(role)}px">{body}</div>')
    return made


def selectable(made: QLabel) -> QLabel:
    """Let people mark and copy what a label says, with mouse or keys."""
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


class ElidedLabel(QLabel):
    """One line that ends in … when there is no room; the whole text stays in tooltip and name."""

    def __init__(self, text: str = "", role: str = "body") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._whole = ""
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._elide()
        self.updateGeometry()

    def whole_text(self) -> str:
        """Return the text before it was cut."""
        return self._whole

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(24), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 0))
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


_ANYWHERE = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class WrappingLabel(QLabel):
    """Lines of text that can be marked and copied; a word wider than all of them goes on in the next one."""

    def __init__(self, text: str = "", role: str = "body") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        selectable(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(24), super().minimumSizeHint().height())

    def heightForWidth(self, width: int) -> int:
        super().heightForWidth(width)
        self._break_anywhere()
        return super().heightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.heightForWidth(self.width())
        super().paintEvent(event)

    def _break_anywhere(self) -> None:
        """Let lines end within a word; Qt lays the words out anew after every change, and forgets it."""
        words = self.findChild(QTextDocument)
        if words is None:
            return
        option = words.defaultTextOption()
        if option.wrapMode() != _ANYWHERE:
            option.setWrapMode(_ANYWHERE)
            words.setDefaultTextOption(option)


def keep_to_words(made: ElidedLabel) -> None:
    """Let a label take the width of its words and no more; it still shrinks."""
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)


class Icon(QWidget):
    """An icon that follows theme and text scale; decoration, so it has no name of its own."""

    def __init__(self, name: str, size: int = 20, color: str = "text.primary") -> None:
        super().__init__()
        self._name, self._size, self._color = name, size, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, color: str | None = None) -> None:
        """Show another icon, in another colour when one is given."""
        self._name, self._color = name, color or self._color
        self.update()

    def sizeHint(self) -> QSize:
        side = look.current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = look.current().pixmap(self._name, self._size, self._color)
        with_painter = QPainter(self)
        with_painter.drawPixmap(QRectF(self.rect()), picture, QRectF(picture.rect()))
        with_painter.end()


class IconText(QWidget):
    """A small icon and a line beside it: a field error, a hint, a device, a saved time."""

    def __init__(
        self,
        icon: str,
        text: str,
        *,
        role: str = "caption",
        tone: str = Tone.PLAIN,
        wraps: bool = False,
    ) -> None:
        super().__init__()
        self._icon = Icon(icon, 16)
        self._label = label(text, role, wrap=wraps)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag(0))
        row.addWidget(self._label, 1 if wraps else 0)
        row.addStretch(0 if wraps else 1)
        self.show_line(icon, text, tone)

    def show_line(self, icon: str, text: str, tone: str = Tone.PLAIN) -> None:
        """Show another icon, text and tone."""
        self._icon.set_icon(icon, "text.tertiary" if tone == Tone.PLAIN else ink_of(tone))
        self._label.setText(text)
        set_property(self._label, "tone", str(tone))

    def text(self) -> str:
        """Return the line shown."""
        return self._label.text()
