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


def upgrade() -> None:
    """Let the last operation tell seals apart: of two that end alike one says nothing that the other does not."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE segment DROP CONSTRAINT pk_segment")
        op.execute("ALTER TABLE segment ADD CONSTRAINT pk_segment PRIMARY KEY (origin, last)")
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


def _guard(verb: str, when: str) -> None:
    op.execute(
        f"CREATE TRIGGER segment_refuses_{verb.lower()} BEFORE {verb} ON segment WHEN {when} "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )
