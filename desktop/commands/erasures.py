"""``liaison-desk erasures list|request|order``: erasing at home, and the word that lets it act everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

import click

from desktop.commands.called import called, id_line
from desktop.commands.ground import PASSPHRASE, Ground, answer, open_workspace, spoken
from desktop.commands.second import agreed
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.bundle.erasure_contracts import ErasureLine, OrderedErasure
    from db.kernel.actor import Actor
    from db.workspace import Workspace

_NONE = QT_TRANSLATE_NOOP("Command", "No erasure waits.")
_LINE = QT_TRANSLATE_NOOP("Command", "{called}  groups {groups}  ({station}, {at})")
_FIELDS = QT_TRANSLATE_NOOP("Command", "    to be erased: {what}")
_NEEDS_SECOND = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was ordered. It cannot be taken back; name a colleague who agrees by --second.",
)
_NOT_ERASED = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was erased. It cannot be taken back; name a colleague who agrees by --second.",
)
_REQUESTED = QT_TRANSLATE_NOOP(
    "Command", "{n} records erased here. Elsewhere it acts once the hub has confirmed it."
)
_GIVEN = QT_TRANSLATE_NOOP("Command", "Ordered: {called}")
_ORDERED = QT_TRANSLATE_NOOP("Command", "Erased here. The next bundles order it everywhere.")


@click.group()
def erasures() -> None:
    """Erasures of stations, which act elsewhere once the hub has countersigned them."""


@erasures.command("list")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def list_erasures(ground: Ground, *, user: str | None, as_json: bool) -> None:
    """List what waits for the hub's word, and what was ordered with the stations where it is erased."""
    with _opened(ground, user) as (workspace, actor):
        found = workspace.bundles.erasures.waiting(actor)
        ordered = workspace.bundles.erasures.ordered(actor)
    told = [each for one in found for each in _lines(one)] or [say(_NONE)]
    values = {
        "erasures": [_values(one) for one in found],
        "ordered": [_ordered_values(one) for one in ordered],
    }
    answer(values, [*told, *(each for one in ordered for each in _given(one))], as_json=as_json)


@erasures.command("request")
@click.argument("number")
@click.option("--reason", required=True, help="Why the person's data is erased.")
@click.option("--second", default="", help="Who agrees that it is erased.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def request(
    ground: Ground, *, number: str, reason: str, second: str, user: str | None, as_json: bool
) -> None:
    """Erase the data of who raised a matter: visits, matters, pictures and the person, in one act."""
    from db.accounts.rules import Permission

    with _opened(ground, user) as (workspace, actor):
        record = _raised(workspace, actor, number)
        beside = agreed(workspace, actor, Permission.DELETE, second, needed=_NOT_ERASED)
        count = workspace.bundles.erasures.request(actor, beside, record, reason).value
    answer({"records": count}, [say(_REQUESTED, n=count)], as_json=as_json)


@erasures.command("order")
@click.argument("record", type=click.UUID)
@click.option("--ticket", required=True, help="Number of the paper that orders it.")
@click.option("--second", default="", help="Who agrees that it is erased at all stations.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def order(
    ground: Ground, *, record: UUID, ticket: str, second: str, user: str | None, as_json: bool
) -> None:
    """Countersign what waits for a record; it cannot be taken back, so a colleague agrees."""
    from db.accounts.rules import Permission

    with _opened(ground, user) as (workspace, actor):
        beside = agreed(workspace, actor, Permission.DELETE, second, needed=_NEEDS_SECOND)
        workspace.bundles.erasures.order(actor, beside, record, ticket)
    answer({"record": record, "ticket": ticket}, [say(_ORDERED)], as_json=as_json)


def _raised(workspace: Workspace, actor: Actor, number: str) -> UUID:
    from db.kernel.errors import NotFound
    from db.kernel.kinds import Kind

    lines = workspace.matters.find(actor, number)
    found = [one for one in lines if one.number == number.strip()]
    if len(found) != 1:
        # The whole number, and of one matter alone: what is erased does not come back.
        raise NotFound(Kind.MATTER, None)
    return found[0].id


@contextmanager
def _opened(ground: Ground, user: str | None) -> Iterator[tuple[Workspace, Actor]]:
    workspace, actor = open_workspace(ground, user, PASSPHRASE)
    with closing(workspace):
        yield workspace, actor


def _lines(one: ErasureLine) -> list[str]:
    from db.kernel.clock import CHINA
    from desktop.exchange.erasure_words import what

    groups, at = " ".join(map(str, one.groups)), one.asked_at.astimezone(CHINA).strftime("%Y-%m-%d")
    told = say(
        _LINE, called=called(one.kind, one.number, one.title), groups=groups, station=one.station, at=at,
    )  # fmt: skip
    return [told, id_line(one.record), say(_FIELDS, what=what(one))]


def _given(one: OrderedErasure) -> list[str]:
    from db.kernel.clock import SystemClock
    from desktop.exchange.erasure_words import ordered_told

    lines = ordered_told(one, SystemClock().now())
    head = say(_GIVEN, called=called(one.kind, one.number, ""))
    return [head, id_line(one.record), *(f"    {each}" for each in lines)]


def _ordered_values(one: OrderedErasure) -> dict[str, object]:
    return {
        "kind": one.kind.name.lower(), "record": one.record, "number": one.number,
        "called": called(one.kind, one.number, ""), "ticket": one.ticket,
        "fields": list(one.fields), "ordered_at": one.ordered_at.isoformat(), "by": list(one.by),
        "reached": list(one.reached), "awaited": list(one.awaited),
    }  # fmt: skip


def _values(one: ErasureLine) -> dict[str, object]:
    return {
        "kind": one.kind.name.lower(), "record": one.record, "number": one.number,
        "title": one.title, "called": called(one.kind, one.number, one.title),
        "groups": list(one.groups),
        "station": one.station, "asked_at": one.asked_at.isoformat(),
        "fields": list(one.fields), "is_whole": one.is_whole,
    }  # fmt: skip
