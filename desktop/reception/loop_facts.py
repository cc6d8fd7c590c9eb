"""What the loop left behind at a matter, as lines of the facts: slips, lateness, ratings."""

from __future__ import annotations

from collections.abc import Iterator

from db.kernel.clock import local_date
from db.reception.contracts import MatterDetail
from db.reception.course_contracts import (
    CheckLine,
    Course,
    LinkLine,
    RatingLine,
    RoundLine,
    SlipLine,
)
from db.reception.handling import LinkType
from db.reception.states import TO_CALL
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_SLIPS = QT_TRANSLATE_NOOP("LoopFacts", "Slips")
_EXTENSION = QT_TRANSLATE_NOOP("LoopFacts", "Extension asked")
_PUT_OFF = QT_TRANSLATE_NOOP("LoopFacts", "First deadline")
_URGED = QT_TRANSLATE_NOOP("LoopFacts", "Urged")
_LATE = QT_TRANSLATE_NOOP("LoopFacts", "Answered late")
_REDONE = QT_TRANSLATE_NOOP("LoopFacts", "Handled again")
_EARLIER = QT_TRANSLATE_NOOP("LoopFacts", "Round {n}")
_WAS_ASSIGNED = QT_TRANSLATE_NOOP("LoopFacts", "handed over {on}")
_WAS_REPLIED = QT_TRANSLATE_NOOP("LoopFacts", "answered {on}")
_WAS_RATED = QT_TRANSLATE_NOOP("LoopFacts", "rated {on}")
_MISSED = QT_TRANSLATE_NOOP("LoopFacts", "Not reached")
_NEXT = QT_TRANSLATE_NOOP("LoopFacts", "To be done now")
_TRIAGE_BY = QT_TRANSLATE_NOOP("LoopFacts", "Sort and hand over by")
_REVISIT_FROM = QT_TRANSLATE_NOOP("LoopFacts", "Look at it again from")
_SIGN_BY = QT_TRANSLATE_NOOP("LoopFacts", "signs or returns by {on}")
_UNIT_UNTIL = QT_TRANSLATE_NOOP("LoopFacts", "the unit has until {on}")
_RATING = QT_TRANSLATE_NOOP("LoopFacts", "Rating")
_TIMES = QT_TRANSLATE_NOOP("LoopFacts", "{n} times")
_DAYS = QT_TRANSLATE_NOOP("LoopFacts", "{n} working days")
_SCORES = QT_TRANSLATE_NOOP("LoopFacts", "{rater}: attitude {attitude}, result {result}")
_NO_SCORE = QT_TRANSLATE_NOOP("LoopFacts", "{rater}: {unable}")
_ARRIVED_ON = QT_TRANSLATE_NOOP("LoopFacts", "reply received on {on}")
_ARRIVED = QT_TRANSLATE_NOOP("LoopFacts", "reply received")
_NOT_ARRIVED = QT_TRANSLATE_NOOP("LoopFacts", "reply not received")
_SIGNED = QT_TRANSLATE_NOOP("LoopFacts", "signed for")
_GIVEN_ANEW = QT_TRANSLATE_NOOP("LoopFacts", "withdrawn or given anew")
_RETURNED = QT_TRANSLATE_NOOP("LoopFacts", "returned")
_RETURNED_TO = QT_TRANSLATE_NOOP("LoopFacts", "returned, should go to {unit}")
_REPLIED = QT_TRANSLATE_NOOP("LoopFacts", "answered")
_CHECK = QT_TRANSLATE_NOOP("LoopFacts", "Check of the reply")
_CHECK_DUE = QT_TRANSLATE_NOOP("LoopFacts", "Waits for a colleague")
_PASSED = QT_TRANSLATE_NOOP("LoopFacts", "Passed, by {name}")
_SENT_BACK = QT_TRANSLATE_NOOP("LoopFacts", "Sent back by {name}, missing: {points}")
_UNCHECKED = QT_TRANSLATE_NOOP("LoopFacts", "Nobody: {reason}")
_CALL_BACK = QT_TRANSLATE_NOOP("LoopFacts", "Call-back")
_BY_COLLEAGUE = QT_TRANSLATE_NOOP(
    "LoopFacts", "By a colleague: who registered or handled it does not ask"
)
_DEPUTY = QT_TRANSLATE_NOOP("LoopFacts", "Deputy")
_UNTOLD = QT_TRANSLATE_NOOP(
    "LoopFacts", "Still to be told the outcome, before the matter is closed"
)
_BETWEEN = " · "
_RELATED = QT_TRANSLATE_NOOP("LoopFacts", "About the same")
_CONCERNED = QT_TRANSLATE_NOOP("LoopFacts", "{n} matters, {people} people concerned")
_TOOK_IN = QT_TRANSLATE_NOOP("LoopFacts", "Took in")
_REPEATED = QT_TRANSLATE_NOOP("LoopFacts", "Repeated by")
_FROM_THERE = {
    **{one: words.mark_of(one) for one in LinkType},
    LinkType.MERGED_INTO: _TOOK_IN,
    LinkType.REPEAT_OF: _REPEATED,
}
"""How a link reads at the matter that it leads to."""


def lines(detail: MatterDetail) -> Iterator[tuple[str, str]]:
    """Yield name and text of every fact the loop added, nothing for a matter that needed none."""
    course = detail.course
    if course is None:
        return
    told = [slip for slip in course.slips if _fate(slip) or slip.sign_by]
    if told or len(course.slips) > 1:
        yield say(_SLIPS), "\n".join(_slip(slip) for slip in course.slips)
    for one in course.rounds[:-1]:
        yield say(_EARLIER, n=one.number), _days_of(one)
    if checked := _check(course):
        yield say(_CHECK), checked
    yield from _figures(course)
    if course.related_matters:
        concerned = {"n": course.related_matters, "people": course.related_count}
        yield say(_RELATED), say(_CONCERNED, **concerned)
    yield from _to_do(detail, course)
    ratings = [one for one in course.ratings if one.attitude or one.unable]
    if ratings:
        yield say(_RATING), "\n".join(_rating(one) for one in ratings)


def _days_of(one: RoundLine) -> str:
    """Return what a round that is over came to, day by day."""
    days = (
        (_WAS_ASSIGNED, one.assigned_at), (_WAS_REPLIED, one.replied_at), (_WAS_RATED, one.rated_at),
    )  # fmt: skip
    return _BETWEEN.join(
        say(told, on=formats.full_day(local_date(at))) for told, at in days if at is not None
    )


def _to_do(detail: MatterDetail, course: Course) -> Iterator[tuple[str, str]]:
    """Yield who still has to be told, and who has to ask how it was."""
    if course.is_deputy_untold:
        yield say(_DEPUTY), say(_UNTOLD)
    if detail.is_rater_barred and detail.line.state in TO_CALL:
        yield say(_CALL_BACK), say(_BY_COLLEAGUE)


def linked(link: LinkLine) -> str:
    """Return a link as its button says it."""
    number = f"{link.number} {link.title}".strip() or link.article or link.text
    seen_from = words.of(link.type) if link.outgoing else say(_FROM_THERE[link.type])
    return _BETWEEN.join(part for part in (seen_from, number) if part)


def opinion(link: LinkLine) -> str:
    """Return an opinion with the law and article it is about."""
    return "\n".join(part for part in (link.article, link.text) if part)


def _figures(course: Course) -> Iterator[tuple[str, str]]:
    if course.next_urging is not None:
        yield say(_NEXT), words.of(course.next_urging)
    for name, on in (
        (_TRIAGE_BY, course.triage_by), (_EXTENSION, course.extension_asked),
        (_PUT_OFF, course.original_due_on), (_REVISIT_FROM, course.revisit_from),
    ):  # fmt: skip
        if on is not None:
            yield say(name), formats.full_day(on)
    for name, count in ((_URGED, course.urged), (_REDONE, course.redone)):
        if count:
            yield say(name), say(_TIMES, n=count)
    if course.missed_calls:
        yield say(_MISSED), say(_TIMES, n=course.missed_calls)
    if late := [n for n in (course.days_late, *course.later_late) if n]:
        yield say(_LATE), "、".join(say(_DAYS, n=n) for n in late)


def _check(course: Course) -> str:
    """Return what became of the check of the newest reply, empty where none is needed."""
    if course.check is not None:
        return _ticked(course.check)
    if course.unchecked_because:
        return say(_UNCHECKED, reason=course.unchecked_because)
    return say(_CHECK_DUE) if course.is_check_asked else ""


def _ticked(check: CheckLine) -> str:
    if not check.missing:
        return say(_PASSED, name=check.by)
    points = "、".join(words.of(one) for one in check.missing)
    told = say(_SENT_BACK, name=check.by, points=points)
    return f"{told}\n{check.remark}"


def _slip(slip: SlipLine) -> str:
    parts = (slip.unit, words.of(slip.role), _fate(slip), _time_left(slip))
    return _BETWEEN.join(part for part in parts if part)


def _time_left(slip: SlipLine) -> str:
    """Return until when the unit signs, or until when it has time once it did."""
    if slip.sign_by is not None:
        return say(_SIGN_BY, on=formats.full_day(slip.sign_by))
    if slip.unit_due_on is not None:
        return say(_UNIT_UNTIL, on=formats.full_day(slip.unit_due_on))
    return ""


def _fate(slip: SlipLine) -> str:
    if slip.returned_at is not None:
        return say(_RETURNED_TO, unit=slip.suggested) if slip.suggested else say(_RETURNED)
    if slip.replied_at is not None:
        return say(_REPLIED)
    if slip.is_over:
        return say(_GIVEN_ANEW)
    return say(_SIGNED) if slip.signed_on is not None else ""


def _rating(rating: RatingLine) -> str:
    rater = words.of(rating.rater)
    if rating.unable is not None or rating.attitude is None or rating.result is None:
        unable = words.of(rating.unable) if rating.unable else ""
        return say(_NO_SCORE, rater=rater, unable=unable)
    scores = {"attitude": words.of(rating.attitude), "result": words.of(rating.result)}
    said = say(_SCORES, rater=rater, **scores)
    return _BETWEEN.join(part for part in (said, _arrived(rating)) if part)


def _arrived(rating: RatingLine) -> str:
    """Return whether the written reply arrived, and when."""
    if rating.received_on is not None:
        return say(_ARRIVED_ON, on=formats.full_day(rating.received_on))
    if rating.received_reply is None:
        return ""
    return say(_ARRIVED if rating.received_reply else _NOT_ARRIVED)
