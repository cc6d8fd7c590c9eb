"""The register form, declared: what the counter asks, in the order in which it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.people.contracts import Gender
from db.reception.codes import AgeBand, Channel, DemandType, NextStep, Scale, Urgency, VisitorKind
from db.reception.rules import ANSWER_LIMIT, ARTICLE_LIMIT, STATEMENT_LIMIT, TITLE_LIMIT
from desktop.forms.field import (
    Chips,
    Combo,
    Count,
    Day,
    Field,
    Line,
    MarkedOption,
    Offers,
    PersonBox,
    Phone,
    Segments,
    TextArea,
    YesNo,
    options_of,
)
from desktop.wording.marks import QT_TRANSLATE_NOOP

VISITOR = QT_TRANSLATE_NOOP("RegisterForm", "Visitor")
CALLER = QT_TRANSLATE_NOOP("RegisterForm", "Caller")
PERSON = QT_TRANSLATE_NOOP("RegisterForm", "Person")
OTHER_CHANNEL = QT_TRANSLATE_NOOP("RegisterForm", "Other")

FIRST_CHANNELS = (
    Channel.VISIT_STATION,
    Channel.PHONE,
    Channel.LETTER,
    Channel.HOME_VISIT,
    Channel.QR,
)
MORE_CHANNELS = tuple(
    one for one in Channel if one not in FIRST_CHANNELS and one is not Channel.IMPORT
)
"""Behind the last segment; imports do not come over the counter."""

LABELS = {Channel.VISIT_STATION: VISITOR, Channel.PHONE: CALLER}
"""The word for who came; everybody else is 反映人."""

OTHER = "other"
"""Stands for the last segment until one of the further channels is chosen."""

_CHANNELS = (*options_of(FIRST_CHANNELS), (OTHER, OTHER_CHANNEL))

_WHO = (
    Field(
        "name", VISITOR, PersonBox(), weight=31,
        hint=QT_TRANSLATE_NOOP("RegisterForm", "may stay empty"),
    ),
    Field("phone", QT_TRANSLATE_NOOP("RegisterForm", "Phone"), Phone(), beside=True, weight=32),
    Field(
        "region_name", QT_TRANSLATE_NOOP("RegisterForm", "Village or community"),
        Combo(free=True), beside=True, weight=32,
    ),
    Field(
        "channel", QT_TRANSLATE_NOOP("RegisterForm", "How it came"), Segments(_CHANNELS),
        default=Channel.VISIT_STATION,
    ),
)  # fmt: skip
_WHAT = (
    Field(
        "title", QT_TRANSLATE_NOOP("RegisterForm", "Request in one sentence"), Line(),
        required=True, limit=TITLE_LIMIT,
    ),
    Field(
        "statement", QT_TRANSLATE_NOOP("RegisterForm", "In detail"), TextArea(6, 2),
        limit=STATEMENT_LIMIT, hint=QT_TRANSLATE_NOOP("RegisterForm", "in the person's own words"),
    ),
    Field(
        "same_as", QT_TRANSLATE_NOOP("RegisterForm", "May be the same matter"), Offers(),
        hint=QT_TRANSLATE_NOOP("RegisterForm", "Alt+L links, Esc hides"),
    ),
    Field(
        "category", QT_TRANSLATE_NOOP("RegisterForm", "Category"), Chips(), required=True,
        hint=QT_TRANSLATE_NOOP("RegisterForm", "digits choose"),
    ),
)  # fmt: skip
_HOW = (
    Field("deputy", QT_TRANSLATE_NOOP("RegisterForm", "Receiving deputy"), Combo(), weight=43),
    Field(
        "next_step", QT_TRANSLATE_NOOP("RegisterForm", "Next step"),
        Segments(options_of(NextStep)), beside=True, weight=54, default=NextStep.ASSIGN,
    ),
    Field("unit", QT_TRANSLATE_NOOP("RegisterForm", "Handling unit"), Combo(), weight=43),
    Field(
        "due_on", QT_TRANSLATE_NOOP("RegisterForm", "Reply by"), Day(), beside=True, weight=54
    ),
    Field(
        "answer", QT_TRANSLATE_NOOP("RegisterForm", "Answer given on the spot"), TextArea(3, 2),
        required=True, limit=ANSWER_LIMIT,
    ),
)  # fmt: skip
_MORE = (
    Field(
        "kind", QT_TRANSLATE_NOOP("RegisterForm", "Kind of visitor"),
        Segments(options_of(VisitorKind)), weight=43, default=VisitorKind.INDIVIDUAL,
    ),
    Field(
        "count", QT_TRANSLATE_NOOP("RegisterForm", "People"), Count(1, 999), beside=True,
        weight=12, default=1,
    ),
    Field("work_unit", QT_TRANSLATE_NOOP("RegisterForm", "Name of the organisation"), Line()),
    Field(
        "uscc", QT_TRANSLATE_NOOP("RegisterForm", "Unified social credit code"), Line(),
        beside=True,
    ),
    Field(
        "gender", QT_TRANSLATE_NOOP("RegisterForm", "Gender"),
        Segments(options_of((Gender.MALE, Gender.FEMALE))), weight=43,
    ),
    Field(
        "age_band", QT_TRANSLATE_NOOP("RegisterForm", "Age"), Segments(options_of(AgeBand)),
        beside=True, weight=54,
    ),
    Field("occupation", QT_TRANSLATE_NOOP("RegisterForm", "Occupation"), Line(), weight=43),
    Field(
        "is_voter_here", QT_TRANSLATE_NOOP("RegisterForm", "Voter of this district"),
        Segments((
            (True, QT_TRANSLATE_NOOP("RegisterForm", "Yes")),
            (False, QT_TRANSLATE_NOOP("RegisterForm", "No")),
        )),
        beside=True, weight=30,
    ),
    Field(
        "is_read_back", QT_TRANSLATE_NOOP("RegisterForm", "Read out to the visitor"), YesNo(),
        beside=True, weight=24, default=False,
    ),
    Field(
        "demand_type", QT_TRANSLATE_NOOP("RegisterForm", "Kind of request"),
        Combo(options_of(DemandType)), weight=43, default=DemandType.CONSULT,
    ),
    Field(
        "urgency", QT_TRANSLATE_NOOP("RegisterForm", "Urgency"), Segments(options_of(Urgency)),
        beside=True, weight=54, default=Urgency.NORMAL,
    ),
    Field(
        "place", QT_TRANSLATE_NOOP("RegisterForm", "Place of the matter"), Line(), weight=43
    ),
    Field(
        "scale", QT_TRANSLATE_NOOP("RegisterForm", "Weight of the matter"),
        Segments(options_of(Scale)), beside=True, weight=54, default=Scale.NORMAL,
    ),
    Field(
        "companion", QT_TRANSLATE_NOOP("RegisterForm", "Also receiving"), Combo(), weight=43
    ),
    Field(
        "received_on", QT_TRANSLATE_NOOP("RegisterForm", "Day of the visit"), Day(back=True),
        beside=True, weight=30, hint=QT_TRANSLATE_NOOP("RegisterForm", "if not today"),
    ),
    Field(
        "confidential", QT_TRANSLATE_NOOP("RegisterForm", "Keep confidential"), YesNo(),
        beside=True, weight=24, default=False,
    ),
    Field(
        "opinion", QT_TRANSLATE_NOOP("RegisterForm", "Also an opinion on a law"), YesNo(),
        weight=43, default=False,
    ),
)  # fmt: skip

_ASIDE = (
    Field(
        "accused", QT_TRANSLATE_NOOP("RegisterForm", "Unit complained of"), Combo(), weight=43,
        hint=QT_TRANSLATE_NOOP("RegisterForm", "never handles the matter"),
    ),
)  # fmt: skip
"""Asked only where somebody reports wrongdoing."""

_OPINION = (
    Field(
        "article", QT_TRANSLATE_NOOP("RegisterForm", "Law and article"), Line(), beside=True,
        weight=54, limit=ARTICLE_LIMIT, hint=QT_TRANSLATE_NOOP("RegisterForm", "may stay empty"),
    ),
)  # fmt: skip
"""Asked only where a matter is an opinion as well."""

FIELDS = (*_WHO, *_WHAT, *_HOW, *_MORE, *_OPINION, *_ASIDE)


def fields(chips: Sequence[MarkedOption]) -> tuple[Field, ...]:
    """Return the fields with the categories of the file; given later they would be last for Tab."""
    return tuple(
        replace(one, input=Chips(tuple(chips))) if one.name == "category" else one for one in FIELDS
    )


ASSIGNING = ("unit", "due_on")
ANSWERING = ("answer",)
MORE = tuple(field.name for field in _MORE)
OF_FIRMS = ("work_unit", "uscc")
OF_MATTER = (
    "title", "statement", "category", "next_step", "unit", "due_on", "answer", "demand_type",
    "urgency", "place", "scale", "accused", "same_as", "opinion", "article",
)  # fmt: skip
"""What begins anew with 再加一件; the rest belongs to the visit."""
