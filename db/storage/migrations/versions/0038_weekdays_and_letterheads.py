"""Absences and exceptions may come again on days of the week; a body lends its letterhead to a station."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    """Those that are there mean every day of their span; a station without a host is headed by its own name."""
    for table in ("duty_absence", "duty_exception"):
        op.add_column(table, sa.Column("weekdays", sa.String(7), nullable=True))
    op.add_column("station", sa.Column("host", Id(), nullable=True))
    op.add_column("organization", sa.Column("letterhead", sa.String(80), nullable=True))
    op.add_column("organization", sa.Column("brand", sa.String(40), nullable=True))
