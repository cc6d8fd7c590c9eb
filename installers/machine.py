"""Tells set-up what this machine lacks and which lock fits it; needs nothing but the Python it runs on."""

from __future__ import annotations

import ctypes
import importlib.util
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

LIBRARIES = Path(__file__).with_name("linux-libraries.txt")
CHINESE_FONT = "fonts-wqy-microhei"
"""Smallest Debian font with GBK whole. The program brings its own; file dialogs and PDF viewers do not."""

COMPILERS = ("cc", "gcc", "clang")
COMPILER_PACKAGES = ("gcc", "libc6-dev")
"""With these the fault tests build what they put between the program and its files."""

NEWEST, FOR_OLDER_GLIBC = "requirements/app.txt", "requirements/app-glibc228.txt"

GLIBC_FLOOR = {"x86_64": (2, 34), "aarch64": (2, 39)}
"""Oldest C library that the wheels of the newest Qt in our range run on."""


def wanted(use: str) -> Iterator[tuple[str, str]]:
    """Yield library and package of every line of the list for ``use`` (``start`` or ``window``)."""
    for line in LIBRARIES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            library, package, needed_for = line.split()
            if needed_for == use:
                yield library, package


def can_load(library: str) -> bool:
    """Ask the dynamic linker itself: packages may be named otherwise or be installed by hand."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """Return whether fontconfig knows a font for Simplified Chinese."""
    lister = shutil.which("fc-list")
    if lister is None:
        return False
    found = subprocess.run([lister, ":lang=zh-cn", "file"], capture_output=True, check=False)  # noqa: S603
    return bool(found.stdout.strip())


def lacks_for_start() -> list[str]:
    """Return the packages without which the program cannot be set up or started."""
    packages = [package for library, package in wanted("start") if not can_load(library)]
    if importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return packages


def lacks_for_window() -> list[str]:
    """Return the packages that only a real window, a printer or a foreign program's Chinese needs."""
    packages = [package for library, package in wanted("window") if not can_load(library)]
    if not has_chinese_font():
        packages += ["fontconfig", CHINESE_FONT]
    return packages


def lacks_for_checks() -> list[str]:
    """Return the packages that only the tests need."""
    return [] if any(map(shutil.which, COMPILERS)) else list(COMPILER_PACKAGES)


def fitting_lock(machine: str, library: str, version: str) -> str:
    """Return the lock for a machine with this C library."""
    floor = GLIBC_FLOOR.get(machine)
    if library != "glibc" or floor is None:
        return NEWEST
    found = tuple(int(part) for part in version.split(".")[:2])
    return NEWEST if found >= floor else FOR_OLDER_GLIBC


ANSWERS: dict[str, Callable[[], str]] = {
    "lacks-for-start": lambda: " ".join(lacks_for_start()),
    "lacks-for-window": lambda: " ".join(lacks_for_window()),
    "lacks-for-checks": lambda: " ".join(lacks_for_checks()),
    "fitting-lock": lambda: fitting_lock(platform.machine(), *platform.libc_ver()),
}

if __name__ == "__main__":
    sys.stdout.write(ANSWERS[sys.argv[1]]() + "\n")
