"""Set-up asks the machine itself what it lacks and which lock fits."""

from __future__ import annotations

import pytest

from installers import machine


@pytest.mark.parametrize(
    ("kind", "version", "lock"),
    [
        ("x86_64", "2.28", machine.FOR_OLDER_GLIBC),
        ("x86_64", "2.33", machine.FOR_OLDER_GLIBC),
        ("x86_64", "2.34", machine.NEWEST),
        ("x86_64", "2.41", machine.NEWEST),
        ("aarch64", "2.31", machine.FOR_OLDER_GLIBC),
        ("aarch64", "2.39", machine.NEWEST),
        ("loongarch64", "2.28", machine.NEWEST),
    ],
)
def test_the_lock_follows_the_c_library(kind, version, lock):
    assert machine.fitting_lock(kind, "glibc", version) == lock


def test_another_c_library_gets_the_newest_lock():
    assert machine.fitting_lock("x86_64", "", "") == machine.NEWEST


def test_both_lists_of_libraries_are_well_formed():
    named = [*machine.wanted("start"), *machine.wanted("window")]
    assert len(named) == len({library for library, _ in named})
    assert all(".so." in library and package.startswith("lib") for library, package in named)


def test_the_dynamic_linker_answers_rather_than_the_package_list():
    assert machine.can_load("libc.so.6")
    assert not machine.can_load("libnobodywrotethis.so.1")


def test_a_machine_without_a_compiler_lacks_one_for_the_checks(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert machine.lacks_for_checks() == ["gcc", "libc6-dev"]
    compiler = tmp_path / "clang"
    compiler.touch(mode=0o700)
    assert machine.lacks_for_checks() == []
