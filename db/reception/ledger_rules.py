"""What comes of a row of a sheet: the matter it means, what it changes, why it is not taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from db.kernel.problems import Problem, ProblemCode
from db.people.rules import (
    LINE_LIMIT,
    check_length,
    check_name,
    check_phone,
    clean_line,
    clean_name,
    clean_text,
    normal_phone,
)
from db.reception.codes import DemandType, MatterState, NextStep
from db.reception.contracts import NewMatter
from db.reception.ledger import CORRECTABLE, FiledMatter, LedgerLine, RowVerdict, SheetRow, Verdict
from db.reception.rules import ANSWER_LIMIT, NOTE_LIMIT, TITLE_LIMIT, check_matter
from db.reception.states import OPEN_STATES

EXTERNAL_LIMIT = 60

_LINES = ("title", "place", "visitor", "region_name", "unit")
_DEADLINE = ("demand_type", "urgency", "scale")
_TEXTS = ("statement", "summary", "proposed_handling", "reply")
_OF_NEW_MATTER = ("title", "category", "statement", "summary", "demand_type", "place", "urgency",
                  "scale")  # fmt: skip


class LedgerProblem(ProblemCode):
    """Why a row, or one cell of it, is not taken."""

    ONLY_SHOWN = "only_shown"
    ROUNDED = "number_rounded"
    WORD_UNKNOWN = "word_unknown"
    NOT_A_DAY = "not_a_day"
    RECEIVED_MISSING = "received_missing"
    LATER_THAN_NOW = "later_than_now"
    BEFORE_RECEIVED = "before_received"
    STILL_OPEN = "still_open"
    KEY_UNKNOWN = "key_unknown"
    ROW_TWICE = "row_twice"
    CHANGED_MEANWHILE = "changed_meanwhile"
    EXTERNAL_LONG = "external_long"
    PERIOD_REVERSED = "period_reversed"
    ARCHIVED = "archived"
    SETTLED_BY_TRIAGE = "settled_by_triage"
    NOT_LIKE_THAT = "not_like_that"
    """No day as the mapping file says that days are written."""
    ROW_TOO_WIDE = "row_too_wide"
    REPORT_AT_COUNTER = "report_at_counter"
    TWIN_HERE = "twin_here"
    """Only tells: the matter was known by what it says, not by a number."""
    MUCH_ALIKE = "much_alike"
    """Only warns: it is much like a matter here, and is filed beside it."""
    BLANK_KEEPS = "blank_keeps"
    """Only warns: a cell whose column must say something was emptied, and changes nothing."""


def tidy_values(values: Mapping[str, object]) -> dict[str, Any]:
    """Return the values of a row as they are stored."""
    tidy: dict[str, Any] = dict(values)
    for name in _LINES:
        if name in tidy:
            tidy[name] = clean_name(tidy[name])
    for name in _TEXTS:
        if name in tidy:
            tidy[name] = clean_text(tidy[name])
    for name, clean in (("phone", normal_phone), ("external_number", clean_line)):
        if name in tidy:
            tidy[name] = clean(tidy[name])
    return tidy


def filed(values: Mapping[str, object]) -> FiledMatter:
    """Return the matter of an old ledger; where it has no title its statement begins one."""
    known = {one.name for one in fields(FiledMatter)}
    matter = FiledMatter(
        **{name: one for name, one in tidy_values(values).items() if name in known}
    )
    if matter.title:
        return matter
    return replace(matter, title=clean_name(matter.statement)[:TITLE_LIMIT].strip())


def judge(row: SheetRow, known: LedgerLine | None, now: datetime) -> RowVerdict:
    """Return what comes of one row; ``known`` is the matter it means, None for a new one."""
    if known is None:
        return _judge_new(row, now)
    changed = _changed(row, known)
    problems = (*row.problems, *_problems_of(known, changed))
    verdict = _verdict(row, known, changed, is_sound=not _stopping(problems))
    if verdict is Verdict.CONFLICT:
        problems = (*problems, Problem("", LedgerProblem.CHANGED_MEANWHILE))
    return RowVerdict(row.place, verdict, known.number, tuple(changed), problems)


def correction(row: SheetRow, known: LedgerLine) -> dict[str, Any]:
    """Return what an update writes, by attribute."""
    return _changed(row, known)


def _verdict(
    row: SheetRow, known: LedgerLine, changed: Mapping[str, object], *, is_sound: bool
) -> Verdict:
    if not is_sound:
        return Verdict.REFUSED
    if not changed:
        return Verdict.SAME
    # A sheet of another system carries no revision: it cannot know what was changed here.
    is_current = row.revision is None or row.revision == known.revision
    return Verdict.UPDATE if is_current else Verdict.CONFLICT


def _changed(row: SheetRow, known: LedgerLine) -> dict[str, Any]:
    tidy = tidy_values(row.values)
    return {
        name: tidy[name]
        for name in CORRECTABLE
        if name in tidy and tidy[name] != getattr(known, name)
    }


def _problems_of(known: LedgerLine, changed: Mapping[str, object]) -> Iterator[Problem]:
    """Yield what is wrong with what a row changes; what stands already was checked when it came."""
    if known.is_sealed and "statement" in changed:
        yield Problem("statement", LedgerProblem.ONLY_SHOWN)
    if (
        DemandType.REPORT in (changed.get("demand_type"), known.demand_type)
        and "demand_type" in changed
    ):
        # A report is sealed at the counter, and stands in no figure: no sheet makes one, or unmakes it.
        yield Problem("demand_type", LedgerProblem.REPORT_AT_COUNTER)
    if "scale" in changed and known.state not in OPEN_STATES:
        # What was major is looked back at before the archive.
        yield Problem("scale", LedgerProblem.ONLY_SHOWN)
    if known.state is MatterState.ARCHIVED:
        yield from (Problem(name, LedgerProblem.ARCHIVED) for name in changed)
    if known.state in OPEN_STATES:
        # The deadline follows from these; triage reckons it anew, a sheet does not.
        yield from (
            Problem(name, LedgerProblem.SETTLED_BY_TRIAGE) for name in _DEADLINE if name in changed
        )
    given = {name: changed.get(name, getattr(known, name)) for name in CORRECTABLE}
    for problem in _matter_problems(given):
        if problem.field in changed:
            yield problem


def _judge_new(row: SheetRow, now: datetime) -> RowVerdict:
    matter = filed(row.values)
    problems = [*row.problems]
    if row.key:
        problems.append(Problem("key", LedgerProblem.KEY_UNKNOWN))
    # A cell that could not be read is named once, not again as missing.
    read = {one.field for one in row.problems}
    problems += [one for one in _filed_problems(matter, now) if one.field not in read]
    verdict = Verdict.REFUSED if _stopping(problems) else Verdict.NEW
    return RowVerdict(row.place, verdict, problems=tuple(problems))


def _filed_problems(matter: FiledMatter, now: datetime) -> Iterator[Problem]:
    yield from _matter_problems({name: getattr(matter, name) for name in CORRECTABLE})
    yield from check_name(matter.visitor, field="visitor")
    yield from check_phone(matter.phone)
    for name in ("region_name", "unit"):
        yield from check_length(getattr(matter, name), LINE_LIMIT, field=name)
    yield from check_length(matter.reply, ANSWER_LIMIT, field="reply")
    if matter.state in OPEN_STATES:
        yield Problem("state", LedgerProblem.STILL_OPEN)
    if matter.demand_type is DemandType.REPORT:
        # Its words are sealed as they are typed; those of a file would stand open.
        yield Problem("demand_type", LedgerProblem.REPORT_AT_COUNTER)
    yield from _day_problems(matter, now)


def _day_problems(matter: FiledMatter, now: datetime) -> Iterator[Problem]:
    if matter.received_at is None:
        yield Problem("received_at", LedgerProblem.RECEIVED_MISSING)
    for name in ("received_at", "replied_at", "closed_at"):
        at: datetime | None = getattr(matter, name)
        if at is not None and at > now:
            yield Problem(name, LedgerProblem.LATER_THAN_NOW)
        elif at is not None and matter.received_at is not None and at < matter.received_at:
            yield Problem(name, LedgerProblem.BEFORE_RECEIVED)


def _matter_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    matter = {name: given[name] for name in _OF_NEW_MATTER}
    yield from check_matter(NewMatter(**matter, next_step=NextStep.RECORD))
    yield from check_length(given["proposed_handling"], NOTE_LIMIT, field="proposed_handling")
    if len(given["external_number"]) > EXTERNAL_LIMIT:
        yield Problem("external_number", LedgerProblem.EXTERNAL_LONG, {"limit": EXTERNAL_LIMIT})


def _stopping(problems: tuple[Problem, ...] | list[Problem]) -> bool:
    return any(not one.warns for one in problems)
