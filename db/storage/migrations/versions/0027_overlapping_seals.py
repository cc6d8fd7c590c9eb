"""Seals of one origin may overlap; what lies aside is known by its numbers; records are compared with partners."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0027"
down_revision = "0026"

_GONE = (
    "NOT EXISTS (SELECT 1 FROM operation AS sealed"
    " WHERE sealed.origin = OLD.origin AND sealed.seq = OLD.last)"
)

"""A seal whose last operation is gone says nothing any more."""
_SAME = ("hlc", "kind", "record", "verb", "actor", "action")
_ALIKE = " AND ".join(f"kept.{name} = OLD.{name}" for name in _SAME)
_KEPT = f"""EXISTS (
    SELECT 1 FROM branch JOIN operation AS kept ON kept.origin = branch.origin
    AND kept.seq = OLD.seq - branch.first + 2 AND branch.origin <> OLD.origin AND {_ALIKE}
)"""  # noqa: S608  names of our own
"""The operation stands in a branch that was named anew, as revision 0025 has it for files."""
_PARTS = 8


def upgrade() -> None:
    """Let the last operation tell seals apart: of two that end alike one says nothing that the other does not."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE segment DROP CONSTRAINT pk_segment")
        op.execute("ALTER TABLE segment ADD CONSTRAINT pk_segment PRIMARY KEY (origin, last)")
        _guard_on_server("operation", "refuse_all_but_renamed", _KEPT)
        _guard_on_server("segment", "refuse_all_but_gone", _GONE)
    else:
        _make_anew()
        _guard("UPDATE", "1")
        _guard("DELETE", f"NOT ({_GONE})")
    _make_runs("bundle_held", "entry")
    _make_runs("bundle_aside", "partner")
    op.add_column("partner", sa.Column("compared_at", UtcTime(), nullable=True))
    op.add_column("partner", sa.Column("differing", sa.LargeBinary(32), nullable=True))


def _make_anew() -> None:
    """A file's table cannot change its key."""
    op.create_table(
        "sealed_anew",
        sa.Column("origin", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("last", sa.BigInteger(), primary_key=True, nullable=False),
        sa.Column("head", sa.LargeBinary(32), nullable=False),
        sa.Column("signature", sa.LargeBinary(64), nullable=False),
    )
    op.execute("INSERT INTO sealed_anew SELECT origin, first, last, head, signature FROM segment")
    op.execute("DROP TABLE segment")
    op.execute("ALTER TABLE sealed_anew RENAME TO segment")


def _make_runs(name: str, of: str) -> None:
    """Make a list of runs with the number of a reason."""
    op.create_table(
        name,
        sa.Column(of, Id(), primary_key=True),
        sa.Column("origin", sa.LargeBinary(24), primary_key=True),
        sa.Column("first", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Integer(), nullable=False),
    )


def _guard_on_server(table: str, guard: str, allowed: str) -> None:
    """Let a server look at each row that is to go, as a file does; it heard whole statements before."""
    op.execute(
        f"CREATE FUNCTION {guard}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {allowed} THEN RETURN OLD; END IF; RAISE EXCEPTION 'append only'; END $$"
    )
    for one in (table, *(f"{table}_part_{number}" for number in range(_PARTS))):
        op.execute(f"DROP TRIGGER {one}_refuses_delete ON {one}")
    op.execute(
        f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {guard}()"
    )


def _guard(verb: str, when: str) -> None:
    op.execute(
        f"CREATE TRIGGER segment_refuses_{verb.lower()} BEFORE {verb} ON segment WHEN {when} "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
