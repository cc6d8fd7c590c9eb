"""The declarative base: one metadata with fixed constraint names, so that migrations can name them."""

from __future__ import annotations

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
}

LOCAL = "local"
"""Key in ``Table.info`` of tables that belong to this computer and never enter the journal."""


class Base(DeclarativeBase):
    """Base of every mapped row."""

    metadata = MetaData(naming_convention=NAMES)
