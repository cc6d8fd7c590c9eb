"""Appointments, and the slots that organs and experts offer (domain reference §2.9)."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, Tokens, UtcTime

revision = "0033"
down_revision = "0032"

KINDS = "voter_meets_deputy deputy_meets_official invite_official need_match"
STATUSES = "requested notified delayed confirmed met no_show linked declined cancelled closed"


def upgrade() -> None:
    """Make the tables."""
    op.create_table("appointment", *_record(), *_asked(), *_agreed())
    for column in ("station", "person", "confirmed_on", "supply"):
        op.create_index(f"ix_appointment_{column}", "appointment", [column])
    _supplies()


def _asked() -> list[sa.Column[Any]]:
    return [
        sa.Column("station", Id(), nullable=False),
        sa.Column("kind", _coded("appointmentkind", KINDS), nullable=False),
        sa.Column("requested_at", UtcTime(), nullable=False),
        sa.Column("channel", _coded("requestchannel", "counter phone qr_import"), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("phone", sa.String(30), nullable=False),
        sa.Column("region_code", sa.String(12), nullable=False),
        sa.Column("region_name", sa.String(100), nullable=False),
        sa.Column("person", Id(), nullable=True),
        sa.Column("target", _coded("targetkind", "deputy official station"), nullable=False),
        sa.Column("target_person", Id(), nullable=True),
        sa.Column("target_unit", Id(), nullable=True),
        sa.Column("target_name", sa.String(80), nullable=False),
        sa.Column("topic", sa.String(80), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("category", sa.String(8), nullable=False),
        sa.Column("wished", Tokens(), nullable=False),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("organiser", sa.String(80), nullable=False),
        sa.Column("outside_number", sa.String(60), nullable=True),
    ]


def _agreed() -> list[sa.Column[Any]]:
    return [
        sa.Column("status", _coded("appointmentstatus", STATUSES), nullable=False),
        sa.Column("settled_at", UtcTime(), nullable=True),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("confirmed", sa.String(30), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(100), nullable=False),
        sa.Column("visit", Id(), nullable=True),
        sa.Column("supply", Id(), nullable=True),
        sa.Column("notified_on", sa.Date(), nullable=True),
        sa.Column("sent_leader", sa.String(80), nullable=False),
        sa.Column("conclusions", sa.Text(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
    ]


def _supplies() -> None:
    op.create_table(
        "supply_slot",
        *_record(),
        sa.Column("station", Id(), nullable=False),
        sa.Column("provider", sa.String(80), nullable=False),
        sa.Column("unit", Id(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.Column("place", sa.String(100), nullable=False),
        sa.Column("region_name", sa.String(100), nullable=False),
        sa.Column("categories", Tokens(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("remark", sa.String(200), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_supply_slot_station", "supply_slot", ["station"])
    op.create_index("ix_supply_slot_day", "supply_slot", ["day"])


def _record() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", Id(), primary_key=True),
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
    ]


def _coded(name: str, values: str) -> sa.Enum:
    return sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=40)
