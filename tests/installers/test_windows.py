"""The recipe for Windows is made of the same description; no machine here runs what comes out."""

from __future__ import annotations

import zipfile

from installers import description, windows


def test_the_lock_is_read_as_windows_would_read_it():
    lock = windows.lock_for_windows()
    assert "\ntzdata==" in lock
    assert "win32" not in lock


def test_no_mark_of_the_description_is_left_in_the_script():
    words = {"out": "setup.exe", "payload": "payload", "version": "1.2.3"}
    script = description.filled("windows.nsi", **words)
    assert "@" not in script
    assert "代表联络站工作台" in script


def test_the_uninstaller_names_no_folder_of_records():
    script = description.filled("windows.nsi")
    removed = [line.split()[-1] for line in script.splitlines() if "RMDir" in line]
    assert set(removed) == {'"$INSTDIR\\program"', '"$INSTDIR"'}


def test_the_payload_holds_libraries_program_and_a_way_to_start(tmp_path):
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    with zipfile.ZipFile(wheels / "thing-1-py3-none-any.whl", "w") as wheel:
        for name in ("thing.py", "PySide6/Qt6Core.dll", "PySide6/Qt6Quick.dll", "thing.pyi"):
            wheel.writestr(name, "")
    windows.lay_out(tmp_path / "payload", None, wheels)
    site = tmp_path / "payload" / "Lib" / "site-packages"
    assert (site / "thing.py").exists()
    assert (site / "desktop" / "cli.py").exists()
    assert [path.name for path in (site / "PySide6").iterdir()] == ["Qt6Core.dll"]
    assert "desktop.cli" in (tmp_path / "payload" / "liaison-desk").read_text(encoding="utf-8")
