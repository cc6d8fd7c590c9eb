"""The palette: one field for matters, people and functions (Ctrl+K)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop import look
from desktop.frame.desk import Desk
from desktop.parts.announce import announce
from desktop.parts.keycap import KeyCap
from desktop.parts.scrim import Scrim
from desktop.parts.text import Icon, label
from desktop.shell.palette_rows import HIT_ROLE, Group, Hit, HitDelegate, fill, height_of
from desktop.shell.palette_sources import Lines, Offer, ask_station

_WIDTH, _TOP, _FIELD, _FOOT, _MARGIN = 720, 96, 60, 38, 24
_INPUT_PX = 20


class Palette(Scrim):
    """Lies over the window; Esc or a press beside it gives the focus back to where it was.

    ``closed()`` follows every closing.
    """

    closed = Signal()

    def __init__(self, host: QWidget, desk: Desk, offer: Offer) -> None:
        super().__init__(host)
        self._desk, self._offer = desk, offer
        self._groups: tuple[Group, ...] = ()
        self._opener: QWidget | None = None
        self._model = QStandardItemModel(self)
        self._field = _Field()
        self._field.setPlaceholderText(self.tr("Matters, people or functions"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.textChanged.connect(self._on_field_text_changed)
        self._field.installEventFilter(self)
        self._hint = label(self.tr("Pinyin and initials work too"), "label")
        self._list = _hit_list(self._model)
        self._list.clicked.connect(self._on_list_clicked)
        self._nothing = label(self.tr("Nothing found. Try other words or a number."), "secondary")
        self._panel = self._arranged()
        self.pressed.connect(self.close_palette)

    def open(self, typed: str = "", hint: str = "") -> None:
        """Come up with the focus in the field; what was typed stands there and is searched."""
        if not self.isVisible():
            self._opener = QApplication.focusWidget()
        self.cover()
        self._hint.setText(hint or self.tr("Pinyin and initials work too"))
        if self._field.text() == typed:
            self._on_field_text_changed(typed)
        self._field.setText(typed)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_palette(self) -> None:
        """Go, and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        if self._opener is not None:
            self._opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opener = None
        self.closed.emit()

    def hits(self) -> tuple[Hit, ...]:
        """Return what is offered now, in order."""
        return tuple(hit for group in self._groups for hit in group.hits)

    def groups(self) -> tuple[Group, ...]:
        """Return what is offered now under its headings."""
        return self._groups

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @Slot(str)
    def _on_field_text_changed(self, typed: str) -> None:
        question = typed.strip()
        work = partial(ask_station, self._desk, question)
        then = partial(self._on_station_answered, question)
        self._desk.jobs.ask(self, work, then, latest="palette")

    def _on_station_answered(self, question: str, lines: Lines) -> None:
        groups = self._offer.of(question, lines) if question else self._offer.of_nothing()
        self._groups = groups
        fill(self._model, groups)
        self._nothing.setVisible(bool(question) and not self.hits())
        self._list.setVisible(bool(self.hits()))
        self._place()
        self._list.setCurrentIndex(QModelIndex())
        self._step(1)
        self._list.scrollToTop()

    @Slot(QModelIndex)
    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._run(index.data(HIT_ROLE), beside=False)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._run(self._list.currentIndex().data(HIT_ROLE), beside=beside)
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return key == Qt.Key.Key_Tab
        return True

    def _step(self, by: int) -> None:
        """Move the choice, over headings, round the ends."""
        count = self._model.rowCount()
        row = self._list.currentIndex().row()
        for _ in range(count):
            row = (row + by) % count
            if self._model.index(row, 0).data(HIT_ROLE) is not None:
                index = self._model.index(row, 0)
                self._list.setCurrentIndex(index)
                announce(self._field, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
                return

    def _run(self, hit: object, *, beside: bool) -> None:
        if isinstance(hit, Hit):
            self.close_palette()
            hit.act(beside)

    def _arranged(self) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("surface", "dialog")
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        search = Icon("search", 22, "text.secondary")
        self._top = _row(12, search, self._field, self._hint)
        self._nothing.setContentsMargins(52, 14, 20, 14)
        self._foot = self._keys_row()
        for part in (self._top, _rule(), self._list, self._nothing, _rule(), self._foot):
            column.addWidget(part)
        column.setAlignment(self._top, Qt.AlignmentFlag.AlignTop)
        return panel

    def _keys_row(self) -> QWidget:
        foot = _row(6)
        row = foot.layout()
        assert isinstance(row, QHBoxLayout)
        for keys, does in (
            ("↑+↓", self.tr("Choose")),
            ("Enter", self.tr("Open")),
            ("Ctrl+Enter", self.tr("Open beside")),
        ):
            row.addWidget(KeyCap(keys))
            row.addWidget(label(does, "caption"))
            row.addSpacing(14)
        row.addStretch(1)
        row.addWidget(KeyCap("Esc"))
        row.addWidget(label(self.tr("Close"), "caption"))
        return foot

    def _place(self) -> None:
        in_force = look.current()
        self._top.setFixedHeight(in_force.px(_FIELD))
        self._foot.setFixedHeight(in_force.px(_FOOT))
        rest = self._top.height() + self._foot.height() + 4
        most = self.height() - _TOP - _MARGIN - rest
        body = in_force.px(height_of(self._groups)) if self.hits() else 0
        self._list.setFixedHeight(max(min(body, most), 0))
        width = min(in_force.px(_WIDTH), self.width() - 2 * _MARGIN)
        self._panel.setGeometry(
            (self.width() - width) // 2, _TOP, width, self._panel.sizeHint().height()
        )


class _Field(QLineEdit):
    """The field: larger letters, no frame of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrame(False)
        self._take_size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_size()

    def _take_size(self) -> None:
        font = look.current().font("body")
        font.setPixelSize(look.current().px(_INPUT_PX))
        if font != self.font():
            self.setFont(font)


def _hit_list(model: QStandardItemModel) -> QListView:
    made = QListView()
    made.setModel(model)
    made.setItemDelegate(HitDelegate(made))
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setMouseTracking(True)
    return made


def _row(spacing: int, *parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(20, 0, 20, 0)
    row.setSpacing(spacing)
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
    return made


def _rule() -> QWidget:
    made = QWidget()
    made.setProperty("surface", "rule")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made
