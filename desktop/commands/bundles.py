"""``liaison-desk bundle export|import|open|inspect|verify``: files that go to others, and files that came from them.

``bundle_tray`` adds what can be done for files that lie aside.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import click

from db.kernel.errors import InvalidInput, NotTaken, TroubleCode
from db.kernel.problems import Problem
from desktop.commands import bundle_tray
from desktop.commands.ground import (
    PASSPHRASE,
    Ground,
    answer,
    asked,
    fitting,
    open_with,
    show,
    spoken,
)
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from db.bundle.exchange_contracts import Made
    from db.bundle.inbox_contracts import Glance, Proof, Told
    from db.kernel.actor import Actor
    from db.workspace import Workspace
    from desktop.commands.bundle_taking import Outcome

_WRITTEN = QT_TRANSLATE_NOOP("Command", "Written to {path}.")
_MADE = QT_TRANSLATE_NOOP(
    "Command",
    "No. {number} for {name}: {changes} changes, {attachments} attachments. Read back; it can be taken along.",
)
_WITHHELD = QT_TRANSLATE_NOOP("Command", "Of {count} changes only the proof goes along.")
_FILLED = QT_TRANSLATE_NOOP("Command", "{count} changes go along whose proof went before.")
_AGAIN = QT_TRANSLATE_NOOP(
    "Command",
    "{count} of them went before, to this receiver or to another; no receipt of that came back from here.",
)
_OTHERS = QT_TRANSLATE_NOOP(
    "Command", "{count} of them were not written on this computer and are handed on."
)
_NOTES = QT_TRANSLATE_NOOP(
    "Command", "{count} entries of the record of actions go along and are not counted."
)
_NONE = QT_TRANSLATE_NOOP("Command", "No bundle lies there.")
_DONE = QT_TRANSLATE_NOOP("Command", "{count} of {all} files read.")
_NOT_READ = QT_TRANSLATE_NOOP(
    "Command", "{count} files were not read. Call this again; what is here already is passed over."
)
_FOR_OTHERS = QT_TRANSLATE_NOOP(
    "Command", "{count} files for other stations were passed over: {files}"
)
_ONE_WRITER = QT_TRANSLATE_NOOP("Command", "At most {most} processes can take bundles in here.")
_SUITE = QT_TRANSLATE_NOOP("Command", "Ciphers       {suite}")
_RECEIVERS = QT_TRANSLATE_NOOP("Command", "Receivers     {count}, this station among them")
_SENDER = QT_TRANSLATE_NOOP("Command", "From          {code}  {name}, No. {number}, part {part}")
_MADE_AT = QT_TRANSLATE_NOOP("Command", "Made          {day}, version {program}")
_KIND = QT_TRANSLATE_NOOP("Command", "Holds         {kind}")
_TOTALS = QT_TRANSLATE_NOOP(
    "Command",
    "It says       {operations} entries with the record of actions, {attachments} attachments",
)
_WHOLE = QT_TRANSLATE_NOOP(
    "Command",
    "Found         {operations} entries with the record of actions, {attachments} attachments; every signature holds",
)
_PROOFS = QT_TRANSLATE_NOOP("Command", "              {count} of them only as a proof")
_UNVOUCHED = QT_TRANSLATE_NOOP(
    "Command", "              {count} by writers for whom nobody answers"
)
_MORE = QT_TRANSLATE_NOOP("Command", "              Another part follows.")
_NEWER_KIND = QT_TRANSLATE_NOOP("Command", "what a newer version knows")
_SEPARATORS = ("/", os.sep)
_PATH = click.Path(path_type=Path)


@click.group()
def bundle() -> None:
    """Files that stations exchange."""


for _command in (
    bundle_tray.tray, bundle_tray.retry, bundle_tray.let_in, bundle_tray.take_over, bundle_tray.drop,
):  # fmt: skip
    bundle.add_command(_command)


@bundle.command("export")
@click.option("--to", "station", required=True, help="Code or id of the receiver.")
@click.option("--out", required=True, help="Folder to write to, or the file to write: NAME.sb.")
@click.option(
    "--extent", type=click.Choice(["full", "without_identities"]), default="full",
    help="How much the receiver gets to see.",
)  # fmt: skip
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def export_bundle(
    ground: Ground, *, station: str, out: str, extent: str, user: str | None, as_json: bool
) -> None:
    """Write what a partner lacks, and read it back."""
    from db.bundle.exchange_contracts import Export, Extent

    folder, name = _goes_to(out)
    with _entered(ground, user) as (workspace, actor):
        order = Export(_receiver(workspace, actor, station), folder, Extent(extent), name=name)
        made = workspace.bundles.sending.export(actor, order).value
    answer(_made_values(made), _made_lines(made), as_json=as_json)


@bundle.command("import")
@click.argument("places", type=_PATH, nargs=-1, required=True)
@click.option("--preview", is_flag=True, help="Tell what each file would do, and change nothing.")
@click.option(
    "--workers", type=click.IntRange(1), help="Processes on a server, 1 or 2; 1 unless given."
)
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def import_bundles(
    ground: Ground,
    *,
    places: tuple[Path, ...],
    preview: bool,
    workers: int | None,
    user: str | None,
    as_json: bool,
) -> None:
    """Take files in, or all of a folder and of those in it; a bad one stops no other.

    The command may be stopped anywhere. Among several files those for other stations are named, and no fault.
    """
    from desktop.commands import bundle_taking

    gone = [one for one in places if _is_no_place(one)]
    paths = list(_files(one for one in places if one not in gone))
    passphrase = asked(ground, user, PASSPHRASE)
    found = []
    taken = _outcomes(ground, user, passphrase, paths, workers, is_trial=preview)
    for one in chain(map(bundle_taking.no_place, gone), taken):
        found.append(one)
        if not as_json:
            show(one.line)
    left = len(gone) + len(paths) - len(found)
    # A stick is carried round; but whoever names one file means that one.
    others = [] if paths == list(places[:1]) else _of_others(found)
    values = {
        "bundles": [one.values for one in found], "not_read": left,
        "for_others": [one.path for one in others],
    }  # fmt: skip
    answer(values, _summary(found, left, others), as_json=as_json)
    worst = max((one.status for one in found if one not in others), default=0)
    sys.exit(max(worst, 4 if left else 0))


@bundle.command("open")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def open_bundle(ground: Ground, *, file: Path) -> None:
    """Open the window; behind the sign-in it shows what a file brings, as after a double click on it."""
    from desktop.app import run
    from desktop.shell.pages import EXCHANGE

    sys.exit(
        run(
            ground.places, theme=ground.theme, language=ground.language,
            page=EXCHANGE, subject=file.resolve(),
        )
    )  # fmt: skip


@bundle.command("inspect")
@click.argument("file", type=_PATH)
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def inspect_bundle(ground: Ground, *, file: Path, user: str | None, as_json: bool) -> None:
    """Say what a file is, as far as that can be said without letting it in."""
    from desktop.commands.line import status_of

    with _entered(ground, user) as (workspace, actor):
        glance = workspace.bundles.inbox.inspect(actor, file)
    answer(_glance_values(glance), _glance_lines(glance), as_json=as_json)
    # What can be said is said; the status is what verify would give.
    sys.exit(status_of(NotTaken(glance.trouble)) if glance.trouble else 0)


@bundle.command("verify")
@click.argument("file", type=_PATH)
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def verify_bundle(ground: Ground, *, file: Path, user: str | None, as_json: bool) -> None:
    """Read a file whole and check every signature in it; nothing is taken in."""
    with _entered(ground, user) as (workspace, actor):
        glance = workspace.bundles.inbox.verify(actor, file)
    answer(_glance_values(glance), _glance_lines(glance), as_json=as_json)


def _goes_to(out: str) -> tuple[Path, str]:
    """Return the folder, and the name where one was given; a stick that is not there is never taken for a name."""
    from db.bundle.place import is_named_as_bundle

    path = Path(out)
    if path.is_dir() or out.endswith(_SEPARATORS) or not is_named_as_bundle(path.name):
        return path, ""
    return path.parent, fitting(path, "--out").name


def _receiver(workspace: Workspace, actor: Actor, station: str) -> UUID:
    """Return the partner that is named by its code or its id; raises InvalidInput."""
    from db.bundle.exchange_contracts import ExchangeProblem

    partners = workspace.bundles.exchange.partners(actor)
    ids = {name: one.replica for one in partners for name in (one.code, str(one.replica))}
    if station in ids:
        return ids[station]
    own = (workspace.stations.facts().code, str(workspace.origin.replica))
    code = ExchangeProblem.OWN_STATION if station in own else ExchangeProblem.NOT_A_PARTNER
    raise InvalidInput([Problem("to", code)])


@contextmanager
def _entered(ground: Ground, user: str | None) -> Iterator[tuple[Workspace, Actor]]:
    workspace, actor = open_with(ground, user, asked(ground, user, PASSPHRASE))
    with closing(workspace):
        yield workspace, actor


def _files(places: Iterable[Path]) -> Iterator[Path]:
    """Yield files as they were named, and the bundles of folders."""
    from db.bundle.place import bundles_in

    for place in places:
        yield from bundles_in(place) if place.is_dir() else (place,)


def _is_no_place(path: Path) -> bool:
    """Tell whether nothing lies there, and what was named looks like no bundle: a folder, by all likelihood."""
    from db.bundle.place import is_named_as_bundle

    return not is_named_as_bundle(path.name) and not os.path.lexists(path)


def _outcomes(
    ground: Ground,
    user: str | None,
    passphrase: str,
    paths: list[Path],
    workers: int | None,
    *,
    is_trial: bool,
) -> Iterator[Outcome]:
    """Yield what becomes of each file: taken in by this process, or by several where a server takes from several."""
    from desktop.commands import bundle_taking

    workspace, actor = open_with(ground, user, passphrase)
    with closing(workspace):
        most = workspace.bundles.inbox.processes()
        if workers is not None and workers > most:
            raise click.BadParameter(say(_ONE_WRITER, most=most), param_hint="--workers")
        piles = workspace.bundles.inbox.in_order(actor, paths)
        if is_trial:
            yield from bundle_taking.previewed(workspace, actor, piles)
            return
        # Writing is one at a time: two processes were never faster (docs/scaling.md).
        count = min(workers or 1, len(piles))
        if count < 2:
            yield from bundle_taking.taken(workspace, actor, piles)
            return
    yield from bundle_taking.side_by_side(ground, user, passphrase, piles, count)


def _of_others(found: Iterable[Outcome]) -> list[Outcome]:
    """Return what is addressed to other stations."""
    trouble = TroubleCode.BUNDLE_NOT_FOR_US.value
    return [one for one in found if one.values.get("trouble") == trouble]


def _summary(found: list[Outcome], left: int, others: list[Outcome]) -> list[str]:
    if not found and not left:
        return [say(_NONE)]
    read = sum("trouble" not in one.values for one in found)
    told = [say(_DONE, count=read, all=len(found) + left)]
    if others:
        files = ", ".join(Path(one.path).name for one in others)
        told.append(say(_FOR_OTHERS, count=len(others), files=files))
    return [*told, *([say(_NOT_READ, count=left)] if left else [])]


def _made_values(made: Made) -> dict[str, object]:
    contents = made.contents
    return {
        "paths": [str(one) for one in made.paths], "size": made.size, "number": made.number,
        "series": made.series.hex(), "to": contents.code, "operations": contents.operations,
        "attachments": contents.attachments, "withheld": contents.withheld,
        "filled": contents.filled, "changes": contents.changes,
    }  # fmt: skip


def _made_lines(made: Made) -> list[str]:
    contents = made.contents
    lines = [say(_WRITTEN, path=one) for one in made.paths]
    lines.append(
        say(
            _MADE, number=made.number, name=contents.name, changes=contents.changes,
            attachments=contents.attachments,
        )
    )  # fmt: skip
    also: tuple[tuple[Mark, int], ...]
    also = (
        (_AGAIN, contents.again), (_OTHERS, contents.others), (_WITHHELD, contents.withheld),
        (_FILLED, contents.filled), (_NOTES, contents.operations - contents.changes),
    )  # fmt: skip
    return lines + [say(mark, count=count) for mark, count in also if count]


def _glance_values(one: Glance) -> dict[str, object]:
    told = asdict(one.told) | {"bundle": one.told.bundle.hex()} if one.told else None
    if told and one.told:
        told["kind"] = one.told.kind.name.lower() if one.told.kind else None
    return {
        "path": str(one.path), "size": one.size, "suite": one.suite, "is_ours": one.is_ours,
        "receivers": one.receivers, "trouble": one.trouble.value if one.trouble else None,
        "told": told, "proof": asdict(one.proof) if one.proof else None,
    }  # fmt: skip


def _glance_lines(one: Glance) -> list[str]:
    from desktop.wording import words

    lines = [say(_SUITE, suite=one.suite)] if one.suite else []
    lines += [say(_RECEIVERS, count=one.receivers)] if one.is_ours else []
    lines += _told_lines(one.told) if one.told else []
    lines += _proof_lines(one.proof) if one.proof else []
    return lines + ([words.at_prompt(NotTaken(one.trouble))] if one.trouble else [])


def _told_lines(told: Told) -> list[str]:
    from db.kernel.clock import local_date
    from desktop.wording import words

    kind = words.of(told.kind) if told.kind else say(_NEWER_KIND)
    return [
        say(_SENDER, code=told.code, name=told.name, number=told.number, part=told.part),
        say(_MADE_AT, day=local_date(told.made_at), program=told.program),
        say(_KIND, kind=kind),
        say(_TOTALS, operations=told.operations, attachments=told.attachments),
    ]


def _proof_lines(proof: Proof) -> list[str]:
    lines = [say(_WHOLE, operations=proof.operations, attachments=proof.attachments)]
    also: tuple[tuple[Mark, int], ...] = ((_PROOFS, proof.withheld), (_UNVOUCHED, proof.unvouched))
    lines += [say(mark, count=count) for mark, count in also if count]
    return lines + ([say(_MORE)] if proof.has_more else [])
