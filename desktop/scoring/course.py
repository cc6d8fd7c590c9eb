"""What a sheet waits for on its way to the lock, told from what stands in it."""

from __future__ import annotations

from enum import StrEnum

from db.evaluation.contracts import SheetState, SheetView, SignerRole
from db.evaluation.scoring import Reckoning


class Wait(StrEnum):
    """What has to happen next."""

    ANSWERS = "answers"
    """Answers, notes or photos are missing."""
    DEPUTY = "deputy"
    OFFICER = "officer"
    HANDING_IN = "handing_in"
    NOTHING = "nothing"
    """It is locked."""


def waits_for(view: SheetView, found: Reckoning) -> Wait:
    """Return what a sheet waits for; a signature counts only where it stands for what is there now."""
    state = view.line.state
    if state in (SheetState.LOCKED, SheetState.SUMMARISED):
        return Wait.NOTHING
    if found.lacking:
        return Wait.ANSWERS
    signed = {one.role for one in view.signatures if one.holds}
    if SignerRole.DEPUTY not in signed:
        return Wait.DEPUTY
    officer = state is SheetState.OFFICER_SIGNED and SignerRole.OFFICER in signed
    is_settled = officer or state is SheetState.OFFICER_REFUSED
    return Wait.HANDING_IN if is_settled else Wait.OFFICER
