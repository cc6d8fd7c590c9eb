"""What is true in reception: which step follows which state, and what a visit may look like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

from db.calendar.limits import ResultLabels
from db.kernel.problems import Problem, ProblemCode
from db.people.rules import (
    LINE_LIMIT,
    REGION_CODE_LIMIT,
    check_length,
    check_name,
    check_phone,
    check_uscc,
    clean_line,
    clean_name,
    clean_text,
    normal_id,
    normal_phone,
)
from db.reception.codes import MatterState, NextStep, ResultClass, Step, VisitorKind
from db.reception.contracts import (
    AssignMatter,
    CloseMatter,
    NewMatter,
    RecordReply,
    RegisterVisit,
    TriageMatter,
    Visitor,
)
from db.reception.states import next_state

TITLE_LIMIT = 40
SUMMARY_LIMIT = 200
STATEMENT_LIMIT = 4000
ANSWER_LIMIT = 2000
ARTICLE_LIMIT = 120
NOTE_LIMIT = 1000
USCC_LIMIT = 40
"""A credit code has 18 signs; a foreign one may have more and is kept as well."""

TICKET_LIMIT = 8
PROMISES = frozenset({ResultClass.B, ResultClass.C})
"""Results that promise another answer on a day."""

CLASSES: Mapping[ResultLabels, tuple[ResultClass, ...]] = MappingProxyType({
    ResultLabels.A_TO_D: tuple(ResultClass),
    ResultLabels.A_TO_C: (ResultClass.A, ResultClass.B, ResultClass.C),
    ResultLabels.JIA_YI_BING: (ResultClass.A, ResultClass.B, ResultClass.C),
})  # fmt: skip
"""The classes a place uses; whatever it calls them, the first is solved and the next two promise."""

REPRESENTATIVES = 5
"""Of a group this many are recorded by name at most (domain reference §2.2)."""


class ReceptionProblem(ProblemCode):
    """What can be wrong with a visit, a matter or a step."""

    TITLE_MISSING = "title_missing"
    TITLE_LONG = "title_long"
    CATEGORY_MISSING = "category_missing"
    CATEGORY_UNKNOWN = "category_unknown"
    STATEMENT_LONG = "statement_long"
    SUMMARY_LONG = "summary_long"
    ANSWER_MISSING = "answer_missing"
    ANSWER_LONG = "answer_long"
    NO_MATTER = "no_matter"
    COUNT_TOO_SMALL = "count_too_small"
    NOBODY_NAMED = "nobody_named"
    """What was told of the visitor is kept of nobody who stays without a name."""
    RECEIVED_IN_FUTURE = "received_in_future"
    ANONYMOUS_WITH_CONTACT = "anonymous_with_contact"
    UNIT_MISSING = "unit_missing"
    UNIT_UNNAMED = "unit_unnamed"
    UNIT_SAME = "unit_same"
    UNIT_ANSWERED = "unit_answered"
    DUE_TOO_LATE = "due_too_late"
    CONTENT_MISSING = "content_missing"
    STEP_NOT_NOW = "step_not_now"
    MERGED_ELSEWHERE = "merged_elsewhere"
    TEXT_MISSING = "text_missing"
    TEXT_LONG = "text_long"
    DUE_IN_PAST = "due_in_past"
    NOT_OWN_TODAY = "not_own_today"
    GUIDED_TO_MISSING = "guided_to_missing"
    REASON_MISSING = "reason_missing"
    FIELD_MISSING = "field_missing"
    SUGGESTED_UNIT_MISSING = "suggested_unit_missing"
    SIGNER_MISSING = "signer_missing"
    SIGNED_TOO_EARLY = "signed_too_early"
    NEW_DUE_NOT_LATER = "new_due_not_later"
    NEW_DUE_TOO_LATE = "new_due_too_late"
    EXTENDED_BEFORE = "extended_before"
    NO_EXTENSIONS = "no_extensions"
    RETURNED_TOO_LATE = "returned_too_late"
    RESULT_NOT_USED = "result_not_used"
    ALREADY_LATE = "already_late"
    SCORE_MISSING = "score_missing"
    SCORE_AND_UNABLE = "score_and_unable"
    DISSATISFACTION_REASON_MISSING = "dissatisfaction_reason_missing"
    DISSATISFACTION_UNEXPLAINED = "dissatisfaction_unexplained"
    RATED_BY_HANDLER = "rated_by_handler"
    WAIVER_MISSING = "waiver_missing"
    HEAD_CLOSES = "head_closes"
    PROMISE_MISSING = "promise_missing"
    MERGED_INTO_ITSELF = "merged_into_itself"
    MERGE_TARGET_ENDED = "merge_target_ended"
    NOT_A_CONVERSION = "not_a_conversion"
    CO_UNIT_TWICE = "co_unit_twice"
    UNIT_ACCUSED = "unit_accused"
    REPORT_STAYS = "report_stays"
    HANDLER_UNFIT = "handler_unfit"
    HANDLER_SELF = "handler_self"
    NOTHING_SEALED = "nothing_sealed"
    CHECKED_BY_WRITER = "checked_by_writer"
    CHECK_REMARK_MISSING = "check_remark_missing"
    REPLY_UNCHECKED = "reply_unchecked"
    REPLY_SENT_BACK = "reply_sent_back"
    CHECK_WAIVER_MISSING = "check_waiver_missing"
    LINKED_TO_ITSELF = "linked_to_itself"
    LINKED_BEFORE = "linked_before"
    LINK_TARGET_ENDED = "link_target_ended"
    REPORT_NOT_LINKED = "report_not_linked"
    NO_SUCH_LINK = "no_such_link"
    DUE_REASON_MISSING = "due_reason_missing"
    PROMISE_PAST = "promise_past"
    PROMISE_UNKEPT = "promise_unkept"
    EXTENSION_REFUSED = "extension_refused"
    RATED_BEFORE = "rated_before"
    DECIDED_BY_ASKER = "decided_by_asker"
    PUT_OFF_UNTOLD = "put_off_untold"
    SUPERVISED_UNURGED = "supervised_unurged"
    SUPERVISED_TOO_EARLY = "supervised_too_early"
    URGED_TODAY = "urged_today"
    SLIP_SIGNED = "slip_signed"
    SLIP_UNKNOWN = "slip_unknown"
    SIGNED_IN_FUTURE = "signed_in_future"
    RECEIPT_IN_FUTURE = "receipt_in_future"
    RECEIPT_DENIED = "receipt_denied"
    CALLED_JUST_NOW = "called_just_now"
    VOTER_NAMED = "voter_named"
    VOTER_UNNAMED = "voter_unnamed"
    CODE_UNKNOWN = "code_unknown"
    ASSIGNMENT_STANDS = "assignment_stands"
    ANSWERED_BEFORE = "answered_before"
    REVISIT_MISSING = "revisit_missing"
    DEPUTY_UNTOLD = "deputy_untold"
    DEPUTY_TOLD_BEFORE = "deputy_told_before"


_CATEGORY = re.compile("[0-9]{2}(?:[0-9]{2})?")


def check_step(state: MatterState, step: Step) -> tuple[Problem, ...]:
    """Return a problem when a step cannot be done in this state."""
    if next_state(state, step) is not None:
        return ()
    is_merged = state is MatterState.MERGED
    code = ReceptionProblem.MERGED_ELSEWHERE if is_merged else ReceptionProblem.STEP_NOT_NOW
    return (Problem("state", code, {"state": state, "step": step}),)


def first_state(step: NextStep) -> MatterState:
    """Return the state a matter is registered into by what the clerk chose on the form."""
    return {
        NextStep.ASSIGN: MatterState.REGISTERED,
        NextStep.ANSWER: MatterState.ANSWERED_ON_SITE,
        NextStep.RECORD: MatterState.CLOSED,
    }[step]


def tidy(command: RegisterVisit) -> RegisterVisit:
    """Return the command with texts normalised (R-40): NFC, no control characters, one kind of dot."""
    return replace(
        command,
        visitor=_tidy_visitor(command.visitor),
        matters=tuple(_tidy_matter(one) for one in command.matters),
        place=clean_name(command.place),
        ticket=clean_line(command.ticket),
    )


def tidy_reply(command: RecordReply) -> RecordReply:
    """Return the command with texts as they are stored."""
    return replace(
        command,
        content=clean_text(command.content),
        handler=clean_name(command.handler),
        handler_phone=normal_phone(command.handler_phone),
        leader_signed_by=clean_name(command.leader_signed_by),
    )


def tidy_triage(command: TriageMatter) -> TriageMatter:
    """Return the command with its words normalised."""
    return replace(
        command,
        category=command.category.strip(),
        proposed_handling=clean_text(command.proposed_handling).strip(),
        summary=None if command.summary is None else clean_text(command.summary).strip(),
    )


def check_triage(command: TriageMatter) -> tuple[Problem, ...]:
    """Return what is wrong with a triage."""
    found = [*_category_problems(command.category)]
    found.extend(
        _too_long(
            "proposed_handling", command.proposed_handling, NOTE_LIMIT, ReceptionProblem.TEXT_LONG
        )
    )
    summary = command.summary or ""
    found.extend(_too_long("summary", summary, SUMMARY_LIMIT, ReceptionProblem.SUMMARY_LONG))
    return tuple(found)


def tidy_assignment(command: AssignMatter) -> AssignMatter:
    """Return the command with its words as they are stored."""
    return replace(
        command,
        opinion=clean_text(command.opinion),
        due_reason=clean_text(command.due_reason).strip(),
        contact=clean_name(command.contact),
        phone=normal_phone(command.phone),
        approved_by=clean_name(command.approved_by),
    )


def check_assignment(command: AssignMatter) -> tuple[Problem, ...]:
    """Return what is wrong with an assignment; ``tidy_assignment`` comes first."""
    units = (command.unit, *command.co_units)
    if len(set(units)) < len(units):
        return (Problem("co_units", ReceptionProblem.CO_UNIT_TWICE),)
    return (
        *check_note(command.opinion, field="opinion", required=False),
        *check_note(command.due_reason, field="due_reason", required=False),
        *check_name(command.contact, field="contact"),
        *check_phone(command.phone, allows_service_numbers=True),
        *check_name(command.approved_by, field="approved_by"),
    )


def tidy_closing(command: CloseMatter) -> CloseMatter:
    """Return the command with its remark as it is stored."""
    return replace(command, remark=clean_text(command.remark))


def check_visit(command: RegisterVisit, now: datetime) -> tuple[Problem, ...]:
    """Return every problem of a visit, ``tidy`` comes first; those that merely warn do not stop it."""
    problems = [*_visitor_problems(command.visitor)]
    problems.extend(check_length(command.place, LINE_LIMIT, field="place"))
    problems.extend(check_length(command.ticket, TICKET_LIMIT, field="ticket"))
    if not command.matters:
        problems.append(Problem("matters", ReceptionProblem.NO_MATTER))
    if command.received_at is not None and command.received_at > now:
        problems.append(Problem("received_at", ReceptionProblem.RECEIVED_IN_FUTURE))
    for matter in command.matters:
        problems.extend(check_matter(matter))
    return tuple(problems)


def check_matter(matter: NewMatter) -> Iterator[Problem]:
    """Yield every problem of one matter; only title and category are needed for a number."""
    if not matter.title:
        yield Problem("title", ReceptionProblem.TITLE_MISSING)
    yield from _category_problems(matter.category)
    if matter.next_step is NextStep.ANSWER and not matter.answer:
        yield Problem("answer", ReceptionProblem.ANSWER_MISSING)
    yield from _length_problems(matter)


def check_reply(
    command: RecordReply, today: date, labels: ResultLabels = ResultLabels.A_TO_D
) -> tuple[Problem, ...]:
    """Return what is wrong with a reply of today; ``tidy_reply`` comes first."""
    found = [
        *check_name(command.handler, field="handler"),
        *check_phone(command.handler_phone, field="handler_phone", allows_service_numbers=True),
        *check_name(command.leader_signed_by, field="leader_signed_by"),
    ]
    if not command.content:
        found.append(Problem("content", ReceptionProblem.CONTENT_MISSING))
    found += _too_long("content", command.content, ANSWER_LIMIT, ReceptionProblem.ANSWER_LONG)
    if command.result not in CLASSES[labels]:
        found.append(Problem("result", ReceptionProblem.RESULT_NOT_USED))
    promise = command.next_reply_due
    if command.result in PROMISES and promise is None:
        found.append(Problem("next_reply_due", ReceptionProblem.PROMISE_MISSING))
    if promise is not None and promise <= today:
        found.append(Problem("next_reply_due", ReceptionProblem.PROMISE_PAST))
    return tuple(found)


def check_note(text: str, *, field: str = "text", required: bool = True) -> tuple[Problem, ...]:
    """Return what is wrong with a remark, an opinion or another cleaned text beside a step."""
    if required and not text:
        return (Problem(field, ReceptionProblem.TEXT_MISSING),)
    return tuple(_too_long(field, text, NOTE_LIMIT, ReceptionProblem.TEXT_LONG))


def check_article(article: str) -> tuple[Problem, ...]:
    """Return what is wrong with the law and article that an opinion names; it may stay empty."""
    return tuple(_too_long("article", article, ARTICLE_LIMIT, ReceptionProblem.TEXT_LONG))


def blocking(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the problems that stop a save."""
    return tuple(one for one in problems if not one.warns)


def _visitor_problems(visitor: Visitor) -> Iterator[Problem]:
    if visitor.count < 1:
        yield Problem("count", ReceptionProblem.COUNT_TOO_SMALL)
    if visitor.kind is VisitorKind.ANONYMOUS and (visitor.phone or visitor.person):
        yield Problem("phone", ReceptionProblem.ANONYMOUS_WITH_CONTACT)
    yield from check_name(visitor.name)
    yield from check_name(visitor.occupation, field="occupation")
    yield from check_phone(visitor.phone)
    yield from check_length(visitor.region_code, REGION_CODE_LIMIT, field="region_code")
    for name in ("region_name", "address", "work_unit"):
        yield from check_length(getattr(visitor, name), LINE_LIMIT, field=name)
    yield from check_length(visitor.uscc, USCC_LIMIT, field="uscc")
    if visitor.uscc:
        yield from check_uscc(visitor.uscc)


def _category_problems(category: str) -> Iterator[Problem]:
    if not category:
        yield Problem("category", ReceptionProblem.CATEGORY_MISSING)
    elif not _CATEGORY.fullmatch(category):
        yield Problem("category", ReceptionProblem.CATEGORY_UNKNOWN)


def _length_problems(matter: NewMatter) -> Iterator[Problem]:
    yield from check_length(matter.place, LINE_LIMIT, field="place")
    yield from _too_long("title", matter.title, TITLE_LIMIT, ReceptionProblem.TITLE_LONG)
    yield from _too_long(
        "statement", matter.statement, STATEMENT_LIMIT, ReceptionProblem.STATEMENT_LONG
    )
    yield from _too_long("summary", matter.summary, SUMMARY_LIMIT, ReceptionProblem.SUMMARY_LONG)
    yield from _too_long("answer", matter.answer, ANSWER_LIMIT, ReceptionProblem.ANSWER_LONG)
    yield from check_article(matter.article)


def _too_long(field: str, text: str, limit: int, code: ReceptionProblem) -> Iterator[Problem]:
    if len(text) > limit:
        yield Problem(field, code, {"limit": limit, "length": len(text)})


def _tidy_visitor(visitor: Visitor) -> Visitor:
    return replace(
        visitor,
        name=clean_name(visitor.name),
        phone=normal_phone(visitor.phone),
        region_code=normal_id(visitor.region_code),
        region_name=clean_line(visitor.region_name),
        address=clean_name(visitor.address),
        work_unit=clean_name(visitor.work_unit),
        uscc=normal_id(visitor.uscc),
        occupation=clean_name(visitor.occupation),
    )


def _tidy_matter(matter: NewMatter) -> NewMatter:
    return replace(
        matter,
        title=clean_name(matter.title),
        category=clean_line(matter.category),
        statement=clean_text(matter.statement),
        summary=clean_text(matter.summary),
        place=clean_name(matter.place),
        answer=clean_text(matter.answer),
        article=clean_line(matter.article),
    )
