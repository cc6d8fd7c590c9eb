"""Branches of forked journals under new names: what stands under a new name word for word may go under the old one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0025"
down_revision = "0024"

PARTS = 8

_SAME = ("hlc", "kind", "record", "verb", "actor", "action")
_ALIKE = " AND ".join(f"kept.{name} = OLD.{name}" for name in _SAME)
_KEPT = f"""EXISTS (
    SELECT 1 FROM branch JOIN operation AS kept ON kept.origin = branch.origin
    AND kept.seq = OLD.seq - branch.first + 2 AND branch.origin <> OLD.origin AND {_ALIKE}
)"""  # noqa: S608  names of our own
"""The operation stands in a branch that was named anew; the first operation there tells of the naming."""
_GONE = (
    "NOT EXISTS (SELECT 1 FROM operation AS sealed"
    " WHERE sealed.origin = OLD.origin AND sealed.seq = OLD.last)"
)
"""A seal whose last operation is gone says nothing any more."""


def upgrade() -> None:
    """Make the list of branches, and let the guards of the journal ask it."""
    op.create_table(
        "branch",
        sa.Column("origin", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("former", sa.LargeBinary(24), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("heard_at", UtcTime(), nullable=False),
        sa.Column("seen_at", UtcTime(), nullable=True),
        sa.Column("seen_by", Id(), nullable=True),
    )
    if op.get_bind().dialect.name == "postgresql":
        _guard_on_server()
        return
    for table, allowed in (("operation", _KEPT), ("segment", _GONE)):
        op.execute(f"DROP TRIGGER {table}_refuses_delete")
        op.execute(
            f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table} WHEN NOT ({allowed}) "
            "BEGIN SELECT RAISE(ABORT, 'append only'); END"
        )


def _guard_on_server() -> None:
    """Ask for every row: the guards of the parts hear a whole statement, and cannot."""
    for table, allowed in (("operation", _KEPT), ("segment", _GONE)):
        for one in (table, *(f"{table}_part_{number}" for number in range(PARTS))):
            op.execute(f"DROP TRIGGER {one}_refuses_delete ON {one}")
        op.execute(
            f"CREATE FUNCTION refuse_delete_of_{table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {allowed} THEN RETURN OLD; END IF; RAISE EXCEPTION 'append only'; END $$"
        )
        op.execute(
            f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION refuse_delete_of_{table}()"
        )
