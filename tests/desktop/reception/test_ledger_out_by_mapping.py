"""Exporting by a mapping file in the window: the list that is open, masked unless two people agree, and noted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.accounts.rules import Permission
from db.kernel.actor import Role
from desktop.frame.second_person import SecondPersonDialog
from desktop.reception.ledger_out import LedgerOut
from desktop.reception.ledger_sheet import LedgerForm
from desktop.reception.mapping_file import load
from tests import factories
from tests.desktop.people.desks import as_role, desk_of
from tests.fakes.questions import PreparedAnswers
from tests.stations import THEIR_PASSPHRASE, colleague

MASKED = [
    {"name": "no", "field": "number"}, {"name": "who", "field": "visitor"},
    {"name": "phone", "field": "phone"}, {"name": "from", "constant": "联络站"},
]  # fmt: skip
IN_FULL = [*MASKED, {"name": "whole", "field": "phone_full"}]


def mapping_at(folder: Path, columns: list[dict[str, str]]) -> Path:
    path = folder / "a.mapping.json"
    given = {"mapping_file": 1, "platform": "试用平台", "form": "json", "columns": columns}
    path.write_text(json.dumps(given))
    return path


class Answers(PreparedAnswers):
    """One file to read, another one to write."""

    target: Path | None = None

    def save_as(self, name: str, pattern: str = "") -> Path | None:
        self.asked.append(name)
        return self.target


@pytest.fixture
def desk(station, tmp_path, clock):
    made = desk_of(station, tmp_path, clock, questions=Answers())
    made.questions.target = tmp_path / "out.json"
    for _ in range(2):
        made.workspace.reception.register_visit(made.actor, factories.visit(clock))
    return made


@pytest.fixture
def pane(desk, qtbot):
    made = LedgerOut(desk)
    qtbot.addWidget(made)
    desk.notices.place(made, made.messages)
    made.begin(None)
    made.form.input("form").put(LedgerForm.MAPPED)
    return made


def records(path: Path) -> list[dict[str, str]]:
    return json.loads(path.read_bytes())


def test_the_matters_leave_masked_in_the_words_of_the_platform(pane, desk, tmp_path):
    desk.questions.path = mapping_at(tmp_path, MASKED)
    pane.export()
    assert desk.questions.asked == ["选择映射文件", "试用平台 2026-03-18.json"]
    assert max(records(tmp_path / "out.json"), key=lambda one: one["no"]) == {
        "no": "海昌接〔2026〕2号", "who": "沈**", "phone": "199 **** 0001", "from": "联络站",
    }  # fmt: skip


def test_whole_phones_leave_only_when_a_second_person_agrees(pane, desk, station, clock, tmp_path):
    desk.questions.path = mapping_at(tmp_path, IN_FULL)
    pane.export()
    (dialog,) = pane.window().findChildren(SecondPersonDialog)
    assert "试用平台" in dialog.accessibleDescription()
    assert not (tmp_path / "out.json").exists()
    dialog.reject()
    clerk = colleague(station, clock, must_change=False)
    witness = desk.workspace.witnesses.prove(
        desk.actor, Permission.EXPORT_UNMASKED, clerk.user, THEIR_PASSPHRASE
    )
    pane.write_mapped(tmp_path / "out.json", load(desk.questions.path), witness)
    assert [one["whole"] for one in records(tmp_path / "out.json")] == ["19900000001"] * 2


def test_without_a_second_person_what_is_masked_stays_out_whatever_the_file_wants(
    pane, desk, tmp_path
):
    pane.write_mapped(tmp_path / "out.json", load(mapping_at(tmp_path, IN_FULL)))
    assert [one["whole"] for one in records(tmp_path / "out.json")] == ["", ""]


def test_who_may_not_see_whole_phones_is_told_before_anything_is_written(
    station, tmp_path, clock, qtbot
):
    desk = desk_of(as_role(station, Role.LIAISON), tmp_path, clock, questions=Answers())
    desk.questions.path = mapping_at(tmp_path, IN_FULL)
    made = LedgerOut(desk)
    qtbot.addWidget(made)
    desk.notices.place(made, made.messages)
    made.begin(None)
    made.form.input("form").put(LedgerForm.MAPPED)
    made.export()
    assert made.messages.headlines()
    assert len(desk.questions.asked) == 1


def test_a_mapping_file_with_faults_is_told_by_its_name(pane, desk, tmp_path):
    desk.questions.path = mapping_at(tmp_path, [])
    pane.export()
    assert pane.messages.headlines() == ("a.mapping.json 不能用",)
    assert not (tmp_path / "out.json").exists()
