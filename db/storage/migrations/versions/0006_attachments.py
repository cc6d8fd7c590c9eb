"""Attachments: their records, those of unfinished forms, and where their content lies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0006"
down_revision = "0005"

KINDS = ("photo", "scan", "signed_paper", "document")
MEDIA = ("jpeg", "png", "pdf")


def upgrade() -> None:
    """Make the four tables."""
    op.create_table(
        "attachment",
        sa.Column("id", Id(), primary_key=True),
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("subject_kind", sa.Integer(), nullable=False),
        sa.Column("subject", Id(), nullable=False),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("kind", _coded("attachmentkind", KINDS), nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
        sa.Column("media", _coded("media", MEDIA), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("original", sa.LargeBinary(32), nullable=True),
        sa.Column("taken_at", UtcTime(), nullable=True),
        sa.Column("added_at", UtcTime(), nullable=False),
        sa.Column("added_by", Id(), nullable=False),
        sa.Column("voided_at", UtcTime(), nullable=True),
        sa.Column("voided_by", Id(), nullable=True),
        sa.Column("void_reason", sa.String(200), nullable=True),
    )
    op.create_index("ix_attachment_subject", "attachment", ["subject"])
    op.create_table(
        "waiting_attachment",
        sa.Column("id", Id(), primary_key=True),
        sa.Column("visit", Id(), nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
        sa.Column("original", sa.LargeBinary(32), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", UtcTime(), nullable=False),
    )
    op.create_index("ix_waiting_attachment_visit", "waiting_attachment", ["visit"])
    op.create_table(
        "blob",
        sa.Column("name", sa.LargeBinary(32), primary_key=True),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("preview", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "blob_part",
        sa.Column("name", sa.LargeBinary(32), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )


def _coded(name: str, codes: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*codes, native_enum=False, create_constraint=True, length=40, name=name)
