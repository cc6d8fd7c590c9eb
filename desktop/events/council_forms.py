"""The forms of councils in the side pane; a ballot is reckoned while it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot

from db.events.ballots_rules import check_ballot, needed_votes
from db.events.contracts import EventLine, Quorum
from db.events.council_contracts import (
    BallotLine,
    CouncilView,
    MemberIdentity,
    MemberLine,
    TopicLine,
)
from db.kernel.problems import Problem
from db.people.contracts import DeputyLevel, PersonKind, PersonLine
from desktop.events import council_fields as fields
from desktop.events.offered import offer_people
from desktop.forms.inputs import ComboOption
from desktop.forms.values import PersonEntry
from desktop.frame.entry import Entry
from desktop.parts.text import label
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Values = Mapping[str, Any]
_COUNCIL = QT_TRANSLATE_NOOP("CouncilForms", "New council")
_CHANGE = QT_TRANSLATE_NOOP("CouncilForms", "Change the council")
_MEMBER = QT_TRANSLATE_NOOP("CouncilForms", "New member")
_SEAT = QT_TRANSLATE_NOOP("CouncilForms", "Correct a member")
_TOPIC = QT_TRANSLATE_NOOP("CouncilForms", "Topic")
_BALLOT = QT_TRANSLATE_NOOP("CouncilForms", "Count a ballot")
_KEEP = QT_TRANSLATE_NOOP("CouncilForms", "Keep")


def council_entry(desk: Desk, council: CouncilView | None) -> Entry:
    """Return the form of a council, filled with what is known."""
    entry = Entry(
        desk, say(_CHANGE if council else _COUNCIL), fields.COUNCIL, act=say(_KEEP),
        check=_nothing_wrong,
    )  # fmt: skip
    if council is not None:
        for name in ("kind", "name", "term", "seats", "quorum"):
            entry.form.input(name).put(getattr(council, name))
    return entry


def member_entry(desk: Desk, member: MemberLine | None) -> Entry:
    """Return the form of a seat; people of the directory are offered while a name is typed."""
    title = say(_SEAT if member else _MEMBER)
    entry = Entry(desk, title, fields.MEMBER, act=say(_KEEP), check=_nothing_wrong)
    offer_people(desk, entry, partial(_take_person, entry))
    if member is not None:
        entry.form.input("name").put(PersonEntry(member.name, member.person))  # type: ignore[arg-type]
        for name in ("identity", "unit", "from_on"):
            entry.form.input(name).put(getattr(member, name))
    return entry


def topic_entry(desk: Desk, topic: TopicLine | None, meetings: Iterable[EventLine]) -> Entry:
    """Return the form of a topic; the meetings of its council are offered."""
    entry = Entry(desk, say(_TOPIC), fields.TOPIC, act=say(_KEEP), check=_nothing_wrong)
    told = [ComboOption(one.id, f"{formats.full_day(one.day)} {one.title}") for one in meetings]
    entry.form.input("event").set_options(told)
    if topic is not None:
        for name in (one.name for one in fields.TOPIC):
            entry.form.input(name).put(getattr(topic, name))
    return entry


class BallotEntry(Entry):
    """Says below its title what the figures come to, as they stand."""

    def __init__(self, desk: Desk, quorum: Quorum) -> None:
        self._quorum = quorum
        super().__init__(desk, say(_BALLOT), fields.BALLOT, act=say(_KEEP), check=self._add_up)
        self.verdict = label("", "secondary", wrap=True)
        self.verdict.setContentsMargins(20, 4, 20, 4)
        self.add_head(self.verdict)
        self.form.edited.connect(self._tell)
        self._tell()

    def show_ballot(self, line: BallotLine) -> None:
        """Fill in what was counted before."""
        for name, value in fields.typed_of(line).items():
            self.form.input(name).put(value)
        self._tell()

    def offer_topics(self, topics: Sequence[TopicLine]) -> None:
        """Offer the topics of the council."""
        self.form.input("topic").set_options([ComboOption(one.id, one.title) for one in topics])

    def _add_up(self, values: Values) -> Sequence[Problem]:
        return check_ballot(fields.ballot_of(_NOBODY, _NOBODY, values), self._quorum.present)

    @Slot()
    def _tell(self) -> None:
        """Say what is needed, what is valid, and whether it passes; until then what does not add up."""
        values, quorum = self.form.read(), self._quorum
        ballot = fields.ballot_of(_NOBODY, _NOBODY, values)
        needed = needed_votes(ballot.rule, quorum.present, quorum.members)
        told = self.tr("Members {members}, present {present}; {needed} in favour pass.").format(
            members=quorum.members, present=quorum.present, needed=needed
        )
        if any(values.get(name) is None for name in ("returned", "in_favour")):
            self.verdict.setText(told)
            return
        problems = [one for one in self._add_up(values) if one.field in {"issued", "returned"}]
        passed = self.tr("passed") if ballot.in_favour >= needed else self.tr("not passed")
        came_to = self.tr("Valid {valid}: {verdict}.").format(
            valid=ballot.returned - ballot.void, verdict=passed
        )
        self.verdict.setText(f"{told}\n{words.of(problems[0]) if problems else came_to}")


_NOBODY = UUID(int=0)


def _take_person(entry: Entry, person: PersonLine) -> None:
    """Propose as what somebody sits whom the directory knows."""
    if person.kind is PersonKind.DEPUTY or isinstance(person.level, DeputyLevel):
        entry.form.input("identity").put(MemberIdentity.DEPUTY)


def _nothing_wrong(_values: Values) -> Sequence[Problem]:
    return ()
