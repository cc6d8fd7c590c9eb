"""The board of results on the scale of the source text: 64 sessions, 427 enterprises, 303 attendances of deputies.

Every sheet is answered, signed twice and locked through the services, as people do. Then the board reads the
period and sums it, a filter of it sums again without a question, and a joint sheet is read. The floor reads the
very rows of sheets and answers bare through the driver and does nothing with them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.ground import CLOCK, Ground, entered, found_in
from benchmarks.measure import Finding, beside, in_turn, median, say, sized, taken, tell, within
from db.evaluation.contracts import (
    AnswerItem,
    NewFirm,
    PlanSession,
    SessionView,
    SheetLine,
    SignerRole,
    SignSheet,
)
from db.evaluation.sums import summed
from db.kernel.ids import OrganizationId, PersonId, new_id
from db.people.contracts import AddPerson, DeputyLevel, PersonKind
from db.stations.contracts import AddOrganization, OrganizationKind
from db.storage.engine import connect

_SESSIONS, _FIRMS, _ATTENDANCES = 64, 427, 303
_FIRST = date(2025, 1, 6)
_ANSWERS_WITHIN = 100
"""Milliseconds after which a person notices that a window does not answer."""
_BARE = (
    "SELECT id, session, firm, department, form, state, corrects FROM evaluation_sheet",
    "SELECT sheet, item, choice FROM evaluation_answer",
)


def main() -> None:
    """Print what the board takes, beside the bare reading of its rows."""
    with tempfile.TemporaryDirectory() as kept:
        found_in(Path(kept))
        with entered(Path(kept)) as ground:
            part = sized(1, 8)
            plans = [*_plans(_SESSIONS // part, _FIRMS // part, _ATTENDANCES // part)]
            sheets = sum(len(firms) * deputies for firms, deputies in plans)
            say(f"{len(plans)} sessions, {sheets} sheets: filling …")
            took = taken(lambda: _filled(ground, plans))
            tell([Finding(f"a sheet scored, signed and locked ({sheets} of them)", took / sheets)])
            tell(_measured(ground, f"{len(plans)} sessions, {sheets} sheets"))


def _plans(sessions: int, firms: int, attendances: int) -> Iterator[tuple[range, int]]:
    """Yield firms and deputies of each session, spread so that they add up to the figures of the source."""
    for at in range(sessions):
        here = range(at * firms // sessions, (at + 1) * firms // sessions)
        deputies = (at + 1) * attendances // sessions - at * attendances // sessions
        yield here, deputies


def _filled(ground: Ground, plans: list[tuple[range, int]]) -> None:
    service, actor = ground.workspace.evaluation, ground.actor
    form = next(one for one in service.forms.every() if one.template.code == "enforcement")
    most = max(deputies for _, deputies in plans)
    people, unit = [_deputy(ground, at) for at in range(most)], _unit(ground)
    for at, (firms, deputies) in enumerate(plans):
        command = PlanSession(
            new_id(CLOCK), _FIRST + timedelta(days=at * 7), f"第 {at + 1} 次综合查一次", form.digest,
            firms=tuple(NewFirm(f"第{one + 1}号企业") for one in firms),
            departments=(unit,), deputies=tuple(people[:deputies]),
        )  # fmt: skip
        day = service.sessions.plan(actor, command).value
        for number, sheet in enumerate(day.sheets):
            _score(ground, day, sheet, weak=number % 5)
        service.sessions.close(actor, day.line.id)


def _score(ground: Ground, day: SessionView, sheet: SheetLine, *, weak: int) -> None:
    """Answer all items, some of them a step lower, sign and lock."""
    sheets, actor, template = ground.workspace.evaluation.sheets, ground.actor, day.form.template
    for number, item in enumerate(template.items()):
        choices = list(template.choices(item))
        choice = choices[1] if number < weak and len(choices) > 2 else choices[0]
        sheets.answer(actor, AnswerItem(sheet.id, sheet.deputy, item.code, choice, ""))
    digest = sheets.finish(actor, sheet.id, sheet.deputy).value.digest
    for role, name in ((SignerRole.DEPUTY, "祝云舟"), (SignerRole.OFFICER, "顾念慈")):
        signing = SignSheet(
            new_id(CLOCK), sheet.id, role, digest=digest, name=name, strokes=b"\x01\x02\x03"
        )
        sheets.sign(actor, signing)
    sheets.lock(actor, sheet.id)


def _measured(ground: Ground, what: str) -> list[Finding]:
    board, actor = ground.workspace.evaluation.board, ground.actor
    last = _FIRST + timedelta(days=7 * _SESSIONS)
    raw = connect(ground.places.database, ground.key)

    def bare(_number: int) -> None:
        for one in _BARE:
            for _row in raw.execute(one):
                pass

    def counted(_number: int) -> None:
        board.counted(actor, _FIRST, last, "enforcement")

    read, floor = in_turn(sized(9, 3), counted, bare, warm=1)
    raw.close()
    kept = board.counted(actor, _FIRST, last, "enforcement")
    whole, quarter = in_turn(
        sized(9, 3),
        lambda _number: summed(kept, _FIRST, last),
        lambda _number: summed(kept, _FIRST, _FIRST + timedelta(days=90)),
    )
    return [
        beside("reading their rows bare", median(floor), f"the board reads {what}", median(read)),
        within(_ANSWERS_WITHIN, "the board sums all of them", median(whole)),
        within(_ANSWERS_WITHIN, "the board sums a quarter of a year", median(quarter)),
    ]


def _deputy(ground: Ground, at: int) -> PersonId:
    command = AddPerson(
        PersonId(new_id(CLOCK)), kind=PersonKind.DEPUTY, name=f"祝云舟{'甲乙丙丁戊己'[at]}",
        level=DeputyLevel.COUNTY, congress_term="第十七届",
    )  # fmt: skip
    return ground.workspace.people.add(ground.actor, command).value.line.id


def _unit(ground: Ground) -> OrganizationId:
    made = OrganizationId(new_id(CLOCK))
    command = AddOrganization(made, OrganizationKind.GOVERNMENT_DEPT, "区市场监管局")
    return ground.workspace.stations.add_organization(ground.actor, command).value.id


if __name__ == "__main__":
    main()
