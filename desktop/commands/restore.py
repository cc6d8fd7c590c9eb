"""``liaison-desk restore``: puts the newest good backup back, into a new folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from db.accounts.entrance import Entrance
from db.kernel.clock import SystemClock
from desktop.commands.ground import Ground, answer, passphrase, spoken
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_CODE = QT_TRANSLATE_NOOP("Command", "Recovery code of the station")
_BACK = QT_TRANSLATE_NOOP("Command", "Restored from the backup of {time}: {folder}")
_NEXT = QT_TRANSLATE_NOOP(
    "Command",
    "Open it with: liaison-desk --data {folder}. What was saved after that time has to be entered again;"
    " the old folder was not touched.",
)


@click.command()
@click.option(
    "--into", type=click.Path(path_type=Path), required=True, help="New folder for the station."
)
@click.option("--before", help="Take no backup newer than this day, e.g. 2026-03-18.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def restore(ground: Ground, *, into: Path, before: str | None, as_json: bool) -> None:
    """Restore the station of --data from its backups; the recovery code comes from a prompt or standard input."""
    from db import restoring
    from db.storage.backups import FOLDER, backups_in

    every = backups_in(ground.places.folder / FOLDER)
    wanted = [one for one in every if before is None or one.made.date().isoformat() <= before]
    places = replace(ground.at(into).places, server="")
    clock = SystemClock()
    found = restoring.restore(wanted, Entrance(places, clock), passphrase(_CODE), clock)
    values = {"folder": str(places.folder), "backup": found.path.name}
    at = formats.moment(found.made, clock.now())
    lines = [say(_BACK, time=at, folder=places.folder), say(_NEXT, folder=places.folder)]
    answer(values, lines, as_json=as_json)
