"""Looks for the newest bundle that was not taken in yet: on sticks first, then where the last one lay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.kernel.errors import StationError
from desktop.exchange import folders

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


def look_for_newest(
    desk: Desk,
    owner: QObject,
    then: Callable[[Path | None], object],
    failed: Callable[[StationError], object],
) -> None:
    """Look away from the window; ``then`` gets the file, or None where there is none."""
    last = desk.settings.last_folder

    def look_in(sticks: Sequence[Path]) -> None:
        places = [*sticks, *([Path(last)] if last else [])]

        def newest() -> Path | None:
            exchange = desk.workspace.bundles.exchange
            found = (exchange.newest(desk.actor, place) for place in places)
            return next((one for one in found if one is not None), None)

        desk.jobs.ask(owner, newest, then, failed, latest="newest")

    desk.jobs.compute(owner, folders.sticks, look_in)
