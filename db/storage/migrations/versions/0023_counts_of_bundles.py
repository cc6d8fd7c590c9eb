"""What a bundle brought, for its paper: bundles of before are without these figures."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Keep how many records of a bundle were new, changed and known, and how many attachments came with it."""
    for name in ("new", "changed", "known", "attachments"):
        op.add_column("bundle_taken", sa.Column(name, sa.Integer(), nullable=True))
