"""Where bundles are put: sticks that are plugged in come before the folder that was used last."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_MOUNTED = ("/media/", "/run/media/", "/mnt/")
"""Where sticks appear on the systems that stations use; elsewhere a volume is one that is not the system's own."""


def sticks() -> tuple[Path, ...]:
    """Return the sticks that are plugged in and can be written to; looked up away from the window."""
    mounted = (
        one for one in QStorageInfo.mountedVolumes() if one.isReady() and not one.isReadOnly()
    )
    return tuple(Path(one.rootPath()) for one in mounted if _is_stick(one))


def _is_stick(volume: QStorageInfo) -> bool:
    if sys.platform == "win32":
        return not volume.isRoot() and bytes(volume.fileSystemType().data()).upper() in {
            b"FAT32",
            b"EXFAT",
            b"FAT",
        }
    return volume.rootPath().startswith(_MOUNTED)
