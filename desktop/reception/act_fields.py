"""The fields of every step that can be taken on a matter; what a step asks is declared here, nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.reception.codes import (
    ContactForm,
    DemandType,
    Publicity,
    ResultClass,
    Route,
    Scale,
    Step,
    Urgency,
)
from db.reception.handling import (
    CONVERSIONS,
    CheckPoint,
    DeclineReason,
    LinkType,
    RaterKind,
    RatingMethod,
    ReturnReason,
    Score,
    Unable,
    UrgeForm,
)
from db.reception.rules import ANSWER_LIMIT, ARTICLE_LIMIT, NOTE_LIMIT, SUMMARY_LIMIT
from desktop.forms.field import (
    Combo,
    Count,
    Day,
    Field,
    Line,
    Phone,
    Search,
    Segments,
    Several,
    TextArea,
    YesNo,
    options_of,
)
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_ROUTES = tuple(one for one in Route if one is not Route.UPPER_NPC)
_YES_OR_NO = (
    (True, QT_TRANSLATE_NOOP("ActForm", "Yes")), (False, QT_TRANSLATE_NOOP("ActForm", "No")),
)  # fmt: skip
_MAY_STAY_EMPTY = QT_TRANSLATE_NOOP("ActForm", "may stay empty")


def _words(name: str, label: Mark, *, required: bool = False, lines: int = 4) -> Field:
    """Return a field for a few sentences."""
    return Field(name, label, TextArea(lines, 2), required=required, limit=NOTE_LIMIT)


_REMARK = _words("remark", QT_TRANSLATE_NOOP("ActForm", "Remarks"))
_REASON = _words("reason", QT_TRANSLATE_NOOP("ActForm", "Reason"), required=True)
_UNIT = Field("unit", QT_TRANSLATE_NOOP("ActForm", "Handling unit"), Combo(), required=True)
_ONE_OF_UNITS = Field("unit", QT_TRANSLATE_NOOP("ActForm", "Which unit"), Combo())
_TO_UNIT = _words("opinion", QT_TRANSLATE_NOOP("ActForm", "Words to the unit"))

_SEARCH = Search(QT_TRANSLATE_NOOP("ActForm", "Number, words or initials of an open matter"))

_DECISION = (
    Field(
        "granted", QT_TRANSLATE_NOOP("ActForm", "Decision"),
        Segments((
            (True, QT_TRANSLATE_NOOP("ActForm", "Granted")),
            (False, QT_TRANSLATE_NOOP("ActForm", "Refused")),
        )),
        default=True,
    ),
    Field(
        "visitor_informed", QT_TRANSLATE_NOOP("ActForm", "The voter was told"), YesNo(),
        default=False,
    ),
    _REMARK,
)  # fmt: skip
_TRIAGE = (
    Field("category", QT_TRANSLATE_NOOP("ActForm", "Category"), Combo(), required=True),
    Field(
        "demand_type", QT_TRANSLATE_NOOP("ActForm", "Kind of request"),
        Combo(options_of(DemandType)),
    ),
    Field("urgency", QT_TRANSLATE_NOOP("ActForm", "Urgency"), Segments(options_of(Urgency))),
    Field("scale", QT_TRANSLATE_NOOP("ActForm", "Scale"), Segments(options_of(Scale))),
    _words("proposed_handling", QT_TRANSLATE_NOOP("ActForm", "Proposed handling")),
    Field(
        "summary", QT_TRANSLATE_NOOP("ActForm", "Summary for the unit"), TextArea(3, 2),
        limit=SUMMARY_LIMIT, hint=QT_TRANSLATE_NOOP("ActForm", "instead of the person's own words"),
    ),
    Field(
        "related_count", QT_TRANSLATE_NOOP("ActForm", "People or households concerned"),
        Count(1, 99999), weight=3,
    ),
    Field(
        "is_public_interest", QT_TRANSLATE_NOOP("ActForm", "Of public interest"), YesNo(),
        beside=True, weight=2, default=False,
    ),
)  # fmt: skip
_REPLY = (
    Field("unit", QT_TRANSLATE_NOOP("ActForm", "Which unit answered"), Combo()),
    Field(
        "content", QT_TRANSLATE_NOOP("ActForm", "What was answered"), TextArea(6, 3),
        required=True, limit=ANSWER_LIMIT,
    ),
    Field(
        "result", QT_TRANSLATE_NOOP("ActForm", "Result"), Combo(options_of(ResultClass)),
        required=True,
    ),
    Field("next_reply_due", QT_TRANSLATE_NOOP("ActForm", "Next answer promised for"), Day()),
    Field(
        "contact_form", QT_TRANSLATE_NOOP("ActForm", "The person was told"),
        Segments(options_of(ContactForm)), default=ContactForm.PHONE,
    ),
    Field("handler", QT_TRANSLATE_NOOP("ActForm", "Who answered"), Line(), weight=3),
    Field(
        "met_person", QT_TRANSLATE_NOOP("ActForm", "Talked face to face"), YesNo(), beside=True,
        weight=2, default=False,
    ),
    Field(
        "handler_phone", QT_TRANSLATE_NOOP("ActForm", "Phone of who answered"), Phone(), weight=3,
        default="",
    ),
    Field(
        "has_seal", QT_TRANSLATE_NOOP("ActForm", "Sealed by the unit"), Segments(_YES_OR_NO),
        beside=True, weight=2,
    ),
    Field(
        "leader_signed_by", QT_TRANSLATE_NOOP("ActForm", "Leader who signed it off"), Line(),
        default="",
    ),
    Field(
        "publicity", QT_TRANSLATE_NOOP("ActForm", "Who may read it"),
        Segments(options_of(Publicity)),
    ),
    Field(
        "copy_to", QT_TRANSLATE_NOOP("ActForm", "Copy to"), Several(), default=(),
    ),
)  # fmt: skip
_HAND_OVER = (
    _UNIT,
    Field(
        "route", QT_TRANSLATE_NOOP("ActForm", "Route"), Combo(options_of(_ROUTES)),
        hint=_MAY_STAY_EMPTY,
    ),
    Field(
        "co_units", QT_TRANSLATE_NOOP("ActForm", "Together with"), Several(), hint=_MAY_STAY_EMPTY,
        default=(),
    ),
    Field(
        "separately", QT_TRANSLATE_NOOP("ActForm", "Each answers for itself"), YesNo(),
        default=False,
    ),
    Field("due_on", QT_TRANSLATE_NOOP("ActForm", "Reply by"), Day()),
    Field(
        "due_reason", QT_TRANSLATE_NOOP("ActForm", "Why the unit gets a later day"),
        TextArea(2, 1), limit=NOTE_LIMIT, default="", required=True,
    ),
    _TO_UNIT,
    Field(
        "contact", QT_TRANSLATE_NOOP("ActForm", "Contact of the unit"), Line(),
        default="",
    ),
    Field(
        "phone", QT_TRANSLATE_NOOP("ActForm", "Phone of the unit"), Phone(), beside=True,
        default="",
    ),
    Field(
        "approved_by", QT_TRANSLATE_NOOP("ActForm", "Who endorsed it"), Line(),
        default="",
    ),
)  # fmt: skip
_RATE = (
    Field(
        "rater", QT_TRANSLATE_NOOP("ActForm", "Who rates"), Segments(options_of(RaterKind)),
        default=RaterKind.VOTER,
    ),
    Field("attitude", QT_TRANSLATE_NOOP("ActForm", "Attitude"), Segments(options_of(Score))),
    Field("result", QT_TRANSLATE_NOOP("ActForm", "Result"), Segments(options_of(Score))),
    _words("reason", QT_TRANSLATE_NOOP("ActForm", "What the person said")),
    Field(
        "code", QT_TRANSLATE_NOOP("ActForm", "Code on the visitor's receipt"), Line(), default="",
        hint=QT_TRANSLATE_NOOP("ActForm", "an anonymous visitor who comes with it may rate"),
    ),
    Field(
        "unable", QT_TRANSLATE_NOOP("ActForm", "No rating because"), Combo(options_of(Unable)),
        hint=_MAY_STAY_EMPTY,
    ),
    Field(
        "method", QT_TRANSLATE_NOOP("ActForm", "How it was asked"),
        Segments(options_of(RatingMethod)), default=RatingMethod.PHONE,
    ),
    Field(
        "received_reply", QT_TRANSLATE_NOOP("ActForm", "Has the reply arrived"),
        Segments(_YES_OR_NO), weight=2,
    ),
    Field(
        "received_on", QT_TRANSLATE_NOOP("ActForm", "Arrived on"), Day(back=True), beside=True,
        weight=3,
    ),
)  # fmt: skip

FIELDS: Mapping[Step | None, Sequence[Field]] = {
    None: (_words("text", QT_TRANSLATE_NOOP("ActForm", "Note"), required=True, lines=6),),
    Step.TRIAGE: _TRIAGE,
    Step.REPLY: _REPLY,
    Step.ANSWER_ON_SITE: _REPLY,
    Step.ASSIGN: _HAND_OVER,
    Step.TRANSFER: _HAND_OVER,
    Step.CLOSE: (
        Field(
            "remark", QT_TRANSLATE_NOOP("ActForm", "Remark"), TextArea(4, 2), limit=NOTE_LIMIT,
            hint=QT_TRANSLATE_NOOP("ActForm", "needed without a call-back, or when dissatisfied"),
        ),
    ),
    Step.DECLINE: (
        Field(
            "reason", QT_TRANSLATE_NOOP("ActForm", "Reason"), Combo(options_of(DeclineReason)),
            required=True,
        ),
        Field(
            "guided_to", QT_TRANSLATE_NOOP("ActForm", "Where the person was guided to"),
            TextArea(3, 2), required=True, limit=200,
        ),
    ),
    Step.ESCALATE: (_UNIT, _TO_UNIT),
    Step.SIGN: (
        _ONE_OF_UNITS,
        Field("signed_by", QT_TRANSLATE_NOOP("ActForm", "Who signed"), Line(), required=True),
        Field("signed_on", QT_TRANSLATE_NOOP("ActForm", "Signed on"), Day(back=True)),
    ),
    Step.RETURN: (
        _ONE_OF_UNITS,
        Field(
            "reason", QT_TRANSLATE_NOOP("ActForm", "Why it was returned"),
            Combo(options_of(ReturnReason)), required=True,
        ),
        Field("suggested_unit", QT_TRANSLATE_NOOP("ActForm", "Whose it should be"), Combo()),
        _REMARK,
    ),
    Step.ASK_EXTENSION: (
        Field("new_due", QT_TRANSLATE_NOOP("ActForm", "New deadline"), Day(), required=True),
        _REASON,
    ),
    Step.DECIDE_EXTENSION: _DECISION,
    Step.URGE: (
        _ONE_OF_UNITS,
        Field(
            "form", QT_TRANSLATE_NOOP("ActForm", "How it was urged"),
            Segments(options_of(UrgeForm)), default=UrgeForm.PHONE,
        ),
        _words("response", QT_TRANSLATE_NOOP("ActForm", "What the unit said")),
    ),
    Step.CHECK: (
        *(
            Field(one.value, words.mark_of(one), YesNo(), default=False, beside=place % 2 == 1)
            for place, one in enumerate(CheckPoint)
        ),
        Field(
            "remark", QT_TRANSLATE_NOOP("ActForm", "What has to be changed"), TextArea(4, 2),
            limit=NOTE_LIMIT, hint=QT_TRANSLATE_NOOP("ActForm", "needed when a point is missing"),
        ),
    ),
    Step.FEED_BACK: (
        Field(
            "contact_form", QT_TRANSLATE_NOOP("ActForm", "The person was told"),
            Segments(options_of(ContactForm)), default=ContactForm.PHONE,
        ),
        Field(
            "deputy_told", QT_TRANSLATE_NOOP("ActForm", "The deputy was told too"), YesNo(),
            default=False,
        ),
        _REMARK,
        Field(
            "unchecked_because", QT_TRANSLATE_NOOP("ActForm", "Why nobody checked the reply"),
            TextArea(2, 1), limit=NOTE_LIMIT, default="",
            hint=QT_TRANSLATE_NOOP("ActForm", "needed when nobody did"),
        ),
    ),
    Step.TELL_DEPUTY: (),
    Step.RATE: _RATE,
    Step.REOPEN: (_REASON,),
    Step.REVISIT: (
        Field(
            "still_solved", QT_TRANSLATE_NOOP("ActForm", "How it is now"),
            Segments((
                (True, QT_TRANSLATE_NOOP("ActForm", "Still solved")),
                (False, QT_TRANSLATE_NOOP("ActForm", "Broken again")),
            )),
            required=True,
        ),
        _REMARK,
    ),
    Step.ARCHIVE: (),
    Step.MERGE: (
        Field("into", QT_TRANSLATE_NOOP("ActForm", "Goes on in"), _SEARCH, required=True),
    ),
    Step.LINK: (
        Field("other", QT_TRANSLATE_NOOP("ActForm", "Same as"), _SEARCH, required=True),
    ),
    Step.UNLINK: (
        Field("link", QT_TRANSLATE_NOOP("ActForm", "Which link"), Combo(), required=True),
        _REASON,
    ),
    Step.HOLD_OPINION: (
        Field(
            "article", QT_TRANSLATE_NOOP("ActForm", "Law and article"), Line(),
            limit=ARTICLE_LIMIT, hint=_MAY_STAY_EMPTY,
        ),
        _words("text", QT_TRANSLATE_NOOP("ActForm", "What the person wishes"), required=True),
    ),
    Step.UNMERGE: (_REASON,),
    Step.WITHDRAW: (
        _words("note", QT_TRANSLATE_NOOP("ActForm", "What the voter said"), required=True),
    ),
    Step.CONVERT: (
        Field(
            "into", QT_TRANSLATE_NOOP("ActForm", "Becomes"),
            Combo(options_of(one for one in LinkType if one in CONVERSIONS)), required=True,
        ),
        _REMARK,
    ),
}  # fmt: skip
"""Step → fields, named as the attributes of its command; None is a note."""

TAKING_BACK = (replace(_DECISION[0], default=False), *_DECISION[1:])
"""What is asked of who asked for the extension; a decision is not among what is shown."""

_OF_SLIP = ("contact", "phone", "approved_by")
_OF_REPLY = ("handler_phone", "has_seal", "leader_signed_by", "publicity", "copy_to")

RARE: Mapping[Step | None, Sequence[str]] = {
    Step.ASSIGN: _OF_SLIP, Step.TRANSFER: _OF_SLIP,
    Step.REPLY: _OF_REPLY, Step.ANSWER_ON_SITE: _OF_REPLY,
    Step.RATE: ("received_reply", "received_on"),
}  # fmt: skip
"""Fields that are folded away until somebody wants them or one of them says something."""
