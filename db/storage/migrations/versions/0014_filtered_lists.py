"""A filter is answered by the index of the list alone: what it asks of a matter stands there too."""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Widen the index; one more would cost every save."""
    op.drop_index("ix_matter_received", table_name="matter")
    columns = ["received_at", "id", "state", "visit", "unit", "urgency", "category"]
    op.create_index("ix_matter_received", "matter", columns)
