"""``liaison-desk matters import|undo``, and what ``matters export`` writes by a mapping file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.accounts.rules import Permission
from db.kernel.clock import SystemClock
from db.kernel.errors import NotFound
from db.kernel.ids import ImportId, MatterId, new_id
from db.kernel.kinds import Kind
from db.reception.ledger import Imported, LedgerLine, Verdict
from desktop.commands.ground import PASSPHRASE, Ground, answer, open_workspace, spoken
from desktop.commands.second import agreed
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.reception.bookkeeping import Bookkeeping
    from db.reception.contacts import Contact
    from db.reception.ledger import LedgerScope
    from db.workspace import Workspace
    from desktop.reception.import_columns import ImportLine
    from desktop.reception.import_desk import Examined

_NEEDS_SECOND = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was written. The mapping file wants names, phones or addresses in full; name a colleague"
    " who agrees by --second.",
)
_COUNTS = QT_TRANSLATE_NOOP(
    "Command",
    "{new} new, {update} corrected, {same} already here, {conflict} changed on both sides, {refused}"
    " refused; {alike} of the new ones may be here already.",
)
_ROW = QT_TRANSLATE_NOOP("Command", "Row {row}: {verdict}: {reason}")
_MORE = QT_TRANSLATE_NOOP("Command", "… and {count} more; --json lists all of them.")
_KEPT_OUT = QT_TRANSLATE_NOOP(
    "Command", "Nothing was written. Mend these rows, or leave them out by --leave-out."
)
_WRITTEN = QT_TRANSLATE_NOOP(
    "Command", "{added} added, {updated} corrected. The way back: matters undo {id}"
)
_UNDONE = QT_TRANSLATE_NOOP(
    "Command",
    "Taken back: {voided} withdrawn, {restored} as before, {kept} touched since and kept.",
)
_KEPT = QT_TRANSLATE_NOOP("Command", "Kept: {numbers}")
_TOLD = 20
_PAGE = 500
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("import")
@click.argument("file", type=_FILE)
@click.option("--map", "mapping", type=_FILE, required=True, help="The mapping file.")
@click.option("--preview", is_flag=True, help="Only tell what would come of every row.")
@click.option("--leave-out", is_flag=True, help="Write the others where rows are refused.")
@click.option("--spare-alike", is_flag=True, help="Leave out rows that may be here already.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def take_in(ground: Ground, *, file: Path, mapping: Path, **options: bool | str | None) -> None:
    """Take in the matters of another platform as one act, after a preview of every row."""
    from desktop.reception import import_desk
    from desktop.reception.mapping_file import read_mapped

    found, reading = read_mapped(mapping, file)
    user, as_json = options["user"], bool(options["as_json"])
    with opened(ground, str(user) if user else None) as (workspace, actor):
        examined = import_desk.examine(
            workspace.ledger, actor, file, reading, platform=found.platform
        )
        spares = bool(options["spare_alike"])
        is_kept_out = examined.left_out() > 0 and not options["leave_out"]
        done = None
        if not options["preview"] and not is_kept_out:
            done = _write(workspace.ledger, actor, examined, spares_alike=spares)
    is_refused = is_kept_out and not options["preview"]
    told = [*_told(examined), *_outcome(done, is_refused=is_refused)]
    answer(_values(examined, done), told, as_json=as_json)
    if is_refused:
        from desktop.commands.line import REFUSED

        sys.exit(REFUSED)


@click.command("undo")
@click.argument("import_id", required=False, type=click.UUID, metavar="[IMPORT]")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def take_back(
    ground: Ground, *, import_id: ImportId | None, user: str | None, as_json: bool
) -> None:
    """Take an import back, the newest one where none is named; what was touched since stays and is named."""
    with opened(ground, user) as (workspace, actor):
        ledger = workspace.ledger
        chosen = import_id or _newest(ledger, actor)
        with _progress() as report:
            undone = ledger.undo(actor, chosen, report).value
    counts = {
        "voided": undone.voided, "restored": undone.restored, "kept": undone.kept,
    }  # fmt: skip
    told = [say(_UNDONE, **counts)]
    if undone.kept_numbers:
        told.append(say(_KEPT, numbers="  ".join(undone.kept_numbers)))
    values = {"import": chosen, **counts, "kept_numbers": undone.kept_numbers}
    answer(values, told, as_json=as_json)


def _newest(ledger: Bookkeeping, actor: Actor) -> ImportId:
    found = ledger.newest_import(actor)
    if found is None:
        raise NotFound(Kind.IMPORT, None)
    return found.import_id


def write_by(
    workspace: Workspace, actor: Actor, scope: LedgerScope, out: Path, *, mapping: Path, second: str
) -> int:
    """Write matters as a platform takes them, page by page; return how many."""
    from desktop.reception.mapping_file import load, write_mapped

    found = load(mapping)
    witness = None
    if found.tells_in_full:
        act = Permission.EXPORT_UNMASKED
        witness = agreed(workspace, actor, act, second, needed=_NEEDS_SECOND)
    ids = workspace.ledger.export(actor, scope, platform=found.platform).value
    known: dict[MatterId, Contact] = {}
    if witness is not None:
        contacts = workspace.contacts.take_out(actor, witness, ids).value
        known = {one.matter: one for one in contacts}
    with _progress() as report:
        lines = _lines(workspace.ledger, actor, ids)
        write_mapped(out, found, lines, lambda done: report(done, len(ids)), contacts=known)
    return len(ids)


@contextmanager
def opened(ground: Ground, user: str | None) -> Iterator[tuple[Workspace, Actor]]:
    """Enter as a person; the station is closed whatever happens then."""
    workspace, actor = open_workspace(ground, user, PASSPHRASE)
    with closing(workspace):
        yield workspace, actor


def _lines(ledger: Bookkeeping, actor: Actor, ids: Sequence[MatterId]) -> Iterator[LedgerLine]:
    for at in range(0, len(ids), _PAGE):
        yield from ledger.lines(actor, ids[at : at + _PAGE])


def _write(
    ledger: Bookkeeping, actor: Actor, examined: Examined, *, spares_alike: bool
) -> Imported:
    from desktop.reception.import_desk import command_of

    import_id = ImportId(new_id(SystemClock()))
    command = command_of(examined, import_id, spares_alike=spares_alike)
    with _progress() as report:
        return ledger.take_over(actor, command, report).value


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Yield what hears how far the work is; Ctrl+C stops it, and nothing of it is kept."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    with click.progressbar(length=0, file=sys.stderr) as bar:

        def report(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield report


def _values(examined: Examined, done: Imported | None) -> dict[str, object]:
    return {
        "file": str(examined.path), "platform": examined.platform,
        "counts": {one.value: examined.count(one) for one in Verdict},
        "alike": len(examined.alike),
        "rows": [_row_values(line) for line in examined.lines if line.verdict.verdict is not Verdict.SAME],
        "import": done.import_id if done else None,
        "added": done.added if done else 0, "updated": done.updated if done else 0,
    }  # fmt: skip


def _row_values(line: ImportLine) -> dict[str, object]:
    from desktop.reception.import_columns import reasons

    return {
        "row": line.place, "verdict": line.verdict.verdict.value, "number": line.verdict.number,
        "title": line.title, "changed": line.verdict.changed, "reason": reasons(line),
        "codes": [[one.field, one.code.value] for one in line.verdict.problems],
    }  # fmt: skip


def _told(examined: Examined) -> Iterator[str]:
    """Yield the figures, then the rows that somebody should look at."""
    from desktop.reception.import_columns import reasons
    from desktop.wording import words

    counts = {one.value: examined.count(one) for one in Verdict}
    yield say(_COUNTS, alike=len(examined.alike), **counts)
    noted = [line for line in examined.lines if line.verdict.problems]
    for line in noted[:_TOLD]:
        verdict = words.of(line.verdict.verdict)
        yield say(_ROW, row=line.place, verdict=verdict, reason=reasons(line))
    if len(noted) > _TOLD:
        yield say(_MORE, count=len(noted) - _TOLD)


def _outcome(done: Imported | None, *, is_refused: bool) -> list[str]:
    if done is not None:
        return [say(_WRITTEN, added=done.added, updated=done.updated, id=done.import_id)]
    return [say(_KEPT_OUT)] if is_refused else []
