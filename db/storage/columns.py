"""Column types that mean the same on SQLite and PostgreSQL: ids, aware times, enumerations by value."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Dialect, LargeBinary, String, Uuid
from sqlalchemy import Enum as CheckedText
from sqlalchemy.types import TypeDecorator, TypeEngine


class Id(TypeDecorator[UUID]):
    """A record id: 16 bytes in SQLite, ``uuid`` in PostgreSQL."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the engine's own form."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(LargeBinary(16))
        return dialect.type_descriptor(Uuid(as_uuid=True))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """Write bytes where the engine has no uuid."""
        if value is None or dialect.name != "sqlite":
            return value
        return value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """Read back a UUID."""
        return None if value is None else as_id(value)


def as_id(value: UUID | bytes) -> UUID:
    """Return an id as an engine gave it, without SQLAlchemy between."""
    return value if isinstance(value, UUID) else UUID(bytes=bytes(value))


class UtcTime(TypeDecorator[datetime]):
    """An aware instant, kept in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive times; SQLite stores the UTC wall time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive time")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Tokens(TypeDecorator[tuple[str, ...]]):
    """A few short codes in one text column, separated by spaces."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Join the codes."""
        return None if value is None else " ".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Split them again."""
        return tuple(value.split()) if value else ()


class Ids(TypeDecorator[tuple[UUID, ...]]):
    """A short ordered list of record ids, kept as their bytes one after the other."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: tuple[UUID, ...] | None, dialect: Dialect) -> bytes | None:
        """Join the bytes."""
        return None if value is None else b"".join(one.bytes for one in value)

    def process_result_value(
        self, value: bytes | None, dialect: Dialect
    ) -> tuple[UUID, ...] | None:
        """Cut them again; what was never given stays so, as the journal has it."""
        if value is None:
            return None
        raw = bytes(value)
        return tuple(UUID(bytes=raw[at : at + 16]) for at in range(0, len(raw), 16))


def coded(enumeration: type[Enum], length: int = 40) -> CheckedText:
    """Return a text column type that stores an enumeration by value with a CHECK constraint."""
    return CheckedText(
        enumeration,
        native_enum=False,
        create_constraint=True,
        length=length,
        values_callable=lambda members: [str(member.value) for member in members],
        name=enumeration.__name__.lower(),
    )
