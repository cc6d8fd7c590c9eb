"""Which input method Qt speaks to, chosen before the program begins."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

CALLED = ("fcitx", "ibus")
"""Input methods that announce themselves, as ``XMODIFIERS`` spells them."""

MACHINE_ID = Path("/etc/machine-id")


def choose_input_method(environ: MutableMapping[str, str], machine_id: Path = MACHINE_ID) -> None:
    """Let Chinese be typed under fcitx: Qt's wheels carry no plugin for it, but it speaks IBus.

    Without a machine id libdbus would end the process, so nothing is chosen then.
    """
    announced = environ.get("XMODIFIERS", "")
    chosen = environ.get("QT_IM_MODULE", "")
    wanted = any(name in announced for name in CALLED) and chosen in ("", "fcitx", "fcitx5")
    if wanted and machine_id.exists():
        environ["QT_IM_MODULE"] = "ibus"
