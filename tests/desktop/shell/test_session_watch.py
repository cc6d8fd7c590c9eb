"""Sleep, lid, locked screen and another user lock the station; a computer without a bus is none the worse."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from desktop.shell import session_watch
from desktop.shell.session_watch import SCREENS, SessionWatch, session_path, system_signals
from desktop.shell.sign_in import SignIn

CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN" "">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>"""
OWN = session_path("3")

TOLD = [
    ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [True]),
    (OWN, "org.freedesktop.login1.Session", "Lock", []),
    ("/x", "org.freedesktop.DBus.Properties", "PropertiesChanged",
     ["org.freedesktop.UPower", {"LidIsClosed": True}, ["OnBattery"]]),
    ("/x", "org.freedesktop.DBus.Properties", "PropertiesChanged",
     ["org.freedesktop.login1.Session", {"Active": False}, ["State"]]),
    *(("/x", one.interface, one.name, [True] if one.name == "ActiveChanged" else []) for one in SCREENS),
]  # fmt: skip

with_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no bus to be had here")


@pytest.fixture
def watch(clock):
    made = SessionWatch(clock)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def bus(tmp_path):
    """A bus of our own, with nobody else on it."""
    configuration = tmp_path / "bus.conf"
    configuration.write_text(CONFIGURATION.format(folder=tmp_path))
    command = ["dbus-daemon", f"--config-file={configuration}", "--print-address", "--nofork"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    with subprocess.Popen(command, **pipes) as daemon:
        name = f"bus of {tmp_path.name}"
        yield QDBusConnection.connectToBus(daemon.stdout.readline().strip(), name)
        QDBusConnection.disconnectFromBus(name)
        daemon.terminate()


def tell(bus, path, interface, name, values):
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(values)
    assert bus.send(message)


@with_bus
def test_everything_that_means_away_is_heard(watch, bus, qtbot):
    watch.listen_on(bus, *system_signals(OWN), *SCREENS)
    for told in TOLD:
        with qtbot.waitSignal(watch.left):
            tell(bus, *told)


@with_bus
def test_coming_back_and_other_sessions_are_let_pass(watch, bus, qtbot):
    watch.listen_on(bus, *system_signals(OWN), *SCREENS)
    heard = []
    watch.left.connect(lambda: heard.append("left"))
    tell(bus, "/x", "org.freedesktop.login1.Manager", "PrepareForSleep", [False])
    tell(bus, session_path("4"), "org.freedesktop.login1.Session", "Lock", [])
    tell(bus, "/x", "org.freedesktop.ScreenSaver", "ActiveChanged", [False])
    with qtbot.waitSignal(watch.left):
        tell(bus, "/x", "org.gnome.ScreenSaver", "ActiveChanged", [True])
    assert heard == ["left"]


def test_a_computer_that_slept_is_noticed_without_any_bus(watch, clock, qtbot):
    with qtbot.waitSignal(watch.left):
        clock.advance(minutes=1)
        watch._on_timer_timeout()


def test_a_slow_moment_is_no_sleep(watch, clock, qtbot):
    with qtbot.assertNotEmitted(watch.left):
        clock.advance(seconds=6)
        watch._on_timer_timeout()


def test_nothing_is_told_while_nobody_is_signed_in(watch, qtbot):
    watch.stop()
    with qtbot.assertNotEmitted(watch.left):
        watch._on_bus_told()


def test_without_a_bus_nothing_is_asked(watch, monkeypatch, tmp_path):
    monkeypatch.setattr(session_watch, "_MACHINE_IDS", (tmp_path / "none",))
    watch.listen()
    monkeypatch.setattr(session_watch, "_MACHINE_IDS", (tmp_path,))
    monkeypatch.setattr(session_watch, "_SYSTEM_BUS", tmp_path / "none")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    watch.listen()
    assert not watch._buses


@pytest.mark.parametrize(
    ("number", "path"),
    [("", ""), ("3", "_33"), ("12", "_312"), ("c2", "c2")],
)
def test_a_session_is_called_as_the_login_service_calls_it(number, path):
    assert session_path(number).rpartition("/")[2] == path


def test_who_goes_away_from_work_finds_the_lock_screen(at_work):
    at_work._session._on_bus_told()
    assert isinstance(at_work.window.scene, SignIn)
    assert at_work.workspace is None
