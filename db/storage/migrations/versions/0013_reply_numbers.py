"""The number of a reply, which its letter carries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Widen replies; those that were recorded before keep none."""
    op.add_column("reply", sa.Column("year", sa.Integer, nullable=True))
    op.add_column("reply", sa.Column("serial", sa.Integer, nullable=True))
    op.add_column("reply", sa.Column("number", sa.String(40), nullable=True))
    op.create_index("ix_reply_year_serial", "reply", ["year", "serial"])
