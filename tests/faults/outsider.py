"""Enters a station in a process of its own and registers a visit; says in one line how far that went.

``python -m tests.faults.outsider FOLDER USER``; whether the folder may be read or written is the caller's affair.
"""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import UUID

from db.kernel.errors import CannotOpen, CannotWrite
from db.kernel.ids import UserId
from db.reception.queue_contracts import QueueView
from db.workspace import Workspace
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import FAST, PASSPHRASE, entrance_of


def main(folder: str, user: str) -> str:
    """Return what came of it."""
    clock = FakeClock()
    entrance = entrance_of(Path(folder), clock)
    who = UserId(UUID(user))
    try:
        workspace = Workspace(entrance, entrance.enter(who, PASSPHRASE), clock, cost=FAST)
    except CannotOpen as trouble:
        return f"opening: {trouble.code}"
    actor = workspace.accounts.actor(who)
    seen = len(workspace.matters.queue(actor, QueueView.OPEN))
    try:
        workspace.reception.register_visit(actor, factories.visit(clock))
    except CannotWrite as trouble:
        return f"saw {seen}, saving: {trouble.code}"
    finally:
        workspace.close()
    return "saved"


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
