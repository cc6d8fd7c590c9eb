"""A firm or a party of a session may be withdrawn while nobody has scored there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import UtcTime

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    """Give both the moment they were withdrawn; those that are there take part."""
    for table in ("evaluation_party", "inspected_firm"):
        op.add_column(table, sa.Column("withdrawn_at", UtcTime(), nullable=True))
