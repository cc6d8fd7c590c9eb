"""What follows from where a station lies: its full name, short name and code letters."""

from __future__ import annotations

_ENDINGS = ("街道办事处", "街道", "镇", "乡", "社区", "村")
_STATION = "代表联络站"
_LETTERS = 8


def full_name(city: str, county: str, town: str) -> str:
    """Return the usual full name of a town's station."""
    place = county if county.endswith("市") else city + county
    return f"{place}{town}{_STATION}" if town else ""


def short_name(town: str) -> str:
    """Return the place without its kind: 海昌街道 becomes 海昌."""
    for ending in _ENDINGS:
        if town.endswith(ending) and len(town) > len(ending) + 1:
            return town.removesuffix(ending)[:6]
    return town[:6]


def code(county_code: str, short: str) -> str:
    """Return the station's code: the county's figures and the initials of its short name."""
    from db.search.pinyin import usual_reading

    initials = usual_reading(short)[1].upper()[:_LETTERS]
    return f"{county_code[:6]}-{initials}" if len(county_code) >= 6 and initials else ""
