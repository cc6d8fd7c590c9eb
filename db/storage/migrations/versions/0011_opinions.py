"""The law and article that an opinion found in a matter is about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Widen links, and find the opinions among them."""
    op.add_column("link", sa.Column("article", sa.String(120), nullable=True))
    is_opinion = sa.text("type = 'opinion'")
    op.create_index(
        "ix_link_opinion", "link", ["id"], sqlite_where=is_opinion, postgresql_where=is_opinion
    )
