"""``liaison-desk join``: makes this computer another counter of a station on a server."""

from __future__ import annotations

import click

from db.kernel.errors import CannotOpen, TroubleCode
from desktop.commands.ground import Ground, answer, passphrase, spoken
from desktop.commands.init import FINGERPRINT, REPLICA, STATION
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_CODE = QT_TRANSLATE_NOOP("Command", "Recovery code of the station")
_JOINED = QT_TRANSLATE_NOOP(
    "Command", "This computer is counter {counter}. Everybody enters with their own passphrase."
)


@click.command()
@click.option("--counter", type=click.IntRange(1, 9), required=True, help="Number nobody has yet.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def join(ground: Ground, *, counter: int, as_json: bool) -> None:
    """Join the station on the server named by --database; the recovery code comes from a prompt or standard input."""
    from db import founding

    if not ground.server:
        raise CannotOpen(TroubleCode.NOT_AN_ADDRESS)
    made = founding.join(ground.entrance(), passphrase(_CODE), counter=counter)
    values = {
        "station": made.station, "replica": made.replica, "fingerprint": made.fingerprint,
        "counter": counter,
    }  # fmt: skip
    lines = [
        say(STATION, station=made.station), say(REPLICA, replica=made.replica),
        say(FINGERPRINT, fingerprint=made.fingerprint), say(_JOINED, counter=counter),
    ]  # fmt: skip
    answer(values, lines, as_json=as_json)
