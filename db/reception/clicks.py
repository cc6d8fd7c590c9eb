"""One click of the loop, and the steps that need nothing but the click itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.kernel.actor import Actor
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem
from db.reception import handling_rules as rules
from db.reception import merging
from db.reception.codes import MatterState, Step
from db.reception.handling import (
    CONVERSIONS,
    ArchiveMatter,
    DeclineMatter,
    SignFor,
    TellDeputy,
    UnmergeMatter,
)
from db.reception.records import AssignmentRow, LinkRow, MatterRow, RevisitRow
from db.reception.replies import latest_reply, untold_deputy
from db.reception.rules import ReceptionProblem, blocking
from db.reception.slips import end_slips, slip_of, unsigned_slips


class Click(NamedTuple):
    """What a step function needs: the open session, the matter, who clicks, and when."""

    session: Session
    row: MatterRow
    actor: Actor
    now: datetime
    """Never of a day before the newest entry, though the clock was set back."""
    shown_on: date
    """The day that the clock shows, which is the day of a signature."""

    @property
    def today(self) -> date:
        """The civil day of the click."""
        return local_date(self.now)


def decline(click: Click, command: DeclineMatter) -> Step:
    """Refuse a matter, with the reason and where the person was guided; raises InvalidInput once it was answered."""
    if latest_reply(click.session, click.row.id) is not None:
        raise InvalidInput([Problem("state", ReceptionProblem.ANSWERED_BEFORE)])
    click.row.decline_reason, click.row.guided_to = command.reason, command.guided_to
    end(click, command.guided_to)
    return Step.DECLINE


def end(click: Click, reason: str) -> None:
    """Let a matter end without a reply: nobody has to handle it, and what waited for it goes on."""
    click.row.closed_at = click.now
    end_conversion(click, reason)
    end_slips(click.session, click.row.id, click.now)
    merging.take_all_out(click.session, click.row.id, reason, click.now)


def sign(click: Click, command: SignFor) -> Step:
    """Write that a unit signed for its slip; raises InvalidInput for a day that cannot be."""
    slip = unsigned(click, command.unit)
    signed_on = command.signed_on or click.shown_on
    refuse(rules.check_signing(signed_on, local_date(slip.assigned_at), click.shown_on))
    slip.signed_on, slip.signed_by = signed_on, command.signed_by
    return Step.SIGN


def unsigned(click: Click, unit: UUID | None) -> AssignmentRow:
    """Return the slip that a unit signs or returns; both are done once, and of several units one is named."""
    left = unsigned_slips(click.session, click.row.id)
    if unit is None and len(left) > 1:
        raise InvalidInput([Problem("unit", ReceptionProblem.UNIT_UNNAMED)])
    is_plain = unit is None and len(left) == 1
    slip = left[0] if is_plain else slip_of(click.session, click.row.id, unit)
    if slip is None:
        raise InvalidInput([Problem("unit", ReceptionProblem.SLIP_UNKNOWN)])
    if slip.signed_on is not None:
        raise InvalidInput([Problem("unit", ReceptionProblem.SLIP_SIGNED)])
    return slip


def archive(click: Click, _command: ArchiveMatter) -> Step:
    """Put a matter that has ended into the year's archive; a major one that was answered is looked at again first."""
    is_untold = untold_deputy(click.session, click.row) is not None
    refuse(rules.check_deputy(is_untold=is_untold))
    refuse(rules.check_archiving(click.row.state, click.row.scale, is_seen=is_revisited(click)))
    click.row.left_state = click.row.state.value
    return Step.ARCHIVE


def is_revisited(click: Click) -> bool:
    """Tell whether an answered matter was looked at again since it was closed; no other one has to be."""
    row = click.row
    if row.replied_at is None or row.closed_at is None:
        return True
    seen = (RevisitRow.matter == row.id, RevisitRow.revisited_at >= row.closed_at)
    return click.session.scalar(select(RevisitRow.id).where(*seen).limit(1)) is not None


def tell_deputy(click: Click, _command: TellDeputy) -> Step:
    """Write that the deputies who received were told as well; raises InvalidInput where nobody is left to be told."""
    told = untold_deputy(click.session, click.row)
    if told is None:
        raise InvalidInput([Problem("", ReceptionProblem.DEPUTY_TOLD_BEFORE)])
    told.deputy_told = True
    return Step.TELL_DEPUTY


def unmerge(click: Click, command: UnmergeMatter) -> Step:
    """Let a merged matter go on by itself."""
    merging.take_out(click.session, click.row, command.reason, click.now)
    return Step.UNMERGE


def end_conversion(click: Click, reason: str) -> None:
    """End the link to what a matter was turned into by mistake."""
    query = select(LinkRow).where(
        LinkRow.matter == click.row.id,
        LinkRow.type.in_(CONVERSIONS),
        LinkRow.ended_at.is_(None),
    )
    if click.row.state is MatterState.CONVERTED:
        for link in click.session.scalars(query):
            link.ended_at, link.end_reason = click.now, reason


def refuse(problems: tuple[Problem, ...]) -> None:
    """Raise InvalidInput with the problems that stop a click."""
    stopping = blocking(problems)
    if stopping:
        raise InvalidInput(stopping)
