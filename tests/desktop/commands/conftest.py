"""The command line as a person calls it: real folders, real passphrases, standard input."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PySide6.QtWidgets import QApplication

from desktop.commands.ground import Ground
from desktop.commands.line import line
from tests.stations import FAST

PASSPHRASE = "Song-Mo 71 li"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said and how it ended."""

    status: int
    text: str
    errors: str

    @property
    def values(self) -> dict[str, Any]:
        """The JSON object that was printed."""
        found = json.loads(self.text)
        assert isinstance(found, dict)
        return found


Call = Callable[..., Answer]


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """A folder in which ``init`` has made a station, shared by the tests that only look."""
    folder = tmp_path_factory.mktemp("cli") / "data"
    made = invoke(
        folder, "init", "--code", "330481-HC", "--name", "海宁市海昌街道代表联络站",
        "--short-name", "海昌", "--user", "何静澜", typed=PASSPHRASE,
    )  # fmt: skip
    assert made.status == 0, made.errors
    return folder


@pytest.fixture
def call(data: Path, qapp: QApplication) -> Call:
    """Call a sub-command on the shared station with the head's passphrase on standard input."""

    def run(*args: str, typed: str = PASSPHRASE) -> Answer:
        return invoke(data, *args, typed=typed)

    return run


CHEAP = partial(Ground, cost=FAST, floor=FAST)
"""What a command stands on here; `test_init` asks what a passphrase costs people."""


def invoke(
    folder: Path, *args: str, typed: str | None = "", ground: Callable[..., Ground] = CHEAP
) -> Answer:
    """Run ``liaison-desk`` once; its standard input is closed when None is typed."""
    said = None if typed is None else f"{typed}\n"
    done = CliRunner().invoke(line, ["--data", str(folder), *args], input=said, obj=ground)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Answer(done.exit_code, done.stdout, done.stderr)
