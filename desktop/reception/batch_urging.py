"""What a batch of urges comes to, said under its form before the click: who gets which slip, who is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput
from db.reception.contracts import MatterLine, PaperKind
from db.reception.course_contracts import UrgeProspect
from db.reception.handling import UrgeForm
from desktop.reception.batch import TOLD, Refusal, sentence
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.forms.form_dialog import FormDialog
    from desktop.frame.desk import Desk

_SLIPS: Mapping[UrgeForm, PaperKind] = MappingProxyType({
    UrgeForm.PAPER: PaperKind.URGE_SLIP, UrgeForm.SUPERVISION: PaperKind.SUPERVISION_SLIP,
})  # fmt: skip
_CALLED = QT_TRANSLATE_NOOP("BatchUrging", "{n} matters are urged by phone, at {units} units.")
_SENT = QT_TRANSLATE_NOOP("BatchUrging", "{n} of “{slip}” are made out, to {units} units.")
_NOBODY = QT_TRANSLATE_NOOP("BatchUrging", "None of them can be urged this way now.")
_REFUSED = QT_TRANSLATE_NOOP(
    "BatchUrging", "{n} cannot be urged this way and are left as they are:"
)
_MORE = QT_TRANSLATE_NOOP("BatchUrging", "{n} more for reasons of this kind.")


def explain(desk: Desk, dialog: FormDialog, lines: Sequence[MatterLine]) -> None:
    """Let the note of a dialog follow the form of urging that is chosen in it."""

    def follow(prospects: tuple[UrgeProspect, ...]) -> None:
        def tell() -> None:
            form = dialog.form.read()["form"]
            dialog.show_note(told(prospects, lines, form, local_date(desk.clock.now())))

        dialog.form.edited.connect(tell)
        tell()

    work = partial(desk.workspace.handling.prospects, desk.actor, [one.id for one in lines])
    desk.jobs.ask(dialog, work, follow)


def told(
    prospects: Sequence[UrgeProspect], lines: Sequence[MatterLine], form: UrgeForm, today: date
) -> str:
    """Return how many units get what by a form of urging, and which matters do not."""
    known = {one.id: one for one in lines}
    refused = [
        Refusal(known[one.matter], InvalidInput([one.refused[form]]))
        for one in prospects
        if form in one.refused
    ]
    urged = [one for one in prospects if form not in one.refused]
    said = [_done(urged, form)]
    if refused and urged:
        said.append(say(_REFUSED, n=len(refused)))
    said += [sentence(one, today) for one in refused[:TOLD]]
    if len(refused) > TOLD:
        said.append(say(_MORE, n=len(refused) - TOLD))
    return "\n".join(said)


def _done(urged: Sequence[UrgeProspect], form: UrgeForm) -> str:
    if not urged:
        return say(_NOBODY)
    figures = {"n": len(urged), "units": len({one.unit for one in urged})}
    slip = _SLIPS.get(form)
    return say(_SENT, slip=words.of(slip), **figures) if slip else say(_CALLED, **figures)
