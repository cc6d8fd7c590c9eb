"""What stands at the door for everybody to read: the station's name, who may enter, whether anybody has to wait.

The first painting waits for this, so it is read with the standard library alone. Only files that are in
order count; of anything else it says nothing, and the entrance is asked, which knows every fault by its name.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from db.accounts.contracts import Account
from db.kernel.actor import Role
from db.kernel.ids import UserId
from db.storage.slot_format import FILE_NAME, FORMAT, SUITE

TRIES = "tries.json"
"""Wrong passphrases in a row, as the entrance counts them."""
ALONE = "alone.json"
"""When somebody asked to come in with the recovery code alone."""
WAIT_ALONE = 3 * 86_400
"""Seconds for which the recovery code waits where a colleague could agree and does not (decision 0033)."""

_NOT_IN_ORDER = (OSError, ValueError, LookupError, TypeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Doorplate:
    """A founded station as the sign-in page shows it."""

    station_name: str
    people: tuple[Account, ...]


def read(folder: Path) -> Doorplate | None:
    """Return what the key slots say; None where there are none, or where they have to be looked at closely."""
    try:
        file = json.loads((folder / FILE_NAME).read_bytes())
        if file["format"] != FORMAT or file["suite"] != SUITE:
            return None
        slots = [slot for slot in file["slots"] if slot["kind"] == "passphrase"]
        plate = Doorplate(_text(file["station_name"]), tuple(map(_account, slots)))
    except _NOT_IN_ORDER:
        return None
    return plate if plate.people else None


def nobody_waits(folder: Path) -> bool:
    """Tell whether it is certain that no wrong passphrase was counted since the last right one."""
    try:
        return not json.loads((folder / TRIES).read_bytes())["failures"]
    except FileNotFoundError:
        return True
    except _NOT_IN_ORDER:
        return False


def alone_from(folder: Path) -> float | None:
    """Return from when on (Unix time) the recovery code alone opens, where somebody asked for it."""
    try:
        return float(json.loads((folder / ALONE).read_bytes())["asked"]["at"]) + WAIT_ALONE
    except _NOT_IN_ORDER:
        return None


def _account(slot: dict[str, Any]) -> Account:
    """Return the person of a slot; raises what ``_NOT_IN_ORDER`` lists."""
    if not isinstance(slot["must_change"], bool):
        raise TypeError
    user = UserId(UUID(hex=_text(slot["user"])))
    return Account(user, _text(slot["label"]), Role(slot["role"]), must_change=slot["must_change"])


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
