"""What a partner said of the policies in force there, so that they need not go out with every bundle."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Nobody has said anything yet, so everything is carried once more."""
    op.add_column("partner", sa.Column("policies", sa.LargeBinary(), nullable=True))
