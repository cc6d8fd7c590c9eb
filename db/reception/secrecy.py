"""What a visitor wishes kept out of the records: sealed identities, sealed reports, anonymous visits."""

from __future__ import annotations

import base64
import hmac
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from db.accounts.seals import Seals
from db.kernel.actor import Actor
from db.kernel.ids import VisitId, unlinked
from db.people.contracts import Gender
from db.reception.codes import DemandType, VisitorKind
from db.reception.contracts import NewMatter, RegisterVisit, Visitor
from db.reception.records import MatterRow, VisitRow
from db.reception.sealed import SealedReport

_CODE_BYTES = 10
"""80 bits, sixteen characters on paper (R-54)."""

_UNNAMED = "某"
"""Begins what is said instead of a name, as in 某先生."""

_ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
_TEXTS = ("title", "statement", "summary", "place", "answer")


class Secrecy:
    """Seals and blanks; ``keys`` gives the station's keys for a purpose, the present one first."""

    def __init__(self, seals: Seals, keys: Callable[[str], tuple[bytes, ...]]) -> None:
        self._seals = seals
        self._ids, self._codes = keys("anonymous-id")[0], keys("receipt-code")

    def unlinked(self, made: UUID) -> UUID:
        """Return an id that tells no time and leads to the same place on a retry."""
        return unlinked(UUID(bytes=hmac.digest(self._ids, made.bytes, "sha256")[:16]))

    def code_of(self, made: UUID) -> str:
        """Return the receipt code of a visit by the id its form was given, which is kept nowhere."""
        raw = hmac.digest(self._codes[0], b"code" + made.bytes, "sha256")[:_CODE_BYTES]
        letters = base64.b32encode(raw).decode()
        return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))

    def marks_of(self, code: str) -> tuple[bytes, ...]:
        """Return the keyed hashes under which a code may be kept, that of today first."""
        said = b"mark" + plain_code(code).encode()
        return tuple(hmac.digest(key, said, "sha256") for key in self._codes)

    def known_as(self, command: RegisterVisit) -> VisitId:
        """Return the id under which a visit is stored."""
        if is_anonymous(command.visitor):
            return VisitId(self.unlinked(command.visit))
        return command.visit

    def seal_visitor(
        self, session: Session, visitor: Visitor, record: UUID
    ) -> tuple[Visitor, bytes | None]:
        """Return what may stand in the open of a visitor, and the rest sealed."""
        if is_anonymous(visitor):
            return unnamed(visitor), None
        if not visitor.confidential:
            return visitor, None
        sealed = self._seals.seal(session, msgspec.json.encode(visitor), record)
        shown = Visitor(
            visitor.kind, region_name=visitor.region_name, region_code=visitor.region_code,
            count=visitor.count, confidential=True,
        )  # fmt: skip
        return shown, sealed

    def seal_matter(
        self, session: Session, matter: NewMatter, record: UUID
    ) -> tuple[NewMatter, bytes | None]:
        """Return a matter as it may stand in the open; of a report no word does."""
        if matter.demand_type is not DemandType.REPORT:
            return matter, None
        report = SealedReport(*(getattr(matter, name) for name in _TEXTS))
        sealed = self._seals.seal(session, msgspec.json.encode(report), record)
        shown = replace(matter, title="", statement="", summary="", place="", answer="")
        return shown, sealed

    def seal_row(self, session: Session, row: MatterRow) -> None:
        """Seal the words of a matter that turned out to be a report."""
        report = SealedReport(*(getattr(row, name) for name in _TEXTS))
        row.sealed = self._seals.seal(session, msgspec.json.encode(report), row.id)
        for name in _TEXTS:
            setattr(row, name, "")

    def open_visitor(self, session: Session, actor: Actor, row: VisitRow) -> Visitor:
        """Return who a confidential visitor was; raises NotPermitted."""
        raw = self._seals.open(session, actor, row.sealed or b"", row.id)
        return msgspec.json.decode(raw, type=Visitor)

    def open_report(self, session: Session, actor: Actor, row: MatterRow) -> SealedReport:
        """Return what a report says; raises NotPermitted."""
        raw = self._seals.open(session, actor, row.sealed or b"", row.id)
        return msgspec.json.decode(raw, type=SealedReport)


def is_anonymous(visitor: Visitor) -> bool:
    """Tell whether nothing may lead to the visitor."""
    return visitor.kind is VisitorKind.ANONYMOUS


def is_unlinked(session: Session, row: MatterRow) -> bool:
    """Tell whether a matter came from an anonymous visitor, so that no hour may be told of its receipt."""
    return session.get_one(VisitRow, row.visit).receipt_mark is not None


def unnamed(visitor: Visitor) -> Visitor:
    """Return an anonymous visitor with what tells of nobody: the place, how many came, 某先生."""
    name = visitor.name if visitor.name.startswith(_UNNAMED) else ""
    return Visitor(
        VisitorKind.ANONYMOUS, name=name, region_code=visitor.region_code,
        region_name=visitor.region_name, count=visitor.count, gender=Gender.UNKNOWN,
    )  # fmt: skip


def plain_code(typed: str) -> str:
    """Return a receipt code without signs and blanks, misread figures put right; empty when it is none."""
    wide = unicodedata.normalize("NFKC", typed).upper()
    letters = "".join(one for one in wide if one.isalnum())
    letters = letters.translate(str.maketrans("018", "OIB"))
    is_code = len(letters) == 16 and letters.isascii() and set(letters) <= _ALPHABET
    return letters if is_code else ""
