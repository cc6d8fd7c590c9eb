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
    from db.bundle.erasure_contracts import ErasureLine, ErasureRequest, OrderedErasure, RequestKey
    from db.kernel.actor import Actor
    from db.workspace import Workspace

_NONE = QT_TRANSLATE_NOOP("Command", "No erasure waits.")
_LINE = QT_TRANSLATE_NOOP("Command", "{n} records erased at {station}, {at}")
_REASON = QT_TRANSLATE_NOOP("Command", "  reason: {reason}")
_RECORD = QT_TRANSLATE_NOOP("Command", "  {called}  groups {groups}")
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
_GIVEN = QT_TRANSLATE_NOOP("Command", "Ordered: {n} records")
_ORDERED = QT_TRANSLATE_NOOP(
    "Command", "{n} records erased here. The next bundles order it everywhere."
)


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
        told = _ORDERED if workspace.partners.admits() else _REQUESTED
    answer({"records": count}, [say(told, n=count)], as_json=as_json)


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
    """Countersign the oldest request that names a record, all of it; it cannot be taken back, so a colleague agrees."""
    from db.accounts.rules import Permission

    with _opened(ground, user) as (workspace, actor):
        key = _asked(workspace, actor, record)
        beside = agreed(workspace, actor, Permission.DELETE, second, needed=_NEEDS_SECOND)
        count = workspace.bundles.erasures.order(actor, beside, key, ticket).value
    values = {"record": record, "ticket": ticket, "records": count}
    answer(values, [say(_ORDERED, n=count)], as_json=as_json)


def _asked(workspace: Workspace, actor: Actor, record: UUID) -> RequestKey:
    from db.kernel.errors import NotFound
    from db.kernel.kinds import Kind

    for one in workspace.bundles.erasures.waiting(actor):
        if any(line.record == record for line in one.lines):
            return one.key
    raise NotFound(Kind.PERSON, record)


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


def _lines(one: ErasureRequest) -> list[str]:
    from db.kernel.clock import CHINA

    at = one.asked_at.astimezone(CHINA).strftime("%Y-%m-%d")
    told = [say(_LINE, n=len(one.lines), station=one.station, at=at)]
    if one.reason:
        told.append(say(_REASON, reason=one.reason))
    return [*told, *(each for line in one.lines for each in _record(line))]


def _record(line: ErasureLine) -> list[str]:
    from desktop.exchange.erasure_words import what

    groups = " ".join(map(str, line.groups))
    told = say(_RECORD, called=called(line.kind, line.number, line.title), groups=groups)
    return [told, id_line(line.record), say(_FIELDS, what=what(line))]


def _given(one: OrderedErasure) -> list[str]:
    from db.kernel.clock import SystemClock
    from desktop.exchange.erasure_words import ordered_told

    lines = ordered_told(one, SystemClock().now())
    names = [f"  {called(line.kind, line.number, '')}" for line in one.lines]
    return [say(_GIVEN, n=len(one.lines)), *names, *(f"    {each}" for each in lines)]


def _ordered_values(one: OrderedErasure) -> dict[str, object]:
    return {
        "records": [_line_values(line) for line in one.lines], "ticket": one.ticket,
        "ordered_at": one.ordered_at.isoformat(), "by": list(one.by),
        "reached": list(one.reached), "awaited": list(one.awaited),
    }  # fmt: skip


def _values(one: ErasureRequest) -> dict[str, object]:
    return {
        "station": one.station, "asked_at": one.asked_at.isoformat(), "reason": one.reason,
        "records": [_line_values(line) for line in one.lines],
    }  # fmt: skip


def _line_values(line: ErasureLine) -> dict[str, object]:
    return {
        "kind": line.kind.name.lower(), "record": line.record, "groups": list(line.groups),
        "number": line.number, "title": line.title,
        "called": called(line.kind, line.number, line.title),
        "fields": list(line.fields), "is_whole": line.is_whole,
    }  # fmt: skip
