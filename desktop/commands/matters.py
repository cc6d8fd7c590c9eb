"""``liaison-desk matters list|show|export``; ``mapped`` adds ``import`` and ``undo``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db.kernel.clock import SystemClock
from db.kernel.errors import NotFound
from db.kernel.ids import MatterId
from db.kernel.kinds import Kind
from db.reception.contracts import MatterDetail, MatterLine
from db.reception.ledger import LedgerScope
from db.reception.queue_contracts import QueueView
from desktop.commands import mapped
from desktop.commands.ground import PASSPHRASE, Ground, answer, open_workspace, spoken
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.secrecy_words import shown_title

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.workspace import Workspace
    from desktop.reception.ledger_sheet import LedgerForm

_EXPORTED = QT_TRANSLATE_NOOP("Command", "{count} matters written to {path}.")
_NO_LEDGER = QT_TRANSLATE_NOOP(
    "Command", "Nothing was written. The name of the file ends in .xlsx, .csv or .json."
)
_ALSO = QT_TRANSLATE_NOOP("Command", "The same number was given twice: {matter}")
_ONE_SCOPE = QT_TRANSLATE_NOOP("Command", "Choose one of --view, --filter, or --from and --to.")
_PAGE = 500
_DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def matters() -> None:
    """Matters of the station, with contact details masked."""


matters.add_command(mapped.take_in)
matters.add_command(mapped.take_back)


@matters.command("list")
@click.option("--view", type=click.Choice([one.value for one in QueueView]), help="A queue tab.")
@click.option("--find", "typed", default="", help="Words, pinyin or a number.")
@click.option("--limit", type=click.IntRange(1), default=50)
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def list_matters(
    ground: Ground, *, view: str | None, typed: str, limit: int, user: str | None, as_json: bool
) -> None:
    """List matters, newest first."""
    workspace, actor = open_workspace(ground, user, PASSPHRASE)
    try:
        lines = _chosen(workspace, actor, view, typed, limit)
    finally:
        workspace.close()
    answer(
        {"matters": [_values(one) for one in lines]}, [_told(one) for one in lines], as_json=as_json
    )


@matters.command("show")
@click.argument("number")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def show_matter(ground: Ground, *, number: str, user: str | None, as_json: bool) -> None:
    """Show one matter by any form of its number, with its history."""
    workspace, actor = open_workspace(ground, user, PASSPHRASE)
    try:
        found = workspace.matters.find(actor, number)
        if not found:
            raise NotFound(Kind.MATTER, None)
        shown = workspace.matters.detail(actor, found[0].id)
    finally:
        workspace.close()
    others = [one for one in found[1:] if one.number == shown.line.number]
    values = {**_values(shown), "also": [_values(one) for one in others]}
    also = [say(_ALSO, matter=_told(one)) for one in others]
    answer(values, [*also, *_history(shown)], as_json=as_json)


@matters.command("export")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="A .xlsx, .csv or .json file."
)
@click.option("--view", type=click.Choice([one.value for one in QueueView]))
@click.option("--filter", "filter_name", default="", help="A filter that you keep, by its name.")
@click.option("--from", "first", type=_DAY, help="Received on this day or later.")
@click.option("--to", "last", type=_DAY, help="Received on this day or before.")
@click.option(
    "--map",
    "mapping",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A mapping file.",
)
@click.option("--second", default="", help="Who agrees that names and phones leave in full.")
@click.option("--gb18030", is_flag=True, help="CSV for older programs.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def export_matters(
    ground: Ground, *, out: Path, mapping: Path | None, second: str, as_json: bool, **asked: Any
) -> None:
    """Write matters, masked: a ledger (.xlsx, .csv, .json), or what another platform takes (--map)."""
    # A name that asks for no form of ours is told before anybody has to enter.
    form = None if mapping else _form_of(out.suffix.lower(), gb18030=asked["gb18030"])
    _check_one_scope(asked)
    with mapped.opened(ground, asked["user"]) as (workspace, actor):
        scope = _scope(workspace, actor, asked)
        if mapping is not None:
            count = mapped.write_by(workspace, actor, scope, out, mapping=mapping, second=second)
        else:
            assert form is not None, "a file that no mapping tells of has a form of ours"
            said = asked["filter_name"]
            count = _write_ledger(workspace, actor, scope, out, form, said=said)
    told = say(_EXPORTED, count=count, path=out)
    answer({"count": count, "path": str(out)}, [told], as_json=as_json)


def _check_one_scope(asked: dict[str, Any]) -> None:
    period = asked["first"] or asked["last"]
    if sum(map(bool, (asked["view"], asked["filter_name"], period))) > 1:
        raise click.UsageError(say(_ONE_SCOPE))


def _scope(workspace: Workspace, actor: Actor, asked: dict[str, Any]) -> LedgerScope:
    """Return which matters are asked for: a queue tab, what meets a filter that somebody keeps, or a period."""
    if asked["view"]:
        return LedgerScope(QueueView(asked["view"]))
    if name := asked["filter_name"]:
        kept = next((one for one in workspace.filters.all(actor) if one.name == name), None)
        if kept is None:
            raise NotFound(Kind.FILTER, None)
        return LedgerScope(wanted=kept.wanted)
    first, last = (one.date() if one else None for one in (asked["first"], asked["last"]))
    return LedgerScope(first=first, last=last)


def _write_ledger(
    workspace: Workspace,
    actor: Actor,
    scope: LedgerScope,
    out: Path,
    form: LedgerForm,
    *,
    said: str,
) -> int:
    from desktop.reception import ledger_sheet

    ids = workspace.ledger.export(actor, scope).value
    pages = (ids[at : at + _PAGE] for at in range(0, len(ids), _PAGE))
    lines = [line for page in pages for line in workspace.ledger.lines(actor, page)]
    station = workspace.stations.facts().name
    sheet = ledger_sheet.sheet_of(station, scope, len(lines), SystemClock().now(), said=said)
    ledger_sheet.write(out, lines, sheet, lambda _done: None, form=form)
    return len(lines)


def _form_of(ending: str, *, gb18030: bool) -> LedgerForm:
    """Return the form that the name of a file asks for; refused where it asks for none we write."""
    from desktop.reception.ledger_sheet import ENDINGS, LedgerForm

    if ending == ".csv" and gb18030:
        return LedgerForm.TEXT_FOR_OLD
    found = next((form for form, one in ENDINGS.items() if one == ending), None)
    # Not as a callback of the option: those run before the language is chosen.
    if found is None:
        raise click.BadParameter(say(_NO_LEDGER), param_hint="--out")
    return found


def _chosen(
    workspace: Workspace, actor: Actor, view: str | None, typed: str, limit: int
) -> tuple[MatterLine, ...]:
    if typed:
        return workspace.matters.find(actor, typed, limit=limit)
    raw = workspace.matters.matter_ids(actor, QueueView(view) if view else None)
    return workspace.matters.matter_lines(actor, ids_in(raw)[:limit])


def ids_in(raw: bytes) -> list[MatterId]:
    """Return the ids in a run of sixteen bytes each."""
    from uuid import UUID

    return [MatterId(UUID(bytes=raw[at : at + 16])) for at in range(0, len(raw), 16)]


def _values(thing: Any) -> dict[str, object]:
    return asdict(thing)


def _told(line: MatterLine) -> str:
    from desktop.wording import words

    due = line.due_on.isoformat() if line.due_on else ""
    return "  ".join(
        (line.number, words.of(line.state), shown_title(line), line.unit, due)
    ).rstrip()


def _history(shown: MatterDetail) -> list[str]:
    from desktop.reception import course

    now = SystemClock().now()
    told = (course.entry(one, shown, now) for one in shown.timeline)
    entries = (f"  {one.time}  {one.verb} {one.subject}  {one.text}".rstrip() for one in told)
    return [_told(shown.line), shown.statement, *entries]
