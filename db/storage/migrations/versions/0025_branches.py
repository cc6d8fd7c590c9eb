"""Branches of forked journals under new names: what stands under a new name word for word may go under the old one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0025"
down_revision = "0024"

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
    """Make the list of branches, let the guards of the journal ask it, and note who could not read what lies aside."""
    op.create_table(
        "branch",
        sa.Column("origin", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("former", sa.LargeBinary(24), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("heard_at", UtcTime(), nullable=False),
        sa.Column("seen_at", UtcTime(), nullable=True),
        sa.Column("seen_by", Id(), nullable=True),
    )
    op.add_column(
        "bundle_tray", sa.Column("program", sa.String(40), nullable=False, server_default="")
    )
    if op.get_bind().dialect.name == "postgresql":
        # A server's guards hear whole statements; those of revision 0027 look at each row.
        return
    for table, allowed in (("operation", _KEPT), ("segment", _GONE)):
        op.execute(f"DROP TRIGGER {table}_refuses_delete")
        op.execute(
            f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table} WHEN NOT ({allowed}) "
            "BEGIN SELECT RAISE(ABORT, 'append only'); END"
        )
