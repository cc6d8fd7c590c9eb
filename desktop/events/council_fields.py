"""What the forms of councils ask: the council, a seat, a topic, a ballot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from db.events.ballots_rules import MOST_SEATS
from db.events.council_contracts import (
    BallotLine,
    CouncilKind,
    CountBallot,
    KeepCouncil,
    MemberIdentity,
    PassRule,
    RaiseTopic,
    SeatMember,
)
from db.events.rules import LINE_LIMIT, MOST_NUMBER, REASON_LIMIT, TEXT_LIMIT, TITLE_LIMIT
from desktop.forms.field import (
    Combo,
    Count,
    Day,
    Field,
    Line,
    PersonBox,
    Segments,
    TextArea,
    options_of,
)
from desktop.wording.marks import QT_TRANSLATE_NOOP

Values = Mapping[str, Any]
_VOTES = Count(0, MOST_NUMBER)

COUNCIL = (
    Field(
        "kind", QT_TRANSLATE_NOOP("CouncilFields", "Kind"), Combo(options_of(CouncilKind)),
        required=True, default=CouncilKind.RESIDENT_COUNCIL,
    ),
    Field("name", QT_TRANSLATE_NOOP("CouncilFields", "Name"), Line(), required=True, limit=TITLE_LIMIT),
    Field("term", QT_TRANSLATE_NOOP("CouncilFields", "Term"), Line(), limit=40),
    Field(
        "seats", QT_TRANSLATE_NOOP("CouncilFields", "Seats"), Count(0, MOST_SEATS),
        hint=QT_TRANSLATE_NOOP("CouncilFields", "Empty or 0: as many as there are members."),
    ),
    Field(
        "quorum", QT_TRANSLATE_NOOP("CouncilFields", "May decide with"),
        Segments((
            ((2, 3), QT_TRANSLATE_NOOP("CouncilFields", "Two thirds")),
            ((1, 2), QT_TRANSLATE_NOOP("CouncilFields", "A half")),
            ((3, 4), QT_TRANSLATE_NOOP("CouncilFields", "Three quarters")),
        )),
        default=(2, 3),
    ),
)  # fmt: skip

MEMBER = (
    Field("name", QT_TRANSLATE_NOOP("CouncilFields", "Full name"), PersonBox(), required=True, limit=50),
    Field(
        "identity", QT_TRANSLATE_NOOP("CouncilFields", "Sits as"), Combo(options_of(MemberIdentity)),
        required=True, default=MemberIdentity.RESIDENT,
    ),
    Field("unit", QT_TRANSLATE_NOOP("CouncilFields", "Unit"), Line(), limit=LINE_LIMIT),
    Field("from_on", QT_TRANSLATE_NOOP("CouncilFields", "From"), Day(back=True)),
)  # fmt: skip

TOPIC = (
    Field("title", QT_TRANSLATE_NOOP("CouncilFields", "Topic"), TextArea(3), required=True, limit=REASON_LIMIT),
    Field("source", QT_TRANSLATE_NOOP("CouncilFields", "Where it comes from"), Line(), limit=TITLE_LIMIT),
    Field("proposer", QT_TRANSLATE_NOOP("CouncilFields", "Proposed by"), Line(), limit=TITLE_LIMIT),
    Field("admitted_by", QT_TRANSLATE_NOOP("CouncilFields", "Admitted by"), Line(), limit=TITLE_LIMIT),
    Field("publicised_on", QT_TRANSLATE_NOOP("CouncilFields", "Made public on"), Day(back=True)),
    Field(
        "given_out_on", QT_TRANSLATE_NOOP("CouncilFields", "Given to the members on"), Day(back=True),
        hint=QT_TRANSLATE_NOOP("CouncilFields", "Two to three days before the meeting."),
    ),
    Field("event", QT_TRANSLATE_NOOP("CouncilFields", "Dealt with at"), Combo()),
)  # fmt: skip

BALLOT = (
    Field("subject", QT_TRANSLATE_NOOP("CouncilFields", "What is voted on"), Line(), required=True, limit=200),
    Field("topic", QT_TRANSLATE_NOOP("CouncilFields", "Topic"), Combo()),
    Field(
        "rule", QT_TRANSLATE_NOOP("CouncilFields", "Passes with"), Combo(options_of(PassRule)), required=True,
        default=PassRule.HALF_OF_PRESENT,
    ),
    Field("issued", QT_TRANSLATE_NOOP("CouncilFields", "Issued"), _VOTES, required=True),
    Field("returned", QT_TRANSLATE_NOOP("CouncilFields", "Returned"), _VOTES, required=True, beside=True),
    Field("in_favour", QT_TRANSLATE_NOOP("CouncilFields", "In favour"), _VOTES, required=True),
    Field("against", QT_TRANSLATE_NOOP("CouncilFields", "Against"), _VOTES, required=True, beside=True),
    Field("abstained", QT_TRANSLATE_NOOP("CouncilFields", "Abstained"), _VOTES, required=True),
    Field("void", QT_TRANSLATE_NOOP("CouncilFields", "Void"), _VOTES, default=0, beside=True),
    Field("resolution", QT_TRANSLATE_NOOP("CouncilFields", "Resolution"), TextArea(4), limit=TEXT_LIMIT),
)  # fmt: skip
COUNTED = "issued", "returned", "in_favour", "against", "abstained", "void"


def council_of(council: UUID, values: Values) -> KeepCouncil:
    """Return what was typed as a council."""
    return KeepCouncil(
        council, values["kind"], values["name"], values.get("term") or "", values.get("seats") or 0,
        values.get("quorum") or (2, 3),
    )  # fmt: skip


def member_of(member: UUID, council: UUID, values: Values) -> SeatMember:
    """Return what was typed as a seat."""
    who = values["name"]
    return SeatMember(
        member, council, who.name, values["identity"], values.get("unit") or "", who.person,
        values.get("from_on"),
    )  # fmt: skip


def topic_of(topic: UUID, council: UUID, values: Values) -> RaiseTopic:
    """Return what was typed as a topic."""
    return RaiseTopic(
        topic, council, values["title"], values.get("source") or "", values.get("proposer") or "",
        values.get("admitted_by") or "", values.get("publicised_on"), values.get("given_out_on"),
        values.get("event") or None,
    )  # fmt: skip


def ballot_of(ballot: UUID, event: UUID, values: Values) -> CountBallot:
    """Return what was counted as a ballot; what is still empty counts nothing."""
    counts = {name: values.get(name) or 0 for name in COUNTED}
    return CountBallot(
        ballot, event, values.get("subject") or "", rule=values.get("rule") or PassRule.HALF_OF_PRESENT,
        topic=values.get("topic") or None, resolution=values.get("resolution") or "", **counts,
    )  # fmt: skip


def typed_of(line: BallotLine) -> dict[str, Any]:
    """Return a ballot as the form shows it."""
    names = "subject", "topic", "rule", "resolution", *COUNTED
    return {name: getattr(line, name) for name in names}
