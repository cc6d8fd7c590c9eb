"""Search in a million matters: what the box asks the service for, beside LIKE and a plain FTS5 trigram table.

Every question is asked of all three in turn, in the same encrypted file with the same key and pragmas: the
service answers with six whole rows of the list, the peers only with six ids. LIKE looks through title and
statement from the newest matter on and stops at six; trigrams hold the same two columns, and cannot be
asked for fewer than three characters. Questions are pieces of titles and statements, common and rare ones;
LIKE is asked the first ten only, for a rare one takes it through the whole file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.ground import Ground, entered
from benchmarks.measure import Finding, beside, in_turn, p95, say, sized, tell, within
from benchmarks.million import asked_words, folder_of
from db.search.letters import _sounds
from db.storage.engine import connect

_MOST = {1: 25, 2: 2, 3: 2, 4: 2}
_LIKED = 10
_LIKE = (
    "SELECT id FROM matter WHERE (title LIKE :like OR statement LIKE :like) AND state <> 'void' "
    "ORDER BY received_at DESC, id DESC LIMIT 6"
)
_TRIGRAM = "SELECT rowid FROM trigram WHERE trigram MATCH :phrase ORDER BY rowid DESC LIMIT 6"


def main() -> None:
    """Print p95 for each length, and for initials."""
    with entered(folder_of(sized(1_000_000, 20_000))) as ground:
        raw = _with_trigrams(ground)
        found: list[Finding] = []
        for length, most in _MOST.items():
            found += _measure(ground, raw, f"{length} characters", list(_asked(length)), most)
        found += _measure(ground, raw, "3 initials", list(_initials()), 2)
        raw.close()
    tell(found)


def _asked(length: int) -> Iterator[str]:
    return asked_words(length, sized(200, 20))


def _initials() -> Iterator[str]:
    for piece in asked_words(3, sized(200, 20)):
        yield "".join(sound[0] for sound in _sounds(piece))


def _measure(ground: Ground, raw: Any, what: str, asked: list[str], most: float) -> list[Finding]:
    def ours(number: int) -> object:
        return ground.workspace.matters.find(ground.actor, asked[number])

    def like(number: int) -> object:
        return raw.execute(_LIKE, {"like": f"%{asked[number]}%"}).fetchall()

    def trigram(number: int) -> object:
        return raw.execute(_TRIGRAM, {"phrase": f'"{asked[number]}"'}).fetchall()

    peers: dict[str, Callable[[int], object]] = {}
    if "initials" not in what:
        peers["LIKE, p95"] = like
        if len(asked[0]) >= 3:
            peers["FTS5 trigrams, p95"] = trigram
    for number in range(3):
        ours(number)
    said, lines = f"search of {what}, p95 of {len(asked)}", []
    for peer, ask in peers.items():
        count = _LIKED if ask is like else len(asked)
        mine, theirs = in_turn(count, ours, ask)
        lines.append(beside(f"{peer} of {count}", p95(theirs), said, p95(mine)))
    (times,) = in_turn(len(asked), ours)
    return [within(most, said, p95(times)), *lines]


def _with_trigrams(ground: Ground) -> Any:
    """Return a connection that sees a trigram table of the same matters, made once beside the station."""
    path = ground.places.folder / "trigram.db"
    raw = connect(ground.places.database, ground.key)
    if not path.exists():
        say("making the trigram table of the peer, once; this takes some minutes")
        _make_trigrams(raw, path, ground.key)
    raw.execute(f"ATTACH DATABASE '{path}' AS peer KEY \"x'{ground.key.hex()}'\"")
    return raw


def _make_trigrams(raw: Any, path: Path, key: bytes) -> None:
    half = path.with_suffix(".half")
    half.unlink(missing_ok=True)
    raw.execute(f"ATTACH DATABASE '{half}' AS peer KEY \"x'{key.hex()}'\"")
    raw.execute("PRAGMA peer.synchronous = 0")
    raw.execute("PRAGMA peer.cache_size = -500000")
    columns = "title, statement, content='', tokenize='trigram', detail='full'"
    raw.execute(f"CREATE VIRTUAL TABLE peer.trigram USING fts5({columns})")
    raw.execute("INSERT INTO peer.trigram(trigram, rank) VALUES ('hashsize', 268435456)")
    raw.execute("BEGIN")
    raw.execute(
        "INSERT INTO peer.trigram(rowid, title, statement) "
        "SELECT row_number() OVER (ORDER BY received_at, id), title, statement FROM matter"
    )
    raw.execute("COMMIT")
    raw.execute("DETACH DATABASE peer")
    half.rename(path)


if __name__ == "__main__":
    main()
