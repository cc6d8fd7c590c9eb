"""Desks that know each other, in folders as the command line finds them; what no command does is done by services."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from db.kernel.clock import SystemClock
from desktop.commands.ground import open_with
from desktop.settings.usual import usual_profile
from tests import factories
from tests.desktop.commands.conftest import CHEAP, PASSPHRASE, invoke
from tests.offices import enrol
from tests.stations import Station

CALLED = {
    "district": ("330481-QR", "海宁市人大常委会"),
    "haichang": ("330481-HC", "海宁市海昌街道代表联络站"),
    "songmo": ("330481-SM", "海宁市松陌街道代表联络站"),
}


def found(folder: Path, name: str, *options: str) -> Path:
    """Have ``init`` make a desk and return its folder."""
    code, called = CALLED[name]
    made = invoke(
        folder, *options, "init", "--code", code, "--name", called, "--short-name", called[3:5],
        "--user", "何静澜", typed=PASSPHRASE,
    )  # fmt: skip
    assert made.status == 0, made.errors
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Station]:
    """Open a desk as its head, for what no command does."""
    ground = CHEAP(folder, usual_profile(folder))
    workspace, actor = open_with(ground, None, PASSPHRASE)
    try:
        yield Station(workspace, actor, ground.entrance(), None)  # type: ignore[arg-type]
    finally:
        workspace.close()


def introduce(district: Path, *stations: Path) -> None:
    """Enrol stations at a district."""
    with opened(district) as there:
        there.workspace.admission.found(there.actor)
        for folder in stations:
            with opened(folder) as here:
                enrol(there, here)


def register(folder: Path, **values: object) -> UUID:
    """Register a visit with one matter and return the matter's id."""
    clock = SystemClock()
    with opened(folder) as desk:
        command = factories.visit(clock, factories.matter(**values))  # type: ignore[arg-type]
        saved = desk.workspace.reception.register_visit(desk.actor, command).value
    return UUID(str(saved.matters[0].matter))
