"""How long it takes to prove that a journal of a million operations is whole.

Every payload is held against its commitment, every operation against its link, every segment against its
signature, by as many processes as there are cores. The floor reads the same rows bare through the driver, in one
process, and does nothing with them.
"""

from __future__ import annotations

from benchmarks.ground import entered
from benchmarks.measure import beside, in_turn, memory, sized, tell, within
from benchmarks.million import folder_of
from db.storage.engine import connect

_MOST_MS = 5000
_READ = (
    "SELECT seq, hlc, kind, record, verb, payload, salt, commitment, context, actor, role, action, "
    "act, link FROM operation WHERE origin = 1 ORDER BY seq"
)


def main() -> None:
    """Print seconds for all, and beside the bare reading."""
    operations = sized(1_000_000, 20_000)
    with entered(folder_of(operations)) as ground:
        raw = connect(ground.places.database, ground.key)

        def bare(_number: int) -> None:
            for _row in raw.execute(_READ):
                pass

        def ours(_number: int) -> None:
            (verdict,) = ground.workspace.journal.verify()
            assert verdict.broken_at is None
            assert verdict.operations > operations

        before = memory()
        checked, read = in_turn(sized(3, 1), ours, bare)
        raw.close()
    what = f"verify {operations:,} operations, best of {len(checked)}"
    tell(
        [
            within(_MOST_MS, what, min(checked)),
            beside("reading the rows bare", min(read), what, min(checked)),
            within(60, "memory it takes", memory() - before, unit="MB"),
        ]
    )


if __name__ == "__main__":
    main()
