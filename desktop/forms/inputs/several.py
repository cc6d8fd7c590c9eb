"""Several of many: a combo whose choices gather below it, each to be taken out again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.inputs.base import FormInput
from desktop.forms.inputs.combo import ComboInput, ComboOption, ReadingKeys
from desktop.forms.values import to_plain
from desktop.parts.buttons import Button


class SeveralInput(FormInput):
    """A tuple of values in the order in which they were chosen; Backspace in the empty line takes the last one out."""

    def __init__(self) -> None:
        super().__init__()
        self.combo = ComboInput()
        self._options: tuple[ComboOption, ...] = ()
        self._chosen: tuple[ComboOption, ...] = ()
        self._has_taken = False
        self._below = QWidget()
        self._rows = QVBoxLayout(self._below)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.setSpacing(4)
        self.adopt(self.combo)
        self._column.addWidget(self._below)
        self.combo.edited.connect(self._on_combo_edited)
        self.combo.entered.connect(self._on_combo_entered)
        self.combo.line.installEventFilter(self)
        self._show()

    def set_options(self, options: Sequence[ComboOption]) -> None:
        """Offer these possibilities; what was chosen stays chosen when it is among them."""
        self._options = tuple(options)
        self.put(self.value())

    def set_readings(self, readings: ReadingKeys) -> None:
        """Let people find an option by its sound."""
        self.combo.set_readings(readings)

    def value(self) -> tuple[object, ...]:
        """Return the values chosen, none while nothing is."""
        return tuple(one.value for one in self._chosen)

    def put(self, value: object) -> None:
        """Choose these without a word; unknown ones are left out."""
        wanted: Iterable[object] = value if isinstance(value, tuple | list) else ()
        by_value = {one.value: one for one in self._options}
        self._chosen = tuple(by_value[one] for one in wanted if one in by_value)
        self._show()

    def is_blank(self) -> bool:
        """Tell whether nothing was chosen."""
        return not self._chosen

    def plain(self) -> object:
        """Return the values as a draft keeps them."""
        return [to_plain(one) for one in self.value()]

    def restore(self, plain: object) -> None:
        """Choose again what a draft kept, as far as it is still offered."""
        kept = plain if isinstance(plain, list) else []
        known = {str(to_plain(one.value)): one.value for one in self._options}
        self.put([known[str(one)] for one in kept if str(one) in known])

    def take_out(self, value: object) -> None:
        """Choose one fewer."""
        self._chosen = tuple(one for one in self._chosen if one.value != value)
        self._show()
        self.combo.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def focus_target(self) -> QWidget:
        """Return the line that takes the keys."""
        return self.combo.line

    def is_composing(self) -> bool:
        """Tell whether an input method is at work."""
        return self.combo.is_composing()

    def show_error(self, sentence: str) -> None:
        """Mark the line, or clear the mark."""
        self.combo.show_error(sentence)

    def on_left(self) -> None:
        """Take what was typed when it names an option."""
        self.combo.on_left()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear Backspace before the line does, which would keep it to itself."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if not (pressed and self._chosen) or self.combo.line.text():
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Backspace:  # type: ignore[attr-defined]
            self.take_out(self._chosen[-1].value)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_combo_edited(self) -> None:
        taken = next((one for one in self._options if one.value == self.combo.value()), None)
        if taken is None or self.combo.line.text() != taken.text:
            return
        self._chosen = (*self._chosen, taken)
        self._has_taken = True
        self._show()
        self.edited.emit()

    @Slot()
    def _on_combo_entered(self) -> None:
        """Stay after a choice, for another one may follow; Enter in the empty line goes on."""
        if self._has_taken:
            self._has_taken = False
        else:
            self.entered.emit()

    def _show(self) -> None:
        """Offer what is left, and show what was chosen below the line."""
        self.combo.put(None)
        self.combo.set_options([one for one in self._options if one not in self._chosen])
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in self._chosen:
            self._rows.addWidget(self._chip(one), 0, Qt.AlignmentFlag.AlignLeft)
        self._below.setVisible(bool(self._chosen))

    def _chip(self, option: ComboOption) -> Button:
        chip = Button(option.text, icon="x", size="small")
        chip.setAccessibleName(self.tr("Take out {name}").format(name=option.text))
        chip.clicked.connect(lambda: self.take_out(option.value))
        return chip
