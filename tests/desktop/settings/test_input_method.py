"""Where Chinese cannot be typed, one sentence in plain words says what helps; once, and then in the settings."""

from __future__ import annotations

import re

import pytest

from desktop.notices.message_bar import MessageBar
from desktop.settings.display import DisplaySection
from desktop.settings.input_method import REMEDIES, Typing, found_typing, tell_typing
from desktop.settings.local import LocalSettings
from desktop.wording.marks import say


@pytest.fixture
def machine_id(tmp_path):
    made = tmp_path / "machine-id"
    made.touch()
    return made


@pytest.fixture
def settings(tmp_path):
    return LocalSettings(tmp_path / "settings.ini")


@pytest.fixture
def bar(qtbot):
    made = MessageBar()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("announced", "chosen", "screen", "found"),
    [
        ("@im=fcitx", "", "xcb", Typing.WORKS),
        ("@im=fcitx", "fcitx5", "xcb", Typing.WORKS),
        ("", "ibus", "xcb", Typing.WORKS),
        ("", "", "xcb", Typing.SILENT),
        ("@im=none", "", "xcb", Typing.SILENT),
        ("", "fcitx", "xcb", Typing.UNREACHED),
        ("@im=ibus", "xim", "xcb", Typing.UNREACHED),
        ("", "", "wayland", Typing.WORKS),
        ("", "", "offscreen", Typing.WORKS),
    ],
)
def test_the_way_of_chinese_is_read_from_what_the_desktop_announces(
    machine_id, announced, chosen, screen, found
):
    environ = {"XMODIFIERS": announced, "QT_IM_MODULE": chosen}
    assert found_typing(environ, machine_id, screen=screen, platform="linux") is found


def test_without_a_number_of_the_computer_the_input_method_is_not_reached(tmp_path):
    environ = {"XMODIFIERS": "@im=fcitx"}
    found = found_typing(environ, tmp_path / "none", screen="xcb", platform="linux")
    assert found is Typing.NO_COMPUTER_ID


def test_windows_brings_its_own():
    assert found_typing({}, platform="win32") is Typing.WORKS


def test_the_remedy_is_told_once_and_again_when_something_else_hinders(settings, bar):
    tell_typing(settings, bar, Typing.SILENT)
    assert bar.headlines() == ("这里可能打不了中文",)
    bar.take_away("这里可能打不了中文")
    tell_typing(settings, bar, Typing.SILENT)
    assert bar.headlines() == ()
    tell_typing(settings, bar, Typing.UNREACHED)
    assert len(bar.headlines()) == 1


def test_nothing_is_said_where_chinese_is_typed(settings, bar):
    tell_typing(settings, bar, Typing.WORKS)
    assert bar.headlines() == ()


@pytest.mark.parametrize("found", list(REMEDIES))
def test_a_remedy_is_plain_words_without_a_command(found):
    said = say(REMEDIES[found])
    assert said.endswith("。")
    assert not re.search(r"sudo|apt|export|=|/", said)


def test_the_settings_show_it_again(desk, qtbot):
    section = DisplaySection(desk)
    qtbot.addWidget(section)
    assert section.typing.text() == "中文输入法正常"
