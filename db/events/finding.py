"""Who is meant by a scan, a number, the end of a telephone number, letters or a name; asked of one roster alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, String, or_, select, type_coerce
from sqlalchemy.orm import Session

from db.events.codes import SignMethod
from db.events.records import InvitationRow
from db.events.rules import scanned_code
from db.people.rules import clean_name
from db.search.pinyin import asked_letters

MOST_SHOWN = 8
"""Among so many somebody can choose with one digit."""
LEAST_LETTERS = 2
_PHONE_TAIL = 4
_I = InvitationRow
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, and as what it is looked for."""

    method: SignMethod
    text: str


def asked(typed: str) -> Asked | None:
    """Return as what typed words are looked for; None for too little of anything."""
    text = clean_name(typed.translate(_WIDE))
    digits = "".join(text.split())
    if code := scanned_code(digits):
        return Asked(SignMethod.SCAN, code)
    if digits.isascii() and digits.isdigit():
        tail = len(digits) >= _PHONE_TAIL
        return Asked(SignMethod.PHONE_TAIL if tail else SignMethod.NUMBER, digits)
    letters = asked_letters(text)
    if text.isascii():
        return Asked(SignMethod.INITIALS, letters) if len(letters) >= LEAST_LETTERS else None
    return Asked(SignMethod.NAME, text)


def found(
    session: Session, event: UUID, said: Asked, most: int = MOST_SHOWN + 1
) -> Sequence[InvitationRow]:
    """Return who is meant, in the order of the roster, ``most`` of them at the most."""
    query = select(_I).where(_I.event == event, _I.withdrawn_at.is_(None), _is_meant(said))
    return session.scalars(query.order_by(_I.serial, _I.id).limit(most)).all()


def of_code(session: Session, code: str) -> InvitationRow | None:
    """Return whose badge it is, at whatever event."""
    return session.scalars(select(_I).where(_I.code == code)).first()


def _is_meant(said: Asked) -> ColumnElement[bool]:
    if said.method is SignMethod.SCAN:
        return _I.code == said.text
    if said.method is SignMethod.NUMBER:
        return _I.serial == int(said.text)
    if said.method is SignMethod.PHONE_TAIL:
        ends = _I.phone.endswith(said.text, autoescape=True)
        # Four digits of a telephone begin with any digit, a number in a roster with none that is zero.
        short = len(said.text) <= 5 and not said.text.startswith("0")
        return or_(ends, _I.serial == int(said.text)) if short else ends
    if said.method is SignMethod.INITIALS:
        # Asked as the text that it is: the type would take a question for codes and part it.
        spelt = type_coerce(_I.readings, String)
        begins = spelt.startswith(said.text, autoescape=True)
        return or_(begins, spelt.contains(f" {said.text}", autoescape=True))
    return _I.name.contains(said.text, autoescape=True)
