"""A published table may be withdrawn while hardly anybody has read it; officials stand in the directory."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import UtcTime

revision = "0036"
down_revision = "0035"

_PERSON_KINDS = "voter deputy legal_officer staff expert adviser collector volunteer official"


def upgrade() -> None:
    """Give tables the moment they were withdrawn, those that are there stand; widen the kinds of people."""
    op.add_column("duty_table", sa.Column("withdrawn_at", UtcTime(), nullable=True))
    with op.batch_alter_table("person") as person:
        person.drop_constraint("personkind", type_="check")
        listed = ", ".join(f"'{kind}'" for kind in _PERSON_KINDS.split())
        person.create_check_constraint("personkind", f"kind IN ({listed})")
