"""What stands behind the last segment and the last chip: a menu, whose choice they then stand for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu

from db.reception.codes import Channel
from desktop.forms.record_form import RecordForm
from desktop.forms.values import to_plain
from desktop.parts.choice import Choice
from desktop.reception import form
from desktop.wording import categories, words
from desktop.wording.marks import say


class Further(QObject):
    """Opens the menus of a form and keeps its last segment and chip in step.

    ``taken()`` follows a choice from one of the menus, or leaving it without one.
    """

    taken = Signal()

    def __init__(self, of: RecordForm) -> None:
        super().__init__(of)
        self._form = of

    def follow(self, draft: Mapping[str, object]) -> None:
        """Make room for what a draft holds beyond the first possibilities."""
        known = {to_plain(one): one for one in form.MORE_CHANNELS}
        self.show_channel(known.get(draft.get("channel")))
        self.show_category(str(draft.get("category") or ""))

    def show_channel(self, channel: Channel | None) -> None:
        """Let the last segment stand for a further mode, or for 其他."""
        segment = self._last("channel")
        if channel is None:
            _rename(segment, form.OTHER, say(form.OTHER_CHANNEL))
        else:
            _rename(segment, channel, words.of(channel))

    def show_category(self, code: str) -> None:
        """Let the last chip stand for a category without a digit, or for 其他."""
        further = {one.code for one in categories.behind_other()}
        shown = code if code in further else categories.OTHER
        _rename(self._last("category"), shown, categories.word(shown))

    def ask_channel(self) -> None:
        """Open the further modes."""
        options = [(one, words.of(one)) for one in form.MORE_CHANNELS]
        self._ask(self._last("channel"), options, self.take_channel)

    def ask_category(self) -> None:
        """Open the further categories, 其他 first."""
        options = [(one.code, categories.name_of(one)) for one in categories.behind_other()]
        self._ask(self._last("category"), options, self.take_category)

    def take_channel(self, channel: Channel) -> None:
        """Choose a further mode."""
        self.show_channel(channel)
        self._take("channel", channel)

    def take_category(self, code: str) -> None:
        """Choose a further category."""
        self.show_category(code)
        self._take("category", code)

    @Slot()
    def _on_menu_left(self) -> None:
        """Stand again on the first mode when none of the further ones was taken; taking comes after."""
        if self._form.input("channel").value() == form.OTHER:
            self._take("channel", Channel.VISIT_STATION)

    def _take(self, name: str, value: object) -> None:
        self._form.input(name).put(value)
        self.taken.emit()

    def _last(self, name: str) -> Choice:
        last: Choice = self._form.input(name).group.choices()[-1]
        return last

    def _ask(
        self, choice: Choice, options: Sequence[tuple[Any, str]], take: Callable[[Any], object]
    ) -> None:
        """Open a menu under a choice; Enter takes the first."""
        menu = QMenu(self._form)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.aboutToHide.connect(self._on_menu_left)
        for value, text in options:
            menu.addAction(text).triggered.connect(lambda _=False, value=value: take(value))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(choice.mapToGlobal(QPoint(0, choice.height())))


def _rename(choice: Choice, value: object, text: str) -> None:
    choice.value = value
    choice.setText(text)
    choice.setAccessibleName(text)
    choice.update()
