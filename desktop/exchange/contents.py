"""What a bundle carries, in the words of people: before it is written, after it, and when it comes in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from db.bundle.exchange_contracts import Contents, Held, HeldReason, Incoming, Made
from db.kernel.kinds import Kind
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say
from desktop.wording.sizes import size_told

_NOTHING = QT_TRANSLATE_NOOP(
    "BundleContents", "Nothing new since the last receipt; the bundle carries receipts only."
)
_CHANGES = QT_TRANSLATE_NOOP("BundleContents", "{n} changes in {records} records: {kinds}")
_BARE_CHANGES = QT_TRANSLATE_NOOP("BundleContents", "{n} changes")
_AGAIN = QT_TRANSLATE_NOOP(
    "BundleContents",
    "{n} of them went out before, to this receiver or to another; no receipt of that came back from here",
)
_OTHERS = QT_TRANSLATE_NOOP(
    "BundleContents", "{n} of them were not written on this computer and are handed on"
)
_NOTES = QT_TRANSLATE_NOOP(
    "BundleContents",
    "With them go {n} entries of the record of actions, such as sign-ins; they change nothing and are not counted",
)
_OF_KIND = QT_TRANSLATE_NOOP("BundleContents", "{kind} {n}")
_ATTACHMENTS = QT_TRANSLATE_NOOP("BundleContents", "{n} attachments, {size}")
_BARE_ATTACHMENTS = QT_TRANSLATE_NOOP("BundleContents", "{n} attachments")
_WITHHELD = QT_TRANSLATE_NOOP("BundleContents", "{n} of them stay here; only their proof goes out")
_FILLED = QT_TRANSLATE_NOOP(
    "BundleContents", "{n} changes whose proof went out before go along with their content now"
)
_SINCE = QT_TRANSLATE_NOOP("BundleContents", "Everything since the receipt of {when}")
_FROM_BEGINNING = QT_TRANSLATE_NOOP(
    "BundleContents", "Everything from the beginning: no receipt came back yet"
)
_NUMBER = QT_TRANSLATE_NOOP("BundleContents", "No. {number} for {name}, {size} in all")
_MADE_AT = QT_TRANSLATE_NOOP("BundleContents", "No. {number} of {station}, made {when}")
_PART = QT_TRANSLATE_NOOP("BundleContents", "No. {number}, part {part}, of {station}, made {when}")
_CAME = QT_TRANSLATE_NOOP("BundleContents", "Changes")
_NEW = QT_TRANSLATE_NOOP("BundleContents", "New")
_CHANGED = QT_TRANSLATE_NOOP("BundleContents", "Changed")
_CONFLICTS = QT_TRANSLATE_NOOP("BundleContents", "To decide")
_KNOWN = QT_TRANSLATE_NOOP("BundleContents", "Here already")
_WAITING = QT_TRANSLATE_NOOP("BundleContents", "Waiting for their record")
_OF_CHANGES = QT_TRANSLATE_NOOP("BundleContents", "{n} entries")
_OF_RECORDS = QT_TRANSLATE_NOOP("BundleContents", "{n} records")
_OF_PLACES = QT_TRANSLATE_NOOP("BundleContents", "{n} places")
_RECORDS = QT_TRANSLATE_NOOP("BundleContents", "Records that are new or changed: {kinds}")
_FILLED_IN = QT_TRANSLATE_NOOP(
    "BundleContents", "{n} changes of which only the proof was here get their content"
)
_HELD_OF = QT_TRANSLATE_NOOP(
    "BundleContents", "{station}, No. {first} to {last} lie aside: {reason}"
)
_REVOKED = QT_TRANSLATE_NOOP(
    "BundleContents",
    "{station}, No. {first} to {last} were written after it was revoked or had new keys, and are kept aside;"
    " what came before is taken in. Ask the station whether it wrote them. Whoever admits stations at the hub"
    " may let them in.",
)
_GAP = QT_TRANSLATE_NOOP(
    "BundleContents", "{station}, No. {first} to {last} wait: No. {missing} has not come yet"
)
_AHEAD = QT_TRANSLATE_NOOP(
    "BundleContents",
    "The clock over there runs more than a day ahead; the order of what is shown may differ.",
)
_KNOWN_WHOLE = QT_TRANSLATE_NOOP(
    "BundleContents", "This bundle was taken in before. Nothing will change."
)
_ALL_HERE = QT_TRANSLATE_NOOP(
    "BundleContents", "All of it is here already, for it came another way. Nothing will change."
)
_RECEIPTS = QT_TRANSLATE_NOOP(
    "BundleContents",
    "No change in it is new here; it brings receipts and entries of the record of actions.",
)
_READY = QT_TRANSLATE_NOOP("BundleContents", "{n} can be taken in")
_TAKEN = QT_TRANSLATE_NOOP(
    "BundleContents", "{n} taken in: {new} new, {changed} changed, {conflicts} to decide"
)
_HERE = QT_TRANSLATE_NOOP("BundleContents", "{n} here already")
_REFUSED = QT_TRANSLATE_NOOP("BundleContents", "{n} not taken in, the reason stands below")
_FILES = QT_TRANSLATE_NOOP("BundleContents", "{n} files: {told}")
_FREED = QT_TRANSLATE_NOOP("BundleContents", "{n} bundles that lay aside could be taken in as well")
_MENDED = QT_TRANSLATE_NOOP(
    "BundleContents", "{n} records were not as their entries say, and were put right"
)
_RENAMED = QT_TRANSLATE_NOOP(
    "BundleContents",
    "What a copy of a file had written under numbers given twice came in under a name of its own. Look"
    " through it: it is listed under What lies aside",
)
_SOMEBODY = QT_TRANSLATE_NOOP("BundleContents", "A station not known here")


def contents_told(one: Contents, now: datetime) -> Iterator[str]:
    """Yield what a bundle would carry, line by line."""
    if not (one.changes or one.attachments or one.filled):
        yield say(_NOTHING)
        yield from _notes_told(one)
        return
    if one.changes:
        yield _changes_told(one)
    parts = ((_AGAIN, one.again), (_OTHERS, one.others), (_WITHHELD, one.withheld))
    yield from (say(mark, n=count) for mark, count in parts if count)
    if one.attachments:
        yield say(_ATTACHMENTS, n=one.attachments, size=size_told(one.attachment_bytes))
    if one.filled:
        yield say(_FILLED, n=one.filled)
    yield from _notes_told(one)
    yield say(_SINCE, when=formats.moment(one.since, now)) if one.since else say(_FROM_BEGINNING)


def _changes_told(one: Contents) -> str:
    kinds, records = kinds_told(one.records), sum(one.records.values())
    bare = say(_BARE_CHANGES, n=one.changes)
    return say(_CHANGES, n=one.changes, records=records, kinds=kinds) if kinds else bare


def _notes_told(one: Contents) -> Iterator[str]:
    """Say why a bundle holds more entries than changes: sign-ins and papers are in the same journal."""
    if notes := one.operations - one.changes:
        yield say(_NOTES, n=notes)


def made_told(made: Made) -> Iterator[str]:
    """Yield what lies there now: number, receiver, size, and every file."""
    yield say(_NUMBER, number=made.number, name=made.contents.name, size=size_told(made.size))
    yield from map(str, made.paths)


def kinds_told(records: Mapping[Kind, int]) -> str:
    """Return how many records of each kind there are: ``事项 12、答复 5``."""
    counted = sorted(records.items(), key=lambda one: -one[1])
    return formats.listed(
        tuple(say(_OF_KIND, kind=words.of(kind), n=n) for kind, n in counted if n)
    )


def heading_of(one: Incoming, now: datetime) -> str:
    """Return which bundle it is: number, station, and when it was made."""
    when = formats.moment(one.made_at, now)
    mark = _PART if one.part > 1 else _MADE_AT
    return say(mark, number=one.number, part=one.part, station=one.station, when=when)


def figures_of(one: Incoming) -> tuple[tuple[str, str], ...]:
    """Return the figures of a bundle that came in, each with what it counts: changes, records, or open places."""
    figures = (
        (_CAME, _OF_CHANGES, one.changes), (_NEW, _OF_RECORDS, one.new),
        (_CHANGED, _OF_RECORDS, one.changed), (_CONFLICTS, _OF_PLACES, one.conflicts),
        (_KNOWN, _OF_CHANGES, one.known), (_WAITING, _OF_CHANGES, one.waiting),
    )  # fmt: skip
    return tuple(
        (say(name), say(unit, n=formats.number(count)) if count else formats.number(count))
        for name, unit, count in figures
        if count or name is not _WAITING
    )


def remarks_of(one: Incoming) -> Iterator[str]:
    """Yield what else there is to say of a bundle that came in."""
    yield from _nothing_told(one)
    if kinds := kinds_told(one.kinds):
        yield say(_RECORDS, kinds=kinds)
    yield from _counted((_FILLED_IN, one.filled), (_BARE_ATTACHMENTS, one.attachments))
    yield from map(held_told, one.held)
    if one.is_ahead:
        yield say(_AHEAD)
    if one.renamed:
        yield say(_RENAMED)
    yield from _counted((_FREED, one.freed), (_MENDED, one.mended))


def _counted(*marks: tuple[Mark, int]) -> Iterator[str]:
    """Yield what is told of a number, unless it is none."""
    return (say(mark, n=count) for mark, count in marks if count)


def _nothing_told(one: Incoming) -> Iterator[str]:
    """Say of a bundle that brings nothing new why that is so."""
    if one.is_all_here:
        yield say(_KNOWN_WHOLE if one.is_known else _ALL_HERE)
    elif not (one.changes or one.filled or one.attachments or one.held):
        yield say(_RECEIPTS)


def together_told(
    count: int, *, ready: int, here: int, taken: Sequence[Incoming], refused: int
) -> str:
    """Return how many of several files can be taken in, were, and were not, and what came of those that were."""
    told = []
    if taken:
        new, changed = sum(one.new for one in taken), sum(one.changed for one in taken)
        conflicts = sum(one.conflicts for one in taken)
        told.append(say(_TAKEN, n=len(taken), new=new, changed=changed, conflicts=conflicts))
    if ready:
        told.append(say(_READY, n=ready))
    if here:
        told.append(say(_HERE, n=here))
    if refused:
        told.append(say(_REFUSED, n=refused))
    return say(_FILES, n=count, told=formats.listed(tuple(told))) if told else ""


def held_told(held: Held) -> str:
    """Return why a run of operations lies aside."""
    station = held.station or say(_SOMEBODY)
    if held.reason is HeldReason.GAP:
        return say(_GAP, station=station, first=held.first, last=held.last, missing=held.missing)
    if held.reason is HeldReason.REVOKED:
        return say(_REVOKED, station=station, first=held.first, last=held.last)
    reason = words.of(held.reason)
    return say(_HELD_OF, station=station, first=held.first, last=held.last, reason=reason)
