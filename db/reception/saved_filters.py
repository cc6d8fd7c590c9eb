"""Filters that people keep under a name: each person sees their own."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, NotFound, Outdated
from db.kernel.ids import FilterId
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.rules import clean_line
from db.reception.filter_contracts import RenameFilter, SavedFilter, SaveFilter
from db.reception.filter_records import FilterRow
from db.reception.filter_rules import check_name, check_saving, read, written
from db.storage.unit_of_work import UnitOfWork


class SavedFilters:
    """The filters of whoever asks."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def all(self, actor: Actor) -> tuple[SavedFilter, ...]:
        """Return a person's filters by name; those of a newer version are left out."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            kept = (_shown(row) for row in _rows(session, actor))
            return tuple(one for one in kept if one is not None)

    def save(self, actor: Actor, command: SaveFilter) -> Saved[SavedFilter]:
        """Keep a filter under a name of its own; raises InvalidInput. A retry with the same id changes nothing."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.writing(actor, Action.FILTER_SAVED) as work:
            row = work.session.get(FilterRow, command.filter)
            if row is None:
                taken = [one.name for one in _rows(work.session, actor)]
                _refuse(check_saving(command.name, command.wanted, taken=taken))
                row = FilterRow(
                    id=command.filter, owner=actor.user, name=clean_line(command.name),
                    content=written(command.wanted), removed=False,
                )  # fmt: skip
                work.session.add(row)
            return work.saved(_whole(work.session, row))

    def rename(self, actor: Actor, command: RenameFilter) -> Saved[SavedFilter]:
        """Give a filter another name; raises InvalidInput, NotFound, Outdated."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.writing(actor, Action.FILTER_RENAMED) as work:
            row = _own_row(work.session, actor, command.filter)
            if row.revision != command.revision:
                raise Outdated(Kind.FILTER, row.id)
            others = [one.name for one in _rows(work.session, actor) if one.id != row.id]
            _refuse(check_name(command.name, taken=others))
            row.name = clean_line(command.name)
            return work.saved(_whole(work.session, row))

    def remove(self, actor: Actor, filter_id: FilterId) -> Saved[FilterId]:
        """Take a filter out of the list; raises NotFound. The journal keeps that it was there."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.writing(actor, Action.FILTER_REMOVED) as work:
            _own_row(work.session, actor, filter_id).removed = True
            return work.saved(filter_id)

    def restore(self, actor: Actor, filter_id: FilterId) -> Saved[SavedFilter]:
        """Bring a removed filter back, as undoing does; raises InvalidInput, NotFound."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.writing(actor, Action.FILTER_SAVED) as work:
            row = _own_row(work.session, actor, filter_id)
            others = [one.name for one in _rows(work.session, actor) if one.id != row.id]
            _refuse(check_name(row.name, taken=others))
            row.removed = False
            return work.saved(_whole(work.session, row))


def _rows(session: Session, actor: Actor) -> Sequence[FilterRow]:
    mine = (FilterRow.owner == actor.user, FilterRow.removed.is_(False))
    return session.scalars(select(FilterRow).where(*mine).order_by(FilterRow.name)).all()


def _own_row(session: Session, actor: Actor, filter_id: UUID) -> FilterRow:
    row = session.get(FilterRow, filter_id)
    if row is None or row.owner != actor.user:
        raise NotFound(Kind.FILTER, filter_id)
    return row


def _whole(session: Session, row: FilterRow) -> SavedFilter:
    session.flush()
    shown = _shown(row)
    if shown is None:
        raise NotFound(Kind.FILTER, row.id)
    return shown


def _shown(row: FilterRow) -> SavedFilter | None:
    wanted = read(row.content)
    return SavedFilter(FilterId(row.id), row.revision, row.name, wanted) if wanted else None


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise InvalidInput(problems)
