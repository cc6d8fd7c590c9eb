"""Readings of names: full pinyin and initials, for every way a name may be read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, product
from unicodedata import normalize

from db.search import tables
from db.search.normal import visible

SURNAMES = {
    "单": "shan", "仇": "qiu", "解": "xie", "曾": "zeng", "查": "zha", "翟": "zhai", "盖": "ge",
    "区": "ou", "朴": "piao", "乐": "yue", "缪": "miao", "覃": "qin", "贠": "yun", "员": "yun",
    "尉": "yu", "宓": "mi", "冼": "xian", "洗": "xian", "祭": "zhai", "折": "she", "黑": "he",
    "繁": "po", "召": "shao", "种": "chong", "秘": "bi", "牟": "mu", "燕": "yan", "任": "ren",
    "华": "hua", "宁": "ning", "那": "na", "阚": "kan", "逄": "pang", "郇": "xun", "佴": "nai",
    "隗": "wei", "句": "gou", "仉": "zhang", "柏": "bai", "莘": "shen", "郗": "xi", "谌": "chen",
    "车": "che", "亓": "qi", "都": "du", "幺": "yao", "撒": "sa", "藏": "zang", "臧": "zang",
    "贾": "jia", "强": "qiang", "盛": "sheng", "应": "ying", "相": "xiang", "过": "guo", "晁": "chao",
}  # fmt: skip
"""Surnames that are read otherwise than the character alone, or whose character has several readings."""

COMPOUND_SURNAMES = {
    "尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "单于": ("chan", "yu"), "长孙": ("zhang", "sun"),
    "澹台": ("tan", "tai"), "令狐": ("ling", "hu"), "宇文": ("yu", "wen"), "鲜于": ("xian", "yu"),
    "皇甫": ("huang", "fu"), "呼延": ("hu", "yan"), "夏侯": ("xia", "hou"), "乐正": ("yue", "zheng"),
    "濮阳": ("pu", "yang"), "淳于": ("chun", "yu"), "太叔": ("tai", "shu"), "申屠": ("shen", "tu"),
    "公孙": ("gong", "sun"), "仲孙": ("zhong", "sun"), "轩辕": ("xuan", "yuan"),
    "钟离": ("zhong", "li"), "闾丘": ("lv", "qiu"), "亓官": ("qi", "guan"), "司空": ("si", "kong"),
}  # fmt: skip

_MOST_KEYS = 64
_LONGEST_NAME = 50


def reading_keys(name: str) -> tuple[str, ...]:
    """Return the keys under which a name is found: full pinyin and initials of every reading, each once.

    The usual reading comes first. Names of more than 64 readings keep the first 64 of each sort.
    """
    choices = _choices(name)
    if not choices:
        return ()
    initials = [tuple(dict.fromkeys(sound[0] for sound in sounds)) for sounds in choices]
    return tuple(dict.fromkeys((*_joined(choices), *_joined(initials))))


def usual_reading(name: str) -> tuple[str, str]:
    """Return full pinyin and initials of a name as it is usually read, two empty texts when nothing can be read."""
    first = [sounds[0] for sounds in _choices(name)]
    return "".join(first), "".join(sound[0] for sound in first)


def asked_letters(text: str) -> str:
    """Return typed letters as keys are spelt: no tones, spaces or apostrophes, ``v`` for ``ü``."""
    parted = normalize("NFKD", text.casefold()).replace("u\u0308", "v").replace("u:", "v")
    return "".join(letter for letter in parted if "a" <= letter <= "z")


def prefix_range(letters: str) -> tuple[str, str]:
    """Return the bounds ``low <= key < high`` of all keys that begin with ``letters``; an index serves them."""
    # U+10FFFF is no character, so no key holds it; the successor of a last letter may be half of a pair.
    return letters, letters + "\U0010ffff"


def _choices(name: str) -> list[tuple[str, ...]]:
    said = [c for c in normalize("NFKC", visible(name[:_LONGEST_NAME])).casefold() if c.isalnum()]
    family = _family_readings("".join(said[:2]))
    choices = []
    for place, character in enumerate(said):
        own = family[place : place + 1]
        sounds = (character,) if character.isascii() else tables.readings().of(character)
        if heard := tuple(dict.fromkeys((*own, *sounds))):
            choices.append(heard)
    return choices


def _family_readings(beginning: str) -> tuple[str, ...]:
    if beginning in COMPOUND_SURNAMES:
        return COMPOUND_SURNAMES[beginning]
    single = SURNAMES.get(beginning[:1])
    return (single,) if single else ()


def _joined(choices: Sequence[Sequence[str]]) -> list[str]:
    return ["".join(sounds) for sounds in islice(product(*choices), _MOST_KEYS)]
