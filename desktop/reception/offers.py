"""Which papers a matter has come to: offered behind its printer button, in its row's menu, and after a step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from db.reception.codes import MatterState, Step
from db.reception.contracts import MatterDetail, MatterLine
from db.reception.handling import UrgeForm
from db.reception.paper_contracts import PaperKind

_ALWAYS = (PaperKind.RECEIPT_A4, PaperKind.RECEIPT_80, PaperKind.REGISTRATION_FORM)

_AFTER: Mapping[Step | None, PaperKind] = MappingProxyType({
    Step.ASSIGN: PaperKind.ASSIGNMENT_SLIP, Step.TRANSFER: PaperKind.ASSIGNMENT_SLIP,
    Step.ESCALATE: PaperKind.ASSIGNMENT_SLIP, Step.REPLY: PaperKind.REPLY_LETTER,
    Step.ANSWER_ON_SITE: PaperKind.REPLY_LETTER, Step.FEED_BACK: PaperKind.INQUIRY_FORM,
    Step.CLOSE: PaperKind.CASE_FILE, Step.ARCHIVE: PaperKind.CASE_FILE,
})  # fmt: skip


def papers_of(detail: MatterDetail) -> tuple[PaperKind, ...]:
    """Return the papers of a matter in the order of its course."""
    return (*_ALWAYS, *_of_course(detail), PaperKind.CASE_FILE)


def papers_of_line(line: MatterLine) -> tuple[PaperKind, ...]:
    """Return the papers that a matter in a list has for certain."""
    slip = (PaperKind.ASSIGNMENT_SLIP,) if line.unit else ()
    return (*_ALWAYS, *slip, PaperKind.CASE_FILE)


def paper_after(step: Step | None, detail: MatterDetail) -> PaperKind | None:
    """Return the paper that a step makes, None where it makes none."""
    if step is Step.URGE:
        return _slip_of(detail)
    if step is Step.CLOSE and detail.line.state is MatterState.TRACKING:
        # A promise is still to be kept: the file is not complete yet.
        return None
    kind = _AFTER.get(step)
    return kind if kind in papers_of(detail) else None


def _of_course(detail: MatterDetail) -> Iterator[PaperKind]:
    course = detail.course
    live = course is not None and any(one.returned_at is None for one in course.slips)
    if live and detail.line.unit:
        yield PaperKind.ASSIGNMENT_SLIP
    yield from _urges(detail)
    if detail.reply:
        yield PaperKind.REPLY_LETTER
        yield PaperKind.INQUIRY_FORM


def _urges(detail: MatterDetail) -> Iterator[PaperKind]:
    """Yield the slip of the highest rung first."""
    made = {_slip_by(form) for form in _forms(detail)}
    yield from (one for one in (PaperKind.SUPERVISION_SLIP, PaperKind.URGE_SLIP) if one in made)


def _slip_of(detail: MatterDetail) -> PaperKind | None:
    """Return the slip of the urge just made: a further round begins on the lowest rung again."""
    return next(map(_slip_by, reversed(_forms(detail))), None)


def _forms(detail: MatterDetail) -> tuple[UrgeForm, ...]:
    return detail.course.urge_forms if detail.course else ()


def _slip_by(form: UrgeForm) -> PaperKind:
    is_supervised = form is UrgeForm.SUPERVISION
    return PaperKind.SUPERVISION_SLIP if is_supervised else PaperKind.URGE_SLIP
