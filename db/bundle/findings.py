"""What merging lets in and people have to look at: the same number twice is shown, never refused (decision 0008)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.ids import MatterId
from db.reception.records import MatterRow
from db.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class DuplicateNumber:
    """A number that several matters have: two counters were set up alike, or one was copied."""

    number: str
    matters: tuple[MatterId, ...]


def duplicate_numbers(work: UnitOfWork, actor: Actor) -> tuple[DuplicateNumber, ...]:
    """Return every machine number that more than one matter has, of those that the actor may see."""
    check_permitted(actor, Permission.SEE_MATTERS)
    twice = (
        select(MatterRow.machine_number)
        .where(MatterRow.machine_number != "")
        .group_by(MatterRow.machine_number)
        .having(func.count() > 1)
    )
    query = select(MatterRow.machine_number, MatterRow.id).where(
        MatterRow.machine_number.in_(twice)
    )
    found: dict[str, list[MatterId]] = {}
    with work.reading(actor) as session:
        for number, matter in session.execute(
            query.order_by(MatterRow.machine_number, MatterRow.id)
        ):
            found.setdefault(number, []).append(MatterId(matter))
    return tuple(DuplicateNumber(number, tuple(many)) for number, many in found.items())
