"""The settings page: sections at the left, rows that take effect at once at the right."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.kernel.kinds import Changes, Kind
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from desktop.frame.pane import Pane, scrolling
from desktop.frame.panes import ThreePanes
from desktop.notices.message_bar import MessageBar
from desktop.parts.rail import SideButton
from desktop.settings.about import AboutSection
from desktop.settings.accounts import AccountsSection
from desktop.settings.check_code import CheckCodeSection
from desktop.settings.display import DisplaySection
from desktop.settings.keys import KeysSection
from desktop.settings.limits import LimitsSection
from desktop.settings.namings import NamingsSection, names_or_asks
from desktop.settings.printers import PrintersSection
from desktop.settings.rows import Section, SectionView
from desktop.settings.safety import SafetySection
from desktop.settings.station import StationSection
from desktop.settings.templates import TemplatesSection
from desktop.settings.work_days import WorkDaysSection
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

SECTIONS = (
    Section("display", QT_TRANSLATE_NOOP("Settings", "Display"), "palette", DisplaySection),
    Section("station", QT_TRANSLATE_NOOP("Settings", "This station"), "building", StationSection),
    Section("accounts", QT_TRANSLATE_NOOP("Settings", "Accounts"), "users", AccountsSection),
    Section("keys", QT_TRANSLATE_NOOP("Settings", "Keyboard"), "keyboard", KeysSection),
    Section(
        "printers", QT_TRANSLATE_NOOP("Settings", "Printing and scanning"), "printer",
        PrintersSection,
    ),
    Section(
        "work_days", QT_TRANSLATE_NOOP("Settings", "Working days"), "calendar", WorkDaysSection
    ),
    Section("limits", QT_TRANSLATE_NOOP("Settings", "Limits"), "clock", LimitsSection),
    Section(
        "templates", QT_TRANSLATE_NOOP("Settings", "Reply templates"), "file-text",
        TemplatesSection,
    ),
    Section(
        "namings", QT_TRANSLATE_NOOP("Settings", "Reports and handlers"), "lock",
        NamingsSection, shown=names_or_asks,
    ),
    Section("check_code", QT_TRANSLATE_NOOP("Settings", "Key"), "key", CheckCodeSection),
    Section("safety", QT_TRANSLATE_NOOP("Settings", "Backups and safety"), "device-floppy", SafetySection),
    Section("about", QT_TRANSLATE_NOOP("Settings", "About"), "info-circle", AboutSection),
)  # fmt: skip
"""Only what truly works stands here; a section that a person may only read says so itself."""


class SettingsPage(Page):
    """A section is built when it is first looked at; ``open_subject("accounts")`` goes there."""

    reloads_on: ClassVar[Changes] = frozenset(
        {
            Kind.STATION,
            Kind.USER,
            Kind.SETTING,
            Kind.REPLY_TEMPLATE,
            Kind.NAMING,
            Kind.NAMING_REQUEST,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._sections = tuple(one for one in SECTIONS if one.shown(desk))
        self._views: dict[str, SectionView] = {}
        self._stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self._on_buttons_id_clicked)
        self._messages = MessageBar()
        self._work = Pane(self.tr("Settings"))
        self._work.add_bar(self._messages)
        self._work.set_body(self._stack)
        self.panes = ThreePanes(
            self._list(), self._work, settings=desk.settings, key="settings", navigates=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self.watch(desk.settings.changed, self._on_settings_changed)
        self.open_subject(self._sections[0].key)

    @property
    def shown(self) -> str:
        """The key of the section in view."""
        return self._sections[self._buttons.checkedId()].key

    def section(self, key: str) -> SectionView:
        """Return a section, built if nobody looked at it yet."""
        if key not in self._views:
            made = next(one for one in self._sections if one.key == key).build(self.desk)
            self._views[key] = made
            self._stack.addWidget(scrolling(made))
        return self._views[key]

    def about(self) -> QWidget:
        """The section in view."""
        return self.section(self.shown)

    def reload(self) -> None:
        """Let every section built so far read again."""
        for view in self._views.values():
            view.reload()

    def first_focus(self) -> QWidget | None:
        """Begin in the list of sections."""
        return self._buttons.checkedButton()

    def open_subject(self, subject: object) -> None:
        """Show the section with this key; an unknown one changes nothing."""
        place = next((n for n, one in enumerate(self._sections) if one.key == subject), None)
        if place is not None:
            self._buttons.button(place).setChecked(True)
            self._on_buttons_id_clicked(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.notices.place(self._work.toast_ground(), self._messages)

    @Slot(int)
    def _on_buttons_id_clicked(self, place: int) -> None:
        view = self.section(self._sections[place].key)
        area = next(a for a in self._areas() if a.widget() is view)
        self._stack.setCurrentWidget(area)

    @Slot(str)
    def _on_settings_changed(self, key: str) -> None:
        if key.startswith(("look/", "work/")) and "display" in self._views:
            self._views["display"].reload()

    def _areas(self) -> list[QScrollArea]:
        areas = (self._stack.widget(place) for place in range(self._stack.count()))
        return [area for area in areas if isinstance(area, QScrollArea)]

    def _list(self) -> QFrame:
        made = QFrame()
        made.setProperty("surface", "rail")
        made.setAccessibleName(self.tr("Sections"))
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 14, 13, 14)
        column.setSpacing(2)
        for place, section in enumerate(self._sections):
            button = SideButton(say(section.title), section.icon)
            self._buttons.addButton(button, place)
            column.addWidget(button)
        column.addStretch(1)
        return made
