"""The first schema: journal, directory, reception, search.

Codes stand here as they were when this revision was made; today's classes are not used.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id, Ids, Tokens, UtcTime

revision = "0001"
down_revision = None

RowNumber = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""SQLite takes a row number only from a column called INTEGER."""

CODES = {
    "deputylevel": "national provincial municipal county town",
    "mandatestatus": "serving suspended resigned recalled moved terminated ended",
    "demandtype": "consult help complaint report suggestion praise dispute",
    "urgency": "normal urgent very_urgent",
    "scale": "minor normal major",
    "matterstate": "registered triaged assigned signed in_progress answered_on_site replied closed void",
    "resultclass": "A B C D",
    "verb": "insert update delete undelete resolve attach erase note",
    "organizationkind": (
        "npc_standing_committee town_presidium street_committee government_dept "
        "supervision_commission court procuratorate police justice_office community enterprise other"
    ),
    "organclass": "GOV SUPV COURT PROC none",
    "personkind": "voter deputy legal_officer staff",
    "gender": "0 1 2 9",
    "officerrole": "judge prosecutor police justice_staff lawyer",
    "contactform": "visit phone letter",
    "stationlevel": "home station point center_station professional legislative_point practice_base",
    "hostbody": "town_presidium street_committee",
    "role": "duty_staff liaison station_head deputy town_admin district_admin system_admin auditor",
    "channel": (
        "visit_station phone letter home_visit qr appointment wechat_group event live hotline12345 "
        "petition box card import"
    ),
    "visitorkind": "individual group legal_person anonymous",
}


def upgrade() -> None:
    """Make every table, the full-text index, and the guards of the journal."""
    _directory()
    _reception()
    _journal()
    _search()
    if op.get_bind().dialect.name == "sqlite":
        _make_full_text()
        _guard_journal()
    else:
        _make_text_vectors()
        _make_shared_slots()
        _guard_journal_on_server()


def _directory() -> None:
    """People who use the program, the station, organisations, people and their seats."""
    _recorded(
        "user_account",
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("role", _coded("role"), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
    )
    _recorded(
        "station",
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("scan_code", sa.String(4), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("short_name", sa.String(12), nullable=False),
        sa.Column("level", _coded("stationlevel"), nullable=False),
        sa.Column("host_body", _coded("hostbody"), nullable=False),
        sa.Column("region_code", sa.String(12), nullable=False),
        sa.Column("city", sa.String(40), nullable=False),
        sa.Column("county", sa.String(40), nullable=False),
        sa.Column("town", sa.String(40), nullable=False),
        sa.Column("phone", sa.String(30), nullable=False),
        sa.Column("office_hours", sa.String(80), nullable=False),
    )
    _recorded(
        "organization",
        sa.Column("kind", _coded("organizationkind"), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("short_name", sa.String(80), nullable=False),
        sa.Column("phone", sa.String(30), nullable=False),
        sa.Column("region_code", sa.String(12), nullable=False),
        sa.Column("organ_class", _coded("organclass"), nullable=False),
        sa.Column("categories", Tokens(120), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_organization_kind", "organization", ["kind"])
    _recorded(
        "person",
        sa.Column("kind", _coded("personkind"), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("phone", sa.String(30), nullable=False),
        sa.Column("gender", _coded("gender"), nullable=False),
        sa.Column("region_code", sa.String(12), nullable=False),
        sa.Column("region_name", sa.String(100), nullable=False),
        sa.Column("address", sa.String(100), nullable=False),
        sa.Column("work_unit", sa.String(100), nullable=False),
        sa.Column("specialty", sa.String(100), nullable=False),
        sa.Column("officer_role", _coded("officerrole"), nullable=True),
        sa.Column("organ", Id(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_person_kind_name", "person", ["kind", "name", "id"])
    _recorded(
        "mandate",
        sa.Column("person", Id(), nullable=False),
        sa.Column("level", _coded("deputylevel"), nullable=False),
        sa.Column("congress_term", sa.String(100), nullable=False),
        sa.Column("electoral_district", sa.String(100), nullable=False),
        sa.Column("certificate_no", sa.String(40), nullable=False),
        sa.Column("term_start", sa.Date(), nullable=True),
        sa.Column("term_end", sa.Date(), nullable=True),
        sa.Column("status", _coded("mandatestatus"), nullable=False),
    )
    op.create_index("ix_mandate_person", "mandate", ["person"])


def _reception() -> None:
    """Visits, matters and what is attached to them; the queue and the drafts of one counter."""
    _recorded(
        "visit",
        sa.Column("channel", _coded("channel"), nullable=False),
        sa.Column("place", sa.String(100), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.Column("recorded_at", UtcTime(), nullable=False),
        sa.Column("visitor_kind", _coded("visitorkind"), nullable=False),
        sa.Column("visitor_count", sa.Integer(), nullable=False),
        sa.Column("person", Id(), nullable=True),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("phone", sa.String(30), nullable=False),
        sa.Column("gender", _coded("gender"), nullable=False),
        sa.Column("region_code", sa.String(12), nullable=False),
        sa.Column("region_name", sa.String(100), nullable=False),
        sa.Column("address", sa.String(100), nullable=False),
        sa.Column("work_unit", sa.String(100), nullable=False),
        sa.Column("uscc", sa.String(40), nullable=False),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("deputies", Ids(), nullable=False),
        sa.Column("legal_officers", Ids(), nullable=False),
        sa.Column("recorder", Id(), nullable=False),
        sa.Column("ticket", sa.String(8), nullable=False),
    )
    op.create_index("ix_visit_person", "visit", ["person"])
    _recorded(
        "matter",
        sa.Column("visit", Id(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("machine_number", sa.String(60), nullable=False),
        sa.Column("scan_digits", sa.String(16), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("summary", sa.String(200), nullable=False),
        sa.Column("demand_type", _coded("demandtype"), nullable=False),
        sa.Column("category", sa.String(8), nullable=False),
        sa.Column("place", sa.String(100), nullable=False),
        sa.Column("urgency", _coded("urgency"), nullable=False),
        sa.Column("scale", _coded("scale"), nullable=False),
        sa.Column("proposed_handling", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("state", _coded("matterstate"), nullable=False),
        sa.Column("replied_at", UtcTime(), nullable=True),
        sa.Column("closed_at", UtcTime(), nullable=True),
        sa.Column("result", _coded("resultclass"), nullable=True),
        sa.Column("unit", Id(), nullable=True),
        sa.Column("assigned_at", UtcTime(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_days", sa.Integer(), nullable=True),
        sa.Column("void_reason", sa.String(80), nullable=True),
    )
    op.create_index("ix_matter_category", "matter", ["category", "received_at", "id"])
    op.create_index("ix_matter_received", "matter", ["received_at", "id"])
    op.create_index("ix_matter_state_due", "matter", ["state", "due_on", "id"])
    op.create_index("ix_matter_visit", "matter", ["visit"])
    op.create_index("ix_matter_year_serial", "matter", ["year", "serial"])
    _recorded(
        "assignment",
        sa.Column("matter", Id(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("unit", Id(), nullable=False),
        sa.Column("assigned_at", UtcTime(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=False),
    )
    op.create_index("ix_assignment_matter", "assignment", ["matter"])
    _recorded(
        "reply",
        sa.Column("matter", Id(), nullable=False),
        sa.Column("unit", Id(), nullable=True),
        sa.Column("replied_at", UtcTime(), nullable=False),
        sa.Column("result", _coded("resultclass"), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("handler", sa.String(50), nullable=False),
        sa.Column("met_person", sa.Boolean(), nullable=False),
        sa.Column("contact_form", _coded("contactform"), nullable=False),
        sa.Column("next_reply_due", sa.Date(), nullable=True),
        sa.Column("on_site", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_reply_matter", "reply", ["matter"])
    _recorded(
        "note",
        sa.Column("matter", Id(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_index("ix_note_matter", "note", ["matter"])
    _recorded(
        "print",
        sa.Column("matter", Id(), nullable=False),
        sa.Column("paper", sa.String(40), nullable=False),
        sa.Column("printer", sa.String(80), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("succeeded", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_print_matter", "print", ["matter"])
    op.create_table(
        "ticket",
        sa.Column("day", sa.Date(), primary_key=True, nullable=False),
        sa.Column("position", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("since", UtcTime(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "draft",
        sa.Column("ticket", sa.String(8), primary_key=True, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", UtcTime(), nullable=False),
    )


def _journal() -> None:
    """Origins, operations, segments."""
    op.create_table(
        "origin",
        sa.Column("number", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("replica", Id(), nullable=False),
        sa.Column("epoch", sa.LargeBinary(8), nullable=False),
        sa.Column("public_key", sa.LargeBinary(32), nullable=False),
        sa.Column("boxed_key", sa.LargeBinary(), nullable=True),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("is_own", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "operation",
        sa.Column("origin", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("seq", sa.BigInteger(), primary_key=True, nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("record", Id(), nullable=False),
        sa.Column("verb", _coded("verb"), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True),
        sa.Column("salt", sa.LargeBinary(16), nullable=True),
        sa.Column("commitment", sa.LargeBinary(32), nullable=False),
        sa.Column("context", sa.LargeBinary(), nullable=True),
        sa.Column("actor", Id(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("action", sa.String(60), nullable=False),
        sa.Column("act", sa.BigInteger(), nullable=False),
        sa.Column("link", sa.LargeBinary(32), nullable=False),
    )
    op.create_index("ix_operation_record", "operation", ["record", "origin", "seq"])
    op.create_table(
        "segment",
        sa.Column("origin", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("first", sa.BigInteger(), primary_key=True, nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("head", sa.LargeBinary(32), nullable=False),
        sa.Column("signature", sa.LargeBinary(64), nullable=False),
    )


def _search() -> None:
    """Row numbers and keys of the index; its full-text table is the engine's own."""
    op.create_table(
        "search_entry",
        sa.Column("entry", RowNumber, primary_key=True, nullable=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("record", Id(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_search_entry_record", "search_entry", ["record"], unique=True)
    op.create_table(
        "search_key",
        sa.Column("key", sa.String(80), primary_key=True, nullable=False),
        sa.Column("entry", RowNumber, primary_key=True, nullable=False),
    )
    op.create_index("ix_search_key_entry", "search_key", ["entry"])


def _make_full_text() -> None:
    """Contentless, so that no text is stored twice; deleted words leave the file at once."""
    op.execute(
        "CREATE VIRTUAL TABLE search_text USING fts5("
        "body, content='', contentless_delete=1, detail=none, tokenize='ascii')"
    )
    op.execute("INSERT INTO search_text(search_text, rank) VALUES ('secure-delete', 1)")


def _make_text_vectors() -> None:
    """The same tokens under an index that needs no extension."""
    op.execute("CREATE TABLE search_text (entry bigint PRIMARY KEY, tokens tsvector NOT NULL)")
    op.execute("CREATE INDEX ix_search_text_tokens ON search_text USING gin (tokens)")


def _make_shared_slots() -> None:
    """One row: the key slot file, for the counters that share the server."""
    op.execute("CREATE TABLE shared_slots (number integer PRIMARY KEY, content bytea NOT NULL)")


def _guard_journal() -> None:
    """Nothing in the journal is changed or removed; erasure may blank payload and salt."""
    _guard("operation", "UPDATE", f"NOT ({_erased('IS')})")
    _guard("operation", "DELETE", "1")
    _guard("segment", "UPDATE", "1")
    _guard("segment", "DELETE", "1")


def _guard_journal_on_server() -> None:
    """The same promises, kept by functions that every guard calls."""
    refuse = "RAISE EXCEPTION 'append only';"
    _make_guard("refuse_change", refuse)
    # In the body, because a column that stands in a trigger's condition could never change its type.
    erased = _erased("IS NOT DISTINCT FROM")
    _make_guard("refuse_all_but_erasure", f"IF {erased} THEN RETURN NEW; END IF; {refuse}")
    _guard_on_server("operation", "UPDATE", "refuse_all_but_erasure", each="ROW")
    _guard_on_server("operation", "DELETE")
    _guard_on_server("operation", "TRUNCATE")
    _guard_on_server("segment", "UPDATE")
    _guard_on_server("segment", "DELETE")
    _guard_on_server("segment", "TRUNCATE")


def _make_guard(name: str, body: str) -> None:
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
    )


def _erased(same_as: str) -> str:
    """Return the condition under which an operation was erased and not otherwise touched."""
    kept = (
        *("origin", "seq", "hlc", "kind", "record", "verb", "commitment", "context"),
        *("actor", "role", "action", "act", "link"),
    )
    same = " AND ".join(f"NEW.{name} {same_as} OLD.{name}" for name in kept)
    return f"NEW.payload IS NULL AND NEW.salt IS NULL AND {same}"


def _guard_on_server(
    table: str, verb: str, guard: str = "refuse_change", each: str = "STATEMENT"
) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} "
        f"FOR EACH {each} EXECUTE FUNCTION {guard}()"
    )


def _guard(table: str, verb: str, when: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} WHEN {when} "
        "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    )


def _recorded(name: str, *columns: Any) -> None:
    """Make the table of a journaled record: id, its fields, dot, clocks, unknown fields, revision."""
    op.create_table(
        name,
        sa.Column("id", Id(), primary_key=True, nullable=False),
        *columns,
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
    )


def _coded(name: str) -> sa.Enum:
    return sa.Enum(
        *CODES[name].split(), name=name, native_enum=False, create_constraint=True, length=40
    )
