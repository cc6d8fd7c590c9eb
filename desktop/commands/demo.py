"""``liaison-desk demo``: fills a folder with a believable year."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from db.kernel.clock import SystemClock
from db.kernel.errors import CannotOpen, TroubleCode
from desktop.commands.ground import Ground, answer, spoken
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_FILLED = QT_TRANSLATE_NOOP(
    "Command", "The demo station holds {matters} matters and {people} people."
)
_ENTER = QT_TRANSLATE_NOOP("Command", "Everybody there enters with: {passphrase}")
_PROFILE = QT_TRANSLATE_NOOP(
    "Command", "Its profile is {profile}; opened with another one it asks for the recovery code."
)
_THERE = QT_TRANSLATE_NOOP("Command", "A station is there already; nothing was changed.")


@click.command()
@click.option(
    "--data",
    "folder",
    type=click.Path(path_type=Path),
    help="Folder to fill, when not named before.",
)
@click.option(
    "--scale", type=click.FloatRange(0, 1000), default=1.0, help="1 gives about 200 matters."
)
@click.option("--seed", type=int, default=1, help="The same seed gives the same people.")
@click.option("--if-missing", is_flag=True, help="Do nothing when a station is there.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def demo(
    ground: Ground, *, folder: Path | None, scale: float, seed: int, if_missing: bool, as_json: bool
) -> None:
    """Found a demo station with the thirty told matters and more."""
    from desktop.demo.fill import PASSPHRASE, fill

    ground = ground.at(folder)
    entrance = ground.entrance()
    where = [say(_ENTER, passphrase=PASSPHRASE), say(_PROFILE, profile=ground.profile)]
    if entrance.is_founded():
        if not if_missing:
            raise CannotOpen(TroubleCode.OCCUPIED)
        values = {"made": False, "passphrase": PASSPHRASE, "profile": ground.profile}
        answer(values, [say(_THERE), *where], as_json=as_json)
        return
    progress = None if as_json else _show
    filled = fill(
        entrance, SystemClock().now(), scale=scale, seed=seed, cost=ground.cost, progress=progress
    )
    values = {
        "made": True, "station": filled.founded.station, "matters": filled.matters,
        "people": filled.people, "passphrase": PASSPHRASE,
        "recovery_code": filled.founded.recovery_code, "profile": ground.profile,
    }  # fmt: skip
    figures = say(_FILLED, matters=filled.matters, people=filled.people)
    answer(values, [figures, *where], as_json=as_json)


def _show(done: int, total: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{done}/{total}", nl=done == total, err=True)
