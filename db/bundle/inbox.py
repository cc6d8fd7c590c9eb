"""Files before they are let in: looked at, checked whole, put in order; nothing here is changed by any of it."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from db.accounts.rules import Permission, check_permitted
from db.bundle.contracts import Blob, BundleKind, Manifest, OriginKey, Segment
from db.bundle.frames import Preamble
from db.bundle.inbox_contracts import Glance, Pile, Proof, Told
from db.bundle.opening import Arrived, Opened, open_bundle
from db.bundle.partners import Partners
from db.bundle.place import opened
from db.bundle.segment import proven
from db.bundle.streams import Report, Source, unwatched
from db.bundle.suites import ReceiveKey, suite_of, suite_of_container
from db.bundle.trusting import Believed, sender_of_bundle
from db.kernel.actor import Actor
from db.kernel.clock import instant_of
from db.kernel.errors import NotTaken, TroubleCode
from db.kernel.kinds import Action
from db.storage.unit_of_work import UnitOfWork

_AT_ONCE = 2
"""Processes that a server takes bundles from: writing is one at a time, so more would only wait."""

_FIRST = 64


class Inbox:
    """Looks at files from outside."""

    def __init__(self, work: UnitOfWork, partners: Partners) -> None:
        self._work, self._partners = work, partners

    def inspect(self, actor: Actor, path: Path) -> Glance:
        """Return what can be said of a file by its beginning; what is no bundle is told as its trouble."""
        return self._looking(actor).glance(path)

    def verify(self, actor: Actor, path: Path, report: Report = unwatched) -> Glance:
        """Read a file whole and check every signature in it; raises NotTaken at the first that does not hold."""
        return self._looking(actor).proof(path, report)

    def in_order(self, actor: Actor, paths: Iterable[Path]) -> tuple[Pile, ...]:
        """Return files by who sent them, each station's in the order in which it made them.

        Last what nobody known here sent: a policy that names its sender may come in before it.
        """
        looking, found = self._looking(actor), defaultdict[UUID | None, list[Glance]](list)
        for path in paths:
            glance = looking.glance(path)
            found[glance.told.station if glance.told else None].append(glance)
        return tuple(
            Pile(station, tuple(one.path for one in sorted(many, key=_turn_of)), _size(many))
            for station, many in sorted(found.items(), key=lambda pile: pile[0] is None)
        )

    def turn(self, station: UUID | None) -> AbstractContextManager[None]:
        """Let one process at a time take in what a station sent, or its files would meet gaps that are none."""
        return nullcontext() if station is None else self._work.turn(station.bytes)

    def processes(self) -> int:
        """Return how many processes may take bundles in at once: a file has one writer."""
        is_file = self._work.own is self._work
        return 1 if is_file else min(os.cpu_count() or 1, _AT_ONCE)

    def _looking(self, actor: Actor) -> _Looking:
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.writing(actor, Action.BUNDLE_TAKEN) as work:
            keys = [one.receive for one in self._partners.keys(work)]
        return _Looking(keys, self._partners.believed())


class _Looking:
    """Opens files with the station's keys, for as long as who is believed does not change."""

    def __init__(self, keys: Sequence[ReceiveKey], believed: Believed) -> None:
        self._keys, self._believed = keys, believed

    def glance(self, path: Path) -> Glance:
        seen = _Seen(path, self._believed)
        try:
            with opened(path) as source:
                seen.container(source)
            with opened(path) as source:
                open_bundle(source, self._keys, seen.certify, seen.begin)
        except NotTaken as trouble:
            seen.trouble = trouble.code
        return seen.glance()

    def proof(self, path: Path, report: Report) -> Glance:
        seen = _Seen(path, self._believed)
        size = seen.glance().size
        with opened(path) as source:
            seen.container(source)
        with opened(path) as source:
            whole = open_bundle(
                source, self._keys, seen.certify, seen.check,
                report=lambda done, _total: report(done, size),
            )  # fmt: skip
        return replace(seen.glance(), proof=seen.proof(whole))


class _Seen:
    """What has been seen of one file."""

    def __init__(self, path: Path, believed: Believed) -> None:
        self._path, self._believed = path, believed
        self._suite = ""
        self._preamble: Preamble | None = None
        self._told: Told | None = None
        self._origins: dict[bytes, OriginKey] = {}
        self._operations = self._withheld = self._unvouched = 0
        self._attachments: set[bytes] = set()
        self.trouble: TroubleCode | None = None

    def container(self, source: Source) -> None:
        """Read which ciphers it takes to open it; raises NotTaken(NOT_A_BUNDLE)."""
        self._suite = suite_of_container(source.read(_FIRST)).name

    def certify(self, preamble: Preamble) -> bool:
        """Tell whether the key that signed is or was one of ours (``db.bundle.opening.Certify``)."""
        self._preamble, self._suite = preamble, suite_of(preamble.suite).name
        return self._believed.certify(preamble)

    def begin(self, arrived: Arrived) -> bool:
        """Take the manifest and want no more; raises NotTaken where its sender speaks as somebody else."""
        if isinstance(arrived.content, Manifest):
            self._manifest(arrived.content)
        return False

    def check(self, arrived: Arrived) -> None:
        """Check what a frame holds; raises NotTaken."""
        content = arrived.content
        if isinstance(content, Manifest):
            self._manifest(content)
        elif isinstance(content, Segment):
            self._segment(content)
        elif isinstance(content, Blob):
            self._attachments.add(content.digest)

    def proof(self, whole: Opened) -> Proof:
        """Return what was found."""
        assert whole.end is not None
        return Proof(
            whole.end.frames, self._operations, self._withheld, self._unvouched,
            len(self._attachments), whole.end.more,
        )  # fmt: skip

    def glance(self) -> Glance:
        """Return what has been seen."""
        size = self._path.stat().st_size if self._path.is_file() else 0
        receivers = len(self._preamble.recipients) if self._preamble else 0
        return Glance(self._path, size, self._suite, receivers, self._told, self.trouble)

    def _manifest(self, manifest: Manifest) -> None:
        assert self._preamble is not None
        if sender_of_bundle(self._believed, self._preamble) != manifest.sender.replica:
            raise NotTaken(TroubleCode.BUNDLE_SENDER)
        self._origins = {one.origin: one for one in manifest.origins}
        self._told = _told(self._preamble, manifest)

    def _segment(self, segment: Segment) -> None:
        count, key = len(segment.operations), self._origins.get(segment.origin)
        self._operations += count
        if key is None or self._believed.of(key) is None:
            self._unvouched += count
            return
        self._withheld += sum(one.values is None for one in proven(segment, key.public_key))


def _told(preamble: Preamble, manifest: Manifest) -> Told:
    known, totals = set(BundleKind), manifest.totals
    return Told(
        preamble.bundle, UUID(bytes=manifest.sender.replica), manifest.sender.code,
        manifest.sender.name, BundleKind(manifest.kind) if manifest.kind in known else None,
        manifest.number, manifest.part, instant_of(manifest.made_at), manifest.program,
        manifest.schema, totals.operations, totals.blobs, totals.plain,
    )  # fmt: skip


def _turn_of(one: Glance) -> tuple[int, int, str]:
    return (one.told.number, one.told.part, one.path.name) if one.told else (0, 0, one.path.name)


def _size(many: Iterable[Glance]) -> int:
    return sum(one.size for one in many)
