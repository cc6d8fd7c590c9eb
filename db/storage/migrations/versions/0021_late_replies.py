"""How late each reply came, those of further rounds too."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Widen replies; of those before it only the first says how late it was, at its matter."""
    op.add_column("reply", sa.Column("days_late", sa.Integer, nullable=True))
