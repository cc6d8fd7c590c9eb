"""Chinese is typed under fcitx, which Qt reaches through IBus."""

from __future__ import annotations

import pytest

from desktop.shell.input_method import choose_input_method


@pytest.mark.parametrize(
    ("announced", "chosen", "after"),
    [
        ("@im=fcitx", "", "ibus"),
        ("@im=fcitx", "fcitx", "ibus"),
        ("@im=ibus", "", "ibus"),
        ("@im=fcitx", "compose", "compose"),
        ("", "", ""),
        ("@im=none", "fcitx", "fcitx"),
    ],
)
def test_fcitx_is_reached_through_ibus(tmp_path, announced, chosen, after):
    machine_id = tmp_path / "machine-id"
    machine_id.touch()
    environ = {"XMODIFIERS": announced, "QT_IM_MODULE": chosen}
    choose_input_method(environ, machine_id)
    assert environ["QT_IM_MODULE"] == after


def test_without_a_machine_id_no_input_method_is_chosen(tmp_path):
    environ = {"XMODIFIERS": "@im=fcitx"}
    choose_input_method(environ, tmp_path / "missing")
    assert "QT_IM_MODULE" not in environ
