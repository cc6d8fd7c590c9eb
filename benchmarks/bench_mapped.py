"""A month of an outside platform, 10,000 rows, in and out by a mapping file, as the command line does it.

The rows are read in the bounded process, previewed, written as one act, and previewed again; then as many with
other numbers, each much like some that are here by then, are previewed. All are exported, and the import is
taken back. The peak is that of the whole process.
"""

from __future__ import annotations

import csv
import json
import resource
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from benchmarks.ground import CLOCK, Ground, entered, found_in
from benchmarks.measure import Finding, sized, taken, tell
from db.kernel.clock import local_date
from db.kernel.ids import ImportId, new_id
from db.reception.ledger import LedgerLine, LedgerScope, Verdict
from desktop.reception.import_desk import Examined, command_of, examine
from desktop.reception.mapping_file import load, read_mapped, write_mapped

_COLUMNS = {
    "编号": "external_number", "日期": "received_at", "反映人": "visitor", "电话": "phone",
    "村社": "region_name", "标题": "title", "内容": "statement", "类别": "category", "答复": "reply",
    "办结": "closed_at",
}  # fmt: skip
_VILLAGES, _PAGE = 40, 500
_WHAT = ("路灯不亮", "井盖松动", "垃圾没人清运", "夜间施工噪声", "公交站牌看不清", "小区停车难",
         "楼道堆放杂物", "水管漏水", "绿化带踩踏", "健身器材损坏")  # fmt: skip
_CATEGORIES = ("03", "01", "05", "04", "03", "02", "02", "01", "05", "07")


def main() -> None:
    """Print seconds and megabytes of every step."""
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        found_in(folder)
        with entered(folder) as ground:
            _measure(ground, folder)


def _measure(ground: Ground, folder: Path) -> None:
    rows = sized(10_000, 1_000)
    mapping, out = folder / "a.mapping.json", folder / "out.csv"
    columns = [{"name": name, "field": field} for name, field in _COLUMNS.items()]
    mapping.write_text(json.dumps({"mapping_file": 1, "platform": "平台", "columns": columns}))
    file, later = (_written(folder / name, rows, name[0]) for name in ("P.csv", "Q.csv"))
    begun, told = _peak(), f"{rows:,} rows of a platform"
    stage = _Stage(ground, mapping)
    for what, act in (
        ("read and previewed", partial(stage.preview, file, Verdict.NEW)),
        ("imported as one act", stage.write),
        ("the same file previewed again", partial(stage.preview, file, Verdict.SAME)),
        ("as many alike previewed", partial(stage.preview, later, Verdict.NEW)),
        ("exported", partial(stage.export, out)),
        ("import taken back", stage.undo),
    ):
        tell([Finding(f"{told}: {what}", taken(act) / 1000, "s")])
    tell([Finding("what the process grew by at its peak", _peak() - begun, "MB")])


def _peak() -> float:
    """Return the most megabytes that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class _Stage:
    """One station, worked by one mapping file."""

    def __init__(self, ground: Ground, mapping: Path) -> None:
        self._ledger, self._actor = ground.workspace.ledger, ground.actor
        self._mapping = mapping
        self._import = ImportId(new_id(CLOCK))
        self._examined: Examined | None = None

    def preview(self, path: Path, expected: Verdict) -> None:
        """Read a file and say what would come of every row."""
        mapping, reading = read_mapped(self._mapping, path)
        found = examine(self._ledger, self._actor, path, reading, platform=mapping.platform)
        assert found.counts == {expected: len(found.lines)}, "every row is sound"
        self._examined = found

    def write(self) -> None:
        """Write all of it."""
        assert self._examined is not None
        self._ledger.take_over(self._actor, command_of(self._examined, self._import))

    def export(self, path: Path) -> None:
        """Write every matter as the platform takes it."""
        found = load(self._mapping)
        write_mapped(path, found, self._lines(), lambda _done: None, contacts={})

    def undo(self) -> None:
        """Take the import back."""
        self._ledger.undo(self._actor, self._import)

    def _lines(self) -> Iterator[LedgerLine]:
        ids = self._ledger.export(self._actor, LedgerScope()).value
        for at in range(0, len(ids), _PAGE):
            yield from self._ledger.lines(self._actor, ids[at : at + _PAGE])


def _written(path: Path, rows: int, series: str) -> Path:
    with path.open("w", encoding="utf-8", newline="") as written:
        told = (_row(series, number) for number in range(rows))
        csv.writer(written).writerows((tuple(_COLUMNS), *told))
    return path


def _row(series: str, number: int) -> tuple[str, ...]:
    day = local_date(CLOCK.now()) - timedelta(days=1 + number % 28)
    what, village = number % len(_WHAT), f"第{number % _VILLAGES}社区"
    title = f"{number % 97}号楼前{_WHAT[what]}"
    return (
        f"{series}-{number}", day.isoformat(), "沈禾", f"1990000{number % 10_000:04}", village, title,
        f"{village}{title}，已经好几天了，请尽快派人来看一看。", _CATEGORIES[what], "已安排处理，当天解决。",
        day.isoformat(),
    )  # fmt: skip


if __name__ == "__main__":
    main()
