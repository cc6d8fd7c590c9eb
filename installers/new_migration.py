"""Drafts the next schema revision: a numbered, empty file, and on the terminal what it has to change.

Nothing is generated into the file: a migration is written by hand, with the codes and columns of its day.
"""

from __future__ import annotations

import importlib
import secrets
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from db.storage.base import Base
from db.storage.engine import connect
from db.storage.migrate import HEAD, SCRIPTS, create


def main(words: str) -> None:
    """Write the draft named by these words and list the differences between records and schema."""
    for records in sorted(SCRIPTS.parents[1].glob("*/records.py")):
        importlib.import_module(f"db.{records.parent.name}.records")
    number = f"{int(HEAD) + 1:04}"
    written = command.revision(_config(), message=words, rev_id=number)
    for difference in differences():
        sys.stdout.write(f"  to do: {difference}\n")
    path = getattr(written, "path", number)
    sys.stdout.write(
        f"Write {Path(path).name} by hand, then set HEAD in db/storage/migrate.py to {number}.\n"
    )


def differences() -> Iterator[str]:
    """Yield what the records declare and a freshly made file does not hold, and the other way round."""
    key = secrets.token_bytes(32)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        create(path, key)
        engine = create_engine(
            "sqlite://", module=sqlcipher, creator=lambda: connect(path, key), poolclass=StaticPool
        )
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"include_name": _is_declared})
            yield from (str(change) for change in compare_metadata(context, Base.metadata))
        engine.dispose()


def _is_declared(name: str | None, kind: str, _parents: object) -> bool:
    """The full-text index is made by its own statement and has no record."""
    return not (kind == "table" and str(name).startswith("search_text"))


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return config


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1]:
        sys.exit('Say in a few words what changes: make migrate NAME="add appointments"')
    main(sys.argv[1])
