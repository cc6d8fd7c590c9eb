"""Attachments of reports are sealed, namings end, and a head asks for a naming."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Widen attachments and namings, and make the table of what heads ask for."""
    op.add_column("attachment", sa.Column("sealed", sa.LargeBinary(), nullable=True))
    op.add_column("naming", sa.Column("ended", sa.Boolean(), nullable=True))
    op.create_table(
        "naming_request",
        sa.Column("id", Id(), primary_key=True),
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("matter", Id(), nullable=False),
        sa.Column("handler", Id(), nullable=False),
        sa.Column("asked_by", Id(), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_naming_request_matter", "naming_request", ["matter"])
