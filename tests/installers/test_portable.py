"""What is shipped is what set-up installed, and nothing of it leads back to the machine that built it."""

from __future__ import annotations

from pathlib import Path

from installers import portable


def test_every_library_of_the_lock_is_shipped_and_none_that_only_checks_the_program():
    names = {library.metadata["Name"].lower() for library in portable.locked()}
    assert {"pyside6_essentials", "sqlalchemy", "reportlab", "sqlcipher3"} <= names
    assert not {"pytest", "mypy", "qt-material", "pypinyin"} & names


def test_a_library_looks_for_python_beside_itself(tmp_path):
    base = Path("/a/long/path/of/the/building/machine")
    module = tmp_path / "lib" / "python3.11" / "lib-dynload" / "thing.so"
    module.parent.mkdir(parents=True)
    module.write_bytes(b"\x7fELF" + str(base / "lib").encode() + b"\0more")
    (tmp_path / "bin").mkdir()
    portable._turn_to_itself(tmp_path, base)
    held = module.read_bytes()
    assert b"$ORIGIN/../../../lib\0" in held
    assert b"/building/" not in held
    assert held.endswith(b"\0more")
    assert len(held) == 4 + len(str(base / "lib")) + 5


def test_what_python_knows_of_its_making_names_no_path(tmp_path):
    portable._write_variables(tmp_path)
    (written,) = tmp_path.iterdir()
    text = written.read_text(encoding="utf-8")
    assert text.startswith("build_time_vars = {")
    assert "/" not in text
