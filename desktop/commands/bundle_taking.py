"""Files taken in one after the other, each with its own outcome; on a server two processes share them.

Started as a module for one of the processes: what it is to do comes through its standard input, for the passphrase
is in it, and what became of each file goes back on its standard output.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec

from db.bundle.exchange_contracts import Incoming
from db.bundle.inbox_contracts import Pile
from db.kernel.clock import SystemClock
from db.kernel.errors import NotTaken, StationError, TroubleCode
from db.kernel.processes import program
from db.storage.keys import Cost
from desktop.commands.ground import Ground, begin, for_programs, open_with, speak, told
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.workspace import Workspace

_TAKEN = QT_TRANSLATE_NOOP(
    "Command",
    "{file}  {station} No. {number}: {changes} changes, {new} records new, {changed} changed",
)
_KNOWN = QT_TRANSLATE_NOOP("Command", "{file}  {station} No. {number}: here already")
_FILLED = QT_TRANSLATE_NOOP("Command", "{count} filled in")
_OPEN = QT_TRANSLATE_NOOP("Command", "{count} to decide")
_FREED = QT_TRANSLATE_NOOP("Command", "{count} that lay aside came in as well")
_ASIDE = QT_TRANSLATE_NOOP("Command", "laid aside: {reason}")
_WOULD_LIE = QT_TRANSLATE_NOOP("Command", "would be laid aside: {reason}")
_AHEAD = QT_TRANSLATE_NOOP("Command", "the clock over there runs more than a day ahead")
_RENAMED = QT_TRANSLATE_NOOP(
    "Command", "what a copy of a file wrote came in under a name of its own"
)
_NO_PLACE = QT_TRANSLATE_NOOP(
    "Command", "{path}  There is no such folder or file. Is the stick plugged in?"
)
_WRONG = QT_TRANSLATE_NOOP("Command", "{file}  {trouble}")


class Outcome(msgspec.Struct, frozen=True):
    """What became of one file."""

    path: str
    line: str
    """In people's words."""
    values: dict[str, Any]
    status: int
    """As a command that took this file alone would end."""


class Order(msgspec.Struct, frozen=True):
    """What a process is told."""

    data: str
    profile: str
    server: str
    language: str | None
    user: str | None
    passphrase: str
    cost: Cost
    floor: Cost
    piles: list[tuple[UUID | None, list[str]]]


def taken(workspace: Workspace, actor: Actor, piles: Sequence[Pile]) -> Iterator[Outcome]:
    """Take files in, one station at a time; the machine's own trouble ends it, a bad file does not."""
    begun = SystemClock().now()
    for pile in piles:
        with workspace.bundles.inbox.turn(pile.station):
            for path in pile.paths:
                found = _taken(workspace, actor, path, begun)
                yield _outcome(path, found, _ASIDE)
                if not isinstance(found, Incoming | NotTaken):
                    return


def previewed(workspace: Workspace, actor: Actor, piles: Sequence[Pile]) -> Iterator[Outcome]:
    """Tell what taking each file in would do, once those before it are in."""
    paths = [path for pile in piles for path in pile.paths]
    found = workspace.bundles.taking.previews(actor, paths)
    each = zip(paths, found, strict=True)
    return (_outcome(path, one, _WOULD_LIE) for path, one in each)


def side_by_side(
    ground: Ground, user: str | None, passphrase: str, piles: Sequence[Pile], count: int
) -> Iterator[Outcome]:
    """Have several processes take files in, each those of other stations; what still runs afterwards is ended."""
    orders = [_order(ground, user, passphrase, some) for some in shares(piles, count)]
    with ExitStack() as running:
        reads, writes = os.pipe()
        source = running.enter_context(os.fdopen(reads, "rb"))
        with os.fdopen(writes, "wb") as sink:
            processes = [_begun(running, one, sink.fileno()) for one in orders]
        # One pipe for all: a line is shorter than what goes into it in one piece.
        for line in source:
            yield msgspec.json.decode(line, type=Outcome)
        for one in processes:
            one.wait()


def result(name: str, incoming: Incoming) -> Outcome:
    """Return what became of a file that lay aside and was tried again."""
    return _outcome(Path(name), incoming, _ASIDE)


def no_place(path: Path) -> Outcome:
    """Return the outcome of a folder that is not there."""
    from desktop.commands.line import REFUSED

    line = say(_NO_PLACE, path=path)
    return _made(path, line, {"trouble": TroubleCode.NO_FOLDER.value, "message": line}, REFUSED)


def shares(piles: Sequence[Pile], count: int) -> list[list[Pile]]:
    """Return the files of the stations in so many shares of about the same size, a station whole in one of them."""
    found: list[list[Pile]] = [[] for _ in range(count)]
    sizes = [0] * count
    for pile in sorted(piles, key=lambda one: one.size, reverse=True):
        least = sizes.index(min(sizes))
        found[least].append(pile)
        sizes[least] += pile.size
    return [one for one in found if one]


def values_of(incoming: Incoming) -> dict[str, object]:
    """Return what a bundle did, for programs."""
    kinds: Mapping[Any, int] = incoming.kinds
    return {
        **asdict(incoming),
        "kinds": {one.name.lower(): count for one, count in kinds.items()},
    }  # fmt: skip


def _taken(
    workspace: Workspace, actor: Actor, path: Path, begun: datetime
) -> Incoming | StationError:
    """Take a file in; what is no fault of the file is the machine's, and no other one would fare better."""
    try:
        return workspace.bundles.taking.take(actor, path, begun=begun).value
    except StationError as error:
        return error


def _outcome(path: Path, found: Incoming | StationError, aside: Any) -> Outcome:
    """Return what became of a file."""
    from desktop.commands.line import REFUSED, status_of
    from desktop.wording import words

    if isinstance(found, Incoming):
        # Part of it lies aside: a script that carries sticks has to see that somebody must look.
        status = REFUSED if found.held else 0
        return _made(path, _line(path, found, aside), values_of(found), status)
    line = say(_WRONG, file=path.name, trouble=words.at_prompt(found))
    return _made(path, line, told(found), status_of(found))


def _made(path: Path, line: str, values: Mapping[str, object], status: int) -> Outcome:
    return Outcome(str(path), line, for_programs({"path": path, **values}), status)


def _line(path: Path, incoming: Incoming, aside: Any) -> str:
    from desktop.wording import words

    said = {"file": path.name, "station": incoming.station, "number": incoming.number}
    if incoming.is_all_here:
        return say(_KNOWN, **said)
    figures = {one: getattr(incoming, one) for one in ("changes", "new", "changed")}
    parts = [say(_TAKEN, **said, **figures)]
    also = ((_FILLED, incoming.filled), (_OPEN, incoming.conflicts), (_FREED, incoming.freed))
    parts += [say(mark, count=count) for mark, count in also if count]
    reasons = dict.fromkeys(one.reason for one in incoming.held)
    parts += [say(aside, reason=words.of(one)) for one in reasons]
    parts += [say(_AHEAD)] if incoming.is_ahead else []
    parts += [say(_RENAMED)] if incoming.renamed else []
    return "  ".join(parts)


def _order(ground: Ground, user: str | None, passphrase: str, piles: Sequence[Pile]) -> Order:
    files = [(one.station, [str(path) for path in one.paths]) for one in piles]
    return Order(
        str(ground.data), str(ground.profile), ground.server, ground.language, user, passphrase,
        ground.cost, ground.floor, files,
    )  # fmt: skip


def _begun(running: ExitStack, order: Order, sink: int) -> subprocess.Popen[bytes]:
    process = running.enter_context(
        subprocess.Popen(program(__name__), stdin=subprocess.PIPE, stdout=sink)  # noqa: S603  our own program
    )
    running.callback(process.kill)
    assert process.stdin is not None
    # One that is gone before it has heard anything is found out by what it leaves unread.
    with suppress(OSError), process.stdin as pipe:
        pipe.write(msgspec.msgpack.encode(order))
    process.stdin = None
    return process


def main() -> int:
    """Take in what the standard input names, and say on the standard output what became of each file."""
    order = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Order)
    ground = Ground(
        Path(order.data),
        Path(order.profile),
        language=order.language,
        server=order.server,
        cost=order.cost,
        floor=order.floor,
    )
    begin(ground)
    piles = [Pile(station, tuple(Path(one) for one in paths), 0) for station, paths in order.piles]
    try:
        workspace, actor = open_with(ground, order.user, order.passphrase)
        with closing(workspace):
            for one in taken(workspace, actor, piles):
                sys.stdout.buffer.write(msgspec.json.encode(one) + b"\n")
                sys.stdout.buffer.flush()
    except StationError as error:
        speak(error)
    # Whoever stopped the command stopped this too, and knows.
    except KeyboardInterrupt:
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
