"""Runs a program for which the modes of files count, whoever runs the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
IS_ROOT = os.geteuid() == 0


@contextmanager
def with_modes(folder: Path, folder_mode: int, file_mode: int) -> Iterator[None]:
    """Give a folder and its files other modes for a while."""
    files = [path for path in folder.iterdir() if path.is_file()]
    for path in files:
        path.chmod(file_mode)
    folder.chmod(folder_mode)
    try:
        yield
    finally:
        folder.chmod(0o700)
        for path in files:
            path.chmod(0o600)


def as_one_without_rights(folder: Path, module: str, *arguments: str) -> str:
    """Return what ``python -m`` says on a station in a folder that it may only read."""
    with with_modes(folder, 0o555, 0o444):
        return said_without_rights(module, str(folder.parent), *arguments)


def said_without_rights(module: str, *arguments: str) -> str:
    """Return what ``python -m`` says where the modes of files count; for root they would not."""
    rights = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if IS_ROOT else []
    program = [sys.executable, "-m", module, *arguments]
    run = subprocess.run([*rights, *program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    return run.stdout
