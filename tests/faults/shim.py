"""Builds the shim, starts a process under it, and says which change shall go wrong and how."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from enum import IntEnum
from functools import cache
from pathlib import Path

import pytest

from installers import machine

SOURCE = Path(__file__).with_name("shim.c")
ROOT = Path(__file__).parents[2]
PRELOAD = "LD_PRELOAD"

only_on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="LD_PRELOAD is Linux's own"
)


class Way(IntEnum):
    """What happens at the n-th change; the numbers are those of ``shim.c``."""

    NOTHING = 0
    FAIL_ONCE = 1
    FAIL_FROM_HERE = 2
    KILL_BEFORE = 3
    KILL_AFTER = 4
    TEAR = 5


def build(folder: Path) -> Path:
    """Compile the shim into a folder of the caller; without a compiler this is an error, never a pass."""
    compiler = next(filter(None, map(shutil.which, machine.COMPILERS)), None)
    if compiler is None:
        wanted = " and ".join(machine.COMPILER_PACKAGES)
        raise RuntimeError(f"The fault tests need a C compiler: install {wanted}, then try again.")
    library = folder / "shim.so"
    options = ["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", str(library), str(SOURCE)]
    subprocess.run([compiler, *options, "-ldl"], check=True)
    return library


def run_under(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``python -m …`` with the shim between it and its files."""
    environ = os.environ | {PRELOAD: str(build(folder))}
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT, env=environ
    )


def is_loaded() -> bool:
    """Tell whether this process runs under the shim."""
    return hasattr(ctypes.CDLL(None), "shim_watch")


def begin_again_under(folder: Path, *arguments: str) -> int:
    """Run this very program once more, this time with the shim; return how it ended."""
    environ = os.environ | {PRELOAD: str(build(folder))}
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, check=False, cwd=ROOT, env=environ).returncode


def watch(folder: Path) -> None:
    """Count the changes under one folder from now on; changes elsewhere are let through."""
    _own().shim_watch(os.fsencode(folder.resolve()))


def arm(nth: int, way: Way, code: int = 0) -> None:
    """Let the n-th change from now on go wrong."""
    _own().shim_arm(ctypes.c_long(nth), int(way), code)


def disarm() -> None:
    """Let everything through; the count begins anew."""
    arm(0, Way.NOTHING)


def seen() -> int:
    """Return how many changes there were since the last ``arm``."""
    return int(_own().shim_seen())


def record_into(path: Path) -> None:
    """Write down every change from now on, with its bytes."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    _own().shim_record(handle)


def mark(what: str) -> None:
    """Put a word of our own between the recorded changes."""
    _own().shim_mark(what.encode())


@cache
def _own() -> ctypes.CDLL:
    library = ctypes.CDLL(None)
    library.shim_seen.restype = ctypes.c_long
    return library
