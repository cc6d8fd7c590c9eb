"""Radio cards: possibilities that need a picture or several lines, each in a card of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.look.polish import set_property
from desktop.parts.avatar import Avatar
from desktop.parts.choice import Choice, ChoiceGroup
from desktop.parts.painting import line_round, smooth
from desktop.parts.text import ElidedLabel, Icon, label

_PADDING, _APART, _PAIR = 12, 12, 2
_CENTER = Qt.AlignmentFlag.AlignHCenter


class RadioCards(ChoiceGroup):
    """A row of cards of equal width; in pairs under each other where a row has no room for their pictures."""

    def __init__(self, cards: Sequence[RadioCard], *, name: str = "") -> None:
        super().__init__(name)
        self._cards, self._across = tuple(cards), 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_APART)
        self.adopt(cards)
        self._arrange(len(self._cards))

    def minimumSizeHint(self) -> QSize:
        widest = max((one.minimumSizeHint().width() for one in self._cards), default=0)
        across = min(len(self._cards), _PAIR)
        return QSize(across * (widest + _APART) - _APART, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        count = len(self._cards)
        needed = sum(one.minimumSizeHint().width() + _APART for one in self._cards) - _APART
        self._arrange(count if needed <= self.width() else min(count, _PAIR))

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(at, max(across, 1)))
        for at in range(len(self._cards)):
            self._grid.setColumnStretch(at, int(at < across))


class RadioCard(Choice):
    """One card: content on top, then ring and name, or name and detail centred when `ring` is off."""

    def __init__(
        self,
        value: object,
        name: str,
        *,
        detail: str = "",
        content: QWidget | None = None,
        ring: bool = True,
    ) -> None:
        super().__init__(value, name)
        self.setAccessibleDescription(detail)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._name, self._detail = ElidedLabel(name), label(detail, "caption", wrap=True)
        self._ring = Icon("circle", 20, "border.control") if ring else None
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 10, _PADDING, 10)
        column.setSpacing(2)
        self._fill(column, content)
        self._detail.setVisible(bool(detail))
        self.toggled.connect(self._on_self_toggled)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def shown_text(self) -> str:
        """Return the name as its label shows it."""
        return self._name.text()

    def tell_whole(self) -> None:
        """Keep the whole name in the tooltip of the card; its label takes no mouse."""
        if hasattr(self, "_name"):
            self.setToolTip(self._name.toolTip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A form that stands in the middle of a page is given its height before its lines wrap.
        inside = self.contentsRect().width() - 2 * _PADDING
        self._detail.setMinimumHeight(max(0, self._detail.heightForWidth(inside)))

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = self.isChecked()
        with smooth(self) as painter:
            line_round(
                painter,
                QRectF(self.rect()),
                radius=look.current().px(8),
                color="primary.text" if chosen else "border.control",
                width=2 if chosen else 1,
                fill="primary.tint"
                if chosen
                else "bg.hover"
                if self.underMouse()
                else "bg.surface",
            )

    def _fill(self, column: QVBoxLayout, content: QWidget | None) -> None:
        centred = self._ring is None
        if content is not None:
            content.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            if isinstance(content, Avatar):
                self.toggled.connect(content.set_chosen)
            column.addWidget(content, 0, _CENTER if centred else Qt.AlignmentFlag(0))
            column.addSpacing(4)
        column.addLayout(self._name_row())
        column.addWidget(self._detail)
        column.addStretch(1)
        if centred:
            self._detail.setAlignment(_CENTER)
            # Cards of a grid are equally wide, whatever stands in them: a long detail wraps.
            policy = self._detail.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            self._detail.setSizePolicy(policy)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _name_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if self._ring is None:
            row.addWidget(self._name, 1, _CENTER)
            return row
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._ring)
        row.addWidget(self._name, 1)
        return row

    def _on_self_toggled(self, chosen: bool) -> None:
        if self._ring is None:
            set_property(self._name, "role", "strong" if chosen else "body")
        else:
            picture, color = (
                ("circle-dot", "primary.text") if chosen else ("circle", "border.control")
            )
            self._ring.set_icon(picture, color)
