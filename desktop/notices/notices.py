"""The one way to speak to the person: a toast for what can be undone, a banner for what stays true."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from db.kernel.errors import StationError, Trouble
from desktop.parts.painting import Tone

if TYPE_CHECKING:
    from desktop.notices.message_bar import MessageBar
    from desktop.parts.banner import Banner
    from desktop.parts.toast import Toast
    from desktop.settings.local import LocalSettings

_PATIENCE = 2.0


@runtime_checkable
class HasGround(Protocol):
    """A pane that says which part of it a toast may cover."""

    def toast_ground(self) -> QWidget:
        """Return that part."""


class Notices(QObject):
    """Knows where messages belong right now: a page says so by ``place`` when it is shown.

    What is said before any place is known waits for the first one.
    """

    def __init__(
        self, settings: LocalSettings | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._host: QWidget | None = None
        self._bar: MessageBar | None = None
        self._line: QWidget | None = None
        self._toasts: dict[QWidget, Toast] = {}
        self._waiting: list[Callable[[], object]] = []

    def place(self, host: QWidget, bar: MessageBar | None = None) -> None:
        """Let toasts float over ``host`` (the work pane) and banners stand in ``bar`` from now on."""
        self._host = host.toast_ground() if isinstance(host, HasGround) else host
        self._bar = bar or self._bar
        waiting, self._waiting = self._waiting, []
        for message in waiting:
            message()

    def stand_in(self, line: QWidget) -> None:
        """Let toasts stand in a line of the window where they cover no work, while it is shown."""
        self._line = line

    def toast(
        self,
        text: str,
        undo: Callable[[], object] | None = None,
        extra: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Name the result of an action; ``undo`` offers 撤销, ``extra`` one more button."""
        if self._host is None or not isValid(self._host):
            self._waiting.append(lambda: self.toast(text, undo, extra))
            return
        toast = self._toast_over(self._host)
        toast.patience = _PATIENCE if self._settings and self._settings.longer_notices else 1.0
        more = (extra[0], _act(extra[1])) if extra is not None else None
        toast.show_text(text, _act(undo) if undo is not None else None, extra=more)

    def banner(
        self,
        place: MessageBar | None,
        tone: str,
        headline: str,
        body: str = "",
        buttons: Sequence[QAbstractButton] = (),
    ) -> Banner | None:
        """Show a banner in ``place``, or where the present page has its bar; None while it waits."""
        bar = place or self._bar
        if bar is None or not isValid(bar):
            self._waiting.append(lambda: self.banner(None, tone, headline, body, buttons))
            return None
        return bar.show_message(tone, headline, body, buttons=buttons)

    def stand(
        self, tone: str, headline: str, body: str, buttons: Sequence[QAbstractButton] = ()
    ) -> None:
        """Show a banner that stays, whatever form is opened below it, until it is settled or closed."""
        bar = self._bar
        if bar is None or not isValid(bar):
            self._waiting.append(lambda: self.stand(tone, headline, body, buttons))
            return
        bar.show_message(tone, headline, body, buttons=buttons)
        bar.let_stand(headline)

    def say_error(self, error: StationError) -> None:
        """Say what happened, what was kept and what to do."""
        from desktop.wording import words

        said = words.said(error)
        tone = Tone.BAD if isinstance(error, Trouble) else Tone.WARN
        self.banner(None, tone, said.headline, said.body)

    def take_back(self) -> None:
        """Take the toast of an earlier act away, before it can be read as the answer to the next one."""
        for toast in self._toasts.values():
            if isValid(toast):
                toast.dismiss()

    def make_way(self, work: QWidget) -> None:
        """Take a toast out of sight that lies on what somebody fills in now."""
        for toast in self._toasts.values():
            if isValid(toast) and toast.isVisible():
                toast.make_way(work)

    def settle(self, headline: str) -> None:
        """Take a banner away because its matter is settled."""
        if self._bar is not None and isValid(self._bar):
            self._bar.take_away(headline)

    def _toast_over(self, host: QWidget) -> Toast:
        from desktop.parts.toast import Toast

        self._toasts = {one: toast for one, toast in self._toasts.items() if isValid(toast)}
        for other, toast in self._toasts.items():
            if other is not host:
                toast.dismiss()
        if host not in self._toasts:
            line = self._line if self._line is not None and isValid(self._line) else None
            self._toasts[host] = Toast(host, line)
        return self._toasts[host]


def _act(act: Callable[[], object]) -> Callable[[], None]:
    """Return an action whose result nobody asks for."""

    def run() -> None:
        act()

    return run
