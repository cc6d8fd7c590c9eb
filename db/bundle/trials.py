"""Bundles tried one behind the other in one transaction that is not kept (decisions 0038 and 0047)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from db.bundle.exchange_contracts import Incoming, Tried
from db.bundle.streams import Report
from db.kernel.errors import NotTaken
from db.storage.unit_of_work import Work

Try = Callable[[Path, Report, set[bytes]], Incoming]
"""Takes a bundle in; the set holds the contents of attachments that those before it brought."""


class Seen(Exception):
    """Carries what was seen out of a transaction that is not kept."""

    def __init__(self, found: tuple[Tried, ...]) -> None:
        super().__init__()
        self.found = found


def in_turn(work: Work, take: Try, paths: Sequence[Path], report: Report) -> Iterator[Tried]:
    """Take bundles in, each behind those before it; one that cannot be taken changes nothing for the others."""
    brought, sizes = set[bytes](), [size_of(one) for one in paths]
    for place, path in enumerate(paths):
        head, before = work.head, sum(sizes[:place])
        watched = partial(_of_many, report, before, sum(sizes))
        try:
            with work.session.begin_nested():
                found: Tried = take(path, watched, brought)
        except NotTaken as trouble:
            found, work.head = trouble, head
        yield found


def size_of(path: Path) -> int:
    """Return the size of a file, 0 where it is not there any more."""
    return path.stat().st_size if path.exists() else 0


def _of_many(report: Report, before: int, total: int, done: int, _of_this: int) -> None:
    """Report of one of several files as of their sum."""
    report(before + done, total)
