"""Hears that the person goes away from the computer: sleep, closed lid, locked screen, another user (R-05)."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot

from db.kernel.clock import Clock, Running

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_LOOK = 5_000
"""Milliseconds between two looks at the clock that goes on while the computer sleeps."""
_SLEPT = 20.0
"""Seconds between two looks after which it must have slept, whoever told of it or did not."""

_SYSTEM_BUS = Path("/run/dbus/system_bus_socket")
_MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
"""Without one libdbus ends the process, so no bus is asked then."""

_LOGIN, _SESSIONS = "org.freedesktop.login1", "/org/freedesktop/login1/session"
_PROPERTIES = "org.freedesktop.DBus.Properties"


class Told(NamedTuple):
    """A signal of the desktop: from which object and interface, and its name."""

    path: str
    interface: str
    name: str


_SCREENS = (
    "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver",
    "org.cinnamon.ScreenSaver", "org.xfce.ScreenSaver",
)  # fmt: skip
SCREENS = (
    *(Told("", interface, "ActiveChanged") for interface in _SCREENS),
    Told("", "org.ukui.ScreenSaver", "lock"),
)
"""What the locks of desktops say on the bus of the person; Kylin's UKUI has a name of its own."""

_WITHOUT_VALUE = ("Lock", "lock")
"""These are told when it happens and carry nothing; the others carry whether it begins or ends."""

LEFT_WHEN: Mapping[str, tuple[str, bool]] = {
    "org.freedesktop.login1.Session": ("Active", False),
    "org.freedesktop.UPower": ("LidIsClosed", True),
    "com.deepin.SessionManager": ("Locked", True),
    "org.deepin.dde.SessionManager1": ("Locked", True),
}
"""Interface → the property that tells it, and the value that means away."""


def system_signals(session: str) -> tuple[Told, ...]:
    """Return what the login service tells of sleep and of this session."""
    told = Told("", f"{_LOGIN}.Manager", "PrepareForSleep")
    return (told, Told(session, f"{_LOGIN}.Session", "Lock")) if session else (told,)


def session_path(number: str) -> str:
    """Return the object of a login session; its name begins with no digit. Empty for no session."""
    if not number:
        return ""
    first = f"_{ord(number[0]):02x}" if number[0].isdigit() else number[0]
    return f"{_SESSIONS}/{first}{number[1:]}"


class SessionWatch(QObject):
    """``left()`` follows everything that means that nobody sits here any more.

    A computer without a bus is watched by its clock alone.
    """

    left = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seen = clock.running()
        self._buses: list[QDBusConnection] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Watch from now on; what is connected stays connected."""
        self._seen = self._clock.running()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer, e.g. while nobody is signed in."""
        self._timer.stop()

    def listen(self) -> None:
        """Listen to the buses there are; on Windows to the window's own messages."""
        if sys.platform == "win32":
            from desktop.shell.session_windows import listen

            listen(self, self._leave)
        elif any(one.exists() for one in _MACHINE_IDS):
            self._listen_to_buses()

    def listen_on(self, bus: QDBusConnection, *signals: Told) -> None:
        """Listen on one bus to these signals and to the properties that tell the same."""
        self._buses.append(bus)
        for told in signals:
            slot = "_on_bus_told()" if told.name in _WITHOUT_VALUE else "_on_bus_switched(bool)"
            self._connect(bus, told, slot)
        changed = "_on_bus_changed(QString,QVariantMap,QStringList)"
        self._connect(bus, Told("", _PROPERTIES, "PropertiesChanged"), changed)

    def _connect(self, bus: QDBusConnection, told: Told, slot: str) -> None:
        # The stubs ask for bytes, which the function itself refuses.
        bus.connect("", told.path, told.interface, told.name, self, SLOT(slot))  # type: ignore[call-overload]

    @Slot(bool)
    def _on_bus_switched(self, on: bool) -> None:
        if on:
            self._leave()

    @Slot()
    def _on_bus_told(self) -> None:
        self._leave()

    @Slot(str, "QVariantMap", "QStringList")
    def _on_bus_changed(
        self, interface: str, values: Mapping[str, object], _invalidated: list[str]
    ) -> None:
        name, away = LEFT_WHEN.get(interface, ("", False))
        if values.get(name) is away:
            self._leave()

    @Slot()
    def _on_timer_timeout(self) -> None:
        before, self._seen = self._seen, self._clock.running()
        if _has_slept(before, self._seen):
            self._leave()

    def _leave(self) -> None:
        if self._timer.isActive():
            self.left.emit()

    def _listen_to_buses(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        if _SYSTEM_BUS.exists():
            session = session_path(os.environ.get("XDG_SESSION_ID", ""))
            self.listen_on(QDBusConnection.systemBus(), *system_signals(session))
        if "DBUS_SESSION_BUS_ADDRESS" in os.environ:
            self.listen_on(QDBusConnection.sessionBus(), *SCREENS)


def _has_slept(before: Running, after: Running) -> bool:
    return before.start == after.start and after.seconds - before.seconds > _SLEPT
