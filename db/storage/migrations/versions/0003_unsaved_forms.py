"""What people have typed and not saved yet, in every form besides the register."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table of unsaved forms."""
    op.create_table(
        "unsaved_form",
        sa.Column("owner", Id(), nullable=False),
        sa.Column("form", sa.String(80), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "form", name="pk_unsaved_form"),
    )
