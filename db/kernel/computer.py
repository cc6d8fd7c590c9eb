"""A hint which computer this is: no secret and no proof, but another one where a disk was copied to another machine."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_HINT = b"liaison-desk/computer/1\x00"
_LENGTH = 16
_NAMES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_CARDS = Path("/sys/class/net")


def this_computer() -> bytes:
    """Return 16 bytes that stay the same on this computer; empty where it tells nothing of itself."""
    told = [one for one in (_name(), *sorted(_cards(_CARDS))) if one]
    return hashlib.sha256(_HINT + "\n".join(told).encode()).digest()[:_LENGTH] if told else b""


def _cards(folder: Path) -> Iterator[str]:
    """Yield the addresses of wired cards that are built in: two machines from one image differ in nothing else."""
    with suppress(OSError):
        for card in folder.iterdir():
            bus = (card / "device").resolve().as_posix()
            if "/pci" in bus and "/usb" not in bus and not (card / "wireless").exists():
                yield (card / "address").read_text(encoding="ascii").strip()


if sys.platform == "win32":

    def _name() -> str:
        import winreg

        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""

else:

    def _name() -> str:
        for path in _NAMES:
            with suppress(OSError):
                return path.read_text(encoding="ascii").strip()
        return ""
