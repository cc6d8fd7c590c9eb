"""Which characters of a name answer what was typed: by themselves, by full pinyin or by initials."""

from __future__ import annotations

from functools import lru_cache

_MOST_LETTERS = 24


def matched(name: str, typed: str) -> tuple[int, ...]:
    """Return the places in ``name`` that answer ``typed``; () when it does not answer.

    Letters are tried as they stand first, then as sounds: ``lu`` answers 路灯 at 路, ``ld`` at both.
    """
    wanted = "".join(typed.split()).casefold()
    if not wanted:
        return ()
    found = name.casefold().find(wanted)
    if found >= 0 and len(name.casefold()) == len(name):
        return tuple(range(found, found + len(wanted)))
    letters = wanted.replace("'", "")
    if letters.isascii() and letters.isalpha() and len(letters) <= _MOST_LETTERS:
        return _by_sound(name, letters)
    return ()


def _by_sound(name: str, letters: str) -> tuple[int, ...]:
    sounds = [_sounds_of(character) for character in name]
    for start in range(len(name)):
        if run := _walk(sounds, start, letters):
            return run
    return ()


def _walk(sounds: list[tuple[str, ...]], place: int, letters: str) -> tuple[int, ...]:
    """Return the run of places whose sounds or initials spell ``letters``, whole syllables first."""
    if place == len(sounds):
        return ()
    for sound in sounds[place]:
        if sound.startswith(letters):
            return (place,)
        for part in (sound, sound[:1]):
            rest = letters.removeprefix(part)
            if rest != letters and (run := _walk(sounds, place + 1, rest)):
                return (place, *run)
    return ()


@lru_cache(maxsize=4096)
def _sounds_of(character: str) -> tuple[str, ...]:
    from db.search import tables

    if character.isascii():
        return (character.lower(),) if character.isalnum() else ()
    return tables.readings().of(character)
