"""A stranger adds nothing to a station's day of inspections: no answer, no signature, no sheet, no finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from db.evaluation.contracts import SheetState, SheetView, SignatureForm, SignerRole
from db.evaluation.records import (
    EvaluationAnswerRow,
    EvaluationFindingRow,
    EvaluationSheetRow,
    SheetSignatureRow,
)
from db.journal.recorded import Recorded
from db.templates.records import FormTemplateRow
from db.templates.rules import content_of, digest_of
from tests.db.bundle.desks import Ground
from tests.db.bundle.test_branch_naming import carry
from tests.db.bundle.test_passing import Desks, unasked
from tests.db.bundle.test_trespass import NEVER, NOT_OURS, TAKEN, put, seen_by
from tests.db.evaluation.desks import Desk as Evaluations
from tests.forms import changed

DAY = date(2026, 3, 18)
FORM = changed(version=2)
FORGED: Mapping[str, Callable[[SheetView, UUID], Recorded]] = {
    "an answer": lambda of, _: EvaluationAnswerRow(
        id=UUID(int=71), sheet=of.line.id, item="uniform", choice="d", note="伪造"
    ),
    "a signature": lambda of, _: SheetSignatureRow(
        id=UUID(int=72), sheet=of.line.id, role=SignerRole.DEPUTY, form=SignatureForm.STROKES,
        name="祝云舟", strokes=b"1", digest=of.digest, signed_at=NEVER, voided=False,
    ),
    "a correction": lambda of, meeting: EvaluationSheetRow(
        id=UUID(int=73), session=meeting, deputy=of.line.deputy, firm=of.line.firm,
        department=of.line.department, serial=1, form=of.form.digest, seed=UUID(int=9),
        state=SheetState.LOCKED, locked_at=NEVER, refusal="", version=2, corrects=of.line.id,
        reason="伪造", inspection_code="", comment="", opinion="",
    ),
    "a finding": lambda of, meeting: EvaluationFindingRow(
        id=UUID(int=74), sheet=of.line.id, session=meeting, department=of.line.department,
        item="uniform", description="伪造", found_on=DAY, due_on=DAY,
    ),
}  # fmt: skip


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own, which forges here."""
    with ground.desks(tmp_path / "desks") as opened:
        unasked(opened[3])
        yield opened


@pytest.mark.parametrize("what", FORGED)
def test_a_stranger_adds_nothing_to_a_sheet(desks: Desks, tmp_path: Path, what: str) -> None:
    district, station, _, house = desks
    evaluations = Evaluations(station.station, station.clock)
    found = evaluations.plan()
    assert carry(station, district, tmp_path) is TAKEN
    row = FORGED[what](evaluations.view(found.sheets[0]), found.line.id)
    record = put(house, row)
    assert carry(house, district, tmp_path) is NOT_OURS
    assert not seen_by(district, type(row), record)


def test_a_form_of_the_district_is_known_at_a_station_and_nobody_issues_one_in_its_name(
    desks: Desks, tmp_path: Path
) -> None:
    district, _, _, house = desks
    issued = district.workspace.evaluation.forms.issue(district.station.actor, FORM).value
    assert carry(district, house, tmp_path) is TAKEN
    known = house.workspace.evaluation.forms.version(issued.digest)
    assert (known.template, known.station) == (FORM, issued.station)
    content = content_of(changed(version=3))
    assert issued.station is not None
    record = put(house, FormTemplateRow(
        id=UUID(int=75), station=issued.station, code=FORM.code, version=3,
        digest=digest_of(content), content=content.decode(), issued_at=NEVER, retired_at=None,
    ))  # fmt: skip
    assert carry(house, district, tmp_path) is NOT_OURS
    assert not seen_by(district, FormTemplateRow, record)
