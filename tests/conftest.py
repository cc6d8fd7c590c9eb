"""What every test may count on: no screen, Chinese texts and fonts, a clock that stands, nothing left alive."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_IM_MODULE", None)  # with ibus and no machine id, libdbus ends the process

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests import compiled
from tests.counters import counters, doors, joined_on_server  # noqa: F401  fixtures of every test
from tests.fakes.clock import FakeClock
from tests.leaks import Leaks
from tests.offices import founded_offices, offices  # noqa: F401
from tests.servers import server  # noqa: F401
from tests.stations import (  # noqa: F401
    STORES,
    entrance,
    founded_on_server,
    founded_station,
    station,
    store,
    template,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

settings.register_profile("quick", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=50, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "quick"))

compiled.share()


ON_BOTH_STORES = (
    "db/accounts/test_service.py", "db/appointments", "db/attachments/test_service.py", "db/bundle/test_partners.py",
    "db/bundle/test_station_keys.py", "db/bundle/test_trusting.py", "db/insights", "db/journal", "db/people",
    "db/reception", "db/scheduling", "db/templates", "db/evaluation", "db/events",
    "db/search", "db/stations", "db/storage/test_days.py", "db/storage/test_joined.py",
    "db/storage/test_prepared.py", "db/storage/test_unit_of_work.py",
)  # fmt: skip
"""Rooms of tests that run on a file and on a server; the rest runs on a file."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let the tests of services run on every store, but for those marked as a file's own."""
    place = metafunc.definition.path.relative_to(Path(__file__).parent).as_posix()
    is_files_own = metafunc.definition.get_closest_marker("on_file") is not None
    if place.startswith(ON_BOTH_STORES) and "store" in metafunc.fixturenames and not is_files_own:
        metafunc.parametrize("store", STORES, indirect=True, scope="session")


@pytest.fixture(scope="session", autouse=True)
def state_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what belongs to a person on this computer out of the folders of whoever runs the tests."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands at 9 o'clock in China on 18 March 2026, a Wednesday, until a test moves it."""
    return FakeClock()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application as people see it: in Chinese, with the bundled fonts."""
    from desktop.look import fonts
    from desktop.wording import language

    fonts.register()
    language.install(qapp)
    return qapp


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """The bot, which dresses what it is given: a test's part stands alone, as windows do."""
    from desktop import look

    given = qtbot.addWidget

    def dressed(widget: QWidget, **options: Any) -> None:
        look.current().dress(widget)
        given(widget, **options)

    qtbot.addWidget = dressed  # type: ignore[method-assign]
    return qtbot


_broken = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note whether a test broke: its traceback keeps alive what it made."""
    report = yield
    item.stash[_broken] = item.stash.get(_broken, False) or report.failed
    return report


@pytest.fixture(autouse=True)
def nothing_left_alive(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a thread, a running timer or a window behind."""
    leaks = Leaks()
    yield
    left = [] if request.node.stash.get(_broken, False) else leaks.left()
    assert not left, f"left alive: {', '.join(left)}"
