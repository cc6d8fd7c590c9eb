"""Bundles that went out and came in, how far partners have what is here, and what lies aside."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Make the tables of the exchange, and tell origins that came in bundles from those of this desk."""
    op.add_column(
        "origin", sa.Column("is_foreign", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    _make_log()
    _make_positions()
    _make_tray()


def _make_log() -> None:
    extents = _coded("extent", "full", "without_identities")
    op.create_table(
        "bundle_sent",
        sa.Column("series", sa.LargeBinary(16), primary_key=True),
        sa.Column("partner", Id(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
        sa.Column("extent", extents, nullable=False),
        sa.Column("operations", sa.Integer(), nullable=False),
        sa.Column("attachments", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("made_by", Id(), nullable=False),
        sa.Column("handed_at", UtcTime(), nullable=True),
        sa.Column("received_at", UtcTime(), nullable=True),
    )
    op.create_index("ix_bundle_sent_partner", "bundle_sent", ["partner"])
    op.create_table(
        "bundle_taken",
        sa.Column("bundle", sa.LargeBinary(16), primary_key=True),
        sa.Column("partner", Id(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("taken_at", UtcTime(), nullable=False),
        sa.Column("taken_by", Id(), nullable=False),
        sa.Column("operations", sa.Integer(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
    )
    op.create_index("ix_bundle_taken_partner", "bundle_taken", ["partner"])


def _make_positions() -> None:
    op.add_column(
        "partner", sa.Column("seen", sa.BigInteger(), nullable=False, server_default=sa.text("0"))
    )
    op.create_table(
        "bundle_cursor",
        sa.Column("partner", Id(), primary_key=True),
        sa.Column("origin", sa.LargeBinary(24), primary_key=True),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.Column("durable", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "bundle_wanted",
        sa.Column("partner", Id(), primary_key=True),
        sa.Column("digest", sa.LargeBinary(32), primary_key=True),
    )


def _make_tray() -> None:
    reasons = _coded(
        "heldreason", "gap", "forked", "revoked", "unknown_origin", "trespass", "newer",
        "unreadable",
    )  # fmt: skip
    op.create_table(
        "bundle_tray",
        sa.Column("id", Id(), primary_key=True),
        sa.Column("sha256", sa.LargeBinary(32), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("partner", Id(), nullable=True),
        sa.Column("station", sa.String(100), nullable=False),
        sa.Column("reason", reasons, nullable=False),
        sa.Column("trouble", sa.String(60), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("kept_at", UtcTime(), nullable=False),
        sa.Column("kept_by", Id(), nullable=False),
    )


def _coded(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, native_enum=False, create_constraint=True, length=40, name=name)
