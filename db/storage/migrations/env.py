"""Runs migrations on the one connection it is given; there is no offline mode and no URL."""

from __future__ import annotations

from alembic import context

from db.storage.base import Base

connection = context.config.attributes["connection"]
# The metadata gives new constraints their names; nothing is compared with it here.
context.configure(connection=connection, target_metadata=Base.metadata, transactional_ddl=True)
context.run_migrations()
