"""What engines spell differently: an id walked past its index, bytes within bytes."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from db.reception.records import MatterRow, VisitRow
from db.storage import migrate
from db.storage.engine import connect
from db.storage.expressions import holds, walked

KEY = bytes(range(32))
_CALLS = select(VisitRow.id).where(VisitRow.channel == "phone")


def test_a_filtered_list_is_read_from_its_index_alone(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    migrate.create(path, KEY)
    query = (
        select(MatterRow.id)
        .where(
            MatterRow.state != "void", MatterRow.unit.is_(None), MatterRow.urgency == "urgent",
            MatterRow.category >= "03", walked(MatterRow.visit).in_(_CALLS),
        )
        .order_by(MatterRow.received_at.desc(), MatterRow.id.desc())
    )  # fmt: skip
    said = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    raw = connect(path, KEY)
    plan = raw.execute(f"EXPLAIN QUERY PLAN {said}").fetchall()
    raw.close()
    assert plan[0][3] == "SCAN matter USING COVERING INDEX ix_matter_received"


def test_bytes_are_looked_for_in_each_engine(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    migrate.create(path, KEY)
    condition = holds(VisitRow.deputies, b"16 bytes of an id")
    assert "position(" in str(condition.compile(dialect=postgresql.dialect()))
    said = condition.compile(dialect=sqlite.dialect())
    raw = connect(path, KEY)
    for whole, found in ((b"--16 bytes of an id--", 1), (b"16 bytes", 0)):
        asked = str(said).replace("visit.deputies", "?")
        assert raw.execute(f"SELECT {asked}", (whole, b"16 bytes of an id")).fetchone() == (found,)
    raw.close()
