"""Indexes that answer for long lists alone: the newest matters without void ones, the visits of a day."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Let the list of every matter be read without the matters themselves."""
    op.drop_index("ix_matter_received", table_name="matter")
    op.create_index("ix_matter_received", "matter", ["received_at", "id", "state"])
    op.create_index("ix_visit_received", "visit", ["received_at"])
