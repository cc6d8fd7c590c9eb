"""What the papers ask for besides: whom a slip goes to, who answers for a reply, whether it arrived."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Ids

revision = "0016"
down_revision = "0015"

_COLUMNS = {
    "assignment": (
        sa.Column("contact", sa.String(50), nullable=True),
        sa.Column("phone", sa.String(30), nullable=True),
        sa.Column("approved_by", sa.String(50), nullable=True),
    ),
    "reply": (
        sa.Column("handler_phone", sa.String(30), nullable=True),
        sa.Column("leader_signed_by", sa.String(50), nullable=True),
        sa.Column("has_seal", sa.Boolean, nullable=True),
        sa.Column("publicity", sa.Integer, nullable=True),
        sa.Column("copy_to", Ids(), nullable=True),
    ),
    "visit": (
        sa.Column("age_band", sa.Integer, nullable=True),
        sa.Column("occupation", sa.String(50), nullable=True),
        sa.Column("is_voter_here", sa.Boolean, nullable=True),
        sa.Column("is_read_back", sa.Boolean, nullable=True),
    ),
    "matter": (
        sa.Column("is_public_interest", sa.Boolean, nullable=True),
        sa.Column("related_count", sa.Integer, nullable=True),
    ),
    "urge": (sa.Column("due_on", sa.Date, nullable=True),),
    "rating": (
        sa.Column("received_reply", sa.Boolean, nullable=True),
        sa.Column("received_on", sa.Date, nullable=True),
    ),
}


def upgrade() -> None:
    """Widen records; those that were made before leave it open."""
    for table, columns in _COLUMNS.items():
        for column in columns:
            op.add_column(table, column)
