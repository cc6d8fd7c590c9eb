"""``liaison-desk erasures list|order``: what stations erased at home, and the word that lets it act everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

import click

from desktop.commands.ground import PASSPHRASE, Ground, answer, open_workspace, spoken
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.bundle.exchange_contracts import ErasureLine
    from db.kernel.actor import Actor
    from db.workspace import Workspace

_NONE = QT_TRANSLATE_NOOP("Command", "No erasure waits.")
_LINE = QT_TRANSLATE_NOOP("Command", "{kind}  {record}  groups {groups}  ({station}, {at})")
_ORDERED = QT_TRANSLATE_NOOP("Command", "Erased here. The next bundles order it everywhere.")


@click.group()
def erasures() -> None:
    """Erasures of stations, which act elsewhere once the hub has countersigned them."""


@erasures.command("list")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def list_erasures(ground: Ground, *, user: str | None, as_json: bool) -> None:
    """List what waits for the hub's word, the record of each by its id."""
    with _opened(ground, user) as (workspace, actor):
        found = workspace.bundles.erasures.waiting(actor)
    told = [_line(one) for one in found]
    answer({"erasures": [_values(one) for one in found]}, told or [say(_NONE)], as_json=as_json)


@erasures.command("order")
@click.argument("record", type=click.UUID)
@click.option("--ticket", required=True, help="Number of the paper that orders it.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def order(ground: Ground, *, record: UUID, ticket: str, user: str | None, as_json: bool) -> None:
    """Countersign what waits for a record; it cannot be taken back."""
    with _opened(ground, user) as (workspace, actor):
        workspace.bundles.erasures.order(actor, record, ticket)
    answer({"record": record, "ticket": ticket}, [say(_ORDERED)], as_json=as_json)


@contextmanager
def _opened(ground: Ground, user: str | None) -> Iterator[tuple[Workspace, Actor]]:
    workspace, actor = open_workspace(ground, user, PASSPHRASE)
    with closing(workspace):
        yield workspace, actor


def _line(one: ErasureLine) -> str:
    from desktop.wording import words

    groups, at = " ".join(map(str, one.groups)), one.asked_at.astimezone().strftime("%Y-%m-%d")
    return say(
        _LINE, kind=words.of(one.kind), record=one.record, groups=groups, station=one.station, at=at
    )


def _values(one: ErasureLine) -> dict[str, object]:
    return {
        "kind": one.kind.name.lower(), "record": one.record, "groups": list(one.groups),
        "station": one.station, "asked_at": one.asked_at.isoformat(),
    }  # fmt: skip
