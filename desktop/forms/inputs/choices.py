"""Inputs that choose one of few: segments, chips, a switch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.forms.inputs.base import FormInput
from desktop.forms.values import to_plain
from desktop.parts.chips import ChipGrid
from desktop.parts.choice import ChoiceGroup, Option
from desktop.parts.segments import Segments
from desktop.parts.switch import Switch


class ChoiceInput(FormInput):
    """A radio group as an input."""

    def __init__(self, group: ChoiceGroup) -> None:
        super().__init__()
        self.group = group
        group.currentChanged.connect(self._on_group_current_changed)
        for choice in group.choices():
            # Buttons ask for their full width by nature; on a form they share what there is.
            choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.adopt(group)
        self.setFocusProxy(group)

    def value(self) -> object:
        """Return the value chosen, None while nothing is."""
        return self.group.value()

    def put(self, value: object) -> None:
        """Choose without a word; None clears the choice."""
        self.group.set_value(value)

    def restore(self, plain: object) -> None:
        """Choose again what a draft kept, if it is still offered."""
        values = (choice.value for choice in self.group.choices())
        self.put(next((value for value in values if to_plain(value) == plain), None))

    def focus_target(self) -> QWidget:
        """Return the possibility that takes the keys."""
        return self.group.first_focus() if self.group.choices() else self.group

    def set_names(self, name: str, description: str) -> None:
        """Name the group for screen readers."""
        self.group.setAccessibleName(name)
        self.group.setAccessibleDescription(description)

    def _on_group_current_changed(self) -> None:
        self.edited.emit()


class SegmentInput(ChoiceInput):
    """Two to five short possibilities."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__(Segments(options))


class ChipInput(ChoiceInput):
    """Six to ten possibilities, chosen by digits as well."""

    def __init__(self, options: Sequence[Option], columns: int = 5) -> None:
        super().__init__(ChipGrid(options, columns))


class SwitchInput(FormInput):
    """Yes or no."""

    def __init__(self) -> None:
        super().__init__()
        self.switch = Switch("")
        self.switch.clicked.connect(self.edited)
        self.adopt(self.switch)

    def value(self) -> bool:
        """Return whether it is on."""
        return self.switch.isChecked()

    def put(self, value: object) -> None:
        """Switch on or off without a word."""
        self.switch.setChecked(bool(value))

    def focus_target(self) -> QWidget:
        """Return the switch."""
        return self.switch
