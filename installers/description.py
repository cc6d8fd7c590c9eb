"""What ``description.toml`` says of the program, and the texts that desktops and package tools read, made of it."""

from __future__ import annotations

import gzip
import platform
import tomllib
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

from installers import machine

ROOT = Path(__file__).parents[1]
PARTS = Path(__file__).with_name("parts")
DIST = ROOT / "dist"

DEBIAN = {"x86_64": "amd64", "aarch64": "arm64"}
"""What Debian calls the machines. A package is built on the kind of machine it is for; arm64 was not built yet."""


@cache
def told() -> dict[str, Any]:
    """Return the description as it is written."""
    return tomllib.loads(Path(__file__).with_name("description.toml").read_text("utf-8"))


def name() -> str:
    """Return the name of the program: that of its command, its package and its folder."""
    return str(told()["program"]["name"])


def version() -> str:
    """Return the version that ``pyproject.toml`` tells."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def is_left_out(path: str, part: str) -> bool:
    """Return whether a path below ``part`` (``python``, ``libraries`` or ``windows``) is not shipped."""
    return any(fnmatch(path, pattern) for pattern in told()["leave_out"][part])


def missing_from(program: Path) -> list[str]:
    """Return what a program of this version has to carry and does not, by path below its ``resources``."""
    carried = told()["carries"]["resources"]
    return [path for path in carried if not (program / "resources" / path).exists()]


def filled(part: str, **more: str) -> str:
    """Return a template of ``parts/`` with the words of the description in place of its ``@MARKS@``."""
    text = (PARTS / part).read_text("utf-8")
    bundles = {f"bundle_{key}": value for key, value in told()["bundles"].items()}
    for key, value in {**told()["program"], **bundles, **more}.items():
        text = text.replace(f"@{key.upper()}@", str(value))
    return text


def shares() -> dict[str, bytes]:
    """Return what a Linux desktop is told, by path below ``share``; ``@COMMAND@`` stands for the command."""
    own = name()
    return {
        f"applications/{own}.desktop": filled("program.desktop").encode(),
        f"applications/{own}-bundle.desktop": filled("bundle.desktop").encode(),
        f"mime/packages/{own}.xml": filled("bundle.xml").encode(),
        f"icons/hicolor/scalable/apps/{own}.svg": (PARTS / "icon.svg").read_bytes(),
        f"man/man1/{own}.1.gz": gzip.compress(filled("manual.1").encode(), mtime=0),
    }


def control(size: int, told_version: str) -> str:
    """Return the control file of the Debian package, whose files take ``size`` KiB."""
    libraries = [package for use in ("start", "window") for _, package in machine.wanted(use)]
    linux, program = told()["linux"], told()["program"]
    floor = f"libc6 (>= {platform.libc_ver()[1]})"
    fields = {
        "Package": name(),
        "Version": told_version,
        "Architecture": DEBIAN[platform.machine()],
        "Maintainer": program["maintainer"],
        "Installed-Size": size,
        "Section": "misc",
        "Priority": "optional",
        "Depends": ", ".join([floor, *linux["needs"], *libraries]),
        "Recommends": ", ".join(linux["wishes"]),
        "Description": f"{program['summary']}\n {program['chinese']}。{program['more']}",
    }
    return "".join(f"{field}: {value}\n" for field, value in fields.items())
