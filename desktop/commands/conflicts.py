"""``liaison-desk conflicts list|resolve``: what was written differently at two places, and the decision."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from desktop.commands.called import called, id_line
from desktop.commands.ground import PASSPHRASE, Ground, answer, open_workspace, spoken
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.bundle.conflict_contracts import Candidate, Conflict, DecideConflict, Heading
    from db.kernel.actor import Actor
    from db.kernel.kinds import Kind
    from db.workspace import Workspace

_NONE = QT_TRANSLATE_NOOP("Command", "Nothing is open.")
_LINE = QT_TRANSLATE_NOOP("Command", "{called}  group {group}")
_CANDIDATE = QT_TRANSLATE_NOOP("Command", "  {number}  {values}  ({who}, {at})")
_SHOWN = QT_TRANSLATE_NOOP("Command", "  {number}  {values}  ({who}, {at}, shown now)")
_HERE = QT_TRANSLATE_NOOP("Command", "this station")
_SOMEBODY = QT_TRANSLATE_NOOP("Command", "somebody elsewhere")
_DECIDED = QT_TRANSLATE_NOOP("Command", "Decided: {values}. The next bundles tell everybody.")
_ONE_WAY = QT_TRANSLATE_NOOP(
    "Command", "Give either --keep with a number, or --value for every field."
)
_NO_SUCH = QT_TRANSLATE_NOOP("Command", "There are {count} values to choose from.")
_ALL_FIELDS = QT_TRANSLATE_NOOP("Command", "Give each of these once: {fields}.")
_FIELD = QT_TRANSLATE_NOOP("Command", "{name} ({word})")
_NOT_OPEN = QT_TRANSLATE_NOOP(
    "Command", "Nothing is open there, or not any more. See conflicts list."
)
_DELETED = "deleted"


class _NotOpen(click.ClickException):
    """What was to be decided is not open."""

    exit_code = 3


@click.group()
def conflicts() -> None:
    """Values that were written at two places without knowing of each other."""


@conflicts.command("list")
@click.option("--limit", type=click.IntRange(1, 500), default=50)
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def list_conflicts(ground: Ground, *, limit: int, user: str | None, as_json: bool) -> None:
    """List what is open, the newest first, with the values between which somebody has to decide."""
    with _opened(ground, user) as (workspace, actor):
        service = workspace.bundles.conflicts
        found = [
            (
                service.conflict(actor, one.kind, one.record, one.group),
                service.heading(actor, one.kind, one.record),
            )
            for one in service.lines(actor, limit)
        ]
    told = [line for one, heading in found for line in _lines(one, heading)]
    answer({"conflicts": [_values(*one) for one in found]}, told or [say(_NONE)], as_json=as_json)


@conflicts.command("resolve")
@click.argument("record", type=click.UUID)
@click.argument("group", type=click.IntRange(0))
@click.option(
    "--keep", type=click.IntRange(1), help="Number of the value to keep, as list shows it."
)
@click.option("--value", "given", multiple=True, help="FIELD=VALUE, for every field of the group.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def resolve(
    ground: Ground, *, record: UUID, group: int, user: str | None, as_json: bool, **choice: Any
) -> None:
    """Decide between the values of one group; the decision travels to the others."""
    keep, given = choice["keep"], choice["given"]
    if bool(keep) == bool(given):
        raise click.UsageError(say(_ONE_WAY))
    with _opened(ground, user) as (workspace, actor):
        conflict = _found(workspace, actor, record, group)
        command = _decision(conflict, keep, given)
        workspace.bundles.conflicts.decide(actor, command)
    kept = next((one for one in conflict.candidates if one.dot == command.keep), None)
    values = dict(kept.values if kept else command.values or {})
    told = say(_DECIDED, values=_said(conflict.line.kind, values))
    answer({"record": record, "group": group, "values": _plain(values)}, [told], as_json=as_json)


@contextmanager
def _opened(ground: Ground, user: str | None) -> Iterator[tuple[Workspace, Actor]]:
    workspace, actor = open_workspace(ground, user, PASSPHRASE)
    with closing(workspace):
        yield workspace, actor


def _found(workspace: Workspace, actor: Actor, record: UUID, group: int) -> Conflict:
    """Return an open group of a record; refused where it is not open, or not any more."""
    service = workspace.bundles.conflicts
    for one in service.lines(actor):
        if (one.record, one.group) == (record, group):
            return service.conflict(actor, one.kind, record, group)
    raise _NotOpen(say(_NOT_OPEN))


def _decision(conflict: Conflict, keep: int | None, given: Sequence[str]) -> DecideConflict:
    from db.bundle.conflict_contracts import DecideConflict

    line, candidates = conflict.line, conflict.candidates
    seen = tuple(one.dot for one in candidates)
    if keep is None:
        values = _third(conflict, given)
        return DecideConflict(line.kind, line.record, line.group, seen, values=values)
    if keep > len(candidates):
        raise click.BadParameter(say(_NO_SUCH, count=len(candidates)), param_hint="--keep")
    dot = candidates[keep - 1].dot
    return DecideConflict(line.kind, line.record, line.group, seen, keep=dot)


def _third(conflict: Conflict, given: Sequence[str]) -> dict[str, object]:
    """Return what was typed for each field; a field that is not named would be emptied, so all have to be."""
    fields = conflict.fields or (_DELETED,)
    parted = [one.partition("=") for one in given]
    if sorted(name for name, _, _ in parted) != sorted(fields):
        named = formats.listed(tuple(_named(conflict.line.kind, one) for one in fields))
        raise click.BadParameter(say(_ALL_FIELDS, fields=named), param_hint="--value")
    return {name: _typed(conflict, name, text) for name, _, text in parted}


def _named(kind: Kind, name: str) -> str:
    """Return a field as it is typed, and what people call it."""
    from desktop.wording.field_words import field_word

    return name if name == _DELETED else say(_FIELD, name=name, word=field_word(kind, name))


def _typed(conflict: Conflict, name: str, text: str) -> object:
    """Return a value as its field holds it: text for what holds text, else what JSON makes of it."""
    said = [one.values[name] for one in conflict.candidates if one.values.get(name) is not None]
    if all(isinstance(one, str | Enum) for one in said):
        return text
    with suppress(ValueError):
        return json.loads(text)
    return text


def _lines(one: Conflict, heading: Heading) -> list[str]:
    line = one.line
    head = say(_LINE, called=_called(one, heading), group=line.group)
    return [
        head,
        id_line(line.record),
        *(_candidate(line.kind, number, each) for number, each in enumerate(one.candidates, 1)),
    ]


def _candidate(kind: Kind, number: int, one: Candidate) -> str:
    from desktop.audit.columns import moment_of

    place = one.station or (say(_HERE) if one.is_own else "")
    who = " ".join(filter(None, (place, one.author_name))) or say(_SOMEBODY)
    mark, at = _SHOWN if one.is_shown else _CANDIDATE, moment_of(one.at)
    return say(mark, number=number, values=_said(kind, one.values), who=who, at=at)


def _said(kind: Kind, values: Mapping[str, object]) -> str:
    told = {_named(kind, name): value for name, value in _plain(values).items()}
    return "  ".join(f"{name}: {value}" for name, value in told.items())


def _called(one: Conflict, heading: Heading) -> str:
    return called(one.line.kind, heading.number, heading.title)


def _values(one: Conflict, heading: Heading) -> dict[str, object]:
    line = one.line
    return {
        "kind": line.kind.name.lower(), "record": line.record, "group": line.group,
        "number": heading.number, "title": heading.title, "called": _called(one, heading),
        "at": line.at, "fields": one.fields, "edited": one.edited,
        "candidates": [_told(number, each) for number, each in enumerate(one.candidates, 1)],
    }  # fmt: skip


def _told(number: int, one: Candidate) -> dict[str, object]:
    return {
        "number": number, "at": one.at, "author": one.author_name, "station": one.station,
        "counter": one.counter, "is_own": one.is_own, "is_shown": one.is_shown,
        "values": _plain(one.values),
    }  # fmt: skip


def _plain(values: Mapping[str, Any]) -> dict[str, object]:
    return {
        name: value.value if isinstance(value, Enum) else value for name, value in values.items()
    }
