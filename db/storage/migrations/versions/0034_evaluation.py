"""Evaluation on site: versions of forms, sessions, sheets with answers and signatures, findings with steps."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, Tokens, UtcTime

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    """Make the tables."""
    _templates()
    _evaluation_sessions()
    _evaluation_partys()
    _inspected_firms()
    _session_questions()
    _evaluation_sheets()
    _sheet_officers()
    _evaluation_answers()
    _sheet_signatures()
    _evaluation_findings()
    _finding_steps()


def _templates() -> None:
    op.create_table(
        "form_template",
        *_record(),
        sa.Column("station", Id(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("issued_at", UtcTime(), nullable=False),
        sa.Column("retired_at", UtcTime(), nullable=True),
    )
    _index("form_template", "station", "digest")


def _evaluation_sessions() -> None:
    op.create_table(
        "evaluation_session",
        *_record(),
        sa.Column("station", Id(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("theme", sa.String(80), nullable=False),
        sa.Column(
            "inspection",
            _coded("inspectionkind", "routine", "special", "case", "joint"),
            nullable=False,
        ),
        sa.Column("form", sa.String(64), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("organiser", sa.String(80), nullable=False),
        sa.Column("briefed_by", sa.String(80), nullable=False),
        sa.Column("briefed_at", UtcTime(), nullable=True),
        sa.Column("ticked", Tokens(), nullable=False),
        sa.Column("closed_at", UtcTime(), nullable=True),
        sa.Column("closed_by", Id(), nullable=True),
    )
    _index("evaluation_session", "station", "day")


def _evaluation_partys() -> None:
    op.create_table(
        "evaluation_party",
        *_record(),
        sa.Column("session", Id(), nullable=False),
        sa.Column(
            "role",
            _coded("partyrole", "deputy", "department", "prosecutor", "judge"),
            nullable=False,
        ),
        sa.Column("party", Id(), nullable=True),
        sa.Column("name", sa.String(80), nullable=False),
    )
    _index("evaluation_party", "session", "party")


def _inspected_firms() -> None:
    op.create_table(
        "inspected_firm",
        *_record(),
        sa.Column("session", Id(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("uscc", sa.String(30), nullable=False),
        sa.Column("region_name", sa.String(80), nullable=False),
        sa.Column("contact", sa.String(50), nullable=False),
        sa.Column("phone", sa.String(30), nullable=False),
    )
    _index("inspected_firm", "session")


def _session_questions() -> None:
    op.create_table(
        "session_question",
        *_record(),
        sa.Column("session", Id(), nullable=False),
        sa.Column("asked_by", sa.String(80), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("noted_at", UtcTime(), nullable=False),
    )
    _index("session_question", "session")


def _evaluation_sheets() -> None:
    op.create_table(
        "evaluation_sheet",
        *_record(),
        sa.Column("session", Id(), nullable=False),
        sa.Column("deputy", Id(), nullable=False),
        sa.Column("firm", Id(), nullable=False),
        sa.Column("department", Id(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(64), nullable=False),
        sa.Column("seed", Id(), nullable=False),
        sa.Column(
            "state",
            _coded(
                "sheetstate",
                "draft",
                "filled",
                "deputy_signed",
                "officer_signed",
                "officer_refused",
                "locked",
                "summarised",
            ),
            nullable=False,
        ),
        sa.Column("locked_at", UtcTime(), nullable=True),
        sa.Column("refusal", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("corrects", Id(), nullable=True),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("inspection_code", sa.String(80), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("opinion", sa.Text(), nullable=False),
    )
    _index("evaluation_sheet", "session", "deputy", "department")


def _sheet_officers() -> None:
    op.create_table(
        "sheet_officer",
        *_record(),
        sa.Column("sheet", Id(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("certificate_no", sa.String(80), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )
    _index("sheet_officer", "sheet")


def _evaluation_answers() -> None:
    op.create_table(
        "evaluation_answer",
        *_record(),
        sa.Column("sheet", Id(), nullable=False),
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("choice", sa.String(40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )
    _index("evaluation_answer", "sheet")


def _sheet_signatures() -> None:
    op.create_table(
        "sheet_signature",
        *_record(),
        sa.Column("sheet", Id(), nullable=False),
        sa.Column(
            "role", _coded("signerrole", "deputy", "officer", "firm", "witness"), nullable=False
        ),
        sa.Column(
            "form", _coded("signatureform", "strokes", "hand_print", "paper"), nullable=False
        ),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("strokes", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("signed_at", UtcTime(), nullable=False),
        sa.Column("voided", sa.Boolean(), nullable=False),
    )
    _index("sheet_signature", "sheet")


def _evaluation_findings() -> None:
    op.create_table(
        "evaluation_finding",
        *_record(),
        sa.Column("sheet", Id(), nullable=False),
        sa.Column("session", Id(), nullable=False),
        sa.Column("department", Id(), nullable=False),
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
    )
    _index("evaluation_finding", "sheet", "session", "department")


def _finding_steps() -> None:
    op.create_table(
        "finding_step",
        *_record(),
        sa.Column("finding", Id(), nullable=False),
        sa.Column("what", _coded("findingstep", "reply", "pass", "fail"), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("who", sa.String(80), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    _index("finding_step", "finding")


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


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
