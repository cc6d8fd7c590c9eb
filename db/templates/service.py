"""The forms of this station: those that came with the program, those it issued, and those of others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import CannotOpen, InvalidInput, NotFound, TroubleCode
from db.kernel.ids import new_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork
from db.templates.contracts import Template, TemplateVersion
from db.templates.records import FormTemplateRow
from db.templates.rules import (
    FormProblem,
    check_template,
    content_of,
    digest_of,
    read_template,
    tidied,
)


class FormTemplates:
    """Reads, issues and retires versions of forms."""

    def __init__(self, work: UnitOfWork, shipped: Path, *, clock: Clock) -> None:
        self._work = work
        self._shipped = shipped
        self._clock = clock

    def every(self) -> tuple[TemplateVersion, ...]:
        """Return every version that is known, by code, the newest first; raises CannotOpen."""
        with self._work.reading() as session:
            return tuple(sorted(self._every(session).values(), key=_order))

    def version(self, digest: str) -> TemplateVersion:
        """Return the version of a digest, retired or not; raises NotFound."""
        with self._work.reading() as session:
            return self.found(session, digest)

    def issue(self, actor: Actor, template: Template) -> Saved[TemplateVersion]:
        """Keep a version, for this station and everybody it exchanges with; the same one again changes nothing.

        Raises InvalidInput for a form that is none, and for a number that another content has here.
        """
        check_permitted(actor, Permission.KEEP_TEMPLATES)
        if problems := check_template(template):
            raise InvalidInput(problems)
        with self._work.writing(actor, Action.FORM_ISSUED) as work:
            digest = digest_of(content_of(template))
            if self._is_taken(work.session, template, digest):
                raise InvalidInput([_taken(template)])
            self.keep(work.session, digest, template)
            return work.saved(self.found(work.session, digest))

    def retire(self, actor: Actor, digest: str) -> Saved[TemplateVersion]:
        """Offer a version no longer; sheets that were filled with it keep it. Raises NotFound."""
        check_permitted(actor, Permission.KEEP_TEMPLATES)
        with self._work.writing(actor, Action.FORM_RETIRED) as work:
            row = self.keep(work.session, digest, self.found(work.session, digest).template)
            row.retired_at = row.retired_at or self._clock.now()
            return work.saved(self.found(work.session, digest))

    def found(self, session: Session, digest: str) -> TemplateVersion:
        """Return a version inside a transaction; raises NotFound."""
        version = self._every(session, digest).get(digest)
        if version is None:
            raise NotFound(Kind.FORM_TEMPLATE, None)
        return version

    def keep(self, session: Session, digest: str, template: Template) -> FormTemplateRow:
        """Return the row of this station for a version, made where there is none: what is used travels with it."""
        session.flush()
        station = the_station(session).id
        own = FormTemplateRow.station == station
        row = session.scalars(
            select(FormTemplateRow).where(FormTemplateRow.digest == digest, own).limit(1)
        ).first()
        if row is None:
            row = FormTemplateRow(
                id=new_id(self._clock), station=station, code=template.code,
                version=template.version, digest=digest, content=content_of(template).decode(),
                issued_at=self._clock.now(), retired_at=None,
            )  # fmt: skip
            session.add(row)
        return row

    def _every(self, session: Session, digest: str = "") -> dict[str, TemplateVersion]:
        """Return versions by digest; of the same one from several the own word counts, then the first."""
        session.flush()
        query = select(FormTemplateRow).order_by(FormTemplateRow.base_hlc, FormTemplateRow.id)
        rows = session.scalars(query.where(FormTemplateRow.digest == digest) if digest else query)
        station = the_station(session).id
        found = {one.digest: one for one in shipped_in(self._shipped)}
        for row in sorted(rows, key=lambda one: one.station == station):
            version = _version(row)
            if version is not None and (row.station == station or row.digest not in found):
                found[row.digest] = version
        return found

    def _is_taken(self, session: Session, template: Template, digest: str) -> bool:
        station = the_station(session).id
        return any(
            one.digest != digest
            and (one.template.code, one.template.version) == (template.code, template.version)
            for one in self._every(session).values()
            if one.station in {None, station}
        )


@lru_cache(maxsize=4)
def shipped_in(folder: Path) -> tuple[TemplateVersion, ...]:
    """Return the versions that came with the program; raises CannotOpen naming the file."""
    return tuple(_shipped(folder))


def _shipped(folder: Path) -> Iterator[TemplateVersion]:
    for path in sorted(folder.glob("*.json")):
        try:
            template = read_template(path.read_bytes())
        except (OSError, InvalidInput) as error:
            raise CannotOpen(TroubleCode.DAMAGED, file=path.name) from error
        yield TemplateVersion(digest_of(content_of(template)), tidied(template))


def _version(row: FormTemplateRow) -> TemplateVersion | None:
    """Return what a row holds; None where it does not hold what its digest names, or nothing that is known here."""
    content = row.content.encode()
    try:
        template = read_template(content) if digest_of(content) == row.digest else None
    except InvalidInput:
        return None
    if template is None or check_template(template):
        return None
    return TemplateVersion(
        row.digest, template, row.station, row.issued_at, retired=row.retired_at is not None
    )


def _taken(template: Template) -> Problem:
    return Problem("version", FormProblem.VERSION_TAKEN, {"number": template.version})


def _order(one: TemplateVersion) -> tuple[str, int, str]:
    return one.template.code, -one.template.version, one.digest
