"""The loop after an assignment: more states, slips with their fate, extensions, urges, ratings, links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, UtcTime

revision = "0002"
down_revision = "0001"

CODES = {
    "matterstate": (
        "registered triaged assigned signed in_progress answered_on_site replied closed void "
        "not_accepted escalated converted returned extension_pending fed_back rated reopened "
        "tracking archived merged withdrawn"
    ),
    "contactform": "visit phone letter",
    "route": "village town_dept town_gov upper_npc organ",
    "unitrole": "lead co separate",
    "declinereason": (
        "litigation arbitration administrative_review discipline police military "
        "private_dispute concluded"
    ),
    "returnreason": "jurisdiction competence ownership duplicate insufficient_info",
    "urgeform": "phone paper supervision",
    "raterkind": "voter deputy",
    "ratingmethod": "phone face paper sms",
    "unable": "unreachable refused anonymous",
    "linktype": "merged_into repeat_of same_matter proposal opinion clue supervision",
}

_MATTER: tuple[sa.Column[Any], ...] = (
    sa.Column("days_late", sa.Integer(), nullable=True),
    sa.Column("redone", sa.Integer(), nullable=True),
    sa.Column("left_state", sa.String(40), nullable=True),
    sa.Column("guided_to", sa.String(200), nullable=True),
    sa.Column("original_due_on", sa.Date(), nullable=True),
)
_SLIP: tuple[sa.Column[Any], ...] = (
    sa.Column("signed_on", sa.Date(), nullable=True),
    sa.Column("signed_by", sa.String(50), nullable=True),
    sa.Column("returned_at", UtcTime(), nullable=True),
    sa.Column("return_remark", sa.Text(), nullable=True),
    sa.Column("suggested_unit", Id(), nullable=True),
    sa.Column("replied_at", UtcTime(), nullable=True),
    sa.Column("ended_at", UtcTime(), nullable=True),
)


def upgrade() -> None:
    """Widen matter and assignment, and make the records of the loop."""
    with op.batch_alter_table("matter") as matter:
        matter.drop_constraint("matterstate", type_="check")
        matter.create_check_constraint("matterstate", _among("state", "matterstate"))
        for column in _MATTER:
            matter.add_column(column)
        matter.add_column(sa.Column("decline_reason", sa.String(40), nullable=True))
        matter.create_check_constraint("declinereason", _among("decline_reason", "declinereason"))
    with op.batch_alter_table("assignment") as slip:
        for column in _SLIP:
            slip.add_column(column)
        slip.add_column(sa.Column("role", sa.String(40), nullable=True))
        slip.create_check_constraint("unitrole", _among("role", "unitrole"))
        slip.add_column(sa.Column("route", sa.String(40), nullable=True))
        slip.create_check_constraint("route", _among("route", "route"))
        slip.add_column(sa.Column("return_reason", sa.String(40), nullable=True))
        slip.create_check_constraint("returnreason", _among("return_reason", "returnreason"))
    _attached()


def _attached() -> None:
    _of_matter(
        "extension",
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("new_due", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=True),
        sa.Column("decided_at", UtcTime(), nullable=True),
        sa.Column("decided_by", Id(), nullable=True),
        sa.Column("visitor_informed", sa.Boolean(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
    )
    _of_matter(
        "urge",
        sa.Column("unit", Id(), nullable=True),
        sa.Column("urged_at", UtcTime(), nullable=False),
        sa.Column("form", _coded("urgeform"), nullable=False),
        sa.Column("response", sa.Text(), nullable=False),
    )
    _of_matter(
        "feedback",
        sa.Column("told_at", UtcTime(), nullable=False),
        sa.Column("contact_form", _coded("contactform"), nullable=False),
        sa.Column("deputy_told", sa.Boolean(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
    )
    _of_matter(
        "rating",
        sa.Column("rated_at", UtcTime(), nullable=False),
        sa.Column("rater", _coded("raterkind"), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("attitude", sa.Integer(), nullable=True),
        sa.Column("result", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("method", _coded("ratingmethod"), nullable=False),
        sa.Column("unable", _coded("unable"), nullable=True),
        sa.Column("taken_by", Id(), nullable=False),
    )
    _of_matter(
        "revisit",
        sa.Column("revisited_at", UtcTime(), nullable=False),
        sa.Column("still_solved", sa.Boolean(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
    )
    _of_matter(
        "link",
        sa.Column("type", _coded("linktype"), nullable=False),
        sa.Column("target", Id(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("ended_at", UtcTime(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
    )
    op.create_index("ix_link_target", "link", ["target"])


def _of_matter(name: str, *columns: sa.Column[Any]) -> None:
    """Make the table of a record that belongs to a matter, with the columns of every record."""
    op.create_table(
        name,
        sa.Column("id", Id(), primary_key=True),
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("matter", Id(), nullable=False),
        *columns,
    )
    op.create_index(f"ix_{name}_matter", name, ["matter"])


def _coded(name: str) -> sa.Enum:
    return sa.Enum(
        *CODES[name].split(), native_enum=False, create_constraint=True, length=40, name=name
    )


def _among(column: str, name: str) -> str:
    listed: Sequence[str] = [f"'{code}'" for code in CODES[name].split()]
    return f"{column} IN ({', '.join(listed)})"
