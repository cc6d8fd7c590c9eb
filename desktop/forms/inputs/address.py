"""The address: whole while it is typed, down to the street once the field is left."""

from __future__ import annotations

from db.people.rules import clean_line, mask_address
from desktop.forms.inputs.masked import MaskedLine


class AddressLine(MaskedLine):
    """Where somebody lives; others at the counter read no more than the street."""

    def __init__(self) -> None:
        super().__init__(clean_line, mask_address)
        self.name_eye(self.tr("Show the address for ten seconds"))
