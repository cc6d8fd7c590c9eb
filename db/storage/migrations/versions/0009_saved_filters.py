"""Filters that people keep under a name."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the table of kept filters."""
    op.create_table(
        "saved_filter",
        sa.Column("id", Id(), primary_key=True),
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("owner", Id(), nullable=False),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_saved_filter_owner", "saved_filter", ["owner"])
