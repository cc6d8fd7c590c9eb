"""The day by which the answer of a further round was first due."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

_COUNTED = (
    "received_at", "state", "left_state", "result", "replied_at", "due_on", "original_due_on",
    "round_due_on", "days_late", "redone", "category", "visit", "id",
)  # fmt: skip


def upgrade() -> None:
    """Widen matters, and the index that figures are counted from; rounds that began before go by the unit's day."""
    op.add_column("matter", sa.Column("round_due_on", sa.Date, nullable=True))
    op.drop_index("ix_matter_counted", "matter")
    op.create_index("ix_matter_counted", "matter", list(_COUNTED))
