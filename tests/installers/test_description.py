"""One page says what is installed, and every text that desktops and package tools read is made of it."""

from __future__ import annotations

import configparser
import gzip
from xml.etree import ElementTree

from db.bundle.place import SUFFIX
from desktop.settings import usual
from installers import description


def test_the_program_is_installed_under_the_name_of_its_folders():
    assert description.name() == usual.NAME


def test_the_suffix_of_bundles_is_the_one_that_the_program_writes():
    assert "." + description.told()["bundles"]["suffix"] == SUFFIX


def test_no_mark_is_left_in_what_a_desktop_reads_but_that_of_the_command():
    for below, text in description.shares().items():
        read = gzip.decompress(text) if below.endswith(".gz") else text
        assert "@" not in read.decode().replace("@COMMAND@", ""), below


def test_a_double_click_on_a_bundle_reaches_the_program():
    shares = description.shares()
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read_string(shares["applications/liaison-desk-bundle.desktop"].decode())
    told = ElementTree.fromstring(shares["mime/packages/liaison-desk.xml"])
    kind = next(one for one in told if one.tag.endswith("mime-type"))
    assert entry["Desktop Entry"]["MimeType"] == kind.get("type", "") + ";"
    assert entry["Desktop Entry"]["Exec"] == "@COMMAND@ bundle open %f"


def test_the_package_depends_on_every_library_that_the_window_loads():
    depends = next(
        line for line in description.control(1, "0").splitlines() if line.startswith("Depends: ")
    )
    assert {"libxcb-cursor0", "libegl1", "libcups2"} <= set(depends[9:].split(", "))


def test_what_is_left_out_is_not_what_the_program_loads():
    for kept in ("PySide6/QtWidgets.abi3.so", "PySide6/Qt/plugins/platforms/libqxcb.so"):
        assert not description.is_left_out(kept, "libraries")
    assert description.is_left_out("PySide6/designer", "libraries")
    assert description.is_left_out("json/__pycache__/decoder.pyc", "python")


def test_what_the_program_carries_stands_ready_and_holds_the_guide(tmp_path):
    assert description.missing_from(description.ROOT) == []
    missing = description.missing_from(tmp_path)
    assert any("guide" in path for path in missing)
