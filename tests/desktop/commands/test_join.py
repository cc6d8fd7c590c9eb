"""A station on a server, from the command line: founded, joined, asked, examined."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.desktop.commands.conftest import PASSPHRASE, Answer, invoke
from tests.servers import Server

FACTS = (
    "--code", "330481-HC", "--name", "海宁市海昌街道代表联络站", "--short-name", "海昌",
    "--user", "何静澜", "--json",
)  # fmt: skip

Ask = Callable[..., Answer]


@pytest.fixture
def database(server: Server) -> Iterator[str]:
    name = server.create()
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def ask(database: str, tmp_path: Path, qapp: QApplication) -> Ask:
    """Call a sub-command in a folder, with the database named."""

    def run(folder: str, *args: str, typed: str = PASSPHRASE) -> Answer:
        return invoke(tmp_path / folder, "--database", database, *args, typed=typed)

    return run


def test_a_station_is_founded_joined_and_looked_at_on_a_server(ask: Ask, tmp_path: Path) -> None:
    made = ask("first", "init", *FACTS)
    assert made.status == 0, made.errors
    code = made.values["recovery_code"]
    joined = ask("second", "join", "--counter", "2", "--json", typed=code)
    assert joined.status == 0, joined.errors
    assert joined.values["replica"] != made.values["replica"]
    for folder in ("first", "second"):
        # The address lies sealed in the folder: it is named once.
        listed = invoke(tmp_path / folder, "matters", "list", "--json", typed=PASSPHRASE)
        assert (listed.status, listed.values) == (0, {"matters": []}), listed.errors
        found = invoke(tmp_path / folder, "doctor", "--json", typed=PASSPHRASE)
        assert found.values["server"]["health"] == "good"
        assert "UTF8" in found.values["server"]["text"]
        assert found.values["journal"]["health"] == "good"


def test_a_server_is_founded_once(ask: Ask) -> None:
    assert ask("first", "init", *FACTS).status == 0
    again = ask("other", "init", *FACTS)
    assert again.status == 3
    assert "服务器上已经有联络站" in again.errors


def test_nothing_is_joined_where_nothing_was_founded(ask: Ask, tmp_path: Path) -> None:
    refused = ask("second", "join", "--counter", "2", typed="x")
    assert (refused.status, "还没有联络站" in refused.errors) == (3, True)
    without = invoke(tmp_path / "second", "join", "--counter", "2", typed="x")
    assert without.status == 3


def test_a_folder_with_its_own_file_keeps_it(data: Path, database: str, qapp: QApplication) -> None:
    refused = invoke(data, "--database", database, "matters", "list", typed=PASSPHRASE)
    assert refused.status == 3


def test_a_server_that_is_away_is_told_in_one_sentence(
    ask: Ask, tmp_path: Path, database: str
) -> None:
    assert ask("first", "init", *FACTS).status == 0
    away = database.replace("/pg-", "/gone-")
    listed = invoke(tmp_path / "first", "--database", away, "matters", "list", typed=PASSPHRASE)
    assert listed.status == 4
    assert "服务器没有回应" in listed.errors
    found = invoke(tmp_path / "first", "--database", away, "doctor", "--json", typed=PASSPHRASE)
    assert found.values["server"]["health"] == "bad"
    # An address that led nowhere takes the place of none that did.
    assert invoke(tmp_path / "first", "matters", "list", typed=PASSPHRASE).status == 0


def test_the_demo_fills_a_server(ask: Ask) -> None:
    filled = ask("demo", "demo", "--scale", "0", "--json")
    assert filled.status == 0, filled.errors
    assert filled.values["matters"] == 39
