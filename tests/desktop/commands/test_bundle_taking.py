"""A folder that two processes take in on a server, each the files of other stations; and how files are shared out."""

from __future__ import annotations

import subprocess
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from db.bundle.inbox_contracts import Pile
from desktop.commands.bundle_taking import shares
from tests.desktop.commands.conftest import PASSPHRASE, Answer, invoke
from tests.desktop.commands.desks import CALLED, found, introduce, register
from tests.servers import Server

ROUNDS = 2


@pytest.fixture
def database(server: Server) -> str:
    """Address of a server without tables."""
    return server.url(server.create())


@pytest.fixture
def hub(tmp_path: Path, database: str, qapp: QApplication) -> Path:
    """A district on the server, and a folder with two bundles from each of two stations."""
    desks = {
        name: found(
            tmp_path / name / "data",
            name,
            *(("--database", database) if name == "district" else ()),
        )
        for name in CALLED
    }
    introduce(desks["district"], desks["haichang"], desks["songmo"])
    stick = tmp_path / "stick"
    stick.mkdir()
    for round_ in range(ROUNDS):
        for name in ("haichang", "songmo"):
            register(desks[name], title=f"{name}第{round_}件")
            sent = invoke(
                desks[name], "bundle", "export", "--to", "330481-QR", "--out", str(stick),
                typed=PASSPHRASE,
            )  # fmt: skip
            assert sent.status == 0, sent.errors
    return desks["district"]


def take(hub: Path, *options: str) -> Answer:
    stick = hub.parent.parent / "stick"
    return invoke(hub, "bundle", "import", str(stick), "--json", *options, typed=PASSPHRASE)


def titles(hub: Path) -> set[str]:
    listed = invoke(hub, "matters", "list", "--json", typed=PASSPHRASE).values["matters"]
    return {one["title"] for one in listed}


def test_two_processes_take_a_folder_in_and_the_second_time_nothing_is_new(hub: Path) -> None:
    stick = hub.parent.parent / "stick"
    (stick / "0-letter.sb").write_text("你好", encoding="utf-8")
    taken = take(hub, "--workers", "2")
    told = {Path(one["path"]).name: one for one in taken.values["bundles"]}
    assert len(told) == 2 * ROUNDS + 1
    assert (taken.status, told.pop("0-letter.sb")["trouble"]) == (3, "not_a_bundle")
    assert all(one["held"] == [] and one["new"] for one in told.values())
    assert titles(hub) == {
        f"{name}第{round_}件" for name in ("haichang", "songmo") for round_ in range(ROUNDS)
    }
    again = take(hub).values["bundles"]
    assert sum(one.get("is_known", False) for one in again) == 2 * ROUNDS


def test_a_process_that_is_killed_leaves_the_rest_for_the_next_call(
    hub: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[subprocess.Popen[bytes]] = []

    class Killed(subprocess.Popen[bytes]):
        def __init__(self, *args: object, **how: object) -> None:
            super().__init__(*args, **how)  # type: ignore[arg-type,call-overload]
            begun.append(self)
            if len(begun) == 1:
                self.kill()

    monkeypatch.setattr(subprocess, "Popen", Killed)
    first = take(hub, "--workers", "2")
    assert (first.status, first.values["not_read"]) == (4, ROUNDS)
    second = take(hub, "--workers", "2")
    assert (second.status, second.values["not_read"]) == (0, 0)
    assert len(titles(hub)) == 2 * ROUNDS


def test_shares_are_of_about_one_size_and_leave_a_station_whole() -> None:
    piles = [Pile(UUID(int=number), (), size) for number, size in enumerate((90, 40, 30, 20, 10))]
    first, second = shares(piles, 2)
    assert {sum(one.size for one in first), sum(one.size for one in second)} == {90, 100}
    assert shares(piles[:1], 2) == [piles[:1]]


def test_a_folder_on_a_server_is_previewed_as_it_will_be_taken(hub: Path) -> None:
    stick = hub.parent.parent / "stick"
    first = min(stick.iterdir())
    (stick / "0-cut.sb").write_bytes(first.read_bytes()[:-40])
    shown = take(hub, "--preview").values["bundles"]
    assert titles(hub) == set()
    figures = ("path", "changes", "new", "changed", "known", "trouble")
    assert [[one.get(each) for each in figures] for one in shown] == [
        [one.get(each) for each in figures] for one in take(hub).values["bundles"]
    ]
    assert sum(one.get("known", 0) for one in shown) > 0, "no receipt came in between"
