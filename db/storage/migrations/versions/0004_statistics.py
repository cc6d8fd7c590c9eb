"""Statistics read indexes instead of whole matters: a period of a million is counted while somebody looks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_COUNTED = (
    "received_at", "state", "left_state", "result", "replied_at", "due_on", "original_due_on",
    "days_late", "redone", "category", "visit", "id",
)  # fmt: skip


def upgrade() -> None:
    """Add what the figures of a period, the trend and the warnings are counted from."""
    op.create_index("ix_matter_counted", "matter", list(_COUNTED))
    op.create_index("ix_matter_closed", "matter", ["state", "closed_at", "left_state"])
    _where("ix_matter_on_site", ["received_at", "state", "id"], "answer <> ''")
    _where("ix_matter_very_urgent", ["state"], "urgency = 'very_urgent'")
    op.create_index("ix_rating_said", "rating", [
        "matter", "rated_at", "base_hlc", "rater", "unable", "attitude", "result",
    ])  # fmt: skip


def _where(name: str, columns: list[str], condition: str) -> None:
    """Index only the few rows that meet a condition."""
    there = sa.text(condition)
    op.create_index(name, "matter", columns, sqlite_where=there, postgresql_where=there)
