"""On a server, the journal lies in parts by who wrote it (decision 0040); a file stays as it is."""

from __future__ import annotations

from alembic import op

revision = "0020"
down_revision = "0019"

PARTS = 8


def upgrade() -> None:
    """Divide what grows with every station, and move what is there."""
    if op.get_bind().dialect.name != "postgresql":
        return
    _divide("operation", "origin, seq")
    op.execute("CREATE INDEX ix_operation_record ON operation (record, origin, seq)")
    _guard("operation", "UPDATE", "refuse_all_but_erasure", each="ROW")
    _divide("segment", "origin, first")
    _guard_each("segment", "UPDATE")
    for table in ("operation", "segment"):
        _guard_each(table, "DELETE")
        _guard_each(table, "TRUNCATE")


def _divide(table: str, key: str) -> None:
    """Put a divided table in the place of one that lies in one piece; its rows, checks and sorting come along."""
    op.execute(
        f"CREATE TABLE divided (LIKE {table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY HASH (origin)"
    )
    for number, part in enumerate(_parts(table)):
        op.execute(
            f"CREATE TABLE {part} PARTITION OF divided FOR VALUES WITH (MODULUS {PARTS}, REMAINDER {number})"
        )
    op.execute(f"INSERT INTO divided SELECT * FROM {table}")  # noqa: S608  names of our own
    op.execute(f"DROP TABLE {table}")
    op.execute(f"ALTER TABLE divided RENAME TO {table}")
    op.execute(f"ALTER TABLE {table} ADD CONSTRAINT pk_{table} PRIMARY KEY ({key})")


def _parts(table: str) -> list[str]:
    return [f"{table}_part_{number}" for number in range(PARTS)]


def _guard_each(table: str, verb: str) -> None:
    """Guard the whole and every part: a part may be named by itself, and hears only what is said to it."""
    for one in (table, *_parts(table)):
        _guard(one, verb)


def _guard(table: str, verb: str, guard: str = "refuse_change", each: str = "STATEMENT") -> None:
    op.execute(
        f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} "
        f"FOR EACH {each} EXECUTE FUNCTION {guard}()"
    )
