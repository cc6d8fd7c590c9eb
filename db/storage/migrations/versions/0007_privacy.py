"""Sealed identities and reports, anonymous visits, several roles of a person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id

revision = "0007"
down_revision = "0006"

ROLES = (
    "duty_staff liaison station_head named_handler deputy town_admin district_admin "
    "security_admin system_admin auditor"
)


def upgrade() -> None:
    """Widen accounts, visits and matters, and make the tables of seals."""
    with op.batch_alter_table("user_account") as account:
        account.add_column(sa.Column("also", sa.String(200), nullable=True))
        account.drop_constraint("role", type_="check")
        listed = ", ".join(f"'{role}'" for role in ROLES.split())
        account.create_check_constraint("role", f"role IN ({listed})")
    op.add_column("visit", sa.Column("sealed", sa.LargeBinary(), nullable=True))
    op.add_column("visit", sa.Column("notice_version", sa.String(16), nullable=True))
    op.add_column("visit", sa.Column("receipt_mark", sa.LargeBinary(32), nullable=True))
    op.create_index("ix_visit_receipt_mark", "visit", ["receipt_mark"])
    op.add_column("matter", sa.Column("sealed", sa.LargeBinary(), nullable=True))
    op.add_column("matter", sa.Column("accused", Id(), nullable=True))
    is_report = sa.text("demand_type = 'report'")
    op.create_index(
        "ix_matter_report", "matter", ["id"], sqlite_where=is_report, postgresql_where=is_report
    )
    _naming()
    _seals()


def _naming() -> None:
    op.create_table(
        "naming",
        sa.Column("id", Id(), primary_key=True),
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("matter", Id(), nullable=False),
        sa.Column("handler", Id(), nullable=False),
    )
    op.create_index("ix_naming_matter", "naming", ["matter"])
    op.create_index("ix_naming_handler", "naming", ["handler"])


def _seals() -> None:
    op.create_table(
        "sealing_key",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("public", sa.LargeBinary(32), nullable=False),
        sa.Column("unclaimed", sa.LargeBinary(), nullable=True),
    )
    op.create_table(
        "sealing_box",
        sa.Column("key", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("holder", Id(), primary_key=True),
        sa.Column("public", sa.LargeBinary(32), primary_key=True),
        sa.Column("box", sa.LargeBinary(), nullable=True),
    )
