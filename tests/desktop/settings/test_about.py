"""About says the version and how much room the station takes."""

from __future__ import annotations

from desktop.settings.about import AboutSection, size_of
from resources.version import own_version


def test_the_folder_is_measured_with_what_lies_below(tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "station.db").write_bytes(b"12345")
    (tmp_path / "papers" / "a.pdf").write_bytes(b"123")
    assert size_of(tmp_path) == 8


def test_version_and_size_are_shown(desk, qtbot):
    section = AboutSection(desk)
    qtbot.addWidget(section)
    assert own_version()[0].isdigit()
    assert section.measured.text().endswith(" MB")
