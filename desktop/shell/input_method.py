"""Which input method Qt speaks to, chosen before the program begins."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path


def choose_input_method(
    environ: MutableMapping[str, str], machine_id: Path = Path("/etc/machine-id")
) -> None:
    """Let Chinese be typed under fcitx: Qt's wheels carry no plugin for it, but it speaks IBus.

    Without a machine id libdbus would end the process, so nothing is chosen then.
    """
    announced = environ.get("XMODIFIERS", "")
    chosen = environ.get("QT_IM_MODULE", "")
    wanted = any(name in announced for name in ("fcitx", "ibus")) and chosen in ("", "fcitx")
    if wanted and machine_id.exists():
        environ["QT_IM_MODULE"] = "ibus"
