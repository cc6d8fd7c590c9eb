"""Absences and exceptions may come again on days of the week."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    """Give both the days of the week they mean; those that are there mean every day of their span."""
    for table in ("duty_absence", "duty_exception"):
        op.add_column(table, sa.Column("weekdays", sa.String(7), nullable=True))
