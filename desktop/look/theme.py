"""The look in force: theme, text scale and density, and everything that follows from them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from weakref import WeakSet

from PySide6.QtCore import QDir, QEasingCurve, QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

import resources
from desktop.look import fonts, icons, sheet, tokens

EASING = QEasingCurve.Type.OutCubic
_ROLES = {"title": "page", "hint": "caption", "error": "caption", "strong": "bodyStrong"}
"""Names that pages use for steps of the type scale."""


class Theme(StrEnum):
    """The four themes; the value is the key in the tokens."""

    LIGHT = "light"
    DARK = "dark"
    SUNLIGHT = "sunlight"
    CONTRAST = "contrast"


class Density(StrEnum):
    """How large targets are: mouse and keys, or fingers."""

    COUNTER = "counter"
    TOUCH = "touch"


class Look(QObject):
    """Answers every question of colour, size, font and icon for the theme in force.

    Signals: `changed` after the program has been painted with another theme, scale or density.
    """

    changed = Signal()

    def __init__(self, themes: Path | None = None) -> None:
        super().__init__()
        self._app: QApplication | None = None
        self._themes = themes or resources.path("built", "themes")
        self._families: list[str] = []
        self._colors: dict[tuple[Theme, str], QColor] = {}
        self._windows: WeakSet[QWidget] = WeakSet()
        self._sheet = ""
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetrics] = {}
        self.tokens = tokens.load()
        self.theme = Theme.LIGHT
        self.scale = 1.0
        self.density = Density.COUNTER
        self.reduced_motion = False

    def attach(self, app: QApplication) -> None:
        """Take charge of the program's style, font and palette."""
        if self._app is app:
            return
        self._app = app
        app.setStyle("Fusion")
        QDir.setSearchPaths(sheet.SEARCH_PATH, [str(self._themes)])

    def choose(self, theme: Theme, scale: float = 1.0, density: Density = Density.COUNTER) -> None:
        """Answer for this theme, text scale and density; the style sheet follows with ``apply``."""
        self.theme, self.scale, self.density = theme, scale, density
        self._fonts.clear()
        self._metrics.clear()
        if self._app is not None:
            self._app.setFont(self.font("body"))
            self._app.setPalette(self._palette())

    def apply(self, theme: Theme, scale: float = 1.0, density: Density = Density.COUNTER) -> None:
        """Paint the whole program with this theme, text scale and density, without a restart."""
        self.choose(theme, scale, density)
        if self._app is not None:
            QToolTip.setFont(self.font("caption"))
            self._sheet = self._style_sheet()
            for window in filter(isValid, tuple(self._windows)):
                self._paint(window)
        self.changed.emit()

    def dress(self, window: QWidget) -> None:
        """Style a window and all that is ever put into it; a window over another has its style.

        The sheet belongs to windows, not to the program: there Qt would style a part anew for every
        parent it gets on its way into the window, which took three quarters of the time a page needs.
        """
        if window.parentWidget() is None:
            self._windows.add(window)
            self._paint(window)

    def color(self, name: str) -> QColor:
        """Return the colour of a token in the theme in force; it is shared, so nobody changes it."""
        known = self._colors.get((self.theme, name))
        if known is None:
            known = qcolor(self.tokens.color(self.theme, name))
            self._colors[self.theme, name] = known
        return known

    def px(self, length: float) -> int:
        """Return a length multiplied by the text scale; hairlines are not for this."""
        return round(length * self.scale)

    def size(self, name: str) -> int:
        """Return a control size (`control`, `tableRow`, `tag`, …) for density and text scale."""
        return self.px(self.tokens.size(name, self.density))

    def line(self, role: str) -> int:
        """Return the line height of a type role, scaled."""
        return self.px(self.tokens.type(_ROLES.get(role, role), self.density).line)

    def font(self, role: str = "body", *, bold: bool = False) -> QFont:
        """Return the font of a type role, in pixels; ``bold`` is for what is chosen or current."""
        known = self._fonts.get((role, bold))
        if known is None:
            known = self._fonts[role, bold] = self._font(role, bold=bold)
        return QFont(known)

    def metrics(self, role: str = "body", *, bold: bool = False) -> QFontMetrics:
        """Return what measures texts in a type role: parts ask for the width of a word at every painting."""
        known = self._metrics.get((role, bold))
        if known is None:
            known = self._metrics[role, bold] = QFontMetrics(self.font(role, bold=bold))
        return known

    def _font(self, role: str, *, bold: bool) -> QFont:
        step = self.tokens.type(_ROLES.get(role, role), self.density)
        font = QFont(self._family_order())
        font.setPixelSize(self.px(step.px))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight(step.weight))
        return font

    def pixmap(self, name: str, size: int = 20, color: str = "text.primary") -> QPixmap:
        """Return an icon of unscaled `size` in the colour of a token."""
        return icons.pixmap(name, self.color(color), size=self.px(size), ratio=self._ratio())

    def icon(self, name: str, size: int = 20, color: str = "text.primary") -> QIcon:
        """Return an icon that greys itself when its widget is disabled."""
        icon = QIcon(self.pixmap(name, size, color))
        icon.addPixmap(self.pixmap(name, size, "text.disabled"), QIcon.Mode.Disabled)
        return icon

    def motion(self, name: str) -> int:
        """Return the milliseconds of a movement: `fast` or `normal`, nothing when reduced."""
        return 0 if self.reduced_motion else int(self.tokens.motion[name])

    def _paint(self, window: QWidget) -> None:
        window.ensurePolished()  # Qt keeps the rules of the sheet before for one that is not
        window.setStyleSheet(self._sheet)

    def _family_order(self) -> list[str]:
        if not self._families:
            self._families = fonts.families(self.tokens.families)
        return self._families

    def _ratio(self) -> float:
        return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)

    def _style_sheet(self) -> str:
        built = (self._themes / f"{self.theme}.qss").read_text(encoding="utf-8")
        return sheet.measure(built, self.tokens, scale=self.scale, density=self.density)

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.color(name))
        for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text.disabled"))
        return palette


def qcolor(written: str) -> QColor:
    """Return the colour of ``#RRGGBB`` or ``#RRGGBBAA``; Qt would read the latter as ``#AARRGGBB``."""
    color = QColor(written[:7])
    if len(written) > 7:
        color.setAlpha(int(written[7:], 16))
    return color


_Role = QPalette.ColorRole
_PALETTE = {
    _Role.Window: "bg.app",
    _Role.WindowText: "text.primary",
    _Role.Base: "bg.surface",
    _Role.AlternateBase: "bg.surface",
    _Role.Text: "text.primary",
    _Role.PlaceholderText: "text.tertiary",
    _Role.Button: "bg.surface",
    _Role.ButtonText: "text.primary",
    _Role.BrightText: "danger.text",
    _Role.Highlight: "primary.fill",
    _Role.HighlightedText: "primary.onFill",
    _Role.Link: "primary.text",
    _Role.LinkVisited: "primary.text",
    _Role.ToolTipBase: "bg.raised",
    _Role.ToolTipText: "text.primary",
    _Role.Light: "bg.raised",
    _Role.Midlight: "bg.hover",
    _Role.Mid: "border.default",
    _Role.Dark: "border.control",
    _Role.Shadow: "text.tertiary",
}
