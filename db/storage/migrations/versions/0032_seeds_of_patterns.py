"""Ids of planned shifts are derived from something that no stranger sees (decision 0057)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    """Give patterns a seed; those that are there go on deriving from their own id."""
    op.add_column("duty_pattern", sa.Column("seed", Id(), nullable=True))
