"""A matter is turned into a clue for a judicial suggestion (domain reference §2.3)."""

from __future__ import annotations

from alembic import op

revision = "0031"
down_revision = "0030"

LINK_TYPES = "merged_into repeat_of same_matter proposal opinion clue judicial supervision"


def upgrade() -> None:
    """Let links be of one more type."""
    listed = ", ".join(f"'{one}'" for one in LINK_TYPES.split())
    with op.batch_alter_table("link") as link:
        link.drop_constraint("linktype", type_="check")
        link.create_check_constraint("linktype", f"type IN ({listed})")
