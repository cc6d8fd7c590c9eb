"""Settings of a station, numbers of other systems, and spreadsheets that were taken over."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables and widen matter; a station without a setting goes by the usual limits."""
    _make(
        "setting",
        sa.Column("station", Id(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("value", sa.String(80), nullable=False),
    )
    op.create_index("ix_setting_station", "setting", ["station"])
    _make(
        "import",
        sa.Column("file_name", sa.String(120), nullable=False),
        sa.Column("imported_at", UtcTime(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("left_out", sa.Integer(), nullable=False),
        sa.Column("undone_at", UtcTime(), nullable=True),
    )
    with op.batch_alter_table("matter") as matter:
        matter.add_column(sa.Column("external_number", sa.String(60), nullable=True))
        matter.create_index("ix_matter_machine", ["machine_number"])
        matter.create_index("ix_matter_external", ["external_number"])


def _make(name: str, *columns: sa.Column[Any]) -> None:
    """Make a table with the columns of every record."""
    op.create_table(
        name,
        sa.Column("id", Id(), primary_key=True),
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        *columns,
    )
