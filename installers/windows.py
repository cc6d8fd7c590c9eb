"""Makes the installer for Windows on Linux, of the same description; what comes out was never run on Windows.

Needs ``makensis``, the Windows wheels of the lock, which pip fetches by their hashes, and Python's embeddable
zip, which the release engineer provides: no registry that pip knows carries it.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from installers import description, machine
from installers.description import DIST, ROOT

PYTHON = "311"
"""The embeddable zip has to be of this Python, for the wheels are."""


def lock_for_windows() -> str:
    """Return the lock as pip has to read it on Linux: it would ask this machine whether it is Windows."""
    lock = (ROOT / machine.NEWEST).read_text("utf-8")
    return lock.replace(" ; sys_platform == 'win32'", "")


def wheels(into: Path) -> Path:
    """Fetch the Windows wheels of the lock, unless they lie there; returns their folder."""
    text = lock_for_windows()
    mark = into / "lock.txt"
    if not mark.exists() or mark.read_text("utf-8") != text:
        shutil.rmtree(into, ignore_errors=True)
        into.mkdir(parents=True)
        asked = into / "asked.txt"
        asked.write_text(text, "utf-8")
        kind = ["--platform", "win_amd64", "--python-version", PYTHON, "--only-binary", ":all:"]
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--require-hashes", *kind]
        subprocess.run([*command, "-r", str(asked), "-d", str(into)], check=True)  # noqa: S603
        asked.rename(mark)
    return into


def lay_out(payload: Path, python: Path | None, found: Path) -> None:
    """Lay Python, the libraries and the program where the installer takes them from."""
    shutil.rmtree(payload, ignore_errors=True)
    site = payload / "Lib" / "site-packages"
    site.mkdir(parents=True)
    for wheel in sorted(found.glob("*.whl")):
        _unpack(wheel, site)
    if python is not None:
        with zipfile.ZipFile(python) as archive:
            archive.extractall(payload)
    # The embeddable Python looks where this file says, and nowhere else.
    said = f"python{PYTHON}.zip\n.\nLib\\site-packages\n"
    (payload / f"python{PYTHON}._pth").write_text(said, "utf-8")
    for package in description.told()["program"]["packages"]:
        ignored = shutil.ignore_patterns("__pycache__", ".made-*", ".tried")
        shutil.copytree(ROOT / package, site / package, ignore=ignored)
    module = description.told()["program"]["module"]
    start = f"from {module} import main\n\nmain()\n"
    (payload / description.name()).write_text(start, "utf-8")


def _unpack(wheel: Path, site: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if not any(description.is_left_out(name, part) for part in ("libraries", "windows")):
                archive.extract(name, site)


def build(payload: Path, out: Path) -> Path:
    """Have NSIS pack the payload."""
    script = out.parent / "windows.nsi"
    words = {"out": str(out), "payload": str(payload), "version": description.version()}
    script.write_text(description.filled("windows.nsi", **words), "utf-8")
    subprocess.run(["makensis", "-V2", "-INPUTCHARSET", "UTF8", str(script)], check=True)  # noqa: S603, S607
    return out


def _checked(python: Path, wanted: str) -> Path:
    if hashlib.sha256(python.read_bytes()).hexdigest() != wanted:
        sys.exit(f"{python} is not the file whose checksum was named.")
    return python


def main() -> None:
    """Build the installer, or with ``--stand-in`` one without Python, which shows that the recipe holds."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--python", type=Path, help=f"embeddable zip of Python {PYTHON} for amd64")
    asked.add_argument("--python-sum", default="", help="its SHA-256")
    asked.add_argument("--stand-in", action="store_true", help="leave Python out")
    told = asked.parse_args()
    if not told.stand_in and not told.python:
        asked.error("--python and --python-sum, or --stand-in")
    python = None if told.stand_in else _checked(told.python, told.python_sum)
    folder = DIST / description.version()
    payload = folder / "windows"
    lay_out(payload, python, wheels(ROOT / "build" / "wheels-windows"))
    kind = "setup" if python else "does-not-start"
    build(payload, folder / f"{description.name()}-{description.version()}-{kind}.exe")


if __name__ == "__main__":
    main()
