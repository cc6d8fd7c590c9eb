"""``liaison-desk restore``: puts the newest good backup back, into a new folder."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from db.accounts.entrance import Entrance
from db.accounts.rules import AccountProblem
from db.kernel.clock import SystemClock
from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem
from desktop.commands.ground import Ground, answer, passphrase, spoken
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_CODE = QT_TRANSLATE_NOOP("Command", "Recovery code of the station")
_WHO = QT_TRANSLATE_NOOP("Command", "Who agrees as the second person ({names})")
_THEIRS = QT_TRANSLATE_NOOP("Command", "Passphrase of {name}, typed by that person")
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
@click.option("--second", help="Name of the colleague who agrees, where the station has any.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def restore(
    ground: Ground, *, into: Path, before: str | None, second: str | None, as_json: bool
) -> None:
    """Restore the station of --data from its backups.

    The recovery code comes from a prompt or standard input, and after it the passphrase of a
    colleague, where the station has more than one person.
    """
    from db import restoring
    from db.restoring import Beside
    from db.storage.backups import FOLDER, backups_in

    every = backups_in(ground.places.folder / FOLDER)
    wanted = [one for one in every if before is None or one.made.date().isoformat() <= before]
    places = replace(ground.at(into).places, server="")
    clock = SystemClock()
    door = Entrance(places, clock, floor=ground.floor)
    code, names = passphrase(_CODE), restoring.could_agree(wanted)
    beside = Beside(*_second(second, names)) if names else None
    found = restoring.restore(wanted, door, code, clock, beside=beside)
    values = {"folder": str(places.folder), "backup": found.path.name}
    at = formats.moment(found.made, clock.now())
    lines = [say(_BACK, time=at, folder=places.folder), say(_NEXT, folder=places.folder)]
    answer(values, lines, as_json=as_json)


def _second(name: str | None, names: Sequence[str]) -> tuple[str, str]:
    """Return who agrees and their passphrase; both are typed by that person where somebody sits there."""
    if name is None and sys.stdin.isatty():
        name = click.prompt(say(_WHO, names=formats.listed(tuple(names))))
    if name is None:
        raise InvalidInput([Problem("second", AccountProblem.SECOND_MISSING)])
    return name, passphrase(_THEIRS, name=name)
