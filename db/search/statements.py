"""SQL of the full-text index in SQLite: a contentless table of tokens, told apart by row number.

``ascii`` leaves every character beyond ASCII a part of its token, so no Unicode table of the engine decides what a
rare character is. Rows can be deleted from SQLite 3.43 on. Deleted tokens leave the file after ``OPTIMIZE``.
"""

from __future__ import annotations

TABLE = "search_text"
CREATE = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {TABLE} USING fts5("
    "body, content='', contentless_delete=1, detail=none, tokenize='ascii')"
)
PUT = f"INSERT OR REPLACE INTO {TABLE}(rowid, body) VALUES (:row, :tokens)"  # noqa: S608
REMOVE = f"DELETE FROM {TABLE} WHERE rowid = :row"  # noqa: S608
ASK = (
    f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH :expression "  # noqa: S608
    "AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT :limit"
)
COUNT = (
    f"SELECT count(*) FROM (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH :expression "  # noqa: S608
    "AND rowid BETWEEN :first AND :last LIMIT :limit)"
)
OPTIMIZE = f"INSERT INTO {TABLE}({TABLE}) VALUES ('optimize')"  # noqa: S608
CLEAR = f"INSERT INTO {TABLE}({TABLE}) VALUES ('delete-all')"  # noqa: S608
