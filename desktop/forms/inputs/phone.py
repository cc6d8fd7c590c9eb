"""The phone number: digits while it is typed, masked once the field is left."""

from __future__ import annotations

from db.people.rules import normal_phone
from desktop.forms.inputs.masked import SHOWN_FOR, MaskedLine
from desktop.wording import formats

__all__ = ["SHOWN_FOR", "PhoneLine"]


class PhoneLine(MaskedLine):
    """A phone number that others at the counter cannot read."""

    def __init__(self) -> None:
        super().__init__(normal_phone, formats.phone)
        self.name_eye(self.tr("Show the phone number for ten seconds"))
