"""What a batch of urges comes to, said under its form before the click: who gets which slip, who is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput
from db.kernel.ids import MatterId
from db.reception.contracts import MatterLine
from db.reception.course_contracts import UrgeProspect
from db.reception.handling import UrgeForm
from db.reception.paper_contracts import PaperKind
from desktop.reception.batch import Refusal, first_few, sentence
from desktop.wording import formats, words
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
_EACH = QT_TRANSLATE_NOOP("BatchUrging", "{number} is urged at {units}.")
_MORE_EACH = QT_TRANSLATE_NOOP(
    "BatchUrging", "{n} more are urged at other units than the list names."
)
_SKIPPED = QT_TRANSLATE_NOOP(
    "BatchUrging", "{n} units cannot be urged this way now and are skipped:"
)


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
    """Return how many units get what by a form of urging, whom the list does not name, and who gets nothing."""
    known = {one.id: one for one in lines}
    urged = [one for one in prospects if form not in one.refused]
    refused = [one for one in prospects if form in one.refused]
    at_work = {one.matter for one in urged}
    left = [one for one in refused if one.matter not in at_work]
    skipped = [one for one in refused if one.matter in at_work]
    said = [_done(urged, form), *_each(urged, known, today)]
    if left and urged:
        said.append(say(_REFUSED, n=len({one.matter for one in left})))
    said += _reasons(left, known, form, today)
    if skipped:
        said.append(say(_SKIPPED, n=len(skipped)))
    said += _reasons(skipped, known, form, today)
    return "\n".join(said)


def _done(urged: Sequence[UrgeProspect], form: UrgeForm) -> str:
    if not urged:
        return say(_NOBODY)
    units, slip = len({one.unit for one in urged}), _SLIPS.get(form)
    if slip is not None:
        return say(_SENT, slip=words.of(slip), n=len(urged), units=units)
    return say(_CALLED, n=len({one.matter for one in urged}), units=units)


def _each(
    urged: Sequence[UrgeProspect], known: Mapping[MatterId, MatterLine], today: date
) -> list[str]:
    """Return by matter which units are urged, where those are others than the one its row names."""
    said = [
        say(_EACH, number=formats.serial(known[one].number, today), units=formats.listed(units))
        for one, units in _units(urged).items()
        if units != (known[one].unit,)
    ]
    return first_few(said, _MORE_EACH)


def _reasons(
    refused: Sequence[UrgeProspect],
    known: Mapping[MatterId, MatterLine],
    form: UrgeForm,
    today: date,
) -> list[str]:
    """Return why each of these is not urged, by its unit where several have the matter."""
    said = []
    for one in refused:
        unit = one.unit_name if one.is_one_of_several else ""
        refusal = Refusal(known[one.matter], InvalidInput([one.refused[form]]), unit)
        said.append(sentence(refusal, today))
    return first_few(said, _MORE)


def _units(prospects: Sequence[UrgeProspect]) -> dict[MatterId, tuple[str, ...]]:
    found: dict[MatterId, tuple[str, ...]] = {}
    for one in prospects:
        found[one.matter] = (*found.get(one.matter, ()), one.unit_name)
    return found
