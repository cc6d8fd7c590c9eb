"""``liaison-desk init``: makes a station and prints what has to be kept."""

from __future__ import annotations

import click

from db.kernel.clock import SystemClock
from db.stations.contracts import FoundStation, HostBody, StationLevel
from desktop.commands.ground import Ground, answer, passphrase, spoken
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

NEW_PASSPHRASE = QT_TRANSLATE_NOOP("Command", "New passphrase")
_STATION = QT_TRANSLATE_NOOP("Command", "Station       {station}")
_REPLICA = QT_TRANSLATE_NOOP("Command", "This computer {replica}")
_FINGERPRINT = QT_TRANSLATE_NOOP("Command", "Check code    {fingerprint}")
_RECOVERY = QT_TRANSLATE_NOOP("Command", "Recovery code {code}")
_KEEP = QT_TRANSLATE_NOOP(
    "Command", "The recovery code is shown this once. Write it down and lock it away."
)


@click.command()
@click.option("--code", required=True, help="Machine code, e.g. 330481-HC.")
@click.option("--name", required=True, help="Full name of the station.")
@click.option("--short-name", required=True, help="Prefix of display numbers, e.g. 海昌.")
@click.option("--level", type=click.Choice([one.value for one in StationLevel]), default="station")
@click.option(
    "--host", type=click.Choice([one.value for one in HostBody]), default="street_committee"
)
@click.option("--phone", default="", help="Telephone of the counter.")
@click.option("--hours", default="", help="Opening hours as printed.")
@click.option("--counter", type=click.IntRange(1, 9), default=1, help="Number of this counter PC.")
@click.option("--user", required=True, help="Name of the station head.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def init(ground: Ground, *, user: str, as_json: bool, **facts: str) -> None:
    """Make a station with its first user; the passphrase comes from a prompt or standard input."""
    from db.workspace import FirstUser, found

    command = FoundStation(
        code=facts["code"], name=facts["name"], short_name=facts["short_name"],
        level=StationLevel(facts["level"]), host_body=HostBody(facts["host"]),
        phone=facts["phone"], office_hours=facts["hours"], counter=int(facts["counter"]),
    )  # fmt: skip
    first = FirstUser(user, passphrase(NEW_PASSPHRASE, confirm=True))
    made = found(ground.entrance(), SystemClock(), command, first=first)
    values = {
        "station": made.station, "replica": made.replica, "fingerprint": made.fingerprint,
        "recovery_code": made.recovery_code, "user": made.user,
    }  # fmt: skip
    lines = [
        say(_STATION, station=made.station), say(_REPLICA, replica=made.replica),
        say(_FINGERPRINT, fingerprint=made.fingerprint), say(_RECOVERY, code=made.recovery_code),
        say(_KEEP),
    ]  # fmt: skip
    answer(values, lines, as_json=as_json)
