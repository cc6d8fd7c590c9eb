"""How councils, their members, topics and ballots read in rows."""

from __future__ import annotations

from datetime import date

from db.events.council_contracts import BallotLine, CouncilView, MemberLine, TopicLine
from desktop.parts.rows import RowFace
from desktop.parts.tag import TagFace
from desktop.tables.queue import QueueRow
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_MEMBERS = QT_TRANSLATE_NOOP("CouncilFaces", "{n} members")
_OF_SEATS = QT_TRANSLATE_NOOP("CouncilFaces", "{n} of {seats} seats")
_QUORUM = QT_TRANSLATE_NOOP("CouncilFaces", "{part}/{whole} have to be there")
_LEFT = QT_TRANSLATE_NOOP("CouncilFaces", "until {day}")
_SINCE = QT_TRANSLATE_NOOP("CouncilFaces", "since {day}")
_GIVEN = QT_TRANSLATE_NOOP("CouncilFaces", "given out {day}")
_PUBLIC = QT_TRANSLATE_NOOP("CouncilFaces", "made public {day}")
_PASSED = QT_TRANSLATE_NOOP("CouncilFaces", "passed")
_FAILED = QT_TRANSLATE_NOOP("CouncilFaces", "not passed")
_VOTES = QT_TRANSLATE_NOOP(
    "CouncilFaces", "for {favour} · against {against} · abstained {abstained} · void {void}; {needed} needed"
)  # fmt: skip


def seated(council: CouncilView, today: date) -> tuple[MemberLine, ...]:
    """Return who has a seat today."""
    return tuple(one for one in council.members if one.to_on is None or one.to_on >= today)


def row_of(council: CouncilView, today: date) -> QueueRow:
    """Return a council as the list shows it."""
    told = " · ".join((words.of(council.kind), _size(council, today)))
    return QueueRow(council.id, RowFace("", council.name, told, has_lead=False))


def caption_of(council: CouncilView, today: date) -> str:
    """Return kind, term, size and quorum of a council."""
    part, whole = council.quorum
    parts = (
        words.of(council.kind), council.term, _size(council, today),
        say(_QUORUM, part=part, whole=whole),
    )  # fmt: skip
    return " · ".join(one for one in parts if one)


def row_of_member(member: MemberLine, today: date) -> QueueRow:
    """Return somebody with a seat; one that has ended says until when it was."""
    is_over = member.to_on is not None and member.to_on < today
    since = say(_SINCE, day=formats.full_day(member.from_on))
    told = " · ".join(one for one in (member.unit, since) if one)
    if is_over and member.to_on is not None:
        tag = TagFace("outline", "logout", say(_LEFT, day=formats.day(member.to_on, today)))
    else:
        tag = TagFace("neutral", "", words.of(member.identity))
    return QueueRow(member.id, RowFace("", member.name, told, tag, has_lead=False))


def row_of_topic(topic: TopicLine, today: date) -> QueueRow:
    """Return a topic: from whom it comes, when it was made public and given out."""
    days = (_PUBLIC, topic.publicised_on), (_GIVEN, topic.given_out_on)
    told = [one for one in (topic.proposer, topic.source) if one]
    told += [say(mark, day=formats.day(day, today)) for mark, day in days if day is not None]
    return QueueRow(topic.id, RowFace("", topic.title, " · ".join(told), has_lead=False))


def verdict_of(ballot: BallotLine) -> TagFace:
    """Return whether a ballot passed."""
    if ballot.passed:
        return TagFace("ok", "circle-check", say(_PASSED))
    return TagFace("warn", "circle-x", say(_FAILED))


def votes_of(ballot: BallotLine) -> str:
    """Return the figures of a ballot in a line."""
    return say(
        _VOTES, favour=ballot.in_favour, against=ballot.against, abstained=ballot.abstained,
        void=ballot.void, needed=ballot.needed,
    )  # fmt: skip


def _size(council: CouncilView, today: date) -> str:
    count = len(seated(council, today))
    if council.seats:
        return say(_OF_SEATS, n=count, seats=council.seats)
    return say(_MEMBERS, n=count)
