"""The contents at the left of the guide: the readers with their tasks, fewer while words are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.frame.pane import scrolling
from desktop.guide.chapters import Chapter
from desktop.parts.into_view import bring_into_view
from desktop.parts.rail import SideButton
from desktop.parts.text import label

_ICONS = ("users", "messages", "clipboard-check", "building", "refresh")
"""Of the parts, in their order."""


class Contents(QWidget):
    """``chosen(key)`` follows a press on a chapter."""

    chosen = Signal(str)

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Contents"))
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_group_clicked)
        self._chapters = tuple(chapters)
        self._parts: dict[str, QWidget] = {}
        self._none = label(self.tr("Nothing found. Other words may help."), "secondary", wrap=True)
        self._none.hide()
        self._lay_out()

    def set_current(self, key: str) -> None:
        """Show which chapter is read."""
        for place, one in enumerate(self._chapters):
            if one.key == key:
                self._group.button(place).setChecked(True)
                bring_into_view(self._group.button(place))

    def offer(self, chapters: Sequence[Chapter]) -> None:
        """Show only these chapters, and the parts that they stand in."""
        kept = {one.key for one in chapters}
        for place, one in enumerate(self._chapters):
            self._group.button(place).setVisible(one.key in kept)
        for part, heading in self._parts.items():
            heading.setVisible(any(one.part == part for one in chapters))
        self._none.setVisible(not chapters)

    @Slot()
    def take_keys(self) -> None:
        """Give the keys to the chapter that is read, or to the first one offered; the arrows go on from there."""
        shown = [one for one in self._group.buttons() if not one.isHidden()]
        target = next((one for one in shown if one.isChecked()), next(iter(shown), None))
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def offered(self) -> tuple[str, ...]:
        """Return the keys of the chapters that are shown."""
        return tuple(
            one.key
            for place, one in enumerate(self._chapters)
            if not self._group.button(place).isHidden()
        )

    @Slot(int)
    def _on_group_clicked(self, place: int) -> None:
        self.chosen.emit(self._chapters[place].key)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(0)
        column.addWidget(self._none)
        parts = groupby(enumerate(self._chapters), key=lambda one: one[1].part)
        for (part, some), icon in zip(parts, _ICONS, strict=False):
            self._parts[part] = heading = label(part, "label")
            heading.setContentsMargins(12, 12, 0, 4)
            column.addWidget(heading)
            for place, chapter in some:
                button = SideButton(chapter.title, icon)
                button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                self._group.addButton(button, place)
                column.addWidget(button)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(inside))
