"""What merging keeps beside the records: what waits, what was erased, what is open."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Make three tables that are derived from the journal."""
    op.create_table(
        "parked",
        sa.Column("origin", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("record", Id(), nullable=False),
    )
    op.create_index("ix_parked_record", "parked", ["record"])
    op.create_table(
        "erasure",
        sa.Column("record", Id(), primary_key=True),
        sa.Column("origin", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger(), primary_key=True, autoincrement=False),
    )
    op.create_table(
        "conflict",
        sa.Column("record", Id(), primary_key=True),
        sa.Column("field_group", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("newest", sa.BigInteger(), nullable=False),
    )
