"""How names stand on a public screen."""

from __future__ import annotations

from db.events.contracts import InvitationLine
from db.people.rules import mask_name


def shown_name(line: InvitationLine, *, hides: bool) -> str:
    """Return a name in full, or the surname alone at an event that is sensitive."""
    return mask_name(line.name) if hides else line.name
