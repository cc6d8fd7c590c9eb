"""What the operating system must not keep of our memory: no core dumps, no strangers reading along, no open swap."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PR_SET_DUMPABLE = 4
"""From ``<sys/prctl.h>``; what is not dumpable, other programs of the same person cannot read either."""

_SWAPS, _DEVICES = Path("/proc/swaps"), Path("/sys/dev/block")
_IN_MEMORY = "zram"
_SEALED = "CRYPT-"
"""Beginning of the device mapper's name for an encrypted volume."""


def shut_memory() -> None:
    """Let neither a crash nor another program write down what is in memory (R-08)."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def open_swaps(swaps: Path = _SWAPS, devices: Path = _DEVICES) -> tuple[str, ...]:
    """Return the swap areas that keep what was in memory readable on a disk; none where nobody can tell."""
    try:
        lines = swaps.read_text(encoding="utf-8").splitlines()[1:]
    except OSError:
        return ()
    areas = (Path(line.split()[0]) for line in lines if line.strip())
    return tuple(str(area) for area in areas if not _is_sealed(area, devices))


def _is_sealed(area: Path, devices: Path) -> bool:
    if area.name.startswith(_IN_MEMORY):
        return True
    try:
        status = area.stat()
    except OSError:
        return False
    number = status.st_rdev or status.st_dev
    return _lies_on_sealed(devices / f"{os.major(number)}:{os.minor(number)}")


def _lies_on_sealed(device: Path) -> bool:
    """Tell whether a device is encrypted, or every device below it is."""
    uuid = device / "dm" / "uuid"
    if uuid.is_file() and uuid.read_text(encoding="utf-8").startswith(_SEALED):
        return True
    below = device / "slaves"
    parts = list(below.iterdir()) if below.is_dir() else []
    return bool(parts) and all(_lies_on_sealed(part) for part in parts)
