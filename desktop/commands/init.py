"""``liaison-desk init``: makes a station and prints what has to be kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from db.kernel.clock import SystemClock
from db.stations.contracts import FoundStation, HostBody, StationLevel
from db.stations.station_file import read_station_file
from desktop.commands.ground import Ground, answer, passphrase, spoken
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

NEW_PASSPHRASE = QT_TRANSLATE_NOOP("Command", "New passphrase")
STATION = QT_TRANSLATE_NOOP("Command", "Station       {station}")
REPLICA = QT_TRANSLATE_NOOP("Command", "This computer {replica}")
FINGERPRINT = QT_TRANSLATE_NOOP("Command", "Check code    {fingerprint}")
_RECOVERY = QT_TRANSLATE_NOOP("Command", "Recovery code {code}")
_KEEP = QT_TRANSLATE_NOOP(
    "Command", "The recovery code is shown this once. Write it down and lock it away."
)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NEEDED = ("code", "name", "short_name")


@click.command()
@click.option("--from", "file", type=_FILE, help="Station file that fills in what is not given.")
@click.option("--code", help="Machine code, e.g. 330481-HC.")
@click.option("--name", help="Full name of the station.")
@click.option("--short-name", help="Prefix of display numbers, e.g. 海昌.")
@click.option("--level", type=click.Choice([one.value for one in StationLevel]))
@click.option("--host", "host_body", type=click.Choice([one.value for one in HostBody]))
@click.option("--phone", help="Telephone of the counter.")
@click.option("--hours", "office_hours", help="Opening hours as printed.")
@click.option("--counter", type=click.IntRange(1, 9), default=1, help="Number of this counter PC.")
@click.option("--user", required=True, help="Name of the station head.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def init(
    ground: Ground, *, user: str, file: Path | None, as_json: bool, **typed: str | int | None
) -> None:
    """Make a station with its first user; the passphrase comes from a prompt or standard input."""
    from db.founding import FirstUser, found

    command = _station(file, {name: one for name, one in typed.items() if one is not None})
    first = FirstUser(user, passphrase(NEW_PASSPHRASE, confirm=True))
    door, clock = ground.entrance(), SystemClock()
    made = found(door, clock, command, first=first, cost=ground.cost)
    values = {
        "station": made.station, "replica": made.replica, "fingerprint": made.fingerprint,
        "recovery_code": made.recovery_code, "user": made.user,
    }  # fmt: skip
    lines = [
        say(STATION, station=made.station), say(REPLICA, replica=made.replica),
        say(FINGERPRINT, fingerprint=made.fingerprint), say(_RECOVERY, code=made.recovery_code),
        say(_KEEP),
    ]  # fmt: skip
    answer(values, lines, as_json=as_json)


def _station(file: Path | None, typed: dict[str, Any]) -> FoundStation:
    """Return the facts of a station; what was typed wins over what the file says."""
    for name, kind in (("level", StationLevel), ("host_body", HostBody)):
        if name in typed:
            typed[name] = kind(typed[name])
    if file is not None:
        return replace(read_station_file(file), **typed)
    for name in _NEEDED:
        if name not in typed:
            hint = f"--{name.replace('_', '-')}"
            raise click.MissingParameter(param_hint=hint, param_type="option")
    return FoundStation(**typed)
