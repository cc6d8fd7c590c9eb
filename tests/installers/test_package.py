"""A stick is taken whole or not at all, and what it upgrades stays where the new version cannot go on."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from installers import package

PROGRAM = """#!/bin/sh
case "$*" in
*--data*) [ "$LIAISON_DESK_PROFILE" ] && read -r said && [ "$said" = right ] ;;
esac
"""
"""Stands for the program, whose own opening of records the tests of db try: it takes one passphrase."""


class Station:
    """A home folder with records in it, and sticks of several versions."""

    def __init__(self, home: Path) -> None:
        self.home, self.into = home, home / ".local" / "opt" / "liaison-desk"
        self.records = home / ".local" / "share" / "liaison-desk"
        for folder in (self.records, home / ".config" / "liaison-desk"):
            folder.mkdir(parents=True)
            (folder / "kept").write_text("kept", encoding="utf-8")

    def stick(self, version: str, key: Path | None = None) -> Path:
        """Make a stick of this version."""
        out = self.home / "built" / version
        folder = out / "program"
        files = {"bin/liaison-desk": PROGRAM, "VERSION": f"{version}\n"}
        files["share/applications/liaison-desk.desktop"] = "Exec=@COMMAND@\n"
        for below, text in files.items():
            (folder / below).parent.mkdir(parents=True, exist_ok=True)
            (folder / below).write_text(text, encoding="utf-8")
        (folder / "bin" / "liaison-desk").chmod(0o755)
        deb = out / "liaison-desk.deb"
        deb.write_bytes(b"not tried here")
        return package.stick(folder, deb, out, key)

    def run(
        self, script: Path, *more: str, said: str = "right"
    ) -> subprocess.CompletedProcess[str]:
        """Run a script of a stick as this person."""
        environ = {"HOME": str(self.home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        return subprocess.run(
            ["sh", str(script), *more],
            env=environ,
            input=f"{said}\n",
            capture_output=True,
            text=True,
            check=False,
        )

    def install(self, stick: Path, *more: str, said: str = "right") -> str:
        """Install and return what was printed; an exit status other than 0 is told first."""
        done = self.run(stick / "install.sh", *more, said=said)
        return f"{done.returncode or ''}{done.stdout}{done.stderr}"

    @property
    def version(self) -> str:
        """The version in force."""
        return (self.into / "current" / "VERSION").read_text(encoding="utf-8").strip()


@pytest.fixture
def station(tmp_path: Path) -> Station:
    """A person's home."""
    return Station(tmp_path)


def test_a_stick_installs_the_program_and_tells_the_desktop(station):
    assert "Installed" in station.install(station.stick("1.0"))
    assert station.version == "1.0"
    entry = station.records.parent / "applications" / "liaison-desk.desktop"
    assert entry.read_text(encoding="utf-8") == f'Exec="{station.into}/current/bin/liaison-desk"\n'


@pytest.mark.parametrize("name", ["portable.tar.gz", "liaison-desk.deb", "VERSION", "install.sh"])
def test_a_file_that_was_meddled_with_installs_nothing(station, name):
    stick = station.stick("1.0")
    with (stick / name).open("ab") as file:
        file.write(b"\n# meddled")
    assert "nothing was installed" in station.install(stick)
    assert not station.into.exists()


def test_checksums_written_anew_do_not_hold_without_the_key(station):
    stick = station.stick("1.0")
    (stick / "SHA256SUMS").write_text("", encoding="utf-8")
    assert "signature does not hold" in station.install(stick)


def test_the_quick_card_lies_on_the_stick_and_is_signed_with_the_rest(station):
    stick = station.stick("1.0")
    assert (stick / "快速卡.pdf").read_bytes().startswith(b"%PDF")
    assert "快速卡.pdf" in (stick / "SHA256SUMS").read_text(encoding="utf-8")
    (stick / "快速卡.pdf").write_bytes(b"another one")
    assert "nothing was installed" in station.install(stick)


def test_a_later_stick_has_to_be_signed_by_the_key_that_came_first(station, tmp_path):
    station.install(station.stick("1.0"))
    other = tmp_path / "other" / "out"
    other.mkdir(parents=True)
    key = package._trial_key(other)
    stick = station.stick("2.0", key)
    assert "Another key" in station.install(stick)
    assert station.version == "1.0"
    assert "Installed" in station.install(stick, "--new-key")
    assert station.version == "2.0"


def test_an_upgrade_that_cannot_open_the_records_leaves_the_older_version_and_says_so(station):
    station.install(station.stick("1.0"))
    told = station.install(station.stick("2.0"), said="wrong")
    assert "version 1.0 stays, the records are as they were" in told
    assert station.version == "1.0"
    assert sorted(one.name for one in station.into.iterdir()) == [
        "1.0",
        "KEY.pem",
        "current",
        "shares",
    ]


def test_an_upgrade_takes_the_place_of_the_older_version(station):
    station.install(station.stick("1.0"))
    assert "Installed" in station.install(station.stick("2.0"))
    assert station.version == "2.0"
    assert not (station.into / "1.0").exists()


def test_records_that_were_named_and_are_not_there_stop_the_installation(station, tmp_path):
    told = station.install(station.stick("1.0"), "--data", str(tmp_path / "nowhere"))
    assert "There are no records" in told
    assert not station.into.exists() or not list(station.into.iterdir())


def test_uninstalling_takes_the_program_and_keeps_the_records(station):
    stick = station.stick("1.0")
    station.install(stick)
    assert station.run(stick / "uninstall.sh").returncode == 0
    assert not station.into.exists()
    assert (station.records / "kept").read_text(encoding="utf-8") == "kept"
    assert not list(station.records.parent.rglob("*.desktop"))


def test_what_install_sh_does_is_explained_by_its_first_lines(station):
    told = station.install(station.stick("1.0"), "--never-heard-of")
    assert "Unknown: --never-heard-of" in told
