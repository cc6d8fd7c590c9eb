"""Keys of the station, its hubs and their policies, enrolments under way, and those it exchanges with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Make the tables of whom this station believes."""
    _make_keys()
    _make_hubs()
    _make_enrolments()
    _make_partners()


def _make_keys() -> None:
    op.create_table(
        "station_key",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("sign", sa.LargeBinary(32), nullable=False),
        sa.Column("receive", sa.LargeBinary(32), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
    )


def _make_hubs() -> None:
    op.create_table(
        "hub",
        sa.Column("replica", Id(), primary_key=True),
        sa.Column("is_own", sa.Boolean(), nullable=False),
        sa.Column("code", sa.String(60), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("root", sa.LargeBinary(32), nullable=False),
        sa.Column("receive", sa.LargeBinary(32), nullable=False),
        sa.Column("keys", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("highest", sa.BigInteger(), nullable=False),
        sa.Column("in_force", sa.LargeBinary(32), nullable=True),
        sa.Column("since", UtcTime(), nullable=False),
    )
    op.create_table(
        "policy_document",
        sa.Column("hub", Id(), primary_key=True),
        sa.Column("digest", sa.LargeBinary(32), primary_key=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )


def _make_enrolments() -> None:
    states = sa.Enum(
        "asked", "comparing", "confirmed", "dropped",
        native_enum=False, create_constraint=True, length=40, name="enrolmentstate",
    )  # fmt: skip
    op.create_table(
        "enrolment",
        sa.Column("nonce", Id(), primary_key=True),
        sa.Column("is_own", sa.Boolean(), nullable=False),
        sa.Column("state", states, nullable=False),
        sa.Column("request", sa.String(300), nullable=False),
        sa.Column("answer", sa.String(300), nullable=True),
        sa.Column("made_at", UtcTime(), nullable=False),
    )


def _make_partners() -> None:
    op.create_table(
        "partner",
        sa.Column("replica", Id(), primary_key=True),
        sa.Column("heard_at", UtcTime(), nullable=False),
    )
    op.create_table(
        "partner_origin",
        sa.Column("origin", sa.LargeBinary(24), primary_key=True),
        sa.Column("replica", Id(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(32), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("certificate", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_partner_origin_replica", "partner_origin", ["replica"])
