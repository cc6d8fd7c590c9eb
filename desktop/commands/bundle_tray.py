"""``liaison-desk bundle tray|retry|let-in|take-over|drop``: what lies aside, and what a person may do for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

import click

from desktop.commands.ground import PASSPHRASE, Ground, answer, open_workspace, spoken
from desktop.commands.second import sure
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.bundle.exchange_contracts import Incoming, TrayLine
    from db.kernel.actor import Actor
    from db.workspace import Workspace

_NONE = QT_TRANSLATE_NOOP("Command", "Nothing lies aside.")
_LINE = QT_TRANSLATE_NOOP("Command", "{file}  {station}  since {at}: {cause}")
_ID = QT_TRANSLATE_NOOP("Command", "    entry: {entry}")
_NOBODY = QT_TRANSLATE_NOOP("Command", "sender not known")
_DROPPED = QT_TRANSLATE_NOOP(
    "Command", "{file} was taken out of the tray. What of it was taken in stays."
)
_LET_IN = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was changed. It was written after {station} was revoked or had new keys; if the station says that it"
    " wrote it, call this again with --yes. All stations then take it in too.",
)
_TAKE_OVER = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was changed. A copy of the file of {station} gave its numbers a second time; to take that over under a"
    " new name at all stations, call this again with --yes.",
)
_DROP = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was changed. The copy of {file} that lies here would be deleted; call this again with --yes.",
)
_YES = "Say that it is meant; without it nothing is changed."


@click.command()
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def tray(ground: Ground, *, user: str | None, as_json: bool) -> None:
    """List the files that lie aside, the newest first, with the reason."""
    with _opened(ground, user) as (workspace, actor):
        found = workspace.bundles.taking.tray(actor)
    told = [line for one in found for line in _lines(one)] or [say(_NONE)]
    answer({"tray": [_values(one) for one in found]}, told, as_json=as_json)


@click.command()
@click.argument("entry", type=click.UUID)
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def retry(ground: Ground, *, entry: UUID, user: str | None, as_json: bool) -> None:
    """Try to take in a file that lies aside, named by its entry."""
    with _opened(ground, user) as (workspace, actor):
        line = _found(workspace, actor, entry)
        incoming = workspace.bundles.taking.retry(actor, entry).value
    _tell(line, incoming, as_json=as_json)


@click.command("let-in")
@click.argument("entry", type=click.UUID)
@click.option("--yes", is_flag=True, help=_YES)
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def let_in(ground: Ground, *, entry: UUID, yes: bool, user: str | None, as_json: bool) -> None:
    """Take in what a station wrote after it was revoked; only a hub can, and it moves the end for everybody."""
    with _opened(ground, user) as (workspace, actor):
        line = _found(workspace, actor, entry)
        sure(_LET_IN, yes=yes, station=_station(line))
        incoming = workspace.bundles.letting_in.let_in(actor, entry).value
    _tell(line, incoming, as_json=as_json)


@click.command("take-over")
@click.argument("entry", type=click.UUID)
@click.option("--yes", is_flag=True, help=_YES)
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def take_over(ground: Ground, *, entry: UUID, yes: bool, user: str | None, as_json: bool) -> None:
    """Take over under a new name what a copy of a station's file wrote; only a hub can."""
    with _opened(ground, user) as (workspace, actor):
        line = _found(workspace, actor, entry)
        sure(_TAKE_OVER, yes=yes, station=_station(line))
        incoming = workspace.bundles.branches.name(actor, entry).value
    _tell(line, incoming, as_json=as_json)


@click.command()
@click.argument("entry", type=click.UUID)
@click.option("--yes", is_flag=True, help=_YES)
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def drop(ground: Ground, *, entry: UUID, yes: bool, user: str | None, as_json: bool) -> None:
    """Delete the copy of a file that lies aside; what of it was taken in stays."""
    with _opened(ground, user) as (workspace, actor):
        line = _found(workspace, actor, entry)
        sure(_DROP, yes=yes, file=line.name)
        workspace.bundles.taking.drop(actor, entry)
    answer({"dropped": _values(line)}, [say(_DROPPED, file=line.name)], as_json=as_json)


@contextmanager
def _opened(ground: Ground, user: str | None) -> Iterator[tuple[Workspace, Actor]]:
    workspace, actor = open_workspace(ground, user, PASSPHRASE)
    with closing(workspace):
        yield workspace, actor


def _found(workspace: Workspace, actor: Actor, entry: UUID) -> TrayLine:
    """Return what lies aside under an id; raises NotFound."""
    from db.kernel.errors import NotFound
    from db.kernel.kinds import Kind

    for one in workspace.bundles.taking.tray(actor):
        if one.id == entry:
            return one
    raise NotFound(Kind.BUNDLE, entry)


def _tell(line: TrayLine, incoming: Incoming, *, as_json: bool) -> None:
    """Say what became of a file, as the import of a file does; it ends with 3 where some of it lies aside still."""
    from desktop.commands.bundle_taking import result

    outcome = result(line.name, incoming)
    values = {name: value for name, value in outcome.values.items() if name != "path"}
    answer({"entry": line.id, "file": line.name, **values}, [outcome.line], as_json=as_json)
    sys.exit(outcome.status)


def _lines(one: TrayLine) -> list[str]:
    from db.kernel.clock import CHINA
    from desktop.exchange.tray_columns import cause_of

    at = one.kept_at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M")
    told = say(_LINE, file=one.name, station=_station(one), at=at, cause=cause_of(one))
    return [told, say(_ID, entry=one.id)]


def _station(one: TrayLine) -> str:
    return one.station or say(_NOBODY)


def _values(one: TrayLine) -> dict[str, object]:
    return {
        "entry": one.id, "file": one.name, "size": one.size, "kept_at": one.kept_at,
        "station": one.station, "reason": one.reason, "trouble": one.trouble or None,
        "missing": one.first or None, "program": one.program,
    }  # fmt: skip
