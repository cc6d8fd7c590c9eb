"""The directory: personal files, groups of deputies, their stations, bodies as a tree."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from db.storage.columns import Id

revision = "0030"
down_revision = "0029"

_PERSON_KINDS = "voter deputy legal_officer staff expert adviser collector volunteer"


def upgrade() -> None:
    """Widen people, mandates and bodies; make the tables of files, groups and stations."""
    with op.batch_alter_table("person") as person:
        person.drop_constraint("personkind", type_="check")
        listed = ", ".join(f"'{kind}'" for kind in _PERSON_KINDS.split())
        person.create_check_constraint("personkind", f"kind IN ({listed})")
    op.add_column("mandate", sa.Column("delegation", sa.String(100), nullable=True))
    op.add_column("mandate", sa.Column("npc_post", sa.String(100), nullable=True))
    op.add_column("mandate", sa.Column("pledge", sa.String(300), nullable=True))
    op.add_column("organization", sa.Column("parent", Id(), nullable=True))
    op.add_column("organization", sa.Column("second_parent", Id(), nullable=True))
    _file()
    _groups()
    _placement()


def _file() -> None:
    op.create_table(
        "person_file",
        sa.Column("person", Id(), nullable=False),
        *(
            sa.Column(name, sa.String(length), nullable=False)
            for name, length in (
                ("ethnicity", 20), ("birth_month", 7), ("native_place", 100),
                ("political_status", 40), ("education", 40), ("degree", 40), ("school", 100),
                ("major", 100), ("email", 100), ("office_phone", 30), ("qq", 20), ("wechat", 40),
                ("postcode", 10), ("id_number", 30), ("login_name", 40), ("sector", 40),
            )
        ),
        sa.Column("is_reelected", sa.Boolean(), nullable=True),
        sa.Column("contact_voters", sa.Integer(), nullable=True),
        sa.Column("min_receptions", sa.Integer(), nullable=True),
        sa.Column("officer_tier", _tier(), nullable=True),
        *_of_a_record(),
    )  # fmt: skip
    op.create_index("ix_person_file_person", "person_file", ["person"])


def _groups() -> None:
    kinds = _among("fixed_professional task district supervision delegation", "groupkind")
    op.create_table(
        "deputy_group",
        sa.Column("kind", kinds, nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("task", sa.String(300), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("to_on", sa.Date(), nullable=True),
        *_of_a_record(),
    )
    op.create_table(
        "group_member",
        sa.Column("deputy_group", Id(), nullable=False),
        sa.Column("person", Id(), nullable=False),
        sa.Column("role", _among("leader deputy member", "grouprole"), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        *_of_a_record(),
    )
    op.create_index("ix_group_member_deputy_group", "group_member", ["deputy_group"])
    op.create_index("ix_group_member_person", "group_member", ["person"])


def _placement() -> None:
    op.create_table(
        "placement",
        sa.Column("person", Id(), nullable=False),
        sa.Column("station", Id(), nullable=False),
        sa.Column("is_primary", sa.Boolean(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        *_of_a_record(),
    )
    op.create_index("ix_placement_person", "placement", ["person"])
    op.create_index("ix_placement_station", "placement", ["station"])


def _among(values: str, name: str) -> sa.Enum:
    return sa.Enum(*values.split(), native_enum=False, create_constraint=True, length=40, name=name)


def _tier() -> sa.Enum:
    return _among("supreme provincial municipal county town", "organtier")


def _of_a_record() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", Id(), primary_key=True),
        sa.Column("base_origin", sa.Integer(), nullable=False),
        sa.Column("base_seq", sa.BigInteger(), nullable=False),
        sa.Column("base_hlc", sa.BigInteger(), nullable=False),
        sa.Column("clk", sa.LargeBinary(), nullable=True),
        sa.Column("extra", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
    )
