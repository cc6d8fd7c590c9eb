"""Which round of a matter an extension is of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    """Widen extensions; those of rounds that began before count as they did."""
    op.add_column("extension", sa.Column("is_over", sa.Boolean, nullable=True))
