"""A table that was published may be withdrawn while hardly anybody has read it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import UtcTime

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    """Give tables the moment they were withdrawn; those that are there stand."""
    op.add_column("duty_table", sa.Column("withdrawn_at", UtcTime(), nullable=True))
