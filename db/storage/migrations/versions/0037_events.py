"""Events: plans with their parts, rosters, facts of who came and what was counted, councils and their votes."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, Tokens, UtcTime

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    """Make the tables."""
    _events()
    _event_hosts()
    _event_parts()
    _invitations()
    _attendance_marks()
    _headcounts()
    _event_questions()
    _failed_scans()
    _councils()
    _council_members()
    _council_topics()
    _ballots()


def _events() -> None:
    op.create_table(
        "event",
        *_record(),
        sa.Column("station", Id(), nullable=False),
        sa.Column(
            "event_type",
            _coded(
                "eventtype",
                "business_legal_session",
                "cloud_hearing",
                "legislative_forum",
                "deputy_supervision",
                "enforcement_evaluation",
                "mini_inquiry",
                "live_session",
                "research",
                "inspection_tour",
                "law_inspection",
                "special_inquiry",
                "public_hearing",
                "decision_hearing",
                "mediation_meeting",
                "review_meeting",
                "resident_council",
                "joint_meeting",
                "training",
                "seminar",
                "joint_visit",
                "policy_market",
                "invited_activity",
                "exhibition_visit",
                "reporting_to_voters",
                "other",
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("programme", sa.String(80), nullable=False),
        sa.Column("series_no", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.Column("place", sa.String(100), nullable=False),
        sa.Column("mode", _coded("eventmode", "onsite", "online", "hybrid"), nullable=False),
        sa.Column("is_extra", sa.Boolean(), nullable=False),
        sa.Column("presider", sa.String(80), nullable=False),
        sa.Column("categories", Tokens(), nullable=False),
        sa.Column("council", Id(), nullable=True),
        sa.Column("opens_before", sa.Integer(), nullable=False),
        sa.Column("late_after", sa.Integer(), nullable=False),
        sa.Column("early_before", sa.Integer(), nullable=False),
        sa.Column("hides_names", sa.Boolean(), nullable=False),
        sa.Column("seed", Id(), nullable=False),
        sa.Column(
            "state",
            _coded(
                "eventstate",
                "planned",
                "notified",
                "sign_in_open",
                "running",
                "finished",
                "minutes_done",
                "archived",
                "postponed",
                "cancelled",
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("minutes", sa.Text(), nullable=False),
        sa.Column("opinions", sa.Integer(), nullable=False),
        sa.Column("matters", sa.Integer(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("adopted", sa.Integer(), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=False),
    )
    _index("event", "station", "day")


def _event_hosts() -> None:
    op.create_table(
        "event_host",
        *_record(),
        sa.Column("event", Id(), nullable=False),
        sa.Column("role", _coded("hostrole", "host", "co_host"), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("unit", Id(), nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )
    _index("event_host", "event")


def _event_parts() -> None:
    op.create_table(
        "event_part",
        *_record(),
        sa.Column("event", Id(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column(
            "part",
            _coded(
                "partkind", "hearing", "regulation_briefing", "case_group", "risk_tips", "agenda"
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("speaker", sa.String(80), nullable=False),
        sa.Column("about", sa.String(200), nullable=False),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("material", sa.String(200), nullable=False),
        sa.Column("done_at", UtcTime(), nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )
    _index("event_part", "event")


def _invitations() -> None:
    op.create_table(
        "invitation",
        *_record(),
        sa.Column("event", Id(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("person", Id(), nullable=True),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("readings", Tokens(400), nullable=False),
        sa.Column("phone", sa.String(30), nullable=False),
        sa.Column("unit", sa.String(100), nullable=False),
        sa.Column(
            "role",
            _coded(
                "attendeerole", "deputy", "voter", "enterprise", "legal_officer", "staff", "guest"
            ),
            nullable=False,
        ),
        sa.Column(
            "level",
            _coded("deputylevel", "national", "provincial", "municipal", "county", "town"),
            nullable=True,
        ),
        sa.Column("group_name", sa.String(80), nullable=False),
        sa.Column("seat", sa.String(20), nullable=False),
        sa.Column("code", sa.String(14), nullable=False),
        sa.Column("is_walk_in", sa.Boolean(), nullable=False),
        sa.Column("substitute_for", Id(), nullable=True),
        sa.Column("leave_at", UtcTime(), nullable=True),
        sa.Column("leave_reason", sa.String(200), nullable=False),
        sa.Column("withdrawn_at", UtcTime(), nullable=True),
    )
    _index("invitation", "event", "person", "code")


def _attendance_marks() -> None:
    op.create_table(
        "attendance_mark",
        *_record(),
        sa.Column("event", Id(), nullable=False),
        sa.Column("invitation", Id(), nullable=False),
        sa.Column("what", _coded("markkind", "arrived", "left", "made_up"), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column(
            "method",
            _coded(
                "signmethod", "scan", "name", "initials", "phone_tail", "number", "by_hand", "paper"
            ),
            nullable=False,
        ),
        sa.Column("desk", sa.String(40), nullable=False),
        sa.Column("strokes", sa.LargeBinary(), nullable=False),
        sa.Column("approved_by", sa.String(80), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("undone_at", UtcTime(), nullable=True),
        sa.Column("undone_by", Id(), nullable=True),
        sa.Column("undo_reason", sa.String(200), nullable=False),
    )
    _index("attendance_mark", "event", "invitation")


def _headcounts() -> None:
    op.create_table(
        "headcount",
        *_record(),
        sa.Column("event", Id(), nullable=False),
        sa.Column("place", sa.String(100), nullable=False),
        sa.Column(
            "unit", _coded("countunit", "person_times", "place_times", "firms"), nullable=False
        ),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column(
            "quality",
            _coded("countquality", "exact", "over", "nearly", "more_than"),
            nullable=False,
        ),
        sa.Column("source", sa.String(80), nullable=False),
        sa.Column("counted_at", UtcTime(), nullable=False),
    )
    _index("headcount", "event")


def _event_questions() -> None:
    op.create_table(
        "event_question",
        *_record(),
        sa.Column("event", Id(), nullable=False),
        sa.Column("asker", sa.String(80), nullable=False),
        sa.Column("unit", sa.String(100), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.String(80), nullable=False),
        sa.Column("noted_at", UtcTime(), nullable=False),
        sa.Column("became", Id(), nullable=True),
    )
    _index("event_question", "event")


def _failed_scans() -> None:
    op.create_table(
        "failed_scan",
        *_record(),
        sa.Column("event", Id(), nullable=False),
        sa.Column("scanned", sa.String(80), nullable=False),
        sa.Column("desk", sa.String(40), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column(
            "outcome",
            _coded(
                "signoutcome",
                "signed_in",
                "already_in",
                "several",
                "not_listed",
                "other_event",
                "on_leave",
                "not_open",
                "unreadable",
            ),
            nullable=False,
        ),
        sa.Column("settled_at", UtcTime(), nullable=True),
    )
    _index("failed_scan", "event")


def _councils() -> None:
    op.create_table(
        "council",
        *_record(),
        sa.Column("station", Id(), nullable=False),
        sa.Column(
            "kind",
            _coded(
                "councilkind",
                "resident_council",
                "legislative_council",
                "voters_assembly",
                "three_meetings",
                "five_plus_x",
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("term", sa.String(40), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("quorum_of", sa.Integer(), nullable=False),
        sa.Column("quorum_in", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
    )
    _index("council", "station")


def _council_members() -> None:
    op.create_table(
        "council_member",
        *_record(),
        sa.Column("council", Id(), nullable=False),
        sa.Column("person", Id(), nullable=True),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column(
            "identity",
            _coded("memberidentity", "deputy", "cppcc", "resident", "unit"),
            nullable=False,
        ),
        sa.Column("unit", sa.String(100), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
    )
    _index("council_member", "council", "person")


def _council_topics() -> None:
    op.create_table(
        "council_topic",
        *_record(),
        sa.Column("council", Id(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("source", sa.String(80), nullable=False),
        sa.Column("proposer", sa.String(80), nullable=False),
        sa.Column("admitted_by", sa.String(80), nullable=False),
        sa.Column("publicised_on", sa.Date(), nullable=True),
        sa.Column("given_out_on", sa.Date(), nullable=True),
        sa.Column("event", Id(), nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )
    _index("council_topic", "council", "event")


def _ballots() -> None:
    op.create_table(
        "ballot",
        *_record(),
        sa.Column("event", Id(), nullable=False),
        sa.Column("topic", Id(), nullable=True),
        sa.Column("motion", sa.String(200), nullable=False),
        sa.Column(
            "rule",
            _coded("passrule", "half_of_present", "two_thirds_of_present", "half_of_members"),
            nullable=False,
        ),
        sa.Column("issued", sa.Integer(), nullable=False),
        sa.Column("returned", sa.Integer(), nullable=False),
        sa.Column("void", sa.Integer(), nullable=False),
        sa.Column("in_favour", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("abstained", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("counted_at", UtcTime(), nullable=False),
        sa.Column("resolution", sa.Text(), nullable=False),
    )
    _index("ballot", "event")


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
