"""The reply templates of this station: the shipped ones, what it changed of them, and its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import CannotOpen, InvalidInput, NotFound, Outdated, TroubleCode
from db.kernel.ids import new_id
from db.kernel.json import Undecodable, decode
from db.kernel.kinds import Action, Kind, Saved
from db.reception.codes import ResultClass
from db.reception.reply_records import ReplyTemplateRow
from db.reception.template_rules import (
    ReplyTemplate,
    check_name,
    check_template,
    tidy_template,
)
from db.storage.unit_of_work import UnitOfWork


class ShippedTemplate(msgspec.Struct, frozen=True):
    """A template as the file has it."""

    key: str
    name: str
    text: str
    category: str = ""
    result: ResultClass | None = None


class TemplateFile(msgspec.Struct, frozen=True):
    """The content of ``resources/templates/replies.json``."""

    templates: tuple[ShippedTemplate, ...]


class ReplyTemplates:
    """Reads, keeps and retires templates."""

    def __init__(self, work: UnitOfWork, shipped: Path, *, clock: Clock) -> None:
        self._work = work
        self._shipped = shipped
        self._clock = clock

    def every(self) -> tuple[ReplyTemplate, ...]:
        """Return every template in force, the shipped ones first; raises CannotOpen."""
        with self._work.reading() as session:
            return tuple(self._every(session))

    def keep(self, actor: Actor, template: ReplyTemplate) -> Saved[tuple[ReplyTemplate, ...]]:
        """Add a template or change one; raises InvalidInput, NotPermitted, NotFound, Outdated."""
        check_permitted(actor, Permission.DECIDE_MATTERS)
        template = tidy_template(template)
        if problems := check_template(template):
            raise InvalidInput(problems)
        with self._work.writing(actor, Action.TEMPLATE_KEPT) as work:
            if problems := check_name(template, self._every(work.session)):
                raise InvalidInput(problems)
            self._write(work.session, template)
            work.session.flush()
            return work.saved(tuple(self._every(work.session)))

    def retire(self, actor: Actor, template: ReplyTemplate) -> Saved[tuple[ReplyTemplate, ...]]:
        """Offer a template no longer; it stays readable in the journal."""
        check_permitted(actor, Permission.DECIDE_MATTERS)
        with self._work.writing(actor, Action.TEMPLATE_RETIRED) as work:
            self._write(work.session, template).retired_at = self._clock.now()
            work.session.flush()
            return work.saved(tuple(self._every(work.session)))

    def bring_back(self, actor: Actor, template: ReplyTemplate) -> Saved[tuple[ReplyTemplate, ...]]:
        """Offer a retired template again, in its place; raises NotFound, NotPermitted."""
        check_permitted(actor, Permission.DECIDE_MATTERS)
        with self._work.writing(actor, Action.TEMPLATE_KEPT) as work:
            self._retired(work.session, template).retired_at = None
            work.session.flush()
            return work.saved(tuple(self._every(work.session)))

    def _retired(self, session: Session, template: ReplyTemplate) -> ReplyTemplateRow:
        """Return the row of a template; a shipped one had none before it was retired."""
        one = ReplyTemplateRow
        same = one.shipped == template.shipped if template.shipped else one.id == template.id
        row = session.scalars(select(one).where(same).limit(1)).first()
        if row is None:
            raise NotFound(Kind.REPLY_TEMPLATE, template.id)
        return row

    def _write(self, session: Session, template: ReplyTemplate) -> ReplyTemplateRow:
        row = self._row(session, template)
        row.name, row.text = template.name, template.text
        row.category, row.result = template.category, template.result
        return row

    def _row(self, session: Session, template: ReplyTemplate) -> ReplyTemplateRow:
        """Return the row to write: the one that was seen, or a new one."""
        if template.id is None:
            return self._new_row(session, template)
        row = session.get(ReplyTemplateRow, template.id)
        if row is None:
            raise NotFound(Kind.REPLY_TEMPLATE, template.id)
        if row.revision != template.revision or row.retired_at is not None:
            raise Outdated(Kind.REPLY_TEMPLATE, row.id)
        return row

    def _new_row(self, session: Session, template: ReplyTemplate) -> ReplyTemplateRow:
        """Return a new row; a shipped template that somebody changed meanwhile has one already."""
        own = select(ReplyTemplateRow).where(ReplyTemplateRow.shipped == template.shipped)
        other = session.scalars(own.limit(1)).first() if template.shipped else None
        if other is not None:
            raise Outdated(Kind.REPLY_TEMPLATE, other.id)
        row = ReplyTemplateRow(
            id=new_id(self._clock), shipped=template.shipped, name=template.name,
            text=template.text, category=template.category, result=template.result,
        )  # fmt: skip
        session.add(row)
        return row

    def _every(self, session: Session) -> Iterator[ReplyTemplate]:
        rows = session.scalars(select(ReplyTemplateRow).order_by(ReplyTemplateRow.id)).all()
        changed = {row.shipped: row for row in rows if row.shipped}
        for one in _read(self._shipped):
            row = changed.get(one.key)
            if row is None:
                yield ReplyTemplate(one.name, one.text, one.category, one.result, shipped=one.key)
            elif row.retired_at is None:
                yield _template(row)
        yield from (_template(row) for row in rows if not row.shipped and row.retired_at is None)


@lru_cache(maxsize=1)
def _read(path: Path) -> tuple[ShippedTemplate, ...]:
    """Return the shipped templates; raises CannotOpen naming the file."""
    try:
        return decode(path.read_bytes(), TemplateFile).templates
    except (OSError, Undecodable) as error:
        raise CannotOpen(TroubleCode.DAMAGED, file=path.name) from error


def _template(row: ReplyTemplateRow) -> ReplyTemplate:
    return ReplyTemplate(
        row.name, row.text, row.category, row.result, row.id, row.revision, row.shipped
    )
