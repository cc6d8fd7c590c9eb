"""What went out or came in as a proof alone may be filled in later; what was erased stays blank for ever."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id

revision = "0022"
down_revision = "0021"

_KEPT = (
    *("origin", "seq", "hlc", "kind", "record", "verb", "commitment", "context"),
    *("actor", "role", "action", "act", "link"),
)
_WITHHELD = sa.text("payload IS NULL AND salt IS NULL")


def upgrade() -> None:
    """Tell what was erased from what was withheld, guard both, and remember what partners were shown."""
    is_server = op.get_bind().dialect.name == "postgresql"
    _guard_on_server() if is_server else _guard_file()
    _mark_erased("''::bytea" if is_server else "x''")
    _let_blank_ones_wait()
    op.create_index(
        "ix_operation_withheld", "operation", ["origin", "seq"],
        sqlite_where=_WITHHELD, postgresql_where=_WITHHELD,
    )  # fmt: skip
    _make_tables()


def _guard_file() -> None:
    same = _same("IS")
    op.execute("DROP TRIGGER operation_refuses_update")
    op.execute(
        "CREATE TRIGGER operation_refuses_update BEFORE UPDATE ON operation "
        f"WHEN NOT ({same} AND (NEW.payload IS NULL AND NEW.salt IS x'' OR {_filled('length')})) "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )


def _guard_on_server() -> None:
    """The same promise; the server can even check what is filled in against what was committed to."""
    same = _same("IS NOT DISTINCT FROM")
    erased = "NEW.payload IS NULL AND NEW.salt IS NOT DISTINCT FROM ''::bytea"
    filled = f"{_filled('octet_length')} AND sha256(NEW.salt || NEW.payload) = NEW.commitment"
    op.execute(
        "CREATE OR REPLACE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {same} AND ({erased} OR {filled}) THEN RETURN NEW; END IF; "
        "RAISE EXCEPTION 'append only'; END $$"
    )


def _same(same_as: str) -> str:
    """Return the condition under which nothing but the content was touched."""
    return " AND ".join(f"NEW.{name} {same_as} OLD.{name}" for name in _KEPT)


def _filled(length: str) -> str:
    """Return the condition under which an operation says something that was a proof before, and was never erased."""
    return (
        "OLD.payload IS NULL AND OLD.salt IS NULL AND NEW.payload IS NOT NULL "
        f"AND NEW.salt IS NOT NULL AND {length}(NEW.salt) = 16"
    )


def _mark_erased(empty: str) -> None:
    """Mark what has no content and belongs to a record that was erased; in doubt what is blank stays blank."""
    op.execute(
        f"UPDATE operation SET salt = {empty} WHERE payload IS NULL "  # noqa: S608  a constant
        "AND record IN (SELECT record FROM erasure)"
    )


def _let_blank_ones_wait() -> None:
    """Let changes wait that were shown as blank groups, so that their records are made again as they were before."""
    op.execute(
        "INSERT INTO parked (origin, seq, kind, record) SELECT origin, seq, kind, record FROM operation one "
        "WHERE payload IS NULL AND salt IS NULL AND verb <> 'note' AND NOT EXISTS "
        "(SELECT 1 FROM parked WHERE parked.origin = one.origin AND parked.seq = one.seq)"
    )


def _make_tables() -> None:
    op.create_table(
        "bundle_shown",
        sa.Column("partner", Id(), primary_key=True),
        sa.Column("number", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("origin", sa.LargeBinary(24), nullable=False),
        sa.Column("upto", sa.BigInteger(), nullable=False),
        sa.Column("sight", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "bundle_lacking",
        sa.Column("partner", Id(), primary_key=True),
        sa.Column("origin", sa.LargeBinary(24), primary_key=True),
        sa.Column("first", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
    )
