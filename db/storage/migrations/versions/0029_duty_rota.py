"""The duty rota: reception days, shifts, their cells, attendance, swaps, absences and published tables."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, Tokens, UtcTime

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    """Make the tables."""
    _patterns()
    _exceptions()
    _shifts()
    _cells()
    _attendance()
    _swaps()
    _absences()
    _tables()


def _patterns() -> None:
    forms = _coded("dayform", "weekly", "month_days", "nth_weekday", "market_days", "every_days")
    op.create_table(
        "duty_pattern",
        *_record(),
        sa.Column("station", Id(), nullable=False),
        sa.Column("theme", sa.String(80), nullable=False),
        sa.Column("form", forms, nullable=False),
        sa.Column("numbers", Tokens(), nullable=False),
        sa.Column("months", Tokens(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("lunar", sa.Boolean(), nullable=False),
        sa.Column("weekends", sa.Boolean(), nullable=False),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.Column(
            "holiday",
            _coded("postponement", "next_workday", "plus_one_week", "cancel"),
            nullable=False,
        ),
        sa.Column("posts", sa.Text(), nullable=False),
        sa.Column("mix", Tokens(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("retired", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_duty_pattern_station", "duty_pattern", ["station"])


def _exceptions() -> None:
    op.create_table(
        "duty_exception",
        *_record(),
        sa.Column("station", Id(), nullable=False),
        sa.Column("form", _coded("exceptionform", "extra", "closed"), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("pattern", Id(), nullable=True),
        sa.Column("occasion", sa.String(80), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_duty_exception_station", "duty_exception", ["station"])


def _shifts() -> None:
    statuses = _coded("shiftstatus", "draft", "published", "in_duty", "done", "cancelled")
    op.create_table(
        "duty_shift",
        *_record(),
        sa.Column("station", Id(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("theme", sa.String(80), nullable=False),
        sa.Column("mix", Tokens(), nullable=False),
        sa.Column("status", statuses, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("announced_on", sa.Date(), nullable=True),
        sa.Column("cancel_reason", sa.String(200), nullable=False),
        sa.Column("nobody_came", sa.Boolean(), nullable=False),
        sa.Column("pattern", Id(), nullable=True),
    )
    op.create_index("ix_duty_shift_station", "duty_shift", ["station"])
    op.create_index("ix_duty_shift_day", "duty_shift", ["day"])


def _cells() -> None:
    kinds = _coded("postkind", "deputy", "legal_officer", "staff", "official")
    sources = _coded("seatsource", "by_hand", "proposed", "swapped")
    op.create_table(
        "duty_cell",
        *_record(),
        sa.Column("shift", Id(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("post_kind", kinds, nullable=False),
        sa.Column("levels", Tokens(), nullable=False),
        sa.Column("speciality", sa.String(40), nullable=False),
        sa.Column("wished_group", sa.String(60), nullable=False),
        sa.Column("person", Id(), nullable=True),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("source", sources, nullable=False),
        sa.Column("kept_because", sa.String(200), nullable=False),
        sa.Column("dropped", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_duty_cell_shift", "duty_cell", ["shift"])
    op.create_index("ix_duty_cell_person", "duty_cell", ["person"])


def _attendance() -> None:
    outcomes = _coded("attendance", "expected", "attended", "on_leave", "absent")
    op.create_table(
        "duty_attendance",
        *_record(),
        sa.Column("cell", Id(), nullable=False),
        sa.Column("person", Id(), nullable=False),
        sa.Column("attendance", outcomes, nullable=False),
        sa.Column("signed_in_at", UtcTime(), nullable=True),
        sa.Column("signed_out_at", UtcTime(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("noted_at", UtcTime(), nullable=False),
    )
    op.create_index("ix_duty_attendance_cell", "duty_attendance", ["cell"])
    op.create_index("ix_duty_attendance_person", "duty_attendance", ["person"])


def _swaps() -> None:
    outcomes = _coded("swapoutcome", "asked", "agreed", "declined", "withdrawn")
    op.create_table(
        "duty_swap",
        *_record(),
        sa.Column("cell", Id(), nullable=False),
        sa.Column("other_cell", Id(), nullable=True),
        sa.Column("giver", Id(), nullable=False),
        sa.Column("taker", Id(), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("asked_at", UtcTime(), nullable=False),
        sa.Column("asked_by", Id(), nullable=False),
        sa.Column("asked_for", sa.String(80), nullable=False),
        sa.Column("outcome", outcomes, nullable=False),
        sa.Column("decided_at", UtcTime(), nullable=True),
        sa.Column("decided_by", Id(), nullable=True),
        sa.Column("agreed_for", sa.String(80), nullable=False),
        sa.Column("remark", sa.String(200), nullable=False),
    )
    op.create_index("ix_duty_swap_cell", "duty_swap", ["cell"])
    op.create_index("ix_duty_swap_other_cell", "duty_swap", ["other_cell"])


def _absences() -> None:
    op.create_table(
        "duty_absence",
        *_record(),
        sa.Column("person", Id(), nullable=False),
        sa.Column(
            "absence", _coded("absencekind", "leave", "blocked", "unwilling"), nullable=False
        ),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_duty_absence_person", "duty_absence", ["person"])


def _tables() -> None:
    op.create_table(
        "duty_table",
        *_record(),
        sa.Column("station", Id(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("announced_on", sa.Date(), nullable=False),
        sa.Column("published_at", UtcTime(), nullable=False),
        sa.Column("published_by", Id(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("remark", sa.String(200), nullable=False),
    )
    op.create_index("ix_duty_table_station", "duty_table", ["station"])


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


def _coded(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)
