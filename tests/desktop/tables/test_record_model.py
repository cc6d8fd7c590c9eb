"""The table model holds ids, fetches pages when asked, and drops what came too late."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.kernel.errors import CannotOpen, TroubleCode
from desktop.jobs import Jobs
from desktop.tables.column import Align, Column
from desktop.tables.record_model import PAGE, PAGES_KEPT, RecordModel
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP
from tests.fakes.jobs import ImmediateJobs

Display, Accessible = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True)
class Row:
    id: UUID
    name: str
    count: int


COLUMNS = (
    Column[Row](QT_TRANSLATE_NOOP("T", "Name"), lambda row: row.name, sort="name", stretches=True),
    Column[Row](
        QT_TRANSLATE_NOOP("T", "Count"),
        lambda row: row.count,
        text=formats.number,
        align=Align.END,
        ink=lambda row: "danger.text" if row.count > 5 else "text.primary",
    ),
)


def ids_of(count: int, first: int = 0) -> bytes:
    return b"".join(number.to_bytes(16) for number in range(first, first + count))


class Store:
    """Answers like a service: in any order, without what is gone."""

    def __init__(self) -> None:
        self.calls: list[int] = []
        self.gone: set[int] = set()
        self.word = "人"

    def fetch(self, ids: Sequence[UUID]) -> tuple[Row, ...]:
        self.calls.append(ids[0].int // PAGE)
        rows = [Row(one, f"{self.word}{one.int}", one.int) for one in ids]
        return tuple(row for row in reversed(rows) if row.id.int not in self.gone)


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def model(qtbot: QtBot, store: Store) -> RecordModel:
    made = RecordModel(COLUMNS, store.fetch)
    made.set_ids(ids_of(300))
    return made


def test_the_model_satisfies_the_model_tester(
    qtmodeltester: ModelTester, model: RecordModel
) -> None:
    qtmodeltester.check(model)


def test_it_satisfies_the_model_tester_through_jobs_as_well(
    qtmodeltester: ModelTester, store: Store
) -> None:
    made = RecordModel(COLUMNS, store.fetch, jobs=ImmediateJobs())
    qtmodeltester.check(made)
    made.set_ids(ids_of(200))
    made.set_ids(ids_of(50, first=7))
    qtmodeltester.check(made)


def test_only_the_pages_that_are_looked_at_are_fetched(model: RecordModel, store: Store) -> None:
    assert model.rowCount() == 300
    assert store.calls == []
    assert model.index(5, 0).data(Display) == "人5"
    assert model.index(6, 1).data(Display) == "6"
    assert model.index(299, 0).data(Display) == "人299"
    assert store.calls == [0, 2]


def test_the_whole_list_may_follow_its_first_pages_which_are_not_read_again(
    qtmodeltester: ModelTester, qtbot: QtBot, store: Store
) -> None:
    model = RecordModel(COLUMNS, store.fetch)
    model.set_ids(ids_of(PAGE))
    assert model.index(3, 0).data(Display) == "人3"
    with qtbot.waitSignal(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        model.set_ids(ids_of(1000))
    qtmodeltester.check(model)
    assert model.index(3, 0).data(Display) == "人3"
    assert model.index(999, 0).data(Display) == "人999"
    assert store.calls.count(0) == 1


def test_a_list_that_goes_on_within_a_page_is_read_anew(qtbot: QtBot, store: Store) -> None:
    model = RecordModel(COLUMNS, store.fetch)
    model.set_ids(ids_of(100))
    assert model.index(99, 0).data(Display) == "人99"
    model.set_ids(ids_of(200))
    assert model.index(120, 0).data(Display) == "人120"
    assert store.calls == [0, 0]


def test_a_million_rows_cost_their_ids_and_few_pages(qtbot: QtBot, store: Store) -> None:
    ids = ids_of(1_000_000)
    model = RecordModel(COLUMNS, store.fetch)
    model.set_ids(ids)
    assert model._ids is ids
    for row in range(500_000, 500_040):
        assert model.index(row, 0).data(Display) == f"人{row}"
    assert len(store.calls) <= 2
    assert model.row_of(UUID(int=999_999)) == 999_999
    for page in range(PAGES_KEPT + 20):
        model.record_at(page * PAGE)
    assert model.pages_held() == PAGES_KEPT


def test_rows_stand_in_the_order_of_the_ids_whatever_the_service_returns(
    model: RecordModel, store: Store
) -> None:
    store.gone = {3}
    assert [model.index(row, 0).data(Display) for row in range(5)] == [
        "人0",
        "人1",
        "人2",
        "…",
        "人4",
    ]


def test_cells_answer_alignment_ink_tooltip_and_spoken_text(model: RecordModel) -> None:
    number = model.index(9, 1)
    assert number.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert number.data(Qt.ItemDataRole.ForegroundRole).name() != ""
    assert number.data(Accessible) == "Count 9"
    assert model.index(9, 0).data(Qt.ItemDataRole.ToolTipRole) == "人9"
    assert number.data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Count"
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    assert model.data(QModelIndex()) is None


def test_placeholders_stand_until_the_database_has_answered(qtbot: QtBot, store: Store) -> None:
    jobs = Jobs()
    model = RecordModel(COLUMNS, store.fetch, jobs=jobs)
    model.set_ids(ids_of(300))
    with qtbot.waitSignals([model.page_read, model.dataChanged]):
        assert model.index(4, 0).data(Display) == "…"
    assert model.index(4, 0).data(Display) == "人4"
    jobs.close()


def test_while_scrolling_fast_the_page_wanted_last_is_read_first(
    qtbot: QtBot, store: Store
) -> None:
    jobs = Jobs()
    model = RecordModel(COLUMNS, store.fetch, jobs=jobs)
    model.set_ids(ids_of(PAGE * 40))
    for page in range(40):
        model.index(page * PAGE, 0).data(Display)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert store.calls[:2] == [0, 39]
    assert len(store.calls) == 9
    jobs.close()


def test_rows_of_an_older_list_are_dropped(qtbot: QtBot) -> None:
    waiting: list[Callable[[], None]] = []

    class Late(ImmediateJobs):
        def _start(self, lane: object, number: int) -> None:
            waiting.append(lambda: super(Late, self)._start(lane, number))

    store = Store()
    model = RecordModel(COLUMNS, store.fetch, jobs=Late())
    model.set_ids(ids_of(10))
    model.index(0, 0).data(Display)
    model.set_ids(ids_of(10, first=100))
    model.index(0, 0).data(Display)
    for answer in waiting:
        answer()
    assert model.index(0, 0).data(Display) == "人100"
    assert model.pages_held() == 1


def test_the_same_ids_again_read_the_rows_anew_without_a_reset(
    model: RecordModel, store: Store, qtbot: QtBot
) -> None:
    assert model.index(0, 0).data(Display) == "人0"
    store.word = "代表"
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_ids(ids_of(300))
    assert model.index(0, 0).data(Display) == "代表0"


def test_trouble_while_fetching_is_told_and_asked_again_later(qtbot: QtBot) -> None:
    jobs, failing = ImmediateJobs(), [True]
    store = Store()

    def fetch(ids: Sequence[UUID]) -> tuple[Row, ...]:
        if failing:
            raise CannotOpen(TroubleCode.DAMAGED)
        return store.fetch(ids)

    model = RecordModel(COLUMNS, fetch, jobs=jobs)
    model.set_ids(ids_of(10))
    with qtbot.waitSignal(jobs.troubled):
        assert model.index(0, 0).data(Display) == "…"
    failing.clear()
    assert model.index(0, 0).data(Display) == "人0"


def test_a_click_on_a_heading_asks_the_owner_for_another_order(
    model: RecordModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.sort_asked) as asked:
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert asked.args == ["name", True]
    with qtbot.assertNotEmitted(model.sort_asked):
        model.sort(1)


def test_an_id_is_found_only_where_a_record_begins(qtbot: QtBot, store: Store) -> None:
    model = RecordModel(COLUMNS, store.fetch)
    one, two = UUID(bytes=b"\x00" * 15 + b"\x01"), UUID(bytes=b"\x01" + b"\x00" * 15)
    model.set_ids(one.bytes + two.bytes)
    straddling = UUID(bytes=b"\x00" * 14 + b"\x01\x01")
    assert model.row_of(two) == 1
    assert model.row_of(straddling) is None
