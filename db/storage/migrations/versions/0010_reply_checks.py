"""Replies that a colleague checks, and the station's own reply templates."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0010"
down_revision = "0009"

POINTS = ("answers", "says_done", "has_date", "has_contact", "good_tone")


def upgrade() -> None:
    """Widen the feedback and make two tables."""
    op.add_column("feedback", sa.Column("unchecked_because", sa.Text(), nullable=True))
    op.create_table(
        "reply_check",
        *_recorded(),
        sa.Column("matter", Id(), nullable=False),
        sa.Column("reply", Id(), nullable=False),
        sa.Column("checked_at", UtcTime(), nullable=False),
        sa.Column("checked_by", Id(), nullable=False),
        *(sa.Column(point, sa.Boolean(), nullable=False) for point in POINTS),
        sa.Column("remark", sa.Text(), nullable=False),
    )
    op.create_index("ix_reply_check_matter", "reply_check", ["matter"])
    op.create_table(
        "reply_template",
        *_recorded(),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("category", sa.String(4), nullable=False),
        sa.Column("result", _coded("resultclass", ("A", "B", "C", "D")), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("shipped", sa.String(40), nullable=False),
        sa.Column("retired_at", UtcTime(), nullable=True),
    )


def _recorded() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", Id(), primary_key=True),
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
    )


def _coded(name: str, codes: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*codes, native_enum=False, create_constraint=True, length=40, name=name)
