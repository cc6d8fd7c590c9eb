"""The place at the top of a pane where banners stand until they are handled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.parts.banner import Banner


class MessageBar(QWidget):
    """Holds banners, the newest on top; takes no room while there is none."""

    def __init__(self, *, padding: int = 20) -> None:
        super().__init__()
        self._banners: dict[str, Banner] = {}
        self._lasting: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(padding, 8, padding, 8)
        self._column.setSpacing(8)
        self.hide()

    def show_message(
        self,
        tone: str,
        headline: str,
        body: str = "",
        *,
        icon: str = "",
        buttons: Sequence[QAbstractButton] = (),
    ) -> Banner:
        """Show a banner; one with the same headline takes the place of the one before."""
        self.take_away(headline)
        banner = Banner(tone, headline, body, icon=icon, buttons=buttons)
        banner.closed.connect(lambda: self.take_away(headline))
        self._banners[headline] = banner
        self._column.insertWidget(0, banner)
        self.show()
        banner.announce()
        return banner

    def let_stand(self, headline: str) -> None:
        """Let a banner outlive ``clear``: it is about the computer, not about the form below."""
        self._lasting.add(headline)

    def take_away(self, headline: str) -> None:
        """Remove a banner because its matter is settled; harmless when it is gone already."""
        self._lasting.discard(headline)
        banner = self._banners.pop(headline, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def clear(self) -> None:
        """Remove every banner but the lasting ones."""
        for headline in [one for one in self._banners if one not in self._lasting]:
            self.take_away(headline)

    def headlines(self) -> tuple[str, ...]:
        """Return what stands in the bar, the oldest first."""
        return tuple(self._banners)
